#include "quality/report/sarif_report.h"

#include <map>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "quality/place_words.h"
#include "quality/report/sarif_baseline.h"
#include "quality/report/sarif_fingerprint.h"
#include "quality/rules.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

// A path as a URI's: all but what may stand in one is escaped (RFC 3986).
std::string uri_of(std::string_view path) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view figures = "0123456789ABCDEF";
    std::string uri;
    for (const char c : path) {
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += {'%', figures[byte >> 4U], figures[byte & 0xFU]};
    }
    return uri;
}

std::string one_line(const Finding& finding) {
    std::string text = finding.message;
    if (!finding.evidence.empty()) text += " “" + finding.evidence + "”";
    return text;
}

// Rules in the order of their codes, with the place of each.
class RuleList {
 public:
    explicit RuleList(const ReportInput& input) {
        for (const ReportPlan& one : input.plans) {
            for (const Finding& finding : one.plan.quality.findings) indexes_[finding.code] = 0;
        }
        std::size_t next = 0;
        for (auto& [code, index] : indexes_) index = next++;
    }
    std::size_t index_of(const std::string& code) const { return indexes_.at(code); }
    Json json() const {
        Json list = Json::array();
        for (const auto& [code, index] : indexes_) list.push_back(rule_json(code));
        return list;
    }

 private:
    static Json rule_json(const std::string& code) {
        Json json{
            {"id", code}
        };
        const QualityRule* const rule = find_rule(code);
        // A plan of a later version may have findings that this one has no rule for.
        if (rule == nullptr) return json;
        json["shortDescription"] = {
            {"text", rule->title}
        };
        json["fullDescription"] = {
            {"text", rule->message}
        };
        json["help"] = {
            {"text", rule->advice}
        };
        json["defaultConfiguration"] = {
            {"level", to_text(rule->severity)}
        };
        json["properties"] = {
            {"tags", Json::array({to_text(rule->dimension), to_text(rule->responsibility)})}
        };
        return json;
    }

    std::map<std::string, std::size_t> indexes_;
};

// The rows are of many shapes, which clang-format can't lay out.
// clang-format off
Json region_json(const Place& place) {
    const auto* const lines = std::get_if<LinePlace>(&place);
    if (lines == nullptr || lines->first_line == 0) return nullptr;
    return {
        {"startLine", lines->first_line},
        {"endLine", lines->last_line }
    };
}

Json location_json(const Finding& finding, std::size_t artifact, const Plan& plan) {
    Json physical{
        {"artifactLocation", {{"uri", uri_of(plan.source.file_name)}, {"index", artifact}}}
    };
    Json region = region_json(finding.place);
    if (!region.is_null()) physical["region"] = std::move(region);
    Json location{
        {"physicalLocation", std::move(physical)}
    };
    if (finding.action) {
        Json logical{
            {"fullyQualifiedName", *finding.action + (finding.field ? "/" + *finding.field : "")},
            {"kind", "element"}
        };
        location["logicalLocations"] = Json::array({std::move(logical)});
    }
    const std::string words = place_words(finding.place);
    if (!words.empty()) location["message"] = {{"text", words}};
    return location;
}

Json result_json(const Finding& finding, const std::string& fingerprint, std::size_t rule,
                 std::size_t artifact, const Plan& plan) {
    return {
        {"ruleId", finding.code},
        {"ruleIndex", rule},
        {"level", to_text(finding.severity)},
        {"message", {{"text", one_line(finding)}}},
        {"locations", Json::array({location_json(finding, artifact, plan)})},
        {"partialFingerprints", {{sarif_fingerprint_key, fingerprint}}},
        {"properties",
         {{"dimension", to_text(finding.dimension)},
          {"responsibility", to_text(finding.responsibility)}}}
    };
}

Json artifact_json(const Plan& plan) {
    Json json{
        {"location", {{"uri", uri_of(plan.source.file_name)}}}
    };
    if (plan.source.bytes > 0) json["length"] = plan.source.bytes;
    if (!plan.source.media_type.empty()) json["mimeType"] = plan.source.media_type;
    if (!plan.source.sha256.empty()) json["hashes"] = {{"sha-256", plan.source.sha256}};
    return json;
}

Json invocation_json(const ReportInput& input) {
    Json notifications = Json::array();
    for (const FailedInput& failed : input.failed) {
        Json location{
            {"physicalLocation", {{"artifactLocation", {{"uri", uri_of(failed.input)}}}}}
        };
        notifications.push_back({
            {"level", "error"},
            {"message", {{"text", failed.message}}},
            {"descriptor", {{"id", failed.code}}},
            {"locations", Json::array({std::move(location)})}
        });
    }
    return {
        {"executionSuccessful", input.failed.empty()},
        {"toolExecutionNotifications", std::move(notifications)}
    };
}

// clang-format on

// clang-format off
Json absent_json(const AbsentResult& gone) {
    Json json{
        {"ruleId", gone.rule},
        {"level", to_text(gone.level)},
        {"message", {{"text", gone.message}}},
        {"partialFingerprints", {{sarif_fingerprint_key, gone.fingerprint}}},
        {"baselineState", "absent"}
    };
    if (gone.uri.empty()) return json;
    Json location{{"physicalLocation", {{"artifactLocation", {{"uri", gone.uri}}}}}};
    json["locations"] = Json::array({std::move(location)});
    return json;
}
// clang-format on

Json results_json(const ReportInput& input, const RuleList& rules, const SarifBaseline* baseline) {
    Json results = Json::array();
    std::unordered_set<std::string> now;
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const Plan& plan = input.plans[i].plan;
        const std::vector<std::string> fingerprints = sarif_fingerprints(plan);
        for (std::size_t j = 0; j < fingerprints.size(); ++j) {
            const Finding& finding = plan.quality.findings[j];
            Json result =
                result_json(finding, fingerprints[j], rules.index_of(finding.code), i, plan);
            if (baseline != nullptr)
                result["baselineState"] = baseline->has(fingerprints[j]) ? "unchanged" : "new";
            now.insert(fingerprints[j]);
            results.push_back(std::move(result));
        }
    }
    if (baseline != nullptr) {
        for (const AbsentResult& gone : baseline->absent(now)) results.push_back(absent_json(gone));
    }
    return results;
}

}  // namespace

Result<std::string> sarif_report(const ReportInput& input, std::string_view version,
                                 const std::optional<std::string>& baseline) {
    std::optional<SarifBaseline> before;
    if (baseline) {
        Result<SarifBaseline> read = SarifBaseline::read(*baseline);
        if (!read) return read.error();
        before = std::move(read).value();
    }
    const RuleList rules(input);
    Json artifacts = Json::array();
    for (const ReportPlan& one : input.plans) artifacts.push_back(artifact_json(one.plan));
    // clang-format off
    Json driver{
        {"name", "actionplan"},
        {"version", version},
        {"rules", rules.json()}
    };
    Json run{
        {"tool", {{"driver", std::move(driver)}}},
        {"invocations", Json::array({invocation_json(input)})},
        {"artifacts", std::move(artifacts)},
        {"columnKind", "unicodeCodePoints"},
        {"results", results_json(input, rules, before ? &*before : nullptr)}
    };
    const Json log{
        {"$schema",
         "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::array({std::move(run)})}
    };
    // clang-format on
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace actionplan
