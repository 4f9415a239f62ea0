#include "engine/actions_ndjson.h"

#include <nlohmann/json.hpp>

#include "engine/compact_json.h"
#include "schema/json_writer.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json(nullptr);
}

std::string front_of(const Plan& plan, std::string_view file_name) {
    const Area area = plan.plan.area.value_or(Area{});
    const Json front{
        {"file",      file_name              },
        {"plan",      plan.plan.id           },
        {"area",      text_or_null(area.name)},
        {"area_code", text_or_null(area.code)}
    };
    std::string text = front.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.back() = ',';
    return text;
}

}  // namespace

std::string actions_ndjson(const Plan& plan, std::string_view file_name) {
    const std::string front = front_of(plan, file_name);
    std::string lines;
    Plan one;
    for (const Action& action : plan.actions) {
        one.actions.assign(1, action);
        ListTexts texts;
        write_lists(texts, one);
        std::string entry;
        CompactJson compact;
        compact.add(entry, texts[PlanList::actions]);
        lines += front;
        lines += std::string_view(entry).substr(2);  // after the comma before it and its bracket
        lines += '\n';
    }
    return lines;
}

}  // namespace actionplan
