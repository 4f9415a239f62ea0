#include "extract/html/html_reader.h"

#include <string>
#include <utility>

#include "extract/html/decode.h"
#include "extract/html/events.h"
#include "extract/html/page_reader.h"
#include "extract/html/word_conditions.h"
#include "extract/labelled_items.h"

namespace actionplan {

namespace {

// A page with fewer words is one that scripts fill in; what it shows without them stands in noscript.
constexpr std::uint64_t fewest_words = 6;

Result<Document> read_page(std::string_view page, const HtmlLimits& limits, bool scripts,
                           bool& left_out_noscript) {
    PageReader reader(limits, scripts);
    if (auto error = parse_events(page, limits, reader)) return *std::move(error);
    Document document = reader.finish();
    if (reader.failed()) return *reader.failed();
    left_out_noscript = reader.left_out_noscript();
    return document;
}

class HtmlReader : public DocumentReader {
 public:
    HtmlReader(ReadBytes read, const HtmlLimits& limits)
        : read_(std::move(read)), limits_(limits) {}

    Result<Document> next() override {
        std::string page;
        while (page.size() <= limits_.bytes) {
            const std::size_t size = page.size();
            page.resize(size + read_at_once);
            const std::size_t count = read_({page.data() + size, read_at_once});
            page.resize(size + count);
            if (count == 0) break;
        }
        return read_html(page, limits_);
    }

 private:
    static constexpr std::size_t read_at_once = std::size_t{1} << 16;

    ReadBytes read_;
    HtmlLimits limits_;
};

}  // namespace

std::unique_ptr<DocumentReader> html_reader(ReadBytes read, const HtmlLimits& limits) {
    return std::make_unique<HtmlReader>(std::move(read), limits);
}

Result<Document> read_html(std::string_view bytes, const HtmlLimits& limits) {
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Error{"empty-file", "has nothing in it; save the page again"};
    if (bytes.size() > limits.bytes) {
        return Error{"file-too-large",
                     "is a page of more than " + std::to_string(limits.bytes) + " bytes; split it"};
    }
    DecodedPage page;
    decode_page(bytes, page);
    if (has_word_conditions(page.text)) {
        std::string plain(page.text);
        blank_word_conditions(plain);
        page.owned = std::move(plain);
        page.text = page.owned;
    }
    bool left_out_noscript = false;
    Result<Document> result = read_page(page.text, limits, true, left_out_noscript);
    if (result && left_out_noscript && result.value().words.words() < fewest_words) {
        result = read_page(page.text, limits, false, left_out_noscript);
    }
    if (!result) return result;
    Document document = std::move(result).value();
    number_labelled_items(document.blocks, document.words);
    document.source.encoding = page.encoding;
    document.warnings.insert(document.warnings.begin(), page.warnings.begin(), page.warnings.end());
    return document;
}

}  // namespace actionplan
