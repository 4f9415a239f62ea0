#include "cli/write_output.h"

#include <cerrno>
#include <filesystem>

#include "engine/errors.h"
#include "engine/output_file.h"

namespace actionplan {

std::optional<Error> write_output(const std::string& path, std::string_view bytes) {
    const std::filesystem::path whole(path);
    const std::string folder = whole.has_parent_path() ? whole.parent_path().string() : ".";
    OutputFile out(folder, whole.filename().string());
    if (out.file() && !out.file().write_all(bytes)) {
        return system_error("output-unwritable", "can't write " + path, errno);
    }
    return out.commit();
}

}  // namespace actionplan
