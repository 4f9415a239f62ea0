// What the name of a file says.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

// "A/Plan.TXT" → "Plan.TXT".
std::string_view name_of_path(std::string_view path);

// "Plan.TXT" → ".txt". None where what follows the last stop is no word: "plan v1.2", "June.2016", ".profile".
std::string extension_of(std::string_view name);

// "Plan.TXT" → "Plan".
std::string_view stem_of(std::string_view name);

// Bytes that are not UTF-8 become U+FFFD, as JSON wants it.
std::string printable(std::string_view name);

}  // namespace actionplan
