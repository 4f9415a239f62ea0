#include "quality/plan_name.h"

namespace actionplan {

std::string plan_name(const PlanIdentity& plan) {
    if (plan.area && plan.area->locality) return *plan.area->locality;
    if (plan.area && plan.area->name) return *plan.area->name;
    return plan.title.value_or(plan.id);
}

}  // namespace actionplan
