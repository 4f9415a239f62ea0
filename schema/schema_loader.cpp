#include "schema/schema_loader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "schema/json_pointer.h"

namespace actionplan {

namespace {

constexpr std::string_view definitions_key = "$defs";
constexpr std::string_view definitions_pointer = "#/$defs/";
constexpr std::size_t deepest_reference = 32;

class Loader {
 public:
    // The first trouble ends up in `error`; the rest is loaded in vain.
    void load(const JsonValue& schema) {
        const JsonPath whole;
        Rule& root = rules_.emplace_back();
        const auto* object = std::get_if<JsonValue::Object>(&schema.content);
        if (object != nullptr) add_definitions(*object, whole);
        read(schema, whole, root);
        check_references();
    }

    Result<SchemaRules> result() && {
        if (error_) return *error_;
        return SchemaRules{std::move(rules_)};
    }

 private:
    struct Keyword {
        std::string_view name;
        void (Loader::*read)(const JsonValue&, const JsonPath&, Rule&);
    };
    static const std::array<Keyword, 21> keywords;

    void fail(const JsonPath& path, std::string_view what) {
        if (error_) return;
        const std::string pointer = json_pointer(path);
        error_ = Error{"not-a-schema",
                       (pointer.empty() ? "the whole" : pointer) + ": " + std::string(what)};
    }

    // Their names come first, since any rule may refer to any of them.
    void add_definitions(const JsonValue::Object& schema, const JsonPath& path) {
        const JsonValue* const found = find_member(schema, definitions_key);
        const JsonValue::Object* const all =
            found == nullptr ? nullptr : object(*found, path.to(definitions_key));
        if (all == nullptr) return;
        for (const JsonMember& member : *all) {
            definitions_.push_back({member.name, &rules_.emplace_back()});
        }
    }

    void read(const JsonValue& schema, const JsonPath& path, Rule& rule) {
        const JsonValue::Object* const members = object(schema, path);
        if (members == nullptr) return;
        for (const JsonMember& member : *members) {
            const auto known =
                std::find_if(keywords.begin(), keywords.end(),
                             [&](const Keyword& row) { return row.name == member.name; });
            if (known == keywords.end()) {
                fail(path.to(member.name), "is a keyword that is not known here");
            } else {
                (this->*known->read)(member.value, path.to(member.name), rule);
            }
        }
    }

    const Rule* read_new(const JsonValue& schema, const JsonPath& path) {
        Rule& rule = rules_.emplace_back();
        read(schema, path, rule);
        return &rule;
    }

    template <typename Content>
    const Content* content(const JsonValue& value, const JsonPath& path, std::string_view trouble) {
        const auto* const found = std::get_if<Content>(&value.content);
        if (found == nullptr) fail(path, trouble);
        return found;
    }
    const JsonValue::Object* object(const JsonValue& value, const JsonPath& path) {
        return content<JsonValue::Object>(value, path, "is not an object");
    }
    const JsonValue::Array* array(const JsonValue& value, const JsonPath& path) {
        return content<JsonValue::Array>(value, path, "is not an array");
    }
    const std::string* string(const JsonValue& value, const JsonPath& path) {
        return content<std::string>(value, path, "is not a string");
    }
    std::size_t count(const JsonValue& value, const JsonPath& path) {
        const auto* const number = content<std::uint64_t>(value, path, "is not a whole number");
        return number == nullptr ? 0 : static_cast<std::size_t>(*number);
    }
    std::optional<double> bound(const JsonValue& value, const JsonPath& path) {
        if ((types_of(value) & json_number) == 0) {
            fail(path, "is not a number");
            return std::nullopt;
        }
        if (const auto* whole = std::get_if<std::uint64_t>(&value.content))
            return static_cast<double>(*whole);
        if (const auto* whole = std::get_if<std::int64_t>(&value.content))
            return static_cast<double>(*whole);
        return std::get<double>(value.content);
    }

    // For people and for other programs: nothing to check.
    void note(const JsonValue& value, const JsonPath& path, Rule& /*rule*/) { string(value, path); }

    void description(const JsonValue& value, const JsonPath& path, Rule& rule) {
        if (const std::string* const text = string(value, path)) rule.description = *text;
    }

    void examples(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const JsonValue::Array* const values = array(value, path);
        if (values != nullptr && !values->empty()) rule.example = values->front();
    }

    void type(const JsonValue& value, const JsonPath& path, Rule& rule) {
        if (std::holds_alternative<std::string>(value.content)) return add_type(value, path, rule);
        const JsonValue::Array* const types = array(value, path);
        if (types == nullptr) return;
        for (std::size_t i = 0; i < types->size(); ++i) add_type((*types)[i], path.to(i), rule);
    }

    void add_type(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const std::string* const word = string(value, path);
        if (word == nullptr) return;
        const unsigned known = type_from_text(*word);
        if (known == 0) return fail(path, "is no type");
        rule.types |= known;
    }

    // Numbers would need 1 and 1.0 to be the same; no vocabulary of ours has any.
    void add_word(const JsonValue& value, const JsonPath& path, Rule& rule) {
        constexpr unsigned simple = json_null | json_boolean | json_string;
        if ((types_of(value) & simple) == 0)
            return fail(path, "is not a string, true, false or null");
        if (!rule.words) rule.words.emplace();
        rule.words->push_back(value);
    }

    void enumeration(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const JsonValue::Array* const words = array(value, path);
        if (words == nullptr) return;
        for (std::size_t i = 0; i < words->size(); ++i) add_word((*words)[i], path.to(i), rule);
    }

    void minimum(const JsonValue& value, const JsonPath& path, Rule& rule) {
        rule.minimum = bound(value, path);
    }
    void maximum(const JsonValue& value, const JsonPath& path, Rule& rule) {
        rule.maximum = bound(value, path);
    }
    void min_length(const JsonValue& value, const JsonPath& path, Rule& rule) {
        rule.min_length = count(value, path);
    }
    void min_items(const JsonValue& value, const JsonPath& path, Rule& rule) {
        rule.min_items = count(value, path);
    }
    void max_items(const JsonValue& value, const JsonPath& path, Rule& rule) {
        rule.max_items = count(value, path);
    }

    void pattern(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const std::string* const expression = string(value, path);
        if (expression == nullptr) return;
        rule.pattern = Pattern::from(*expression);
        if (!rule.pattern) fail(path, "is no pattern");
    }

    void items(const JsonValue& value, const JsonPath& path, Rule& rule) {
        rule.items = read_new(value, path);
    }

    void properties(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const JsonValue::Object* const members = object(value, path);
        if (members == nullptr) return;
        for (const JsonMember& member : *members) {
            rule.properties.push_back({member.name, read_new(member.value, path.to(member.name))});
        }
    }

    void required(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const JsonValue::Array* const names = array(value, path);
        if (names == nullptr) return;
        for (std::size_t i = 0; i < names->size(); ++i) {
            if (const std::string* const name = string((*names)[i], path.to(i)))
                rule.required.push_back(*name);
        }
    }

    void additional_properties(const JsonValue& value, const JsonPath& path, Rule& rule) {
        rule.closed = value == JsonValue{false};
        if (!rule.closed) fail(path, "is not false");
    }

    void one_of(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const JsonValue::Array* const forms = array(value, path);
        if (forms == nullptr) return;
        for (std::size_t i = 0; i < forms->size(); ++i)
            rule.one_of.push_back(read_new((*forms)[i], path.to(i)));
    }

    void reference(const JsonValue& value, const JsonPath& path, Rule& rule) {
        const std::string* const target = string(value, path);
        if (target == nullptr) return;
        const bool known_form = target->starts_with(definitions_pointer);
        const auto found =
            std::find_if(definitions_.begin(), definitions_.end(), [&](const PropertyRule& row) {
                return known_form && row.name == target->substr(definitions_pointer.size());
            });
        if (found == definitions_.end()) return fail(path, "refers to nothing in \"$defs\"");
        rule.reference = found->rule;
    }

    void definitions(const JsonValue& value, const JsonPath& path, Rule& rule) {
        if (&rule != &rules_.front()) return fail(path, "stands elsewhere than at the top");
        const JsonValue::Object* const all = object(value, path);
        if (all == nullptr) return;
        for (std::size_t i = 0; i < all->size(); ++i) {
            // The names were added in this order, after the rule of the whole.
            read((*all)[i].value, path.to((*all)[i].name), rules_.at(i + 1));
        }
    }

    // A reference that comes round to itself would never end.
    void check_references() {
        for (const Rule& rule : rules_) {
            if (!error_ && !ends(rule, 0)) fail({}, "has a reference that comes round to itself");
        }
    }
    static bool ends(const Rule& rule, std::size_t depth) {
        if (depth == deepest_reference) return false;
        if (rule.reference != nullptr && !ends(*rule.reference, depth + 1)) return false;
        return std::all_of(rule.one_of.begin(), rule.one_of.end(),
                           [&](const Rule* form) { return ends(*form, depth + 1); });
    }

    std::deque<Rule> rules_;
    std::vector<PropertyRule> definitions_;
    std::optional<Error> error_;
};

constexpr std::array<Loader::Keyword, 21> Loader::keywords{
    Keyword{"$schema",              &Loader::note                 },
    Keyword{"$id",                  &Loader::note                 },
    Keyword{"title",                &Loader::note                 },
    Keyword{"description",          &Loader::description          },
    Keyword{"examples",             &Loader::examples             },
    Keyword{"type",                 &Loader::type                 },
    Keyword{"enum",                 &Loader::enumeration          },
    Keyword{"const",                &Loader::add_word             },
    Keyword{"minimum",              &Loader::minimum              },
    Keyword{"maximum",              &Loader::maximum              },
    Keyword{"minLength",            &Loader::min_length           },
    Keyword{"pattern",              &Loader::pattern              },
    Keyword{"minItems",             &Loader::min_items            },
    Keyword{"maxItems",             &Loader::max_items            },
    Keyword{"items",                &Loader::items                },
    Keyword{"properties",           &Loader::properties           },
    Keyword{"required",             &Loader::required             },
    Keyword{"additionalProperties", &Loader::additional_properties},
    Keyword{"oneOf",                &Loader::one_of               },
    Keyword{"$ref",                 &Loader::reference            },
    Keyword{"$defs",                &Loader::definitions          },
};

}  // namespace

Result<SchemaRules> load_schema(const JsonValue& schema) {
    Loader loader;
    loader.load(schema);
    return std::move(loader).result();
}

}  // namespace actionplan
