#include <string>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/profile_file.h"
#include "engine/file_name.h"
#include "schema/schema_text.h"

namespace actionplan {

namespace {

std::string counted(std::size_t count, const char* what) {
    return std::to_string(count) + " " + what;
}

int check(const std::string& path, Console& console) {
    const ProfileFile file = read_profile_file(path);
    for (const std::string& line : file.wrong) console.print(line + "\n");
    if (!file.wrong.empty()) return some_failed;
    const Profile& profile = file.profile;
    console.print(
        printable(path) + ": is right; it has " + counted(profile.headings.size(), "headings, ") +
        counted(profile.bodies.size(), "bodies, ") +
        counted(profile.date_words.size(), "date words, ") +
        counted(profile.legend.size(), "colours") + (profile.area ? " and an area\n" : "\n"));
    return all_well;
}

}  // namespace

int run_profile(const Arguments& arguments, Console& console) {
    const std::string& what = arguments.operands.front();
    const std::size_t files = arguments.operands.size() - 1;
    if (what == "schema" && files == 0) {
        console.print(profile_schema());
        return all_well;
    }
    if (what == "check" && files == 1) return check(arguments.operands.back(), console);
    console.complain(
        "actionplan: profile wants check FILE or schema; see actionplan profile --help");
    return wrong_usage;
}

}  // namespace actionplan
