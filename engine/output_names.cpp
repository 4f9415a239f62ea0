#include "engine/output_names.h"

#include <cstdint>
#include <map>
#include <set>

#include "engine/file_name.h"

namespace actionplan {

namespace {

// The file system takes names of 255 bytes; the rest is room for a number, the extension and what a temporary name adds.
constexpr std::size_t longest_stem = 180;

bool inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string output_stem(const std::string& path) {
    std::string stem(stem_of(name_of_path(path)));
    if (stem.size() <= longest_stem) return stem;
    std::size_t size = longest_stem;
    while (size > 1 && inside_character(stem.at(size))) --size;
    stem.resize(size);
    return stem;
}

}  // namespace

std::vector<std::string> output_names(std::span<const Input> inputs) {
    std::set<std::string> taken;
    for (const Input& input : inputs) {
        if (!input.error) taken.insert(output_stem(input.path));
    }
    std::vector<std::string> names;
    std::map<std::string, std::uint64_t> uses;
    for (const Input& input : inputs) {
        std::string& name = names.emplace_back();
        if (input.error) continue;
        const std::string stem = output_stem(input.path);
        name = stem;
        std::uint64_t& number = uses[stem];
        while (++number > 1) {
            name = stem + "-" + std::to_string(number);
            if (taken.insert(name).second) break;
        }
        name += ".json";
    }
    return names;
}

}  // namespace actionplan
