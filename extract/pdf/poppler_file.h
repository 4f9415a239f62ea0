// The one door to Poppler: a PDF in memory, opened, and its pages as page models.
//
// Takes    bytes that outlive the file.
// Errors   `encrypted`, `damaged-pdf` (with what Poppler said), `pdf-too-large` (names the limit).
#pragma once

#include <memory>
#include <string_view>

#include "extract/document.h"
#include "extract/pdf/page_model.h"
#include "extract/pdf/pdf_reader.h"
#include "extract/pdf/tags.h"
#include "extract/result.h"

namespace actionplan::pdf {

class PopplerFile {
 public:
    static Result<PopplerFile> open(std::string_view bytes, const PdfLimits& limits);

    PopplerFile(PopplerFile&&) noexcept;
    PopplerFile& operator=(PopplerFile&&) noexcept;
    ~PopplerFile();

    int pages() const;
    SourceFacts facts() const;
    TagTree tags() const;
    Result<PageModel> page(int number);

    // What Poppler said about the file so far, its first message only; empty when it had nothing to say.
    std::string complaint() const;

 private:
    struct State;
    explicit PopplerFile(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace actionplan::pdf
