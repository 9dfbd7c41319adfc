"""What dictionaries know of a form: its possible tags with weights, and its lemma by tag.

LemmInflect gives the forms of each lemma; WordNet's sense counts give how common a lemma is as a
noun, verb, adjective or adverb.
"""
import gzip
from collections import defaultdict
from pathlib import Path

VERB_FORMS = {"VB": 0.30, "VBP": 0.12, "VBD": 0.24, "VBN": 0.26, "VBG": 0.17, "VBZ": 0.10}
PARTS = {"1": "noun", "2": "verb", "3": "adj", "5": "adj", "4": "adv"}


class Dictionaries:
    def __init__(self, lemminflect, wordnet):
        self.tags = defaultdict(lambda: defaultdict(float))  # folded form -> tag -> weight
        self.lemmas = defaultdict(dict)  # folded form -> tag -> lemma
        self.proper = defaultdict(lambda: defaultdict(float))  # capitalised form -> tag -> weight
        self.count = self.sense_counts(wordnet)
        with gzip.open(Path(lemminflect) / "resources/infl_lu.csv.gz", "rt", encoding="utf-8") as file:
            for line in file:
                self.paradigm(*line.rstrip("\n").split(",", 2))
        for part in ("noun", "verb", "adj", "adv"):
            self.wordnet_lemmas(Path(wordnet), part)

    def sense_counts(self, wordnet):
        counts = defaultdict(float)
        for line in open(Path(wordnet) / "cntlist.rev", encoding="utf-8"):
            key, _, count = line.split()
            lemma, rest = key.split("%")
            counts[lemma, PARTS[rest[0]]] += int(count)
        return counts

    def weight(self, lemma, part):
        return self.count.get((lemma.lower(), part), 0) + 0.3

    def add(self, form, tag, weight, lemma):
        if not all(c.isalpha() or c in "'." for c in form) or not form:
            return
        if form[0].isupper():
            self.proper[form][tag] += weight
            return
        known = self.tags[form]
        # Two lemmas of one form and tag: the commoner names it.
        if weight > known.get(tag, 0):
            self.lemmas[form][tag] = lemma
        known[tag] += weight

    def paradigm(self, lemma, part, forms):
        weight = self.weight(lemma, part)
        fields = [[f for f in field.split("/") if f] for field in forms.split(",")]
        capital = lemma[0].isupper()
        if part == "noun":
            singular, plural = ("NNP", "NNPS") if capital else ("NN", "NNS")
            invariant = lemma in fields[0]
            self.add(lemma, singular, weight * 0.75, lemma)
            for form in fields[0]:
                if form != lemma or invariant and len(fields[0]) == 1:
                    self.add(form, plural, weight * 0.25, lemma)
        elif part == "verb":
            past, participle, gerund, third = (fields + [[]] * 4)[:4]
            for tag, group in (
                ("VB", [lemma]), ("VBP", [lemma]), ("VBD", past), ("VBN", participle or past),
                ("VBG", gerund), ("VBZ", third),
            ):
                for form in group:
                    self.add(form, tag, weight * VERB_FORMS[tag] / len(group), lemma)
        elif part in ("adj", "adv"):
            base = "JJ" if part == "adj" else "RB"
            self.add(lemma, base, weight, lemma)
            for tag, group in zip((base + "R", base + "S"), fields):
                for form in group:
                    self.add(form, tag, weight * 0.1, lemma)

    def wordnet_lemmas(self, wordnet, part):
        tag = {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB"}[part]
        for line in open(wordnet / f"data.{part}", encoding="utf-8"):
            if line.startswith("  "):
                continue
            fields = line.split()
            for n in range(int(fields[3], 16)):
                form = fields[4 + 2 * n].split("(")[0]
                if "_" in form or len(form) < 2 or not form.isalpha():
                    continue
                capital = form[0].isupper()
                if capital and part == "noun":
                    if len(form) > 2:
                        self.proper[form]["NNP"] += 0.1
                elif capital or tag not in self.tags.get(form, ()):
                    if part == "verb" and form.endswith(("ed", "ing")):
                        continue
                    self.add(form, tag, self.weight(form, part), form)

    def share(self, form):
        """Tag -> probability, of a folded form."""
        tags = self.tags.get(form)
        if not tags:
            return {}
        total = sum(tags.values())
        return {tag: weight / total for tag, weight in tags.items()}
