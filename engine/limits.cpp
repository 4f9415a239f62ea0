#include "engine/limits.h"

#include "engine/formats.h"
#include "engine/office.h"
#include "extract/html/html_limits.h"
#include "extract/pdf/pdf_reader.h"
#include "extract/text/text_reader.h"
#include "extract/word/word_options.h"

namespace actionplan {

namespace {

template <typename Number>
std::uint64_t whole(Number number) {
    return static_cast<std::uint64_t>(number);
}

// Adds to the limits of one format.
struct LimitList {
    std::vector<NamedLimit>& limits;
    std::string_view format;

    void operator()(std::string_view name, std::uint64_t value, std::string_view of,
                    std::string_view beyond) const {
        limits.push_back({format, name, value, of, beyond});
    }
};

// Each function takes its limits apart by a structured binding, which wants a name for every member.

void add_html(std::vector<NamedLimit>& limits) {
    const auto [bytes, attributes, depth, table_depth, columns, rows, cells, style_rules,
                repair_steps, style_steps] = HtmlLimits{};
    const LimitList add{limits, "HTML"};
    add("bytes", whole(bytes), "of a page", "file-too-large");
    add("attributes", whole(attributes), "of one element", "html-too-many-attributes");
    add("depth", whole(depth), "elements in each other", "read as part of the deepest");
    add("table_depth", whole(table_depth), "tables in each other", "read as paragraphs");
    add("columns", whole(columns), "of a table", "wider spans end there");
    add("rows", whole(rows), "of a table", "html-too-many-rows");
    add("cells", whole(cells), "of all tables", "html-too-many-cells");
    add("style_rules", whole(style_rules), "of the style sheets", "left out");
    add("repair_steps", whole(repair_steps), "over broken nesting", "html-too-broken");
    add("style_steps", whole(style_steps), "selectors tried", "the style sheets rest");
}

void add_word(std::vector<NamedLimit>& limits) {
    const auto [entries, inflated_bytes, ratio, ratio_from_bytes, depth, attributes, columns, rows,
                paragraphs] = WordLimits{};
    const LimitList add{limits, "Word"};
    add("file_bytes", whole_file_bytes, "of a file", "file-too-large");
    add("entries", whole(entries), "files in the zip", "zip-bomb");
    add("inflated_bytes", whole(inflated_bytes), "of all parts together", "zip-bomb");
    add("ratio", whole(ratio), "inflated to packed", "zip-bomb");
    add("ratio_from_bytes", whole(ratio_from_bytes), "of a part", "its ratio counts");
    add("depth", whole(depth), "elements in each other", "word-too-large");
    add("attributes", whole(attributes), "of one element", "word-too-large");
    add("columns", whole(columns), "of a table", "word-too-large");
    add("rows", whole(rows), "of all tables", "word-too-large");
    add("paragraphs", whole(paragraphs), "and cells, together", "word-too-large");
    add("office_seconds", OfficeOptions{}.seconds, "of LibreOffice over a .doc, .rtf or .odt",
        "legacy-word");
}

void add_pdf(std::vector<NamedLimit>& limits) {
    const auto [pages, glyphs, operators, paths, rules] = PdfLimits{};
    const LimitList add{limits, "PDF"};
    add("file_bytes", whole_file_bytes, "of a file", "file-too-large");
    add("pages", whole(pages), "of a file", "pdf-too-large");
    add("glyphs_per_page", whole(glyphs), "characters drawn", "pdf-too-large");
    add("operators_per_page", whole(operators), "steps of drawing", "pdf-too-large");
    add("paths_per_page", whole(paths), "lines and areas drawn", "not looked at");
    add("rules_per_page", whole(rules), "ruling lines", "make no table");
}

void add_text(std::vector<NamedLimit>& limits) {
    const auto [part_bytes, line_bytes] = TextLimits{};
    const LimitList add{limits, "text"};
    add("part_bytes", whole(part_bytes), "read at a time", "read in parts, of any number");
    add("line_bytes", whole(line_bytes), "of a line", "line-too-long");
}

}  // namespace

std::vector<NamedLimit> named_limits() {
    std::vector<NamedLimit> limits;
    add_html(limits);
    add_word(limits);
    add_pdf(limits);
    add_text(limits);
    return limits;
}

}  // namespace actionplan
