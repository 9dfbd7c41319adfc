// Learns tagging rules by transformation-based learning (Brill 1995): each round takes the rule
// that repairs most of the remaining errors of the training text, and applies it.
//
//   learn LEAST_SCORE RULES WEIGHT:TRAIN... -- DEV...
//
// A rule changes a tag only to one that the word can have. Counts of all candidate rules are kept
// up to date around each change, so a round costs as much as the changes it makes.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <queue>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

using Key = uint64_t;
enum Kind { Tag, Word, Possible, Ending2, Ending3, Written, Line, Before, Next, TagIn, WordIn, PossibleIn };
struct Atom { Kind kind; int from, to; };  // those with In look at any of from...to
using Template = std::vector<Atom>;

static Atom T(int o) { return {Tag, o, o}; }
static Atom W(int o) { return {Word, o, o}; }
static Atom C(int o) { return {Possible, o, o}; }
static Atom X(int o) { return {Written, o, o}; }
static Atom TI(int a, int b) { return {TagIn, a, b}; }
static Atom WI(int a, int b) { return {WordIn, a, b}; }
static Atom CI(int a, int b) { return {PossibleIn, a, b}; }
static bool isWide(const Atom &a) { return a.kind >= TagIn; }
static const Atom E2{Ending2, 0, 0}, E3{Ending3, 0, 0};
// The kind of line; the nearest tag before and after that is no adverb's.
static const Atom L{Line, 0, 0}, B{Before, 0, 0}, N{Next, 0, 0};

static const std::vector<Template> tagTemplates = {
    {T(-1)}, {T(1)}, {T(-2)}, {T(2)}, {T(-1), T(1)}, {T(-2), T(-1)}, {T(1), T(2)},
    {T(-1), T(2)}, {T(-2), T(1)}, {T(-2), T(-1), T(1)}, {T(-1), T(1), T(2)}, {T(-3), T(-2), T(-1)},
    {TI(-2, -1)}, {TI(-3, -1)}, {TI(1, 2)}, {TI(1, 3)}, {TI(-3, -1), T(1)}, {TI(1, 3), T(-1)},
    {W(0)}, {W(-1)}, {W(1)}, {W(-2)}, {W(2)}, {W(0), T(-1)}, {W(0), T(1)}, {W(0), T(-1), T(1)},
    {W(0), T(-2)}, {W(0), T(2)}, {W(0), T(-2), T(-1)}, {W(0), T(1), T(2)}, {W(0), W(-1)},
    {W(0), W(1)}, {W(-1), T(1)}, {T(-1), W(1)}, {W(-1), W(1)}, {W(-2), W(-1)}, {W(-2), T(-1)},
    {T(1), W(2)}, {W(1), T(2)}, {WI(-2, -1)}, {WI(-3, -1)}, {WI(1, 2)}, {WI(1, 3)},
    {W(-1), T(-2)}, {W(0), TI(-3, -1)}, {W(0), TI(1, 3)}, {WI(-3, -1), T(-1)}, {WI(1, 3), T(1)},
    {C(0), T(-1)}, {C(0), T(1)}, {C(0), T(-1), T(1)}, {C(0), W(-1)}, {C(0), W(1)},
    {C(0), T(-2), T(-1)}, {C(0), T(1), T(2)}, {C(0), TI(-3, -1)}, {C(0), TI(1, 3)},
    {C(0), WI(-3, -1)}, {C(1)}, {C(1), T(-1)}, {C(0), C(1)}, {C(0), T(-1), C(1)},
    {E2, T(-1)}, {E2, T(1)}, {E3}, {E3, T(-1)}, {E3, T(1)}, {E3, W(-1)}, {E2, T(-1), T(1)},
    {X(0), T(-1)}, {X(0), T(1)}, {X(0), T(-1), T(1)}, {X(0), E2}, {X(0), E3}, {X(0), W(-1)}, {X(0), W(1)},
    {X(0), X(1)}, {X(0), X(-1)}, {X(0), X(1), T(1)}, {X(0), X(-1), T(-1)}, {X(0), C(0)}, {X(0), C(0), T(-1)}, {X(0), C(0), T(1)},
    {W(-1), C(0), T(1)}, {X(0), X(-1), X(1)},
    {L, X(0)}, {L, X(0), X(1)}, {L, X(0), X(-1)}, {L, X(0), T(-1)}, {L, X(0), T(1)}, {L, C(0)}, {L, X(0), C(0)}, {L, T(-1), T(1)}, {L, C(0), T(1)}, {L, C(0), T(-1)},
    {B}, {B, C(0)}, {B, T(1)}, {B, N}, {B, N, C(0)}, {N}, {N, C(0)}, {N, T(-1)}, {B, E2}, {B, W(0)}, {N, W(0)}, {B, C(0), T(1)}, {N, C(0), T(-1)},
};
// Chunks: `can` holds the token's tag, and the tags to either side say most.
static const std::vector<Template> chunkTemplates = {
    {C(0), T(-1)}, {C(0), T(1)}, {C(0), T(-1), T(1)}, {C(0), T(-2), T(-1)}, {C(0), T(1), T(2)}, {T(-1), T(1)},
    {C(0)}, {C(-1), C(0)}, {C(0), C(1)}, {C(-1), C(0), C(1)}, {C(0), C(1), C(2)}, {C(-2), C(-1), C(0)},
    {C(-1), C(1)}, {C(0), C(1), T(-1)}, {C(-1), C(0), T(-1)}, {C(-1), C(0), T(1)}, {C(0), C(1), T(1)},
    {C(-1), T(-1)}, {C(1), T(-1)}, {C(-2), C(0), T(-1)}, {C(0), C(2), T(1)}, {C(0), C(2), T(-1)}, {C(0), C(-2)}, {C(0), C(2)},
    {W(0)}, {W(0), T(-1)}, {W(0), T(1)}, {W(0), C(1)}, {W(0), C(-1)}, {W(0), C(-1), C(1)}, {W(0), C(1), C(2)},
    {W(-1), C(0)}, {W(1), C(0)}, {W(-1), C(0), C(1)}, {W(1), C(0), T(-1)}, {W(-1), T(-1)}, {W(0), W(1)}, {W(-1), W(0)},
    {W(0), T(-1), T(1)}, {W(0), T(-2), T(-1)}, {W(0), T(-1), C(1)}, {C(0), W(2)}, {C(0), W(-2), T(-1)},
    {W(0), C(-2), C(-1)}, {W(-1), C(0), T(-1)}, {W(1), C(0), C(2)}, {W(-2), W(-1), C(0)}, {C(0), C(3), T(1)},
    {T(-2), T(-1), T(1)}, {T(-1), T(1), T(2)}, {T(-1), C(0), C(2)}, {C(-2), C(-1), C(1)}, {C(-1), C(1), C(2)},
    {C(-1), C(0), W(1)}, {C(-1), W(0), T(1)}, {W(0), W(1), T(-1)}, {W(0), W(1), C(2)}, {C(-3), C(0), T(-1)},
    {C(-3), C(-2), C(-1)}, {C(1), C(2), C(3)}, {W(-1), C(0), C(-2)}, {W(-1), C(0), T(-2)}, {W(-1), W(0), C(1)},
    {CI(-3, -1), C(0)}, {CI(1, 3), C(0)}, {CI(1, 3), C(0), T(-1)}, {CI(1, 3), C(1), C(0)}, {CI(-3, -1), C(0), C(1)},
    {CI(-3, -1), C(0), T(1)}, {TI(1, 3), C(0)}, {TI(-3, -1), C(0)}, {TI(-3, -1), C(0), C(1)},
};
static std::vector<Template> templates;
static const char *setName = "can", *labelName = "tag";
static const int pad = 3;

struct Names {
  std::vector<std::string> names;
  std::unordered_map<std::string, int> ids;
  int id(const std::string &name) {
    auto [it, fresh] = ids.emplace(name, (int)names.size());
    if (fresh) names.push_back(name);
    return it->second;
  }
};
static Names tags, words, endings, sets, written, lines;

// Columns over all sentences, with `pad` boundary tokens between them.
struct Text {
  std::vector<uint8_t> tag, gold, write, weight, line;
  std::vector<uint16_t> word, set, end2, end3;
  std::vector<uint64_t> possible;
  std::vector<int> document;
  int documents = 0;
  size_t size() const { return tag.size(); }
  void boundary() { for (int i = 0; i < pad; i++) push(0, 255, 0, 0, 0, 0, 0, 0, 0, 0); }
  void push(int t, int g, int x, int weight_, int w, int s, int e2, int e3, uint64_t p, int l) {
    line.push_back(l);
    tag.push_back(t); gold.push_back(g); write.push_back(x); weight.push_back(weight_);
    word.push_back(w); set.push_back(s); end2.push_back(e2); end3.push_back(e3); possible.push_back(p);
    document.push_back(documents);
  }
};

static std::unordered_map<std::string, int> frequency;
// Words that may stand in rules: those of the file that WORDS names (first column), else of the first
// training file.
static std::unordered_map<std::string, bool> teaches;

static int named(Names &names, const std::string &name, bool grow) {
  if (grow) return names.id(name);
  auto it = names.ids.find(name);
  return it == names.ids.end() ? 0 : it->second;
}

static void read(const std::string &path, int weight, Text &text, bool grow) {
  std::ifstream in(path);
  std::string line, form, gold, list, shape;
  text.boundary();
  while (std::getline(in, line)) {
    if (line.empty()) { text.boundary(); continue; }
    if (line.compare(0, 8, "#newdoc\t") == 0) { text.documents++; continue; }
    std::stringstream fields(line);
    std::getline(fields, form, '\t'); std::getline(fields, gold, '\t');
    std::getline(fields, list, '\t'); std::getline(fields, shape, '\t');
    std::string kind;
    bool given = std::getline(fields, kind, '\t') && !kind.empty();
    std::string lineKind;
    std::getline(fields, lineKind, '\t');
    uint64_t possible = 0;
    int first = -1;
    std::vector<std::string> kinds;
    std::stringstream parts(list == "," ? "" : list);
    if (list == ",") { first = tags.id(","); possible = 1ull << first; kinds.push_back(","); }
    std::string part, rest = list;
    // The comma's own tag may stand among others: ",,:" lists "," and ":".
    for (size_t i = 0; list != "," && i < list.size();) {
      size_t j = list[i] == ',' ? i + 1 : list.find(',', i);
      if (j == std::string::npos) j = list.size();
      part = list.substr(i, j - i);
      i = j + 1;
      int tag = tags.id(part);
      if (first < 0) first = tag;
      possible |= 1ull << tag;
      kinds.push_back(part);
    }
    std::sort(kinds.begin(), kinds.end());
    std::string set;
    for (auto &k : kinds) set += (set.empty() ? "" : "|") + k;
    if (given) set = kind;
    bool letters = shape != "mark" && shape != "digit";
    auto tail = [&](size_t n) { return letters && form.size() > n ? form.substr(form.size() - n) : std::string(); };
    bool common = frequency[form] >= 3 && teaches[form];
    text.push(first, gold == "_" ? 255 : tags.id(gold), named(written, shape, grow), weight,
              common ? named(words, form, grow) : 0, named(sets, set, grow), named(endings, tail(2), grow),
              named(endings, tail(3), grow), possible, named(lines, lineKind, grow));
  }
  text.boundary();
}

struct Cell { Key key; int good, bad; };
static std::vector<Cell> table(1 << 22);
static size_t used = 0;
struct Entry { int score; Key key; bool operator<(const Entry &o) const { return score != o.score ? score < o.score : key > o.key; } };
static std::priority_queue<Entry> best;
static int leastScore = 4;
static bool ready = false;

static size_t slotOf(Key key) {
  size_t mask = table.size() - 1, slot = (key * 0x9E3779B97F4A7C15ull >> 20) & mask;
  while (table[slot].key && table[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

static void add(Key key, int good, int bad) {
  if (used * 2 > table.size()) {
    std::vector<Cell> old(table.size() * 2);
    old.swap(table);
    for (auto &cell : old) if (cell.key) table[slotOf(cell.key)] = cell;
  }
  Cell &cell = table[slotOf(key)];
  if (!cell.key) { cell.key = key; used++; }
  cell.good += good; cell.bad += bad;
  int score = cell.good - cell.bad;
  if (ready && score >= leastScore && (good > 0 || bad < 0)) best.push({score, key});
}

static Key make(int from, int to, int t, const int *v) {
  return (Key)from << 58 | (Key)to << 52 | (Key)(t + 1) << 44 | (Key)v[0] << 29 | (Key)v[1] << 14  | (Key)v[2];
}

// The tag of the nearest token that is no adverb, within reach; beyond it that of the last one.
static int adverb = -1;
static int nearest(const Text &x, size_t p, int step) {
  for (int n = 1; n < pad; n++) if (x.tag[p + n * step] != adverb) return x.tag[p + n * step];
  return x.tag[p + pad * step];
}

static int value(const Text &x, const Atom &a, size_t p) {
  switch (a.kind) {
    case Tag: case TagIn: return x.tag[p + a.from] + 1;
    case Word: case WordIn: return x.word[p + a.from];
    case Possible: case PossibleIn: return x.set[p + a.from];
    case Ending2: return x.end2[p];
    case Ending3: return x.end3[p];
    case Written: return x.write[p + a.from] + 1;
    case Line: return x.line[p];
    case Before: return nearest(x, p, -1) + 1;
    case Next: return nearest(x, p, 1) + 1;
  }
  return 0;
}

// Calls `with(template, values)` for each instance of each template at a position.
template <class F> static void instances(const Text &x, size_t p, F with) {
  for (int t = 0; t < (int)templates.size(); t++) {
    const Template &atoms = templates[t];
    int v[3] = {0, 0, 0};
    int wide = -1;
    bool ok = true;
    for (int i = 0; i < (int)atoms.size() && ok; i++) {
      if (isWide(atoms[i])) { wide = i; continue; }
      v[i] = value(x, atoms[i], p);
      ok = v[i] != 0;  // 0: a rare word
    }
    if (!ok) continue;
    if (wide < 0) { with(t, v); continue; }
    int seen[3], n = 0;
    for (int o = atoms[wide].from; o <= atoms[wide].to; o++) {
      Atom a{atoms[wide].kind, o, o};
      int got = value(x, a, p);
      if (!got || std::find(seen, seen + n, got) != seen + n) continue;
      seen[n++] = got;
      v[wide] = got;
      with(t, v);
    }
  }
}

static void count(const Text &x, size_t p, int sign) {
  if (x.gold[p] == 255) return;
  uint64_t others = x.possible[p] & ~(1ull << x.tag[p]);
  if (!others) return;
  int from = x.tag[p], n = sign * x.weight[p];
  if (x.tag[p] == x.gold[p]) {
    instances(x, p, [&](int t, const int *v) {
      for (uint64_t m = others; m; m &= m - 1) add(make(from, __builtin_ctzll(m), t, v), 0, n);
    });
  } else if (others >> x.gold[p] & 1) {
    instances(x, p, [&](int t, const int *v) { add(make(from, x.gold[p], t, v), n, 0); });
  }
}

struct Rule { int from, to, t; int v[3]; int good, bad; };

static Rule decode(Key k) {
  return {(int)(k >> 58), (int)(k >> 52 & 63), (int)(k >> 44 & 255) - 1,
          {(int)(k >> 29 & 32767), (int)(k >> 14 & 32767), (int)(k & 16383)}, 0, 0};
}

static bool matches(const Text &x, size_t p, const Rule &r) {
  if (x.tag[p] != r.from || !(x.possible[p] >> r.to & 1)) return false;
  const Template &atoms = templates[r.t];
  for (int i = 0; i < (int)atoms.size(); i++) {
    const Atom &a = atoms[i];
    if (isWide(a)) {
      bool any = false;
      for (int o = a.from; o <= a.to && !any; o++) any = value(x, {a.kind, o, o}, p) == r.v[i];
      if (!any) return false;
    } else if (value(x, a, p) != r.v[i]) return false;
  }
  return true;
}

static std::vector<size_t> where(const Text &x, const Rule &r) {
  std::vector<size_t> out;
  for (size_t p = pad; p + pad < x.size(); p++)
    if (x.tag[p] == r.from && x.weight[p] && matches(x, p, r)) out.push_back(p);
  return out;
}

// A rule that repairs little beyond one document has learnt that document.
static bool isGeneral(const Text &x, const Rule &r, const std::vector<size_t> &places) {
  std::unordered_map<int, int> repaired;
  int all = 0, most = 0;
  for (size_t p : places) {
    if (x.gold[p] != r.to) continue;
    all += x.weight[p];
    most = std::max(most, repaired[x.document[p]] += x.weight[p]);
  }
  return repaired.size() > 2 && most * 10 <= all * 6;
}

static std::string spell(const Rule &r) {
  std::string out = tags.names[r.from] + " -> " + tags.names[r.to] + " if";
  const Template &atoms = templates[r.t];
  for (int i = 0; i < (int)atoms.size(); i++) {
    const Atom &a = atoms[i];
    auto at = [&](const char *what) {
      std::string s = std::string(" ") + what + "[" + std::to_string(a.from);
      if (a.to != a.from) s += ".." + std::to_string(a.to);
      return s + "]=";
    };
    if (i) out += " and";
    switch (a.kind) {
      case Tag: case TagIn: out += at(labelName) + tags.names[r.v[i] - 1]; break;
      case Word: case WordIn: out += at("word") + words.names[r.v[i]]; break;
      case Possible: case PossibleIn: out += at(setName) + sets.names[r.v[i]]; break;
      case Ending2: case Ending3:
        out += " ending=" + endings.names[r.v[i]];
        break;
      case Written: out += at("written") + written.names[r.v[i] - 1]; break;
      case Line: out += " line=" + lines.names[r.v[i]]; break;
      case Before: out += " before=" + tags.names[r.v[i] - 1]; break;
      case Next: out += " next=" + tags.names[r.v[i] - 1]; break;
    }
  }
  return out;
}

static double accuracy(const Text &x) {
  size_t right = 0, total = 0;
  for (size_t p = 0; p < x.size(); p++) if (x.gold[p] != 255) { total++; right += x.gold[p] == x.tag[p]; }
  return (double)right / total;
}

int main(int argc, char **argv) {
  leastScore = atoi(argv[1]);
  bool chunks = getenv("CHUNKS");
  templates = chunks ? chunkTemplates : tagTemplates;
  if (chunks) setName = "tag", labelName = "chunk";
  std::string out = argv[2];
  tags.id("<>"); words.id(""); endings.id(""); sets.id(""); written.id("<>"); lines.id("");
  if (!chunks) adverb = tags.id("RB");
  int i = 3;
  for (int j = 3; j < argc && strcmp(argv[j], "--"); j++) {
    std::ifstream in(strchr(argv[j], ':') + 1);
    std::string line;
    while (std::getline(in, line)) {
      std::string form = line.substr(0, line.find('\t'));
      frequency[form]++;
      if (j == 3 && !getenv("WORDS")) teaches[form] = true;
    }
  }
  if (const char *path = getenv("WORDS")) {
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line)) teaches[line.substr(0, line.find('\t'))] = true;
  }
  Text train;
  for (; i < argc && strcmp(argv[i], "--"); i++) read(strchr(argv[i], ':') + 1, atoi(argv[i]), train, true);
  std::vector<Text> devs;
  for (i++; i < argc; i++) { devs.emplace_back(); read(argv[i], 1, devs.back(), false); }
  for (size_t p = pad; p + pad < train.size(); p++) if (train.weight[p]) count(train, p, 1);
  for (auto &cell : table) if (cell.key && cell.good - cell.bad >= leastScore) best.push({cell.good - cell.bad, cell.key});
  ready = true;
  fprintf(stderr, "%zu candidates, train %.4f", used, accuracy(train));
  for (auto &d : devs) fprintf(stderr, ", dev %.4f", accuracy(d));
  fprintf(stderr, "\n");
  std::ofstream rules(out);
  int n = 0;
  while (!best.empty()) {
    Entry top = best.top();
    best.pop();
    Cell cell = table[slotOf(top.key)];
    if (cell.good - cell.bad != top.score || top.score < leastScore) {
      if (cell.good - cell.bad < top.score && cell.good - cell.bad >= leastScore) best.push({cell.good - cell.bad, top.key});
      continue;
    }
    Rule rule = decode(top.key);
    auto places = where(train, rule);
    if (train.documents > 1 && !isGeneral(train, rule, places)) {
      table[slotOf(top.key)].bad += 1 << 28;
      continue;
    }
    std::vector<size_t> near;
    for (size_t p : places)
      for (size_t q = p - pad; q <= p + pad; q++) if (train.weight[q] && (near.empty() || q > near.back())) near.push_back(q);
    for (size_t q : near) count(train, q, -1);
    for (size_t p : places) train.tag[p] = rule.to;
    for (size_t q : near) count(train, q, 1);
    rules << spell(rule) << "  # " << cell.good << " " << cell.bad << "\n";
    for (auto &d : devs) for (size_t p : where(d, rule)) d.tag[p] = rule.to;
    if (++n % 100 == 0 || n < 4) {
      fprintf(stderr, "%d (score %d): train %.4f", n, top.score, accuracy(train));
      for (auto &d : devs) fprintf(stderr, ", dev %.4f", accuracy(d));
      fprintf(stderr, "\n");
    }
  }
  if (const char *path = getenv("TAGGED")) {  // the development texts with their final tags, a tag a line
    std::ofstream tagged(path);
    for (auto &d : devs)
      for (size_t p = 0; p < d.size(); p++) if (d.weight[p]) tagged << tags.names[d.tag[p]] << "\n";
  }
  fprintf(stderr, "%d rules: train %.4f", n, accuracy(train));
  for (auto &d : devs) fprintf(stderr, ", dev %.4f", accuracy(d));
  fprintf(stderr, "\n");
}
