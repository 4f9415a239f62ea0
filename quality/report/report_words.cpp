#include <cmath>

#include "quality/plain_text.h"
#include "quality/report/report_parts.h"

namespace actionplan {

std::string percent(double share) {
    // Rounded down, so that only what is whole is called so.
    return std::to_string(static_cast<int>(std::floor(share * 100 + 1e-9))) + " %";
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string plan_anchor(std::size_t plan) { return "plan-" + std::to_string(plan + 1); }

std::string action_anchor(std::size_t plan, std::uint64_t position) {
    return "action-" + std::to_string(plan + 1) + "-" + std::to_string(position);
}

std::string capitalised(std::string_view word) {
    std::string text(word);
    if (!text.empty() && is_lower(text.front()))
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string flat_text(const CellText& cell) {
    std::string text;
    for (const TextBlock& block : cell.blocks) text += (text.empty() ? "" : " · ") + block.text;
    return text;
}

void open_table(HtmlWriter& html, const std::string& caption) {
    // A keyboard must be able to scroll what a mouse can.
    html.open(
        "div",
        {
            {"class",      "scroll"},
            {"role",       "region"},
            {"aria-label", caption },
            {"tabindex",   "0"     }
    });
    html.open("table").element("caption", caption);
}

void header_cells(HtmlWriter& html, std::initializer_list<std::string_view> headings) {
    html.open("thead").open("tr");
    for (const std::string_view heading : headings)
        html.element("th", heading,
                     {
                         {"scope", "col"}
        });
    html.close().close();
}

}  // namespace actionplan
