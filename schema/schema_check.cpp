#include "schema/schema_check.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "schema/json_pointer.h"
#include "schema/json_text.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_quote = 60;  // bytes of a value that a message repeats

bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t characters(std::string_view text) {
    return text.size() -
           static_cast<std::size_t>(std::count_if(text.begin(), text.end(), inside_character));
}

std::string in_quotes(std::string_view text) {
    std::size_t cut = std::min(text.size(), longest_quote);
    while (cut > 0 && cut < text.size() && inside_character(text[cut])) --cut;
    std::string quote;
    JsonText json(quote);
    json.character('"');
    json.escaped(text.substr(0, cut));
    json.raw(cut < text.size() ? "…\"" : "\"");
    json.settle();
    return quote;
}

// The value as a message shows it: `"purple"`, `12`, `an array`.
std::string shown(const JsonValue& value) {
    if (const auto* const text = std::get_if<std::string>(&value.content)) return in_quotes(*text);
    if (const auto* const truth = std::get_if<bool>(&value.content))
        return *truth ? "true" : "false";
    if (const auto* const whole = std::get_if<std::int64_t>(&value.content))
        return std::to_string(*whole);
    std::string number;
    JsonText json(number);
    if (const auto* const whole = std::get_if<std::uint64_t>(&value.content)) json.number(*whole);
    if (const auto* const real = std::get_if<double>(&value.content)) json.number(*real);
    json.settle();
    return number.empty() ? type_words(types_of(value)) : number;
}

std::string listed(const std::vector<JsonValue>& words) {
    std::string list;
    for (const JsonValue& word : words) {
        if (!list.empty()) list += ", ";
        list += shown(word);
    }
    return list;
}

std::string number_words(double number) {
    return number == static_cast<double>(static_cast<std::int64_t>(number))
               ? std::to_string(static_cast<std::int64_t>(number))
               : shown(JsonValue{number});
}

// " (What the value is for)", of the schema's description.
std::string explained(const Rule& rule) {
    std::string_view text = rule.description;
    if (text.empty() && rule.reference != nullptr) text = rule.reference->description;
    if (text.empty()) return {};
    if (text.ends_with('.')) text.remove_suffix(1);
    return " (" + std::string(text) + ")";
}

// The types that a rule takes, through references and forms; 0 for any.
unsigned accepted_types(const Rule& rule) {
    unsigned types = rule.types;
    if (types == 0 && rule.reference != nullptr) types = accepted_types(*rule.reference);
    for (const Rule* const form : rule.one_of) types |= accepted_types(*form);
    return types;
}

double as_double(const JsonValue& value) {
    if (const auto* const whole = std::get_if<std::uint64_t>(&value.content))
        return static_cast<double>(*whole);
    if (const auto* const whole = std::get_if<std::int64_t>(&value.content))
        return static_cast<double>(*whole);
    return std::get<double>(value.content);
}

class Check {
 public:
    explicit Check(std::size_t most) : most_(most) {}

    std::vector<Violation> violations() && { return std::move(violations_); }

    bool full() const { return violations_.size() >= most_; }

    void check(const Rule& rule, const JsonValue& value, const JsonPath& path) {
        if (full()) return;
        if (rule.types != 0 && (rule.types & types_of(value)) == 0)
            return wrong_type(rule, rule.types, value, path);
        if (rule.reference != nullptr) check(*rule.reference, value, path);
        if (!rule.one_of.empty()) check_forms(rule, value, path);
        if (rule.words) check_words(rule, value, path);
        if (const auto* const text = std::get_if<std::string>(&value.content))
            check_string(rule, *text, path);
        if ((types_of(value) & json_number) != 0) check_number(rule, value, path);
        if (const auto* const array = std::get_if<JsonValue::Array>(&value.content))
            check_array(rule, *array, path);
        if (const auto* const object = std::get_if<JsonValue::Object>(&value.content))
            check_object(rule, *object, path);
    }

 private:
    void add(const JsonPath& path, std::string what, std::string remedy) {
        if (!full())
            violations_.push_back({json_pointer(path), std::move(what), std::move(remedy)});
    }

    void wrong_type(const Rule& rule, unsigned types, const JsonValue& value,
                    const JsonPath& path) {
        const std::string wanted = type_words(types);
        add(path, "is " + type_words(types_of(value)) + ", not " + wanted,
            "make it " + wanted + explained(rule));
    }

    void check_words(const Rule& rule, const JsonValue& value, const JsonPath& path) {
        const std::vector<JsonValue>& words = *rule.words;
        if (std::find(words.begin(), words.end(), value) != words.end()) return;
        add(path, "is " + shown(value),
            (words.size() == 1 ? "write " : "use one of ") + listed(words));
    }

    void check_string(const Rule& rule, const std::string& text, const JsonPath& path) {
        if (rule.min_length > 0 && characters(text) < rule.min_length) {
            add(path, "is " + in_quotes(text) + ", which is too short",
                "write at least " + std::to_string(rule.min_length) + " characters" +
                    explained(rule));
        }
        if (!rule.pattern || rule.pattern->found_in(text)) return;
        add(path, "is " + in_quotes(text) + ", which has not the form that it should have",
            (rule.example ? "write it as in " + shown(*rule.example)
                          : "make it match " + rule.pattern->expression()) +
                explained(rule));
    }

    void check_number(const Rule& rule, const JsonValue& value, const JsonPath& path) {
        if (rule.minimum && as_double(value) < *rule.minimum) {
            add(path, "is " + shown(value),
                "make it " + number_words(*rule.minimum) + " or more" + explained(rule));
        }
        if (rule.maximum && as_double(value) > *rule.maximum) {
            add(path, "is " + shown(value),
                "make it " + number_words(*rule.maximum) + " or less" + explained(rule));
        }
    }

    void check_array(const Rule& rule, const JsonValue::Array& array, const JsonPath& path) {
        const std::string has = "has " + std::to_string(array.size()) + " entries";
        if (array.size() < rule.min_items) {
            add(path, has, "give it at least " + std::to_string(rule.min_items) + explained(rule));
        }
        if (array.size() > rule.max_items) {
            add(path, has, "give it at most " + std::to_string(rule.max_items) + explained(rule));
        }
        if (rule.items == nullptr) return;
        for (std::size_t i = 0; i < array.size() && !full(); ++i)
            check(*rule.items, array[i], path.to(i));
    }

    void check_object(const Rule& rule, const JsonValue::Object& object, const JsonPath& path) {
        for (const std::string& name : rule.required) {
            if (find_member(object, name) != nullptr) continue;
            const Rule* const missing = property(rule, name);
            add(path, "the key \"" + name + "\" is missing",
                "add it" + (missing == nullptr ? std::string{} : explained(*missing)));
        }
        for (const JsonMember& member : object) {
            if (full()) return;
            const Rule* const known = property(rule, member.name);
            if (known != nullptr) {
                check(*known, member.value, path.to(member.name));
            } else if (rule.closed) {
                add(path.to(member.name), "is a key that the schema does not have here",
                    "remove it; the keys are " + property_names(rule));
            }
        }
    }

    static const Rule* property(const Rule& rule, std::string_view name) {
        const auto found = std::find_if(rule.properties.begin(), rule.properties.end(),
                                        [&](const PropertyRule& row) { return row.name == name; });
        return found == rule.properties.end() ? nullptr : found->rule;
    }

    static std::string property_names(const Rule& rule) {
        std::string names;
        for (const PropertyRule& row : rule.properties) {
            if (!names.empty()) names += ", ";
            names += row.name;
        }
        return names;
    }

    void check_forms(const Rule& rule, const JsonValue& value, const JsonPath& path) {
        const auto fits = [&](const Rule* form) { return check_rule(*form, value, 1).empty(); };
        const auto fitting = std::count_if(rule.one_of.begin(), rule.one_of.end(), fits);
        if (fitting == 1) return;
        if (fitting > 1)
            return add(path, "fits several forms that exclude each other",
                       "decide for one" + explained(rule));
        const unsigned types = accepted_types(rule);
        if (types != 0 && (types & types_of(value)) == 0)
            return wrong_type(rule, types, value, path);
        check(closest_form(rule, value), value, path);
    }

    // The form that the value misses by the fewest violations, of those that take its type.
    static const Rule& closest_form(const Rule& rule, const JsonValue& value) {
        constexpr std::size_t many = 100;
        const Rule* closest = rule.one_of.front();
        std::size_t fewest = many + 1;
        for (const Rule* const form : rule.one_of) {
            const unsigned types = accepted_types(*form);
            if (types != 0 && (types & types_of(value)) == 0) continue;
            const std::size_t violations = check_rule(*form, value, many).size();
            if (violations >= fewest) continue;
            closest = form;
            fewest = violations;
        }
        return *closest;
    }

    const std::size_t most_;
    std::vector<Violation> violations_;
};

}  // namespace

std::vector<Violation> check_rule(const Rule& rule, const JsonValue& value, std::size_t most) {
    Check check(most);
    check.check(rule, value, {});
    return std::move(check).violations();
}

}  // namespace actionplan
