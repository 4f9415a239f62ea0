#include "extract/text/fields.h"

#include <algorithm>
#include <string_view>

#include "extract/text/bullets.h"
#include "extract/text/quoted_fields.h"

namespace actionplan {

namespace {

bool is_space_or_edge(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ';
}

char mark_of(Separator separator) {
    switch (separator) {
        case Separator::tab:
            return '\t';
        case Separator::pipe:
            return '|';
        case Separator::slash:
            return '/';
    }
    return '\t';
}

// A slash parts cells only between spaces, a bar not behind a backslash, a tab wherever it stands.
bool separates(const Line& line, std::string_view text, std::size_t at, Separator separator) {
    if (separator == Separator::pipe) return at == 0 || text[at - 1] != '\\';
    if (separator == Separator::tab) return true;
    if (line.closing_slash && at + 1 == text.size()) return true;
    return (at == 0 || text[at - 1] == ' ') && is_space_or_edge(text, at + 1);
}

// "| a | b |": the outer bars frame the row, and the first field is not an empty cell.
bool is_framed(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t");
    return text.size() > 1 && text.front() == '|' && last != std::string_view::npos && last > 0 &&
           text[last] == '|';
}

std::string_view inside_of_frame(std::string_view text) {
    return text.substr(1, text.find_last_not_of(" \t") - 1);
}

// The marks that part the fields of a line.
class FieldMarks {
 public:
    FieldMarks(const Line& line, Separator separator)
        : line_(line), separator_(separator), mark_(mark_of(separator)), text_(line.text) {
        if (separator == Separator::pipe && is_framed(text_)) text_ = inside_of_frame(text_);
        if (separator == Separator::pipe && line.open_frame) text_.remove_prefix(1);
        if (separator != Separator::tab) return;
        quoted_ = quoted_parts_of(line);
        bullet_ = leading_space(text_);
        behind_bullet_ = bullet_ + bullet_of(text_.substr(bullet_)).length;
    }

    std::string_view text() const { return text_; }

    // The text from `begin` to `end`, which holds a field, without the quotes around it.
    Piece field(std::size_t begin, std::size_t end) const {
        const std::string_view text = text_.substr(begin, end - begin);
        for (const QuotedPart& part : quoted_) {
            if (part.begin != begin) continue;
            const std::size_t front = part.opens ? 1 : 0;
            const std::size_t back = part.closes ? 1 : 0;
            return {&line_, text.substr(front, text.size() - front - back), true};
        }
        return {&line_, text};
    }

    // The first from `at` on; npos where none stands there.
    std::size_t next(std::size_t at) const {
        at = text_.find(mark_, at);
        while (at != std::string_view::npos && !parts(at)) at = text_.find(mark_, at + 1);
        return at;
    }

 private:
    bool parts(std::size_t at) const {
        // A tab behind a bullet parts nothing, nor one in quotes.
        if (separator_ == Separator::tab)
            return (at < bullet_ || at >= behind_bullet_) && !is_quoted(at);
        return separates(line_, text_, at, separator_);
    }

    bool is_quoted(std::size_t at) const {
        return std::any_of(quoted_.begin(), quoted_.end(), [&](const QuotedPart& part) {
            return at >= part.begin && at < part.end;
        });
    }

    const Line& line_;
    Separator separator_;
    char mark_;
    std::string_view text_;
    std::size_t bullet_ = 0;  // that opens the line; with the white space behind it
    std::size_t behind_bullet_ = 0;
    std::vector<QuotedPart> quoted_;
};

}  // namespace

std::vector<Piece> fields_of(const Line& line, Separator separator) {
    const FieldMarks marks(line, separator);
    const std::string_view text = marks.text();
    std::vector<Piece> fields;
    fields.reserve(field_count(line, separator));
    std::size_t begin = 0;
    for (std::size_t at = marks.next(0); at != std::string_view::npos; at = marks.next(at + 1)) {
        fields.push_back(marks.field(begin, at));
        begin = at + 1;
    }
    fields.push_back(marks.field(begin, text.size()));
    return fields;
}

Piece first_field(const Line& line, Separator separator) {
    const FieldMarks marks(line, separator);
    return marks.field(0, std::min(marks.next(0), marks.text().size()));
}

std::size_t field_count(const Line& line, Separator separator) {
    switch (separator) {
        case Separator::tab:
            return line.tabs + (line.leading_tab ? 2U : 1U);
        case Separator::pipe:
            if (line.open_frame) return line.pipes;
            return is_framed(line.text) ? line.pipes - 1U : line.pipes + 1U;
        case Separator::slash:
            return line.slashes + 1U;
    }
    return 1;
}

}  // namespace actionplan
