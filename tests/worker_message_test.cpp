#include "engine/worker_message.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string>

using namespace actionplan;

namespace {

struct Ends {
    FileHandle one;
    FileHandle other;
};

Ends ends() {
    std::array<int, 2> handles{};
    REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, handles.data()) == 0);
    return {FileHandle(handles[0]), FileHandle(handles[1])};
}

Conversion conversion() {
    return {
        {std::string(64, 'a'), 7},
        3, 2, std::string(32, 'b')
    };
}

std::optional<Result<Conversion>> received(std::string_view bytes) {
    const Ends socket = ends();
    REQUIRE(::send(socket.one.get(), bytes.data(), bytes.size(), 0) >= 0);
    return receive_answer(socket.other);
}

}  // namespace

TEST_CASE("an answer comes through as it was") {
    const Ends socket = ends();
    REQUIRE(send_answer(socket.one, conversion()));
    const auto answer = receive_answer(socket.other);
    REQUIRE(answer);
    REQUIRE(*answer);
    CHECK(answer->value() == conversion());
    REQUIRE(send_answer(socket.one, Error{"encrypted", "is \xC3\xA9 protected"}));
    const auto error = receive_answer(socket.other);
    REQUIRE(error);
    REQUIRE_FALSE(*error);
    CHECK(error->error() == Error{"encrypted", "is \xC3\xA9 protected"});
}

TEST_CASE("a request brings its files along") {
    const Ends socket = ends();
    const FileHandle input(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const FileHandle output(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    REQUIRE(send_request(socket.one, "plan of May.pdf", input, output));
    const auto request = receive_request(socket.other);
    REQUIRE(request);
    CHECK(request->name == "plan of May.pdf");
    CHECK(request->output.write_all("x"));
    CHECK_FALSE(request->input.write_all("x"));
}

TEST_CASE("what no sound worker says is no answer") {
    const std::string sha(64, 'a');
    const std::string good = R"({"sha256":")" + sha +
                             R"(","bytes":7,"actions":3,"findings":2,"output_xxh128":")" +
                             sha.substr(32) + R"("})";
    CHECK(received(good));
    CHECK_FALSE(received("[]"));
    CHECK_FALSE(received("{}"));
    CHECK_FALSE(received("no JSON"));
    CHECK_FALSE(received(good.substr(0, good.size() - 1)));
    const auto with = [&](const std::string& words, const std::string& others) {
        return std::string(good).replace(good.find(words), words.size(), others);
    };
    CHECK(received(with("7", "8")));
    CHECK_FALSE(received(with(sha, "short")));
    CHECK_FALSE(received(with(":7", ":-7")));
    CHECK_FALSE(received(with(":2", R"(:"2")")));
    CHECK_FALSE(received(with("\"output_xxh128\":\"a", "\"output_xxh128\":\"g")));
    CHECK_FALSE(received(with(",\"findings\":2", "")));
    CHECK_FALSE(received(R"({"code":"never-heard-of","message":""})"));
    CHECK_FALSE(received(R"({"code":"encrypted","message":7})"));
    CHECK_FALSE(received(R"({"code":"encrypted","message":")" + std::string(5000, 'x') + "\"}"));
    CHECK_FALSE(received(std::string(longest_message - 1, '[')));
}

TEST_CASE("a side that has gone says nothing") {
    Ends socket = ends();
    socket.one = FileHandle();
    FileHandle gone = std::move(socket.one);
    gone = FileHandle();
    CHECK(received("") == std::nullopt);
}
