// What a plan says, as rows of a store.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/database.h"
#include "engine/run_log.h"
#include "schema/plan.h"

namespace actionplan {

class EditionRows {
 public:
    explicit EditionRows(Database& database);

    // The row of the edition itself; of one that is there already, all but its first run becomes new. Gives its id.
    std::int64_t put_edition(const RunRecord& record, const Plan& plan, std::string_view json,
                             std::int64_t run);

    // The rows of its parts, in place of those that are there.
    void put_parts(std::int64_t edition, const Plan& plan);

 private:
    void put_action(std::int64_t edition, std::int64_t ordinal, const Action& action);
    void put_bodies(std::int64_t edition, std::int64_t action, const Lead& lead);
    void put_dates(std::int64_t edition, std::int64_t number, const Action& action);
    std::int64_t body_id(const Organisation& body);

    std::vector<std::unique_ptr<SqlStatement>> forget_;
    SqlStatement edition_;
    SqlStatement section_;
    SqlStatement action_;
    SqlStatement body_;
    SqlStatement action_body_;
    SqlStatement person_;
    SqlStatement date_;
    SqlStatement cell_;
    SqlStatement plan_date_;
    SqlStatement finding_;
};

}  // namespace actionplan
