"""Drives the golden page of an article in Chromium: lines, links, keys, copying, filters and search."""

import unittest

from page_browser import DENIED, FIRST, HIT, LAST, PAGE, BrowserTest, start

CURRENT = "Array.from(document.querySelectorAll('.now'), e => e.id || e.className).sort()"


def setUpModule():
    start()


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
        self.until(page, f"document.querySelector('.entry.shown').id === '{LAST}'")
        self.assertChosen(page, LAST)

    def test_a_deep_link_to_what_is_filtered_out_ends_the_filter(self):
        page = self.open()
        page.select_option("[data-filter=polarity]", "negated")
        page.evaluate(f"location.hash = '#{LAST}'")
        self.until(page, "document.querySelector('.entry.shown')")
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
        self.until(page, "document.querySelector('.said').textContent !== ''")
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
        self.until(page, "document.querySelector('.said').textContent === 'Link copied.'")
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


if __name__ == "__main__":
    unittest.main()
