#include "extract/text/parted_rows.h"

#include <algorithm>
#include <utility>

#include "extract/text/bullets.h"
#include "extract/text/cell_shape.h"
#include "extract/text/column_count.h"
#include "extract/text/row_fields.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t most_lines_of_a_parted_row = 400;
constexpr std::size_t fewest_rows_to_judge = 4;  // whether last cells run on

}  // namespace

bool PartedRows::is_heading_row(std::size_t at) const {
    if (is_row_number(lines_.first_field(at))) return false;
    const bool on_top = at <= first_ + 1;  // a header may name years
    return lines_.has_short_fields(at) && (on_top || !lines_.has_date(at));
}

const ColumnProfiles& PartedRows::profiles() const {
    if (profiles_) return *profiles_;
    profiles_.emplace(columns_);  // while the rows are learnt, nothing is known of them
    ColumnProfiles learnt(columns_);
    std::size_t rows = 0;
    for (std::size_t at = first_; at < lines_.size() && rows < rows_to_learn_from; ++at) {
        if (!opens_row(at) || is_heading_row(at)) continue;
        ++rows;
        const RowFields fields = row_fields(lines_, at, behind(at));
        if (fields.whole.size() == columns_) learnt.learn(fields.whole);
    }
    profiles_ = std::move(learnt);
    return *profiles_;
}

bool PartedRows::are_numbered() const {
    return !profiles().empty() && profiles().first_is_number();
}

// Whether a line with separators opens a row, rather than going on with the one above.
bool PartedRows::begins_row(std::size_t at) const {
    if (lines_.field_count(at) >= columns_) return true;
    if (!profiles().empty() && !profiles().first_is_number()) return false;
    return is_row_number(lines_.first_field(at));
}

bool PartedRows::opens_row(std::size_t at) const {
    return lines_.is_number_line(at) || (lines_.is_row_line(at) && begins_row(at));
}

std::optional<std::size_t> PartedRows::first_cell_row(std::size_t at) const {
    if (lines_.separator() != Separator::tab || !lines_.is_text(at)) return std::nullopt;
    if (!first_cells_) first_cells_.emplace(lines_, first_, columns_);
    const std::optional<std::size_t> row = first_cells_->row_line(at);
    if (!row || are_numbered()) return std::nullopt;
    return row;
}

bool PartedRows::is_text_behind(std::size_t at) const {
    return lines_.is_text(at) && !first_cell_row(at);
}

// Text behind a whole row: the rest of its last cell, or a band?
bool PartedRows::continues_cell(std::size_t at) const {
    const std::size_t last = columns_ - 1;
    const std::string_view text = lines_[at].text.substr(leading_space(lines_[at].text));
    if (bullet_of(text).length > 0 || is_lower(first_code_point(text))) return true;
    if (profiles().fits_dates(last, text)) return true;
    return last_cells_run_on() && profiles().fits_kind(last, text) &&
           !profiles().is_overlong(last, text);
}

// Bands are few; where many rows have lines without separators behind them, those are the ends of last cells.
bool PartedRows::last_cells_run_on() const {
    if (last_cells_run_on_) return *last_cells_run_on_;
    last_cells_run_on_ = false;  // while the rows are looked at
    last_cells_run_on_ = count_trailing_text();
    return *last_cells_run_on_;
}

bool PartedRows::count_trailing_text() const {
    std::size_t rows = 0;
    std::size_t trailing = 0;
    for (std::size_t at = first_; at < lines_.size() && rows < rows_to_learn_from; ++at) {
        if (!opens_row(at)) continue;
        if (at < first_ + 2 && is_heading_row(at)) {
            // What stands right below the header goes on with no cell.
            if (lines_.is_text(at + 1) && !lines_.is_number_line(at + 1)) return false;
            continue;
        }
        ++rows;
        trailing += is_text_behind(behind(at)) ? 1U : 0U;
    }
    return rows >= fewest_rows_to_judge && trailing * 3 > rows;
}

// The line behind the last that adds fields to the row; none where its lines never fill the columns.
std::optional<std::size_t> PartedRows::behind_fields(std::size_t at,
                                                     std::size_t parted_line) const {
    const bool slash = lines_.separator() == Separator::slash;
    const std::size_t most = std::min(lines_.size(), at + most_lines_of_a_parted_row);
    std::size_t fields = lines_.field_count(parted_line);
    std::size_t next = lines_.behind_quotes(parted_line);
    std::optional<std::size_t> filled;
    if (fields >= columns_) filled = next;
    const bool numbered = slash && are_numbered();
    while (!filled || numbered) {
        while (slash && next < most && lines_[next].blank) ++next;
        if (next >= most || !lines_.is_body(next) || opens_row(next)) break;
        const bool parted = lines_.is_parted(next);
        fields += lines_.field_count(next) - 1;
        next = lines_.behind_quotes(next);
        if (fields >= columns_ && (parted || !filled)) filled = next;
    }
    return filled;
}

std::size_t PartedRows::behind(std::size_t at) const {
    const std::size_t parted_line = first_cell_row(at).value_or(at);
    const bool filled_at_once = lines_.field_count(parted_line) >= columns_;
    if (filled_at_once && is_heading_row(at)) return lines_.behind_quotes(parted_line);
    const std::optional<std::size_t> filled = behind_fields(at, parted_line);
    if (!filled) return lines_.behind_quotes(parted_line);
    std::size_t behind = *filled;
    const std::size_t most = std::min(lines_.size(), at + most_lines_of_a_parted_row);
    while (behind < most && !lines_.is_number_line(behind) && is_text_behind(behind) &&
           continues_cell(behind))
        ++behind;
    return behind;
}

bool PartedRows::is_whole(std::size_t at) const {
    return lines_.separator() != Separator::slash && lines_.field_count(at) == columns_ &&
           !lines_.is_text(at + 1) && lines_.behind_quotes(at) == at + 1;
}

bool PartedRows::is_half(std::size_t at) const {
    if (!lines_.is_row_line(at) || !are_numbered() || !lines_.first_field(at).empty()) return false;
    for (const Piece& field : lines_.fields(at)) {
        const std::string_view text = trimmed(field).text;
        if (!text.empty()) return is_lower(first_code_point(text));
    }
    return false;
}

bool PartedRows::is_band(std::size_t at) const {
    constexpr std::size_t most_bands = 3;
    if (columns_ <= 2 || !lines_.is_text(at)) return false;
    std::size_t row = at + 1;
    while (row < at + most_bands && lines_.is_text(row)) ++row;
    if (!lines_.is_row_line(row)) return false;
    return begins_row(row) || lines_.field_count(row) * 2 > columns_;
}

bool PartedRows::goes_on_behind_gap(std::size_t at) const {
    const std::size_t fields = lines_.field_count(at);
    const FieldCounts counts = counts_of_stretch(lines_, at);
    // Slashes stand in cells too, and make fields of them; tabs and bars that come to more in every row are more columns.
    const bool all_wider = lines_.separator() != Separator::slash && fields > columns_ &&
                           counts.size() == 1 && counts.begin()->second > 1;
    if (all_wider) return false;
    if (fields >= columns_) return fields < columns_ * 2 || columns_ > 2;
    std::size_t rows = 0;
    for (const auto& [count, seen] : counts) {
        if (count >= columns_) return true;
        rows += seen;
    }
    return rows == 1;
}

}  // namespace actionplan
