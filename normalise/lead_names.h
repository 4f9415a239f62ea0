// What a name in a lead cell is a name of, by its words alone.
#pragma once

#include <string_view>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

enum class NameKind {
    body,        // ends as bodies end: "Trust", "Council", "Team"
    department,  // made of nothing but the words of departments: "Public Health"
    post,        // "Director of Place"
    person,      // "Mrs Hill", "Ann Hill"
    initials,    // "JT"
    abbreviation,
    nobody,   // "TBC", "ditto"
    unknown,  // a name without a sign
};

NameKind kind_of_name(std::string_view name);

// Like `person` when the words stand where a person is named: behind a body in brackets or after a dash.
bool may_be_person(std::string_view name);

// The kind of body that a name says it is.
BodyKind kind_of_body(std::string_view name);

bool is_abbreviation(std::string_view word);
bool is_common_abbreviation(std::string_view word);
bool is_body_word(std::string_view word);  // lower case
bool is_department_word(std::string_view word);

// The words of a name, parted by spaces.
std::vector<std::string_view> words_of(std::string_view name);

}  // namespace actionplan
