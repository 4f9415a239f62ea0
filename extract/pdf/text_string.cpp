#include "extract/pdf/text_string.h"

#include <array>
#include <cstdint>

namespace actionplan::pdf {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::u32string from_utf16(std::string_view bytes) {
    std::u32string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t unit = byte_at(bytes, i) << 8U | byte_at(bytes, i + 1);
        if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size()) {
            const char32_t low = byte_at(bytes, i + 2) << 8U | byte_at(bytes, i + 3);
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
                i += 2;
            }
        }
        text += unit >= 0xD800 && unit < 0xE000 ? U'\uFFFD' : unit;
    }
    return text;
}

std::u32string from_utf8(std::string_view bytes) {
    std::u32string text;
    for (std::size_t i = 0; i < bytes.size();) {
        const unsigned lead = byte_at(bytes, i);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (i + length > bytes.size()) break;
        char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k)
            code = code << 6U | (byte_at(bytes, i + k) & 0x3FU);
        text += code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? U'\uFFFD' : code;
        i += length;
    }
    return text;
}

// PDFDocEncoding is Latin-1 but for these.
constexpr std::array<char32_t, 8> accents{0x02D8, 0x02C7, 0x02C6, 0x02D9,
                                          0x02DD, 0x02DB, 0x02DA, 0x02DC};
constexpr std::array<char32_t, 33> marks{
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
    0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E, 0xFFFD, 0x20AC};

char32_t from_pdf_encoding(unsigned byte) {
    if (byte >= 0x18 && byte < 0x20) return accents.at(byte - 0x18);
    if (byte >= 0x80 && byte < 0xA1) return marks.at(byte - 0x80);
    return byte;
}

bool digits(std::string_view text, std::size_t from, std::size_t count) {
    if (from + count > text.size()) return false;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
    }
    return true;
}

}  // namespace

std::u32string decode_text_string(std::string_view bytes) {
    if (bytes.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes.substr(2));
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return from_utf8(bytes.substr(3));
    std::u32string text;
    for (const char byte : bytes) text += from_pdf_encoding(static_cast<unsigned char>(byte));
    return text;
}

std::string iso_date(std::string_view date) {
    if (date.substr(0, 2) == "D:") date.remove_prefix(2);
    if (!digits(date, 0, 4)) return {};
    std::string iso(date.substr(0, 4));
    if (!digits(date, 4, 2)) return iso;
    iso.append("-").append(date.substr(4, 2));
    if (!digits(date, 6, 2)) return iso;
    iso.append("-").append(date.substr(6, 2));
    if (!digits(date, 8, 6)) return iso;
    iso.append("T").append(date.substr(8, 2)).append(":").append(date.substr(10, 2));
    iso.append(":").append(date.substr(12, 2));
    const std::string_view zone = date.substr(14);
    if (zone.empty()) return iso;
    if (zone.front() == 'Z') return iso + "Z";
    if ((zone.front() != '+' && zone.front() != '-') || !digits(zone, 1, 2)) return iso;
    iso.append(zone.substr(0, 3)).append(":");
    return iso.append(digits(zone, 4, 2) ? zone.substr(4, 2) : std::string_view("00"));
}

}  // namespace actionplan::pdf
