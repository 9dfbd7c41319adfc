"""Tests of scripts/score.py: what counts as a fall, and what is written down."""
import argparse
import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import score


def one(data_set, f1, gold):
    return {data_set: {"exact": {"f1": f1, "gold": gold}}}


def verdict(before, after):
    return [row[4] for row in score.compare(before, after)]


class Compare(unittest.TestCase):
    def test_a_large_set_may_fall_by_half_a_point_and_no_more(self):
        self.assertEqual(verdict(one("ner-x", 0.7, 1000), one("ner-x", 0.695, 1000)), ["lower, within tolerance"])
        self.assertEqual(verdict(one("ner-x", 0.7, 1000), one("ner-x", 0.6949, 1000)), ["fell"])

    def test_a_small_set_may_fall_by_two_points_and_no_more(self):
        self.assertEqual(verdict(one("ner-x", 0.7, 999), one("ner-x", 0.68, 999)), ["lower, within tolerance"])
        self.assertEqual(verdict(one("ner-x", 0.7, 999), one("ner-x", 0.6799, 999)), ["fell"])

    def test_chains_graphs_and_the_small_tag_set_are_small_whatever_they_count(self):
        for name in ("gold graphs", "coref-gum", "coref-gum [news]", "pos-gum"):
            self.assertEqual(verdict(one(name, 0.7, 5000), one(name, 0.685, 5000)), ["lower, within tolerance"], name)

    def test_rise_hold_new_and_lost_are_told_apart(self):
        self.assertEqual(verdict(one("a", 0.7, 9), one("a", 0.7001, 9)), ["rose"])
        self.assertEqual(verdict(one("a", 0.7, 9), one("a", 0.7, 9)), ["holds"])
        self.assertEqual(verdict({}, one("a", 0.7, 9)), ["new"])
        self.assertEqual(verdict(one("a", 0.7, 9), {}), ["lost"])


class Recording(unittest.TestCase):
    def judge(self, folder, recorded, now, **options):
        given = argparse.Namespace(
            figures=Path(folder, "figures.json"), reasons=Path(folder, "reasons.md"), record=False, reason=None)
        vars(given).update(options)
        with contextlib.redirect_stdout(io.StringIO()):
            status = score.judge(score.compare(recorded, now), recorded, now, given)
        written = json.loads(given.figures.read_text()) if given.figures.exists() else None
        return status, written, given.reasons.read_text() if given.reasons.exists() else None

    def test_small_falls_do_not_lower_the_record(self):
        with tempfile.TemporaryDirectory() as folder:
            before, after = one("ner-x", 0.7, 2000), one("ner-x", 0.697, 2000)
            self.assertEqual(self.judge(folder, before, after, record=True), (0, before, None))

    def test_a_rise_is_recorded_while_a_fall_fails_and_keeps_its_figure(self):
        with tempfile.TemporaryDirectory() as folder:
            before = {**one("a", 0.7, 2000), **one("b", 0.5, 2000)}
            after = {**one("a", 0.6, 2000), **one("b", 0.6, 2000)}
            status, written, _ = self.judge(folder, before, after, record=True)
            self.assertEqual((status, written), (1, {**one("a", 0.7, 2000), **one("b", 0.6, 2000)}))

    def test_a_fall_is_recorded_with_its_reason_only(self):
        with tempfile.TemporaryDirectory() as folder:
            before, after = one("a", 0.7, 2000), one("a", 0.6, 2000)
            self.assertEqual(self.judge(folder, before, after), (1, None, None))
            status, written, reasons = self.judge(folder, before, after, reason="A stricter scorer.")
            self.assertEqual((status, written), (0, after))
            self.assertIn("A stricter scorer.\n\n- a, exact: 0.7000 → 0.6000\n", reasons)

    def test_nothing_recorded_fails_until_it_is(self):
        with tempfile.TemporaryDirectory() as folder:
            now = one("a", 0.7, 2000)
            self.assertEqual(self.judge(folder, {}, now)[0], 1)
            self.assertEqual(self.judge(folder, {}, now, record=True)[:2], (0, now))

    def test_the_file_has_sorted_keys_and_a_figure_a_line(self):
        text = score.as_text({**one("b", 0.5, 1), **one("a", 0.25, 2)})
        self.assertEqual(text.splitlines()[1:3], ['  "a": {', '    "exact": {"f1": 0.25, "gold": 2}'])
        self.assertEqual(json.loads(text), {**one("a", 0.25, 2), **one("b", 0.5, 1)})


class Reading(unittest.TestCase):
    def test_tags_are_accuracies_over_all_tokens(self):
        answer = {"set": "pos-x", "task": "pos", "tokens": 50, "token_recall": 1.0, "xpos": 0.98}
        self.assertEqual(score.measured(answer), {"Penn tags": {"f1": 0.98, "gold": 50}, "tokens": {"f1": 1.0, "gold": 50}})

    def test_chains_count_their_mentions(self):
        answer = {"set": "coref-x", "task": "coref", "exact": {"conll": {"f1": 0.5}, "mentions": {"gold": 7}}, "overlap": {"conll": {"f1": 0.6}}}
        self.assertEqual(score.measured(answer)["overlap"], {"f1": 0.6, "gold": 7})

    def test_gold_counts_of_graphs_come_from_the_table(self):
        table = "                P      R     F1   predicted  gold\nentities    0.500  0.600  0.545          12    10\n"
        figures = score.graph_figures({"entities": {"p": 0.5, "r": 0.6, "f": 0.5455}}, table)
        self.assertEqual(figures, {"entities": {"f1": 0.5455, "gold": 10}})

    def test_chunks_are_read_from_their_line(self):
        line = "chunks: F1 0.9312 of 1234 (NP+VP); all 0.920, NP 0.940, VP 0.910\n"
        self.assertEqual(score.chunk_figures(line), {"NP+VP, last tenth": {"f1": 0.9312, "gold": 1234}})


if __name__ == "__main__":
    unittest.main()
