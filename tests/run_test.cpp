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

RunTotals run_with(const TestFolder& folder, const RunOptions& options) {
    const std::vector<std::string> paths{folder / "in"};
    const Result<RunTotals> totals = run(find_inputs(paths), options, [](const RunRecord&) {});
    REQUIRE(totals);
    return totals.value();
}

RunTotals run_over(const TestFolder& folder, const std::string& out, unsigned jobs) {
    return run_with(folder, {folder / out, jobs});
}

RunTotals totals(std::uint64_t converted, std::uint64_t unchanged, std::uint64_t failed = 0) {
    RunTotals all;
    all.converted = converted;
    all.unchanged = unchanged;
    all.failed = failed;
    return all;
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

TEST_CASE("what has not changed stays as it is") {
    const TestFolder folder;
    for (const std::string name : {"a", "b", "c"})
        write_file(folder / ("in/" + name + ".txt"), "plan " + name);
    write_file(folder / "in/empty.txt", "");
    CHECK(run_over(folder, "out", 2) == totals(3, 0, 1));
    const std::string first = read_file(folder / "out/a.json");
    CHECK(run_over(folder, "out", 2) == totals(0, 3, 1));
    CHECK(read_file(folder / "out/run.ndjson").find("\"status\":\"unchanged\"") !=
          std::string::npos);

    write_file(folder / "in/a.txt", "plan A");  // as long as before
    CHECK(run_over(folder, "out", 2) == totals(1, 2, 1));
    write_file(folder / "in/a.txt", "plan a");
    CHECK(run_over(folder, "out", 2) == totals(1, 2, 1));
    CHECK(read_file(folder / "out/a.json") == first);

    std::filesystem::remove(folder / "out/a.json");
    CHECK(run_over(folder, "out", 2) == totals(1, 2, 1));
    std::string changed = first;
    changed.at(changed.size() / 2) ^= 1;
    write_file(folder / "out/a.json", changed);
    CHECK(run_over(folder, "out", 2) == totals(1, 2, 1));
    CHECK(read_file(folder / "out/a.json") == first);

    RunOptions options{folder / "out", 1};
    options.force = true;
    CHECK(run_with(folder, options) == totals(3, 0, 1));
}

TEST_CASE("whatever changes results makes them anew") {
    const TestFolder folder;
    write_file(folder / "in/a.txt", "plan a");
    std::vector<RunOptions> all(7, RunOptions{folder / "out", 1});
    all[1].reading.as_of = "2016-04-30";
    all[2].reading.word.tracked = Tracked::all;
    all[3].reading.profile_sha256 = "of another";
    all[4].limits.time = std::chrono::seconds(61);
    all[5].limits.memory *= 2;
    all[6].limits.output /= 2;
    for (const RunOptions& options : all) {
        CHECK(run_with(folder, options) == totals(1, 0));
        CHECK(run_with(folder, options) == totals(0, 1));
    }
}

TEST_CASE("an output whose name is now another input's is made anew") {
    const TestFolder folder;
    write_file(folder / "in/b/plan.txt", "plan");
    CHECK(run_over(folder, "out", 1) == totals(1, 0));
    write_file(folder / "in/a/plan.txt", "plan");
    CHECK(run_over(folder, "out", 1) == totals(2, 0));
    CHECK(run_over(folder, "out", 1) == totals(0, 2));
}

TEST_CASE("a run that was stopped goes on, and ends as if it never had been") {
    const TestFolder folder;
    for (int index = 0; index < 20; ++index)
        write_file(folder / ("in/" + std::to_string(index) + ".txt"), "plan");
    write_file(folder / "in/empty.txt", "");
    CHECK(run_over(folder, "whole", 2) == totals(20, 0, 1));
    const std::string whole = without_seconds(read_file(folder / "whole/run.ndjson"));

    // One worker: of two, one may do all while the system lets the other wait, and all are told of at once.
    RunOptions options{folder / "out", 1};
    const auto stop_after = [&](std::uint64_t done) {
        options.go_on = [done](const RunView& view) { return view.done < done; };
        const RunTotals stopped = run_with(folder, options);
        CHECK(stopped.stopped);
        CHECK(stopped.converted >= done);
        CHECK(stopped.converted < 20);
    };
    stop_after(5);
    std::string log = read_file(folder / "out/run.ndjson");
    CHECK(log.find("\"unfinished\":true}\n") != std::string::npos);
    write_file(folder / "out/run.ndjson", log + "{\"input\":\"in/9.t");  // cut off
    stop_after(9);
    options.go_on = {};
    options.jobs = 2;
    const RunTotals ended = run_with(folder, options);
    CHECK_FALSE(ended.stopped);
    CHECK(ended == totals(20, 0, 1));
    CHECK(without_seconds(read_file(folder / "out/run.ndjson")) == whole);
    CHECK(run_with(folder, options) == totals(0, 20, 1));
}

TEST_CASE("two runs do not write to one folder at once") {
    const TestFolder folder;
    const Result<RunLog> first = RunLog::open(folder.path());
    REQUIRE(first);
    const Result<RunLog> second = RunLog::open(folder.path());
    REQUIRE_FALSE(second);
    CHECK(second.error().code == "output-unwritable");
}

TEST_CASE("a line of the log is read as it was written") {
    RunRecord record;
    record.input = "in/\xC3\xA9 \"plan\".txt";
    record.status = RunStatus::unchanged;
    record.sha256 = std::string(64, 'a');
    record.output = "plan.json";
    record.output_xxh128 = std::string(32, 'b');
    record.actions = 3;
    record.findings = 0;
    record.settings = "0123456789abcdef";
    record.seconds = 0.125;
    record.unfinished = true;
    CHECK(read_log_line(run_log_line(record)) == record);
    RunRecord failed;
    failed.input = "x";
    failed.error = Error{"empty-file", "is empty"};
    CHECK(read_log_line(run_log_line(failed)) == failed);
    for (const char* line : {"", "[]", "{}", R"({"input":"x"})", R"({"input":"x","status":"odd"})",
                             R"({"input":7,"status":"failed"})", R"({"input":"x","status":"fai)"}) {
        CAPTURE(line);
        CHECK_FALSE(read_log_line(line));
    }
}

TEST_CASE("a record is one line of JSON, whatever the path is made of") {
    RunRecord record;
    record.input = "a\n\"\xFF.txt";
    record.error = Error{"empty-file", "is empty"};
    record.seconds = 0.12345;
    CHECK(run_log_line(record) ==
          "{\"input\":\"a\\n\\\"\xEF\xBF\xBD.txt\",\"sha256\":null,\"status\":\"failed\","
          "\"output\":null,\"output_xxh128\":null,"
          "\"actions\":null,\"findings\":null,\"error\":{\"code\":\"empty-file\",\"message\":\"is "
          "empty\"},\"settings\":null,"
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
