// The marks that open the items of a list in text.
#pragma once

#include <cstddef>
#include <string_view>

namespace actionplan {

struct Bullet {
    std::string_view mark;   // as printed; empty when the text opens with none
    std::size_t length = 0;  // of the mark and the white space behind it, in bytes
};

// What bullet a line opens with. A bullet has text behind it: a lone "-" is a value, not a bullet.
//
// Takes    a line without leading white space.
Bullet bullet_of(std::string_view line);

}  // namespace actionplan
