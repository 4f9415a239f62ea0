#include "engine/database.h"

#include <sqlite3.h>

#include <limits>
#include <utility>

namespace actionplan {

namespace {

constexpr int patience = 10'000;  // milliseconds, while another program writes

}  // namespace

struct Database::Connection {
    sqlite3* handle = nullptr;

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { sqlite3_close_v2(handle); }
};

struct SqlStatement::Handle {
    sqlite3_stmt* statement = nullptr;

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { sqlite3_finalize(statement); }
};

SqlValue sql(std::string_view text) { return text; }

SqlValue sql(const std::optional<std::string>& text) {
    return text ? SqlValue(std::string_view(*text)) : SqlValue();
}

// Counts stay far below what SQLite's signed numbers hold.
SqlValue sql(std::uint64_t number) { return static_cast<std::int64_t>(number); }

SqlValue sql(std::optional<double> number) { return number ? SqlValue(*number) : SqlValue(); }

SqlStatement::SqlStatement(Database& database, std::string_view text)
    : database_(database), handle_(std::make_unique<Handle>()) {
    if (database_.failed()) return;
    if (sqlite3_prepare_v2(database_.connection_->handle, text.data(),
                           static_cast<int>(text.size()), &handle_->statement,
                           nullptr) != SQLITE_OK)
        database_.fail();
}

SqlStatement::~SqlStatement() = default;

void SqlStatement::run(std::initializer_list<SqlValue> values) {
    start(values);
    while (next()) {
    }
}

void SqlStatement::start(std::initializer_list<SqlValue> values) {
    if (database_.failed()) return;
    sqlite3_reset(handle_->statement);
    int place = 0;
    for (const SqlValue& value : values) bind(++place, value);
}

void SqlStatement::bind(int place, const SqlValue& value) {
    sqlite3_stmt* const statement = handle_->statement;
    int outcome = SQLITE_OK;
    if (const auto* const number = std::get_if<std::int64_t>(&value)) {
        outcome = sqlite3_bind_int64(statement, place, *number);
    } else if (const auto* const real = std::get_if<double>(&value)) {
        outcome = sqlite3_bind_double(statement, place, *real);
    } else if (const auto* const text = std::get_if<std::string_view>(&value)) {
        // An empty view may have no address, which would be NULL.
        const char* const bytes = text->empty() ? "" : text->data();
        outcome = sqlite3_bind_text64(statement, place, bytes, text->size(), SQLITE_TRANSIENT,
                                      SQLITE_UTF8);
    } else {
        outcome = sqlite3_bind_null(statement, place);
    }
    if (outcome != SQLITE_OK) database_.fail();
}

bool SqlStatement::next() {
    if (database_.failed()) return false;
    const int outcome = sqlite3_step(handle_->statement);
    if (outcome == SQLITE_ROW) return true;
    if (outcome != SQLITE_DONE) database_.fail();
    sqlite3_reset(handle_->statement);
    return false;
}

std::string SqlStatement::text(int column) const {
    const unsigned char* const bytes = sqlite3_column_text(handle_->statement, column);
    if (bytes == nullptr) return {};
    const int size = sqlite3_column_bytes(handle_->statement, column);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

bool SqlStatement::is_null(int column) const {
    return sqlite3_column_type(handle_->statement, column) == SQLITE_NULL;
}

std::int64_t SqlStatement::number(int column) const {
    return sqlite3_column_int64(handle_->statement, column);
}

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Mode mode) {
    auto connection = std::make_unique<Connection>();
    const int flags =
        mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    // A name like ":memory:" or "file:x" is a name here.
    const std::string plain = path.starts_with('/') ? path : "./" + path;
    const int outcome =
        sqlite3_open_v2(plain.c_str(), &connection->handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    if (outcome != SQLITE_OK)
        return Error{"bad-store", std::string(sqlite3_errstr(outcome)) +
                                      "; check the path of the store, and who may write there"};
    sqlite3_busy_timeout(connection->handle, patience);
    // A file of somebody else's making may do nothing of itself.
    sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return std::unique_ptr<Database>(new Database(std::move(connection)));
}

void Database::run(const char* statements) {
    if (failed()) return;
    if (sqlite3_exec(connection_->handle, statements, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail();
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(connection_->handle); }

void Database::fail() {
    if (failure_.empty()) failure_ = sqlite3_errmsg(connection_->handle);
}

}  // namespace actionplan
