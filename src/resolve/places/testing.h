// For the tests of this folder: the gazetteer that ships, loaded once.
//
//   ResolvePlaces(ShippedGazetteer(), document);
#ifndef DRAGOMAN_RESOLVE_PLACES_TESTING_H_
#define DRAGOMAN_RESOLVE_PLACES_TESTING_H_

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "resolve/places/gazetteer.h"

namespace dragoman {

inline const Gazetteer& ShippedGazetteer() {
  static const Gazetteer kGazetteer = [] {
    Diagnostics diagnostics;
    return Gazetteer::Load(*DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data"), &diagnostics);
  }();
  return kGazetteer;
}

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_PLACES_TESTING_H_
