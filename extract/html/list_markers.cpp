#include "extract/html/list_markers.h"

#include <algorithm>
#include <array>

#include "extract/clean_text.h"
#include "extract/html/ascii.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::string_view bullet = "\u2022";
constexpr int most_roman = 3999;

struct RomanDigit {
    int value;
    std::string_view letters;
};

constexpr std::array roman_digits{
    RomanDigit{1000, "m" },
    RomanDigit{900,  "cm"},
    RomanDigit{500,  "d" },
    RomanDigit{400,  "cd"},
    RomanDigit{100,  "c" },
    RomanDigit{90,   "xc"},
    RomanDigit{50,   "l" },
    RomanDigit{40,   "xl"},
    RomanDigit{10,   "x" },
    RomanDigit{9,    "ix"},
    RomanDigit{5,    "v" },
    RomanDigit{4,    "iv"},
    RomanDigit{1,    "i" },
};

std::string roman(int number) {
    std::string letters;
    for (const RomanDigit& digit : roman_digits) {
        for (; number >= digit.value; number -= digit.value) letters += digit.letters;
    }
    return letters;
}

// a-z, aa, ab, ...
std::string alphabetic(int number) {
    std::string letters;
    for (; number > 0; number = (number - 1) / 26)
        letters += static_cast<char>('a' + (number - 1) % 26);
    std::reverse(letters.begin(), letters.end());
    return letters;
}

std::string upper(std::string letters) {
    for (char& c : letters) c = static_cast<char>(c - 'a' + 'A');
    return letters;
}

std::string number_text(ListStyle style, int number) {
    switch (style) {
        case ListStyle::lower_alpha:
            return number > 0 ? alphabetic(number) : std::to_string(number);
        case ListStyle::upper_alpha:
            return number > 0 ? upper(alphabetic(number)) : std::to_string(number);
        case ListStyle::lower_roman:
            return number > 0 && number <= most_roman ? roman(number) : std::to_string(number);
        case ListStyle::upper_roman:
            return number > 0 && number <= most_roman ? upper(roman(number))
                                                      : std::to_string(number);
        case ListStyle::decimal_leading_zero:
            return std::string(number >= 0 && number < 10 ? 1 : 0, '0') + std::to_string(number);
        case ListStyle::unset:
        case ListStyle::none:
        case ListStyle::bullet:
        case ListStyle::decimal:
            return std::to_string(number);
    }
    return std::to_string(number);
}

// Letters that Word's bullet fonts draw as bullets, where the font itself got lost.
constexpr std::array bullet_letters{
    std::string_view("o"),      std::string_view("\u00A7"), std::string_view("\u00D8"),
    std::string_view("\u00FC"), std::string_view("v"),      std::string_view("q"),
    std::string_view("\u00B7"), std::string_view("\u00A8"),
};

struct BulletRule {
    std::string_view mark;
    bool needs_space;  // words and numbers begin with it too
};

// First match.
constexpr std::array bullet_rules{
    BulletRule{"\u2022", false},
    BulletRule{"\u00B7", false},
    BulletRule{"\u25CF", false},
    BulletRule{"\u25AA", false},
    BulletRule{"\u25A0", false},
    BulletRule{"\u25CB", false},
    BulletRule{"\u25E6", false},
    BulletRule{"\u2023", false},
    BulletRule{"\u2043", false},
    BulletRule{"\u2219", false},
    BulletRule{"\u25BA", false},
    BulletRule{"\u25B6", false},
    BulletRule{"\u27A2", false},
    BulletRule{"\u2756", false},
    BulletRule{"\u2013", true },
    BulletRule{"\u2014", true },
    BulletRule{"-",      true },
    BulletRule{"*",      true },
};

// Whether a rule's mark begins with the byte; no text that begins with a letter or digit needs the rules.
constexpr std::array<bool, 256> begins_mark = [] {
    std::array<bool, 256> begins{};
    for (const BulletRule& rule : bullet_rules)
        begins.at(static_cast<unsigned char>(rule.mark.front())) = true;
    return begins;
}();

}  // namespace

std::string list_marker(ListStyle style, int number) {
    if (style == ListStyle::none) return {};
    if (style == ListStyle::bullet || style == ListStyle::unset) return std::string(bullet);
    return number_text(style, number) + '.';
}

ListStyle list_style_of_type(std::string_view type) {
    if (type == "1") return ListStyle::decimal;
    if (type == "a") return ListStyle::lower_alpha;
    if (type == "A") return ListStyle::upper_alpha;
    if (type == "i") return ListStyle::lower_roman;
    if (type == "I") return ListStyle::upper_roman;
    const std::string lower = ascii_lower(type.substr(0, 8));
    if (lower == "disc" || lower == "circle" || lower == "square") return ListStyle::bullet;
    return ListStyle::unset;
}

std::string word_marker(std::string_view text) {
    std::string marker = clean_text(text);
    const bool letter =
        std::find(bullet_letters.begin(), bullet_letters.end(), marker) != bullet_letters.end();
    if (letter) return std::string(bullet);
    return marker;
}

bool is_number_marker(std::string_view marker) {
    std::size_t at = 0;
    while (at < marker.size()) {
        const char32_t c = next_code_point(marker, at);
        if (is_letter(c) || is_digit(c)) return true;
    }
    return false;
}

std::size_t typed_bullet(std::string_view text) {
    if (text.empty() || !begins_mark[static_cast<unsigned char>(text.front())]) return 0;
    for (const BulletRule& rule : bullet_rules) {
        if (!text.starts_with(rule.mark)) continue;
        const bool space = text.size() > rule.mark.size() && text[rule.mark.size()] == ' ';
        const std::size_t length = rule.mark.size() + (space ? 1U : 0U);
        return (rule.needs_space && !space) || length >= text.size() ? 0 : length;
    }
    return 0;
}

}  // namespace actionplan
