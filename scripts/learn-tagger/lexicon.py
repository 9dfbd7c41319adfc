"""Builds a lexicon: form -> tags, most frequent first.

Counts of the treebanks come first; dictionaries add `TRUST` virtual occurrences, so that they
decide where the treebanks have seen little. A folded key covers all writings of a word; a
capitalised key is written only where capitals inside a sentence are not what the folded key says.
"""
from collections import Counter, defaultdict
from pathlib import Path

TRUST = 2.0
LEAST_SHARE = 0.03
CLOSED_TAGS = {"CC", "CD", "DT", "EX", "IN", "MD", "PDT", "PRP", "PRP$", "RP", "TO", "WDT", "WP",
               "WP$", "WRB", "POS", "UH"}
# A form that can be one can as well be the other, however rarely a treebank has it.
TWINS = {"VB": "VBP", "VBP": "VB", "VBD": "VBN", "VBN": "VBD"}
PROPER = {"NNP", "NNPS"}
ODD = {"GW", "XX", "AFX", "FW", "LS", "NFP", "SYM", "ADD"}


def closed_words():
    out = {}
    for line in open(Path(__file__).parent / "closed.txt", encoding="utf-8"):
        if line[0] != "#" and line.strip():
            form, *tags = line.split()
            out[form] = tags
    return out


def first_words(sentence):
    """Positions where a capital says nothing: the first word, also after a colon or an opening quote."""
    out, fresh = set(), True
    for index, word in enumerate(sentence):
        if word.form in ("-", "--") and index and sentence[index - 1].form == ")" and word.spaced:
            fresh = True  # "PARIS (Agency) - Ministers said …"
            continue
        if any(c.isalnum() for c in word.form):
            if fresh:
                out.add(index)
            fresh = False
        elif word.form in ('"', "''", "``", ":", "'"):
            after = index + 1 < len(sentence) and not sentence[index + 1].spaced
            if word.form == ":" or after:
                fresh = True
    return out


def is_title(sentence):
    """Most long words have a capital: a headline in title case."""
    long = [w.form for w in sentence if len(w.form) > 3 and w.form[0].isalpha()
            and not any(c.isdigit() or c == "." for c in w.form)]
    capital = sum(f[0].isupper() for f in long)
    return len(long) >= 4 and capital * 10 >= len(long) * 8


class Counts:
    """Tags of forms by fold, so that a fold can be left out."""

    def __init__(self):
        self.folded = defaultdict(Counter)  # folded -> (tag, fold) -> n
        self.inner = defaultdict(Counter)  # capitalised form inside a sentence -> (tag, fold) -> n

    def add(self, sentence, fold):
        start, title = first_words(sentence), is_title(sentence)
        for index, word in enumerate(sentence):
            if not word.tag or any(c.isdigit() for c in word.form):
                continue
            self.folded[word.form.lower()][word.tag, fold] += 1
            if word.form[0].isupper() and index not in start and not title:
                self.inner[word.form][word.tag, fold] += 1


def without(counter, fold):
    out = Counter()
    for (tag, f), n in counter.items():
        if f != fold:
            out[tag] += n
    return out


def ordered(scores):
    return [tag for tag, _ in sorted(scores.items(), key=lambda item: (-item[1], item[0]))]


def capitals_default(tags):
    """What a capitalised word inside a sentence is, from its folded entry."""
    if not tags:
        return ["NNP"]
    plain = [t for t in tags if t not in PROPER]
    if tags[0] not in PROPER and plain[0] in CLOSED_TAGS:
        return tags
    proper = [t for t in tags if t in PROPER]
    if not proper:
        proper = ["NNPS"] if plain[0] == "NNS" else ["NNP"]
    return proper + plain


class Lexicon:
    def __init__(self, counts, dictionaries, fold=None):
        self.counts, self.dictionaries, self.fold = counts, dictionaries, fold
        self.closed = closed_words()
        self.cache = {}

    def folded(self, form):
        key = form
        if key not in self.cache:
            self.cache[key] = self.make_folded(form)
        return self.cache[key]

    def make_folded(self, form):
        seen = without(self.counts.folded.get(form, {}), self.fold)
        scores = Counter()
        total = sum(seen.values())
        for tag, n in seen.items():
            if tag in ODD and any(c.isalpha() for c in form) and n < 3 and n < total:
                continue
            scores[tag] += n
        if form in self.closed:
            for place, tag in enumerate(self.closed[form]):
                scores[tag] += 1.5 / (1 + place)
            for tag in list(scores):
                if tag not in self.closed[form] and scores[tag] < max(2, 0.01 * total):
                    del scores[tag]
        else:
            for tag, share in self.dictionaries.share(form).items():
                scores[tag] += TRUST * share
            name = form[:1].upper() + form[1:]
            for tag, weight in self.dictionaries.proper.get(name, {}).items():
                if tag != "JJ" and (total == 0 or tag in seen):
                    scores[tag] += min(1.0, weight)
            if not seen and not self.dictionaries.tags.get(form):
                for tag in self.dictionaries.proper.get(name, {}):
                    scores[tag] += 0.01
        if form in self.closed or total >= 20:
            # A name does not crowd out the common word that is written like it.
            whole = sum(scores.values())
            plain = sum(n for t, n in scores.items() if t not in PROPER)
            kept = {t for t, n in scores.items() if n >= LEAST_SHARE * (whole if t in PROPER else plain)}
            kept |= {TWINS[t] for t in kept if t in TWINS} | set(self.closed.get(form, ()))
            scores = Counter({t: n for t, n in scores.items() if t in kept})
        return ordered(scores)

    def inner(self, form):
        """The entry of a capitalised form inside a sentence, or None where the default is right."""
        key = ("inner", form)
        if key not in self.cache:
            self.cache[key] = self.make_inner(form)
        return self.cache[key]

    def make_inner(self, form):
        default = capitals_default(self.folded(form.lower()))
        seen = without(self.counts.inner.get(form, {}), self.fold)
        scores = Counter({t: float(n) for t, n in seen.items()})
        proper = self.dictionaries.proper.get(form, {})
        total = sum(proper.values())
        for tag, weight in proper.items():
            scores[tag] += TRUST * weight / total
        if not scores:
            return None
        best = ordered(scores)
        known = sum(seen.values())
        if best[0] == default[0] or known < 2 and not proper or known < 3 and form.lower() in self.closed:
            return None
        return best + [t for t in default if t not in best]
