#include "engine/file_name.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace actionplan {

namespace {

constexpr std::size_t longest_extension = 8;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// Where the extension's stop stands, or the name's end.
std::size_t extension_begin(std::string_view name) {
    const std::size_t stop = name.rfind('.');
    if (stop == std::string_view::npos || stop == 0) return name.size();
    const std::string_view word = name.substr(stop + 1);
    const bool is_word = !word.empty() && word.size() <= longest_extension &&
                         is_letter(word.front()) &&
                         std::all_of(word.begin(), word.end(), is_letter_or_digit);
    return is_word ? stop : name.size();
}

}  // namespace

std::string_view name_of_path(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string extension_of(std::string_view name) {
    std::string extension(name.substr(extension_begin(name)));
    for (char& c : extension) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return extension;
}

std::string_view stem_of(std::string_view name) { return name.substr(0, extension_begin(name)); }

std::string printable(std::string_view name) {
    std::string text;
    icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())})
        .toUTF8String(text);
    return text;
}

}  // namespace actionplan
