"""Guesses tags of words without an entry, by ending; and gives every token its first tags."""
from collections import Counter, defaultdict

from lexicon import PROPER, capitals_default, first_words, is_title, ordered

LONGEST = 6
LEAST_SHARE = 0.06
PUNCTUATION = {
    ",": [","], ".": ["."], "?": ["."], "!": ["."], ":": [":"], ";": [",", ":"], "(": ["-LRB-"],
    ")": ["-RRB-"], "[": ["-LRB-"], "]": ["-RRB-"], "{": ["-LRB-"], "}": ["-RRB-"],
    "<": ["-LRB-"], ">": ["-RRB-"], "$": ["$"], "£": ["$"], "€": ["$"], "¥": ["$"], "%": ["NN"],
    "&": ["CC"], "/": ["SYM", "HYPH", ","], "+": ["SYM", "CC"], "=": ["SYM"], "°": ["NN"], "@": ["IN"],
    "--": [",", ":", "NFP"], "...": [",", ":", "."], "#": ["NN", "SYM"], "•": ["NFP"],
    "<<": ["-LRB-", "NFP"], ">>": ["-RRB-", "NFP"],
}


class Endings:
    """Ending -> tags, the longest ending wins."""

    def __init__(self, dictionaries, counts):
        weights = defaultdict(Counter)
        for form, tags in dictionaries.tags.items():
            total = sum(tags.values())
            for tag, weight in tags.items():
                self.count(weights, form, tag, weight / total)
        for form, seen in counts.folded.items():
            if sum(seen.values()) <= 3 and form.isalpha() and form not in dictionaries.tags:
                for (tag, _), n in seen.items():
                    if tag not in PROPER:
                        self.count(weights, form, tag, 3.0)
        self.table = {}
        for ending in sorted(weights, key=lambda e: (len(e), e)):
            total = sum(weights[ending].values())
            if total < 8 and ending:
                continue
            tags = ordered(Counter({t: w for t, w in weights[ending].items() if w >= LEAST_SHARE * total}))
            if self.longest(ending) != tags or not ending:
                self.table[ending] = tags

    def count(self, weights, form, tag, weight):
        for length in range(0, min(LONGEST, len(form) - 2) + 1):
            weights[form[len(form) - length:]][tag] += weight

    def guess(self, form):
        if len(form) > 1 and not any(c in "aeiouy" or not "a" <= c <= "z" for c in form):
            return ["NNS", "NN"] if form.endswith("s") else ["NN", "NNS"]
        return self.longest(form)

    def longest(self, form):
        for length in range(min(LONGEST, len(form)), 0, -1):
            tags = self.table.get(form[-length:])
            if tags:
                return tags
        return self.table.get("", ["NN"])


def is_address(low):
    return len(low) > 4 and (
        "@" in low and "." in low or "://" in low or low.startswith("www.")
        or low.endswith((".com", ".org", ".net", ".gov", ".edu")))


def digits(form):
    """Tags of a form with a digit."""
    if not any(c.isalpha() for c in form):
        return ["CD"]
    low = form.lower()
    if is_address(low):
        return ["ADD"]
    tail = low.lstrip("0123456789,.")
    if tail in ("st", "nd", "rd", "th"):
        return ["JJ", "NN", "RB"]
    if tail in ("s", "'s"):
        return ["NNS", "CD"]
    if form[0].isdigit():
        return ["CD", "NN", "NNP"]
    return ["NNP", "NN", "CD"] if form[0].isupper() else ["NN", "CD", "NNP"]


def quote(sentence, index):
    word = sentence[index]
    later = index + 1 < len(sentence) and not sentence[index + 1].spaced
    opens = later and (word.spaced or index == 0 or sentence[index - 1].form in ("(", "[", "-", "--"))
    if opens or word.form in ("``", "`"):
        return ["``", "''"]
    if word.form == "'" and not word.spaced and index and sentence[index - 1].form[-1] in "sSzxZX":
        return ["POS", "''"]
    return ["''", "``", "POS"] if word.form == "'" else ["''", "``"]


def first_tags(sentence, lexicon, endings):
    """For each token: (possible tags, the likeliest first; how it is written)."""
    start, title = first_words(sentence), is_title(sentence)
    out = []
    for index, word in enumerate(sentence):
        form = word.form
        if not any(c.isalnum() for c in form):
            out.append((mark(sentence, index), "mark"))
        elif any(c.isdigit() for c in form):
            out.append((digits(form), "digit"))
        else:
            out.append(letters(form, index in start, title, lexicon, endings))
    return out


def mark(sentence, index):
    form = sentence[index].form
    if form in ('"', "''", "``", "'", "`"):
        return quote(sentence, index)
    if form == "-":
        before = index > 0 and not sentence[index].spaced
        after = index + 1 < len(sentence) and not sentence[index + 1].spaced
        return ["HYPH", ",", "SYM", ":"] if before and after else [":", ",", "HYPH", "NFP"]
    if form in PUNCTUATION:
        return PUNCTUATION[form]
    if set(form) <= {"."}:
        return [",", ".", ":", "NFP"]
    if set(form) <= {".", "!", "?"}:
        return [".", "NFP"]
    return ["NFP", ":", ","]


def letters(form, start, title, lexicon, endings):
    low = form.lower()
    tags = lexicon.folded(low)
    if is_address(low):
        return ["ADD", "NNP"], "lower"
    if form == low:
        plain = [t for t in tags if t not in PROPER]
        return (plain or tags or endings.guess(low)), "lower"
    capital = "upper" if len(form) > 1 and form == form.upper() else "capital"
    if start or title:
        inner = lexicon.inner(form)
        if not tags:
            tags = inner or names(low, endings)
        elif inner:
            tags = tags + [t for t in inner if t not in tags]
        if title and tags[0] in ("NN", "JJ", "NNS"):
            tags = capitals_default(tags)
        return with_proper(tags), "first" if start and capital == "capital" else capital
    tags = lexicon.inner(form) or (capitals_default(tags) if tags else names(low, endings))
    return with_proper(tags), capital


def names(low, endings):
    """An unknown word with a capital."""
    guess = endings.guess(low)
    if guess[0] == "NNS":
        return ["NNP", "NNPS"] + guess
    return ["NNP"] + guess


def with_proper(tags):
    return tags if "NNP" in tags or tags[0] == "NNPS" else tags + ["NNP"]
