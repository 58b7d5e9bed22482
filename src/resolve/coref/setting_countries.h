// Which countries an article names where, and so whose "the police", "the soldiers" and
// "the inspectors" of a sentence are.
//
//   const SettingCountries setting(discourse);
//   setting.At(3, entity).country;        // "IRQ": most is said of it around sentence 3
//   setting.SoldiersAt(3).country;        // "USA": whose soldiers were named last
//
// Countries are counted in the phrase's own sentence, in those before it and in the whole
// article. Those whom people protest against are left out: an anti-American march says
// nothing of whose people march.
//
// Reads the Discourse once, when it is made, and Document::places. Immutable: any thread.
#ifndef DRAGOMAN_RESOLVE_COREF_SETTING_COUNTRIES_H_
#define DRAGOMAN_RESOLVE_COREF_SETTING_COUNTRIES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "resolve/coref/discourse.h"

namespace dragoman {

class SettingCountries {
 public:
  // The country of a setting; "" if it is not known.
  struct Found {
    std::string country;
    bool clear = false;
  };

  explicit SettingCountries(const Discourse& discourse);

  // The country that is named most around a sentence, for somebody of this sector:
  // foreign soldiers say nothing of the land where they are, and the land nothing of
  // soldiers.
  Found At(uint32_t sentence, const Entity& whose) const;
  // "Israeli troops entered Gaza. The soldiers ..." are not of Gaza: whose soldiers were
  // named last, in this sentence or shortly before it.
  Found SoldiersAt(uint32_t sentence) const;
  // Whose "inspectors" or "mediators" are: the international body that was named last.
  Found BodyAt(uint32_t sentence) const;

 private:
  // Few countries per sentence: a list is faster than a map.
  class Weights {
   public:
    void Add(const std::string& country, double weight);
    void AddAll(const Weights& other, double factor);
    double Sum() const;
    // The country with the largest share, if that is large and no other's is as large.
    Found Most() const;

   private:
    std::vector<std::pair<std::string, double>> list_;
  };

  struct Named {
    explicit Named(size_t n) : sentences(n) {}
    void Add(uint32_t sentence, const std::string& country, double weight = 1);

    std::vector<Weights> sentences;
    Weights article;
  };

  void AddMention(const Discourse& discourse, int32_t m);
  void AddPlace(uint32_t sentence, const std::string& country);
  void FindSections(const Discourse& discourse);
  void AddBody(const Profile& profile, const Entity& entity);
  // Nothing for other sectors than courts and police.
  Found OrganAt(uint32_t sentence, const Entity& whose) const;
  const Named* OrgansOf(const Entity& entity) const;
  static Found LastOf(const Named& named, uint32_t sentence, size_t reach);

  // "Egypt: Officers raided the office. The editor ...": of each sentence the country
  // that stands before the paragraph, or "".
  std::vector<std::string> sections_;
  // `senders_`: all, with less for where soldiers are.
  Named all_, senders_, civil_, soldiers_, bodies_, courts_, police_;
};

// Whether somebody is of an army.
bool IsForce(const Entity& entity);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_COREF_SETTING_COUNTRIES_H_
