#include "read/main_text.h"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "read/clean_text.h"
#include "read/furniture.h"
#include "read/page_date.h"

namespace dragoman {
namespace {

// Bytes of running text without which a page has no article.
constexpr double kShortArticle = 400;
// Share of the best element's score that a tighter one must have, and its blocks.
constexpr double kEnough = 0.9;
constexpr uint32_t kFewestBlocks = 3;

bool EndsSentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", "\"", "”", "…", ":", ")"}) {
    if (text.size() >= end.size() && text.substr(text.size() - end.size()) == end)
      return true;
  }
  return false;
}

// Lower-case words only, to compare titles that differ in quotes and blanks.
std::string Essence(std::string_view text) {
  std::string out;
  for (const char c : FoldCase(text)) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (word) out.push_back(c);
  }
  return out;
}

class MainTextFinder {
 public:
  MainTextFinder(const PageBlocks& page, std::string_view title)
      : page_(page), title_(Essence(title)) {}

  MainText Find() {
    MarkFurniture();
    Value();
    MainText main;
    main.element = BestElement();
    Sift(&main);
    return main;
  }

 private:
  const PageElement& ElementOf(size_t block) const {
    return page_.elements[page_.blocks[block].element];
  }

  static bool IsNoText(const Block& block) {
    return block.kind == BlockKind::kCaption || block.kind == BlockKind::kCode;
  }

  // Bytes of running text in a block: what an article is made of.
  static double Mass(const Block& block) {
    if (block.words < 8 || IsNoText(block)) return 0;
    return static_cast<double>(block.text.size()) *
           std::max(0.0, 1 - 1.5 * block.link_density());
  }

  void MarkFurniture() {
    mass_.assign(page_.blocks.size() + 1, 0);
    for (size_t b = 0; b < page_.blocks.size(); ++b) {
      mass_[b + 1] = mass_[b] + Mass(page_.blocks[b]);
    }
    furniture_.assign(page_.blocks.size(), false);
    byline_.assign(page_.blocks.size(), false);
    const WordCover cover = CoverOfWords();
    for (const PageElement& element : page_.elements) {
      const Hint kind = element.hint.kind;
      if (kind != Hint::kFurniture && kind != Hint::kByline) continue;
      // A name can mislead, the bulk of the page's text cannot.
      if (!IsPlausible(element, cover.at(element.hint.word).mass)) continue;
      std::vector<bool>& marks = kind == Hint::kFurniture ? furniture_ : byline_;
      std::fill(marks.begin() + element.begin, marks.begin() + element.end, true);
    }
  }

  // The mass in all elements that one word gives a hint about.
  struct Cover {
    double mass = 0;
    uint32_t end = 0;  // of the last of them, not to count nested ones twice
  };
  using WordCover = std::unordered_map<std::string_view, Cover>;

  WordCover CoverOfWords() const {
    WordCover cover;
    for (const PageElement& element : page_.elements) {
      if (element.hint.kind == Hint::kNone) continue;
      Cover& one = cover[element.hint.word];
      if (element.begin < one.end) continue;
      one.mass += MassOf(element);
      one.end = element.end;
    }
    return cover;
  }

  // Whether elements with so much text, all named alike, can be what their name says.
  bool IsPlausible(const PageElement& element, double mass) const {
    const double total = mass_.back();
    if (element.hint.word.substr(0, 7) == "comment") return total - mass > kShortArticle;
    const bool certain = element.tag == GUMBO_TAG_NAV ||
                         element.tag == GUMBO_TAG_FOOTER ||
                         element.tag == GUMBO_TAG_ASIDE;
    return mass <= (certain ? 0.6 : 0.4) * total;
  }

  double MassOf(const PageElement& element) const {
    return mass_[element.end] - mass_[element.begin];
  }

  // What a block says about its surroundings: article above 0, furniture below.
  double ValueOf(size_t b) const {
    const Block& block = page_.blocks[b];
    if (furniture_[b]) return -5;
    const double bytes = static_cast<double>(block.text.size());
    const double links = block.link_density();
    if (links > 0.5) return -std::min(bytes, 80.0);
    if (block.kind == BlockKind::kHeading) return 0;
    if (block.words >= 12) return bytes * (1 - links);
    if (block.words >= 5 && EndsSentence(block.text)) return bytes * 0.5 * (1 - links);
    return block.kind == BlockKind::kItem ? 0 : -10;
  }

  void Value() {
    value_.assign(page_.blocks.size() + 1, 0);
    for (size_t b = 0; b < page_.blocks.size(); ++b)
      value_[b + 1] = value_[b] + ValueOf(b);
  }

  double Score(const PageElement& element) const {
    const double value = value_[element.end] - value_[element.begin];
    if (value <= 0) return value;
    double bonus = 1;
    if (element.hint.kind == Hint::kBody) bonus = 1.3;
    if (element.tag == GUMBO_TAG_ARTICLE) bonus = 1.25;
    if (element.tag == GUMBO_TAG_MAIN) bonus = 1.1;
    return value * bonus;
  }

  uint32_t BestElement() const {
    uint32_t best = 0;
    double best_score = page_.elements.empty() ? 0 : Score(page_.elements[0]);
    for (uint32_t e = 1; e < page_.elements.size(); ++e) {
      const double score = Score(page_.elements[e]);
      if (score >= best_score) {
        best = e;
        best_score = score;
      }
    }
    return Tightest(best, best_score * kEnough);
  }

  // The deepest element within `outer` that holds nearly all of what it holds: the rest
  // is letters, teasers and the like that read as an article does.
  uint32_t Tightest(uint32_t outer, double enough) const {
    uint32_t inner = outer;
    for (uint32_t e = outer + 1; e < page_.elements.size(); ++e) {
      const PageElement& element = page_.elements[e];
      if (element.begin >= page_.elements[outer].end) break;
      if (element.end - element.begin < kFewestBlocks) continue;
      if (Score(element) >= enough) inner = e;
    }
    return inner;
  }

  bool IsTitle(const Block& block) const {
    if (title_.empty() || block.text.size() > 400) return false;
    return Essence(block.text) == title_;
  }

  // "Also in the news: Moscow bans EU officials", half of it a link.
  static bool IsPointer(const Block& block) {
    return (block.kind == BlockKind::kLoose || block.kind == BlockKind::kParagraph) &&
           block.link_density() > 0.4 && block.words < 15 && !EndsSentence(block.text);
  }

  // Of "Two people died. Read more" what stands before the link to the rest.
  static std::string_view WithoutPointer(const Block& block) {
    const std::string_view text = block.text;
    if (block.link_bytes == 0) return text;
    const size_t stop =
        text.find_last_of(".!?");  // no mark of three bytes: "Read more …"
    if (stop == std::string_view::npos || stop + 1 >= text.size()) return text;
    const std::string_view tail = TrimBlanks(text.substr(stop + 1));
    if (tail.empty() || tail.size() > block.link_bytes + 4) return text;
    return IsFurniturePhrase(tail) ? text.substr(0, stop + 1) : text;
  }

  // Whether a block of the chosen element is left out, whatever stands around it.
  bool IsOut(size_t b, bool begun) const {
    const Block& block = page_.blocks[b];
    if (furniture_[b] || IsNoText(block) || LooksLikeCode(block.text)) return true;
    if (block.kind == BlockKind::kHeading && block.level == 1) return true;
    if (IsTitle(block) || IsDateLine(block.text) || IsFurniturePhrase(block.text))
      return true;
    if (byline_[b] && block.words < 40) return true;
    if (block.link_density() > 0.66 && block.words < 40) return true;
    if (IsPointer(block)) return true;
    if (!begun && block.words < 6 && !EndsSentence(block.text) &&
        block.kind == BlockKind::kLoose) {
      return true;
    }
    return false;
  }

  // The role of a heading, or of a line that stands where one would.
  HeadingRole RoleOf(const Block& block) const {
    const bool line = block.words <= 5 &&
                      (block.kind == BlockKind::kLoose || block.all_bold) &&
                      !EndsSentence(block.text);
    return block.kind == BlockKind::kHeading || line ? RoleOfHeading(block.text)
                                                     : HeadingRole::kContent;
  }

  void Sift(MainText* main) {
    if (page_.blocks.empty()) return;
    const PageElement& element = page_.elements[main->element];
    uint32_t skip_to = 0;  // behind the section of a furniture heading
    int skip_level = 0;    // of a furniture heading that stands among the paragraphs
    for (uint32_t b = element.begin; b < element.end; ++b) {
      const Block& block = page_.blocks[b];
      if (b < skip_to) continue;
      const HeadingRole role = RoleOf(block);
      if (role == HeadingRole::kEnd && HasArticle(element.begin, b)) break;
      if (block.level > 0 && block.level <= skip_level) skip_level = 0;
      if (role != HeadingRole::kContent) {
        skip_to = SectionEnd(b, main->kept, MassOf(element) * kMostOfSection);
        if (block.level > 0) skip_level = block.level;
        continue;
      }
      if (skip_level > 0 && (block.words < 25 || block.link_density() > 0.2)) continue;
      if (!IsOut(b, !main->kept.empty())) main->kept.push_back(b);
    }
    DropLoneHeadings(main);
    Write(main);
  }

  static constexpr double kMostOfSection = 0.25;  // of the article's text

  bool HasArticle(uint32_t begin, uint32_t end) const {
    return mass_[end] - mass_[begin] > kShortArticle;
  }

  // The end of the largest element that begins around heading `b` but holds nothing of
  // the article so far, and at most `most` text.
  uint32_t SectionEnd(uint32_t b, const std::vector<uint32_t>& kept, double most) const {
    if (kept.empty()) return b + 1;
    uint32_t end = b + 1;
    for (int32_t e = static_cast<int32_t>(page_.blocks[b].element); e >= 0;
         e = page_.elements[e].parent) {
      const PageElement& element = page_.elements[e];
      if (element.begin <= kept.back() || MassOf(element) > most) break;
      end = element.end;
    }
    return end;
  }

  // Headings with nothing under them.
  void DropLoneHeadings(MainText* main) const {
    std::vector<uint32_t> kept;
    for (size_t i = main->kept.size(); i-- > 0;) {
      const Block& block = page_.blocks[main->kept[i]];
      if (block.kind == BlockKind::kHeading) {
        if (kept.empty()) continue;
        const Block& next = page_.blocks[kept.back()];
        if (next.kind == BlockKind::kHeading && next.level <= block.level) continue;
      }
      kept.push_back(main->kept[i]);
    }
    std::reverse(kept.begin(), kept.end());
    main->kept = std::move(kept);
  }

  void Write(MainText* main) const {
    for (const uint32_t b : main->kept) {
      if (!main->text.empty()) main->text += "\n\n";
      main->text += WithoutPointer(page_.blocks[b]);
    }
    if (!main->kept.empty()) main->first_block = main->kept.front();
  }

  const PageBlocks& page_;
  std::string title_;
  std::vector<double> mass_, value_;  // sums up to a block
  std::vector<bool> furniture_, byline_;
};

}  // namespace

MainText FindMainText(const PageBlocks& page, std::string_view title) {
  return MainTextFinder(page, title).Find();
}

}  // namespace dragoman
