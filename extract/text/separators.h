// What parts the cells of a row that stands on one line, or begins on it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "extract/text/lines.h"

namespace actionplan {

enum class Separator { tab, pipe, slash };

// How many of them the line has, one at its front among them.
std::size_t separators_on(const Line& line, Separator separator);

// What parts the cells of the row that begins at this line, when one does. A mark that prose has as well needs lines
// around it that have it too.
std::optional<Separator> separator_at(std::span<const Line> lines, std::size_t at);

}  // namespace actionplan
