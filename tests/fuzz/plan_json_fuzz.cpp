// Any bytes as a plan's JSON: reading and validating end with an answer, and what was read is written and read the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "schema/json_reader.h"
#include "schema/json_writer.h"
#include "schema/validate.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    require(actionplan::validate_plan(text).size() <= actionplan::most_violations);

    const actionplan::Result<actionplan::Plan> plan = actionplan::read_plan(text);
    if (!plan) return 0;
    const std::string written = actionplan::write_plan(plan.value());
    const actionplan::Result<actionplan::Plan> again = actionplan::read_plan(written);
    require(static_cast<bool>(again));
    require(actionplan::write_plan(again.value()) == written);
    return 0;
}
