#define _GNU_SOURCE
#include "CGraphviz.h"

#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The parts of gvc.h and cgraph.h that are used: the same from 2.38 to 14. */
typedef struct {
  const char *name;
  void *address;
} symbol;
typedef struct {
  unsigned bits; /* Agdesc_t: eight bit fields in one unsigned, passed by value */
} description;

struct cgv_library {
  void *handle;
  void *dot_context;
  void *neato_context;
  description *directed;
  void *(*gvContextPlugins)(const symbol *builtins, int demand_loading);
  char *(*gvcVersion)(void *context);
  int (*gvLayout)(void *context, void *graph, const char *engine);
  int (*gvFreeLayout)(void *context, void *graph);
  void (*attach_attrs)(void *graph);
  void *(*agopen)(char *name, description desc, void *disc);
  int (*agclose)(void *graph);
  void *(*agnode)(void *graph, char *name, int create);
  void *(*agedge)(void *graph, void *tail, void *head, char *name, int create);
  void *(*agsubg)(void *graph, char *name, int create);
  void *(*agsubnode)(void *graph, void *node, int create);
  int (*agsafeset)(void *object, char *name, char *value, char *fallback);
  char *(*agget)(void *object, char *name);
  int (*agseterr)(int level);
  void *(*agseterrf)(int (*report)(char *message));
};

struct cgv_graph {
  cgv_library *library;
  void *graph;
  void *context; /* of the layout that is attached; NULL before */
  void **nodes, **edges, **clusters;
  int node_count, node_capacity, edge_count, edge_capacity, cluster_count, cluster_capacity;
};

static char said[1024];

static void say(const char *text) { snprintf(said, sizeof said, "%s", text ? text : ""); }

/* Keeps the first of what Graphviz reports: later errors follow from it. */
static int report(char *text) {
  size_t used = strlen(said);
  if (text) snprintf(said + used, sizeof said - used, "%s", text);
  return 0;
}

const char *cgv_message(void) { return said; }

static void *open_library(const char *name) {
  static const char *const usual[] = {"libgvc.so.8", "libgvc.so.7", "libgvc.so.6", "libgvc.so"};
  void *handle = NULL;
  if (name) {
    handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!handle) say(dlerror());
    return handle;
  }
  for (size_t i = 0; i < sizeof usual / sizeof *usual && !handle; i++) {
    handle = dlopen(usual[i], RTLD_NOW | RTLD_LOCAL);
    if (!handle) say(dlerror());
  }
  return handle;
}

/* libcgraph needs no handle of its own: dlsym looks through what libgvc depends on. */
static int bind(cgv_library *l) {
  struct {
    const char *name;
    void *slot;
  } wanted[] = {
      {"Agdirected", &l->directed},
      {"gvContextPlugins", &l->gvContextPlugins},
      {"gvcVersion", &l->gvcVersion},
      {"gvLayout", &l->gvLayout},
      {"gvFreeLayout", &l->gvFreeLayout},
      {"attach_attrs", &l->attach_attrs},
      {"agopen", &l->agopen},
      {"agclose", &l->agclose},
      {"agnode", &l->agnode},
      {"agedge", &l->agedge},
      {"agsubg", &l->agsubg},
      {"agsubnode", &l->agsubnode},
      {"agsafeset", &l->agsafeset},
      {"agget", &l->agget},
      {"agseterr", &l->agseterr},
      {"agseterrf", &l->agseterrf},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    void *address = dlsym(l->handle, wanted[i].name);
    if (!address) {
      say(wanted[i].name);
      return CGV_NO_SYMBOL;
    }
    memcpy(wanted[i].slot, &address, sizeof address);
  }
  return CGV_OK;
}

/* Finds lib<plugin>.so, .so.6, .so.7 … in graphviz/ beside libgvc: sonames differ by version, and
 * the name without a number comes only with the headers. The first in byte order is the shortest. */
static void *open_plugin(cgv_library *l, const char *plugin) {
  Dl_info info;
  char folder[4096], prefix[64], best[256] = "", path[4096 + 256];
  if (!dladdr((void *)l->gvLayout, &info) || !info.dli_fname) return NULL;
  const char *slash = strrchr(info.dli_fname, '/');
  int length = slash ? (int)(slash - info.dli_fname) : 0;
  snprintf(folder, sizeof folder, "%.*s/graphviz", length, info.dli_fname);
  snprintf(prefix, sizeof prefix, "lib%s.so", plugin);
  DIR *entries = opendir(folder);
  if (!entries) return NULL;
  for (struct dirent *e; (e = readdir(entries));)
    if (!strncmp(e->d_name, prefix, strlen(prefix)) && (!*best || strcmp(e->d_name, best) < 0))
      snprintf(best, sizeof best, "%s", e->d_name);
  closedir(entries);
  if (!*best) return NULL;
  snprintf(path, sizeof path, "%s/%s", folder, best);
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!handle) say(dlerror());
  return handle;
}

/* A context that knows one plugin. dot's is enough for nearly every picture; neato's, for sfdp,
 * brings in more libraries and is loaded when it is first needed. */
static void *make_context(cgv_library *l, const char *plugin) {
  char name[64];
  void *handle = open_plugin(l, plugin);
  if (!handle) return NULL;
  snprintf(name, sizeof name, "%s_LTX_library", plugin);
  void *address = dlsym(handle, name);
  if (!address) return NULL;
  symbol *builtins = calloc(2, sizeof *builtins); /* the context keeps it */
  if (!builtins) return NULL;
  builtins[0] = (symbol){strdup(name), address};
  return l->gvContextPlugins(builtins, 0);
}

int cgv_open(const char *name, cgv_library **out) {
  *out = NULL;
  say("");
  cgv_library *l = calloc(1, sizeof *l);
  if (!l) return CGV_NO_MEMORY;
  int status = CGV_NO_LIBRARY;
  if ((l->handle = open_library(name))) status = bind(l);
  if (status == CGV_OK) {
    say("");
    l->agseterrf(report);
    l->agseterr(1); /* AGERR: warnings are ours to cause and ours to ignore */
    l->dot_context = make_context(l, "gvplugin_dot_layout");
    if (!l->dot_context) status = CGV_NO_PLUGIN;
  }
  if (status != CGV_OK) {
    free(l);
    return status;
  }
  *out = l;
  return CGV_OK;
}

const char *cgv_version(cgv_library *l) { return l->gvcVersion(l->dot_context); }

cgv_graph *cgv_graph_new(cgv_library *l) {
  cgv_graph *g = calloc(1, sizeof *g);
  if (!g) return NULL;
  char name[] = "g";
  g->library = l;
  g->graph = l->agopen(name, *l->directed, NULL);
  if (!g->graph) {
    free(g);
    return NULL;
  }
  return g;
}

void cgv_graph_free(cgv_graph *g) {
  if (!g) return;
  if (g->context) g->library->gvFreeLayout(g->context, g->graph);
  g->library->agclose(g->graph);
  free(g->nodes);
  free(g->edges);
  free(g->clusters);
  free(g);
}

/* Makes room for one more pointer; 0 if there is no memory. */
static int grow(void ***list, int count, int *capacity) {
  if (count < *capacity) return 1;
  int wider = *capacity ? *capacity * 2 : 32;
  void **moved = realloc(*list, (size_t)wider * sizeof **list);
  if (!moved) return 0;
  *list = moved;
  *capacity = wider;
  return 1;
}

int cgv_add_node(cgv_graph *g) {
  char name[16];
  if (!grow(&g->nodes, g->node_count, &g->node_capacity)) return -1;
  snprintf(name, sizeof name, "%d", g->node_count);
  void *node = g->library->agnode(g->graph, name, 1);
  if (!node) return -1;
  g->nodes[g->node_count] = node;
  return g->node_count++;
}

int cgv_add_edge(cgv_graph *g, int tail, int head) {
  char name[16];
  if (tail < 0 || head < 0 || tail >= g->node_count || head >= g->node_count) return -1;
  if (!grow(&g->edges, g->edge_count, &g->edge_capacity)) return -1;
  snprintf(name, sizeof name, "%d", g->edge_count);
  void *edge = g->library->agedge(g->graph, g->nodes[tail], g->nodes[head], name, 1);
  if (!edge) return -1;
  g->edges[g->edge_count] = edge;
  return g->edge_count++;
}

static int add_subgraph(cgv_graph *g, const char *kind) {
  char name[32];
  if (!grow(&g->clusters, g->cluster_count, &g->cluster_capacity)) return -1;
  snprintf(name, sizeof name, "%s_%d", kind, g->cluster_count);
  void *cluster = g->library->agsubg(g->graph, name, 1);
  if (!cluster) return -1;
  g->clusters[g->cluster_count] = cluster;
  return g->cluster_count++;
}

static void *object(cgv_graph *g, enum cgv_kind kind, int index) {
  if (kind == CGV_GRAPH) return g->graph;
  if (index < 0) return NULL;
  if (kind == CGV_NODE) return index < g->node_count ? g->nodes[index] : NULL;
  if (kind == CGV_CLUSTER) return index < g->cluster_count ? g->clusters[index] : NULL;
  return index < g->edge_count ? g->edges[index] : NULL;
}

int cgv_set(cgv_graph *g, enum cgv_kind kind, int index, const char *name, const char *value) {
  static char none[] = "";
  void *o = object(g, kind, index);
  if (!o) return CGV_NO_SYMBOL;
  return g->library->agsafeset(o, (char *)name, (char *)value, none) ? CGV_NO_MEMORY : CGV_OK;
}

int cgv_add_cluster(cgv_graph *g) { return add_subgraph(g, "cluster"); }

int cgv_add_level(cgv_graph *g) {
  int level = add_subgraph(g, "level");
  if (level >= 0) cgv_set(g, CGV_CLUSTER, level, "rank", "same");
  return level;
}

int cgv_put(cgv_graph *g, int node, int cluster) {
  if (node < 0 || cluster < 0 || node >= g->node_count || cluster >= g->cluster_count) return CGV_NO_SYMBOL;
  return g->library->agsubnode(g->clusters[cluster], g->nodes[node], 1) ? CGV_OK : CGV_NO_MEMORY;
}

int cgv_layout(cgv_graph *g, const char *engine) {
  cgv_library *l = g->library;
  void *context = l->dot_context;
  say("");
  if (strcmp(engine, "dot")) {
    if (!l->neato_context) l->neato_context = make_context(l, "gvplugin_neato_layout");
    if (!l->neato_context) return CGV_NO_PLUGIN;
    context = l->neato_context;
  }
  if (l->gvLayout(context, g->graph, engine)) return CGV_NO_LAYOUT;
  g->context = context;
  l->attach_attrs(g->graph);
  return CGV_OK;
}

const char *cgv_get(cgv_graph *g, enum cgv_kind kind, int index, const char *name) {
  void *o = object(g, kind, index);
  const char *value = o ? g->library->agget(o, (char *)name) : NULL;
  return value ? value : "";
}
