#include "engine/find_inputs.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>
#include <string>

#include "tests/support/text_files.h"

using namespace actionplan;
using test::TestFolder;
using test::write_file;

namespace {

// One line an input: its path in the folder, and the code of its error.
std::string found_in(const TestFolder& folder, std::vector<std::string> paths) {
    for (std::string& path : paths) path = path == "." ? folder.path().string() : folder / path;
    std::string lines;
    const Inputs found = find_inputs(paths);
    for (std::size_t index = 0; index < found.size(); ++index) {
        const Input input = found.at(index);
        lines += std::filesystem::path(input.path).lexically_relative(folder.path()).string();
        if (input.error) lines += " " + input.error->code + (input.skipped ? " skipped" : "");
        lines += "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("a folder is searched all the way down, in the order of the paths") {
    const TestFolder folder;
    write_file(folder / "b.txt", "b");
    write_file(folder / "a/z.html", "z");
    write_file(folder / "a/deep/er/Y.PDF", "y");
    write_file(folder / "B.docx", "B");
    CHECK(found_in(folder, {"."}) == "B.docx\na/deep/er/Y.PDF\na/z.html\nb.txt\n");
}

TEST_CASE("of a folder, only what can be a plan counts") {
    const TestFolder folder;
    write_file(folder / "plan.txt", "plan");
    write_file(folder / "plan v1.2", "a plan without an extension");
    write_file(folder / "picture", std::string("\x89PNG\r\n\x1A\n\0\0", 10));
    write_file(folder / "empty", "");
    write_file(folder / "data.csv", "1,2");
    write_file(folder / "old.json", "{}");
    REQUIRE(::mkfifo((folder / "pipe.txt").c_str(), 0600) == 0);
    CHECK(found_in(folder, {"."}) == "plan v1.2\nplan.txt\n");
    CHECK(find_inputs(std::array{folder / "."}).ignored == 5);
}

TEST_CASE("hidden names are left out of folders, and taken when they are named") {
    const TestFolder folder;
    write_file(folder / "plan.txt", "plan");
    write_file(folder / ".hidden.txt", "plan");
    write_file(folder / ".git/plan.txt", "plan");
    CHECK(found_in(folder, {"."}) == ".git hidden skipped\n.hidden.txt hidden skipped\nplan.txt\n");
    CHECK(found_in(folder, {".hidden.txt"}) == ".hidden.txt\n");
}

TEST_CASE("links are followed, each folder once") {
    const TestFolder folder;
    const TestFolder elsewhere;
    write_file(folder / "real/plan.txt", "plan");
    write_file(elsewhere / "other.txt", "plan");
    std::filesystem::create_directory_symlink(folder / "real", folder / "alias");
    std::filesystem::create_directory_symlink(folder / ".", folder / "real/loop");
    std::filesystem::create_directory_symlink(elsewhere / ".", folder / "linked");
    std::filesystem::create_symlink(folder / "real/plan.txt", folder / "plan-link.txt");
    CHECK(found_in(folder, {"."}) ==
          "alias seen-folder skipped\nlinked/other.txt\nplan-link.txt\nreal/loop seen-folder "
          "skipped\n"
          "real/plan.txt\n");
}

TEST_CASE("a folder without plans is an error, and so is one that holds skipped things only") {
    const TestFolder folder;
    std::filesystem::create_directory(folder / "empty");
    write_file(folder / "data/data.csv", "1,2");
    write_file(folder / "hidden/.plan.txt", "plan");
    CHECK(found_in(folder, {"empty"}) == "empty no-plans\n");
    CHECK(found_in(folder, {"data"}) == "data no-plans\n");
    CHECK(found_in(folder, {"hidden"}) == "hidden no-plans\nhidden/.plan.txt hidden skipped\n");
}

TEST_CASE("an input counts once, whatever paths lead to it") {
    const TestFolder folder;
    write_file(folder / "plan.txt", "plan");
    const std::vector<std::string> ways{folder / "plan.txt", folder / "./plan.txt", folder / ".",
                                        folder / "plan.txt"};
    CHECK(find_inputs(ways).size() == 1);
}

TEST_CASE("a link to nothing is an input that fails, under a plan's name") {
    const TestFolder folder;
    std::filesystem::create_symlink(folder / "nowhere", folder / "plan.txt");
    std::filesystem::create_symlink(folder / "nowhere", folder / "plan");
    CHECK(found_in(folder, {"."}) == "plan.txt\n");
}
