#include "extract/html/colour_names.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "extract/html/hex_colour.h"

namespace actionplan {

namespace {

struct ColourName {
    std::string_view name;
    std::uint32_t rgb;
};

// CSS Color 4, "Named Colors", and the two of "System Colors" that Word writes; sorted by name.
// clang-format off
constexpr std::array colour_names{
    ColourName{"aliceblue", 0xF0F8FF},
    ColourName{"antiquewhite", 0xFAEBD7},
    ColourName{"aqua", 0x00FFFF},
    ColourName{"aquamarine", 0x7FFFD4},
    ColourName{"azure", 0xF0FFFF},
    ColourName{"beige", 0xF5F5DC},
    ColourName{"bisque", 0xFFE4C4},
    ColourName{"black", 0x000000},
    ColourName{"blanchedalmond", 0xFFEBCD},
    ColourName{"blue", 0x0000FF},
    ColourName{"blueviolet", 0x8A2BE2},
    ColourName{"brown", 0xA52A2A},
    ColourName{"burlywood", 0xDEB887},
    ColourName{"cadetblue", 0x5F9EA0},
    ColourName{"chartreuse", 0x7FFF00},
    ColourName{"chocolate", 0xD2691E},
    ColourName{"coral", 0xFF7F50},
    ColourName{"cornflowerblue", 0x6495ED},
    ColourName{"cornsilk", 0xFFF8DC},
    ColourName{"crimson", 0xDC143C},
    ColourName{"cyan", 0x00FFFF},
    ColourName{"darkblue", 0x00008B},
    ColourName{"darkcyan", 0x008B8B},
    ColourName{"darkgoldenrod", 0xB8860B},
    ColourName{"darkgray", 0xA9A9A9},
    ColourName{"darkgreen", 0x006400},
    ColourName{"darkgrey", 0xA9A9A9},
    ColourName{"darkkhaki", 0xBDB76B},
    ColourName{"darkmagenta", 0x8B008B},
    ColourName{"darkolivegreen", 0x556B2F},
    ColourName{"darkorange", 0xFF8C00},
    ColourName{"darkorchid", 0x9932CC},
    ColourName{"darkred", 0x8B0000},
    ColourName{"darksalmon", 0xE9967A},
    ColourName{"darkseagreen", 0x8FBC8F},
    ColourName{"darkslateblue", 0x483D8B},
    ColourName{"darkslategray", 0x2F4F4F},
    ColourName{"darkslategrey", 0x2F4F4F},
    ColourName{"darkturquoise", 0x00CED1},
    ColourName{"darkviolet", 0x9400D3},
    ColourName{"deeppink", 0xFF1493},
    ColourName{"deepskyblue", 0x00BFFF},
    ColourName{"dimgray", 0x696969},
    ColourName{"dimgrey", 0x696969},
    ColourName{"dodgerblue", 0x1E90FF},
    ColourName{"firebrick", 0xB22222},
    ColourName{"floralwhite", 0xFFFAF0},
    ColourName{"forestgreen", 0x228B22},
    ColourName{"fuchsia", 0xFF00FF},
    ColourName{"gainsboro", 0xDCDCDC},
    ColourName{"ghostwhite", 0xF8F8FF},
    ColourName{"gold", 0xFFD700},
    ColourName{"goldenrod", 0xDAA520},
    ColourName{"gray", 0x808080},
    ColourName{"green", 0x008000},
    ColourName{"greenyellow", 0xADFF2F},
    ColourName{"grey", 0x808080},
    ColourName{"honeydew", 0xF0FFF0},
    ColourName{"hotpink", 0xFF69B4},
    ColourName{"indianred", 0xCD5C5C},
    ColourName{"indigo", 0x4B0082},
    ColourName{"ivory", 0xFFFFF0},
    ColourName{"khaki", 0xF0E68C},
    ColourName{"lavender", 0xE6E6FA},
    ColourName{"lavenderblush", 0xFFF0F5},
    ColourName{"lawngreen", 0x7CFC00},
    ColourName{"lemonchiffon", 0xFFFACD},
    ColourName{"lightblue", 0xADD8E6},
    ColourName{"lightcoral", 0xF08080},
    ColourName{"lightcyan", 0xE0FFFF},
    ColourName{"lightgoldenrodyellow", 0xFAFAD2},
    ColourName{"lightgray", 0xD3D3D3},
    ColourName{"lightgreen", 0x90EE90},
    ColourName{"lightgrey", 0xD3D3D3},
    ColourName{"lightpink", 0xFFB6C1},
    ColourName{"lightsalmon", 0xFFA07A},
    ColourName{"lightseagreen", 0x20B2AA},
    ColourName{"lightskyblue", 0x87CEFA},
    ColourName{"lightslategray", 0x778899},
    ColourName{"lightslategrey", 0x778899},
    ColourName{"lightsteelblue", 0xB0C4DE},
    ColourName{"lightyellow", 0xFFFFE0},
    ColourName{"lime", 0x00FF00},
    ColourName{"limegreen", 0x32CD32},
    ColourName{"linen", 0xFAF0E6},
    ColourName{"magenta", 0xFF00FF},
    ColourName{"maroon", 0x800000},
    ColourName{"mediumaquamarine", 0x66CDAA},
    ColourName{"mediumblue", 0x0000CD},
    ColourName{"mediumorchid", 0xBA55D3},
    ColourName{"mediumpurple", 0x9370DB},
    ColourName{"mediumseagreen", 0x3CB371},
    ColourName{"mediumslateblue", 0x7B68EE},
    ColourName{"mediumspringgreen", 0x00FA9A},
    ColourName{"mediumturquoise", 0x48D1CC},
    ColourName{"mediumvioletred", 0xC71585},
    ColourName{"midnightblue", 0x191970},
    ColourName{"mintcream", 0xF5FFFA},
    ColourName{"mistyrose", 0xFFE4E1},
    ColourName{"moccasin", 0xFFE4B5},
    ColourName{"navajowhite", 0xFFDEAD},
    ColourName{"navy", 0x000080},
    ColourName{"oldlace", 0xFDF5E6},
    ColourName{"olive", 0x808000},
    ColourName{"olivedrab", 0x6B8E23},
    ColourName{"orange", 0xFFA500},
    ColourName{"orangered", 0xFF4500},
    ColourName{"orchid", 0xDA70D6},
    ColourName{"palegoldenrod", 0xEEE8AA},
    ColourName{"palegreen", 0x98FB98},
    ColourName{"paleturquoise", 0xAFEEEE},
    ColourName{"palevioletred", 0xDB7093},
    ColourName{"papayawhip", 0xFFEFD5},
    ColourName{"peachpuff", 0xFFDAB9},
    ColourName{"peru", 0xCD853F},
    ColourName{"pink", 0xFFC0CB},
    ColourName{"plum", 0xDDA0DD},
    ColourName{"powderblue", 0xB0E0E6},
    ColourName{"purple", 0x800080},
    ColourName{"rebeccapurple", 0x663399},
    ColourName{"red", 0xFF0000},
    ColourName{"rosybrown", 0xBC8F8F},
    ColourName{"royalblue", 0x4169E1},
    ColourName{"saddlebrown", 0x8B4513},
    ColourName{"salmon", 0xFA8072},
    ColourName{"sandybrown", 0xF4A460},
    ColourName{"seagreen", 0x2E8B57},
    ColourName{"seashell", 0xFFF5EE},
    ColourName{"sienna", 0xA0522D},
    ColourName{"silver", 0xC0C0C0},
    ColourName{"skyblue", 0x87CEEB},
    ColourName{"slateblue", 0x6A5ACD},
    ColourName{"slategray", 0x708090},
    ColourName{"slategrey", 0x708090},
    ColourName{"snow", 0xFFFAFA},
    ColourName{"springgreen", 0x00FF7F},
    ColourName{"steelblue", 0x4682B4},
    ColourName{"tan", 0xD2B48C},
    ColourName{"teal", 0x008080},
    ColourName{"thistle", 0xD8BFD8},
    ColourName{"tomato", 0xFF6347},
    ColourName{"turquoise", 0x40E0D0},
    ColourName{"violet", 0xEE82EE},
    ColourName{"wheat", 0xF5DEB3},
    ColourName{"white", 0xFFFFFF},
    ColourName{"whitesmoke", 0xF5F5F5},
    ColourName{"window", 0xFFFFFF},
    ColourName{"windowtext", 0x000000},
    ColourName{"yellow", 0xFFFF00},
    ColourName{"yellowgreen", 0x9ACD32},
};
// clang-format on

static_assert(std::is_sorted(colour_names.begin(), colour_names.end(),
                             [](const ColourName& a, const ColourName& b) {
                                 return a.name < b.name;
                             }));

}  // namespace

std::optional<Colour> named_colour(std::string_view name) {
    const auto found = std::lower_bound(
        colour_names.begin(), colour_names.end(), name,
        [](const ColourName& entry, std::string_view wanted) { return entry.name < wanted; });
    if (found == colour_names.end() || found->name != name) return std::nullopt;
    return from_rgb(found->rgb);
}

}  // namespace actionplan
