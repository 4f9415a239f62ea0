#include "quality/place_words.h"

#include <variant>

namespace actionplan {

namespace {

std::string words_of(const PagePlace& place) {
    if (place.parts.empty()) return {};
    const int first = place.parts.front().page;
    const int last = place.parts.back().page;
    if (first == last) return "page " + std::to_string(first);
    return "pages " + std::to_string(first) + "–" + std::to_string(last);
}

std::string words_of(const LinePlace& place) {
    if (place.first_line == place.last_line) return "line " + std::to_string(place.first_line);
    return "lines " + std::to_string(place.first_line) + "–" + std::to_string(place.last_line);
}

std::string words_of(const PathPlace& place) { return place.path; }
std::string words_of(const std::monostate& /*unknown*/) { return {}; }

}  // namespace

std::string place_words(const Place& place) {
    return std::visit([](const auto& one) { return words_of(one); }, place);
}

}  // namespace actionplan
