#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/comparison_view.h"
#include "cli/console.h"
#include "cli/open_plan.h"
#include "cli/read_options.h"
#include "cli/results_folder.h"
#include "cli/write_output.h"
#include "engine/file_name.h"
#include "quality/compare/comparison_set.h"

namespace actionplan {

namespace {

constexpr std::array formats{"text", "html", "json"};

Result<std::vector<Plan>> plans_of(const std::string& path, const ReadOptions& options) {
    std::vector<Plan> plans;
    if (!holds_results(path)) {
        Result<Plan> plan = open_plan(path, options);
        if (!plan) return plan.error();
        plans.push_back(std::move(plan).value());
        return plans;
    }
    Result<ReportInput> results = read_results(path);
    if (!results) return results.error();
    ReportInput input = std::move(results).value();
    for (ReportPlan& one : input.plans) plans.push_back(std::move(one.plan));
    return plans;
}

std::string rendered(const std::string& format, const ComparisonSet& set, const ViewStyle& style) {
    if (format == "json") return json_comparison(set);
    if (format == "html") return html_comparison(set);
    return comparison_view(set, style);
}

int refuse(Console& console, const std::string& message) {
    console.complain("actionplan: " + message);
    return wrong_usage;
}

}  // namespace

int run_compare(const Arguments& arguments, Console& console) {
    const std::string& before_path = arguments.operands.at(0);
    const std::string& after_path = arguments.operands.at(1);
    const std::string format = arguments.value("--format").value_or("text");
    const std::string out = arguments.value("--out").value_or("");
    if (std::find(formats.begin(), formats.end(), format) == formats.end())
        return refuse(console, "--format wants text, html or json, not " + format);
    const Result<ReadOptions> options = read_options(arguments);
    if (!options) return refuse(console, options.error().message);
    const bool folders = holds_results(before_path);
    if (folders != holds_results(after_path))
        return refuse(console,
                      "compare wants two plans, or two folders or stores, not one of each");
    std::vector<std::vector<Plan>> editions;
    for (const std::string& path : {before_path, after_path}) {
        Result<std::vector<Plan>> plans = plans_of(path, options.value());
        if (!plans) {
            console.complain(printable(path) + ": " + plans.error().message);
            return some_failed;
        }
        editions.push_back(std::move(plans).value());
    }
    const ComparisonSet set = compare_editions(editions[0], editions[1], folders);
    const std::string text =
        rendered(format, set, {console.width(), console.colours() && out.empty()});
    if (out.empty()) {
        console.print(text);
        return all_well;
    }
    if (const std::optional<Error> error = write_output(out, text)) {
        console.complain(printable(out) + ": " + error->message);
        return some_failed;
    }
    return all_well;
}

}  // namespace actionplan
