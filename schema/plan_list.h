// The lists of a plan that grow with the document, so that a long one's are kept apart until they are whole.
#pragma once

#include <array>
#include <cstddef>

namespace actionplan {

// In the order in which they stand in the file.
enum class PlanList { sections, columns, actions, glossary, legend, outside, findings };
inline constexpr std::size_t plan_list_count = 7;

// Something for each of the lists: its text, or whether it has entries.
template <typename Value>
struct PerList {
    std::array<Value, plan_list_count> values{};

    Value& operator[](PlanList list) { return values[static_cast<std::size_t>(list)]; }
    const Value& operator[](PlanList list) const { return values[static_cast<std::size_t>(list)]; }
};
}  // namespace actionplan
