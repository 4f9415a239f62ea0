#include "extract/text/fields.h"

#include <string_view>

#include "extract/text/bullets.h"

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
        bullet_ = leading_space(text_);
        behind_bullet_ = bullet_ + bullet_of(text_.substr(bullet_)).length;
    }

    std::string_view text() const { return text_; }

    // The first from `at` on; npos where none stands there.
    std::size_t next(std::size_t at) const {
        at = text_.find(mark_, at);
        while (at != std::string_view::npos && !parts(at)) at = text_.find(mark_, at + 1);
        return at;
    }

 private:
    bool parts(std::size_t at) const {
        // A tab behind a bullet parts nothing.
        if (separator_ == Separator::tab) return at < bullet_ || at >= behind_bullet_;
        return separates(line_, text_, at, separator_);
    }

    const Line& line_;
    Separator separator_;
    char mark_;
    std::string_view text_;
    std::size_t bullet_ = 0;  // that opens the line; with the white space behind it
    std::size_t behind_bullet_ = 0;
};

}  // namespace

std::vector<Piece> fields_of(const Line& line, Separator separator) {
    const FieldMarks marks(line, separator);
    const std::string_view text = marks.text();
    std::vector<Piece> fields;
    fields.reserve(field_count(line, separator));
    std::size_t begin = 0;
    for (std::size_t at = marks.next(0); at != std::string_view::npos; at = marks.next(at + 1)) {
        fields.push_back({&line, text.substr(begin, at - begin)});
        begin = at + 1;
    }
    fields.push_back({&line, text.substr(begin)});
    return fields;
}

Piece first_field(const Line& line, Separator separator) {
    const FieldMarks marks(line, separator);
    return {&line, marks.text().substr(0, marks.next(0))};
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
