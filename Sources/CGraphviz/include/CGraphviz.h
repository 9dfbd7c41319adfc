#ifndef CGRAPHVIZ_H
#define CGRAPHVIZ_H

/* libgvc and libcgraph behind a few functions.
 *
 * Both are loaded at run time, by name, and neither their headers nor their import libraries are
 * needed to build: a program without Graphviz still starts, and learns here what is missing.
 * Only the layout engines of Graphviz's own are loaded, never the plugins that a machine may have
 * configured (Pango, Cairo): they would measure text with the fonts that happen to be installed.
 *
 * Graphviz keeps global state. The caller lets one thread in at a time. */

/* Graphviz as loaded. Never unloaded: its plugins leave pointers behind. */
typedef struct cgv_library cgv_library;

/* A graph of numbered nodes and edges, before and after layout. */
typedef struct cgv_graph cgv_graph;

enum cgv_kind { CGV_GRAPH = 0, CGV_NODE = 1, CGV_EDGE = 2, CGV_CLUSTER = 3 };

enum cgv_status {
  CGV_OK = 0,
  CGV_NO_LIBRARY = 1, /* libgvc is not installed */
  CGV_NO_SYMBOL = 2,  /* libgvc lacks a function: a version that we do not know */
  CGV_NO_PLUGIN = 3,  /* the engine's plugin is not beside libgvc */
  CGV_NO_LAYOUT = 4,  /* the layout failed */
  CGV_NO_MEMORY = 5,
};

/* Loads libgvc by `name`, or by the usual names if that is NULL. On failure `*out` is NULL. */
int cgv_open(const char *name, cgv_library **out);

/* The version, as "2.43.0". */
const char *cgv_version(cgv_library *library);

/* What Graphviz or the loader said last; "" if nothing. Valid until the next call. */
const char *cgv_message(void);

/* An empty directed graph; NULL if there is no memory. Freed by cgv_graph_free. */
cgv_graph *cgv_graph_new(cgv_library *library);
void cgv_graph_free(cgv_graph *graph);

/* Both answer the new object's number, counted from 0, or -1. */
int cgv_add_node(cgv_graph *graph);
int cgv_add_edge(cgv_graph *graph, int tail, int head);

/* A frame around nodes, for dot: answers its number, counted from 0, or -1. */
int cgv_add_cluster(cgv_graph *graph);

/* Nodes that stand on one rank, for dot: answers a number as a cluster has, or -1. */
int cgv_add_level(cgv_graph *graph);

/* Puts a node into a cluster or level. */
int cgv_put(cgv_graph *graph, int node, int cluster);

/* Sets an attribute; `index` is not read for the graph itself. */
int cgv_set(cgv_graph *graph, enum cgv_kind kind, int index, const char *name, const char *value);

/* Lays the graph out and attaches the positions ("pos", "lp", "bb") as attributes. */
int cgv_layout(cgv_graph *graph, const char *engine);

/* An attribute's value; "" if it has none. Valid until the graph is freed. */
const char *cgv_get(cgv_graph *graph, enum cgv_kind kind, int index, const char *name);

#endif
