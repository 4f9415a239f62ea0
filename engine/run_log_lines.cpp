// A record as a line of JSON, and back.
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/run_log.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array all_statuses{RunStatus::converted, RunStatus::unchanged, RunStatus::failed,
                                  RunStatus::skipped};

template <typename Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json error_json(const std::optional<Error>& error) {
    if (!error) return nullptr;
    return Json{
        {"code",    error->code   },
        {"message", error->message}
    };
}

double milliseconds_kept(double seconds) { return std::round(seconds * 1000) / 1000; }

std::optional<std::string> text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

std::optional<std::uint64_t> count_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
    return found->get<std::uint64_t>();
}

std::optional<Error> error_of(const Json& record) {
    const auto found = record.find("error");
    if (found == record.end() || !found->is_object()) return std::nullopt;
    return Error{text_of(*found, "code").value_or(""), text_of(*found, "message").value_or("")};
}

}  // namespace

std::string_view word_for(RunStatus status) {
    switch (status) {
        case RunStatus::converted:
            return "converted";
        case RunStatus::unchanged:
            return "unchanged";
        case RunStatus::failed:
            return "failed";
        case RunStatus::skipped:
            return "skipped";
    }
    return "failed";
}

std::string run_log_line(const RunRecord& record) {
    Json line{
        {"input",         record.input                     },
        {"sha256",        or_null(record.sha256)           },
        {"status",        word_for(record.status)          },
        {"output",        or_null(record.output)           },
        {"output_xxh128", or_null(record.output_xxh128)    },
        {"actions",       or_null(record.actions)          },
        {"findings",      or_null(record.findings)         },
        {"error",         error_json(record.error)         },
        {"settings",      or_null(record.settings)         },
        {"seconds",       milliseconds_kept(record.seconds)},
    };
    if (record.unfinished) line["unfinished"] = true;
    // Paths may be of any bytes; those that are not UTF-8 become U+FFFD.
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<RunRecord> read_log_line(std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const std::optional<std::string> input = text_of(json, "input");
    const std::optional<std::string> word = text_of(json, "status");
    const auto* const status = std::find_if(all_statuses.begin(), all_statuses.end(),
                                            [&](RunStatus one) { return word_for(one) == word; });
    if (!input || status == all_statuses.end()) return std::nullopt;
    RunRecord record;
    record.input = *input;
    record.status = *status;
    record.sha256 = text_of(json, "sha256");
    record.output = text_of(json, "output");
    record.output_xxh128 = text_of(json, "output_xxh128");
    record.actions = count_of(json, "actions");
    record.findings = count_of(json, "findings");
    record.error = error_of(json);
    record.settings = text_of(json, "settings");
    if (const auto seconds = json.find("seconds"); seconds != json.end() && seconds->is_number())
        record.seconds = seconds->get<double>();
    record.unfinished = json.contains("unfinished");
    return record;
}

}  // namespace actionplan
