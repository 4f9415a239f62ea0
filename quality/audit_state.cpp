#include "quality/audit_state.h"

namespace actionplan {

const Section* AuditState::section_of(const Action& action) const {
    if (!action.section) return nullptr;
    const auto known = section_index.find(*action.section);
    return known == section_index.end() ? nullptr : &sections[known->second];
}

}  // namespace actionplan
