#include <string>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/open_plan.h"
#include "cli/plan_view.h"
#include "cli/read_options.h"
#include "engine/file_name.h"

namespace actionplan {

int run_show(const Arguments& arguments, Console& console) {
    const std::string& path = arguments.operands.front();
    const Result<ReadOptions> options = read_options(arguments);
    if (!options) {
        console.complain("actionplan: " + options.error().message);
        return wrong_usage;
    }
    const Result<Plan> plan = open_plan(path, options.value());
    if (!plan) {
        console.complain(printable(path) + ": " + plan.error().message);
        return some_failed;
    }
    console.print(plan_view(plan.value(), {console.width(), console.colours()}));
    return all_well;
}

}  // namespace actionplan
