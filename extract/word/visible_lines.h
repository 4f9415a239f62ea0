// The lines of one paragraph as a reader sees them, gathered from the pieces that the file cuts them into.
//
// Takes    UTF-8 pieces in order, each with its look; line breaks between them.
// Gives    for each line its text with white space collapsed and invisible characters removed, in NFC; whether all of
//          it is bold or italic; its one background when all of it has the same, else those of its parts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace actionplan {

struct RunLook {
    bool bold = false;
    bool italic = false;
    std::optional<Colour> fill;

    bool operator==(const RunLook&) const = default;
};

struct VisibleLine {
    std::string text;
    bool bold = false;
    bool italic = false;
    std::optional<Colour> fill;
    std::vector<FilledWords> filled;  // where its parts differ
    std::vector<std::size_t> tabs;    // bytes of the text before each

    bool operator==(const VisibleLine&) const = default;
};

void append_utf8(std::string& text, char32_t character);

class VisibleLines {
 public:
    void add(std::string_view text, const RunLook& look);
    void note_tab() { current_.tabs.push_back(current_.text.size()); }
    void break_line();
    bool empty() const { return lines_.empty() && current_.text.empty(); }

    // Ends the last line; lines without text are left out.
    std::vector<VisibleLine> take();

 private:
    void keep(std::string_view characters, const RunLook& look);
    void note_fill(std::size_t begin, std::size_t end, const Colour& fill);
    void end_fills();
    std::size_t next_character() const;

    std::vector<VisibleLine> lines_;
    VisibleLine current_;
    bool space_ = false;  // white space was met since the last character
};

}  // namespace actionplan
