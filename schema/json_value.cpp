#include "schema/json_value.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace actionplan {

namespace {

// Builds the value from the parser's events. An event that returns false ends the parse.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
    explicit Builder(const JsonLimits& limits) : limits_(limits) {}

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(std::int64_t value) override { return add(value); }
    bool number_unsigned(std::uint64_t value) override { return add(value); }
    bool number_float(double value, const std::string& /*digits*/) override { return add(value); }
    bool string(std::string& text) override { return add(std::move(text)); }
    bool binary(binary_t& /*bytes*/) override { return stop("binary data"); }

    bool start_object(std::size_t /*size*/) override { return open(JsonValue::Object{}); }
    bool start_array(std::size_t /*size*/) override { return open(JsonValue::Array{}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& name) override {
        auto& object = std::get<JsonValue::Object>(open_.back()->content);
        if (find_member(object, name) != nullptr)
            return stop("the key \"" + name + "\" stands twice in one object");
        if (object.size() == limits_.keys)
            return stop("an object has over " + std::to_string(limits_.keys) + " keys");
        object.push_back({std::move(name), {}});
        return true;
    }

    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::json::exception& error) override {
        return stop(plain_words(error.what()));
    }

    Result<JsonValue> result() && {
        if (trouble_) return Error{"not-json", *trouble_};
        return std::move(root_);
    }

 private:
    // "[json.exception.parse_error.101] parse error at line 1, column 2: reason; last read: 'bytes'", of which the
    // middle is for people. Other errors have no "parse error at".
    static std::string plain_words(std::string_view what) {
        constexpr std::string_view lead = "parse error at ";
        what.remove_prefix(std::min(what.find("] ") + 2, what.size()));
        if (what.starts_with(lead)) what.remove_prefix(lead.size());
        return std::string(what.substr(0, what.find("; last read")));
    }

    bool stop(std::string trouble) {
        trouble_ = std::move(trouble);
        return false;
    }

    template <typename Content>
    bool add(Content content) {
        return place({std::move(content)}) != nullptr;
    }

    template <typename Content>
    bool open(Content content) {
        if (open_.size() == limits_.depth)
            return stop("over " + std::to_string(limits_.depth) + " levels deep");
        JsonValue* const placed = place({std::move(content)});
        if (placed != nullptr) open_.push_back(placed);
        return placed != nullptr;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    // Where the value stands now; it stays there until its parent is closed. nullptr when it is one too many.
    JsonValue* place(JsonValue value) {
        if (++values_ > limits_.values) {
            stop("over " + std::to_string(limits_.values) + " values");
            return nullptr;
        }
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        auto& parent = open_.back()->content;
        if (auto* object = std::get_if<JsonValue::Object>(&parent)) {
            object->back().value = std::move(value);
            return &object->back().value;
        }
        auto& array = std::get<JsonValue::Array>(parent);
        array.push_back(std::move(value));
        return &array.back();
    }

    const JsonLimits& limits_;
    JsonValue root_;
    std::vector<JsonValue*> open_;  // from the outermost in
    std::size_t values_ = 0;
    std::optional<std::string> trouble_;
};

}  // namespace

// Not defaulted: each needs the other, and Clang 14 falls over that.
bool JsonValue::operator==(const JsonValue& other) const { return content == other.content; }
bool JsonMember::operator==(const JsonMember& other) const {
    return name == other.name && value == other.value;
}

const JsonValue* find_member(const JsonValue::Object& object, std::string_view name) {
    const auto found = std::find_if(object.begin(), object.end(),
                                    [&](const JsonMember& member) { return member.name == name; });
    return found == object.end() ? nullptr : &found->value;
}

Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) {
        return Error{"not-json", "over " + std::to_string(limits.bytes) + " bytes"};
    }
    Builder builder(limits);
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return std::move(builder).result();
}

}  // namespace actionplan
