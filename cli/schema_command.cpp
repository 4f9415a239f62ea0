#include "cli/commands.h"
#include "cli/console.h"
#include "schema/schema_text.h"

namespace actionplan {

int run_schema(const Arguments&, Console& console) {
    console.print(plan_schema());
    return all_well;
}

}  // namespace actionplan
