#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/tree.h"
#include "resolve/actors/actor_knowledge.h"
#include "resolve/actors/phrase_reader.h"

namespace dragoman {
namespace {

struct Pronoun {
  std::string_view word;
  bool plural;
  char gender;
};

// Those that can stand for an actor.
constexpr Pronoun kPronouns[] = {
    {"i", false, '?'},        {"me", false, '?'},        {"my", false, '?'},
    {"mine", false, '?'},     {"myself", false, '?'},    {"we", true, '?'},
    {"us", true, '?'},        {"our", true, '?'},        {"ours", true, '?'},
    {"ourselves", true, '?'}, {"you", false, '?'},       {"your", false, '?'},
    {"yours", false, '?'},    {"he", false, 'm'},        {"him", false, 'm'},
    {"his", false, 'm'},      {"himself", false, 'm'},   {"she", false, 'f'},
    {"her", false, 'f'},      {"hers", false, 'f'},      {"herself", false, 'f'},
    {"it", false, 'n'},       {"its", false, 'n'},       {"itself", false, 'n'},
    {"they", true, '?'},      {"them", true, '?'},       {"their", true, '?'},
    {"theirs", true, '?'},    {"themselves", true, '?'}, {"who", false, '?'},
    {"whom", false, '?'},     {"whose", false, '?'},
};

class ActorFinder {
 public:
  ActorFinder(const Dictionary& dictionary, const Document& document)
      : document_(document), tree_(document), reader_(dictionary, document, tree_) {}

  std::vector<Mention> Find() {
    for (uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (document_.tokens[t].upos == Upos::kPron) {
        AddPronoun(t);
      } else if (reader_.phrases().IsHead(t)) {
        heads_.push_back(t);
      }
    }
    for (const uint32_t head : heads_) reader_.Read(head);  // marks what is taken
    for (const uint32_t head : heads_) AddPhrase(head);
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const Mention& a, const Mention& b) {
                       return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
                     });
    LinkShares();
    return std::move(mentions_);
  }

 private:
  void AddPronoun(uint32_t t) {
    const std::string word = FoldCase(document_.Text(document_.tokens[t]));
    if (document_.tokens[t].relation == Relation::kExpl) return;
    for (const Pronoun& pronoun : kPronouns) {
      if (pronoun.word != word) continue;
      Mention mention;
      mention.begin = mention.head = t;
      mention.end = t + 1;
      mention.kind = MentionKind::kPronoun;
      mention.plural = pronoun.plural;
      mention.gender = pronoun.gender;
      mention.entity.span = document_.tokens[t].span;
      mention.entity.text = document_.Text(mention.entity.span);
      mentions_.push_back(std::move(mention));
      return;
    }
  }

  void AddPhrase(uint32_t head) {
    const Reading& reading = reader_.Read(head);
    if (reader_.IsTaken(head)) return;
    if (reading.actor) {
      Add(head, reading);
      AddShares(head);
    } else if (!reading.place) {
      AddModifiers(head, reading.extent);
    }
  }

  // "Iranian and Azerbaijani officials": two nested phrases that share the noun.
  void AddShares(uint32_t head) {
    const size_t whole = mentions_.size() - 1;
    const auto shares = reader_.ReadShares(head);
    AddLeaders(head);
    if (shares.empty()) return;
    for (const auto& [token, share] : shares) {
      Add(token, share);
      shared_.emplace_back(head, token);
    }
    Entity& entity = mentions_[whole].entity;
    entity.country.clear();
    entity.code = entity.sectors.empty() ? std::string() : entity.sectors[0];
  }

  // "The presidents of Russia and Turkey": these, if known, else the states stand for
  // them. A leader hangs by the word that joins his state.
  void AddLeaders(uint32_t head) {
    for (const uint32_t state : reader_.JoinedStates(head)) {
      int32_t joint = tree_.Child(state, Relation::kCase);
      if (joint < 0) joint = tree_.Child(state, Relation::kCc);
      const std::optional<Reading> leader = reader_.LeaderOf(head, state);
      if (joint < 0 || !leader) {
        shared_.emplace_back(head, state);
        continue;
      }
      Add(static_cast<uint32_t>(joint), *leader);
      Mention& added = mentions_.back();
      added.begin = std::min(added.begin, static_cast<uint32_t>(joint));
      shared_.emplace_back(head, static_cast<uint32_t>(joint));
    }
  }

  // Indices are known only once all mentions are in order.
  void LinkShares() {
    std::map<uint32_t, int32_t> headed;
    for (size_t m = 0; m < mentions_.size(); ++m) {
      headed[mentions_[m].head] = static_cast<int32_t>(m);
    }
    for (const auto& [whole, part] : shared_) {
      mentions_[headed[whole]].members.push_back(headed[part]);
    }
  }

  // The head is no actor ("the US visit"): then its modifiers are the actors.
  void AddModifiers(uint32_t head, Extent extent) {
    const int32_t owner = tree_.Child(head, Relation::kNmodPoss);
    const Hit* last = nullptr;
    for (uint32_t t = extent.begin; t < extent.end; ++t) {
      const Hit* hit = reader_.hits().At(t);
      if (hit == nullptr || hit == last || t == head) continue;
      last = hit;
      if (owner >= 0 && tree_.IsAncestor(static_cast<uint32_t>(owner), t)) continue;
      const Reading reading = reader_.ReadModifier(*hit);
      if (reading.actor) Add(reader_.phrases().TopOf(*hit), reading);
    }
  }

  void Add(uint32_t head, const Reading& reading) {
    Mention mention;
    mention.begin = reading.extent.begin;
    mention.end = reading.extent.end;
    mention.head = head;
    mention.kind = reading.name ? MentionKind::kName : MentionKind::kDescription;
    mention.entity = EntityOf(document_, reading);
    mention.entity.confidence = std::min(mention.entity.confidence, 0.95);
    mention.plural = reading.plural;
    mention.gender = reading.gender;
    mention.geographic = reading.geographic;
    mention.entry = reading.entry;
    mentions_.push_back(std::move(mention));
  }

  const Document& document_;
  const Tree tree_;
  PhraseReader reader_;
  std::vector<uint32_t> heads_;
  std::vector<std::pair<uint32_t, uint32_t>> shared_;  // heads: whole phrase, part of it
  std::vector<Mention> mentions_;
};

}  // namespace

void ResolveActors(const ActorKnowledge& knowledge, Document& document) {
  document.mentions = ActorFinder(knowledge.dictionary(), document).Find();
}

}  // namespace dragoman
