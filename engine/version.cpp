#include "engine/version.h"

namespace actionplan {

std::string_view version() { return ACTIONPLAN_VERSION; }

}  // namespace actionplan
