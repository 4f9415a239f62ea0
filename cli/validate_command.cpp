#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/read_whole.h"
#include "engine/file_name.h"
#include "schema/validate.h"

namespace actionplan {

namespace {

bool is_valid(const std::string& path, Console& console) {
    const std::string name = printable(path);
    const Result<std::string> json = read_whole(path);
    if (!json) {
        console.complain(name + ": " + json.error().message);
        return false;
    }
    const std::vector<Violation> violations = validate_plan(json.value());
    for (const Violation& violation : violations) {
        const std::string place = violation.pointer.empty() ? "/" : violation.pointer;
        console.print(name + ": " + place + ": " + violation.what + "; " + violation.remedy + "\n");
    }
    return violations.empty();
}

}  // namespace

int run_validate(const Arguments& arguments, Console& console) {
    bool all_valid = true;
    for (const std::string& path : arguments.operands) all_valid &= is_valid(path, console);
    return all_valid ? all_well : some_failed;
}

}  // namespace actionplan
