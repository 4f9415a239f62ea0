// Whether a text stops in the middle of a sentence, by its last words.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

bool is_unfinished(std::string_view text);

// The last words of a long text, behind "…"; a short one whole.
std::string quoted_end(std::string_view text);

}  // namespace actionplan
