#include "document/members.h"

#include <algorithm>

namespace dragoman {

std::vector<int32_t> Members(const Document& document, int32_t mention) {
  std::vector<int32_t> found, waiting = {mention}, seen;
  while (!waiting.empty()) {
    const int32_t m = waiting.back();
    waiting.pop_back();
    if (std::find(seen.begin(), seen.end(), m) != seen.end()) continue;
    seen.push_back(m);
    const std::vector<int32_t>& members = document.mentions[m].members;
    if (members.empty()) found.push_back(m);
    waiting.insert(waiting.end(), members.rbegin(), members.rend());
  }
  return found;
}

}  // namespace dragoman
