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


# Every fifth document of a training file, and the last tenth of CoNLL-2000, teach nothing: neither
# words nor rules. Their figures beside the development files' tell general rules from learnt texts.
FIFTH = 5
TENTH = 10


def is_held(number):
    """Whether a training file's document, counted from 0, stays unread for learning."""
    return number % FIFTH == FIFTH - 1


def learnt(path):
    """Yields (document id, sentence) of the documents that may teach."""
    return (pair[1:] for pair in conllu(path) if not is_held(pair[0]))


def held(path):
    """Yields (document id, sentence) of the documents kept unread."""
    return (pair[1:] for pair in conllu(path) if is_held(pair[0]))


def conllu(path):
    """Yields (number of the document, its id, sentence)."""
    order, document, sentence, spaced, multi = -1, "", [], True, None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            order, document = order + 1, line.split("=")[1].strip()
        if not line:
            if sentence:
                yield order, document, sentence
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
        yield order, document, sentence


def sentences2000(path, last=False):
    """Rows of fields by sentence, without the last tenth; with `last`, the last tenth alone."""
    out = [[]]
    for line in open(path, encoding="utf-8"):
        if line.strip():
            out[-1].append(line.split())
        elif out[-1]:
            out.append([])
    if not out[-1]:
        out.pop()
    cut = len(out) * (TENTH - 1) // TENTH
    return out[cut:] if last else out[:cut]


def conll2000(path, last=False):
    """Yields (block of 20 sentences, sentence); parts of hyphenated words have no tag."""
    for count, rows in enumerate(sentences2000(path, last)):
        yield f"wsj-{count // 20}", split_hyphens([(form, tag) for form, tag, _ in rows])


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
