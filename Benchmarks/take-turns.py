"""Runs `sayso diff` and networkx-diff.py by turns on one core and prints the best of each, and the ratios."""
import os
import sys
import time

shape, rounds, sayso, script, before, after = sys.argv[1:]


def run(command):
    """Wall seconds, processor seconds and the peak of memory in megabytes."""
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} failed")
    peak = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, peak


commands = {"sayso": [sayso, "diff", before, after, "--jobs", "1", "--quiet"],
            "networkx": [sys.executable, script, before, after]}
best = {}
for _ in range(int(rounds)):
    for name, command in commands.items():
        figures = run(command)
        best[name] = tuple(map(min, figures, best.get(name, figures)))

size = sum(map(os.path.getsize, (before, after))) / 2e6
print(f"\n{shape}: two files of {size:.0f} MB, best of {rounds}")
print(f"{'':10}{'seconds':>10}{'of a core':>11}{'peak MB':>9}")
for name, (wall, core, peak) in best.items():
    print(f"{name:10}{wall:10.2f}{core:11.2f}{peak:9.0f}")
wall, core, peak = (python / ours for python, ours in zip(best["networkx"], best["sayso"]))
print(f"{'ratio':10}{wall:10.1f}{core:11.1f}{peak:9.1f}")
