#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/read_options.h"
#include "cli/tables_json.h"
#include "engine/document_input.h"
#include "engine/file_name.h"
#include "engine/file_source.h"

namespace actionplan {

namespace {

Result<std::vector<Document>> read_parts(const std::string& path, const ReadOptions& options) {
    Result<std::unique_ptr<ByteSource>> opened = open_file(path);
    if (!opened) return opened.error();
    const std::unique_ptr<ByteSource> source = std::move(opened).value();
    Result<OpenDocument> document = open_document(*source, name_of_path(path), options);
    if (!document) return source->failure().value_or(document.error());
    std::vector<Document> parts;
    do {
        Result<Document> part = document.value().reader->next();
        if (!part) return source->failure().value_or(part.error());
        parts.push_back(std::move(part).value());
        // Paragraphs between the tables are not printed, and may be long.
        std::erase_if(parts.back().blocks,
                      [](const Block& block) { return std::holds_alternative<Paragraph>(block); });
    } while (!parts.back().last);
    return parts;
}

}  // namespace

int run_tables(const Arguments& arguments, Console& console) {
    const std::string& path = arguments.operands.front();
    const Result<ReadOptions> options = read_options(arguments);
    if (!options) {
        console.complain("actionplan: " + options.error().message);
        return wrong_usage;
    }
    const Result<std::vector<Document>> parts = read_parts(path, options.value());
    if (!parts) {
        console.complain(printable(path) + ": " + parts.error().message);
        return some_failed;
    }
    console.print(tables_json(printable(name_of_path(path)), parts.value()));
    return all_well;
}

}  // namespace actionplan
