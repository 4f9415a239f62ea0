#include "normalise/fill_colours.h"

#include <algorithm>
#include <array>

namespace actionplan {

namespace {

// The lightest status fills met are the spreadsheet's "good" C6EFCE (chroma 41) and "bad" FFC7CE (56); the strongest tints
// of headings and stripes are FBE4D5 (38) and D9E2F3 (26).
constexpr int least_chroma_of_a_status = 40;
// Shades of grey that are no tint: between the stripe's F2F2F2 and the text's 404040; web pages tag with 505A5F.
constexpr int most_chroma_of_a_grey = 16;
constexpr int darkest_grey = 0x48;
constexpr int lightest_grey = 0xDC;

struct HueClass {
    int first;  // degrees; a class runs up to the next one's first
    std::optional<RagValue> value;
};

constexpr std::array hue_classes{
    HueClass{0,   RagValue::red  }, // C00000, FF0000, FF3300
    HueClass{17,  RagValue::amber}, // ED7D31, FFC000, FFFF00
    HueClass{65,  RagValue::green}, // 92D050, 00B050
    HueClass{175, RagValue::blue }, // 00B0F0, 0070C0, 4472C4
    HueClass{261, std::nullopt   }, // purple, magenta
    HueClass{341, RagValue::red  }, // FFC7CE
};

int hue_of(const Colour& colour, int largest, int chroma) {
    const int red = colour.red;
    const int green = colour.green;
    const int blue = colour.blue;
    int sixtieths = 0;
    if (largest == red) {
        sixtieths = 60 * (green - blue);
    } else if (largest == green) {
        sixtieths = 60 * (blue - red) + 120 * chroma;
    } else {
        sixtieths = 60 * (red - green) + 240 * chroma;
    }
    return (sixtieths / chroma + 360) % 360;
}

std::optional<RagValue> value_of_hue(int hue) {
    std::optional<RagValue> value;
    for (const HueClass& hues : hue_classes) {
        if (hue >= hues.first) value = hues.value;
    }
    return value;
}

}  // namespace

std::optional<RagValue> rag_of_fill(const Colour& fill) {
    const int largest = std::max({fill.red, fill.green, fill.blue});
    const int smallest = std::min({fill.red, fill.green, fill.blue});
    const int chroma = largest - smallest;
    if (chroma <= most_chroma_of_a_grey && smallest >= darkest_grey && largest <= lightest_grey) {
        return RagValue::grey;
    }
    if (chroma < least_chroma_of_a_status) return std::nullopt;
    return value_of_hue(hue_of(fill, largest, chroma));
}

std::optional<RagValue> rag_of_tint(const Colour& fill) {
    const int largest = std::max({fill.red, fill.green, fill.blue});
    const int chroma = largest - std::min({fill.red, fill.green, fill.blue});
    if (chroma <= most_chroma_of_a_grey) return RagValue::grey;
    return value_of_hue(hue_of(fill, largest, chroma));
}

std::string hexadecimal(const Colour& colour) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const unsigned channel : {colour.red, colour.green, colour.blue}) {
        text += digits.at(channel >> 4U);
        text += digits.at(channel & 15U);
    }
    return text;
}

}  // namespace actionplan
