#include "cli/completion.h"

#include <doctest/doctest.h>

#include "cli/commands.h"

using namespace actionplan;

namespace {

OptionSpec taking(std::string_view value, std::string_view choices = {}) {
    return {.name = "--x", .letter = "", .value = value, .help = "", .choices = choices};
}

CommandSpec with_operands(std::string_view operands) {
    CommandSpec command{};
    command.operands = operands;
    return command;
}

}  // namespace

TEST_CASE("values are completed by their choices, else by what their name says") {
    CHECK(value_completion(taking("FORMAT", "html json csv")) ==
          Completion{
              .words = {"html", "json", "csv"}
    });
    CHECK(value_completion(taking("FILE")) == Completion{.files = true});
    CHECK(value_completion(taking("DIR")) == Completion{.folders = true});
    CHECK(value_completion(taking("N")) == Completion{});
}

TEST_CASE("operands are completed by the words of the help") {
    CHECK(operand_completion(with_operands("INPUT...")) == Completion{.files = true});
    CHECK(operand_completion(with_operands("DIR")) == Completion{.folders = true});
    CHECK(operand_completion(with_operands("check FILE | schema")) ==
          Completion{
              .words = {"check", "schema"},
                .files = true
    });
    CHECK(operand_completion(with_operands("")) == Completion{});
    const Completion codes = operand_completion(with_operands("CODE"));
    CHECK(codes.words.front() == "AP101");
    CHECK(codes.words.back() == "all");
}

TEST_CASE("choices stand in the help of their option") {
    for (const CommandSpec& command : commands()) {
        for (const OptionSpec& option : command.options) {
            CAPTURE(option.name);
            for (const std::string& choice : value_completion(option).words)
                CHECK(option.help.find(choice) != std::string_view::npos);
        }
    }
}

TEST_CASE("quoted text is one word of a shell") {
    CHECK(shell_quoted("a plan's day") == "'a plan'\\''s day'");
    CHECK(spaced({"a", "b"}) == "a b");
    CHECK(spaced({}).empty());
}
