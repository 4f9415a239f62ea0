// The generated pages of docs/ say what the tables in the code say. With ACTIONPLAN_ACCEPT set they are written.

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>

#include "cli/commands.h"
#include "cli/help.h"
#include "engine/errors.h"
#include "quality/rules.h"
#include "tests/support/text_files.h"

using namespace actionplan;

namespace {

void check_page(const std::string& path, const std::string& page) {
    if (test::accepting()) test::write_file(path, page);
    INFO("stale; ./test.sh --accept writes it");
    CHECK(test::read_file(path) == page);
}

std::string errors_page() {
    std::string page =
        "# Errors\n\n"
        "Why an input has no output: the `error.code` of its line in `run.ndjson`. Generated from "
        "engine/errors.cpp.\n\n"
        "| Code | What happened | What to do |\n| --- | --- | --- |\n";
    for (const ErrorCode& error : error_codes()) {
        std::string advice(error.advice);
        advice.front() = static_cast<char>(advice.front() - 'a' + 'A');
        page += "| `" + std::string(error.code) + "` | " + std::string(error.meaning) + " | " +
                advice + ". |\n";
    }
    return page;
}

std::string commands_page() {
    std::string page =
        "# Commands\n\nAs `--help` prints them. Generated from cli/commands.cpp.\n\n```\n" +
        program_help() + "```\n";
    for (const CommandSpec& command : commands()) {
        page += "\n## " + std::string(command.name) + "\n\n```\n" + command_help(command) + "```\n";
    }
    return page;
}

}  // namespace

TEST_CASE("docs/ERRORS.md is what the table of errors says") {
    check_page("docs/ERRORS.md", errors_page());
}

TEST_CASE("docs/FINDINGS.md is what the table of rules says") {
    check_page("docs/FINDINGS.md", rules_page());
}

TEST_CASE("docs/COMMANDS.md is what --help says") {
    check_page("docs/COMMANDS.md", commands_page());
}

TEST_CASE("codes stand once in their tables, in order") {
    std::string before;
    for (const ErrorCode& error : error_codes()) {
        CAPTURE(error.code);
        CHECK(before < error.code);
        before = error.code;
    }
    before.clear();
    for (const QualityRule& rule : quality_rules()) {
        CAPTURE(rule.code);
        CHECK(before < rule.code);
        before = rule.code;
    }
}

TEST_CASE("every error code in the sources stands in the table, and no other") {
    std::set<std::string> used{"internal"};
    std::set<std::string> listed;
    for (const ErrorCode& error : error_codes()) listed.insert(std::string(error.code));
    for (const std::string folder : {"extract", "parse", "normalise", "engine", "cli"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".cpp") continue;
            std::string source = test::read_file(entry.path());
            std::erase_if(source, [](char c) { return c == ' ' || c == '\n'; });
            for (const std::string begin : {"Error{\"", "system_error(\"", "skip(folder,\"",
                                            "skip(entry.path,\"", ".error=\""}) {
                for (std::size_t at = source.find(begin); at != std::string::npos;
                     at = source.find(begin, at + 1)) {
                    const std::size_t code = at + begin.size();
                    used.insert(source.substr(code, source.find('"', code) - code));
                }
            }
        }
    }
    used.erase("");
    used.erase("usage");  // of the command line, not of an input
    for (const std::string& code : used) {
        CAPTURE(code);
        CHECK(listed.contains(code));
    }
    for (const std::string& code : listed) {
        CAPTURE(code);
        CHECK(used.contains(code));
    }
}
