// dragoman explain: how one sentence becomes events, for a person to read.
#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "commands.h"
#include "dragoman/output.h"
#include "event_table.h"
#include "table.h"

namespace dragoman::cli {
namespace {

// More than this would bury the frames that an analyst came for.
constexpr size_t kMostFailures = 12;

void Heading(const Style& style, std::string_view title) {
  fmt::print("\n{}\n", style.Paint(title, Colour::kBold));
}

class TreePicture {
 public:
  TreePicture(const Document& document, const Style& style)
      : document_(document), style_(style), children_(document.tokens.size()) {
    for (uint32_t t = 0; t < document.tokens.size(); ++t) {
      const int32_t head = document.tokens[t].head;
      if (head >= 0) children_[static_cast<uint32_t>(head)].push_back(t);
    }
  }

  void Print() const {
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (document_.tokens[t].head < 0) PrintNode(t, "", "", 0);
    }
  }

 private:
  void PrintNode(uint32_t t, const std::string& lead, const std::string& below,
                 int depth) const {
    const Token& token = document_.tokens[t];
    fmt::print("{}{} {}\n", lead, document_.Text(token),
               style_.Paint(fmt::format("{} {} {}", ToString(token.relation),
                                        ToString(token.xpos), token.lemma),
                            Colour::kDim));
    if (depth > 200) return;  // no sentence is that deep; a broken tree might be
    const std::vector<uint32_t>& children = children_[t];
    for (size_t i = 0; i < children.size(); ++i) {
      const bool last = i + 1 == children.size();
      PrintNode(children[i], below + (last ? "└─ " : "├─ "),
                below + (last ? "   " : "│  "), depth + 1);
    }
  }

  const Document& document_;
  const Style& style_;
  std::vector<std::vector<uint32_t>> children_;
};

void PrintMentions(const Document& document, const Style& style) {
  Table table({{"phrase", 4}, {"code", 1}, {"name", 3}, {"office", 2}, {"how", 4}},
              style);
  for (const Mention& mention : document.mentions) {
    const Entity& e = mention.entity;
    table.Add({{e.text},
               {e.code, Colour::kCyan},
               {e.name},
               {e.office},
               {e.via.empty() ? mention.entry : e.via, Colour::kDim}});
  }
  fmt::print("{}", table.Text());
}

void PrintGuesses(const Document& document, const Style& style) {
  for (const TriggerGuess& guess : document.trigger_guesses) {
    fmt::print("{} {} {}\n", document.Text(document.tokens[guess.token]),
               style.Paint(ToString(guess.type), Colour::kCyan),
               style.Paint(fmt::format("{:.0f} %", guess.chance * 100), Colour::kDim));
  }
}

void PrintFrames(const Document& document, const std::vector<FrameReport>& frames,
                 const Style& style) {
  Table table(
      {{"", 1}, {"at", 2}, {"frame", 6}, {"event", 3}, {"line", 3}, {"because", 6}},
      style);
  size_t failures = 0;
  for (const FrameReport& frame : frames) {
    if (!frame.fits && ++failures > kMostFailures) continue;
    const Colour colour = frame.fired  ? Colour::kGreen
                          : frame.fits ? Colour::kYellow
                                       : Colour::kDim;
    table.Add({{frame.fired  ? "✓"
                : frame.fits ? "–"
                             : "✗",
                colour},
               {std::string(document.Text(document.tokens[frame.head]))},
               {frame.pattern, colour},
               {frame.label},
               {frame.frame, Colour::kDim},
               {frame.fired ? "fired" : frame.reason, Colour::kDim}});
  }
  fmt::print("{}", table.Text());
  if (failures > kMostFailures) {
    fmt::print("… and {} more that do not fit\n", failures - kMostFailures);
  }
}

}  // namespace

int RunExplain(const std::string& text, const CommonOptions& options) {
  CommonOptions explained = options;
  explained.engine.weights = true;
  const std::optional<Engine> engine = LoadEngine(explained);
  if (!engine) return 1;
  Article article;
  article.id = "sentence";
  article.text = text;
  article.published = DateOf(options);
  const Document document = engine->Code(std::move(article));
  const Style style = Style::ForStandardOutput();
  Heading(style, "Tree");
  TreePicture(document, style).Print();
  Heading(style, "Actors");
  PrintMentions(document, style);
  if (!document.trigger_guesses.empty()) {
    Heading(style, "Tagger");
    PrintGuesses(document, style);
  }
  Heading(style, "Frames");
  PrintFrames(document, engine->Explain(document), style);
  Heading(style, "Events");
  fmt::print("{}", EventTable(document, style));
  for (size_t i = 0; i < document.events.size(); ++i) {
    for (const std::string& why : document.events[i].why) {
      fmt::print("{} {}\n", style.Paint(std::to_string(i + 1), Colour::kDim), why);
    }
  }
  return 0;
}

}  // namespace dragoman::cli
