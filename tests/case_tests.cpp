// Converts a document and compares the JSON with the expected: case_tests DOCUMENT EXPECTED.json
//
// With ACTIONPLAN_ACCEPT set, writes the expected JSON instead. DOCUMENT.shortfall, beside the expected JSON, holds
// how many lines of a document that is not read right yet differ: worse fails, and so does better.

#include <cstdio>
#include <filesystem>
#include <string>

#include "schema/validate.h"
#include "tests/support/convert_case.h"
#include "tests/support/line_diff.h"
#include "tests/support/text_files.h"

namespace {

using namespace actionplan;
using namespace actionplan::test;

constexpr std::size_t shown_bytes = 8'000;

int fail(const std::string& message) {
    std::printf("%s\n", message.c_str());
    return 1;
}

std::size_t shortfall_of(const std::string& path) {
    return std::filesystem::exists(path) ? std::stoul(read_file(path)) : 0;
}

int compare(const std::string& json, const std::string& expected_path) {
    const std::string shortfall_path =
        expected_path.substr(0, expected_path.size() - std::string(".json").size()) + ".shortfall";
    const std::size_t shortfall = shortfall_of(shortfall_path);
    // A case with a shortfall has its expected JSON by hand: accepting it would lose what is wanted.
    if (accepting() && shortfall == 0) {
        write_file(expected_path, json);
        return 0;
    }
    if (!std::filesystem::exists(expected_path)) {
        return fail(expected_path + ": is missing; ./test.sh --accept writes it");
    }
    const LineDiff diff = line_diff(read_file(expected_path), json);
    if (accepting()) {
        write_file(shortfall_path, std::to_string(diff.lines) + "\n");
        return 0;
    }
    if (diff.lines == shortfall) return 0;
    return fail(expected_path + ": " + std::to_string(diff.lines) + " lines differ, not " +
                std::to_string(shortfall) + " (- expected, + now)\n" +
                diff.text.substr(0, shown_bytes));
}

int check(const std::string& document, const std::string& expected_path) {
    const Result<std::string> json = convert_case(document);
    if (!json) return fail(document + ": " + json.error().code + ": " + json.error().message);
    for (const Violation& violation : validate_plan(json.value())) {
        return fail(document + ": not valid: " + violation.pointer + ": " + violation.what);
    }
    return compare(json.value(), expected_path);
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return fail("usage: case_tests DOCUMENT EXPECTED.json");
    return check(words[1], words[2]);
}
