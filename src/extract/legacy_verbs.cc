#include "extract/legacy_verbs.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/file_places.h"
#include "base/given_files.h"
#include "base/utf8.h"
#include "extract/frame_parser.h"
#include "extract/legacy_verb_sets.h"

namespace dragoman {
// Makes frames of one file after the other.
class LegacyVerbCompiler {
 public:
  LegacyVerbCompiler(const Ontology& ontology, Diagnostics* diagnostics,
                     LegacyVerbs* verbs)
      : ontology_(ontology), diagnostics_(diagnostics), verbs_(*verbs) {}

  void Compile(const DataFile& file) {
    const FilePlaces places(file);
    places_ = &places;
    name_ = file.name.substr(file.name.rfind('/') + 1);
    VerbFile read = ReadVerbFile(file, diagnostics_);
    sets_.Compile(read.sets, &verbs_.sets_);
    for (VerbBlock& block : read.blocks) CompileBlock(&block);
    for (VerbTransformation& t : read.transformations) CompileTransformation(&t);
  }

  void Index() {
    for (const auto& rule : verbs_.rules_) verbs_.ids_.insert(rule->frame.id);
    for (const auto& t : verbs_.transformations_) verbs_.ids_.insert(t->frame.id);
  }

 private:
  void CompileBlock(VerbBlock* block) {
    std::vector<const LegacyVerbs::Rule*> patterns;
    std::map<std::string, size_t> said;  // the later of two equal ones counts
    for (size_t i = 0; i < block->patterns.size(); ++i) {
      const int line = block->lines[i];
      VerbPattern& pattern = block->patterns[i];
      if (!FindSets(&pattern, line)) continue;
      const std::string text = pattern.text;
      const LegacyVerbs::Rule* rule = AddRule(std::move(pattern), line);
      const auto [at, added] = said.emplace(text, patterns.size());
      if (added) {
        patterns.push_back(rule);
      } else {
        patterns[at->second] = rule;
      }
    }
    for (const VerbForms& verb : block->verbs) AddVerb(verb, patterns);
  }

  bool FindSets(VerbPattern* pattern, int line) {
    return FindSets(&pattern->before, line) && FindSets(&pattern->after, line);
  }

  bool FindSets(std::vector<PatternPiece>* pieces, int line) {
    return std::all_of(pieces->begin(), pieces->end(), [&](PatternPiece& piece) {
      return FindSet(&piece.noun.head, line) &&
             std::all_of(piece.noun.modifiers.begin(), piece.noun.modifiers.end(),
                         [&](PatternWord& word) { return FindSet(&word, line); }) &&
             FindSets(&piece.inside, line);
    });
  }

  bool FindSet(PatternWord* word, int line) {
    if (word->set.empty()) return true;
    word->index = sets_.Find(word->set);
    if (word->index >= 0) return true;
    places_->ErrorLine(diagnostics_, line, "there is no set \"" + word->set + "\"",
                       "define it above the blocks: " + word->set + " and lines with +");
    return false;
  }

  const LegacyVerbs::Rule* AddRule(VerbPattern pattern, int line) {
    auto rule = std::make_unique<LegacyVerbs::Rule>();
    rule->reversed = pattern.code.forth.empty() && !pattern.code.none;
    MakeFrame(pattern.code, pattern.text, line, &rule->frame);
    rule->pattern = std::move(pattern);
    verbs_.rules_.push_back(std::move(rule));
    return verbs_.rules_.back().get();
  }

  void AddVerb(const VerbForms& forms,
               const std::vector<const LegacyVerbs::Rule*>& rules) {
    auto verb = std::make_unique<LegacyVerbs::Verb>();
    verb->before = forms.before;
    verb->behind = forms.behind;
    verb->rules = rules;
    if (forms.coded) {
      VerbPattern alone;
      alone.text = forms.text;
      alone.code = forms.code;
      verb->rules.push_back(AddRule(std::move(alone), forms.line));
    }
    for (const std::string& form : forms.forms) AddForm(form, *verb);
    // "RE_+ARREST" is written "re-arrest" or "rearrest", and may be one word of the text.
    if (!forms.before.empty()) {
      std::string joined, hyphened;
      for (const std::string& word : forms.before) {
        joined += word;
        hyphened += word + "-";
      }
      auto whole = std::make_unique<LegacyVerbs::Verb>(*verb);
      whole->before.clear();
      for (const std::string& form : forms.forms) {
        AddForm(joined + form, *whole);
        AddForm(hyphened + form, *whole);
      }
      verbs_.verbs_.push_back(std::move(whole));
    }
    verbs_.verbs_.push_back(std::move(verb));
  }

  // Of two lines with the same verb the first counts, as in PETRARCH2.
  void AddForm(const std::string& form, const LegacyVerbs::Verb& verb) {
    std::vector<const LegacyVerbs::Verb*>& at = verbs_.by_form_[form];
    const bool known = std::any_of(at.begin(), at.end(), [&](const auto* other) {
      return other->before == verb.before && other->behind == verb.behind;
    });
    if (!known) at.push_back(&verb);
  }

  void CompileTransformation(VerbTransformation* t) {
    auto made = std::make_unique<LegacyVerbs::Transformation>();
    PatternCode code;
    code.forth = t->code;
    MakeFrame(code, t->text, t->line, &made->frame);
    made->text = std::move(*t);
    verbs_.transformations_.push_back(std::move(made));
  }

  // Places: who acts, to whom, and what the verb governs.
  void MakeFrame(const PatternCode& code, const std::string& text, int line,
                 Frame* frame) {
    frame->id = name_ + ":" + std::to_string(line);
    frame->pattern = text;
    frame->none = code.none;
    frame->cameo = code.forth.empty() ? code.back : code.forth;
    const bool symmetric = code.forth == code.back && !code.back.empty();
    if (!code.forth.empty() && !symmetric) frame->reverse_cameo = code.back;
    if (const Ontology::Cameo* cameo = FindCode(frame->cameo, line)) {
      frame->type = cameo->type;
      frame->modes = cameo->modes;
      frame->contexts = cameo->contexts;
    }
    // What is only meant to be done ("helped to free") is no event by itself.
    frame->content = DefaultContent(frame->type);
    if (frame->content == ContentUse::kKeep) frame->content = ContentUse::kAbsorb;
    frame->slots.resize(3);
    frame->slots[0].role = SlotRole::kActor;
    frame->slots[0].place = SlotPlace::kSubject;
    frame->slots[1].role = symmetric ? SlotRole::kJoint : SlotRole::kRecipient;
    frame->slots[2].role = SlotRole::kContent;
    frame->slots[2].place = SlotPlace::kInfinitive;
    for (Slot& slot : frame->slots) slot.optional = slot.behind = true;
  }

  // Of the longest prefix that CAMEO has.
  const Ontology::Cameo* FindCode(std::string_view code, int line) {
    const Ontology::Cameo* found = ontology_.FindCameo(code);
    if (found == nullptr && !code.empty()) {
      places_->WarnLine(diagnostics_, line,
                        "CAMEO has no code \"" + std::string(code) + "\"",
                        "data/ontology/cameo.txt lists them; here it counts as the "
                        "longest of them that it begins with");
    }
    while (found == nullptr && code.size() > 2) {
      code.remove_suffix(1);
      found = ontology_.FindCameo(code);
    }
    return found;
  }

  const Ontology& ontology_;
  Diagnostics* diagnostics_;
  LegacyVerbs& verbs_;
  const FilePlaces* places_ = nullptr;  // of the file at hand
  std::string name_;
  VerbSetNames sets_;
};

LegacyVerbs LegacyVerbs::Load(const DataFiles& files, const Ontology& ontology,
                              Diagnostics* diagnostics) {
  LegacyVerbs verbs;
  LegacyVerbCompiler compiler(ontology, diagnostics, &verbs);
  for (const DataFile& file : files.List(kGivenVerbs)) compiler.Compile(file);
  compiler.Index();
  return verbs;
}

const std::vector<const LegacyVerbs::Verb*>& LegacyVerbs::At(
    std::string_view form) const {
  static const std::vector<const Verb*> kNone;
  const auto found = by_form_.find(std::string(form));
  return found == by_form_.end() ? kNone : found->second;
}

}  // namespace dragoman
