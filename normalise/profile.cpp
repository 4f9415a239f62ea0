#include "normalise/profile.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/calendar.h"
#include "normalise/date_words.h"
#include "schema/json_value.h"
#include "schema/schema_text.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr std::size_t most_told = 20;
constexpr JsonLimits limits{.bytes = 16U << 20U, .values = 1'000'000, .depth = 8};

struct FieldWord {
    std::string_view word;
    Field field;
};

constexpr std::array field_words{
    FieldWord{"number",    Field::number   },
    FieldWord{"action",    Field::action   },
    FieldWord{"timescale", Field::timescale},
    FieldWord{"lead",      Field::lead     },
    FieldWord{"outcomes",  Field::outcomes },
    FieldWord{"progress",  Field::progress },
    FieldWord{"rag",       Field::rag      },
    FieldWord{"other",     Field::other    },
};

const JsonSchema& schema_of_profiles() {
    static const Result<JsonSchema> schema = JsonSchema::from(profile_schema());
    assert(schema && "the tests load the schema that is built in");
    return schema.value();
}

using Object = JsonValue::Object;

// What follows reads values that the schema has approved.
std::string text_of(const Object& object, std::string_view key) {
    const JsonValue* const value = find_member(object, key);
    return value == nullptr ? std::string() : std::get<std::string>(value->content);
}

std::optional<std::string> text_if_any(const Object& object, std::string_view key) {
    if (find_member(object, key) == nullptr) return std::nullopt;
    return text_of(object, key);
}

template <typename Use>
void each_entry(const Object& object, std::string_view key, const Use& use) {
    const JsonValue* const value = find_member(object, key);
    if (value == nullptr) return;
    for (const JsonValue& entry : std::get<JsonValue::Array>(value->content)) use(entry);
}

template <typename Use>
void each_object(const Object& object, std::string_view key, const Use& use) {
    each_entry(object, key, [&](const JsonValue& entry) { use(std::get<Object>(entry.content)); });
}

ProfileHeading heading_of(const Object& object) {
    ProfileHeading heading;
    heading.words = text_of(object, "words");
    const std::string field = text_of(object, "field");
    const auto* const found = std::find_if(field_words.begin(), field_words.end(),
                                           [&](const FieldWord& one) { return one.word == field; });
    if (found != field_words.end()) heading.field = found->field;
    const std::string match = text_of(object, "match");
    if (match == "begins") heading.match = ProfileMatch::begins;
    if (match == "holds") heading.match = ProfileMatch::holds;
    return heading;
}

ProfileBody body_of(const Object& object) {
    ProfileBody body;
    body.name = text_of(object, "name");
    each_entry(object, "short_names", [&](const JsonValue& entry) {
        body.short_names.push_back(std::get<std::string>(entry.content));
    });
    body.kind = from_text<BodyKind>(text_of(object, "kind")).value_or(BodyKind::unknown);
    if (const JsonValue* const identifier = find_member(object, "identifier")) {
        const Object& code = std::get<Object>(identifier->content);
        body.identifier = Identifier{text_of(code, "scheme"), text_of(code, "id")};
    }
    body.first_day = text_of(object, "from");
    body.last_day = text_of(object, "to");
    return body;
}

LegendEntry legend_entry_of(const Object& object) {
    LegendEntry entry;
    entry.value = from_text<RagValue>(text_of(object, "value"));
    entry.text = text_of(object, "text");
    entry.fill = text_if_any(object, "fill");
    entry.meaning = text_of(object, "meaning");
    return entry;
}

Area area_of(const Object& object) {
    return {text_of(object, "name"), text_if_any(object, "locality"), text_if_any(object, "code"),
            text_if_any(object, "scheme")};
}

Profile profile_of(const Object& object) {
    Profile profile;
    profile.name = text_of(object, "name");
    each_object(object, "headings",
                [&](const Object& one) { profile.headings.push_back(heading_of(one)); });
    each_object(object, "bodies",
                [&](const Object& one) { profile.bodies.push_back(body_of(one)); });
    each_object(object, "date_words", [&](const Object& one) {
        profile.date_words.push_back(
            {ascii_lower(text_of(one, "words")), ascii_lower(text_of(one, "means"))});
    });
    each_object(object, "legend",
                [&](const Object& one) { profile.legend.push_back(legend_entry_of(one)); });
    if (const JsonValue* const area = find_member(object, "area")) {
        profile.area = area_of(std::get<Object>(area->content));
    }
    return profile;
}

std::string place_of(std::string_view list, std::size_t at, std::string_view key) {
    return "/" + std::string(list) + "/" + std::to_string(at) + "/" + std::string(key);
}

bool is_day(std::string_view day) {
    if (day.empty()) return true;
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = 0;
        for (const char c : day.substr(at, size)) value = value * 10 + (c - '0');
        return value;
    };
    const int month = number(5, 2);
    const int day_of_month = number(8, 2);
    return month >= 1 && month <= 12 && day_of_month >= 1 &&
           day_of_month <= days_in_month(number(0, 4), month);
}

// What no schema can say.
std::vector<Violation> check_meaning(const Profile& profile) {
    std::vector<Violation> wrong;
    for (std::size_t i = 0; i < profile.headings.size(); ++i) {
        const std::string& words = profile.headings[i].words;
        if (std::any_of(words.begin(), words.end(), is_ascii_letter)) continue;
        wrong.push_back(
            {place_of("headings", i, "words"), "has no letter", "write the heading's words"});
    }
    for (std::size_t i = 0; i < profile.bodies.size(); ++i) {
        const ProfileBody& body = profile.bodies[i];
        if (!is_day(body.first_day)) {
            wrong.push_back(
                {place_of("bodies", i, "from"), "is no day", "write a day that there is"});
        }
        if (!is_day(body.last_day)) {
            wrong.push_back(
                {place_of("bodies", i, "to"), "is no day", "write a day that there is"});
        }
    }
    for (std::size_t i = 0; i < profile.date_words.size(); ++i) {
        const std::string& means = profile.date_words[i].means;
        if (DateVocabulary::built_in().find(means) != nullptr) continue;
        wrong.push_back(
            {place_of("date_words", i, "means"),
             "is \"" + means + "\", which the program does not know as one expression",
             "write one that it knows, such as autumn, october, ongoing, monthly or by"});
    }
    for (std::size_t i = 0; i < profile.legend.size(); ++i) {
        const LegendEntry& entry = profile.legend[i];
        if (!entry.text.empty() || entry.fill || !entry.meaning.empty()) continue;
        wrong.push_back({"/legend/" + std::to_string(i), "says nothing of the colour",
                         "give it a text, a fill or a meaning"});
    }
    if (wrong.size() > most_told) wrong.resize(most_told);
    return wrong;
}

}  // namespace

ProfileRead read_profile(std::string_view json) {
    ProfileRead read;
    const Result<JsonValue> value = parse_json(json, limits);
    if (!value) {
        read.wrong.push_back({"", value.error().message, "write JSON"});
        return read;
    }
    read.wrong = schema_of_profiles().check(value.value(), most_told);
    if (!read.wrong.empty()) return read;
    read.profile = profile_of(std::get<Object>(value.value().content));
    read.wrong = check_meaning(read.profile);
    return read;
}

}  // namespace actionplan
