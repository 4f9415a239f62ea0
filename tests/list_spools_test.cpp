#include "engine/list_spools.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/scratch_file.h"
#include "tests/support/text_files.h"

using namespace actionplan;
using test::TestFolder;

namespace {

OutsideText outside(std::size_t index) {
    OutsideText text;
    text.text = "text " + std::to_string(index) + std::string(1000, '.');
    return text;
}

GlossaryEntry entry(std::size_t index) {
    GlossaryEntry glossary;
    glossary.abbreviation = "A" + std::to_string(index);
    return glossary;
}

std::string spooled(const std::string& folder, const std::vector<Plan>& parts) {
    ListSpools spools([&] { return open_spool_file(folder); });
    for (const Plan& part : parts) spools.add(part);
    CHECK_FALSE(spools.error());
    MemorySink sink;
    spools.write_plan(Plan{}, sink);
    return sink.bytes();
}

}  // namespace

TEST_CASE("a plan in parts is the plan in one piece, in memory and on disk") {
    const TestFolder folder;
    Plan whole;
    std::vector<Plan> parts(20);
    for (std::size_t index = 0; index < 2000; ++index) {
        Plan& part = parts.at(index % 100 == 0 ? index / 100 : index * parts.size() / 2000);
        part.outside.push_back(outside(index));
        if (index % 500 == 0) part.glossary.push_back(entry(index));
    }
    for (const Plan& part : parts) {
        whole.outside.insert(whole.outside.end(), part.outside.begin(), part.outside.end());
        whole.glossary.insert(whole.glossary.end(), part.glossary.begin(), part.glossary.end());
    }
    const std::string expected = write_plan(whole);
    REQUIRE(expected.size() > 4 * ListSpools::memory_bytes);
    CHECK(spooled("", parts) == expected);
    CHECK(spooled(folder.path(), parts) == expected);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a plan without anything has empty lists") {
    CHECK(spooled("", {}) == write_plan(Plan{}));
}

TEST_CASE("a spool that can't be written is an error, and no more") {
    ListSpools spools([] { return open_spool_file("/nowhere/at/all"); });
    Plan part;
    for (std::size_t index = 0; index < 1000; ++index) part.outside.push_back(outside(index));
    spools.add(part);
    spools.add(part);
    REQUIRE(spools.error());
    CHECK(spools.error()->code == "output-unwritable");
}
