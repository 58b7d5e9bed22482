// The labels of the tagger and the parser: universal tags, Penn Treebank tags, relations.
//
//   ToString(Relation::kNsubjPass)          // "nsubj:pass"
//   RelationFrom("obl:agent")               // Relation::kOblAgent
//   BaseOf(Relation::kAclRelcl)             // Relation::kAcl
//
// Source: Universal Dependencies 2.16, English EWT and GUM. Relation subtypes are kept
// where the treebanks have at least 50 of them; others fall back to their base. Numbers
// are not stored anywhere: model files carry names.
#ifndef DRAGOMAN_SYNTAX_H_
#define DRAGOMAN_SYNTAX_H_

#include <cstdint>
#include <string_view>

namespace dragoman {

// A byte range of the article's text, end exclusive.
struct Span {
  uint32_t begin = 0, end = 0;
  bool operator==(const Span&) const = default;
};

// clang-format off
#define DRAGOMAN_UPOS(E) \
  E(Adj, "ADJ") E(Adp, "ADP") E(Adv, "ADV") E(Aux, "AUX") E(Cconj, "CCONJ") \
  E(Det, "DET") E(Intj, "INTJ") E(Noun, "NOUN") E(Num, "NUM") E(Part, "PART") \
  E(Pron, "PRON") E(Propn, "PROPN") E(Punct, "PUNCT") E(Sconj, "SCONJ") \
  E(Sym, "SYM") E(Verb, "VERB") E(X, "X")

#define DRAGOMAN_XPOS(E) \
  E(CC, "CC") E(CD, "CD") E(DT, "DT") E(EX, "EX") E(FW, "FW") E(IN, "IN") \
  E(JJ, "JJ") E(JJR, "JJR") E(JJS, "JJS") E(LS, "LS") E(MD, "MD") E(NN, "NN") \
  E(NNP, "NNP") E(NNPS, "NNPS") E(NNS, "NNS") E(PDT, "PDT") E(POS, "POS") \
  E(PRP, "PRP") E(PRPS, "PRP$") E(RB, "RB") E(RBR, "RBR") E(RBS, "RBS") E(RP, "RP") \
  E(SYM, "SYM") E(TO, "TO") E(UH, "UH") E(VB, "VB") E(VBD, "VBD") E(VBG, "VBG") \
  E(VBN, "VBN") E(VBP, "VBP") E(VBZ, "VBZ") E(WDT, "WDT") E(WP, "WP") E(WPS, "WP$") \
  E(WRB, "WRB") E(ADD, "ADD") E(AFX, "AFX") E(GW, "GW") E(HYPH, "HYPH") \
  E(NFP, "NFP") E(XX, "XX") E(Comma, ",") E(Stop, ".") E(Colon, ":") \
  E(OpenQuote, "``") E(CloseQuote, "''") E(OpenBracket, "-LRB-") \
  E(CloseBracket, "-RRB-") E(Dollar, "$")

// name, text, base
#define DRAGOMAN_RELATIONS(E) \
  E(Acl, "acl", Acl) E(AclRelcl, "acl:relcl", Acl) E(Advcl, "advcl", Advcl) \
  E(AdvclRelcl, "advcl:relcl", Advcl) E(Advmod, "advmod", Advmod) \
  E(Amod, "amod", Amod) E(Appos, "appos", Appos) E(Aux, "aux", Aux) \
  E(AuxPass, "aux:pass", Aux) E(Case, "case", Case) E(Cc, "cc", Cc) \
  E(CcPreconj, "cc:preconj", Cc) E(Ccomp, "ccomp", Ccomp) \
  E(Compound, "compound", Compound) E(CompoundPrt, "compound:prt", Compound) \
  E(Conj, "conj", Conj) E(Cop, "cop", Cop) E(Csubj, "csubj", Csubj) \
  E(CsubjPass, "csubj:pass", Csubj) E(Dep, "dep", Dep) E(Det, "det", Det) \
  E(DetPredet, "det:predet", Det) E(Discourse, "discourse", Discourse) \
  E(Dislocated, "dislocated", Dislocated) E(Expl, "expl", Expl) \
  E(Fixed, "fixed", Fixed) E(Flat, "flat", Flat) E(Goeswith, "goeswith", Goeswith) \
  E(Iobj, "iobj", Iobj) E(List, "list", List) E(Mark, "mark", Mark) \
  E(Nmod, "nmod", Nmod) E(NmodDesc, "nmod:desc", Nmod) \
  E(NmodPoss, "nmod:poss", Nmod) E(NmodUnmarked, "nmod:unmarked", Nmod) \
  E(Nsubj, "nsubj", Nsubj) E(NsubjOuter, "nsubj:outer", Nsubj) \
  E(NsubjPass, "nsubj:pass", Nsubj) E(Nummod, "nummod", Nummod) E(Obj, "obj", Obj) \
  E(Obl, "obl", Obl) E(OblAgent, "obl:agent", Obl) \
  E(OblUnmarked, "obl:unmarked", Obl) E(Orphan, "orphan", Orphan) \
  E(Parataxis, "parataxis", Parataxis) E(Punct, "punct", Punct) \
  E(Reparandum, "reparandum", Reparandum) E(Root, "root", Root) \
  E(Vocative, "vocative", Vocative) E(Xcomp, "xcomp", Xcomp)
// clang-format on

enum class Upos : uint8_t {
#define DRAGOMAN_ENTRY(name, text) k##name,
  DRAGOMAN_UPOS(DRAGOMAN_ENTRY)
};
enum class Xpos : uint8_t { DRAGOMAN_XPOS(DRAGOMAN_ENTRY) };
#undef DRAGOMAN_ENTRY
enum class Relation : uint8_t {
#define DRAGOMAN_ENTRY(name, text, base) k##name,
  DRAGOMAN_RELATIONS(DRAGOMAN_ENTRY)
#undef DRAGOMAN_ENTRY
};

std::string_view ToString(Upos upos);
std::string_view ToString(Xpos xpos);
std::string_view ToString(Relation relation);

// Unknown texts give kX and kXX; an unknown subtype gives its base, an unknown base kDep.
Upos UposFrom(std::string_view text);
Xpos XposFrom(std::string_view text);
Relation RelationFrom(std::string_view text);

// The relation without its subtype.
Relation BaseOf(Relation relation);

}  // namespace dragoman

#endif  // DRAGOMAN_SYNTAX_H_
