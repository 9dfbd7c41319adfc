"""What other programs read in our DOT is what the graph's JSON says: pydot, networkx, nop, gvpr and dot.

The files are the golden ones and those of Output/, each with its graph beside it. docs/dot.md says how attributes are
called and how their text is got back; the readers here do as it says.
"""
import functools
import json
import re
import subprocess
import unittest
import warnings
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # pydot calls old names of pyparsing
    import networkx
    import pydot

ROOT = Path(__file__).resolve().parent.parent
KEPT = sorted(ROOT.glob("Tests/Golden/drawing/*.dot")) + sorted(ROOT.glob("Output/*/*.dot"))
FILES = [file for file in KEPT if file.with_suffix(".json").exists()]
HOSTILE = ROOT / "Tests/Golden/drawing/hostile.dot"
DIFF = HOSTILE.with_name("diff.dot")
LISTS = set(
    "aliases roles role_bodies role_statuses role_statements speaker_words speaker_ids speaker_cues speaker_forms "
    "documents document_titles document_outlets document_urls document_published document_characters document_sha256 "
    "time_span source_span target_span predicate_span hedge_span negation_span amounts amount_values amount_units "
    "corrections shortened".split())


def text(token):
    """The text of a value as it stands in the file; Graphviz leaves out the quotes of plain words."""
    return json.loads(token) if token.startswith('"') else token


def value(name, token):
    """A text, or for a list its texts."""
    if name.removeprefix("before_").removeprefix("after_") not in LISTS:
        return text(token)
    inside = token[1:-1] if token.startswith('"') else token
    return [text(f'"{item}"') for item in inside.split("; ")]


def values(attributes):
    """Attributes that are not empty, by name."""
    return {name: value(name, token) for name, token in attributes.items() if text(token) != ""}


def parsed(dot):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graphs = pydot.graph_from_dot_data(dot)
    assert graphs and len(graphs) == 1, "pydot reads no graph"
    return graphs[0]


def parts(graph):
    """The graph's own attributes, its nodes by name, and its edges by id, with ends."""
    header = dict(graph.get_attributes())
    nodes, edges = {}, {}
    for node in graph.get_nodes():
        if node.get_name() == "graph":  # where nop puts the graph's own, beside the looks
            header.update(node.get_attributes())
        elif node.get_name() not in ("node", "edge"):
            nodes[node.get_name()] = values(node.get_attributes())
    for edge in graph.get_edges():
        found = values(edge.get_attributes())
        assert found["id"] not in edges, "an id that comes twice"
        edges[found["id"]] = (edge.get_source(), edge.get_destination(), found)
    return values(header), nodes, edges


@functools.cache
def kept(file):
    """What pydot reads of a file that the repository keeps."""
    return parts(parsed(file.read_text()))


def run(*command, data=b""):
    done = subprocess.run(command, input=data, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0 and not done.stderr, f"{command}: {done.returncode} {done.stderr[:500]}"
    return done.stdout


def stated(pairs):
    """What DOT leaves out: what is absent or empty. A list of one empty text is empty."""
    return {name: v for name, v in pairs.items() if v not in (None, "", [], [""])}


def strings(items, name):
    return [str(item[name] if item[name] is not None else "") for item in items]


def header_of(graph):
    documents = graph["graph"]["documents"]
    expected = {name: graph["graph"][name] for name in ("format", "generator", "rules")}
    expected["corrections"] = ["{file}:{line}: {text}".format(**c) for c in graph["graph"].get("corrections", [])]
    expected["documents"] = strings(documents, "id")
    for own, name in [("titles", "title"), ("outlets", "outlet"), ("urls", "url"), ("published", "published"),
                      ("characters", "characters"), ("sha256", "sha256")]:
        expected["document_" + own] = strings(documents, name)
    return stated(expected)


def node_of(node, graph):
    return stated({
        "node_id": node["id"], "kind": node["kind"], "named": str(node["named"]).lower(), "full_name": node["name"],
        "aliases": node["aliases"], "roles": strings(node["roles"], "title"),
        "role_bodies": strings(node["roles"], "body"), "role_statuses": strings(node["roles"], "status"),
        "role_statements": strings(node["roles"], "statement"), "mentions": str(len(node["mentions"])),
        "degree": str(sum((e["source"] == node["id"]) + (e["target"] == node["id"]) for e in graph["edges"])),
    })


def span(pair):
    return [str(n) for n in pair] if pair else []


def edge_of(edge, number, graph):
    names = {node["id"]: node["name"] for node in graph["nodes"]}
    time, first, chain = edge["time"] or {}, edge["evidence"][0], edge["attribution"]
    amounts, support = first.get("amounts", []), edge.get("support", {})
    expected = {name: edge[name] for name in ("key", "type", "predicate", "polarity", "modality", "rule")}
    expected.update({
        "number": str(number), "status": edge.get("status"), "speaker_words": strings(chain, "text"),
        "speaker_ids": strings(chain, "source"), "speaker_cues": strings(chain, "cue"),
        "speaker_forms": strings(chain, "form"), "time": time.get("text"), "time_value": time.get("value"),
        "time_anchor": time.get("anchor"), "time_span": span(time and [time["start"], time["end"]]),
        "place": names.get(edge["place"], edge["place"]), "place_id": edge["place"],
        "evidence": str(len(edge["evidence"])),
        "documents": list(dict.fromkeys(e["document"] for e in edge["evidence"])),
        "document": first["document"], "start": str(first["start"]), "end": str(first["end"]),
        "amounts": strings(amounts, "text"), "amount_values": strings(amounts, "value"),
        "amount_units": strings(amounts, "unit"), "attribution": first["attribution"], "quote": first["quote"],
    })
    expected.update({name: str(n) for name, n in support.items()})
    for name in ("source", "target", "predicate", "hedge", "negation"):
        expected[name + "_span"] = span(first[name + "_span"])
    return stated(expected)


# Beside what the graph says: what Graphviz draws by, and words for people.
LOOKS = set("label id tooltip shape style fillcolor color fontcolor dir arrowhead arrowtail penwidth margin speaker "
            "change change_note shortened "
            "charset fontname fontsize labelloc linelength nodesep rankdir ranksep".split())


class DOT(unittest.TestCase):
    maxDiff = 2000

    def agree(self, found, expected, where):
        """All that is expected is found, to the letter or cut where the line says so, and nothing else."""
        shortened = found.get("shortened", [])
        self.assertEqual(set(found) - LOOKS, set(expected), where)
        for name, whole in expected.items():
            if name in shortened:
                cut = found[name] if isinstance(found[name], str) else "; ".join(found[name])
                whole = whole if isinstance(whole, str) else "; ".join(whole)
                self.assertTrue(cut.endswith("…") and whole.startswith(cut[:-1]), f"{where}: {name}")
                self.assertGreater(len(cut.encode()), 5000, f"{where}: {name}")
            else:
                self.assertEqual(found[name], whole, f"{where}: {name}")

    def check(self, file, header, nodes, edges):
        graph = json.loads(file.with_suffix(".json").read_text())
        self.assertEqual({name: v for name, v in header.items() if name not in LOOKS}, header_of(graph))
        ids = {}
        for name, found in nodes.items():
            ids[name] = found["node_id"]
        self.assertEqual(len(set(ids.values())), len(ids))
        for node in graph["nodes"]:
            name = next((n for n, i in ids.items() if i == node["id"]), None)
            drawn = any(node["id"] in (e["source"], e["target"]) for e in graph["edges"])
            self.assertEqual(name is not None, drawn, node["id"])
            if name:
                self.agree(nodes[name], node_of(node, graph), f"{file.name}: {name}")
        numbers = {int(found["number"]): (tail, head, found) for tail, head, found in edges.values()}
        self.assertEqual(sorted(numbers), list(range(1, len(graph["edges"]) + 1)))
        for number, edge in enumerate(graph["edges"], 1):
            tail, head, found = numbers[number]
            self.assertEqual((ids[tail], ids[head]), (edge["source"], edge["target"]))
            self.agree(found, edge_of(edge, number, graph), f"{file.name}: statement {number}")
            self.assertEqual("speaker" in found, bool(edge["attribution"]), f"{file.name}: statement {number}")

    def test_there_are_files_with_graphs(self):
        self.assertIn(HOSTILE, FILES)
        self.assertGreater(len(FILES), 5)

    def test_pydot_reads_what_the_graph_says(self):
        for file in FILES:
            self.check(file, *kept(file))

    def test_a_diff_says_what_both_graphs_say(self):
        header, nodes, edges = kept(DIFF)
        before, after = (json.loads(DIFF.with_name(f"diff-{side}.json").read_text()) for side in ("before", "after"))
        self.assertEqual([header["before_documents"], header["after_documents"]],
                         [strings(graph["graph"]["documents"], "id") for graph in (before, after)])
        seen = set()
        for name, found in nodes.items():
            graph = next(g for g in (after, before) if found["node_id"] in [n["id"] for n in g["nodes"]])
            node = next(n for n in graph["nodes"] if n["id"] == found["node_id"])
            self.agree(found, node_of(node, graph), name)
            self.assertEqual(found["change"] == "removed", graph is before, name)
        for name, (_, _, found) in edges.items():
            graph = next(g for g in (after, before) if found["key"] in [e["key"] for e in g["edges"]])
            edge = next(e for e in graph["edges"] if e["key"] == found["key"])
            self.agree(found, edge_of(edge, found["number"], graph), name)
            seen.add(found["change"])
        self.assertEqual(seen, {"added", "removed", "changed", "unchanged"})

    def test_nop_writes_the_same_again(self):
        for file in KEPT:
            again = run("nop", data=file.read_bytes()).decode()
            # It takes the quotes from words in any script, which pydot knows in ASCII only.
            again = re.sub(r'"(?:[^"\\]|\\.)*"|=([^\s",;\]]+)', lambda m: f'="{m[1]}"' if m[1] else m[0], again)
            header, nodes, edges = kept(file)
            found, *rest = parts(parsed(again))
            self.assertEqual(rest, [nodes, edges], file.name)
            self.assertEqual({**found, **header}, found, file.name)

    def test_networkx_reads_what_the_graph_says(self):
        for file in FILES:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                graph = networkx.nx_pydot.read_dot(file)
            nodes = {name: values(found) for name, found in graph.nodes(data=True)}
            edges = {}
            for tail, head, key, found in graph.edges(keys=True, data=True):
                edges[text(found["id"])] = (tail, head, values({**found, "key": key}))
            self.check(file, values(graph.graph["graph"]), nodes, edges)

    def test_gvpr_reads_what_the_graph_says(self):
        program = ('N { printf("%s\\t%s\\n", $.name, $.full_name) } '
                   'E { printf("%s\\t%s\\t%s\\t%s\\n", $.id, $.tail.name, $.head.name, $.quote) }')
        for file in KEPT:
            _, nodes, edges = kept(file)
            expected = sorted([[name, n.get("full_name", "")] for name, n in nodes.items()]
                              + [[name, tail, head, e.get("quote", "")] for name, (tail, head, e) in edges.items()])
            lines = run("gvpr", program, str(file)).decode().split("\n")
            self.assertEqual(lines.pop(), "")
            # Graphviz has taken \" for ", and left all other escapes as they are.
            found = [[text('"' + re.sub(r'(\\.)|"', lambda m: m[1] or '\\"', cell) + '"') for cell in line.split("\t")]
                     for line in lines]
            self.assertEqual(sorted(found), expected, file.name)

    def test_dot_draws_it_without_a_word(self):
        for file in KEPT:
            svg = run("dot", "-Tsvg", str(file)).decode()
            drawn = re.findall(r'<g id="([a-z0-9_]+)" class="edge">', svg)
            self.assertEqual(sorted(drawn), sorted(kept(file)[2]), file.name)
            self.assertTrue(run("dot", "-Tpdf", str(file)).startswith(b"%PDF"), file.name)

    def test_neato_draws_arranged_pictures_as_they_are(self):
        files = sorted(HOSTILE.parent.glob("*.gv"))
        self.assertGreater(len(files), 1)
        for file in files:
            plain = run("neato", "-n2", "-Tplain", str(file)).decode().replace("\\\n", "")
            found = dict(re.findall(r'^node "?([^" ]+)"? ([-0-9.]+ [-0-9.]+) ', plain, re.M))
            given = dict(re.findall(r'^  "([^"]+)" \[pos="([^"]+)"', file.read_text(), re.M))
            self.assertEqual(set(found), set(given), file.name)
            moves = set()
            for name, place in given.items():
                x, y = (float(n) for n in place.split(","))
                a, b = (float(n) * 72 for n in found[name].split())
                moves.add((round(a - x), round(b - y)))
            self.assertLess(max(x for x, _ in moves) - min(x for x, _ in moves), 2, file.name)
            self.assertLess(max(y for _, y in moves) - min(y for _, y in moves), 2, file.name)
            for form, start in [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<?xml")]:
                self.assertTrue(run("neato", "-n2", "-T" + form, str(file)).startswith(start), file.name)
            svg = run("neato", "-n2", "-Tsvg", str(file)).decode()
            if file.stem == HOSTILE.stem:
                for words in ["\\N \\G \\E \\L", "ends in \\", "&lt;/svg&gt;&lt;script&gt;", "[U+202E]gnp.exe"]:
                    self.assertIn(words, svg.replace("&#45;", "-").replace("&#160;", " "))
            lines = re.findall(r"^  \S+ -> ", file.read_text(), re.M)
            self.assertEqual(svg.count('class="edge"'), len(lines), file.name)

    def test_hostile_words_start_nothing(self):
        dot = HOSTILE.read_bytes()
        lines = dot.decode().splitlines()
        self.assertEqual(len(lines), dot.count(b"\n"), "a character that some programs take for the end of a line")
        for line in lines:
            self.assertLess(max(map(len, re.findall(rb'"(?:[^"\\]|\\.)*"', line.encode())), default=0), 16_384)
        hidden = re.findall(
            "[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]", dot.decode())
        self.assertEqual(hidden, [])


if __name__ == "__main__":
    unittest.main()
