#include "extract/text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "extract/utf8.h"

namespace actionplan {

namespace {

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

// Searched in order: the mark of UTF-32LE begins with that of UTF-16LE.
constexpr std::array marks{
    Mark{std::string_view("\xEF\xBB\xBF", 3), "UTF-8"   },
    Mark{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    Mark{std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    Mark{std::string_view("\xFF\xFE",     2), "UTF-16LE"},
    Mark{std::string_view("\xFE\xFF",     2), "UTF-16BE"},
};

constexpr std::size_t detection_bytes = std::size_t{64}
                                        << 10;  // ICU's detector gains nothing from more
constexpr std::size_t longest_sequence = 4;     // of UTF-8, in bytes

// windows-1252 where it differs from Latin-1: 0x80-0x9F.
constexpr std::array<char32_t, 32> windows_1252_high{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t windows_1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? windows_1252_high.at(byte - 0x80U) : char32_t{byte};
}

// Control characters that no text has; those of layout, and Word's marks of cells and hyphens, aside.
bool is_binary(unsigned char byte) {
    constexpr std::string_view usual = "\t\n\v\f\r\x07\x1a\x1e\x1f";
    return byte < 0x20 && usual.find(static_cast<char>(byte)) == std::string_view::npos;
}

std::size_t zeros_at(std::string_view bytes, std::size_t parity) {
    std::size_t zeros = 0;
    for (std::size_t at = parity; at < bytes.size(); at += 2) zeros += bytes[at] == '\0' ? 1U : 0U;
    return zeros;
}

// Text of Latin letters in UTF-16 has a zero in nearly every other byte.
std::optional<Encoding> utf16_without_mark(std::string_view bytes) {
    const std::size_t pairs = bytes.size() / 2;
    if (pairs < 2) return std::nullopt;
    const std::size_t even = zeros_at(bytes, 0);
    const std::size_t odd = zeros_at(bytes, 1);
    if (odd * 2 > pairs && even * 20 < pairs) return Encoding{"UTF-16LE", true, 0};
    if (even * 2 > pairs && odd * 20 < pairs) return Encoding{"UTF-16BE", true, 0};
    return std::nullopt;
}

bool looks_binary(std::string_view bytes) {
    const auto binary = std::count_if(bytes.begin(), bytes.end(), [](char byte) {
        return is_binary(static_cast<unsigned char>(byte));
    });
    return static_cast<std::size_t>(binary) * 50 >
           bytes.size();  // over 2 %: a stray NUL is no binary file
}

// How far bytes over 0x7F are UTF-8: well-formed sequences against bytes that are in none.
bool mostly_utf8(std::string_view bytes) {
    std::size_t well_formed = 0;
    std::size_t stray = 0;
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t valid = valid_utf8_prefix(bytes.substr(at));
        for (std::size_t i = at; i < at + valid; ++i) {
            well_formed += static_cast<unsigned char>(bytes[i]) >= 0xC0 ? 1U : 0U;
        }
        at += valid;
        if (at == bytes.size()) break;
        ++stray;
        ++at;
    }
    return well_formed >= stray;
}

std::string detected_by_icu(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const char* name =
        U_SUCCESS(status) && match != nullptr ? ucsdet_getName(match, &status) : nullptr;
    if (name == nullptr || U_FAILURE(status)) return "windows-1252";
    // ISO 8859-1 has no printable character at 0x80-0x9F; as in browsers, its name means windows-1252. English text
    // has too few high bytes to tell the other single-byte sets from it.
    const std::string_view found = name;
    const bool wide = found.starts_with("UTF-") || found.starts_with("Shift") ||
                      found.starts_with("GB") || found.starts_with("Big5") ||
                      found.starts_with("EUC");
    return wide && found != "UTF-8" ? std::string(found) : "windows-1252";
}

}  // namespace

std::optional<Encoding> encoding_of(std::string_view first_bytes) {
    for (const Mark& mark : marks) {
        if (first_bytes.starts_with(mark.bytes)) {
            return Encoding{std::string(mark.encoding), false, mark.bytes.size()};
        }
    }
    const std::string_view sample = first_bytes.substr(0, detection_bytes);
    if (auto utf16 = utf16_without_mark(sample)) return utf16;
    if (looks_binary(sample)) return std::nullopt;
    if (first_bytes.size() - valid_utf8_prefix(first_bytes) < longest_sequence ||
        mostly_utf8(first_bytes)) {
        return Encoding{"UTF-8", false, 0};
    }
    const std::string name = detected_by_icu(sample);
    return Encoding{name, true, 0};
}

struct Decoder::Converter {
    explicit Converter(const std::string& name) : handle(nullptr, &ucnv_close) {
        UErrorCode status = U_ZERO_ERROR;
        handle.reset(ucnv_open(name.c_str(), &status));
    }
    std::unique_ptr<UConverter, decltype(&ucnv_close)> handle;
};

Decoder::Decoder(const Encoding& encoding) {
    if (encoding.name != "UTF-8") converter_ = std::make_unique<Converter>(encoding.name);
}

Decoder::~Decoder() = default;

void Decoder::decode(std::string_view bytes, bool last, std::string& text) {
    if (converter_ && converter_->handle) {
        decode_by_icu(bytes, last, text);
    } else {
        decode_utf8(bytes, last, text);
    }
}

void Decoder::decode_utf8(std::string_view bytes, bool last, std::string& text) {
    std::string with_held;
    if (!held_.empty()) {
        with_held = std::move(held_);
        held_.clear();
        with_held += bytes;
        bytes = with_held;
    }
    while (!bytes.empty()) {
        const std::size_t valid = valid_utf8_prefix(bytes);
        text += bytes.substr(0, valid);
        bytes.remove_prefix(valid);
        if (bytes.empty()) return;
        const bool may_go_on = !last && bytes.size() < longest_sequence &&
                               static_cast<unsigned char>(bytes.front()) >= 0xC0;
        if (may_go_on) {
            held_ = bytes;
            return;
        }
        append_code_point(text, windows_1252(static_cast<unsigned char>(bytes.front())));
        ++replaced_;
        bytes.remove_prefix(1);
    }
}

void Decoder::decode_by_icu(std::string_view bytes, bool last, std::string& text) {
    std::array<UChar, 4096> buffer{};
    icu::UnicodeString utf16;  // of the whole chunk, since a buffer may end between two surrogates
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar* target = buffer.data();
        ucnv_toUnicode(converter_->handle.get(), &target, buffer.data() + buffer.size(), &source,
                       source_end, nullptr, static_cast<UBool>(last), &status);
        utf16.append(buffer.data(), static_cast<std::int32_t>(target - buffer.data()));
        replaced_ += static_cast<std::uint64_t>(std::count(buffer.data(), target, u'\uFFFD'));
    }
    utf16.toUTF8String(text);
}

}  // namespace actionplan
