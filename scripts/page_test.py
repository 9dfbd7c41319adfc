"""Drives the golden pages in Chromium as a reader does: mouse, keyboard, links, filters, paper, no script, no style.

Needs Chromium and the packages playwright and axe-core-python, which scripts/test gets. Without them it fails, unless
SAYSO_NO_BROWSER=1 says that there is no browser to be had.
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
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CURRENT = "Array.from(document.querySelectorAll('.now'), e => e.id || e.className).sort()"
FIRST, DENIED, HIT, LAST = "s_a1a1a1a1a1", "s_a2a2a2a2a2", "s_a3a3a3a3a3", "s_a8a8a8a8a8"

try:
    import axe_core_python
    from playwright.sync_api import sync_playwright
    MISSING = None if BROWSER else "there is no Chromium; scripts/setup --tests installs it"
except ImportError as error:
    MISSING = f"{error}; scripts/test installs it"
if MISSING:
    print(f"page_test: THE PAGES ARE NOT TESTED IN A BROWSER: {MISSING}", file=sys.stderr)


def setUpModule():
    global playwright, browser, axe
    if MISSING:
        if os.environ.get("SAYSO_NO_BROWSER") == "1":
            raise unittest.SkipTest(MISSING)
        raise RuntimeError(f"{MISSING}. Set SAYSO_NO_BROWSER=1 where that cannot be.")
    axe = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(
        executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])


def tearDownModule():
    if not MISSING:
        browser.close()
        playwright.stop()


class BrowserTest(unittest.TestCase):
    """A page in a window of its own, with all that it says to the console and asks of the network."""

    def open(self, path=PAGE, anchor="", width=1280, height=800, **options):
        options.setdefault("reduced_motion", "reduce")
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
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

    def shown(self, page):
        return page.evaluate("Array.from(document.querySelectorAll('.entry'))"
                             ".filter(e => e.offsetHeight > 0).map(e => e.id)")

    def rows(self, page):
        return page.evaluate("Array.from(document.querySelectorAll('#statements tbody tr'))"
                             ".filter(e => e.offsetHeight > 0).map(e => e.id.replace('row-', ''))")

    def count(self, page):
        return page.text_content(".count span")


class Choosing(BrowserTest):
    def assertChosen(self, page, name):
        self.assertEqual(self.shown(page), [name])
        self.assertEqual(page.evaluate("location.hash"), "#" + name)
        now = page.evaluate(CURRENT)
        self.assertIn("line-" + name, now)
        self.assertIn("row-" + name, now)
        self.assertTrue(page.evaluate("document.querySelectorAll('#text span.now').length") > 0)
        link = page.evaluate("Array.from(document.querySelectorAll('.refs a.now'), a => a.hash)")
        self.assertEqual(link, ["#" + name])

    def test_nothing_is_chosen_at_first(self):
        page = self.open()
        self.assertEqual(self.shown(page), [])
        self.assertTrue(page.is_visible(".nothing"))
        self.assertEqual(self.count(page), "8 of 8 statements")

    def test_a_line_opens_its_statement_in_picture_panel_text_and_table(self):
        page = self.open()
        page.click(f"#line-{DENIED} rect", force=True)
        self.assertChosen(page, DENIED)
        self.assertEqual(page.evaluate("document.activeElement.id"), DENIED)

    def test_hovering_shows_and_leaving_hides(self):
        page = self.open()
        page.hover(f"#line-{HIT} rect", force=True)
        self.assertEqual(self.shown(page), [HIT])
        self.assertEqual(page.evaluate("location.hash"), "")
        page.mouse.move(2, 2)
        self.assertEqual(self.shown(page), [])

    def test_a_number_in_the_text_a_sentence_and_a_row_open_theirs(self):
        page = self.open()
        page.click(f".refs a[href='#{HIT}']")
        self.assertChosen(page, HIT)
        page.click("#text span[data-place]:not([data-entity]):has-text('according to')")
        self.assertNotEqual(self.shown(page), [HIT])
        page.click(f"#row-{LAST} td.evidence")
        self.assertChosen(page, LAST)

    def test_a_deep_link_opens_on_load_and_on_a_new_hash(self):
        page = self.open(anchor="#" + HIT)
        self.assertChosen(page, HIT)
        page.evaluate(f"location.hash = '#{LAST}'")
        page.wait_for_function(f"document.querySelector('.entry.shown').id === '{LAST}'")
        self.assertChosen(page, LAST)

    def test_a_deep_link_to_what_is_filtered_out_ends_the_filter(self):
        page = self.open()
        page.select_option("[data-filter=polarity]", "negated")
        page.evaluate(f"location.hash = '#{LAST}'")
        page.wait_for_function("document.querySelector('.entry.shown')")
        self.assertChosen(page, LAST)
        self.assertEqual(self.count(page), "8 of 8 statements")

    def test_the_chosen_line_and_sentence_are_in_sight(self):
        page = self.open(anchor="#" + LAST)
        inside = """([inner, outer]) => {
            const a = document.querySelector(inner).getBoundingClientRect();
            const b = document.querySelector(outer).getBoundingClientRect();
            return a.top >= b.top - 1 && a.top < b.bottom && a.left >= b.left - 1 && a.left < b.right }"""
        self.assertTrue(page.evaluate(inside, [f"#line-{LAST} rect, #line-{LAST}", ".pane"]))
        self.assertTrue(page.evaluate(inside, ["#text span.now", "#text"]))

    def test_n_and_p_walk_and_can_be_turned_off(self):
        page = self.open()
        page.keyboard.press("n")
        self.assertChosen(page, FIRST)
        page.keyboard.press("n")
        self.assertChosen(page, DENIED)
        page.keyboard.press("p")
        self.assertChosen(page, FIRST)
        page.keyboard.press("Control+n")
        self.assertChosen(page, FIRST)
        page.click("[data-do=keys]")
        page.keyboard.press("n")
        page.keyboard.press("/")
        self.assertChosen(page, FIRST)
        self.assertNotEqual(page.evaluate("document.activeElement.id"), "find")

    def test_links_of_an_entry_lead_to_where_it_is_and_move_the_focus(self):
        page = self.open(anchor="#" + HIT)
        for words, place in [("the picture", f"#line-{HIT}"), ("the text", "#text"), ("the table", f"#row-{HIT}")]:
            page.click(f"#{HIT} .ways a:has-text('{words}')")
            focus = f"document.activeElement.closest('{place}') || document.activeElement.querySelector('{place}')"
            self.assertTrue(page.evaluate(f"Boolean({focus})"), words)

    def test_a_citation_has_all_that_a_reader_needs(self):
        page = self.open(anchor="#" + HIT, permissions=["clipboard-read", "clipboard-write"])
        page.click("[data-do=cite]")
        page.wait_for_function("document.querySelector('.said').textContent !== ''")
        self.assertEqual(page.text_content(".said"), "Citation copied.")
        lines = page.evaluate("navigator.clipboard.readText()").split("\n")
        self.assertEqual(lines[0], "According to Harbour Watch officials, a Dockside Nine member “hit” Idris Tolan "
                                   "(assault; alleged).")
        self.assertEqual(lines[1], "“Inspector Chief Idris Tolan was allegedly hit by a Dockside Nine member last week, "
                                   "according to Harbour Watch officials.”")
        self.assertRegex(lines[2], r"^Harbour watch chief says .*, The Quayside Courier, 2026-03-05, "
                                   r"https://courier.example/a\?x=1&y=2, characters \d+–\d+\.$")
        self.assertEqual(lines[3], "Statement s-a3a3a3a3a3000000000000000000.")
        page.click("[data-do=link]")
        page.wait_for_function("document.querySelector('.said').textContent === 'Link copied.'")
        self.assertEqual(page.evaluate("navigator.clipboard.readText()"), PAGE.as_uri() + "#" + HIT)

    def test_where_copying_is_not_allowed_the_words_are_shown(self):
        page = self.open(anchor="#" + HIT)
        page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
        page.click("[data-do=cite]")
        page.wait_for_selector(".by-hand textarea")
        self.assertIn("Statement s-a3", page.input_value(".by-hand textarea"))
        page.keyboard.press("Escape")
        self.assertFalse(page.is_visible(".by-hand"))


class Filtering(BrowserTest):
    def assertLeft(self, page, names):
        self.assertEqual(self.rows(page), names)
        self.assertEqual(self.count(page), f"{len(names)} of 8 statements")
        faded = page.evaluate("Array.from(document.querySelectorAll('g.statement:not(.faded)'), g => g.id).sort()")
        self.assertEqual(faded, sorted("line-" + n for n in names))
        refs = page.evaluate("Array.from(document.querySelectorAll('.refs a:not(.off-here)'), a => a.hash.slice(1))")
        self.assertEqual(sorted(set(refs)), sorted(names))

    def test_each_filter_acts_on_picture_text_and_table(self):
        page = self.open()
        for name, value, left in [
                ("polarity", "negated", [DENIED]), ("modality", "alleged", [HIT]), ("type", "located_in", [LAST]),
                ("about", "per_petra_lunn", ["s_a6a6a6a6a6"]), ("by", {"label": "Mara Voss"}, [FIRST])]:
            if isinstance(value, dict):
                page.select_option(f"[data-filter={name}]", **value)
            else:
                page.select_option(f"[data-filter={name}]", value)
            self.assertLeft(page, left)
            page.click("[data-do=reset]")
            self.assertEqual(self.count(page), "8 of 8 statements")

    def test_search_looks_in_names_relations_and_quotes(self):
        page = self.open()
        page.keyboard.press("/")
        page.keyboard.type("had put BOUNTIES on the federal")
        self.assertLeft(page, [DENIED])
        page.keyboard.press("n")
        self.assertEqual(page.input_value("#find"), "had put BOUNTIES on the federaln")
        self.assertLeft(page, [])
        page.keyboard.press("Escape")
        self.assertEqual(self.count(page), "8 of 8 statements")
        page.fill("#find", "tolan")
        self.assertLeft(page, [HIT, "s_a4a4a4a4a4", "s_a5a5a5a5a5"])
        page.focus(".pane")
        page.keyboard.press("n")
        page.keyboard.press("n")
        self.assertEqual(self.shown(page), ["s_a4a4a4a4a4"])

    def test_a_box_a_name_in_the_text_and_a_source_choose_and_choose_again_to_undo(self):
        page = self.open()
        page.click("#per_idris_tolan", force=True)
        self.assertLeft(page, [HIT, "s_a4a4a4a4a4", "s_a5a5a5a5a5"])
        page.focus("#per_idris_tolan")
        page.keyboard.press("Enter")
        self.assertEqual(self.count(page), "8 of 8 statements")
        page.click("#text [data-entity=per_petra_lunn] >> nth=0")
        self.assertLeft(page, ["s_a6a6a6a6a6"])
        page.keyboard.press("Escape")
        page.click("#sources button:has-text('Petra Lunn')")
        self.assertLeft(page, [DENIED])
        self.assertEqual(page.get_attribute("#sources button:has-text('Petra Lunn')", "aria-pressed"), "true")

    def test_what_is_faded_is_out_of_the_way_of_the_keyboard(self):
        page = self.open()
        page.select_option("[data-filter=polarity]", "negated")
        self.assertEqual(page.evaluate("document.querySelectorAll('svg a:not([tabindex])').length"), 1)


class Reading(BrowserTest):
    def walk(self, page, most=200):
        """The elements that Tab reaches, in order, until it leaves the page."""
        seen = []
        for _ in range(most):
            page.keyboard.press("Tab")
            seen.append(page.evaluate("""() => {
                const e = document.activeElement, box = e.getBoundingClientRect(), s = getComputedStyle(e);
                const lit = e.closest('svg') ? 'svg' : s.outlineStyle;
                const middle = document.elementFromPoint(
                    Math.max(0, Math.min(innerWidth - 1, box.left + Math.min(box.width, 40) / 2)),
                    Math.max(0, Math.min(innerHeight - 1, box.top + Math.min(box.height, 40) / 2)));
                return { name: e.id || e.getAttribute('href') || e.getAttribute('data-do') || e.className || e.tagName,
                         body: e === document.body, lit, seen: Boolean(middle) && (e.contains(middle) || e === middle
                         || Boolean(e.closest('svg') && middle.closest('svg'))) };
            }"""))
            if seen[-1]["body"]:
                return seen[:-1]
        self.fail("Tab never leaves the page")

    def test_tab_reaches_everything_in_order_and_never_hides(self):
        for width in [1280, 390]:
            page = self.open(anchor="#" + HIT, width=width)
            page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
            page.keyboard.press("Tab")
            page.evaluate("document.activeElement.blur(); document.querySelector('.skip').focus()")
            page.keyboard.press("Shift+Tab")
            walk = self.walk(page)
            names = [step["name"] for step in walk]
            for before, after in zip(["#statements", "find", "out", "#" + FIRST, "per_mara_voss", "next"],
                                     ["find", "out", "#" + FIRST, "per_mara_voss", "next", "scroll"]):
                self.assertLess(names.index(before), names.index(after), (before, after))
            self.assertEqual([s["name"] for s in walk if s["lit"] == "none"], [], "a focus that does not show")
            self.assertEqual([s["name"] for s in walk if not s["seen"]], [], "a focus that is hidden")

    def test_targets_are_24_px_at_least(self):
        page = self.open(anchor="#" + HIT)
        small = page.evaluate("""Array.from(document.querySelectorAll('button, select, input, th a'))
            .filter(e => e.offsetHeight > 0 && (e.offsetHeight < 24 || e.offsetWidth < 24)).map(e => e.outerHTML)""")
        self.assertEqual(small, [])

    def test_the_picture_can_be_made_larger_and_smaller(self):
        page = self.open()
        width = lambda: page.evaluate("document.querySelector('svg').getBoundingClientRect().width")
        first = width()
        page.click("[data-do=in]")
        self.assertGreater(width(), first * 1.2)
        page.focus(".pane")
        page.keyboard.press("-")
        page.keyboard.press("-")
        self.assertLess(width(), first)
        page.keyboard.press("0")
        self.assertTrue(page.evaluate("(p => p.scrollHeight <= p.clientHeight + 1 && p.scrollWidth <= p.clientWidth + 1)"
                                      "(document.querySelector('.pane'))"))

    def test_narrow_screens_need_no_sideways_scroll(self):
        for path in ALL[:4]:
            for anchor in ["", "#" + HIT]:
                page = self.open(path, anchor, width=320, height=640)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320, path.name)

    def test_on_a_narrow_screen_the_sheet_can_be_closed(self):
        page = self.open(anchor="#" + HIT, width=320, height=640)
        page.click("[data-do=close]")
        self.assertEqual(self.shown(page), [])

    def test_paper_has_every_statement_and_no_buttons(self):
        page = self.open(anchor="#" + HIT)
        page.emulate_media(media="print")
        self.assertEqual(len(self.shown(page)), 8)
        self.assertEqual(page.evaluate("Array.from(document.querySelectorAll('button, select, input'))"
                                       ".filter(e => e.offsetHeight > 0 && !e.closest('[data-pick]')).length"), 0)

    def test_nothing_moves_when_motion_is_reduced(self):
        page = self.open()
        self.assertEqual(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"), "auto")
        page = self.open(reduced_motion="no-preference")
        self.assertEqual(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"), "smooth")

    def test_dark_and_light_differ(self):
        grounds = [self.open(color_scheme=s).evaluate("getComputedStyle(document.body).backgroundColor")
                   for s in ["light", "dark"]]
        self.assertEqual(grounds, ["rgb(255, 255, 255)", "rgb(22, 24, 27)"])

    def test_without_a_script_it_is_a_page_of_lists(self):
        page = self.open(java_script_enabled=False)
        for words in ["NOT: negated", "Outside the sentence", "Read by the rule", "“They put prices on our people,”"]:
            self.assertTrue(page.locator(f"main >> text={words}").first.is_visible(), words)
        self.assertEqual(page.locator(".entry:visible").count(), 8)
        self.assertEqual(page.locator("button:visible, select:visible, input:visible").count(), 0)

    def test_without_a_style_sheet_it_reads_in_order_with_words_for_marks(self):
        page = self.open(java_script_enabled=False)
        raw = PAGE.read_text(encoding="utf-8")
        plain = self.open()
        plain.evaluate("document.querySelectorAll('style').forEach(s => s.remove())")
        text = " ".join(plain.evaluate("document.body.innerText").split())
        order = ["To the list of statements", "8 statements: 4 on", "Statements in full", "The article’s text",
                 "Table of statements", "Said, without a statement", "Sources", "Made by sayso"]
        places = [text.find(words) for words in order]
        self.assertEqual(places, sorted(places))
        self.assertNotIn(-1, places)
        for words in ["[person: Mara Voss]", "[claim of Mara Voss: that the", "denied (cue, negation)",
                      "allegedly (hedge)", "end of claim]", "statement [1]"]:
            self.assertIn(words, text)
        self.assertIn("<style>", raw)
        self.assertTrue(page.is_visible("h1"))


class Safety(BrowserTest):
    def test_every_page_loads_in_silence_and_alone(self):
        for path in ALL:
            self.open(path)
            self.assertEqual((self.heard, set(self.asked)), ([], {path.as_uri()}))

    def test_hostile_text_stays_text(self):
        page = self.open(HOSTILE)
        known = page.evaluate("Array.from(new Set(Array.from(document.querySelectorAll('*'), e => e.localName))).sort()")
        for name in ["img", "iframe", "object", "embed", "form", "link", "base", "table1"]:
            self.assertNotIn(name, known)
        self.assertEqual(page.evaluate("document.querySelectorAll('script').length"), 1)
        odd = page.evaluate("""Array.from(document.querySelectorAll('*')).flatMap(e => Array.from(e.attributes))
            .filter(a => a.name.startsWith('on') || (a.name === 'href' && !/^(#|https?:)/.test(a.value)))
            .map(a => a.name)""")
        self.assertEqual(odd, [])
        for key in "nnnp":
            page.keyboard.press(key)
        page.fill("#find", "<script>")
        page.click("[data-do=reset]")
        page.wait_for_timeout(100)


class Accessibility(BrowserTest):
    def check(self, page, what):
        page.evaluate(axe)
        found = page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES)
        wrong = [f"{what}: {v['id']}: {v['help']}: {[n['html'][:160] for n in v['nodes'][:3]]}"
                 for v in found["violations"]]
        self.assertGreater(len(found["passes"]), 10)
        self.assertEqual(wrong, [])

    def test_axe_finds_nothing_in_light_and_dark(self):
        for path in ALL:
            for scheme in ["light", "dark"]:
                with self.subTest(page=path.name, scheme=scheme):
                    self.check(self.open(path, color_scheme=scheme), f"{path.name} {scheme}")

    def test_axe_finds_nothing_with_a_statement_open_and_a_filter_on(self):
        for width in [1280, 390]:
            for scheme in ["light", "dark"]:
                with self.subTest(width=width, scheme=scheme):
                    page = self.open(anchor="#" + HIT, width=width, color_scheme=scheme)
                    page.select_option("[data-filter=modality]", "alleged")
                    self.check(page, f"open {width} {scheme}")

    def test_axe_finds_nothing_where_no_script_runs_and_on_paper(self):
        page = self.open()
        page.evaluate("document.documentElement.classList.remove('js')")
        self.check(page, "as without a script")
        page = self.open()
        page.emulate_media(media="print")
        self.check(page, "on paper")


if __name__ == "__main__":
    unittest.main()
