// Given names, to tell a person from a body whose name has no other sign.
//
// Source   the names of England, Wales, Ireland, India, Pakistan, Nigeria, Poland, New Zealand and the United States in
//          Faker 40.54 (MIT licence), with common short forms; without names that are places, months or words that
//          bodies begin with (Hope, Trinity, Lincoln).
#pragma once

#include <string_view>

namespace actionplan {

bool is_given_name(std::string_view word);

}  // namespace actionplan
