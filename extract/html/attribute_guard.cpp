#include "extract/html/attribute_guard.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace actionplan {

namespace {

// How often each byte may be looked at on average. Only tags in tags, as quotes that never close make them, come near.
constexpr std::size_t most_looks = 16;
constexpr std::size_t most_looks_of_short_page = std::size_t{1} << 20;

// HTMLparser.c cuts longer names in two, and counts two.
constexpr std::size_t longest_name = 100;

enum class Kind : std::uint8_t { other, name_start, name, blank, end };

constexpr std::array<Kind, 256> kinds = [] {
    std::array<Kind, 256> table{};
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        table.at(c) = table.at(c - 'a' + 'A') = Kind::name_start;
    for (const char c : {'_', ':', '.'}) table.at(static_cast<unsigned char>(c)) = Kind::name_start;
    for (std::size_t c = '0'; c <= '9'; ++c) table.at(c) = Kind::name;
    table.at('-') = Kind::name;
    for (const char c : {' ', '\t', '\n', '\r'})
        table.at(static_cast<unsigned char>(c)) = Kind::blank;
    table.at('>') = Kind::end;
    return table;
}();

Kind kind_of(char c) { return kinds[static_cast<unsigned char>(c)]; }

// A tag as htmlParseStartTag reads it.
class GuardedTag {
 public:
    GuardedTag(std::string_view page, std::size_t at) : page_(page), at_(at) {}

    std::size_t attributes(std::size_t enough) {
        skip_name();
        skip_blanks();
        std::size_t count = 0;
        while (at_ < page_.size() && !ends() && count <= enough) {
            if (kind_of(page_[at_]) == Kind::name_start) {
                ++count;
                skip_name();
                skip_value();
            } else {
                while (at_ < page_.size() && kind_of(page_[at_]) != Kind::blank && !ends()) ++at_;
            }
            skip_blanks();
        }
        return count;
    }

    std::size_t end() const { return at_; }

 private:
    bool ends() const {
        return page_[at_] == '>' ||
               (page_[at_] == '/' && at_ + 1 < page_.size() && page_[at_ + 1] == '>');
    }

    void skip_name() {
        const std::size_t most = std::min(page_.size(), at_ + longest_name);
        while (at_ < most &&
               (kind_of(page_[at_]) == Kind::name || kind_of(page_[at_]) == Kind::name_start))
            ++at_;
    }

    void skip_blanks() {
        while (at_ < page_.size() && kind_of(page_[at_]) == Kind::blank) ++at_;
    }

    void skip_value() {
        skip_blanks();
        if (at_ == page_.size() || page_[at_] != '=') return;
        ++at_;
        skip_blanks();
        if (at_ == page_.size()) return;
        const char quote = page_[at_];
        if (quote == '"' || quote == '\'') {
            const std::size_t close = page_.find(quote, at_ + 1);
            at_ = close == std::string_view::npos ? page_.size() : close + 1;
        } else {
            while (at_ < page_.size() && kind_of(page_[at_]) != Kind::blank && page_[at_] != '>')
                ++at_;
        }
    }

    std::string_view page_;
    std::size_t at_;
};

}  // namespace

std::size_t most_attributes(std::string_view page, std::size_t enough) {
    std::size_t most = 0;
    std::size_t looks_left = std::max(page.size() * most_looks, most_looks_of_short_page);
    std::size_t at = page.find('<');
    while (at != std::string_view::npos && at + 1 < page.size()) {
        if (kind_of(page[at + 1]) == Kind::name_start) {
            GuardedTag tag(page, at + 1);
            most = std::max(most, tag.attributes(enough));
            const std::size_t looked = tag.end() - at;
            if (most > enough || looked > looks_left) return enough + 1;
            looks_left -= looked;
        }
        at = page.find('<', at + 1);
    }
    return most;
}

}  // namespace actionplan
