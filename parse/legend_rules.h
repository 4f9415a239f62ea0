// What a key of colours is made of, shared by the forms that one has.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/colour_words.h"
#include "parse/draft.h"

namespace actionplan {

constexpr std::size_t longest_meaning = 200;  // bytes
constexpr std::size_t longest_heading_of_key = 60;

// The fill where it can stand for a status: a stripe or the tint of a heading has too little colour.
std::optional<Colour> status_fill(const std::optional<Colour>& fill);

// The fill where it is a grey or a pale tint too, which says something among colours only.
std::optional<Colour> tint_fill(const std::optional<Colour>& fill);

// Without spaces, dashes and other marks on either side.
std::string_view bare(std::string_view text);

DraftLegendEntry entry_of(const NamedColour& named, const std::optional<Colour>& fill,
                          const Place& place);

// Two colours at least, each once, each with its meaning; and red, amber, green or a fill among them.
bool is_key_of_colours(const std::vector<DraftLegendEntry>& entries);

}  // namespace actionplan
