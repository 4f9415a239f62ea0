#include "engine/plan_store.h"

#include <initializer_list>
#include <utility>

#include "engine/file_source.h"
#include "engine/store_schema.h"
#include "engine/version.h"
#include "schema/json_reader.h"

namespace actionplan {

namespace {

constexpr std::string_view database_mark = "SQLite format 3";

Error bad_store(const std::string& what) {
    return Error{"bad-store", what + "; check the file and the space on the disk, or name another"};
}

std::int64_t number_of(Database& database, std::string_view query,
                       std::initializer_list<SqlValue> values = {}) {
    SqlStatement statement(database, query);
    std::int64_t number = 0;
    statement.start(values);
    while (statement.next()) number = statement.number(0);
    return number;
}

// An empty database, or a store that this program knows.
std::optional<Error> check_kind(Database& database, bool may_be_empty) {
    const std::int64_t application = number_of(database, "PRAGMA application_id");
    const std::int64_t stored = number_of(database, "PRAGMA user_version");
    const std::int64_t tables = number_of(database, "SELECT count(*) FROM sqlite_schema");
    if (database.failed()) return bad_store(database.failure());
    if (may_be_empty && tables == 0) return std::nullopt;
    if (application != store_application)
        return Error{"bad-store", "is a database of something else; name another file"};
    if (stored > store_version)
        return Error{"bad-store", "was made by a newer version of this program; use that one"};
    return std::nullopt;
}

std::optional<Error> make_tables(Database& database) {
    database.run("BEGIN IMMEDIATE");
    if (!database.failed()) {
        if (std::optional<Error> error = check_kind(database, true)) return error;
    }
    database.run(("PRAGMA application_id = " + std::to_string(store_application) +
                  "; PRAGMA user_version = " + std::to_string(store_version))
                     .c_str());
    database.run(store_tables);
    database.run("COMMIT");
    if (database.failed()) return bad_store(database.failure());
    return std::nullopt;
}

// 0 when there is none.
std::int64_t ended_run(Database& database, std::int64_t run) {
    if (run > 0)
        return number_of(database, "SELECT run_id FROM run WHERE run_id = ? AND ended IS NOT NULL",
                         {run});
    return number_of(database,
                     "SELECT run_id FROM run WHERE ended IS NOT NULL ORDER BY run_id DESC "
                     "LIMIT 1 OFFSET ?",
                     {-run});
}

Error no_such_run(Database& database, std::int64_t run) {
    const std::int64_t runs =
        number_of(database, "SELECT count(*) FROM run WHERE ended IS NOT NULL");
    if (database.failed()) return bad_store(database.failure());
    if (runs == 0)
        return Error{"bad-store", "holds no run that has ended; run convert --store again"};
    const std::int64_t last = ended_run(database, 0);
    return Error{"bad-store", "holds " + std::to_string(runs) + " ended runs up to number " +
                                  std::to_string(last) + ", and " +
                                  (run > 0 ? "no number " + std::to_string(run)
                                           : "none so far back as " + std::to_string(run)) +
                                  "; ask for another"};
}

}  // namespace

struct PlanStore::Statements {
    explicit Statements(Database& database)
        : begin_run(database,
                    "INSERT INTO run (started, folder, version) "
                    "VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)"),
          end_run(database,
                  "UPDATE run SET ended = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE run_id = ?"),
          find(database,
               "SELECT edition_id FROM edition WHERE input = ? AND sha256 = ? AND "
               "settings IS ? AND output_xxh128 IS ?"),
          seen(database, "UPDATE edition SET last_run = ?, output = ? WHERE edition_id = ?"),
          outcome(database, "INSERT OR REPLACE INTO outcome VALUES (?, ?, ?, ?, ?, ?, ?)"),
          rows(database) {}

    SqlStatement begin_run;
    SqlStatement end_run;
    SqlStatement find;
    SqlStatement seen;
    SqlStatement outcome;
    EditionRows rows;
};

PlanStore::PlanStore(std::unique_ptr<Database> database)
    : database_(std::move(database)), statements_(std::make_unique<Statements>(*database_)) {}

PlanStore::~PlanStore() {
    statements_.reset();
    // One file again, which can be copied and read anywhere.
    database_->run("PRAGMA journal_mode = DELETE");
}

Result<std::unique_ptr<PlanStore>> PlanStore::open(const std::string& path) {
    Result<std::unique_ptr<Database>> opened = Database::open(path, Database::Mode::write);
    if (!opened) return opened.error();
    std::unique_ptr<Database> database = std::move(opened).value();
    if (std::optional<Error> error = check_kind(*database, true)) return *std::move(error);
    // A log that is written ahead makes a transaction cost no wait for the disk, and a crash of the program none of
    // what it has committed. Where the file system can't have one, all is as safe and slower.
    database->run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
    if (std::optional<Error> error = make_tables(*database)) return *std::move(error);
    std::unique_ptr<PlanStore> store(new PlanStore(std::move(database)));
    if (store->database_->failed()) return bad_store(store->database_->failure());
    return store;
}

std::optional<Error> PlanStore::begin_run(const std::string& folder) {
    database_->run("BEGIN IMMEDIATE");
    statements_->begin_run.run({folder, version()});
    run_ = database_->last_row();
    return committed();
}

std::optional<Error> PlanStore::end_run() {
    database_->run("BEGIN IMMEDIATE");
    statements_->end_run.run({run_});
    return committed();
}

std::optional<Error> PlanStore::add(const RunRecord& record, const GiveJson& json) {
    database_->run("BEGIN IMMEDIATE");
    std::optional<Error> error = put(record, json);
    if (!error) return committed();
    database_->run("ROLLBACK");
    return error;
}

// What has failed is undone.
std::optional<Error> PlanStore::committed() {
    database_->run("COMMIT");
    if (!database_->failed()) return std::nullopt;
    Error error = bad_store(database_->failure());
    database_->forget_failure();
    database_->run("ROLLBACK");
    database_->forget_failure();  // SQLite may have rolled back by itself
    return error;
}

std::optional<Error> PlanStore::put(const RunRecord& record, const GiveJson& json) {
    SqlValue edition;
    if (record.output) {
        SqlStatement& find = statements_->find;
        find.start({record.input, record.sha256.value_or(""), sql(record.settings),
                    sql(record.output_xxh128)});
        while (find.next()) edition = find.number(0);
        if (const auto* const known = std::get_if<std::int64_t>(&edition)) {
            statements_->seen.run({run_, *record.output, *known});
        } else {
            const Result<std::string> text = json();
            if (!text) return text.error();
            const Result<Plan> plan = read_plan(text.value());
            if (!plan) return plan.error();
            const std::int64_t number =
                statements_->rows.put_edition(record, plan.value(), text.value(), run_);
            statements_->rows.put_parts(number, plan.value());
            edition = number;
        }
    }
    const Error none{};
    const Error& error = record.error ? *record.error : none;
    const auto or_null = [&](const std::string& text) {
        return record.error ? SqlValue(std::string_view(text)) : SqlValue();
    };
    statements_->outcome.run({run_, record.input, word_for(record.status), edition,
                              or_null(error.code), or_null(error.message), record.seconds});
    return std::nullopt;
}

std::optional<Error> read_store(const std::string& path, std::int64_t run,
                                const StoreVisitor& visitor) {
    const Result<std::unique_ptr<Database>> opened = Database::open(path, Database::Mode::read);
    if (!opened) return opened.error();
    Database& database = *opened.value();
    if (std::optional<Error> error = check_kind(database, false)) return error;
    const std::int64_t found = ended_run(database, run);
    if (!database.failed() && found == 0) return no_such_run(database, run);
    SqlStatement rows(
        database,
        "SELECT input, output, json, error, message FROM outcome "
        "LEFT JOIN edition USING (input, edition_id) WHERE run_id = ? ORDER BY input");
    rows.start({found});
    while (rows.next()) {
        if (!rows.is_null(2)) {
            if (std::optional<Error> error = visitor.plan(rows.text(1), rows.text(2))) return error;
        } else if (!rows.is_null(3)) {
            visitor.failed(rows.text(0), Error{rows.text(3), rows.text(4)});
        }
    }
    if (database.failed()) return bad_store(database.failure());
    return std::nullopt;
}

bool is_database(const std::string& path) {
    const Result<std::unique_ptr<ByteSource>> source = open_file(path);
    if (!source) return false;
    std::string front(database_mark.size(), '\0');
    return source.value()->read(front) == front.size() && front == database_mark;
}

}  // namespace actionplan
