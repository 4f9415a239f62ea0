#include "extract/pdf/pdf_reader.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extract/pdf/document_builder.h"
#include "extract/pdf/poppler_file.h"
#include "extract/pdf/prepared_page.h"

namespace actionplan {
namespace {

struct PageNotes {
    std::vector<int> without_text;
    std::vector<int> unmapped;
    std::vector<int> cut_off;
};

std::string listed(const std::vector<int>& pages) {
    constexpr std::size_t most = 10;
    std::string text = pages.size() == 1 ? "page " : "pages ";
    for (std::size_t i = 0; i < std::min(most, pages.size()); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(pages[i]);
    return pages.size() > most ? text + " and " + std::to_string(pages.size() - most) + " more"
                               : text;
}

void warn(Document& document, const std::vector<int>& pages, const std::string& code,
          const std::string& message) {
    if (pages.empty()) return;
    PagePlace place;
    for (const int page : pages) place.parts.push_back({page, {}});
    document.warnings.push_back({code, listed(pages) + ": " + message, place});
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const PdfLimits& limits) {
    Result<pdf::PopplerFile> opened = pdf::PopplerFile::open(bytes, limits);
    if (!opened) return opened.error();
    pdf::PopplerFile file = std::move(opened).value();
    const auto tags = std::make_shared<const pdf::TagTree>(file.tags());
    pdf::DocumentBuilder builder;
    PageNotes notes;
    for (int number = 1; number <= file.pages(); ++number) {
        Result<pdf::PageModel> page = file.page(number);
        if (!page) return page.error();
        if (page.value().glyphs.empty()) notes.without_text.push_back(number);
        if (page.value().unmapped * 50 > page.value().glyphs.size())
            notes.unmapped.push_back(number);
        if (page.value().paths_cut_off) notes.cut_off.push_back(number);
        builder.add(pdf::prepare(std::move(page).value(), limits, tags));
    }
    if (notes.without_text.size() == static_cast<std::size_t>(file.pages())) {
        const std::string said = file.complaint();
        if (!said.empty())
            return Error{"damaged-pdf", "no page could be read (" + said +
                                            "); save it again from the program that made it"};
        return Error{
            "no-text-layer",
            listed(notes.without_text) + (notes.without_text.size() == 1 ? " holds" : " hold") +
                " no text, only pictures of it or nothing; run text recognition (OCR) first"};
    }
    Document document = builder.finish();
    document.source = file.facts();
    warn(document, notes.without_text, "no-text-layer",
         "no text, only pictures or nothing; nothing was read there");
    warn(document, notes.unmapped, "unmapped-characters",
         "the fonts don't say which characters they show; wording is unsure");
    warn(document, notes.cut_off, "too-many-paths",
         "more lines and areas than the limit `paths_per_page`; later ones were not looked at");
    if (const std::string said = file.complaint(); !said.empty()) {
        document.warnings.push_back(
            {"damaged-pdf", "the file is damaged but could be read (" + said + ")", {}});
    }
    return document;
}

}  // namespace actionplan
