#include "engine/rulebook.h"

#include <vector>

namespace actionplan {

namespace {

constexpr double users_weight = 20;  // above every built-in rule

Match match_of(ProfileMatch match) {
    switch (match) {
        case ProfileMatch::whole:
            return Match::whole;
        case ProfileMatch::begins:
            return Match::begins;
        case ProfileMatch::holds:
            return Match::holds;
    }
    return Match::whole;
}

std::vector<HeadingRule> heading_rules_of(const Profile& profile) {
    std::vector<HeadingRule> rules;
    for (const ProfileHeading& heading : profile.headings) {
        rules.push_back({heading.words, match_of(heading.match), heading.field, users_weight, {}});
    }
    return rules;
}

}  // namespace

Rulebook::Rulebook(const Profile& profile)
    : headings(heading_rules_of(profile)), knowledge(profile) {}

const Rulebook& Rulebook::built_in() {
    static const Rulebook rulebook{Profile{}};
    return rulebook;
}

}  // namespace actionplan
