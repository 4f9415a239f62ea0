#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/nearest_name.h"
#include "quality/rules.h"

namespace actionplan {

int run_explain(const Arguments& arguments, Console& console) {
    const std::string& code = arguments.operands.front();
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
    const auto nearest = nearest_name(code, codes);
    console.complain("actionplan: there is no finding " + code +
                     (nearest ? "; did you mean " + std::string(*nearest) + "?"
                              : std::string("; actionplan explain all lists them")));
    return wrong_usage;
}

}  // namespace actionplan
