"""Takes page-light.png, page-dark.png and page-narrow.png of a page: screenshots.py PAGE FOLDER."""

import pathlib
import shutil
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

LARGEST = 150_000
DENIED = "Array.from(document.querySelectorAll('.entry[data-polarity=negated]'), e => e.id)[0] || ''"

page_file, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
browser_path = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])))


def chosen(page):
    """The first statement that is denied, opened as a link to it would."""
    page.evaluate(f"location.hash = {DENIED}")
    page.wait_for_timeout(300)
    page.evaluate("scrollTo(0, 0)")


def about(page):
    """What is stated of the first name that the filter offers and more than one statement has."""
    page.evaluate("""() => {
        const select = document.querySelector('[data-filter=about]');
        const stated = id => document.querySelectorAll(`.entry[data-about~="${id}"]`).length;
        const options = Array.from(select.options).slice(1);
        options.sort((a, b) => stated(b.value) - stated(a.value));
        select.value = options[0].value;
        select.dispatchEvent(new Event('change'));
    }""")
    page.keyboard.press("n")
    page.wait_for_timeout(300)


def text(page):
    """The article's text with a statement's sentence in it."""
    page.click("#text .refs a >> nth=1")
    page.wait_for_timeout(300)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
    for name, width, height, scale, scheme, prepare in [
            ("page-light", 1440, 900, 0.75, "light", chosen), ("page-dark", 1440, 900, 0.75, "dark", about),
            ("page-narrow", 390, 844, 1, "light", text)]:
        context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=scale,
                                      color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        page.goto(page_file.as_uri())
        prepare(page)
        path = folder / f"{name}.png"
        page.screenshot(path=path)
        # As many colours as a page has, for a third of the bytes.
        Image.open(path).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
        print(f"{path}: {path.stat().st_size} bytes", file=sys.stderr)
        if path.stat().st_size > LARGEST:
            sys.exit(f"{path} has more than {LARGEST} bytes; give it a smaller scale")
        context.close()
    browser.close()
