"""Reads treebanks into sentences of words: CoNLL-U, and CoNLL-2000's columns with hyphens split."""
import re
from typing import NamedTuple


class Word(NamedTuple):
    form: str
    tag: str  # "" where the treebank's answer does not carry over
    lemma: str
    spaced: bool  # white space stands before it


TYPOGRAPHY = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‛": "'", "´": "'",
    "–": "-", "‑": "-", "‐": "-", "—": "--", "―": "--", "…": "...", "\u00ad": "",
})


def normalise(form):
    """As the tokenizer writes forms."""
    return form.translate(TYPOGRAPHY)


def conllu(path):
    """Yields (document id, sentence)."""
    document, sentence, spaced, multi = "", [], True, None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            document = line.split("=")[1].strip()
        if not line:
            if sentence:
                yield document, sentence
            sentence, spaced = [], True
            continue
        fields = line.split("\t")
        if line[0] == "#":
            continue
        if "-" in fields[0]:
            last = fields[0].split("-")[1]
            multi = (int(last), "SpaceAfter=No" not in fields[9])
            continue
        if "." in fields[0]:
            continue
        number = int(fields[0])
        sentence.append(Word(normalise(fields[1]), fields[4], fields[2], spaced))
        spaced = "SpaceAfter=No" not in fields[9]
        if multi is not None:
            if number < multi[0]:
                spaced = False
            else:
                spaced, multi = multi[1], None
    if sentence:
        yield document, sentence


def conll2000(path):
    """Yields (block of 20 sentences, sentence); parts of hyphenated words have no tag."""
    rows, count = [], 0
    for line in open(path, encoding="utf-8"):
        fields = line.split()
        if fields:
            rows.append((fields[0], fields[1]))
        elif rows:
            yield f"wsj-{count // 20}", split_hyphens(rows)
            rows, count = [], count + 1
    if rows:
        yield f"wsj-{count // 20}", split_hyphens(rows)


# The treebanks disagree about these words; CoNLL-2000's tags are a tagger's, too.
UNSURE = set("""-- ; ... ' - : # up out off over down in on around about both either such all most later longer
    further much many only even yet so as like than per world life states nations president american
    british german french japanese european western international military close related involved
    first next last there read report opening future either per media police much well south north
    east west""".split())
RENAMED = {"(": "-LRB-", ")": "-RRB-", "#": "$"}


def split_hyphens(rows):
    out = []
    for index, (form, tag) in enumerate(rows):
        tag = RENAMED.get(tag, tag)
        if tag == "TO":
            later = [t for _, t in rows[index + 1:index + 3]]
            verb = later[:1] == ["VB"] or later == ["RB", "VB"]
            tag = "TO" if verb else "IN"
        if form.lower() in UNSURE or tag == "VB" and not any(t in ("TO", "MD") for _, t in rows[max(0, index - 4):index]):
            tag = ""
        form = {"``": '"', "''": '"', "{": "(", "}": ")", "-LRB-": "(", "-RRB-": ")"}.get(form, form)
        spaced = not re.fullmatch(r"[.,;:?!)%]|n't|'\w*|''", form)
        if re.fullmatch(r"\w[\w.]*(-\w[\w.]*)+", form) and not form[0].isdigit():
            for n, part in enumerate(re.split("(-)", form)):
                out.append(Word(part, "HYPH" if part == "-" else "", "", spaced and n == 0))
        else:
            if form == '"':
                spaced = tag == "``"
            out.append(Word(form, tag, "", spaced))
            if len(out) > 1 and out[-2].form == '"' and out[-2].tag == "``":
                out[-1] = out[-1]._replace(spaced=False)
    return out
