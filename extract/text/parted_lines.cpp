#include "extract/text/parted_lines.h"

#include <algorithm>

#include "extract/text/cell_shape.h"
#include "extract/text/hash_heading.h"

namespace actionplan {

bool PartedLines::is_text(std::size_t at) const {
    return is_body(at) && !is_parted(at) && !lines[at].quoted_from_above &&
           hash_heading_of(lines[at]).level == 0;
}

bool PartedLines::is_number_line(std::size_t at) const {
    if (separator_ != Separator::slash || !is_text(at) || !is_row_line(at + 1)) return false;
    return is_row_number(trimmed(whole(lines[at])).text) && first_field(at + 1).empty();
}

bool PartedLines::is_rule(std::size_t at) const {
    const std::string_view text = lines[at].text;
    return text.find('-') != std::string_view::npos &&
           text.find_first_not_of("|-: \t+=") == std::string_view::npos;
}

bool PartedLines::has_short_fields(std::size_t at) const {
    constexpr std::size_t longest_heading = 60;  // bytes
    const std::vector<Piece> all = fields(at);
    return std::all_of(all.begin(), all.end(), [](const Piece& field) {
        const std::size_t length = trimmed(field).text.size();
        return length > 0 && length <= longest_heading;
    });
}

bool PartedLines::has_date(std::size_t at) const {
    const std::vector<Piece> all = fields(at);
    return std::any_of(all.begin(), all.end(),
                       [](const Piece& field) { return is_whole_date(trimmed(field).text); });
}

}  // namespace actionplan
