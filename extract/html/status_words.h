// Words that stand for a sign: the text of a picture, or what only a screen reader is told beside it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/document.h"

namespace actionplan {

constexpr std::size_t most_alternative_bytes = 512;

// As short as what a sign says: "Amber: some delay". A longer alt describes a picture.
bool is_short_alternative(std::string_view text);

// Begins with the name of a colour or of a state: "Green", "Complete - on time"; not "Status:", which is a label.
bool is_status(std::string_view text);

// The colour that the file name of a picture says: "red-circle.png", "rag_amber.svg". Data and long names say none.
std::optional<Colour> colour_of_picture(std::string_view address);

}  // namespace actionplan
