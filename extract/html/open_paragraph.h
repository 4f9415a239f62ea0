// The paragraph that is being read: its words as they come, and what they have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html/context.h"

namespace actionplan {

// What a paragraph is to the page, beside what it says.
struct ReadParagraph {
    Paragraph paragraph;
    bool links = false;           // it is one throughout
    bool fragment_links = false;  // to another place on the page
    bool banner = false;          // in the header of the page
};

class OpenParagraph {
 public:
    bool begun() const { return begun_; }

    // Words of one look, or white space, which begins no paragraph. The path is that of the element they stand in.
    void add(std::string_view text, const Context& context, std::string_view path);

    // White space parts words here, whatever stands in the source.
    void part_words() { text_ += ' '; }

    // The next bytes stand on the colour.
    void note_fill(const Colour& fill, std::size_t bytes);

    // A paragraph without words of its own begins: those of its marker.
    void begin_empty(const Context& context, std::string_view path);

    // Ends the paragraph; nothing where none has begun. White space is collapsed, the markers are still to be set. A
    // background that is the page's own is none.
    std::optional<ReadParagraph> end(const Colour& page_colour);

 private:
    void begin(const Context& context, std::string_view path);

    std::string text_;                 // as it is in the source
    std::vector<FilledWords> filled_;  // of it
    bool begun_ = false;
    Context context_;
    std::string path_;
    // Of all its words.
    bool bold_ = true;
    bool italic_ = true;
    bool links_ = true;
    bool fragment_links_ = true;
};

}  // namespace actionplan
