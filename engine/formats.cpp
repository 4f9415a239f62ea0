#include "engine/formats.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "engine/office.h"
#include "engine/whole_file.h"
#include "extract/html/html_reader.h"
#include "extract/pdf/pdf_reader.h"
#include "extract/text/text_reader.h"
#include "extract/word/word_reader.h"

namespace actionplan {

namespace {

using Opened = Result<std::unique_ptr<DocumentReader>>;

Opened open_text(ReadBytes read, const ReadOptions&) {
    return Opened(text_reader(std::move(read)));
}

Opened open_html(ReadBytes read, const ReadOptions&) {
    return Opened(html_reader(std::move(read)));
}

Opened open_word(ReadBytes read, const ReadOptions& options) {
    return Opened(whole_file_reader(std::move(read), [word = options.word](std::string_view bytes) {
        return read_word(bytes, word);
    }));
}

// The document that LibreOffice makes of it. What it can't read, the Word reader may have a word for: a password.
template <OfficeFormat Kind>
Opened open_with_office(ReadBytes read, const ReadOptions& options) {
    return Opened(
        whole_file_reader(std::move(read), [options](std::string_view bytes) -> Result<Document> {
            Result<Document> as_it_is = read_word(bytes, options.word);
            if (as_it_is || as_it_is.error().code != "legacy-word") return as_it_is;
            const Result<std::string> saved = saved_as_word(bytes, Kind, options.office);
            if (!saved) return saved.error();
            Result<Document> copy = read_word(saved.value(), options.word);
            if (!copy) return copy;
            Document document = std::move(copy).value();
            document.source.media_type.clear();  // that of the copy
            return document;
        }));
}

Opened open_pdf(ReadBytes read, const ReadOptions&) {
    return Opened(
        whole_file_reader(std::move(read), [](std::string_view bytes) { return read_pdf(bytes); }));
}

constexpr std::string_view name_document =
    "name the document itself: text, HTML, Word (.docx) or PDF";

// clang-format off: the rows are sentences, one field a line reads best
constexpr std::array entries{
    FormatEntry{
                .format = Format::text,
                .name = "text",
                .media_type = "text/plain",
                .open = open_text,
                .error = "",
                .advice = "",
                },
    FormatEntry{
                .format = Format::html,
                .name = "an HTML page",
                .media_type = "text/html",
                .open = open_html,
                .error = "",
                .advice = "",
                },
    FormatEntry{
                .format = Format::word,
                .name = "a Word document",
                .media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                .open = open_word,
                .error = "",
                .advice = "",
                },
    FormatEntry{
                .format = Format::pdf,
                .name = "a PDF",
                .media_type = "application/pdf",
                .open = open_pdf,
                .error = "",
                .advice = "",
                },
    FormatEntry{
                .format = Format::old_word,
                .name = "an Office file of before 2007",
                .media_type = "application/msword",
                .open = open_with_office<OfficeFormat::old_word>,
                .error = "",
                .advice = "",
                },
    FormatEntry{
                .format = Format::rich_text,
                .name = "a Rich Text file",
                .media_type = "application/rtf",
                .open = open_with_office<OfficeFormat::rich_text>,
                .error = "",
                .advice = "",
                },
    FormatEntry{
                .format = Format::open_document,
                .name = "an OpenDocument file",
                .media_type = "application/vnd.oasis.opendocument.text",
                .open = open_with_office<OfficeFormat::open_document>,
                .error = "",
                .advice = "",
                },
    FormatEntry{
                .format = Format::archive,
                .name = "a zip file without a Word document in it",
                .media_type = "",
                .open = nullptr,
                .error = "unknown-format",
                .advice = name_document,
                },
    FormatEntry{
                .format = Format::binary,
                .name = "binary, and no document",
                .media_type = "",
                .open = nullptr,
                .error = "not-text",
                .advice = name_document,
                },
};
// clang-format on

constexpr std::array<std::string_view, 8> plan_extensions{".txt", ".html", ".htm", ".docx",
                                                          ".pdf", ".doc",  ".rtf", ".odt"};

}  // namespace

const FormatEntry& format_entry(Format format) {
    const auto* const entry = std::find_if(
        entries.begin(), entries.end(), [&](const FormatEntry& e) { return e.format == format; });
    assert(entry != entries.end() && "the table has an entry for every format");
    return *entry;
}

bool is_plan_extension(std::string_view extension) {
    return std::find(plan_extensions.begin(), plan_extensions.end(), extension) !=
           plan_extensions.end();
}

}  // namespace actionplan
