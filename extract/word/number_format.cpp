#include "extract/word/number_format.h"

#include <algorithm>
#include <array>

namespace actionplan {

namespace {

struct FormatName {
    std::string_view name;
    NumberFormat format;
};

constexpr std::array format_names{
    FormatName{"decimal",      NumberFormat::decimal           },
    FormatName{"decimalZero",  NumberFormat::decimal_two_digits},
    FormatName{"upperLetter",  NumberFormat::upper_letter      },
    FormatName{"lowerLetter",  NumberFormat::lower_letter      },
    FormatName{"upperRoman",   NumberFormat::upper_roman       },
    FormatName{"lowerRoman",   NumberFormat::lower_roman       },
    FormatName{"ordinal",      NumberFormat::ordinal           },
    FormatName{"cardinalText", NumberFormat::cardinal_text     },
    FormatName{"ordinalText",  NumberFormat::ordinal_text      },
    FormatName{"bullet",       NumberFormat::bullet            },
    FormatName{"none",         NumberFormat::none              },
};

struct RomanPart {
    int value;
    std::string_view letters;
};

constexpr std::array roman_parts{
    RomanPart{1000, "M" },
    RomanPart{900,  "CM"},
    RomanPart{500,  "D" },
    RomanPart{400,  "CD"},
    RomanPart{100,  "C" },
    RomanPart{90,   "XC"},
    RomanPart{50,   "L" },
    RomanPart{40,   "XL"},
    RomanPart{10,   "X" },
    RomanPart{9,    "IX"},
    RomanPart{5,    "V" },
    RomanPart{4,    "IV"},
    RomanPart{1,    "I" },
};

constexpr int largest_roman = 3999;
constexpr int largest_letter = 780;  // thirty times the alphabet, where Word begins again

constexpr std::array<std::string_view, 20> cardinals{
    "Zero",     "One",     "Two",     "Three",     "Four",     "Five",    "Six",
    "Seven",    "Eight",   "Nine",    "Ten",       "Eleven",   "Twelve",  "Thirteen",
    "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"};
constexpr std::array<std::string_view, 20> ordinals{
    "Zeroth",     "First",     "Second",    "Third",       "Fourth",     "Fifth",     "Sixth",
    "Seventh",    "Eighth",    "Ninth",     "Tenth",       "Eleventh",   "Twelfth",   "Thirteenth",
    "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth"};

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string padded(int number, std::size_t digits) {
    std::string text = std::to_string(number);
    if (text.size() < digits) text.insert(0, digits - text.size(), '0');
    return text;
}

std::string roman(int number) {
    if (number < 1 || number > largest_roman) return {};
    std::string text;
    for (const RomanPart& part : roman_parts) {
        for (; number >= part.value; number -= part.value) text += part.letters;
    }
    return text;
}

// A to Z, then AA to ZZ, AAA to ZZZ: the letter is repeated.
std::string letters(int number) {
    if (number < 1 || number > largest_letter) return {};
    const int letter = (number - 1) % 26;
    const int times = (number - 1) / 26 + 1;
    return std::string(static_cast<std::size_t>(times), static_cast<char>('A' + letter));
}

std::string ordinal(int number) {
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    const int last = teen ? 0 : number % 10;
    return std::to_string(number) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string word(const std::array<std::string_view, 20>& names, int number) {
    if (number < 0 || static_cast<std::size_t>(number) >= names.size()) return {};
    return std::string(names.at(static_cast<std::size_t>(number)));
}

// As the format says, or empty when it can't print this number.
std::string strictly_formatted(NumberFormat format, int number) {
    switch (format) {
        case NumberFormat::decimal:
            return std::to_string(number);
        case NumberFormat::decimal_two_digits:
            return padded(number, 2);
        case NumberFormat::decimal_three_digits:
            return padded(number, 3);
        case NumberFormat::decimal_four_digits:
            return padded(number, 4);
        case NumberFormat::decimal_five_digits:
            return padded(number, 5);
        case NumberFormat::upper_letter:
            return letters(number);
        case NumberFormat::lower_letter:
            return lower(letters(number));
        case NumberFormat::upper_roman:
            return roman(number);
        case NumberFormat::lower_roman:
            return lower(roman(number));
        case NumberFormat::ordinal:
            return ordinal(number);
        case NumberFormat::cardinal_text:
            return word(cardinals, number);
        case NumberFormat::ordinal_text:
            return word(ordinals, number);
        case NumberFormat::bullet:
        case NumberFormat::none:
            return {};
    }
    return {};
}

}  // namespace

NumberFormat number_format(std::string_view name, std::string_view pattern) {
    const std::size_t digits = std::min(pattern.find(','), pattern.size());
    if (name == "custom") {
        if (digits == 3) return NumberFormat::decimal_three_digits;
        if (digits == 4) return NumberFormat::decimal_four_digits;
        if (digits == 5) return NumberFormat::decimal_five_digits;
    }
    for (const FormatName& known : format_names) {
        if (known.name == name) return known.format;
    }
    return NumberFormat::decimal;
}

std::string formatted_number(NumberFormat format, int number) {
    if (format == NumberFormat::bullet || format == NumberFormat::none) return {};
    std::string text = strictly_formatted(format, number);
    return text.empty() ? std::to_string(number) : text;
}

}  // namespace actionplan
