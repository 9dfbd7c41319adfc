"""Compares two node-link files by networkx: edges by key, then member by member. Prints the counts."""
import json
import sys

import networkx


def load(path):
    with open(path, encoding="utf-8") as file:
        return networkx.node_link_graph(json.load(file), edges="edges")


def edges(graph):
    return {key: (source, target, fields) for source, target, key, fields in graph.edges(keys=True, data=True)}


before, after = edges(load(sys.argv[1])), edges(load(sys.argv[2]))
added = sum(key not in before for key in after)
removed = sum(key not in after for key in before)
changed = sum(key in after and after[key] != before[key] for key in before)
print(f"{added} added, {removed} removed, {changed} changed")
