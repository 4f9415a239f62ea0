// What a user knows of their plans and the program does not, from a file of theirs.
//
// Takes    JSON by schema/profile.schema.json.
// Gives    the profile, or everything that is wrong with it, each with its place as a JSON pointer.
// Source   docs/profile.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/draft.h"
#include "schema/json_schema.h"
#include "schema/plan.h"

namespace actionplan {

enum class ProfileMatch { whole, begins, holds };

struct ProfileHeading {
    std::string words;
    Field field = Field::other;
    ProfileMatch match = ProfileMatch::whole;

    bool operator==(const ProfileHeading&) const = default;
};

struct ProfileBody {
    std::string name;
    std::vector<std::string> short_names;
    BodyKind kind = BodyKind::unknown;
    std::optional<Identifier> identifier;
    std::string first_day;  // empty: always
    std::string last_day;

    bool operator==(const ProfileBody&) const = default;
};

struct ProfileDateWord {
    std::string words;  // lower case
    std::string means;  // lower case; words of the built-in tables

    bool operator==(const ProfileDateWord&) const = default;
};

struct Profile {
    std::string name;
    std::vector<ProfileHeading> headings;
    std::vector<ProfileBody> bodies;
    std::vector<ProfileDateWord> date_words;
    std::vector<LegendEntry> legend;
    std::optional<Area> area;

    bool operator==(const Profile&) const = default;
};

struct ProfileRead {
    Profile profile;  // of use only when nothing is wrong
    std::vector<Violation> wrong;
};

ProfileRead read_profile(std::string_view json);

}  // namespace actionplan
