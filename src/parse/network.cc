#include "parse/network.h"

#include <string>
#include <utility>

namespace dragoman {
namespace {

template <typename Kind>
Status ReadKind(const ModelFile& file, std::variant<DefaultNetwork, AccurateNetwork>* out,
                size_t* width, size_t* event_width) {
  Result<Kind> network = Kind::Read(file);
  if (!network.ok()) return network.status();
  *width = network->width();
  *event_width = network->event_width();
  *out = std::move(*network);
  return Status::Ok();
}

}  // namespace

Result<Network> Network::Read(const ModelFile& file) {
  const std::string_view kind = file.Setting("network");
  Network n;
  size_t width = 0, event_width = 0;
  Status status;
  if (kind == DefaultNetwork::kKind) {
    status = ReadKind<DefaultNetwork>(file, &n.words_, &width, &event_width);
  } else if (kind == AccurateNetwork::kKind) {
    status = ReadKind<AccurateNetwork>(file, &n.words_, &width, &event_width);
  } else {
    return file.Error("the model's network is of another kind (\"" + std::string(kind) +
                      "\"); take the model of this release");
  }
  if (status.ok()) {
    status = First({Take(Heads::Read(file, width), &n.heads_),
                    Take(TriggerHead::Read(file, event_width), &n.triggers_)});
  }
  if (status.ok() && n.accurate() && !n.triggers_.empty()) {
    status = Take(PairHead::Read(file, event_width), &n.pairs_);
  }
  if (!status.ok()) return status;
  return n;
}

size_t Network::batch() const {
  return accurate() ? AccurateNetwork::kBatch : DefaultNetwork::kBatch;
}

void Network::Run(std::span<const std::string_view> words,
                  const std::vector<RowRange>& segments, bool events,
                  Activations* a) const {
  Matrix* of_events = events && !triggers_.empty() ? &a->of_events : nullptr;
  if (const auto* accurate = std::get_if<AccurateNetwork>(&words_)) {
    accurate->Run(words, segments, &a->of_accurate, &a->vectors, of_events, &a->rows);
  } else {
    std::get<DefaultNetwork>(words_).Run(words, segments, &a->of_default, &a->vectors,
                                         of_events, &a->rows);
  }
  heads_.Run(a->vectors, &a->scores);
  if (of_events != nullptr) triggers_.Run(*of_events, &a->trigger_scores);
}

TypeChances Network::ReadPair(std::span<const std::string_view> words,
                              const RowRange& source, const RowRange& target,
                              Activations* a) const {
  const auto mark = [&](size_t side, float* piece) { pairs_.Mark(side, piece); };
  const bool read = std::get<AccurateNetwork>(words_).ReadMarked(
      words, {source, target}, mark, &a->of_accurate, &a->of_events);
  return read ? pairs_.Chances(a->of_events, source, target) : TypeChances{};
}

}  // namespace dragoman
