#include "engine/stream_request.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/base64.h"
#include "engine/file_name.h"

namespace actionplan {

namespace {

using RequestJson = nlohmann::json;

Error bad_request(const std::string& what) {
    return Error{"bad-request", what +
                                    "; send one JSON object a line, with path, or with name and "
                                    "content in base64"};
}

// Takes one flat object with the keys of a request, and stops at the first thing that is none: so neither depth nor
// size of other JSON costs anything.
class RequestReader : public nlohmann::json_sax<RequestJson> {
 public:
    StreamRequest take() && {
        if (!request_.error) check();
        return std::move(request_);
    }

    bool start_object(std::size_t /*size*/) override {
        return !std::exchange(inside_, true) || refuse("an object where text is wanted");
    }
    bool key(string_t& name) override {
        key_ = name;
        bool* const seen = key_ == "id"        ? &has_id_
                           : key_ == "path"    ? &has_path_
                           : key_ == "name"    ? &has_name_
                           : key_ == "content" ? &has_content_
                                               : nullptr;
        if (seen == nullptr) return refuse("a key that requests do not have");
        return !std::exchange(*seen, true) || refuse(key_ + " stands twice");
    }
    bool string(string_t& text) override {
        if (!inside_) return refuse("no object");
        if (key_ == "id") {
            request_.id = RequestJson(text).dump();
        } else {
            (key_ == "path"   ? request_.path
             : key_ == "name" ? request_.name
                              : request_.content) = std::move(text);
        }
        return true;
    }
    bool null() override { return id("null"); }
    bool number_integer(std::int64_t number) override { return id(std::to_string(number)); }
    bool number_unsigned(std::uint64_t number) override { return id(std::to_string(number)); }
    bool number_float(double /*number*/, const string_t& /*text*/) override {
        return refuse_value();
    }
    bool boolean(bool /*value*/) override { return refuse_value(); }
    bool binary(binary_t& /*bytes*/) override { return refuse_value(); }
    bool start_array(std::size_t /*size*/) override { return refuse_value(); }
    bool end_array() override { return true; }
    bool end_object() override { return true; }
    bool parse_error(std::size_t place, const std::string& /*token*/,
                     const RequestJson::exception& /*fault*/) override {
        return refuse("no JSON from byte " + std::to_string(place) + " on");
    }

 private:
    bool refuse(const std::string& what) {
        request_.error = bad_request(what);
        return false;
    }
    bool refuse_value() {
        return refuse(!inside_       ? "no object"
                      : key_ == "id" ? "an id that is neither text nor a whole number"
                                     : key_ + " is no text");
    }
    bool id(std::string text) {
        if (!inside_ || key_ != "id") return refuse_value();
        request_.id = std::move(text);
        return true;
    }

    void check() {
        if (has_path_ ? has_name_ || has_content_ : !has_name_ || !has_content_) {
            refuse("neither a path alone nor name and content");
        } else if (has_path_ ? request_.path.empty() : name_of_path(request_.name).empty()) {
            refuse("an empty name");
        } else if (request_.path.find('\0') != std::string::npos) {
            refuse("a path with a zero byte");
        } else if (std::optional<std::string> bytes = from_base64(request_.content)) {
            request_.content = *std::move(bytes);
        } else {
            refuse("content that is no base64");
        }
    }

    StreamRequest request_;
    std::string key_;
    bool inside_ = false;
    bool has_id_ = false;
    bool has_path_ = false;
    bool has_name_ = false;
    bool has_content_ = false;
};

}  // namespace

StreamRequest read_request(std::string_view line) {
    RequestReader reader;
    RequestJson::sax_parse(line, &reader);
    StreamRequest request = std::move(reader).take();
    if (request.error) request.content.clear();
    return request;
}

StreamRequest too_long_request() {
    StreamRequest request;
    request.error =
        bad_request("a line of over " + std::to_string(longest_request >> 20U) + " MiB");
    return request;
}

}  // namespace actionplan
