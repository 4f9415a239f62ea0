// Takes up what the rules need to know of a plan beyond the action that they look at.
#pragma once

#include "quality/audit_state.h"

namespace actionplan {

// What a part says beside its actions, before these are looked at.
void gather_part(AuditState& state, const Plan& part);

// An action, before the rules look at it.
void gather_action(AuditState& state, const ActionFacts& facts);

}  // namespace actionplan
