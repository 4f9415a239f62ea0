// The name that somebody who mistyped one may have meant.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace actionplan {

// The nearest of the names, the first of equals; none when all are further off than a third of the word.
std::optional<std::string_view> nearest_name(std::string_view word,
                                             std::span<const std::string_view> names);

}  // namespace actionplan
