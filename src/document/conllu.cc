#include "document/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"PER", "ORG", "LOC", "MISC"};

// Comments and columns end at tabs and line ends, so none may stand inside.
std::string OneLine(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return line;
}

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document) {
    labels_.resize(document.tokens.size());
    for (const Name& name : document.names) {
      const std::string kind(kKinds[static_cast<size_t>(name.kind)]);
      for (uint32_t t = name.begin; t < name.end; ++t) {
        labels_[t] = (t == name.begin ? "Name=B-" : "Name=I-") + kind + "|";
      }
    }
  }

  std::string Write() {
    out_ = "# newdoc id = " + OneLine(document_.article.id) + "\n";
    for (size_t i = 0; i < document_.sentences.size(); ++i) WriteSentence(i);
    return std::move(out_);
  }

 private:
  void WriteSentence(size_t i) {
    const Sentence& sentence = document_.sentences[i];
    if (i == 0 || document_.sentences[i - 1].paragraph != sentence.paragraph) {
      out_ += "# newpar\n";
    }
    const std::string id = OneLine(document_.article.id);
    out_ += "# sent_id = " + (id.empty() ? "" : id + "-") + std::to_string(i + 1) + "\n";
    out_ += "# text = " + OneLine(document_.Text(sentence.span)) + "\n";
    for (uint32_t t = sentence.begin; t < sentence.end;) {
      uint32_t end = t + 1;
      while (end < sentence.end && document_.tokens[end].joined) ++end;
      WriteWord(sentence, t, end);
      t = end;
    }
    out_ += "\n";
  }

  // A written word: one token, or a range line and its tokens.
  void WriteWord(const Sentence& sentence, uint32_t begin, uint32_t end) {
    if (end - begin > 1) {
      const Span span = document_.SpanOf(begin, end);
      out_ += std::to_string(begin - sentence.begin + 1) + "-" +
              std::to_string(end - sentence.begin) + "\t" +
              OneLine(document_.Text(span)) + "\t_\t_\t_\t_\t_\t_\t_\t" +
              SpaceAfter(end - 1) + Range(span) + "\n";
    }
    for (uint32_t t = begin; t < end; ++t) {
      WriteToken(sentence, t, end - begin > 1 ? "" : SpaceAfter(t));
    }
  }

  void WriteToken(const Sentence& sentence, uint32_t t, std::string_view space_after) {
    const Token& token = document_.tokens[t];
    const std::string lemma = token.lemma.empty() ? "_" : OneLine(token.lemma);
    const bool root = token.head < 0;
    // A part of a written word that has fewer letters than parts is empty.
    const std::string form =
        token.span.begin == token.span.end ? "_" : OneLine(document_.Text(token));
    out_ += std::to_string(t - sentence.begin + 1) + "\t" + form + "\t" + lemma + "\t";
    out_.append(ToString(token.upos)).append("\t").append(ToString(token.xpos));
    out_ += "\t_\t" +
            std::to_string(root ? 0 : token.head - static_cast<int>(sentence.begin) + 1);
    out_.append("\t").append(ToString(token.relation)).append("\t_\t");
    out_.append(labels_[t]).append(space_after).append(Range(token.span)).append("\n");
  }

  std::string SpaceAfter(uint32_t t) const {
    const bool touches =
        t + 1 < document_.tokens.size() &&
        document_.tokens[t + 1].span.begin == document_.tokens[t].span.end;
    return touches ? "SpaceAfter=No|" : "";
  }

  static std::string Range(Span span) {
    return "TokenRange=" + std::to_string(span.begin) + ":" + std::to_string(span.end);
  }

  const Document& document_;
  std::vector<std::string> labels_;  // "Name=B-PER|" or ""
  std::string out_;
};

std::optional<uint32_t> Number(std::string_view text) {
  uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class Reader {
 public:
  Reader(std::string_view bytes, Document* document, uint64_t first_line)
      : bytes_(bytes), document_(*document), line_(first_line - 1) {}

  Status Read() {
    while (!bytes_.empty() && status_.ok()) {
      const size_t end = std::min(bytes_.find('\n'), bytes_.size());
      std::string_view line = bytes_.substr(0, end);
      bytes_.remove_prefix(std::min(end + 1, bytes_.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++line_;
      ReadLine(line);
    }
    if (status_.ok()) EndSentence();
    if (status_.ok()) EndParagraph();
    return std::move(status_);
  }

 private:
  void Fail(const std::string& reason, const std::string& remedy) {
    status_ =
        Status::Error("line " + std::to_string(line_) + ": " + reason + "; " + remedy);
  }

  void ReadLine(std::string_view line) {
    if (FirstInvalid(line) != std::string_view::npos) {
      Fail("not valid UTF-8", "convert the file to UTF-8");
    } else if (line.empty()) {
      EndSentence();
    } else if (line[0] == '#') {
      ReadComment(line);
    } else {
      ReadColumns(line);
    }
  }

  void ReadComment(std::string_view line) {
    line = line.substr(std::min(line.find_first_not_of("# "), line.size()));
    if (line.starts_with("newdoc")) {
      if (!document_.tokens.empty()) {
        return Fail("a second document begins here", "read one document at a time");
      }
      const size_t equals = line.find("= ");
      if (equals != std::string_view::npos) {
        document_.article.id = line.substr(equals + 2);
      }
    } else if (line.starts_with("newpar")) {
      new_paragraph_ = true;
    }
  }

  void ReadColumns(std::string_view line) {
    std::array<std::string_view, 10> columns;
    size_t n = 0;
    for (size_t at = 0; at != std::string_view::npos && n <= 10; ++n) {
      at = n == 0 ? 0 : at + 1;
      const size_t tab = line.find('\t', at);
      if (n < 10) columns[n] = line.substr(at, tab - at);
      at = tab;
    }
    if (n != 10) {
      return Fail("a word needs 10 columns, here are " +
                      (n > 10 ? std::string("more") : std::to_string(n)),
                  "separate them by one tab each");
    }
    if (columns[1].empty()) return Fail("the word is empty", "write it in column 2");
    const std::string_view id = columns[0];
    if (id.find('.') != std::string_view::npos) return;  // a node of the enhanced graph
    if (id.find('-') != std::string_view::npos) {
      ReadRange(columns);
    } else {
      ReadToken(columns);
    }
  }

  void ReadRange(const std::array<std::string_view, 10>& columns) {
    const size_t dash = columns[0].find('-');
    const auto first = Number(columns[0].substr(0, dash));
    const auto last = Number(columns[0].substr(dash + 1));
    if (!first || !last || *first != ids_ + 1 || *last < *first || range_left_ > 0) {
      return Fail("range " + std::string(columns[0]) + " does not fit here",
                  "write it before word " + std::to_string(ids_ + 1));
    }
    StartWord();
    range_left_ = *last - *first + 1;
    range_ = columns[1];
    document_.article.text += range_;
    space_after_ = !HasItem(columns[9], "SpaceAfter=No");
  }

  void ReadToken(const std::array<std::string_view, 10>& columns) {
    if (Number(columns[0]) != ids_ + 1) {
      return Fail("word " + std::string(columns[0]) + " stands where " +
                      std::to_string(ids_ + 1) + " is due",
                  "number the words of a sentence from 1");
    }
    Token token;
    if (range_left_ == 0) {
      StartWord();
      document_.article.text += columns[1];
      const size_t end = document_.article.text.size();
      token.span = Bytes(end - columns[1].size(), end);
      space_after_ = !HasItem(columns[9], "SpaceAfter=No");
    } else {
      token.span = PartOfRange(columns[1].size());
      token.joined = joined_;
      joined_ = --range_left_ > 0;
    }
    ++ids_;
    token.upos = UposFrom(columns[3]);
    token.xpos = XposFrom(columns[4]);
    token.relation = RelationFrom(columns[7]);
    if (columns[2] != "_" || columns[1] == "_") token.lemma = Intern(columns[2]);
    heads_.push_back({columns[6], line_});
    document_.tokens.push_back(token);
    ReadName(columns[9]);
  }

  // Blank or paragraph break before the next word.
  void StartWord() {
    std::string& text = document_.article.text;
    if (ids_ == 0) {
      if (new_paragraph_ || document_.paragraphs.empty()) StartParagraph();
      Sentence sentence;
      sentence.begin = static_cast<uint32_t>(document_.tokens.size());
      sentence.paragraph = static_cast<uint32_t>(document_.paragraphs.size()) - 1;
      if (space_after_ && !text.empty() && text.back() != '\n') text += ' ';
      sentence.span.begin = static_cast<uint32_t>(text.size());
      document_.sentences.push_back(sentence);
    } else if (space_after_) {
      text += ' ';
    }
  }

  void StartParagraph() {
    EndParagraph();
    new_paragraph_ = false;
    if (!document_.article.text.empty()) document_.article.text += "\n\n";
    Paragraph paragraph;
    paragraph.span.begin = static_cast<uint32_t>(document_.article.text.size());
    paragraph.begin = static_cast<uint32_t>(document_.sentences.size());
    document_.paragraphs.push_back(paragraph);
  }

  void EndParagraph() {
    if (document_.paragraphs.empty()) return;
    document_.paragraphs.back().end = static_cast<uint32_t>(document_.sentences.size());
    document_.paragraphs.back().span.end =
        static_cast<uint32_t>(document_.article.text.size());
  }

  void EndSentence() {
    if (range_left_ > 0) {
      return Fail("the sentence ends inside the word \"" + std::string(range_) + "\"",
                  "see whether the file is complete");
    }
    if (ids_ == 0) return;
    Sentence& sentence = document_.sentences.back();
    sentence.end = static_cast<uint32_t>(document_.tokens.size());
    sentence.span.end = static_cast<uint32_t>(document_.article.text.size());
    ReadHeads(sentence);
    heads_.clear();
    ids_ = 0;
  }

  void ReadHeads(const Sentence& sentence) {
    for (uint32_t i = 0; i < ids_; ++i) {
      const auto& [text, line] = heads_[i];
      const auto head = text == "_" ? 0 : Number(text);
      if (head == 0) continue;
      if (!head || *head > ids_ || *head == i + 1) {
        line_ = line;
        return Fail("head " + std::string(text) + " is no other word of this sentence, " +
                        "which has " + std::to_string(ids_),
                    "see whether the sentence is complete");
      }
      document_.tokens[sentence.begin + i].head =
          static_cast<int32_t>(sentence.begin + *head - 1);
    }
    CheckRings(sentence);
  }

  // Each token is walked over once: a walk that meets itself has found a ring.
  void CheckRings(const Sentence& sentence) {
    std::vector<uint32_t> walks(ids_, 0);
    for (uint32_t i = 0; i < ids_; ++i) {
      int64_t at = i;
      while (at >= 0 && walks[at] == 0) {
        walks[at] = i + 1;
        at = int64_t{document_.tokens[sentence.begin + at].head} - sentence.begin;
      }
      if (at < 0 || walks[at] != i + 1) continue;
      line_ = heads_[i].second;
      return Fail("the heads run in a ring", "let one of its words hang elsewhere");
    }
  }

  // The parts of "don't" lie side by side; where their letters are not those of the
  // written word ("ain't" as "be", "not"), they share it out, the last taking the rest.
  Span PartOfRange(size_t length) {
    const size_t end = document_.article.text.size();
    const size_t begin = joined_ ? document_.tokens.back().span.end : end - range_.size();
    if (range_left_ == 1) return Bytes(begin, end);
    size_t cut = std::min(begin + length, end);
    while (cut < end && (document_.article.text[cut] & 0xC0) == 0x80) ++cut;
    return Bytes(begin, cut);
  }

  static Span Bytes(size_t begin, size_t end) {
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  void ReadName(std::string_view misc) {
    const std::string_view label = Item(misc, "Name=");
    if (label.size() < 3) return;
    const auto kind = std::find(kKinds.begin(), kKinds.end(), label.substr(2));
    if (kind == kKinds.end()) return;
    const uint32_t end = static_cast<uint32_t>(document_.tokens.size());
    std::vector<Name>& names = document_.names;
    if (label[0] == 'I' && !names.empty() && names.back().end == end - 1) {
      names.back().end = end;
    } else {
      names.push_back({end - 1, end, static_cast<NameKind>(kind - kKinds.begin())});
    }
  }

  // The rest of the MISC item that begins with `key`, or "".
  static std::string_view Item(std::string_view misc, std::string_view key) {
    while (!misc.empty()) {
      const size_t bar = std::min(misc.find('|'), misc.size());
      if (misc.starts_with(key)) return misc.substr(key.size(), bar - key.size());
      misc.remove_prefix(std::min(bar + 1, misc.size()));
    }
    return {};
  }

  static bool HasItem(std::string_view misc, std::string_view item) {
    const size_t equals = item.find('=') + 1;
    return Item(misc, item.substr(0, equals)) == item.substr(equals);
  }

  std::string_view Intern(std::string_view lemma) {
    const auto known = lemmas_.find(lemma);
    if (known != lemmas_.end()) return *known;
    document_.strings.emplace_back(lemma);
    return *lemmas_.insert(document_.strings.back()).first;
  }

  std::string_view bytes_;
  Document& document_;
  uint64_t line_;
  Status status_;
  bool new_paragraph_ = false;
  bool space_after_ = false;
  uint32_t ids_ = 0;         // words of this sentence so far
  uint32_t range_left_ = 0;  // parts of the written word that are still to come
  bool joined_ = false;      // the next part is not the first
  std::string_view range_;   // the written word
  std::vector<std::pair<std::string_view, uint64_t>> heads_;  // column 7 and its line
  std::unordered_set<std::string_view> lemmas_;
};

}  // namespace

std::string ToConllu(const Document& document) { return Writer(document).Write(); }

Status ReadConllu(std::string_view bytes, Document* document, uint64_t first_line) {
  *document = Document();
  return Reader(bytes, document, first_line).Read();
}

std::vector<std::string_view> ConlluDocuments(std::string_view bytes) {
  constexpr std::string_view kNew = "\n# newdoc";
  std::vector<std::string_view> documents;
  while (!bytes.empty()) {
    const size_t next = bytes.find(kNew);
    const size_t end = next == std::string_view::npos ? bytes.size() : next + 1;
    documents.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
  return documents;
}

}  // namespace dragoman
