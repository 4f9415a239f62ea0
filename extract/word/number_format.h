// One number of a list as Word prints it.
//
// Takes    the format by Word's name for it, and a number from 0.
// Gives    "3", "03", "c", "III", "3rd", "third"; empty for `none` and bullets. A number that a format can't print
//          (0 in Roman, one beyond the letters that Word repeats) is printed as a decimal.
// Source   ECMA-376 part 1, 17.18.59; formats of other scripts print as decimals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace actionplan {

enum class NumberFormat : std::uint8_t {
    decimal,
    decimal_two_digits,
    decimal_three_digits,
    decimal_four_digits,
    decimal_five_digits,
    upper_letter,
    lower_letter,
    upper_roman,
    lower_roman,
    ordinal,
    cardinal_text,
    ordinal_text,
    bullet,
    none,
};

// `pattern` is the example that stands beside the name "custom": "001, 002, 003, ...".
NumberFormat number_format(std::string_view name, std::string_view pattern = {});
std::string formatted_number(NumberFormat format, int number);

}  // namespace actionplan
