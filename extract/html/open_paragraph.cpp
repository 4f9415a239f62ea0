#include "extract/html/open_paragraph.h"

#include <algorithm>
#include <utility>

#include "extract/clean_text.h"
#include "extract/colour_signs.h"
#include "extract/html/ascii.h"
#include "extract/html/filled_words.h"
#include "extract/html/normal_form.h"

namespace actionplan {

namespace {

bool is_blank(std::string_view text) {
    const auto first = std::find_if_not(text.begin(), text.end(), is_ascii_space);
    if (first == text.end()) return true;
    return static_cast<unsigned char>(*first) >= 0x7F && clean_text(text).empty();
}

// The colour of a dot's type is to who looks at it what a background is to words.
bool is_coloured_sign(std::string_view text, const Context& context) {
    return context.ink && !context.fill && is_plain_sign(clean_text(text));
}

}  // namespace

void OpenParagraph::add(std::string_view text, const Context& context, std::string_view path) {
    if (is_blank(text)) {
        const std::string_view kept = begun_ ? text : std::string_view();
        if (context.fill) note_fill(*context.fill, kept.size());
        text_ += kept;
        return;
    }
    if (is_coloured_sign(text, context)) {
        Context filled = context;
        filled.fill = std::exchange(filled.ink, std::nullopt);
        return add(text, filled, path);
    }
    if (!begun_) begin(context, path);
    bold_ = bold_ && context.bold;
    italic_ = italic_ && context.italic;
    links_ = links_ && context.link;
    fragment_links_ = fragment_links_ && context.fragment_link;
    if (context.fill != context_.fill) context_.fill.reset();
    if (context.fill) note_fill(*context.fill, text.size());
    text_ += text;
}

void OpenParagraph::note_fill(const Colour& fill, std::size_t bytes) {
    const std::size_t begin = begun_ ? text_.size() : 0;
    const bool goes_on =
        !filled_.empty() && filled_.back().fill == fill && filled_.back().end == begin;
    if (!goes_on) filled_.push_back({begin, begin, fill});
    filled_.back().end = begin + bytes;
}

void OpenParagraph::begin(const Context& context, std::string_view path) {
    begun_ = true;
    context_ = context;
    path_ = path;
    text_.clear();
    bold_ = italic_ = links_ = fragment_links_ = true;
}

void OpenParagraph::begin_empty(const Context& context, std::string_view path) {
    begin(context, path);
    bold_ = italic_ = links_ = fragment_links_ = false;
}

std::optional<ReadParagraph> OpenParagraph::end(const Colour& page_colour) {
    std::vector<FilledWords> filled = std::exchange(filled_, {});
    if (!std::exchange(begun_, false)) return std::nullopt;
    ReadParagraph read{{}, links_, fragment_links_, context_.banner};
    Paragraph& paragraph = read.paragraph;
    paragraph.text = clean_text(text_);
    make_nfc(paragraph.text);
    if (!context_.fill && !filled.empty())
        paragraph.filled = filled_words(paragraph.text, text_, filled);
    paragraph.bold = bold_;
    paragraph.italic = italic_;
    paragraph.role = context_.role;
    paragraph.heading_level = context_.heading_level;
    paragraph.list_level = context_.list_level;
    if (context_.fill != page_colour) paragraph.fill = context_.fill;
    paragraph.place = PathPlace{std::move(path_)};
    return read;
}

}  // namespace actionplan
