// The tables and views of a store; docs/STORE.md describes them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace actionplan {

inline constexpr std::int64_t store_application = 0x41504C4E;  // "APLN", in the file's head
inline constexpr std::int64_t store_version = 1;

// Makes what is missing.
extern const char* const store_tables;

// The tables with rows for the parts of an edition.
inline constexpr std::array<std::string_view, 8> edition_part_tables{
    "section",     "action",      "action_body", "action_person",
    "action_date", "action_cell", "plan_date",   "finding"};

}  // namespace actionplan
