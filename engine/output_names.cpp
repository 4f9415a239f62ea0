#include "engine/output_names.h"

#include <algorithm>
#include <string_view>

#include "engine/file_name.h"

namespace actionplan {

namespace {

// The file system takes names of 255 bytes; the rest is room for a number, the extension and what a temporary name adds.
constexpr std::size_t longest_stem = 180;

bool inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string_view output_stem(std::string_view name) {
    const std::string_view stem = stem_of(name);
    if (stem.size() <= longest_stem) return stem;
    std::size_t size = longest_stem;
    while (size > 1 && inside_character(stem.at(size))) --size;
    return stem.substr(0, size);
}

std::string numbered(std::string_view stem, std::uint32_t number) {
    std::string name(stem);
    if (number > 1) name += "-" + std::to_string(number);
    return name;
}

}  // namespace

OutputNames::OutputNames(const Inputs& inputs) : inputs_(inputs), numbers_(inputs.size()) {
    const auto stem_at = [&](std::uint32_t index) { return output_stem(inputs_.name(index)); };
    std::vector<std::uint32_t> order;  // by stem, and then as they stand
    for (std::uint32_t index = 0; index < inputs.size(); ++index) {
        if (!inputs.has_error(index)) order.push_back(index);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t first, std::uint32_t second) {
        return stem_at(first) < stem_at(second);
    });
    const auto is_stem = [&](const std::string& name) {
        const auto at = std::lower_bound(order.begin(), order.end(), name,
                                         [&](std::uint32_t index, const std::string& wanted) {
                                             return stem_at(index) < wanted;
                                         });
        return at != order.end() && stem_at(*at) == name;
    };
    // Two stems never get the same name by their numbers: what stands behind the last dash tells them apart.
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string_view stem = stem_at(order[i]);
        if (i == 0 || stem != stem_at(order[i - 1])) number = 0;
        while (++number > 1 && is_stem(numbered(stem, number))) {
        }
        numbers_[order[i]] = number;
    }
}

std::string OutputNames::at(std::size_t index) const {
    const std::uint32_t number = numbers_.at(index);
    return number == 0 ? "" : numbered(output_stem(inputs_.name(index)), number) + ".json";
}

}  // namespace actionplan
