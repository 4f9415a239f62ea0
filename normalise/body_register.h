// Bodies that plans name by a short name, with their official codes and the names that they have had.
//
// Source   register/bodies.tsv, which says where its data comes from, its date and its licence.
#pragma once

#include <optional>
#include <span>
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

// A row of the register: one name that a body had.
struct BodyRow {
    std::string_view scheme;
    std::string_view code;  // empty where none is certain
    BodyKind kind = BodyKind::unknown;
    std::string_view name;
    std::string_view first_day;  // empty: always
    std::string_view last_day;
    std::string_view short_names;  // and other spellings, parted by "|"
    std::string_view areas;        // where these count, parted by "|"; "*" is everywhere
};

class BodyRegister;

// What is known of where and when a name is used; both decide which body it means.
struct RegisterScope {
    std::vector<std::string> areas;        // names of areas: "Herefordshire"
    std::string date;                      // "2016-03-31"; empty when it is not known
    const BodyRegister* bodies = nullptr;  // the built-in register when none
};

class BodyRegister {
 public:
    // The built-in rows and more, which must outlive the register and come before them in its order.
    explicit BodyRegister(std::span<const BodyRow> more);

    static const BodyRegister& built_in();

    // The bodies that a printed name may mean, in the order of the register; most names mean one or none.
    std::vector<RegisteredBody> bodies(std::string_view name, const RegisterScope& scope) const;

    // The bodies of names that this one is a slip of the pen away from: "WHAT" for "WAHT".
    std::vector<RegisteredBody> near(std::string_view name, const RegisterScope& scope) const;

    // The short names that count in an area, those that count everywhere left out.
    std::vector<std::string> short_names(const RegisterScope& scope) const;

 private:
    struct FoldedName {
        std::string name;
        std::size_t row = 0;
        bool full = false;  // the name, not a short one
    };

    const BodyRow& row_of_date(const BodyRow& row, const RegisterScope& scope) const;

    std::vector<BodyRow> rows_;
    std::vector<FoldedName> names_;  // all names in alphabetical order, folded once
};

// The same of the scope's register.
std::vector<RegisteredBody> registered_bodies(std::string_view name, const RegisterScope& scope);
std::vector<RegisteredBody> mistyped_bodies(std::string_view name, const RegisterScope& scope);
std::vector<std::string> short_names_of(const RegisterScope& scope);

}  // namespace actionplan
