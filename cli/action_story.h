// How the values of an action were read: what is printed, where, by which heading, and what was made of it.
//
// Gives    what the plan keeps: places, words, what a column was known by, what a body was matched by, the bodies that it
//          could have been as well, the colours' meaning, findings; and the columns that were weighed for a field and
//          refused, which the headings tell anew (column_story.h).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/plan_view.h"
#include "parse/heading_rules.h"
#include "schema/plan.h"

namespace actionplan {

// The actions that `name` stands for: by number, else by id, else by its place in the list ("#7").
std::vector<const Action*> find_actions(const Plan& plan, std::string_view name);

// The fields that can be asked for, by their keys in the JSON.
std::span<const std::string_view> story_fields();

// `field` is one of story_fields(), or empty for all; `vocabulary` that of the headings when the plan was read.
std::string action_story(const Plan& plan, const Action& action, std::string_view field,
                         const HeadingVocabulary& vocabulary, const ViewStyle& style);

}  // namespace actionplan
