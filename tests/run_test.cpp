#include "engine/run.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/text_files.h"

using namespace actionplan;
using test::read_file;
using test::TestFolder;
using test::write_file;

namespace {

std::string without_seconds(std::string log) {
    for (std::size_t at = log.find(",\"seconds\":"); at != std::string::npos;
         at = log.find(",\"seconds\":", at)) {
        log.erase(at, log.find('}', at) - at);
    }
    return log;
}

RunTotals run_over(const TestFolder& folder, const std::string& out, unsigned jobs) {
    const std::vector<std::string> paths{folder / "in"};
    const Result<RunTotals> totals =
        run(find_inputs(paths), {folder / out, jobs}, [](const RunRecord&) {});
    REQUIRE(totals);
    return totals.value();
}

}  // namespace

TEST_CASE("one input has one outcome, and the same with any number of jobs") {
    const TestFolder folder;
    for (int index = 0; index < 30; ++index) {
        write_file(folder / ("in/" + std::to_string(index) + "/plan.txt"),
                   "plan " + std::to_string(index));
    }
    write_file(folder / "in/empty.txt", "");
    write_file(folder / "in/picture.txt", "\x89PNG\r\n\x1A\n");
    write_file(folder / "in/.hidden", "");
    CHECK(run_over(folder, "one", 1) == RunTotals{30, 2, 1});
    CHECK(run_over(folder, "many", 8) == RunTotals{30, 2, 1});
    const std::string log = without_seconds(read_file(folder / "one/run.ndjson"));
    CHECK(log == without_seconds(read_file(folder / "many/run.ndjson")));
    CHECK(std::count(log.begin(), log.end(), '\n') == 33);
    std::size_t plans = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "one")) {
        const std::string name = entry.path().filename();
        CAPTURE(name);
        if (name == "run.ndjson") continue;
        ++plans;
        CHECK(read_file(folder / ("one/" + name)) == read_file(folder / ("many/" + name)));
    }
    CHECK(plans == 30);
}

TEST_CASE("a record is one line of JSON, whatever the path is made of") {
    RunRecord record;
    record.input = "a\n\"\xFF.txt";
    record.error = Error{"empty-file", "is empty"};
    record.seconds = 0.12345;
    CHECK(run_log_line(record) ==
          "{\"input\":\"a\\n\\\"\xEF\xBF\xBD.txt\",\"sha256\":null,\"status\":\"failed\","
          "\"output\":null,"
          "\"actions\":null,\"findings\":null,\"error\":{\"code\":\"empty-file\",\"message\":\"is "
          "empty\"},"
          "\"seconds\":0.123}\n");
}

TEST_CASE("an output folder that can't be made is told") {
    const TestFolder folder;
    write_file(folder / "in/plan.txt", "plan");
    write_file(folder / "out", "a file");
    const std::vector<std::string> paths{folder / "in"};
    for (const std::string out : {"out", "out/deeper"}) {
        const Result<RunTotals> totals =
            run(find_inputs(paths), {folder / out, 1}, [](const RunRecord&) {});
        REQUIRE_FALSE(totals);
        CHECK(totals.error().code == "output-unwritable");
    }
}
