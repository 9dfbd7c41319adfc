"""Writes the lexicon's files: words.tsv and endings.tsv.

    write.py DATA LEMMINFLECT WORDNET WORDFREQ COLUMNS OUT

COLUMNS is a folder for what the rule learner reads. WORDFREQ is a list of forms, one a line, commonest first; it decides which words are worth a line.
"""
import sys
from collections import Counter
from pathlib import Path

import prepare
from lemma import regular
from lexicon import capitals_default, closed_words

COMMON = 90_000
CLOSED_LEMMAS = {
    "him": "he", "me": "i", "us": "we", "them": "they", "an": "a", "these": "this", "those": "that",
    "n't": "not", "'ll": "will", "ca": "can", "wo": "will", "'d": "would", "'re": "be", "'m": "be",
    "'ve": "have", "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "been": "be",
    "being": "be", "has": "have", "had": "have", "having": "have", "does": "do", "did": "do",
    "done": "do", "doing": "do", "her": "she", "whom": "who",
}
HEADER = """\
# Forms and their Penn Treebank tags, most frequent first; then lemmas that the rules of endings do
# not give, as TAG PREFIX=lemma. Written by scripts/learn-tagger. Sources: the training parts of the
# English Web Treebank (CC BY-SA 4.0) and of GUM (news, CC BY 4.0) for counts; LemmInflect (MIT;
# from the SPECIALIST Lexicon) for inflected forms; WordNet 3.0 (Princeton's licence) for sense
# counts; wordfreq (CC BY-SA 4.0) for the choice of words. Closed classes are our own.
"""
ENDINGS = """\
# What a word without an entry can be: ending, then tags, most frequent first; the longest ending
# wins, `*` stands for none. Written by scripts/learn-tagger from the words of words.tsv's sources.
"""


def lemmas(form, tags, dictionaries, seen, closed):
    out = []
    for tag in tags:
        lemma = None
        if form in CLOSED_LEMMAS:
            lemma = None if tag in ("NN", "NNP", "JJ", "POS") else CLOSED_LEMMAS[form]
        elif form == "'s":
            lemma = "be" if tag.startswith("V") else None
        elif tag[0] in "JR" and form in closed:
            lemma = None
        elif tag in seen:
            lemma = seen[tag]
        else:
            lemma = dictionaries.lemmas.get(form, {}).get(tag)
        if lemma and tag[0] in "VNJRPDMW" and tag not in ("NNP", "NNPS") and lemma != regular(form, tag):
            prefix = tag[0] if tag[0] in "VNJ" else tag[:2]
            pair = f"{prefix}={lemma}"
            if pair not in out and not any(p.startswith(prefix + "=") for p in out):
                out.append(pair)
    return out


def treebank_lemmas(data):
    counts = {}
    for name in ("pos-ewt", "pos-gum"):
        for _, sentence in prepare.learnt(Path(data) / f"train/{name}.conllu"):
            for word in sentence:
                low = word.form.lower()
                if word.tag[:1] in "VNJ" and word.lemma.isalpha() and low.isalpha():
                    counts.setdefault(low, {}).setdefault(word.tag, Counter())[word.lemma.lower()] += 1
    return {form: {tag: c.most_common(1)[0][0] for tag, c in tags.items()} for form, tags in counts.items()}


def main(data, lemminflect, wordnet, wordfreq, columns, out):
    counts, dictionaries, lexicon, endings = prepare.main(data, lemminflect, wordnet, columns)
    rank = {w.strip(): n for n, w in enumerate(open(wordfreq, encoding="utf-8"))}
    seen = treebank_lemmas(data)
    closed = closed_words()
    forms = set(counts.folded) | set(closed)
    forms |= {f for f in dictionaries.tags if rank.get(f, COMMON) < COMMON}
    forms |= {f.lower() for f in dictionaries.proper if rank.get(f.lower(), COMMON) < COMMON}
    rows = []
    for form in forms:
        if not any(c.isalpha() for c in form) or any(c.isdigit() for c in form):
            if form not in closed:
                continue
        if len(form) > 40 or "://" in form or "@" in form:
            continue
        tags = lexicon.folded(form)
        if tags:
            treebank = {} if form in dictionaries.tags else seen.get(form, {})
            rows.append((form, tags, lemmas(form, tags, dictionaries, treebank, closed)))
    capitals = set(counts.inner) | {f for f in dictionaries.proper if rank.get(f.lower(), COMMON) < COMMON}
    for form in capitals:
        tags = lexicon.inner(form) if not any(c.isdigit() for c in form) else None
        if tags:
            rows.append((form, tags, []))
    rows.sort(key=lambda row: (rank.get(row[0].lower(), COMMON), row[0]))
    with open(Path(out) / "words.tsv", "w", encoding="utf-8") as file:
        file.write(HEADER)
        for form, tags, irregular in rows:
            file.write("\t".join([form, " ".join(tags)] + ([" ".join(irregular)] if irregular else [])) + "\n")
    with open(Path(out) / "endings.tsv", "w", encoding="utf-8") as file:
        file.write(ENDINGS)
        for ending, tags in sorted(endings.table.items(), key=lambda item: (item[0][::-1], item[0])):
            file.write(f"{ending or '*'}\t{' '.join(tags)}\n")
    print(len(rows), "words,", len(endings.table), "endings,", sum(bool(r[2]) for r in rows), "with lemmas")


if __name__ == "__main__":
    main(*sys.argv[1:7])
