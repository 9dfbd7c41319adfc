"""Writes what the rule learner reads for chunks: the tagger's own tokens with CoNLL-2000's chunks.

    chunks.py documents CHUNKS JSONL        the texts, for `sayso tokens --format jsonl`
    chunks.py columns CHUNKS ANSWER OUT     learn.chunks: all but the last tenth, which teaches nothing

Chunks begin with B- only where one of the same kind stands right before (IOB1): so a token's first
label depends on its tag alone.
"""
import json
import sys
from collections import Counter, defaultdict
from importlib.machinery import SourceFileLoader
from pathlib import Path

score = SourceFileLoader("score_chunks", str(Path(__file__).parent.parent / "score-chunks")).load_module()
LEAST = 3


def rows(path, answers):
    """Yields sentences of (form, tag, label)."""
    for name, text, gold in score.documents(path, first=True):
        tokens, at = answers[name], 0
        for sentence in gold:
            out, before = [], ""
            for start, end, chunk in sentence:
                kind = chunk[2:]
                first = True
                while at < len(tokens) and tokens[at][0] < end:
                    s, e, tag = tokens[at][:3]
                    begins = first and chunk[0] == "B" and before == kind
                    label = "O" if chunk == "O" else ("B-" if begins else "I-") + kind
                    out.append((text[s:e], tag, label))
                    first = False
                    at += 1
                before = kind
            yield out


def main(verb, path, source, out=None):
    if verb == "documents":
        with open(source, "w", encoding="utf-8") as file:
            for name, text, _ in score.documents(path, first=True):
                file.write(json.dumps({"id": name, "text": text}) + "\n")
        return
    answers = {d["id"]: d["tokens"] for d in map(json.loads, open(source, encoding="utf-8"))}
    sentences = list(rows(path, answers))
    labels = defaultdict(Counter)
    for sentence in sentences:
        for _, tag, label in sentence:
            labels[tag][label] += 1
    choices = {tag: [l for l, n in c.most_common() if n >= LEAST] or ["O"] for tag, c in labels.items()}
    with open(f"{out}/learn.chunks", "w", encoding="utf-8") as file:
        for sentence in sentences:
            for form, tag, label in sentence:
                file.write("\t".join((form.lower(), label, ",".join(choices[tag]), "any", tag)) + "\n")
            file.write("\n")
    with open(f"{out}/first.rules", "w", encoding="utf-8") as file:
        for tag in sorted(choices):
            file.write(f"* -> {' '.join(choices[tag])} if tag={tag}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
