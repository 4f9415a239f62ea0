// Programs that are run, and the documents that one of them saves for us. A script stands in for it: what LibreOffice
// itself makes of a document is tested in tests/office.py.
#include "engine/office.h"

#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

#include "engine/byte_sink.h"
#include "engine/child_process.h"
#include "engine/convert_document.h"
#include "tests/compound_files.h"
#include "tests/support/text_files.h"

using namespace actionplan;
using test::read_file;
using test::TestFolder;
using test::write_file;

namespace {

std::string script(const TestFolder& folder, const std::string& lines) {
    const std::string path = folder / "program";
    write_file(path, "#!/bin/sh\n" + lines);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

ChildOutcome run_script(const TestFolder& folder, const std::string& lines,
                        std::chrono::milliseconds most = std::chrono::seconds(60)) {
    return run_child(
        {
            script(folder, lines), {"one", "two words"},
              {"A=b"},
              folder / "", 1000
    },
        most);
}

// The id of a process that a script wrote down, once it has.
pid_t written_id(const std::string& path) {
    for (int pauses = 0; pauses < 2000; ++pauses) {
        const std::string text = std::filesystem::exists(path) ? read_file(path) : "";
        if (text.ends_with('\n')) return static_cast<pid_t>(std::stol(text));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return 0;
}

// A killed process is gone when whoever inherits it has looked at it.
bool is_gone(pid_t id) {
    for (int pauses = 0; pauses < 2000; ++pauses) {
        const std::string status = "/proc/" + std::to_string(id) + "/stat";
        if (kill(id, 0) != 0) return true;
        if (std::filesystem::exists(status) && read_file(status).find(") Z ") != std::string::npos)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

std::string office_error_of(std::string_view bytes, const std::string& program,
                            unsigned seconds = 60) {
    const Result<std::string> saved =
        saved_as_word(bytes, OfficeFormat::rich_text, {program, seconds});
    if (saved) return "saved " + saved.value();
    CHECK(saved.error().code == "legacy-word");
    return saved.error().message;
}

}  // namespace

TEST_CASE("a program has its arguments, its environment and its folder, and nothing of ours") {
    const TestFolder folder;
    const ChildOutcome outcome = run_script(
        folder,
        "/usr/bin/env > environment; echo \"$#|$2\" > words; pwd > where; echo loud; exit 3\n");
    CHECK(outcome == ChildOutcome{false, 3});
    CHECK(read_file(folder / "words") == "2|two words\n");
    CHECK(read_file(folder / "environment").find("A=b\n") != std::string::npos);
    CHECK(read_file(folder / "environment").find("HOME=") == std::string::npos);
    CHECK(std::filesystem::equivalent(
        read_file(folder / "where").substr(0, read_file(folder / "where").size() - 1),
        folder / ""));
}

TEST_CASE(
    "a program that is late is killed with its children, and so are children that it leaves") {
    const TestFolder folder;
    const std::string note_id = "/bin/sleep 1000 & echo $! > id\n";
    SUBCASE("late") {
        CHECK(run_script(folder, note_id + "wait\n", std::chrono::milliseconds(300)).late);
    }
    SUBCASE("left") { CHECK(run_script(folder, note_id + "exit 0\n") == ChildOutcome{false, 0}); }
    const pid_t id = written_id(folder / "id");
    REQUIRE(id > 1);
    CHECK(is_gone(id));
}

TEST_CASE("a program that is missing, is killed, or writes too much does not end well") {
    const TestFolder folder;
    CHECK(run_child({folder / "nowhere", {}, {}, "/", 1000}, std::chrono::seconds(60)) ==
          ChildOutcome{false, 127});
    CHECK(run_script(folder, "kill -9 $$\n") == ChildOutcome{});
    run_script(folder, "head -c 100000 /dev/zero > big\n");
    CHECK(std::filesystem::file_size(folder / "big") == 1000);
}

TEST_CASE("a program has no network where a process may give it up") {
    const bool may = std::system("unshare --user --net true 2> /dev/null") == 0;
    const TestFolder folder;
    run_script(folder, "readlink /proc/self/ns/net > network\n");
    const std::string ours = std::filesystem::read_symlink("/proc/self/ns/net");
    CHECK((read_file(folder / "network") != ours + "\n") == may);
}

TEST_CASE("why an older document has no newer form") {
    const TestFolder folder;
    CHECK(office_error_of("{\\rtf1}", "no-such-program").find("not installed") !=
          std::string::npos);
    CHECK(office_error_of("{\\rtf1}", script(folder, "exit 0\n")).find("can't read it") !=
          std::string::npos);
    CHECK(office_error_of("{\\rtf1}", script(folder, "/bin/sleep 1000\n"), 1).find("1 seconds") !=
          std::string::npos);
}

TEST_CASE("what the program saves is given back, and its folder is gone") {
    const TestFolder folder;
    const std::string program = script(
        folder,
        "echo \"$HOME\" > " + folder / "home" +
            "\nmkdir out\ncat plan.rtf profile/user/registrymodifications.xcu > out/plan.docx\n");
    const std::string saved = office_error_of("{\\rtf1 words}", program);
    CHECK(saved.starts_with("saved {\\rtf1 words}<?xml"));
    CHECK(saved.find("DisableMacrosExecution") != std::string::npos);
    std::string home = read_file(folder / "home");
    home.pop_back();
    CHECK(!home.empty());
    CHECK(!std::filesystem::exists(home));
}

TEST_CASE("an older document that has a password or is no such document says so") {
    const auto code_of = [](std::string bytes) {
        MemorySource source(bytes);
        MemorySink sink;
        ReadOptions options;
        options.office.program = "no-such-program";
        const Result<Conversion> conversion =
            convert_document(source, "plan.doc", {}, sink, options);
        return conversion ? "converted" : conversion.error().code;
    };
    CHECK(code_of(compound_file({"EncryptedPackage"})) == "encrypted");
    CHECK(code_of(compound_file({"WordDocument"})) == "legacy-word");
}
