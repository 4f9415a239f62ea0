// An SQLite database, behind the few calls that a store needs.
//
// Errors   the first failure is kept, and what comes after it does nothing, so that a caller may ask once at the end of
//          a transaction.
// Source   SQLite 3.40; its types stay in the .cpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "extract/result.h"

namespace actionplan {

// No value stands for NULL. Text must live until the call is over.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string_view>;

SqlValue sql(std::string_view text);
SqlValue sql(const std::optional<std::string>& text);
SqlValue sql(std::uint64_t number);
SqlValue sql(std::optional<double> number);

class Database;

class SqlStatement {
 public:
    SqlStatement(Database& database, std::string_view text);
    SqlStatement(const SqlStatement&) = delete;
    SqlStatement& operator=(const SqlStatement&) = delete;
    ~SqlStatement();

    // All of it, without looking at rows.
    void run(std::initializer_list<SqlValue> values = {});

    // Row after row: start, and then next until it says false.
    void start(std::initializer_list<SqlValue> values = {});
    bool next();
    std::string text(int column) const;  // empty for NULL
    bool is_null(int column) const;
    std::int64_t number(int column) const;

 private:
    void bind(int place, const SqlValue& value);

    struct Handle;
    Database& database_;
    std::unique_ptr<Handle> handle_;
};

class Database {
 public:
    enum class Mode { write, read };

    // Errors   `bad-store`
    static Result<std::unique_ptr<Database>> open(const std::string& path, Mode mode);

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    // Statements without values, `;` between them.
    void run(const char* statements);
    std::int64_t last_row() const;

    bool failed() const { return !failure_.empty(); }
    // In SQLite's words; empty when all is well.
    const std::string& failure() const { return failure_; }
    void fail();
    // What failed has been told of and undone.
    void forget_failure() { failure_.clear(); }

 private:
    friend class SqlStatement;
    struct Connection;

    explicit Database(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> connection_;
    std::string failure_;
};

}  // namespace actionplan
