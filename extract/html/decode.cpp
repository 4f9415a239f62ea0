#include "extract/html/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "extract/html/ascii.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

constexpr std::array marks{
    Mark{std::string_view("\xEF\xBB\xBF", 3), "UTF-8"   },
    Mark{std::string_view("\xFF\xFE",     2), "UTF-16LE"},
    Mark{std::string_view("\xFE\xFF",     2), "UTF-16BE"},
};

struct LabelRule {
    std::string_view label;
    std::string_view encoding;
};

// Labels that do not mean what ICU takes them for. Any label that begins like one of these; first match.
constexpr std::array label_rules{
    LabelRule{"iso-8859-15",  "ISO-8859-15" },
    LabelRule{"iso-8859-1",   "windows-1252"},
    LabelRule{"iso8859-1",    "windows-1252"},
    LabelRule{"iso88591",     "windows-1252"},
    LabelRule{"iso_8859-1",   "windows-1252"},
    LabelRule{"latin1",       "windows-1252"},
    LabelRule{"l1",           "windows-1252"},
    LabelRule{"us-ascii",     "windows-1252"},
    LabelRule{"ascii",        "windows-1252"},
    LabelRule{"ansi",         "windows-1252"},
    LabelRule{"cp1252",       "windows-1252"},
    LabelRule{"x-cp1252",     "windows-1252"},
    LabelRule{"windows-1252", "windows-1252"},
    LabelRule{"utf-8",        "UTF-8"       },
    LabelRule{"utf8",         "UTF-8"       },
    LabelRule{"unicode",      "UTF-8"       },
    LabelRule{"utf-16",       "UTF-8"       }, // the label was read as ASCII: it cannot be UTF-16
    LabelRule{"shift_jis",    "windows-31j" },
    LabelRule{"gb2312",       "GBK"         },
    LabelRule{"x-mac-roman",  "macintosh"   },
};

constexpr std::size_t label_bytes = 4096;  // browsers look at 1,024; Word's head is longer
constexpr std::size_t detection_bytes = std::size_t{64}
                                        << 10;  // ICU's detector gains nothing from more

// windows-1252 where it differs from Latin-1: 0x80-0x9F.
constexpr std::array<char32_t, 32> windows_1252_high{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else if (byte < 0xA0) {
            append_code_point(text, windows_1252_high.at(byte - 0x80U));
        } else {
            append_code_point(text, byte);
        }
    }
    return text;
}

struct Repaired {
    std::string text;
    std::size_t sequences = 0;  // well-formed, of more than a byte
    std::size_t strays = 0;     // bytes in no sequence
};

Repaired repaired_utf8(std::string_view bytes) {
    Repaired page;
    page.text.reserve(bytes.size());
    while (true) {
        const std::size_t valid = valid_utf8_prefix(bytes);
        page.text += bytes.substr(0, valid);
        page.sequences += static_cast<std::size_t>(
            std::count_if(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(valid),
                          [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
        bytes.remove_prefix(valid);
        if (bytes.empty()) return page;
        ++page.strays;
        append_code_point(page.text, U'\uFFFD');
        bytes.remove_prefix(1);
    }
}

// None where ICU has no such encoding.
std::optional<std::string> from_icu(std::string_view bytes, const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(
        ucnv_open(encoding.c_str(), &status), &ucnv_close);
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status),
                                                                &ucnv_close);
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    std::array<char, 16384> buffer{};
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    const char* source = bytes.data();
    UBool reset = true;
    do {
        status = U_ZERO_ERROR;
        char* target = buffer.data();
        ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source,
                       bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                       pivot.data() + pivot.size(), reset, true, &status);
        reset = false;
        text.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return text;
}

std::string detected_by_icu(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    ucsdet_enableInputFilter(detector.get(), true);  // tags tell nothing
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const char* name =
        U_SUCCESS(status) && match != nullptr ? ucsdet_getName(match, &status) : nullptr;
    if (name == nullptr || U_FAILURE(status)) return "windows-1252";
    // English text has too few high bytes to tell the other single-byte sets from windows-1252.
    const std::string_view found = name;
    const bool wide = found.starts_with("UTF-16") || found.starts_with("UTF-32") ||
                      found.starts_with("Shift") || found.starts_with("GB") ||
                      found.starts_with("Big5") || found.starts_with("EUC");
    return wide ? std::string(found) : "windows-1252";
}

std::string_view encoding_of_label(std::string_view label) {
    for (const LabelRule& rule : label_rules) {
        if (label.starts_with(rule.label)) return rule.encoding;
    }
    return label;
}

// The word behind `key` and an equals sign, in or out of quotes.
std::string value_behind(std::string_view head, std::size_t from, std::string_view key) {
    const std::size_t at = head.find(key, from);
    if (at == std::string_view::npos) return {};
    std::string_view rest = head.substr(at + key.size());
    while (!rest.empty() && is_ascii_space(rest.front())) rest.remove_prefix(1);
    if (!rest.starts_with('=')) return {};
    rest.remove_prefix(1);
    while (!rest.empty() &&
           (is_ascii_space(rest.front()) || rest.front() == '"' || rest.front() == '\'')) {
        rest.remove_prefix(1);
    }
    return std::string(rest.substr(0, rest.find_first_of("\"' \t\r\n;/>?")));
}

void use_utf8(std::string_view bytes, bool labelled, DecodedPage& page) {
    page.encoding = "UTF-8";
    if (valid_utf8_prefix(bytes) == bytes.size()) {
        page.text = bytes;
        return;
    }
    Repaired repaired = repaired_utf8(bytes);
    if (labelled && repaired.sequences < repaired.strays) {
        page.encoding = "windows-1252";
        page.owned = from_windows_1252(bytes);
        page.warnings.push_back(
            {"encoding-guessed", "the page says UTF-8 and is not; read as windows-1252", {}});
    } else {
        page.owned = std::move(repaired.text);
        page.warnings.push_back(
            {"replaced-characters",
             std::to_string(repaired.strays) + " bytes are not UTF-8; each stands as U+FFFD",
             {}});
    }
    page.text = page.owned;
}

void use_other(std::string_view bytes, std::string encoding, DecodedPage& page) {
    std::optional<std::string> text;
    if (encoding != "windows-1252") text = from_icu(bytes, encoding);
    if (!text) {
        if (encoding != "windows-1252") {
            page.warnings.push_back({"encoding-guessed",
                                     "the page's encoding has no known name; read as windows-1252",
                                     {}});
        }
        encoding = "windows-1252";
        text = from_windows_1252(bytes);
    }
    page.encoding = std::move(encoding);
    page.owned = *std::move(text);
    page.text = page.owned;
}

// Text of Latin letters in UTF-16 has a zero in nearly every other byte.
std::optional<std::string> utf16_without_mark(std::string_view bytes) {
    if (bytes.size() < 4) return std::nullopt;
    if (bytes[0] == '<' && bytes[1] == '\0' && bytes[3] == '\0') return "UTF-16LE";
    if (bytes[0] == '\0' && bytes[1] == '<' && bytes[2] == '\0') return "UTF-16BE";
    return std::nullopt;
}

// libxml2 takes a NUL for the end of its input.
void replace_nuls(DecodedPage& page) {
    if (page.text.find('\0') == std::string_view::npos) return;
    std::string text(page.text);
    std::replace(text.begin(), text.end(), '\0', ' ');
    page.owned = std::move(text);
    page.text = page.owned;
}

void decode_unmarked(std::string_view bytes, DecodedPage& page) {
    if (const auto utf16 = utf16_without_mark(bytes)) return use_other(bytes, *utf16, page);
    const std::string label = encoding_label(bytes);
    const std::string encoding{encoding_of_label(label)};
    if (encoding == "UTF-8") return use_utf8(bytes, true, page);
    const bool is_utf8 = valid_utf8_prefix(bytes) == bytes.size();
    const bool single_bytes = encoding.empty() || encoding.starts_with("windows-125") ||
                              encoding.starts_with("ISO-8859") || encoding.starts_with("iso-8859");
    if (is_utf8 && single_bytes) {
        // Bytes over 0x7F that form UTF-8 throughout were never meant otherwise.
        if (!encoding.empty() && has_non_ascii(bytes)) {
            page.warnings.push_back({"encoding-guessed",
                                     "the page says " + label + " and is UTF-8; read as UTF-8",
                                     {}});
        }
        return use_utf8(bytes, false, page);
    }
    if (!encoding.empty()) return use_other(bytes, encoding, page);
    page.warnings.push_back({"encoding-guessed", "the page does not name its encoding", {}});
    use_other(bytes, detected_by_icu(bytes.substr(0, detection_bytes)), page);
}

}  // namespace

std::string encoding_label(std::string_view bytes) {
    const std::string head = ascii_lower(bytes.substr(0, label_bytes));
    for (std::size_t at = head.find("<meta"); at != std::string::npos;
         at = head.find("<meta", at + 1)) {
        const std::size_t end = std::min(head.find('>', at), head.size());
        std::string label = value_behind(std::string_view(head).substr(0, end), at, "charset");
        if (!label.empty()) return label;
    }
    if (head.starts_with("<?xml")) {
        return value_behind(std::string_view(head).substr(0, head.find("?>")), 0, "encoding");
    }
    return {};
}

void decode_page(std::string_view bytes, DecodedPage& page) {
    for (const Mark& mark : marks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        bytes.remove_prefix(mark.bytes.size());
        if (mark.encoding == "UTF-8") {
            use_utf8(bytes, false, page);
        } else {
            use_other(bytes, std::string(mark.encoding), page);
        }
        return replace_nuls(page);
    }
    decode_unmarked(bytes, page);
    replace_nuls(page);
}

}  // namespace actionplan
