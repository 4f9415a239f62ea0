#include "cli/wrap_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace actionplan {

namespace {

std::size_t width_of(UChar32 character) {
    switch (u_charType(character)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
            return 0;
        default:
            break;
    }
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// The lines of one paragraph while its words come.
class LineBreaker {
 public:
    explicit LineBreaker(std::size_t width) : width_(width == 0 ? 1 : width) {}

    void add_word(const icu::UnicodeString& word, std::size_t width) {
        if (width == 0) return;
        const bool first = used_ == 0;
        if (!first && used_ + 1 + width > width_) break_line();
        if (used_ != 0) add(U' ', 1);
        if (width <= width_ - used_) {
            line_ += word;
            used_ += width;
        } else {
            cut_word(word);
        }
    }

    void break_line() {
        line_.toUTF8String(lines_.emplace_back());
        line_.remove();
        used_ = 0;
    }

    std::vector<std::string> lines() && { return std::move(lines_); }

 private:
    void add(UChar32 character, std::size_t width) {
        line_.append(character);
        used_ += width;
    }

    void cut_word(const icu::UnicodeString& word) {
        for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
            const UChar32 character = word.char32At(at);
            const std::size_t width = width_of(character);
            if (used_ != 0 && used_ + width > width_) break_line();
            add(character, width);
        }
    }

    std::size_t width_;
    std::vector<std::string> lines_;
    icu::UnicodeString line_;
    std::size_t used_ = 0;
};

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

bool parts_words(UChar32 character) {
    return character != 0xA0 && (u_isUWhiteSpace(character) != 0 || u_iscntrl(character) != 0);
}

}  // namespace

std::size_t display_width(std::string_view text) {
    const icu::UnicodeString characters = from_utf8(text);
    std::size_t width = 0;
    for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
        width += width_of(characters.char32At(at));
    }
    return width;
}

std::vector<std::string> wrap_text(std::string_view text, std::size_t width) {
    const icu::UnicodeString characters = from_utf8(text);
    LineBreaker breaker(width);
    icu::UnicodeString word;
    std::size_t word_width = 0;
    const auto end_word = [&] {
        breaker.add_word(word, word_width);
        word.remove();
        word_width = 0;
    };
    for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
        const UChar32 character = characters.char32At(at);
        if (parts_words(character)) {
            end_word();
            if (character == U'\n') breaker.break_line();
        } else {
            word.append(character);
            word_width += width_of(character);
        }
    }
    end_word();
    breaker.break_line();
    return std::move(breaker).lines();
}

}  // namespace actionplan
