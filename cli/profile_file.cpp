#include "cli/profile_file.h"

#include <utility>

#include "cli/read_whole.h"
#include "engine/file_name.h"
#include "engine/sha256.h"

namespace actionplan {

ProfileFile read_profile_file(const std::string& path) {
    ProfileFile file;
    const std::string name = printable(path);
    const Result<std::string> json = read_whole(path);
    if (!json) {
        file.wrong.push_back(name + ": " + json.error().message);
        return file;
    }
    ProfileRead read = read_profile(json.value());
    for (const Violation& violation : read.wrong) {
        const std::string place = violation.pointer.empty() ? "/" : violation.pointer;
        file.wrong.push_back(name + ": " + place + ": " + violation.what + "; " + violation.remedy);
    }
    Sha256 sha256;
    sha256.add(json.value());
    file.sha256 = sha256.hex();
    file.profile = std::move(read.profile);
    return file;
}

}  // namespace actionplan
