#include "extract/text/cell_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "extract/clean_text.h"
#include "extract/text/bullets.h"
#include "extract/text/markup.h"
#include "extract/text/quoted_fields.h"

namespace actionplan {

namespace {

constexpr int deepest_list = 9;

// Marks that are bullets in the middle of a line too, where a copy has run the items of a list together.
constexpr std::array<std::string_view, 4> inner_bullets{"\u2022", "\u25CF", "\u25AA", "\uF0B7"};

std::uint32_t code_points(std::string_view text, bool ascii) {
    if (ascii) return static_cast<std::uint32_t>(text.size());
    const auto continuation = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    };
    return static_cast<std::uint32_t>(text.size()) -
           static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), continuation));
}

std::size_t next_inner_bullet(std::string_view text, std::size_t from) {
    std::size_t found = std::string_view::npos;
    for (const std::string_view bullet : inner_bullets) {
        std::size_t at = text.find(bullet, from);
        while (at != std::string_view::npos && text[at - 1] != ' ') at = text.find(bullet, at + 1);
        found = std::min(found, at);
    }
    return found;
}

// An item whose marker the list has already is of that level; another marker right behind an item opens a list in it.
int level_of(std::string_view marker, const std::vector<Paragraph>& before) {
    for (auto item = before.rbegin(); item != before.rend(); ++item) {
        if (item->list_level > 0 && item->marker == marker) return item->list_level;
    }
    const bool nested = !before.empty() && before.back().list_level > 0;
    return nested ? std::min(before.back().list_level + 1, deepest_list) : 1;
}

void append_line(std::string_view text, const LinePlace& place, bool item,
                 std::vector<Paragraph>& paragraphs) {
    text.remove_prefix(leading_space(text));
    const Bullet bullet = bullet_of(text);
    Paragraph paragraph;
    paragraph.text = clean_text(text.substr(bullet.length));
    if (paragraph.text.empty()) return;
    paragraph.place = place;
    if (!bullet.mark.empty()) {
        paragraph.marker = bullet.mark;
    } else if (item) {
        paragraph.marker = "\u2022";
    }
    if (!paragraph.marker.empty()) paragraph.list_level = level_of(paragraph.marker, paragraphs);
    paragraphs.push_back(std::move(paragraph));
}

void append_items(std::string_view text, const LinePlace& place, bool item, bool ascii,
                  std::vector<Paragraph>& paragraphs) {
    std::size_t begin = 0;
    if (!ascii && text.size() > 1) {
        for (std::size_t at = next_inner_bullet(text, 1); at != std::string_view::npos;
             at = next_inner_bullet(text, at + 1)) {
            append_line(text.substr(begin, at - begin), place, item && begin == 0, paragraphs);
            begin = at;
        }
    }
    append_line(text.substr(begin), place, item && begin == 0, paragraphs);
}

}  // namespace

std::string_view reaching_to(std::string_view first, std::string_view last) {
    const char* const end = last.data() + last.size();
    return {first.data(), static_cast<std::size_t>(end - first.data())};
}

LinePlace place_of(const Piece& piece) {
    const auto offset = static_cast<std::size_t>(piece.text.data() - piece.line->text.data());
    const std::uint32_t first =
        code_points(piece.line->text.substr(0, offset), piece.line->plain) + 1;
    const std::uint32_t length =
        std::max<std::uint32_t>(code_points(piece.text, piece.line->plain), 1);
    return {piece.line->number, piece.line->number, first, first + length - 1};
}

Piece trimmed(Piece piece) {
    piece.text.remove_prefix(leading_space(piece.text));
    while (!piece.text.empty() && (piece.text.back() == ' ' || piece.text.back() == '\t')) {
        piece.text.remove_suffix(1);
    }
    return piece;
}

void append_paragraphs(const Piece& piece, std::vector<Paragraph>& paragraphs) {
    const Piece shown = trimmed(piece);
    if (shown.text.empty()) return;
    if (shown.quoted) {
        const std::size_t first = paragraphs.size();
        append_paragraphs({shown.line, shown.text}, paragraphs);
        for (std::size_t at = first; at < paragraphs.size(); ++at)
            paragraphs[at].text = without_doubled_quotes(std::move(paragraphs[at].text));
        return;
    }
    const LinePlace place = place_of(shown);
    if (!piece.line->markup) {
        append_items(shown.text, place, false, piece.line->plain, paragraphs);
        return;
    }
    for (const MarkupBlock& block : markup_blocks(shown.text)) {
        append_items(block.text, place, block.item, false, paragraphs);
    }
}

}  // namespace actionplan
