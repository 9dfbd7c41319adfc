#!/usr/bin/env python3
"""Compares what a build scores with the recorded figures; scripts/score calls it. Standard library only.

A figure is one F1 (or accuracy) of one data set, with the number of gold items behind it:
{"ner-ieer": {"exact": {"f1": 0.7312, "gold": 2239}}}. Exit status: 0 holds, 1 something fell, 2 trouble.
"""
import argparse
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Which figures of a task are kept: the name here, and the path to it in the measure's answer.
KEPT = {
    "ner": {"exact": "exact.micro", "trimmed": "trimmed.micro", "overlap": "overlap.micro"},
    "relations": {"strict": "strict.micro", "lenient": "lenient.micro", "pair": "pair.micro"},
    "attribution": {"found": "detection", "source tokens": "tokens.source", "cue tokens": "tokens.cue", "content tokens": "tokens.content"},
    "coref": {"exact": "exact.conll", "overlap": "overlap.conll"},
    "pos": {"Penn tags": "xpos", "tokens": "token_recall"},
}
SMALL = ("gold graphs", "coref-", "pos-gum")  # sets in which a few decisions move the figure
FEW, FEW_MAY_FALL, MANY_MAY_FALL = 1000, 0.02, 0.005
ROUNDING = 1e-9


class Trouble(Exception):
    """Something that keeps the score from being taken; its text is for the user."""


def run(command):
    done = subprocess.run([str(x) for x in command], capture_output=True, text=True)
    if done.returncode:
        raise Trouble(f"{' '.join(str(x) for x in command)}\nexited {done.returncode}:\n{(done.stderr or done.stdout)[-2000:]}")
    return done.stdout


def measured(answer):
    """The kept figures of one line of measure.py --json."""
    figures = {}
    for name, path in KEPT[answer["task"]].items():
        value = answer
        for step in path.split("."):
            value = value[step]
        if not isinstance(value, dict):  # an accuracy over all tokens
            value = {"f1": value, "gold": answer["tokens"]}
        elif "gold" not in value:  # a mean of several F1 over the same mentions
            value = {**value, "gold": answer["exact"]["mentions"]["gold"]}
        figures[name] = {"f1": round(value["f1"], 4), "gold": value["gold"]}
    return figures


def graph_figures(answer, table):
    """The figures of score_graph.py --json; its table alone has the gold counts."""
    gold = dict(re.findall(r"^(\w+) +[\d.]+ +[\d.]+ +[\d.]+ +\d+ +(\d+)$", table, re.M))
    return {name: {"f1": value["f"], "gold": int(gold[name])} for name, value in answer.items() if name in gold}


def chunk_figures(line):
    """The figure of scripts/score-chunks: "chunks: F1 0.9312 of 12345 (NP+VP); ..."."""
    f1, gold = re.search(r"F1 ([\d.]+) of (\d+)", line).groups()
    return {"NP+VP, last tenth": {"f1": float(f1), "gold": int(gold)}}


def take(binary, evaluation, chunks):
    """Runs the build over the evaluation data: (figures, the tables for people). `chunks` scores the chunks, if it is there."""
    python = [sys.executable, "-B"]
    with tempfile.TemporaryDirectory() as keep:
        shown = run([*python, evaluation / "run.py", binary, "--keep", keep])
        figures = {}
        for line in run([*python, evaluation / "measure.py", evaluation / "data", keep, "--split", "dev", "--json"]).splitlines():
            answer = json.loads(line)
            figures[answer["set"]] = measured(answer)
        graphs = Path(keep, "gold-dev")
        if graphs.is_dir():
            answer = json.loads(run([*python, evaluation / "score_graph.py", evaluation / "gold" / "dev", graphs, "--json"]))
            figures["gold graphs"] = graph_figures(answer, shown)
    if chunks and os.access(chunks, os.X_OK):
        line = run([chunks, binary, evaluation / "data" / "train" / "chunk-conll2000.txt"])
        figures["chunk-conll2000"] = chunk_figures(line)
        shown += line
    return figures, shown


def may_fall(data_set, gold):
    return FEW_MAY_FALL if gold < FEW or data_set.startswith(SMALL) else MANY_MAY_FALL


def compare(recorded, now):
    """Rows (data set, figure, before, after, verdict); before or after is None where there is no figure."""
    rows = []
    for data_set in sorted({*recorded, *now}):
        before, after = recorded.get(data_set, {}), now.get(data_set, {})
        for name in sorted({*before, *after}):
            b, a = before.get(name), after.get(name)
            if b is None or a is None:
                rows.append((data_set, name, b and b["f1"], a and a["f1"], "new" if b is None else "lost"))
                continue
            change = a["f1"] - b["f1"]
            if change < -may_fall(data_set, a["gold"]) - ROUNDING:
                verdict = "fell"
            else:
                verdict = "rose" if change > ROUNDING else "holds" if change > -ROUNDING else "lower, within tolerance"
            rows.append((data_set, name, b["f1"], a["f1"], verdict))
    return rows


def high_water(recorded, now):
    """What --record writes: new and risen figures. A fall within tolerance keeps the old one, so that small falls do not add up."""
    kept = {data_set: dict(figures) for data_set, figures in recorded.items()}
    for data_set, figures in now.items():
        for name, figure in figures.items():
            old = kept.setdefault(data_set, {}).get(name)
            if old is None or figure["f1"] >= old["f1"]:
                kept[data_set][name] = figure
    return kept


def as_text(figures):
    """JSON with sorted keys and one figure a line, so that a change reads well in a review."""
    sets = []
    for data_set in sorted(figures):
        lines = [f"    {json.dumps(name)}: {json.dumps(figures[data_set][name], sort_keys=True)}" for name in sorted(figures[data_set])]
        sets.append(f"  {json.dumps(data_set)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(sets) + "\n}\n"


def number(value):
    return "      -" if value is None else f"{value:7.4f}"


def table(rows):
    return "\n".join(f"{data_set:32} {name:16} {number(b)} → {number(a)}  {verdict}" for data_set, name, b, a, verdict in rows)


def reason_entry(rows, reason, day):
    falls = [f"- {s}, {n}: {number(b).strip()} → {number(a).strip()}" for s, n, b, a, v in rows if v not in ("holds", "rose", "new")]
    return f"\n## {day}\n\n{reason.strip()}\n\n" + "\n".join(falls or ["- nothing fell"]) + "\n"


def write(path, text, mode="w"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open(mode, encoding="utf-8") as file:
        file.write(text)


def judge(rows, recorded, now, options):
    """Writes what was asked for and returns the exit status."""
    bad = [row for row in rows if row[4] in ("fell", "lost")]
    if options.reason:
        if not options.reasons.exists():
            write(options.reasons, "# Why a figure was let fall\n\nscripts/score --reason adds to this file.\n")
        write(options.reasons, reason_entry(rows, options.reason, datetime.date.today().isoformat()), "a")
        write(options.figures, as_text(now))
        print(f"recorded all figures in {options.figures}, the reason in {options.reasons}")
        return 0
    if options.record:
        write(options.figures, as_text(high_water(recorded, now)))
        print(f"recorded what rose or is new in {options.figures}")
    if bad:
        print(f"{len(bad)} figures fell by more than their tolerance or are lost. If that is meant: scripts/score --reason \"why\"")
        return 1
    if not recorded and not options.record:
        print("no figures are recorded yet: scripts/score --record")
        return 1
    print(f"all {len(rows)} figures hold")
    return 0


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=Path, required=True, help="a built sayso")
    parser.add_argument("--eval", type=Path, required=True, help="folder of run.py, data and gold")
    parser.add_argument("--figures", type=Path, required=True, help="the recorded figures")
    parser.add_argument("--reasons", type=Path, required=True, help="where reasons for falls are kept")
    parser.add_argument("--chunks", type=Path, help="a script that prints the chunk figure, if it is there")
    parser.add_argument("--record", action="store_true", help="write down what rose or is new")
    parser.add_argument("--reason", help="write down everything, falls too, for this reason")
    options = parser.parse_args(arguments)
    try:
        if not (options.eval / "run.py").is_file():
            raise Trouble(f"no run.py in {options.eval}; name the evaluation's folder with --eval")
        if options.reason is not None and not options.reason.strip():
            raise Trouble("--reason needs words")
        recorded = json.loads(options.figures.read_text(encoding="utf-8")) if options.figures.exists() else {}
        now, shown = take(options.binary.resolve(), options.eval, options.chunks)
        print(shown)
    except (Trouble, OSError, json.JSONDecodeError) as trouble:
        print(f"score: {trouble}", file=sys.stderr)
        return 2
    rows = compare(recorded, now)
    print(table([row for row in rows if row[4] != "holds"]))
    return judge(rows, recorded, now, options)


if __name__ == "__main__":
    sys.exit(main())
