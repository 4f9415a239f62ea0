// The lines of a table whose rows are lines, each by itself: what it is whatever the table holds elsewhere.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "extract/document.h"
#include "extract/text/fields.h"
#include "extract/text/lines.h"
#include "extract/text/separators.h"

namespace actionplan {

class PartedLines {
 public:
    // Takes    lines, their roles, and what parts the cells of the table.
    PartedLines(std::span<const Line> lines, std::span<const Role> roles, Separator separator)
        : lines_(lines), roles_(roles), separator_(separator) {}

    std::size_t size() const { return lines_.size(); }
    const Line& operator[](std::size_t at) const { return lines_[at]; }
    std::span<const Line> lines() const { return lines_; }
    std::span<const Role> roles() const { return roles_; }
    Separator separator() const { return separator_; }

    // Neither blank nor furniture. Like those below, false behind the last line.
    bool is_body(std::size_t at) const {
        return at < lines_.size() && !lines_[at].blank && roles_[at] == Role::body;
    }
    bool is_parted(std::size_t at) const { return separators_on(lines_[at], separator_) > 0; }

    // A line of fields, and one of text between such lines.
    bool is_row_line(std::size_t at) const { return is_body(at) && is_parted(at); }
    bool is_text(std::size_t at) const;

    // A number alone on its line, and below it a line whose slash closes the cell: "1.0", "/", "Train the staff".
    bool is_number_line(std::size_t at) const;

    // "|---|:--|" under the header row of a table in Markdown: it holds no cell.
    bool is_rule(std::size_t at) const;

    std::size_t field_count(std::size_t at) const {
        return actionplan::field_count(lines_[at], separator_);
    }
    std::vector<Piece> fields(std::size_t at) const { return fields_of(lines_[at], separator_); }
    std::string_view first_field(std::size_t at) const {  // without the white space around it
        return trimmed(actionplan::first_field(lines_[at], separator_)).text;
    }

    // Whether no field is empty, and all are as short as headings.
    bool has_short_fields(std::size_t at) const;

    // Whether a field is nothing but a date.
    bool has_date(std::size_t at) const;

 private:
    std::span<const Line> lines_;
    std::span<const Role> roles_;
    Separator separator_;
};

}  // namespace actionplan
