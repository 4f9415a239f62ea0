// Any bytes as a PDF: the reader gives a document or an error.
#include <cstddef>
#include <cstdint>
#include <string>

#include "extract/pdf/pdf_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    actionplan::PdfLimits limits;
    limits.pages = 20;
    limits.operators_per_page = 20'000;
    limits.glyphs_per_page = 5'000;
    limits.paths_per_page = 2'000;
    const auto read = actionplan::read_pdf(bytes, limits);
    return read || !read.error().code.empty() ? 0 : 1;
}
