#include <algorithm>
#include <array>

#include "cli/action_story.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/nearest_name.h"
#include "cli/open_plan.h"
#include "cli/read_options.h"
#include "engine/file_name.h"
#include "engine/rulebook.h"
#include "quality/rules.h"

namespace actionplan {

namespace {

int refuse(Console& console, const std::string& message) {
    console.complain("actionplan: " + message);
    return wrong_usage;
}

std::string suggestion(const std::string& word, const std::vector<std::string_view>& names,
                       const std::string& otherwise) {
    const auto nearest = nearest_name(word, names);
    return nearest ? "; did you mean " + std::string(*nearest) + "?" : "; " + otherwise;
}

int explain_code(const std::string& code, Console& console) {
    if (code == "all") {
        console.print(rules_page());
        return all_well;
    }
    const QualityRule* const rule = find_rule(code);
    if (rule != nullptr) {
        console.print(rule_page(*rule));
        return all_well;
    }
    std::vector<std::string_view> codes;
    for (const QualityRule& one : quality_rules()) codes.push_back(one.code);
    return refuse(console, "there is no finding " + code +
                               suggestion(code, codes, "actionplan explain all lists them"));
}

// Of an action that the plan has not.
int tell_missing(const Plan& plan, const std::string& path, const std::string& name,
                 Console& console) {
    std::vector<std::string_view> numbers;
    for (const Action& action : plan.actions) {
        if (action.number) numbers.push_back(*action.number);
    }
    const std::string count = std::to_string(plan.actions.size());
    console.complain(
        printable(path) + ": has no action " + printable(name) +
        suggestion(name, numbers, "give a number, an id, or #1 to #" + count + " for its place"));
    return some_failed;
}

int explain_action(const Arguments& arguments, Console& console) {
    const std::string& path = arguments.operands[0];
    const std::string& name = arguments.operands[1];
    const std::string field = arguments.operands.size() > 2 ? arguments.operands[2] : "";
    const auto fields = story_fields();
    if (!field.empty() && std::find(fields.begin(), fields.end(), field) == fields.end()) {
        return refuse(console, "an action has no field " + field +
                                   suggestion(field, {fields.begin(), fields.end()},
                                              "actionplan explain --help lists them"));
    }
    const Result<ReadOptions> options = read_options(arguments);
    if (!options) return refuse(console, options.error().message);
    const Result<Plan> plan = open_plan(path, options.value());
    if (!plan) {
        console.complain(printable(path) + ": " + plan.error().message);
        return some_failed;
    }
    const std::vector<const Action*> actions = find_actions(plan.value(), name);
    if (actions.empty()) return tell_missing(plan.value(), path, name, console);
    const HeadingVocabulary& vocabulary =
        options.value().rules ? options.value().rules->headings : HeadingVocabulary::built_in();
    std::string text;
    for (const Action* const action : actions) {
        text += (text.empty() ? "" : "\n") + action_story(plan.value(), *action, field, vocabulary,
                                                          {console.width(), console.colours()});
    }
    console.print(text);
    return all_well;
}

}  // namespace

int run_explain(const Arguments& arguments, Console& console) {
    if (arguments.operands.size() == 1) return explain_code(arguments.operands.front(), console);
    return explain_action(arguments, console);
}

}  // namespace actionplan
