#include "extract/word/visible_lines.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "extract/utf8.h"

namespace actionplan {

namespace {

enum class Kind : std::uint8_t { visible, space, invisible };

struct CharacterRange {
    char32_t first;
    char32_t last;
    Kind kind;
};

// Beyond ASCII; all other characters are visible.
constexpr std::array ranges{
    CharacterRange{0x80,   0x9F,   Kind::invisible}, // control characters
    CharacterRange{0xA0,   0xA0,   Kind::space    }, // no-break space
    CharacterRange{0xAD,   0xAD,   Kind::invisible}, // soft hyphen
    CharacterRange{0x1680, 0x1680, Kind::space    },
    CharacterRange{0x2000, 0x200A, Kind::space    },
    CharacterRange{0x200B, 0x200F, Kind::invisible}, // zero-width space, joiners, direction marks
    CharacterRange{0x2028, 0x2029, Kind::space    },
    CharacterRange{0x202A, 0x202E, Kind::invisible},
    CharacterRange{0x202F, 0x202F, Kind::space    },
    CharacterRange{0x205F, 0x205F, Kind::space    },
    CharacterRange{0x2060, 0x2064, Kind::invisible},
    CharacterRange{0x3000, 0x3000, Kind::space    },
    CharacterRange{0xFEFF, 0xFEFF, Kind::invisible},
    CharacterRange{0xFFFE, 0xFFFF, Kind::invisible},
};

Kind kind_of(char32_t character) {
    for (const CharacterRange& range : ranges) {
        if (character >= range.first && character <= range.last) return range.kind;
    }
    return Kind::visible;
}

// A visible character of ASCII.
bool plain(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] > ' ' && text[at] < '\x7F';
}

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// The XML parser has checked that the text is UTF-8.
std::size_t length_of(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

char32_t character_at(std::string_view text, std::size_t at, std::size_t length) {
    const auto tail = [&](std::size_t i) { return char32_t{byte_at(text, at + i)} & 0x3F; };
    if (length == 2) return (char32_t{byte_at(text, at)} & 0x1F) << 6 | tail(1);
    return (char32_t{byte_at(text, at)} & 0x0F) << 12 | tail(1) << 6 | tail(2);
}

Kind kind_at(std::string_view text, std::size_t at, std::size_t length) {
    const unsigned char lead = byte_at(text, at);
    if (length == 1)
        return lead <= ' ' ? Kind::space : lead == 0x7F ? Kind::invisible : Kind::visible;
    const bool can_be_blank = lead == 0xC2 || (lead >= 0xE1 && lead <= 0xE3) || lead == 0xEF;
    if (!can_be_blank || length > 3) return Kind::visible;
    return kind_of(character_at(text, at, length));
}

// No character below U+0300 can change in NFC, nor can the dashes, quotation marks and bullets of U+2010-U+205F.
bool surely_composed(std::string_view text) {
    if (!has_non_ascii(text)) return true;
    for (std::size_t at = 0; at < text.size(); at += length_of(byte_at(text, at))) {
        const unsigned char lead = byte_at(text, at);
        const bool punctuation = lead == 0xE2 && byte_at(text, at + 1) <= 0x81;
        if (lead >= 0xCC && !punctuation) return false;
    }
    return true;
}

std::string composed(std::string text) {
    if (surely_composed(text)) return text;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || nfc->isNormalizedUTF8(text, status)) return text;
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return U_FAILURE(status) ? text : result;
}

}  // namespace

void append_utf8(std::string& text, char32_t character) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | character >> 6);
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3F));
        put(0x80 | (character >> 6 & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

void VisibleLines::keep(std::string_view characters, const RunLook& look) {
    if (characters.empty()) return;
    if (current_.text.empty()) {
        current_ = {{},
                    look.bold,
                    look.italic,
                    look.fill,
                    std::move(current_.filled),
                    std::move(current_.tabs)};
    } else {
        if (space_) current_.text.push_back(' ');
        current_.bold = current_.bold && look.bold;
        current_.italic = current_.italic && look.italic;
        if (current_.fill != look.fill) current_.fill.reset();
    }
    space_ = false;
    const std::size_t begin = current_.text.size();
    current_.text.append(characters);
    if (look.fill) note_fill(begin, current_.text.size(), *look.fill);
}

void VisibleLines::note_fill(std::size_t begin, std::size_t end, const Colour& fill) {
    std::vector<FilledWords>& filled = current_.filled;
    const bool goes_on =
        !filled.empty() && filled.back().fill == fill && begin <= filled.back().end + 1;
    if (goes_on) {
        filled.back().end = end;
    } else {
        filled.push_back({begin, end, fill});
    }
}

// Where the next visible character will stand.
std::size_t VisibleLines::next_character() const {
    return current_.text.size() + (space_ && !current_.text.empty() ? 1U : 0U);
}

// Backgrounds of parts say something only where they differ, and where the text is still as it was.
void VisibleLines::end_fills() {
    if (current_.fill) current_.filled.clear();
    const std::size_t size = current_.text.size();
    for (FilledWords& one : current_.filled) {
        one.begin = std::min(one.begin, size);
        one.end = std::min(one.end, size);
    }
}

void VisibleLines::add(std::string_view text, const RunLook& look) {
    const std::size_t before = current_.text.size();
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (plain(text, at)) {  // most characters
            ++at;
            continue;
        }
        if (text[at] == ' ' && at > begin && plain(text, at + 1)) {  // most spaces stay as they are
            at += 2;
            continue;
        }
        const std::size_t length = std::min(length_of(byte_at(text, at)), text.size() - at);
        const Kind kind = kind_at(text, at, length);
        if (kind != Kind::visible) {
            keep(text.substr(begin, at - begin), look);
            begin = at + length;
            space_ = space_ || kind == Kind::space;
        }
        at += length;
    }
    keep(text.substr(begin), look);
    const bool blank = look.fill && !text.empty() && current_.text.size() == before;
    if (blank) note_fill(next_character(), next_character(), *look.fill);
}

void VisibleLines::break_line() {
    space_ = false;
    if (current_.text.empty()) {
        current_.filled.clear();
        current_.tabs.clear();
        return;
    }
    end_fills();
    const std::size_t size = current_.text.size();
    current_.text = composed(std::move(current_.text));
    if (current_.text.size() != size) {
        current_.filled.clear();
        current_.tabs.clear();
    }
    lines_.push_back(std::move(current_));
    current_ = {};
}

std::vector<VisibleLine> VisibleLines::take() {
    break_line();
    return std::exchange(lines_, {});
}

}  // namespace actionplan
