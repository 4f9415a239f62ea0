#include "extract/word/fields.h"

#include <algorithm>
#include <array>

namespace actionplan {

namespace {

constexpr std::array<std::string_view, 3> page_fields{"PAGE", "NUMPAGES", "SECTIONPAGES"};
constexpr std::size_t longest_instruction = 4096;

}  // namespace

bool is_page_number_field(std::string_view instruction) {
    const std::size_t begin = std::min(instruction.find_first_not_of(" \t\n"), instruction.size());
    const std::size_t end =
        std::min(instruction.find_first_of(" \t\n\\", begin), instruction.size());
    std::string name(instruction.substr(begin, end - begin));
    for (char& c : name) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return std::find(page_fields.begin(), page_fields.end(), name) != page_fields.end();
}

void FieldStack::begin() {
    fields_.emplace_back();
    ++hidden_;
}

void FieldStack::instruction(std::string_view piece) {
    if (fields_.empty() || fields_.back().in_result) return;
    if (fields_.back().instruction.size() < longest_instruction)
        fields_.back().instruction += piece;
}

void FieldStack::separate() {
    if (fields_.empty() || fields_.back().in_result) return;
    Field& field = fields_.back();
    field.in_result = true;
    field.hidden = is_page_number_field(field.instruction);
    if (!field.hidden) --hidden_;
}

void FieldStack::end() {
    if (fields_.empty()) return;
    if (fields_.back().hidden) --hidden_;
    fields_.pop_back();
}

}  // namespace actionplan
