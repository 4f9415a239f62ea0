// Bodies that plans name by a short name, with their official codes and the names that they have had.
//
// Source   register/bodies.tsv, which says where its data comes from, its date and its licence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

struct RegisteredBody {
    std::string_view name;                 // as it was called at the plan's date
    std::optional<Identifier> identifier;  // none where no official code is certain
    BodyKind kind = BodyKind::unknown;
    bool by_name = false;  // found by a full name, not by a short one

    bool operator==(const RegisteredBody&) const = default;
};

// What is known of where and when a name is used; both decide which body it means.
struct RegisterScope {
    std::vector<std::string> areas;  // names of areas: "Herefordshire"
    std::string date;                // "2016-03-31"; empty when it is not known
};

// The bodies that a printed name may mean, in the order of the register; most names mean one or none.
std::vector<RegisteredBody> registered_bodies(std::string_view name, const RegisterScope& scope);

// The short names that count in an area, those that count everywhere left out.
std::vector<std::string> short_names_of(const RegisterScope& scope);

// The areas that the register knows: "Herefordshire".
std::vector<std::string_view> registered_areas();

// The bodies of names that this one is a slip of the pen away from: "WHAT" for "WAHT".
std::vector<RegisteredBody> mistyped_bodies(std::string_view name, const RegisterScope& scope);

}  // namespace actionplan
