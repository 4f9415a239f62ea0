#include "cli/open_plan.h"

#include <string_view>

#include "cli/read_whole.h"
#include "engine/byte_sink.h"
#include "engine/byte_source.h"
#include "engine/convert_document.h"
#include "engine/file_name.h"
#include "schema/json_reader.h"

namespace actionplan {

namespace {

bool is_json(std::string_view bytes, const std::string& path) {
    const bool rich_text = bytes.starts_with("{\\rtf");
    return extension_of(name_of_path(path)) == ".json" || (bytes.starts_with('{') && !rich_text);
}

}  // namespace

Result<Plan> open_plan(const std::string& path, const ReadOptions& options) {
    const Result<std::string> bytes = read_whole(path);
    if (!bytes) return bytes.error();
    if (is_json(bytes.value(), path)) return read_plan(bytes.value());
    MemorySource source(bytes.value());
    MemorySink json;
    const std::string name(name_of_path(path));
    const Result<Conversion> conversion = convert_document(source, name, {}, json, options);
    if (!conversion) return conversion.error();
    return read_plan(json.bytes());
}

}  // namespace actionplan
