/* Draws many graphs through CGraphviz, some of them badly asked for, and says how the heap grew.
 *
 *     check COUNT [MOST]    exit 1 if a request did not end as it should, or if the heap grew by more than MOST bytes
 *                           between the first tenth of the drawings and the last
 *
 * scripts/check-graphviz runs it, alone and under Valgrind. What CGraphviz learns to do gets a function here and a line
 * in `kinds`. */
#include "CGraphviz.h"

#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Kept to the end, as the program keeps it: not a leak. */
static cgv_library *library;

static uint32_t state = 42;

static int below(int n) {
  state = state * 1664525u + 1013904223u;
  return (int)((state >> 8) % (uint32_t)n);
}

static void expect(int holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "check: %s (Graphviz said: %s)\n", what, cgv_message());
  exit(1);
}

/* Sizes and labels as LayoutAttributes.swift gives them. */
static void add_boxes(cgv_graph *g, int count) {
  char width[32];
  for (int i = 0; i < count; i++) {
    expect(cgv_add_node(g) == i, "a node has another number");
    snprintf(width, sizeof width, "%.3f", 0.5 + below(150) / 100.0);
    expect(!cgv_set(g, CGV_NODE, i, "shape", "box"), "a node takes no shape");
    expect(!cgv_set(g, CGV_NODE, i, "fixedsize", "true"), "a node takes no size");
    expect(!cgv_set(g, CGV_NODE, i, "label", ""), "a node takes no label");
    expect(!cgv_set(g, CGV_NODE, i, "width", width), "a node takes no width");
  }
}

static void add_lines(cgv_graph *g, int boxes, int count) {
  static const char *const ends[] = {"both", "back", "forward", "none"};
  for (int i = 0; i < count; i++) {
    /* Some twice, and some from a box to itself. */
    expect(cgv_add_edge(g, below(boxes), below(boxes)) == i, "an edge has another number");
    expect(!cgv_set(g, CGV_EDGE, i, "dir", ends[below(4)]), "an edge takes no direction");
    expect(!cgv_set(g, CGV_EDGE, i, "label", below(3) ? "mmmmmmmmmmmmmmmmmm\nm\nm" : "\\N \\G <b> &amp; \\"),
           "an edge takes no label");
    expect(!cgv_set(g, CGV_EDGE, i, "fontname", "Courier"), "an edge takes no font");
    expect(!cgv_set(g, CGV_EDGE, i, "fontsize", "2"), "an edge takes no size");
  }
}

static void read_all(cgv_graph *g, int boxes, int lines) {
  expect(strchr(cgv_get(g, CGV_GRAPH, 0, "bb"), ',') != NULL, "a graph has no bounds");
  for (int i = 0; i < boxes; i++) expect(strchr(cgv_get(g, CGV_NODE, i, "pos"), ',') != NULL, "a node has no place");
  for (int i = 0; i < lines; i++) {
    expect(strchr(cgv_get(g, CGV_EDGE, i, "pos"), ',') != NULL, "an edge has no curve");
    cgv_get(g, CGV_EDGE, i, "lp");
  }
}

static cgv_graph *new_graph(void) {
  cgv_graph *g = cgv_graph_new(library);
  expect(g != NULL, "no graph");
  return g;
}

static void draw(const char *engine, const char *name, const char *value) {
  int boxes = 1 + below(12), lines = below(16);
  cgv_graph *g = new_graph();
  cgv_set(g, CGV_GRAPH, 0, name, value);
  add_boxes(g, boxes);
  add_lines(g, boxes, lines);
  expect(cgv_layout(g, engine) == CGV_OK, "no layout");
  read_all(g, boxes, lines);
  cgv_graph_free(g);
}

static void draw_upright(void) { draw("dot", "rankdir", "TB"); }
static void draw_lying(void) { draw("dot", "rankdir", "LR"); }
static void draw_hurried(void) { draw("dot", "splines", "line"); }

/* Frames, and nodes of one rank; beside frames no line has a label, as dot 2.42 then frees twice (LabelBoxes.swift); neither has to be laid out to be freed. */
static void draw_framed(void) {
  cgv_graph *g = new_graph();
  add_boxes(g, 9);
  expect(cgv_add_cluster(g) == 0, "a cluster has another number");
  expect(!cgv_set(g, CGV_CLUSTER, 0, "label", "mmmmmm\nm"), "a cluster takes no label");
  for (int i = 0; i < 3; i++) expect(cgv_put(g, i, 0) == CGV_OK, "a cluster takes no node");
  expect(cgv_put(g, 9, 0) == CGV_NO_SYMBOL && cgv_put(g, 0, 1) == CGV_NO_SYMBOL, "a node or cluster that is not there");
  int lines = below(12);
  for (int i = 0; i < lines; i++) expect(cgv_add_edge(g, below(9), below(9)) == i, "an edge has another number");
  if (below(4)) {
    expect(cgv_layout(g, "dot") == CGV_OK, "no layout with a frame");
    expect(strchr(cgv_get(g, CGV_CLUSTER, 0, "bb"), ',') != NULL, "a frame has no bounds");
  }
  cgv_graph_free(g);
}

static void draw_levelled(void) {
  cgv_graph *g = new_graph();
  add_boxes(g, 6);
  expect(cgv_add_level(g) == 0, "a level has another number");
  expect(cgv_put(g, 1, 0) == CGV_OK && cgv_put(g, 4, 0) == CGV_OK, "a level takes no node");
  add_lines(g, 6, below(9));
  expect(cgv_layout(g, "dot") == CGV_OK, "no layout with a level");
  read_all(g, 6, 0);
  cgv_graph_free(g);
}

static void draw_large(void) { draw("sfdp", "overlap", "prism"); }

/* What the program never asks for, or only by a mistake: refused, and all of it freed. */
static void ask_badly(void) {
  cgv_graph *g = new_graph();
  expect(cgv_add_edge(g, 0, 0) == -1, "an edge between nodes that are not there");
  add_boxes(g, 2);
  expect(cgv_add_edge(g, -1, 0) == -1 && cgv_add_edge(g, 0, 2) == -1, "an edge to a node that is not there");
  expect(cgv_set(g, CGV_NODE, 2, "label", "x") == CGV_NO_SYMBOL, "an attribute of a node that is not there");
  expect(cgv_set(g, CGV_EDGE, -1, "label", "x") == CGV_NO_SYMBOL, "an attribute of an edge that is not there");
  expect(!*cgv_get(g, CGV_EDGE, 0, "pos") && !*cgv_get(g, CGV_NODE, 0, "no such"), "a value that is not there");
  expect(cgv_layout(g, "no-such-engine") != CGV_OK, "an engine that is not there");
  cgv_graph_free(g);
}

static void leave_early(void) {
  cgv_graph *g = new_graph();
  add_boxes(g, 8);
  add_lines(g, 8, 12);
  cgv_graph_free(g);
  cgv_graph_free(NULL);
}

static void draw_nothing(void) {
  cgv_graph *g = new_graph();
  expect(cgv_layout(g, "dot") == CGV_OK, "no layout of nothing");
  cgv_graph_free(g);
}

static void open_badly(void) {
  cgv_library *none = library;
  expect(cgv_open("libgvc-that-is-not-there.so", &none) == CGV_NO_LIBRARY && !none, "a library that is not there");
  expect(cgv_open("libc.so.6", &none) == CGV_NO_SYMBOL && !none, "a library that is another");
}

static void (*const kinds[])(void) = {
    draw_upright, draw_lying, draw_hurried, draw_framed, draw_levelled, draw_large, ask_badly, leave_early, draw_nothing, open_badly,
};

static size_t heap(void) {
#if __GLIBC_PREREQ(2, 33)
  return mallinfo2().uordblks;
#else
  return (size_t)(unsigned)mallinfo().uordblks;
#endif
}

int main(int count_of_arguments, char **arguments) {
  int count = count_of_arguments > 1 ? atoi(arguments[1]) : 0;
  long most = count_of_arguments > 2 ? atol(arguments[2]) : -1;
  if (count < 10) {
    fprintf(stderr, "usage: check COUNT [MOST]\n");
    return 2;
  }
  expect(cgv_open(NULL, &library) == CGV_OK, "Graphviz cannot be used");
  size_t early = 0;
  for (int i = 0; i < count; i++) {
    kinds[i % (int)(sizeof kinds / sizeof *kinds)]();
    if (i == count / 10) early = heap();
  }
  long grown = (long)heap() - (long)early;
  printf("Graphviz %s: %d requests, %zu bytes in use after the first tenth, %ld more at the end\n",
         cgv_version(library), count, early, grown);
  if (most >= 0 && grown > most) {
    fprintf(stderr, "check: the heap grew by %ld bytes, more than %ld\n", grown, most);
    return 1;
  }
  return 0;
}
