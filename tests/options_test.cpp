#include "cli/options.h"

#include <doctest/doctest.h>

#include <array>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/help.h"

using namespace actionplan;

namespace {

Result<Arguments> read(const std::string& command, const std::vector<std::string>& words) {
    const CommandSpec* const spec = find_command(command);
    REQUIRE(spec != nullptr);
    return read_arguments(*spec, words);
}

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), {}};
}

std::string error_of(const std::string& command, const std::vector<std::string>& words) {
    const Result<Arguments> arguments = read(command, words);
    return arguments ? "" : arguments.error().message;
}

}  // namespace

TEST_CASE("options may stand anywhere, with their value after them or after a sign") {
    constexpr std::array ways{
        "a.txt --out dir --jobs 3",
        "--jobs=3 --out=dir a.txt",
        "-j 3 a.txt -o dir",
        "-o other -o dir -j 3 -- a.txt",
    };
    for (const char* const way : ways) {
        CAPTURE(way);
        const Result<Arguments> arguments = read("convert", words_of(way));
        REQUIRE(arguments);
        CHECK(arguments.value().operands == std::vector<std::string>{"a.txt"});
        CHECK(arguments.value().value("--out") == "dir");
        CHECK(arguments.value().value("--jobs") == "3");
        CHECK_FALSE(arguments.value().has("--quiet"));
    }
}

TEST_CASE("after two dashes all are operands, and one dash is one") {
    const Result<Arguments> arguments = read("convert", {"-", "--out", "dir", "--", "--jobs"});
    REQUIRE(arguments);
    CHECK(arguments.value().operands == std::vector<std::string>{"-", "--jobs"});
}

TEST_CASE("wrong usage says what is wrong and what to do") {
    CHECK(error_of("convert", {"a.txt", "--ouput", "dir"}) ==
          "unknown option --ouput of convert; did you mean --out?");
    CHECK(error_of("convert", {"a.txt", "--xyzzy"}) ==
          "unknown option --xyzzy of convert; actionplan convert --help lists them");
    CHECK(error_of("convert", {"a.txt", "--out"}) == "--out needs its DIR after it");
    CHECK(error_of("convert", {"a.txt", "--quiet=yes", "--out", "dir"}) ==
          "--quiet takes no value; leave out =yes");
    CHECK(error_of("report", {"out"}) ==
          "report needs --out FILE; actionplan report --help says more");
    CHECK(error_of("convert", {"--out", "dir"}) ==
          "convert needs INPUT...; actionplan convert --help says more");
    CHECK(error_of("show", {"a", "b"}) == "show can't take b as well; give it FILE");
    CHECK(error_of("schema", {"a"}) == "schema can't take a as well; give it nothing");
}

TEST_CASE("help is given whatever else is wrong") {
    const Result<Arguments> arguments = read("convert", {"--help"});
    REQUIRE(arguments);
    CHECK(arguments.value().help);
}

TEST_CASE("numbers are whole and within their bounds") {
    CHECK(whole_number("8", 1, 256) == 8);
    for (const char* const wrong :
         {"", "0", "257", "-1", "8x", " 8", "99999999999999999999", "1.5"}) {
        CAPTURE(wrong);
        CHECK_FALSE(whole_number(wrong, 1, 256));
    }
}

TEST_CASE("the table of commands is sound, and its help fits a terminal") {
    std::set<std::string_view> names;
    for (const CommandSpec& command : commands()) {
        CAPTURE(command.name);
        CHECK(names.insert(command.name).second);
        CHECK(command.fewest <= command.most);
        CHECK((command.most == 0) == command.operands.empty());
        CHECK(program_help().find(command.name) != std::string::npos);
        std::set<std::string_view> options;
        for (const OptionSpec& option : command.options) {
            CAPTURE(option.name);
            CHECK(options.insert(option.name).second);
            CHECK((option.letter.empty() || options.insert(option.letter).second));
            CHECK(command_help(command).find(option.name) != std::string::npos);
        }
    }
}
