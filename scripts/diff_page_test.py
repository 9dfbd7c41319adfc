"""Drives the page of a diff in a browser, if Chromium is there: its keys, links and policy.

The page is the golden one. A driver is put into a copy of it, with its hash in the policy, so that the
page's own script still runs under its own hash.
"""

import base64
import hashlib
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PAGE = pathlib.Path(__file__).parent.parent / "Tests/Golden/drawing/diff.html"
BROWSER = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
if not BROWSER:
    print("diff_page_test: skipped, no Chromium to drive the page of a diff", file=sys.stderr)

DRIVER = """
addEventListener("load", function () {
  var log = {};
  function press(key, modifiers) {
    var event = Object.assign({ key: key, bubbles: true, cancelable: true }, modifiers);
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", event));
  }
  function state() {
    return {
      focus: document.activeElement.id, hash: location.hash,
      current: Array.from(document.querySelectorAll(".current")).map(function (e) { return e.id; }),
      place: document.querySelector(".place").textContent
    };
  }
  function shown() {
    return Array.from(document.querySelectorAll("figure")).filter(function (f) { return f.clientWidth > 0; })
      .map(function (f) { return f.className; });
  }
  function button(name) { document.querySelector("button[data-do=" + name + "]").click(); }
  function seen(id) {
    var box = document.querySelector("#" + id + " rect").getBoundingClientRect();
    var pane = document.getElementById(id).closest(".pane").getBoundingClientRect();
    return box.left >= pane.left - 1 && box.right <= pane.right + 1 && box.top >= pane.top - 1
      && box.bottom <= pane.bottom + 1;
  }
  log.start = state();
  log.shown = shown();
  button("in"); button("in"); button("in");
  press("n"); press("n");
  log.second = state();
  log.seen = [seen("before-line-2"), seen("after-line-2")];
  press("p");
  log.first = state();
  press("n", { ctrlKey: true });
  log.withControl = state();
  button("keys"); press("n");
  log.off = state();
  button("keys");
  button("merged");
  log.merged = shown();
  document.querySelector("#merged-line-5").closest("a").dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true }));
  log.clicked = state();
  document.querySelector("#change-2 a[href='#before-line-2']").click();
  log.jumped = state();
  log.jumpedShown = shown();
  document.querySelector("a[href='#same-6']").dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true }));
  log.open = document.querySelector("details").open;
  var panes = document.querySelectorAll(".before .pane, .after .pane");
  panes[0].scrollLeft = 40; panes[0].scrollTop = 30;
  setTimeout(function () {
    log.step = [panes[1].scrollLeft === panes[0].scrollLeft, panes[1].scrollTop === panes[0].scrollTop];
    log.wide = document.documentElement.scrollWidth - innerWidth;
    var pre = document.createElement("pre");
    pre.id = "log";
    pre.textContent = JSON.stringify(log);
    document.body.appendChild(pre);
  }, 200);
});
"""


@unittest.skipUnless(BROWSER, "no Chromium: the page of a diff is not driven")
class DiffPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        page = PAGE.read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(DRIVER.encode()).digest()).decode()
        page = page.replace("script-src ", f"script-src 'sha256-{digest}' ", 1)
        page = page.replace("</body>", f"<script>{DRIVER}</script></body>", 1)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "page.html"
            path.write_text(page, encoding="utf-8")
            result = subprocess.run(
                [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--window-size=900,700", f"--user-data-dir={folder}/profile", "--enable-logging=stderr", "--virtual-time-budget=5000",
                 "--dump-dom", path.as_uri()],
                capture_output=True, text=True, timeout=120)
        cls.console = [line for line in result.stderr.splitlines() if "CONSOLE" in line]
        match = re.search(r'<pre id="log">(.*?)</pre>', result.stdout, re.S)
        cls.log = json.loads(html.unescape(match.group(1))) if match else {}

    def test_the_console_stays_silent(self):
        self.assertEqual(self.console, [])
        self.assertTrue(self.log)

    def test_nothing_is_current_at_first_and_both_sides_are_shown(self):
        self.assertEqual(self.log["start"]["current"], [])
        self.assertEqual(self.log["shown"], ["before", "after"])

    def test_n_and_p_move_the_focus_and_mark_the_lines_of_all_pictures(self):
        second = self.log["second"]
        self.assertEqual(second["focus"], "change-2")
        self.assertEqual(second["hash"], "#change-2")
        self.assertEqual(second["place"], "Change 2 of 5")
        self.assertEqual(sorted(second["current"]), ["after-line-2", "before-line-2", "change-2", "merged-line-2"])
        self.assertEqual(self.log["seen"], [True, True])
        self.assertEqual(self.log["first"]["focus"], "change-1")

    def test_keys_with_control_do_nothing_and_can_be_turned_off(self):
        self.assertEqual(self.log["withControl"], self.log["first"])
        self.assertEqual(self.log["off"]["hash"], "#change-1")

    def test_a_line_leads_to_its_change_and_back(self):
        self.assertEqual(self.log["merged"], ["merged"])
        self.assertEqual(self.log["clicked"]["focus"], "change-5")
        self.assertIn("merged-line-5", self.log["clicked"]["current"])
        self.assertEqual(self.log["jumped"]["hash"], "#change-2")
        self.assertEqual(self.log["jumpedShown"], ["before", "after"])
        self.assertTrue(self.log["open"])

    def test_the_pictures_scroll_together_and_the_page_not_sideways(self):
        self.assertEqual(self.log["step"], [True, True])
        self.assertLessEqual(self.log["wide"], 0)


if __name__ == "__main__":
    unittest.main()
