// Text as a terminal shows it: how wide it is, and broken into lines.
//
// Units    columns of the terminal: a CJK letter takes two, a combining mark none (Unicode, East Asian Width).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

std::size_t display_width(std::string_view text);

// Lines of at most `width` columns (at least 1), broken at spaces and line breaks; a word that is longer is cut.
// One line at least. Control characters, which could drive the terminal, are shown as spaces.
std::vector<std::string> wrap_text(std::string_view text, std::size_t width);

}  // namespace actionplan
