// Writes what is installed beside the program and comes from its tables: actionplan_package_files FOLDER DAY
//
// FOLDER/actionplan.1, actionplan.bash, _actionplan (zsh) and actionplan.fish. Run by the build.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "cli/completion.h"
#include "cli/console.h"
#include "cli/manual.h"

namespace {

bool write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file)
        std::cerr << path.string() << ": can't be written; free space, or check the folder\n";
    return static_cast<bool>(file);
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: actionplan_package_files FOLDER DAY\n";
        return actionplan::wrong_usage;
    }
    const std::filesystem::path folder = words[1];
    const bool written = write_file(folder / "actionplan.1", actionplan::manual_page(words[2])) &&
                         write_file(folder / "actionplan.bash", actionplan::bash_completion()) &&
                         write_file(folder / "_actionplan", actionplan::zsh_completion()) &&
                         write_file(folder / "actionplan.fish", actionplan::fish_completion());
    return written ? actionplan::all_well : actionplan::some_failed;
}
