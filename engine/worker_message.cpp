#include "engine/worker_message.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/errors.h"

namespace actionplan {

namespace {

using MessageJson = nlohmann::json;

constexpr std::size_t longest_text = 4096;  // bytes of an error's message

struct alignas(cmsghdr) HandleSpace {
    std::array<char, CMSG_SPACE(2 * sizeof(int))> bytes{};
};

constexpr std::size_t sha256_digits = 64;
constexpr std::size_t xxh128_digits = 32;

bool is_hexadecimal(const std::string& text, std::size_t digits) {
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool is_known(const std::string& code) {
    const auto codes = error_codes();
    return std::any_of(codes.begin(), codes.end(),
                       [&](const ErrorCode& known) { return known.code == code; });
}

std::optional<Result<Conversion>> answer_of(const MessageJson& json) {
    if (!json.is_object()) return std::nullopt;
    if (json.size() == 2 && json.contains("code") && json.contains("message")) {
        if (!json["code"].is_string() || !json["message"].is_string()) return std::nullopt;
        Error error{json["code"].get<std::string>(), json["message"].get<std::string>()};
        if (!is_known(error.code) || error.message.size() > longest_text) return std::nullopt;
        return Result<Conversion>(std::move(error));
    }
    const auto count = [&](const char* key) {
        return json.contains(key) && json[key].is_number_unsigned();
    };
    const auto text = [&](const char* key) { return json.contains(key) && json[key].is_string(); };
    if (json.size() != 5 || !text("sha256") || !text("output_xxh128") || !count("bytes") ||
        !count("actions") || !count("findings"))
        return std::nullopt;
    Conversion conversion;
    conversion.digest.sha256 = json["sha256"].get<std::string>();
    conversion.digest.bytes = json["bytes"].get<std::uint64_t>();
    conversion.actions = json["actions"].get<std::uint64_t>();
    conversion.findings = json["findings"].get<std::uint64_t>();
    conversion.output_xxh128 = json["output_xxh128"].get<std::string>();
    if (!is_hexadecimal(conversion.digest.sha256, sha256_digits) ||
        !is_hexadecimal(conversion.output_xxh128, xxh128_digits))
        return std::nullopt;
    return Result<Conversion>(std::move(conversion));
}

bool send_bytes(const FileHandle& socket, std::string_view bytes) {
    ssize_t sent = 0;
    do {
        sent = ::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return std::cmp_equal(sent, bytes.size());
}

// One message; nothing when there is none, or it is too long.
std::optional<std::string> receive_bytes(const FileHandle& socket, msghdr& message) {
    std::string bytes(longest_message, '\0');
    iovec vector{bytes.data(), bytes.size()};
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    ssize_t size = 0;
    do {
        size = ::recvmsg(socket.get(), &message, MSG_CMSG_CLOEXEC);
    } while (size < 0 && errno == EINTR);
    if (size <= 0 || (message.msg_flags & MSG_TRUNC) != 0) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

}  // namespace

bool send_request(const FileHandle& socket, std::string_view name, const FileHandle& input,
                  const FileHandle& output) {
    std::string bytes(name.substr(0, longest_message - 1));
    bytes += '\0';  // a message must not be empty
    iovec vector{bytes.data(), bytes.size()};
    HandleSpace space;
    msghdr message{};
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    message.msg_control = space.bytes.data();
    message.msg_controllen = space.bytes.size();
    cmsghdr* const control = CMSG_FIRSTHDR(&message);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SCM_RIGHTS;
    control->cmsg_len = CMSG_LEN(2 * sizeof(int));
    const std::array handles{input.get(), output.get()};
    std::memcpy(CMSG_DATA(control), handles.data(), sizeof handles);
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(socket.get(), &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return std::cmp_equal(sent, bytes.size());
}

std::optional<WorkRequest> receive_request(const FileHandle& socket) {
    HandleSpace space;
    msghdr message{};
    message.msg_control = space.bytes.data();
    message.msg_controllen = space.bytes.size();
    std::optional<std::string> bytes = receive_bytes(socket, message);
    const cmsghdr* const control = CMSG_FIRSTHDR(&message);
    if (!bytes || control == nullptr || control->cmsg_type != SCM_RIGHTS ||
        control->cmsg_len != CMSG_LEN(2 * sizeof(int)))
        return std::nullopt;
    std::array<int, 2> handles{};
    std::memcpy(handles.data(), CMSG_DATA(control), sizeof handles);
    bytes->pop_back();
    return WorkRequest{*std::move(bytes), FileHandle(handles[0]), FileHandle(handles[1])};
}

bool send_answer(const FileHandle& socket, const Result<Conversion>& conversion) {
    MessageJson json;
    if (conversion) {
        json = {
            {"sha256",        conversion.value().digest.sha256},
            {"bytes",         conversion.value().digest.bytes },
            {"actions",       conversion.value().actions      },
            {"findings",      conversion.value().findings     },
            {"output_xxh128", conversion.value().output_xxh128}
        };
    } else {
        json = {
            {"code", conversion.error().code},
            {"message", conversion.error().message.substr(0, longest_text)}
        };
    }
    return send_bytes(socket, json.dump(-1, ' ', true, MessageJson::error_handler_t::replace));
}

std::optional<Result<Conversion>> receive_answer(const FileHandle& socket) {
    msghdr message{};
    const std::optional<std::string> bytes = receive_bytes(socket, message);
    if (!bytes) return std::nullopt;
    const MessageJson json = MessageJson::parse(*bytes, nullptr, false);
    return json.is_discarded() ? std::nullopt : answer_of(json);
}

}  // namespace actionplan
