// Any bytes under any name: the format is told, and a document that can be opened is converted or refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/byte_sink.h"
#include "engine/byte_source.h"
#include "engine/convert_document.h"
#include "engine/errors.h"
#include "schema/validate.h"

using namespace actionplan;

// The first line is the file's name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(data, data + size);
    const std::size_t end = input.find('\n');
    if (end == std::string::npos || end == 0) return 0;  // a file has a name
    MemorySource source(std::string_view(input).substr(end + 1));
    MemorySink json;
    const Result<Conversion> conversion = convert_document(source, input.substr(0, end), {}, json);
    if (conversion) {
        if (!validate_plan(json.bytes()).empty()) std::abort();
        return 0;
    }
    for (const ErrorCode& known : error_codes()) {
        if (known.code == conversion.error().code) return 0;
    }
    std::abort();
}
