#include "parse/tree_decoder.h"

#include <algorithm>
#include <limits>

#include "parse/projective_tree.h"

namespace dragoman {
namespace {

constexpr double kRootPenalty = 1e6;
constexpr double kNever = -1e12;
constexpr double kUnknown = -1e9;  // of a damaged model's scores that are no numbers

// scores[d][h]; node 0 is the root, whose own row is not used.
using Graph = std::vector<std::vector<double>>;
using Heads = std::vector<int32_t>;

int32_t BestHead(const std::vector<double>& scores, size_t d) {
  size_t best = d == 0 ? 1 : 0;
  for (size_t h = 0; h < scores.size(); ++h) {
    if (h != d && scores[h] > scores[best]) best = h;
  }
  return static_cast<int32_t>(best);
}

Heads BestHeads(const Graph& graph) {
  Heads heads(graph.size(), 0);
  for (size_t d = 1; d < graph.size(); ++d) heads[d] = BestHead(graph[d], d);
  return heads;
}

// The nodes of some cycle, empty if there is none.
std::vector<int32_t> FindCycle(const Heads& heads) {
  std::vector<int32_t> visit(heads.size(), 0);  // number of the walk that came here
  visit[0] = -1;
  for (size_t start = 1; start < heads.size(); ++start) {
    int32_t node = static_cast<int32_t>(start);
    while (visit[node] == 0) {
      visit[node] = static_cast<int32_t>(start);
      node = heads[node];
    }
    if (visit[node] != static_cast<int32_t>(start)) continue;
    std::vector<int32_t> cycle = {node};
    for (int32_t n = heads[node]; n != node; n = heads[n]) cycle.push_back(n);
    return cycle;
  }
  return {};
}

// The graph with a cycle as one node, the last, and the way back.
struct Contraction {
  Graph graph;
  std::vector<int32_t> old_node;  // of the new nodes, the cycle's left out
  std::vector<int32_t> exit;      // by new node d: which node of the cycle would head it
  std::vector<int32_t> entry;     // by new node h: which node of the cycle it would head
};

Contraction Contract(const Graph& graph, const Heads& heads,
                     const std::vector<int32_t>& cycle) {
  Contraction c;
  std::vector<bool> inside(graph.size(), false);
  for (int32_t node : cycle) inside[node] = true;
  for (size_t i = 0; i < graph.size(); ++i) {
    if (!inside[i]) c.old_node.push_back(static_cast<int32_t>(i));
  }
  const size_t n = c.old_node.size();
  c.graph.assign(n + 1, std::vector<double>(n + 1, kNever));
  c.exit.assign(n, cycle[0]);
  c.entry.assign(n, cycle[0]);
  double weight = 0;
  for (int32_t node : cycle) weight += graph[node][heads[node]];
  for (size_t i = 0; i < n; ++i) {
    const int32_t outer = c.old_node[i];
    for (size_t j = 0; j < n; ++j) c.graph[i][j] = graph[outer][c.old_node[j]];
    for (int32_t node : cycle) {
      if (graph[outer][node] > c.graph[i][n]) {
        c.graph[i][n] = graph[outer][node];
        c.exit[i] = node;
      }
      const double entered = graph[node][outer] - graph[node][heads[node]] + weight;
      if (entered > c.graph[n][i]) {
        c.graph[n][i] = entered;
        c.entry[i] = node;
      }
    }
  }
  return c;
}

Heads Solve(const Graph& graph) {
  Heads heads = BestHeads(graph);
  const std::vector<int32_t> cycle = FindCycle(heads);
  if (cycle.empty()) return heads;
  const Contraction c = Contract(graph, heads, cycle);
  const Heads inner = Solve(c.graph);
  const int32_t contracted = static_cast<int32_t>(c.old_node.size());
  for (int32_t i = 1; i < contracted; ++i) {
    heads[c.old_node[i]] = inner[i] == contracted ? c.exit[i] : c.old_node[inner[i]];
  }
  const int32_t from = inner[contracted];
  heads[c.entry[from]] = c.old_node[from];
  return heads;
}

double Known(float score) { return score == score ? score : kUnknown; }

Graph ToGraph(const Matrix& arcs) {
  const size_t n = arcs.rows() + 1;
  Graph graph(n, std::vector<double>(n, kNever));
  for (size_t d = 1; d < n; ++d) {
    const float* row = arcs.row(d - 1);
    for (size_t h = 0; h < n; ++h) graph[d][h] = Known(row[h]);
    graph[d][d] = kNever;
  }
  return graph;
}

// As of ToGraph(arcs), which nearly always is not needed.
Heads BestHeads(const Matrix& arcs) {
  const size_t n = arcs.rows() + 1;
  Heads heads(n, 0);
  for (size_t d = 1; d < n; ++d) {
    const float* row = arcs.row(d - 1);
    double most = Known(row[0]);
    for (size_t h = 1; h < n; ++h) {
      if (h == d || Known(row[h]) <= most) continue;
      most = Known(row[h]);
      heads[d] = static_cast<int32_t>(h);
    }
  }
  return heads;
}

double SumOf(const Matrix& arcs, const Heads& heads) {
  double sum = 0;
  for (size_t i = 0; i < heads.size(); ++i) sum += Known(arcs.row(i)[heads[i]]);
  return sum;
}

}  // namespace

std::vector<int32_t> DecodeTree(const Matrix& arcs) {
  if (arcs.rows() == 0) return {};
  Heads heads = BestHeads(arcs);
  const bool one_root = std::count(heads.begin() + 1, heads.end(), 0) == 1;
  if (!one_root || !FindCycle(heads).empty()) {
    Graph graph = ToGraph(arcs);
    for (std::vector<double>& scores : graph) scores[0] -= kRootPenalty;
    heads = Solve(graph);
  }
  heads.erase(heads.begin());
  if (!HasCrossingArcs(heads)) return heads;
  Heads straight = ProjectiveTree(arcs);
  const bool dear = SumOf(arcs, heads) - SumOf(arcs, straight) > kCrossingCost;
  return dear ? heads : straight;
}

}  // namespace dragoman
