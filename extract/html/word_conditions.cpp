#include "extract/html/word_conditions.h"

#include <algorithm>
#include <cstddef>

namespace actionplan {

namespace {

constexpr std::string_view opens = "<![";

}  // namespace

bool has_word_conditions(std::string_view page) {
    return page.find(opens) != std::string_view::npos;
}

void blank_word_conditions(std::string& page) {
    std::size_t at = page.find(opens);
    while (at != std::string::npos) {
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos) return;
        if (page[end - 1] == ']') {
            std::fill(page.begin() + static_cast<std::ptrdiff_t>(at),
                      page.begin() + static_cast<std::ptrdiff_t>(end) + 1, ' ');
        }
        at = page.find(opens, end);
    }
}

}  // namespace actionplan
