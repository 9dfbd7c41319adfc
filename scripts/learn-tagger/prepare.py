"""Writes what the rule learner reads: a token a line, its first tags, its gold tag."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from dictionaries import Dictionaries
from context import line
from guess import Endings, first_tags
from lexicon import Counts, Lexicon
from treebank import conll2000, conllu, held, learnt

FOLDS = 10


def write(path, sentences, lexicons, endings, unsure=()):
    """`unsure` are the writings in which another treebank's tags teach nothing."""
    right = total = possible = 0
    with open(path, "w", encoding="utf-8") as out:
        last = None
        for document, fold, sentence in sentences:
            if document != last:
                out.write(f"#newdoc\t{document}\n")
                last = document
            kind = line(sentence)
            for word, (tags, written) in zip(sentence, first_tags(sentence, lexicons[fold], endings)):
                tag = "_" if written in unsure and len(tags) > 1 else word.tag or "_"
                out.write("\t".join((word.form.lower(), tag, ",".join(tags), written, "", kind)) + "\n")
                if tag != "_":
                    total += 1
                    right += tags[0] == tag
                    possible += tag in tags
            out.write("\n")
    print(f"{path}: first tags right {right / total:.4f}, among the possible {possible / total:.4f}")


def main(data, lemminflect, wordnet, out):
    data, out = Path(data), Path(out)
    dictionaries = Dictionaries(lemminflect, wordnet)
    counts, train, numbers = Counts(), [], {}
    for name in ("pos-ewt", "pos-gum"):
        for document, sentence in learnt(data / f"train/{name}.conllu"):
            fold = numbers.setdefault(document, len(numbers)) % FOLDS
            counts.add(sentence, fold)
            train.append((document, fold, sentence))
    endings = Endings(dictionaries, counts)
    lexicons = {fold: Lexicon(counts, dictionaries, fold) for fold in range(FOLDS)}
    whole = {None: Lexicon(counts, dictionaries)}
    write(out / "train.txt", train, lexicons, endings)
    write(out / "wsj.txt", ((d, None, s) for d, s in conll2000(data / "train/chunk-conll2000.txt")), whole, endings,
          unsure=("capital", "upper"))
    write(out / "held-wsj.txt", ((d, None, s) for d, s in conll2000(data / "train/chunk-conll2000.txt", last=True)),
          whole, endings)
    for name in ("pos-ewt", "pos-gum"):
        write(out / f"dev-{name}.txt", ((d, None, s) for _, d, s in conllu(data / f"dev/{name}.conllu")), whole, endings)
        write(out / f"held-{name}.txt", ((d, None, s) for d, s in held(data / f"train/{name}.conllu")), whole, endings)
    return counts, dictionaries, whole[None], endings


if __name__ == "__main__":
    main(*sys.argv[1:5])
