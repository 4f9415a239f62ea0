#include "tests/fuzz/mutants.h"

#include <array>
#include <utility>

namespace actionplan::test {

namespace {

using namespace std::string_view_literals;

constexpr std::array scraps = {
    "\0"sv,           "\n"sv,
    "\r\n"sv,         "\t"sv,
    " / "sv,          "|"sv,
    "\f"sv,           "\xef\xbb\xbf"sv,
    "\xff"sv,         "\xed\xa0\x80"sv,
    "\xe2\x80\xae"sv, "\xef\xbf\xbd"sv,
    "\xc2\xa0"sv,     "\xcc\x81"sv,
    "\xc2\xad"sv,     "\xe2\x80\x93"sv,
    "<table>"sv,      "</td>"sv,
    "<tr>"sv,         "&#0;"sv,
    "&amp;"sv,        "0"sv,
    "-1"sv,           "65536"sv,
    "2147483648"sv,   "9223372036854775807"sv,
    "1e999"sv,        "\"\\"sv,
    "{}"sv,           "[["sv,
    "null"sv,         ","sv,
};

// Numbers by the remainder, as the distributions of the standard library differ from one to another.
std::size_t below(std::mt19937_64& chance, std::size_t end) {
    return static_cast<std::size_t>(chance() % end);
}

bool is_word_byte(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || (byte & 0x80) != 0;
}

// Runs of letters and digits, and what stands between them.
void add_words(std::string_view bytes, std::vector<std::string_view>& words) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= bytes.size(); ++i) {
        if (i < bytes.size() && is_word_byte(bytes[i]) == is_word_byte(bytes[begin])) continue;
        words.push_back(bytes.substr(begin, i - begin));
        begin = i;
    }
}

}  // namespace

Mutants::Mutants(std::vector<std::string> kept) : kept_(std::move(kept)) {
    for (const std::string& bytes : kept_) add_words(bytes, words_);
    if (words_.empty()) words_.emplace_back("0");
}

std::string Mutants::make(std::uint64_t number) const {
    std::mt19937_64 chance(number);
    std::string bytes = kept_[below(chance, kept_.size())];
    for (std::size_t left = 1 + below(chance, 8); left > 0; --left)
        bytes = damage(std::move(bytes), chance);
    if (bytes.size() > longest) bytes.resize(longest);
    return bytes;
}

std::string Mutants::damage(std::string bytes, std::mt19937_64& chance) const {
    const std::size_t at = below(chance, bytes.size() + 1);
    const std::size_t some = 1 + below(chance, 16);
    switch (below(chance, 9)) {
        case 0:
            if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ 1 << below(chance, 8));
            break;
        case 1:
            if (at < bytes.size()) bytes[at] = static_cast<char>(below(chance, 256));
            break;
        case 2:
            bytes.erase(at, some);
            break;
        case 3:
            bytes.erase(at, below(chance, bytes.size() + 1));
            break;
        case 4:
            bytes.insert(at, scraps[below(chance, scraps.size())]);
            break;
        case 5:
            bytes.insert(at, words_[below(chance, words_.size())]);
            break;
        case 6:
            bytes.replace(at, some, words_[below(chance, words_.size())]);
            break;
        case 7:
            bytes.insert(below(chance, bytes.size() + 1), bytes.substr(at, some * some));
            break;
        default: {
            const std::string& other = kept_[below(chance, kept_.size())];
            bytes = bytes.substr(0, at) + other.substr(below(chance, other.size() + 1));
        }
    }
    return bytes;
}

}  // namespace actionplan::test
