// One key for the many spellings of a foreign name in Latin letters.
//
//   SoundOf("raeisi") == SoundOf("ra'isi") == SoundOf("raisi")
//   SoundOf("zelenskyy") == SoundOf("zelenskiy") == SoundOf("zelensky")
//   SoundOf("qaddafi") == SoundOf("gadhafi") == SoundOf("kadhafi")
//
// Russian, Arabic, Persian and their neighbours write few or no vowels, or vowels that
// English has not: so a group of vowels counts only as dark (o, u), bright (i, y, ee) or
// plain (a, e), a last one as bright or plain. Consonants that transcriptions confuse are
// one (q, k, kh, g, gh; d, dh; s, sh ...), double ones single, a silent h nothing. Keys
// of different names coincide now and then, so a match needs support: the given name, or
// the office at that date. Pure function.
#ifndef DRAGOMAN_RESOLVE_ACTORS_SPELLING_H_
#define DRAGOMAN_RESOLVE_ACTORS_SPELLING_H_

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// `word` may have any case and accents. "" for a word without letters.
std::string SoundOf(std::string_view word);

// A first name and its other spellings, as sounds: vowels are heard differently from one
// agency to the next ("Ebrahim", "Ibrahim"; "Yousef", "Yusuf"), but one of them at most
// in names that are long enough to be told apart. The own sound first.
std::vector<std::string> SoundsOfGivenName(std::string_view word);

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_SPELLING_H_
