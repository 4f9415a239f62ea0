// How plans put what shall be done: by a verb at the start ("Review the policy") or behind a body ("Trust to review it").
#pragma once

#include <string_view>

namespace actionplan {

// Whether a text says what shall be done, by its first words: a verb of the vocabulary of action plans at the start,
// or behind "to" or "will" within the first words.
// Takes    the first paragraph of a cell, in any case of letters.
// Source   the verbs that begin the actions of published plans of English councils, NHS bodies and police.
bool tells_a_deed(std::string_view text);

}  // namespace actionplan
