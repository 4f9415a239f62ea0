// A store: an SQLite file that keeps every run and every edition of every plan, for queries and reports.
//
// An edition is what one input said with one content. Of an input that is converted again with other settings the
// edition is made new; of one whose content has changed there is one more.
//
// Each input is one transaction: a run that is killed leaves what it has stored, and a run that has not been stored to
// its end is not the last run.
// Errors   `bad-store`: no store of ours, of a newer version, or it can't be written.
// Source   docs/STORE.md.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "engine/database.h"
#include "engine/edition_rows.h"
#include "engine/run_log.h"

namespace actionplan {

class PlanStore {
 public:
    static Result<std::unique_ptr<PlanStore>> open(const std::string& path);
    ~PlanStore();
    PlanStore(const PlanStore&) = delete;
    PlanStore& operator=(const PlanStore&) = delete;

    std::optional<Error> begin_run(const std::string& folder);

    // `json` gives the text of the record's output; it is called only when that is not stored yet.
    using GiveJson = std::function<Result<std::string>()>;
    std::optional<Error> add(const RunRecord& record, const GiveJson& json);

    // Now it is the last run.
    std::optional<Error> end_run();

 private:
    struct Statements;

    explicit PlanStore(std::unique_ptr<Database> database);

    std::optional<Error> put(const RunRecord& record, const GiveJson& json);
    std::optional<Error> committed();

    std::unique_ptr<Database> database_;
    std::unique_ptr<Statements> statements_;
    std::int64_t run_ = 0;
};

// A run of a store that has ended: its plans in the order of their inputs, as JSON, and what failed.
//
// Takes    the run's number; 0 for the last one, -1 for the one before it, and so on.
// Errors   `bad-store`, and that of `plan`, which ends the reading.
struct StoreVisitor {
    std::function<std::optional<Error>(const std::string& output, const std::string& json)> plan;
    std::function<void(const std::string& input, const Error& error)> failed;
};
std::optional<Error> read_store(const std::string& path, std::int64_t run,
                                const StoreVisitor& visitor);

// Whether the file begins as an SQLite database does.
bool is_database(const std::string& path);

}  // namespace actionplan
