#include "engine/worker_pool.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <vector>

#include "engine/output_file.h"
#include "engine/sandbox.h"
#include "tests/support/text_files.h"

using namespace actionplan;
using test::read_file;
using test::TestFolder;

namespace {

const bool walls = can_close_processes();

Conversion good() {
    return {
        {std::string(64, '0'), 0},
        1, 0, std::string(32, '1')
    };
}

Result<Conversion> attempt(bool succeeded) {
    if (succeeded) return Error{"internal", "it could"};
    return good();
}

// What a document can make a worker do, by its name.
Result<Conversion> work(WorkRequest request) {
    const std::string& name = request.name;
    if (name == "abort") std::abort();
    if (name == "segv") ::raise(SIGSEGV);
    if (name == "leave") ::_exit(0);
    if (name == "spin") {
        while (true) ::getpid();
    }
    if (name == "sleep") {
        char byte = 0;
        while (true) static_cast<void>(::pread(request.input.get(), &byte, 1, 0));
    }
    if (name == "allocate") {
        std::vector<std::string> all;
        while (true) all.emplace_back(std::size_t{64} << 20, 'x');
    }
    if (name == "write") {
        const std::string much(std::size_t{1} << 20, 'x');
        while (request.output.write_all(much)) {
        }
        return Error{"output-unwritable", "full"};
    }
    if (name == "open") return attempt(::open("/etc/passwd", O_RDONLY) >= 0);
    if (name == "make") return attempt(::open("made", O_CREAT | O_WRONLY, 0600) >= 0);
    if (name == "stat") {
        struct stat state = {};
        return attempt(::stat("/etc/passwd", &state) == 0);
    }
    if (name == "connect") return attempt(::socket(AF_INET, SOCK_STREAM, 0) >= 0);
    if (name == "exec") return attempt(::execl("/bin/true", "true", nullptr) == 0);
    if (name == "fork") return attempt(::fork() >= 0);
    if (name == "others") return attempt(::fcntl(request.output.get() + 5, F_GETFD) >= 0);
    if (name == "raise limit") {
        const rlimit limit{RLIM_INFINITY, RLIM_INFINITY};
        return attempt(::setrlimit(RLIMIT_CPU, &limit) == 0);
    }
    if (name == "refuse") return Error{"encrypted", "is protected"};
    REQUIRE(request.output.write_all("plan " + name));
    return good();
}

struct Told {
    std::vector<std::string> codes;  // "" where all went well
    std::vector<std::string> missing;
};

Told run_names(const TestFolder& folder, const std::vector<std::string>& names,
               PoolOptions options) {
    Told told;
    WorkerPool pool(std::move(options), work);
    std::size_t expected = 0;
    pool.run(
        names.size(),
        [&](std::size_t index) -> Offer {
            if (names[index] == "missing")
                return Result<Conversion>(Error{"missing-input", "there is none"});
            OpenWork open;
            open.name = names[index];
            open.input = FileHandle(::open("/dev/null", O_RDONLY | O_CLOEXEC));
            open.output =
                std::make_unique<OutputFile>(folder.path(), std::to_string(index) + ".json");
            return open;
        },
        [&](std::size_t index, const Result<Conversion>& result, double) {
            CHECK(index == expected++);
            told.codes.push_back(result ? "" : result.error().code);
        },
        [] { return true; });
    told.missing = pool.missing_walls();
    return told;
}

PoolOptions options_of(unsigned workers) {
    PoolOptions options;
    options.workers = workers;
    options.limits.time = std::chrono::seconds(3);
    options.limits.memory = std::uint64_t{512} << 20;
    options.limits.output = std::uint64_t{4} << 20;
    return options;
}

std::size_t files_in(const TestFolder& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        count += entry.exists() ? 1U : 0U;
    return count;
}

}  // namespace

TEST_CASE("results come in order, whatever the number of workers") {
    for (const unsigned workers : {1U, 2U, 5U}) {
        const TestFolder folder;
        std::vector<std::string> names;
        for (int index = 0; index < 40; ++index) names.push_back("n" + std::to_string(index));
        names[7] = "missing";
        names[9] = "refuse";
        PoolOptions options = options_of(workers);
        options.limits.documents = 6;  // so that workers change
        const Told told = run_names(folder, names, options);
        REQUIRE(told.codes.size() == 40);
        for (std::size_t index = 0; index < 40; ++index) {
            CHECK(told.codes[index] == (index == 7   ? "missing-input"
                                        : index == 9 ? "encrypted"
                                                     : ""));
        }
        CHECK(read_file(folder / "39.json") == "plan n39");
        CHECK(files_in(folder) == 38);
    }
}

TEST_CASE("a document that breaks its worker costs no other") {
    const TestFolder folder;
    const Told told =
        run_names(folder, {"a", "abort", "b", "segv", "c", "leave", "d", "spin", "e", "sleep", "f"},
                  options_of(2));
    CHECK(told.codes == std::vector<std::string>{"", "crashed", "", "crashed", "", "crashed", "",
                                                 "timed-out", "", "timed-out", ""});
    CHECK(files_in(folder) == 6);
}

TEST_CASE("a document that takes too much is given up" * doctest::skip(!walls)) {
    const TestFolder folder;
    PoolOptions options = options_of(1);
    options.limits.time = std::chrono::seconds(20);
    const Told told = run_names(folder, {"allocate", "a", "write", "b"}, options);
    CHECK(told.codes == std::vector<std::string>{"out-of-memory", "", "output-unwritable", ""});
    CHECK(files_in(folder) == 2);
}

TEST_CASE("a worker can only read, write and compute" * doctest::skip(!walls)) {
    const TestFolder folder;
    for (const char* deed :
         {"open", "make", "stat", "connect", "exec", "fork", "others", "raise limit"}) {
        CAPTURE(deed);
        const Told told = run_names(folder, {deed}, options_of(1));
        // Landlock is a second wall, which older kernels lack.
        CHECK(std::count(told.missing.begin(), told.missing.end(), "seccomp") == 0);
        CHECK(told.codes == std::vector<std::string>{""});
    }
}
