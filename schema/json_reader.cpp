#include "schema/json_reader.h"

#include <array>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "schema/json_pointer.h"
#include "schema/plan_keys.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

// The first trouble met, and nothing after it: the rest is read on into values that nobody sees.
class Trouble {
 public:
    void add(const JsonPath& path, std::string_view what) {
        if (error_) return;
        const std::string pointer = json_pointer(path);
        error_ = Error{"not-a-plan",
                       (pointer.empty() ? "the whole" : pointer) + ": " + std::string(what)};
    }
    const std::optional<Error>& error() const { return error_; }

 private:
    std::optional<Error> error_;
};

// A whole number from 0 to `most`, however it is written: 3, 3.0, 3e0.
std::optional<std::uint64_t> whole_number(const JsonValue& value, std::uint64_t most) {
    if (const auto* whole = std::get_if<std::uint64_t>(&value.content)) {
        return *whole <= most ? std::optional(*whole) : std::nullopt;
    }
    const auto* real = std::get_if<double>(&value.content);
    if (real == nullptr || *real < 0 || *real != std::floor(*real) || *real >= 0x1p64)
        return std::nullopt;
    const auto whole = static_cast<std::uint64_t>(*real);
    return whole <= most ? std::optional(whole) : std::nullopt;
}

std::optional<double> real_number(const JsonValue& value) {
    if (const auto* real = std::get_if<double>(&value.content)) return *real;
    if (const auto* whole = std::get_if<std::uint64_t>(&value.content))
        return static_cast<double>(*whole);
    if (const auto* whole = std::get_if<std::int64_t>(&value.content))
        return static_cast<double>(*whole);
    return std::nullopt;
}

bool is_null(const JsonValue& value) {
    return std::holds_alternative<std::nullptr_t>(value.content);
}

template <typename Enum>
std::string words_of() {
    std::string words;
    for (const Word<Enum>& row : Vocabulary<Enum>::words) {
        words += words.empty() ? "none of \"" : ", \"";
        words += row.word;
        words += '"';
    }
    return words;
}

// Reads the keys of one object; `finish` finds those that nobody asked for.
class ObjectReader {
 public:
    template <typename Type>
    using Of = Type;

    ObjectReader(const JsonValue::Object& object, const JsonPath& path, Trouble& trouble)
        : object_(object), path_(path), trouble_(trouble), read_(object.size()) {}

    template <typename Value>
    void member(std::string_view key, Value& value) {
        const JsonValue* const found = take(key);
        if (found == nullptr)
            return trouble_.add(path_, "the key \"" + std::string(key) + "\" is missing");
        get(*found, path_.to(key), value);
    }

    template <typename Entry>
    void list(PlanList /*list*/, std::string_view key, std::vector<Entry>& entries) {
        member(key, entries);
    }

    void version(std::string_view key, std::string_view expected) {
        std::string version;
        member(key, version);
        if (version == expected) return;
        trouble_.add(path_.to(key), "is \"" + version + "\"; this program reads \"" +
                                        std::string(expected) + "\"");
    }

    void cell(CellText& cell) {
        std::string text;
        member("text", text);
        member("blocks", cell.blocks);
        flag("repeated", cell.repeated);
        if (text != cell.text()) {
            trouble_.add(path_.to("text"), "is not the texts of the blocks joined by line breaks");
        }
    }

    // A key that stands only where it is true.
    void flag(std::string_view key, bool& value) {
        const JsonValue* const found = take(key);
        value = found != nullptr;
        if (value && *found != JsonValue{true}) {
            trouble_.add(path_.to(key), "is not true; the key stands only where it is");
        }
    }

    void finish() const {
        for (std::size_t i = 0; i < object_.size(); ++i) {
            if (!read_[i])
                trouble_.add(path_.to(object_[i].name), "is a key that a plan does not have here");
        }
    }

    bool has(std::string_view key) const { return find_member(object_, key) != nullptr; }

    // A key that may be absent.
    template <typename Value>
    void optional_member(std::string_view key, Value& value) {
        if (has(key)) member(key, value);
    }

    void get(const JsonValue& value, const JsonPath& path, std::string& text) {
        const auto* const string = std::get_if<std::string>(&value.content);
        if (string == nullptr) return trouble_.add(path, "is not a string");
        text = *string;
    }

    void get(const JsonValue& value, const JsonPath& path, bool& truth) {
        const auto* const known = std::get_if<bool>(&value.content);
        if (known == nullptr) return trouble_.add(path, "is neither true nor false");
        truth = *known;
    }

    void get(const JsonValue& value, const JsonPath& path, double& number) {
        const std::optional<double> real = real_number(value);
        if (!real) return trouble_.add(path, "is not a number");
        number = *real;
    }

    template <std::integral Integer>
    void get(const JsonValue& value, const JsonPath& path, Integer& number) {
        constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<Integer>::max());
        const std::optional<std::uint64_t> whole = whole_number(value, most);
        if (!whole) {
            return trouble_.add(path, "is not a whole number from 0 to " + std::to_string(most));
        }
        number = static_cast<Integer>(*whole);
    }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void get(const JsonValue& value, const JsonPath& path, Enum& member) {
        const auto* const string = std::get_if<std::string>(&value.content);
        const std::optional<Enum> known =
            string == nullptr ? std::nullopt : from_text<Enum>(*string);
        if (!known) return trouble_.add(path, "is " + words_of<Enum>());
        member = *known;
    }

    template <typename Value>
    void get(const JsonValue& value, const JsonPath& path, std::optional<Value>& optional) {
        if (is_null(value)) return optional.reset();
        get(value, path, optional.emplace());
    }

    template <typename Value>
    void get(const JsonValue& value, const JsonPath& path, std::vector<Value>& values) {
        const auto* const array = std::get_if<JsonValue::Array>(&value.content);
        if (array == nullptr) return trouble_.add(path, "is not an array");
        values.resize(array->size());
        for (std::size_t i = 0; i < array->size(); ++i) get((*array)[i], path.to(i), values[i]);
    }

    template <typename Value, std::size_t Size>
    void get(const JsonValue& value, const JsonPath& path, std::array<Value, Size>& values) {
        const auto* const array = std::get_if<JsonValue::Array>(&value.content);
        if (array == nullptr || array->size() != Size) {
            return trouble_.add(path, "is not an array of " + std::to_string(Size) + " numbers");
        }
        for (std::size_t i = 0; i < Size; ++i) get((*array)[i], path.to(i), values[i]);
    }

    void get(const JsonValue& value, const JsonPath& path, Place& place);
    void get(const JsonValue& value, const JsonPath& path, PageBox& part);

    template <typename Object>
    void get(const JsonValue& value, const JsonPath& path, Object& target) {
        const auto* const object = std::get_if<JsonValue::Object>(&value.content);
        if (object == nullptr) return trouble_.add(path, "is not an object");
        ObjectReader reader(*object, path, trouble_);
        keys(reader, target);
        reader.finish();
    }

 private:
    // Keys mostly stand in the order in which they are asked for.
    const JsonValue* take(std::string_view key) {
        for (std::size_t tried = 0; tried < object_.size(); ++tried) {
            const std::size_t i = (next_ + tried) % object_.size();
            if (object_[i].name != key) continue;
            read_[i] = true;
            next_ = i + 1;
            return &object_[i].value;
        }
        return nullptr;
    }

    const JsonValue::Object& object_;
    const JsonPath& path_;
    Trouble& trouble_;
    std::vector<bool> read_;
    std::size_t next_ = 0;
};

void page_box_keys(ObjectReader& reader, PageBox& part) {
    std::array<double, 4> box{};
    reader.member("page", part.page);
    reader.member("bbox", box);
    part.box = {box[0], box[1], box[2], box[3]};
}

PagePlace read_page_place(ObjectReader& reader) {
    PagePlace place{std::vector<PageBox>(1)};
    page_box_keys(reader, place.parts.front());
    std::vector<PageBox> further;
    reader.optional_member("continued", further);
    place.parts.insert(place.parts.end(), further.begin(), further.end());
    return place;
}

LinePlace read_line_place(ObjectReader& reader) {
    std::array<std::uint64_t, 2> lines{};
    std::array<std::uint32_t, 2> columns{};
    reader.member("lines", lines);
    reader.optional_member("columns", columns);
    return {lines[0], lines[1], columns[0], columns[1]};
}

PathPlace read_path_place(ObjectReader& reader) {
    PathPlace place;
    reader.member("path", place.path);
    return place;
}

void ObjectReader::get(const JsonValue& value, const JsonPath& path, PageBox& part) {
    const auto* const object = std::get_if<JsonValue::Object>(&value.content);
    if (object == nullptr) return trouble_.add(path, "is not an object");
    ObjectReader reader(*object, path, trouble_);
    page_box_keys(reader, part);
    reader.finish();
}

void ObjectReader::get(const JsonValue& value, const JsonPath& path, Place& place) {
    if (is_null(value)) {
        place = std::monostate{};
        return;
    }
    const auto* const object = std::get_if<JsonValue::Object>(&value.content);
    if (object == nullptr) return trouble_.add(path, "is not an object and not null");
    ObjectReader reader(*object, path, trouble_);
    if (reader.has("page")) {
        place = read_page_place(reader);
    } else if (reader.has("lines")) {
        place = read_line_place(reader);
    } else if (reader.has("path")) {
        place = read_path_place(reader);
    } else {
        return trouble_.add(path, "has none of the keys \"page\", \"lines\", \"path\"");
    }
    reader.finish();
}

}  // namespace

Result<Plan> read_plan(std::string_view json, const JsonLimits& limits) {
    const Result<JsonValue> value = parse_json(json, limits);
    if (!value) return Error{"not-a-plan", "not JSON: " + value.error().message};
    Plan plan;
    Trouble trouble;
    const JsonPath whole;
    const JsonValue::Object outside_it;
    ObjectReader(outside_it, whole, trouble).get(value.value(), whole, plan);
    if (trouble.error()) return *trouble.error();
    return plan;
}

}  // namespace actionplan
