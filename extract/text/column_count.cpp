#include "extract/text/column_count.h"

#include <algorithm>

#include "extract/text/cell_shape.h"

namespace actionplan {

namespace {

constexpr std::size_t most_line_columns = 512;  // what is beyond stands in the last column
constexpr std::size_t fewest_line_columns = 2;
constexpr std::size_t lines_to_count = 240;  // in which numbered rows may give the number
constexpr std::size_t fewest_headings = 3;   // two short texts are as often a row

std::size_t fields_on(const PartedLines& lines, std::size_t at) {
    return std::min(lines.field_count(at), most_line_columns);
}

// The wider of two that are as frequent.
std::size_t most_frequent(const FieldCounts& counts) {
    std::size_t best = 0;
    std::size_t times = 0;
    for (const auto& [count, seen] : counts) {
        if (seen < times) continue;
        best = count;
        times = seen;
    }
    return best;
}

// Text may stand between the rows; a stretch of rows with another number of fields is another table.
FieldCounts counts_of_table(const PartedLines& lines, std::size_t first) {
    std::size_t at = first;
    FieldCounts counts = counts_of_stretch(lines, at);
    for (std::size_t rows = 0; at < lines.size() && rows < rows_to_learn_from;) {
        while (at < lines.size() && !lines.is_row_line(at)) ++at;
        const FieldCounts stretch = counts_of_stretch(lines, at);
        std::size_t size = 0;
        for (const auto& [count, seen] : stretch) size += seen;
        if (size > 1 && most_frequent(stretch) != most_frequent(counts)) break;
        for (const auto& [count, seen] : stretch) counts[count] += seen;
        rows += size;
    }
    return counts;
}

// The cells of the header row; 0 where none of the first two lines is one.
std::size_t columns_of_header(const PartedLines& lines, std::size_t first) {
    // Prose has slashes too: a line of short texts between them is a header only where nothing shows that it is a row.
    const bool slash = lines.separator() == Separator::slash;
    for (std::size_t row = first; row < first + 2 && lines.is_row_line(row); ++row) {
        // No header stands below a row; a line of short fields there goes on with it.
        if (slash && is_row_number(lines.first_field(row))) return 0;
        const std::size_t fields = fields_on(lines, row);
        if (fields < fewest_headings || (slash && lines.has_date(row))) continue;
        if (lines.has_short_fields(row)) return fields;
    }
    return 0;
}

// The fields from one number to the next, over lines.
class NumberedRows {
 public:
    void add_line(std::string_view first_field, std::size_t fields) {
        // A row may lack its number; the line that closes a cell has fewer fields than the row above it.
        const bool opens = is_row_number(first_field) ||
                           (first_field.empty() && open_ >= fields && open_ >= fewest_headings);
        if (opens) close();
        if (opens) {
            open_ = fields;
        } else if (open_ > 0) {
            open_ += fields - 1;
        }
    }

    void close() {
        if (open_ > 1) {
            ++counts_[std::min(open_, most_line_columns)];
            ++rows_;
        }
        open_ = 0;
    }

    std::size_t rows() const { return rows_; }
    const FieldCounts& counts() const { return counts_; }

 private:
    FieldCounts counts_;
    std::size_t rows_ = 0;
    std::size_t open_ = 0;  // fields of the row that is open
};

// The most frequent number of fields of numbered rows; 0 where no two are numbered.
std::size_t columns_of_numbered_rows(const PartedLines& lines, std::size_t first) {
    NumberedRows rows;
    const std::size_t most = std::min(lines.size(), first + lines_to_count);
    for (std::size_t at = first; at < most && rows.rows() < rows_to_learn_from; ++at) {
        if (!lines.is_body(at)) {
            rows.close();
        } else if (lines.is_parted(at)) {
            rows.add_line(lines.first_field(at), lines.field_count(at));
        }
    }
    rows.close();
    return rows.rows() < 2 ? 0 : most_frequent(rows.counts());
}

}  // namespace

FieldCounts counts_of_stretch(const PartedLines& lines, std::size_t& at) {
    FieldCounts counts;
    for (std::size_t seen = 0; lines.is_row_line(at) && seen < rows_to_learn_from; ++seen) {
        if (!lines.is_rule(at)) ++counts[fields_on(lines, at)];
        at = lines.behind_quotes(at);
    }
    return counts;
}

std::size_t column_count(const PartedLines& lines, std::size_t first) {
    const std::size_t headings = columns_of_header(lines, first);
    const bool slash = lines.separator() == Separator::slash;
    if (slash && headings > 0) return headings;
    const std::size_t numbered = headings > 0 ? 0 : columns_of_numbered_rows(lines, first);
    if (slash && numbered > 0) return numbered;
    const std::size_t usual = most_frequent(counts_of_table(lines, first));
    return std::max({usual, headings, numbered, fewest_line_columns});
}

}  // namespace actionplan
