// The lines of a table whose rows are lines, each by itself: what it is whatever the table holds elsewhere.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/text/body_lines.h"
#include "extract/text/fields.h"
#include "extract/text/separators.h"

namespace actionplan {

class PartedLines : public BodyLines {
 public:
    // Takes    lines with their roles, and what parts the cells of the table.
    PartedLines(const BodyLines& body, Separator separator)
        : BodyLines(body), separator_(separator) {}

    Separator separator() const { return separator_; }

    bool is_parted(std::size_t at) const { return separators_on(lines[at], separator_) > 0; }

    // The line behind this one and those that go on with its quoted fields.
    std::size_t behind_quotes(std::size_t at) const {
        while (++at < size() && lines[at].quoted_from_above) {
        }
        return at;
    }

    // A line of fields, and one of text between such lines. False behind the last line.
    bool is_row_line(std::size_t at) const { return is_body(at) && is_parted(at); }
    bool is_text(std::size_t at) const;

    // A number alone on its line, and below it a line whose slash closes the cell: "1.0", "/", "Train the staff".
    bool is_number_line(std::size_t at) const;

    // "|---|:--|" under the header row of a table in Markdown: it holds no cell.
    bool is_rule(std::size_t at) const;

    std::size_t field_count(std::size_t at) const {
        return actionplan::field_count(lines[at], separator_);
    }
    std::vector<Piece> fields(std::size_t at) const { return fields_of(lines[at], separator_); }
    std::string_view first_field(std::size_t at) const {  // without the white space around it
        return trimmed(actionplan::first_field(lines[at], separator_)).text;
    }

    // Whether no field is empty, and all are as short as headings.
    bool has_short_fields(std::size_t at) const;

    // Whether a field is nothing but a date.
    bool has_date(std::size_t at) const;

 private:
    Separator separator_;
};

}  // namespace actionplan
