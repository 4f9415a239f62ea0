#include "extract/text/hash_heading.h"

namespace actionplan {

HashHeading hash_heading_of(const Line& line) {
    constexpr std::size_t deepest = 6;
    std::string_view text = line.text;
    if (line.blank || line.tabs > 0 || line.pipes > 0 || line.slashes > 0) return {};
    const std::size_t hashes = text.find_first_not_of('#');
    if (hashes == 0 || hashes > deepest || hashes == std::string_view::npos) return {};
    if (text[hashes] != ' ') return {};
    text.remove_prefix(hashes);
    text.remove_prefix(leading_space(text));
    // Markdown lets the hashes stand behind the words as well.
    while (!text.empty() && (text.back() == ' ' || text.back() == '#')) text.remove_suffix(1);
    if (text.empty()) return {};
    return {static_cast<int>(hashes), text};
}

}  // namespace actionplan
