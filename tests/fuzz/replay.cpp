// A plain main for a fuzz target: runs it once over each file of the folders that are named. One that is missing has
// no files, but all of them together must have some.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/text_files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** words) {
    std::vector<std::filesystem::path> files;
    for (int word = 1; word < count; ++word) {
        if (!std::filesystem::is_directory(words[word])) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(words[word])) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        // The name of one that crashes is the last that stands here.
        std::printf("%s\n", file.c_str());
        std::fflush(stdout);
        const std::string bytes = actionplan::test::read_file(file);
        const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(data.data(), data.size());
    }
    return files.empty() ? 1 : 0;
}
