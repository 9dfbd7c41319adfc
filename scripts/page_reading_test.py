"""Reads the golden pages in Chromium: by keyboard, narrow, dark, on paper, without script or style, by axe-core, and hostile."""

import unittest

from page_browser import ALL, FIRST, HIT, HOSTILE, PAGE, BrowserTest, axe, start

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def setUpModule():
    start()


class Reading(BrowserTest):
    def walk(self, page, most=200):
        """The elements that Tab reaches, in order, until it leaves the page."""
        seen = []
        for _ in range(most):
            page.keyboard.press("Tab")
            seen.append(page.evaluate("""() => {
                const e = document.activeElement, box = e.getBoundingClientRect(), s = getComputedStyle(e);
                const blue = shape => getComputedStyle(shape).stroke === 'rgb(0, 97, 160)' ? 'solid' : 'none';
                const lit = e.closest('svg') ? blue(e.querySelector('rect') || e.querySelector('polygon')) : s.outlineStyle;
                const left = Math.max(0, Math.min(innerWidth - 1, box.left + Math.min(box.width, 40) / 2));
                const tops = [0.1, 0.3, 0.5, 0.7, 0.9].map(part => box.top + part * box.height);
                const found = tops.filter(y => y >= 0 && y < innerHeight).map(y => document.elementFromPoint(left, y));
                return { name: e.id || e.getAttribute('href') || e.getAttribute('data-do') || e.className || e.tagName,
                         body: e === document.body, lit,
                         seen: found.some(at => at && (e.contains(at) || e.closest('svg') && at.closest('svg'))) };
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
        for words in ["NOT: negated", "Outside the sentence", "Read by the rule", "statement [1]", "who says it"]:
            self.assertTrue(page.locator(f".side >> text={words}").first.is_visible(), words)
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
        page.evaluate(axe())
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
