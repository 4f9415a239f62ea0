// A plain main for a fuzz target:
//
//   NAME_replay FOLDER...                     runs it once over each file of the folders
//   NAME_replay --mutants COUNT FOLDER...     and over as many mutants of these files
//   NAME_replay --mutant NUMBER FOLDER...     writes that mutant to standard output, to look at and to keep
//
// A folder that is missing has no files, but all of them together must have some.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/fuzz/mutants.h"
#include "tests/support/text_files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
    const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(data.data(), data.size());
}

// What is tried next: of an input that crashes this is the last that is printed.
void announce(const std::string& input) {
    std::printf("%s\n", input.c_str());
    std::fflush(stdout);
}

std::vector<std::filesystem::path> files_of(const std::vector<std::string>& folders) {
    std::vector<std::filesystem::path> files;
    for (const std::string& folder : folders) {
        if (!std::filesystem::is_directory(folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> words(arguments + 1, arguments + count);
    std::string option;
    std::uint64_t number = 0;
    if (words.size() >= 2 && words[0].starts_with("--")) {
        option = words[0];
        number = std::stoull(words[1]);
        words.erase(words.begin(), words.begin() + 2);
    }
    std::vector<std::string> kept;
    for (const std::filesystem::path& file : files_of(words)) {
        kept.push_back(actionplan::test::read_file(file));
        if (option == "--mutant") continue;
        announce(file);
        run(kept.back());
    }
    if (kept.empty()) return 1;
    if (option.empty()) return 0;
    const actionplan::test::Mutants mutants(std::move(kept));
    if (option == "--mutant") {
        const std::string bytes = mutants.make(number);
        return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() ? 0 : 1;
    }
    for (std::uint64_t i = 0; i < number; ++i) {
        announce("mutant " + std::to_string(i));
        run(mutants.make(i));
    }
    return 0;
}
