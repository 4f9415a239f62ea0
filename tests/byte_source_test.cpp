#include "engine/byte_source.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>
#include <string>

#include "engine/file_source.h"
#include "engine/sha256.h"
#include "tests/support/text_files.h"

using namespace actionplan;
using test::TestFolder;
using test::write_file;

namespace {

constexpr std::string_view sha256_of_abc =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

std::string error_code_of_opening(const std::string& path) {
    const auto source = open_file(path);
    return source ? "" : source.error().code;
}

}  // namespace

TEST_CASE("the digest is that of FIPS 180-4, however the bytes are cut") {
    Sha256 whole;
    whole.add("abc");
    CHECK(whole.hex() == sha256_of_abc);
    Sha256 parts;
    parts.add("a");
    parts.add("");
    parts.add("bc");
    CHECK(parts.hex() == sha256_of_abc);
    CHECK(Sha256().hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a source gives the digest of all its bytes, read or not") {
    MemorySource source("abc");
    std::array<char, 2> buffer{};
    CHECK(source.read(buffer) == 2);
    const Result<Digest> digest = source.finish();
    REQUIRE(digest);
    CHECK(digest.value() == Digest{std::string(sha256_of_abc), 3});
}

TEST_CASE("a file gives its bytes and their digest") {
    const TestFolder folder;
    write_file(folder / "plan.txt", "abc");
    auto source = open_file(folder / "plan.txt");
    REQUIRE(source);
    std::array<char, 8> buffer{};
    const auto file = std::move(source).value();
    CHECK(file->read(buffer) == 3);
    CHECK(file->read(buffer) == 0);
    CHECK_FALSE(file->failure());
    const Result<Digest> digest = file->finish();
    REQUIRE(digest);
    CHECK(digest.value() == Digest{std::string(sha256_of_abc), 3});
}

TEST_CASE("a file that grows while it is read is refused") {
    const TestFolder folder;
    write_file(folder / "plan.txt", "abc");
    auto source = open_file(folder / "plan.txt");
    REQUIRE(source);
    write_file(folder / "plan.txt", "abcdef");
    const Result<Digest> digest = std::move(source).value()->finish();
    REQUIRE_FALSE(digest);
    CHECK(digest.error().code == "changed-while-read");
}

TEST_CASE("what is no file is refused at once") {
    const TestFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(error_code_of_opening(folder / "pipe") == "not-a-file");
    CHECK(error_code_of_opening(folder / ".") == "not-a-file");
    CHECK(error_code_of_opening("/dev/null") == "not-a-file");
    CHECK(error_code_of_opening(folder / "missing.txt") == "missing-input");
    CHECK(error_code_of_opening("") == "missing-input");
    write_file(folder / "plan.txt", "abc");
    CHECK(error_code_of_opening(folder / "plan.txt/more.txt") == "missing-input");
}
