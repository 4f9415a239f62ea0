#include "normalise/given_names.h"

#include <algorithm>
#include <array>

namespace actionplan {

namespace {

// clang-format off
constexpr auto known_given_names = std::to_array<std::string_view>({
#include "normalise/words/given_names.inc"
});
// clang-format on

}  // namespace

bool is_given_name(std::string_view word) {
    return std::binary_search(known_given_names.begin(), known_given_names.end(), word);
}

}  // namespace actionplan
