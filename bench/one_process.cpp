// What a batch would cost without workers and their sandbox: one_process FOLDER OUT converts each file of the folder in this
// very process, and writes its JSON. bench/batch_process.py sets the command against it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/convert_document.h"

int main(int count, char** words) {
    if (count != 3) {
        std::fprintf(stderr, "one_process FOLDER OUT\n");
        return 2;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(words[1]))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    const std::filesystem::path folder = words[2];
    std::filesystem::create_directories(folder);
    std::size_t failed = 0;
    for (const std::filesystem::path& path : files) {
        std::ifstream file(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file),
                                std::istreambuf_iterator<char>()};
        actionplan::MemorySource source(bytes);
        actionplan::MemorySink json;
        if (!actionplan::convert_document(source, path.filename().string(), {}, json)) ++failed;
        std::ofstream(folder / (path.filename().string() + ".json"), std::ios::binary)
            << json.bytes();
    }
    if (failed > 0) std::fprintf(stderr, "%zu of %zu files failed\n", failed, files.size());
    return failed == 0 ? 0 : 1;
}
