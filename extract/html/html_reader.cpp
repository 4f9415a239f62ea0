#include "extract/html/html_reader.h"

#include <utility>

#include "extract/html/decode.h"
#include "extract/html/events.h"
#include "extract/html/page_reader.h"

namespace actionplan {

namespace {

// A page with fewer words is one that scripts fill in; what it shows without them stands in noscript.
constexpr std::uint64_t fewest_words = 20;

Result<Document> read_page(std::string_view page, const HtmlLimits& limits, bool scripts,
                           bool& left_out_noscript) {
    PageReader reader(limits, scripts);
    if (auto error = parse_events(page, limits, reader)) return *std::move(error);
    Document document = reader.finish();
    if (reader.failed()) return *reader.failed();
    left_out_noscript = reader.left_out_noscript();
    return document;
}

}  // namespace

Result<Document> read_html(std::string_view bytes, const HtmlLimits& limits) {
    if (bytes.empty())
        return Error{"empty-file", "the file has no bytes; was it downloaded whole?"};
    if (bytes.size() > limits.bytes) {
        return Error{"html-too-large",
                     "the page has more than " + std::to_string(limits.bytes) + " bytes; split it"};
    }
    DecodedPage page;
    decode_page(bytes, page);
    bool left_out_noscript = false;
    Result<Document> result = read_page(page.text, limits, true, left_out_noscript);
    if (result && left_out_noscript && result.value().words.words() < fewest_words) {
        result = read_page(page.text, limits, false, left_out_noscript);
    }
    if (!result) return result;
    Document document = std::move(result).value();
    document.source.encoding = page.encoding;
    document.warnings.insert(document.warnings.begin(), page.warnings.begin(), page.warnings.end());
    return document;
}

}  // namespace actionplan
