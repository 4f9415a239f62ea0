#include "tests/support/convert_case.h"

#include <filesystem>

#include "engine/byte_sink.h"
#include "engine/convert_document.h"
#include "engine/version.h"
#include "tests/support/text_files.h"

namespace actionplan::test {

Result<std::string> convert_case(const std::string& path) {
    const std::string bytes = read_file(path);
    MemorySource source(bytes);
    MemorySink sink;
    const Result<Conversion> conversion =
        convert_document(source, std::filesystem::path(path).filename(), {}, sink);
    if (!conversion) return conversion.error();
    std::string json = sink.bytes();
    const std::string printed = "\"version\": \"" + std::string(version()) + "\"";
    const std::size_t found = json.find(printed);
    if (found != std::string::npos) json.replace(found, printed.size(), "\"version\": \"0.0.0\"");
    return json;
}

}  // namespace actionplan::test
