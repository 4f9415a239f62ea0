#include "extract/html/normal_form.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstddef>

#include "extract/utf8.h"

namespace actionplan {

namespace {

// Latin letters and the usual quotation marks and dashes are in normal form; ICU is asked about the rest only.
bool may_need_work(const std::string& text) {
    if (!has_non_ascii(text)) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0xCC) continue;
        const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : '\0');
        if (byte == 0xE2 && next == 0x80) continue;
        return true;
    }
    return false;
}

}  // namespace

void make_nfc(std::string& text) {
    if (!may_need_work(text)) return;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return;
    const icu::StringPiece source(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(source, status) != 0) return;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfc->normalizeUTF8(0, source, sink, nullptr, status);
    if (U_SUCCESS(status)) text = std::move(normal);
}

}  // namespace actionplan
