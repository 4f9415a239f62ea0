#include "engine/output_file.h"

#include <doctest/doctest.h>
#include <fcntl.h>

#include <set>
#include <string>

#include "engine/handle_sink.h"
#include "engine/scratch_file.h"
#include "tests/support/text_files.h"

using namespace actionplan;
using test::read_file;
using test::TestFolder;
using test::write_file;

namespace {

std::size_t files_in(const TestFolder& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        if (entry.exists()) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a file is not there until it is whole") {
    const TestFolder folder;
    OutputFile file(folder.path(), "plan.json");
    HandleSink sink(file.file());
    sink.write("{");
    CHECK_FALSE(std::filesystem::exists(folder / "plan.json"));
    sink.write("}\n");
    CHECK_FALSE(file.commit());
    CHECK(read_file(folder / "plan.json") == "{}\n");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("a file that is given up leaves what was there before, and nothing else") {
    const TestFolder folder;
    write_file(folder / "plan.json", "before");
    {
        OutputFile file(folder.path(), "plan.json");
        HandleSink(file.file()).write("{");
    }
    CHECK(read_file(folder / "plan.json") == "before");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("a file takes the place of one that is there") {
    const TestFolder folder;
    write_file(folder / "plan.json", "before");
    OutputFile file(folder.path(), "plan.json");
    HandleSink(file.file()).write("after");
    CHECK_FALSE(file.commit());
    CHECK(read_file(folder / "plan.json") == "after");
}

TEST_CASE("bytes of a scratch file are copied from anywhere in it") {
    const TestFolder folder;
    const FileHandle scratch = open_spool_file(folder.path());
    REQUIRE(scratch);
    REQUIRE(scratch.write_all(",one,two"));
    OutputFile file(folder.path(), "list");
    HandleSink sink(file.file());
    sink.write("[");
    sink.copy(scratch, 1, 7);
    sink.write("]");
    CHECK_FALSE(file.commit());
    CHECK(read_file(folder / "list") == "[one,two]");
}

TEST_CASE("what can't be written is told when the file is closed") {
    const TestFolder folder;
    OutputFile nowhere(folder / "missing", "plan.json");
    const std::optional<Error> error = nowhere.commit();
    REQUIRE(error);
    CHECK(error->code == "output-unwritable");

    std::filesystem::create_directories(folder / "plan.json/inside");
    {
        OutputFile file(folder.path(), "plan.json");
        HandleSink(file.file()).write("{}");
        CHECK(file.commit());
    }
    CHECK(files_in(folder) == 1);
}

TEST_CASE("what a killed program left is taken away, and nothing else") {
    const TestFolder folder;
    std::set<std::string> kept{"plan.json",         "plan.tmp-1.json",  "plan.json.tmp-",
                               "plan.json.tmp-1",   "plan.json.tmp-1-", "plan.json.tmp--1",
                               "plan.json.tmp-1-2x"};
    for (const std::string& name : kept) write_file(folder / name, "x");
    write_file(folder / "plan.json.tmp-12-3", "x");
    write_file(temporary_path(folder.path(), "other.json"), "x");
    remove_scratch_files(folder.path());
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        found.insert(entry.path().filename().string());
    CHECK(found == kept);
    remove_scratch_files(folder / "nowhere");
}
