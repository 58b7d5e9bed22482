// What holds for any bytes whatever: random ones, slices of prose, prose that was
// damaged. All spans lie on characters of the text, every byte that is not blank is in
// one token, each sentence is one tree, and a document written as CoNLL-U can be read
// again.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "dragoman/engine.h"
#include "dragoman/output.h"
#include "dragoman/relation.h"
#include "split/promises.h"

namespace dragoman {
namespace {

const std::filesystem::path kRoot = DRAGOMAN_SOURCE_DIR;

const Engine& TheEngine() {
  static const Result<Engine> kEngine = Engine::Load(
      {.data = kRoot / "data", .model = kRoot / "models/english.dgm", .comments = true});
  if (!kEngine.ok()) {
    ADD_FAILURE() << kEngine.status().message();
    std::exit(1);
  }
  return *kEngine;
}

// The texts with which sentence splitting is measured: news of all kinds.
const std::string& Prose() {
  static const std::string kProse = [] {
    std::ifstream file(kRoot / "tests/sentences/news.txt", std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    std::erase(text, '|');
    for (size_t i = 0; (i = text.find("\\n", i)) != std::string::npos;) {
      text.replace(i, 2, "\n");
    }
    return text;
  }();
  return kProse;
}

bool CutsCharacter(std::string_view text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// "" or what is wrong with a span; in valid UTF-8 it must not cut a character.
std::string BrokenSpan(const Document& document, Span span, bool valid) {
  const std::string& text = document.article.text;
  if (span.begin > span.end || span.end > text.size()) return "a span beyond the text";
  if (valid && (CutsCharacter(text, span.begin) || CutsCharacter(text, span.end))) {
    return "a span cuts a character";
  }
  return "";
}

std::string BrokenTree(const Document& document, const Sentence& sentence) {
  uint32_t roots = 0;
  for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
    int32_t at = static_cast<int32_t>(t);
    for (uint32_t steps = 0; at >= 0; ++steps) {
      if (steps > sentence.end - sentence.begin) return "heads that run in a ring";
      at = document.tokens[static_cast<size_t>(at)].head;
      const auto head = static_cast<uint32_t>(at);
      if (at >= 0 && (head < sentence.begin || head >= sentence.end)) {
        return "a head outside of the sentence";
      }
    }
    const Token& token = document.tokens[t];
    if ((token.head < 0) != (token.relation == Relation::kRoot)) return "a root's label";
    roots += token.head < 0 ? 1 : 0;
  }
  return roots == 1 ? "" : "not one root";
}

std::string BrokenNames(const Document& document) {
  uint32_t at = 0;
  for (const Name& name : document.names) {
    if (name.begin < at || name.end <= name.begin) return "names that overlap";
    if (name.end > document.tokens.size()) return "a name beyond the tokens";
    at = name.end;
  }
  return "";
}

std::string BrokenRecord(const Document& document, bool valid) {
  std::vector<Span> spans;
  for (const TimeExpression& time : document.times) spans.push_back(time.span);
  for (const Mention& mention : document.mentions) {
    if (mention.begin >= mention.end || mention.end > document.tokens.size() ||
        mention.head < mention.begin || mention.head >= mention.end) {
      return "a mention's tokens";
    }
    spans.push_back(mention.entity.span);
  }
  for (const Event& event : document.events) {
    if (event.sentence >= document.sentences.size()) return "an event's sentence";
    spans.push_back(event.trigger.span);
    for (const Entity& entity : event.actor) spans.push_back(entity.span);
    for (const Entity& entity : event.recipient) spans.push_back(entity.span);
    if (valid && FirstInvalid(ToJson(document, event)) != std::string::npos) {
      return "a record that is no UTF-8";
    }
  }
  for (const Span span : spans) {
    if (std::string broken = BrokenSpan(document, span, valid); !broken.empty()) {
      return broken;
    }
  }
  return "";
}

// Written, read and parsed again, the tokens and sentences are the same.
std::string BrokenConllu(const Document& document) {
  Document again;
  const std::string written = ToConllu(document);
  if (const Status status = ReadConllu(written, &again); !status.ok()) {
    return "CoNLL-U: " + status.message();
  }
  again = TheEngine().RunTokens(std::move(again), Stage::kParse);
  return again.tokens.size() == document.tokens.size() &&
                 again.sentences.size() == document.sentences.size()
             ? ""
             : "CoNLL-U loses tokens";
}

// The first property that the engine breaks on `text`, or "".
std::string Broken(std::string text) {
  Article article;
  article.id = "a";
  article.text = std::move(text);
  article.published = *Date::Parse("2021-11-28");
  const std::string before = article.text;
  const Document document = TheEngine().Code(std::move(article));
  const bool valid = FirstInvalid(before) == std::string::npos;
  if (document.article.text != before) return "the text has been changed";
  if (std::string broken = BrokenPromise(document); !broken.empty()) return broken;
  for (const Sentence& sentence : document.sentences) {
    if (std::string broken = BrokenTree(document, sentence); !broken.empty()) {
      return broken;
    }
  }
  if (std::string broken = BrokenNames(document); !broken.empty()) return broken;
  for (const Token& token : document.tokens) {
    if (std::string broken = BrokenSpan(document, token.span, valid); !broken.empty()) {
      return broken;
    }
  }
  if (std::string broken = BrokenRecord(document, valid); !broken.empty()) return broken;
  return valid && !document.tokens.empty() ? BrokenConllu(document) : "";
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  size_t Below(size_t n) {
    return std::uniform_int_distribution<size_t>(0, n - 1)(engine_);
  }
  char Byte() { return static_cast<char>(Below(256)); }

 private:
  std::mt19937 engine_;
};

std::string Slice(Random* random) {
  const size_t begin = random->Below(Prose().size());
  return Prose().substr(begin, random->Below(400));
}

// Bytes lost, doubled, overwritten and moved.
void Damage(Random* random, std::string* text) {
  for (size_t n = random->Below(12); n > 0 && !text->empty(); --n) {
    const size_t at = random->Below(text->size());
    switch (random->Below(5)) {
      case 0:
        text->erase(at, random->Below(4));
        break;
      case 1:
        text->insert(at, text->substr(random->Below(text->size()), random->Below(30)));
        break;
      case 2:
        (*text)[at] = random->Byte();
        break;
      case 3:
        (*text)[at] = "\n\t .\"'()-;\0"[random->Below(11)];
        break;
      default:
        text->insert(at, Slice(random).substr(0, 3));
    }
  }
}

TEST(Properties, HoldForRandomBytes) {
  Random random(28);
  for (int round = 0; round < 300; ++round) {
    std::string text(random.Below(200), ' ');
    for (char& c : text) c = random.Byte();
    ASSERT_EQ(Broken(text), "") << testing::PrintToString(text);
  }
}

TEST(Properties, HoldForSlicesOfProse) {
  Random random(11);
  for (int round = 0; round < 500; ++round) {
    const std::string text = Slice(&random);
    ASSERT_EQ(Broken(text), "") << testing::PrintToString(text);
  }
}

TEST(Properties, HoldForDamagedProse) {
  Random random(2021);
  for (int round = 0; round < 700; ++round) {
    std::string text = Slice(&random);
    Damage(&random, &text);
    ASSERT_EQ(Broken(text), "") << testing::PrintToString(text);
  }
}

TEST(Properties, HoldForCharactersOfAllPlanes) {
  Random random(7);
  constexpr char32_t kCharacters[] = {
      U'a',      U'Z',  U' ',      U'.',          U'\u0130', U'ß', U'\u0301', U'\u200B',
      U'\u00A0', U'中', U'\uFEFF', U'\U0001F600', U'”',      U'…', U'\u2028', U'\uFFFD'};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (size_t n = random.Below(80); n > 0; --n) {
      Append(&text, kCharacters[random.Below(std::size(kCharacters))]);
    }
    ASSERT_EQ(Broken(text), "") << testing::PrintToString(text);
  }
}

// Ways between three places of a text, some of which may be empty.
std::vector<Pair> PairsIn(const std::string& text, Random* random) {
  std::vector<Span> places;
  for (int i = 0; i < 3; ++i) {
    const auto begin = static_cast<uint32_t>(random->Below(text.size() + 1));
    const size_t rest = text.size() - begin;
    places.push_back(
        {begin, begin + static_cast<uint32_t>(random->Below(std::min(rest, 12UL) + 1))});
  }
  std::vector<Pair> pairs;
  for (const Span source : places) {
    for (const Span target : places) pairs.push_back({"", text, {source, target}, {}});
  }
  return pairs;
}

TEST(Properties, APairGetsTheSameAnswerWhateverElseIsAsked) {
  Random random(6);
  std::vector<Pair> pairs;
  for (int round = 0; round < 40; ++round) {
    for (Pair& pair : PairsIn(Slice(&random), &random)) pairs.push_back(std::move(pair));
  }
  std::shuffle(pairs.begin(), pairs.end(), std::mt19937(1));
  const std::vector<PairAnswer> answers = TheEngine().Relate(pairs);
  ASSERT_EQ(answers.size(), pairs.size());
  for (size_t i = 0; i < pairs.size(); i += 3) {
    EXPECT_EQ(ToJson(pairs[i], answers[i], PairLabels::kPlover16),
              ToJson(pairs[i], TheEngine().Relate(pairs[i]), PairLabels::kPlover16))
        << pairs[i].sentence;
  }
}

}  // namespace
}  // namespace dragoman
