"""What the tests of pages in Chromium share: the browser, and a page with what it says and asks for.

Needs Chromium and the packages playwright and axe-core-python, which scripts/test gets. Without them the tests fail,
unless SAYSO_NO_BROWSER=1 says that there is no browser to be had.
"""

import os
import pathlib
import shutil
import sys
import unittest

GOLDEN = pathlib.Path(__file__).parent.parent / "Tests/Golden"
PAGE = GOLDEN / "drawing/page.html"
HOSTILE = GOLDEN / "drawing/page-hostile.html"
ALL = [PAGE, GOLDEN / "drawing/five.html", HOSTILE, GOLDEN / "drawing/diff.html", GOLDEN / "command/compare.html"]
BROWSER = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
FIRST, DENIED, HIT, LAST = "s_a1a1a1a1a1", "s_a2a2a2a2a2", "s_a3a3a3a3a3", "s_a8a8a8a8a8"

try:
    import axe_core_python
    from playwright.sync_api import sync_playwright
    MISSING = None if BROWSER else "there is no Chromium; scripts/setup --tests installs it"
except ImportError as error:
    MISSING = f"{error}; scripts/test installs it"
if MISSING:
    print(f"THE PAGES ARE NOT TESTED IN A BROWSER: {MISSING}", file=sys.stderr)


def start():
    """A browser and how to end it; stops the tests of a module where there is none."""
    if MISSING:
        if os.environ.get("SAYSO_NO_BROWSER") == "1":
            raise unittest.SkipTest(MISSING)
        raise RuntimeError(f"{MISSING}. Set SAYSO_NO_BROWSER=1 where that cannot be.")
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(
        executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
    unittest.addModuleCleanup(playwright.stop)
    unittest.addModuleCleanup(browser.close)
    BrowserTest.browser = browser


def axe():
    """The source of axe-core."""
    return (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


class BrowserTest(unittest.TestCase):
    """A page in a window of its own, with all that it says to the console and asks of the network."""

    def open(self, path=PAGE, anchor="", width=1280, height=800, **options):
        options.setdefault("reduced_motion", "reduce")
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.heard, self.asked = [], []
        page.on("console", lambda message: self.heard.append(message.text))
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on("dialog", lambda dialog: (self.heard.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: self.asked.append(request.url.split("#")[0]))
        page.goto(path.as_uri() + anchor)
        return page

    def tearDown(self):
        if hasattr(self, "heard"):
            self.assertEqual(self.heard, [], "the console stays silent")
            self.assertEqual(len(set(self.asked)), 1, "only the file itself is asked for")

    def until(self, page, condition):
        """Waits for a condition: the page's policy lets no program wait inside it."""
        for _ in range(250):
            if page.evaluate(f"Boolean({condition})"):
                return
            page.wait_for_timeout(20)
        self.fail(f"never: {condition}")

    def shown(self, page):
        return page.evaluate("Array.from(document.querySelectorAll('.entry'))"
                             ".filter(e => e.offsetHeight > 0).map(e => e.id)")

    def rows(self, page):
        return page.evaluate("Array.from(document.querySelectorAll('#statements tbody tr'))"
                             ".filter(e => e.offsetHeight > 0).map(e => e.id.replace('row-', ''))")

    def count(self, page):
        return page.text_content(".count span")
