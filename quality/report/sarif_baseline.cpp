#include "quality/report/sarif_baseline.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "schema/vocabulary.h"

namespace actionplan {

namespace {

using SortedJson = nlohmann::json;

std::string text_at(const SortedJson& json, const char* pointer) {
    const SortedJson::json_pointer at(pointer);
    if (!json.contains(at) || !json.at(at).is_string()) return {};
    return json.at(at).get<std::string>();
}

// Nothing when it is not one of ours.
std::optional<AbsentResult> result_of(const SortedJson& json) {
    if (!json.is_object()) return std::nullopt;
    AbsentResult result;
    result.fingerprint = text_at(json, "/partialFingerprints/actionplan~1v1");
    result.rule = text_at(json, "/ruleId");
    if (result.fingerprint.empty() || result.rule.empty()) return std::nullopt;
    result.level = from_text<Severity>(text_at(json, "/level")).value_or(Severity::warning);
    result.message = text_at(json, "/message/text");
    result.uri = text_at(json, "/locations/0/physicalLocation/artifactLocation/uri");
    return result;
}

// The list that an object has under a key; nullptr when it has none.
const SortedJson* list_in(const SortedJson& json, const char* key) {
    if (!json.is_object() || !json.contains(key) || !json[key].is_array()) return nullptr;
    return &json[key];
}

}  // namespace

Result<SarifBaseline> SarifBaseline::read(std::string_view text) {
    const Error error{"not-sarif",
                      "is no SARIF that actionplan report wrote; name one that it did"};
    const SortedJson json = SortedJson::parse(text, nullptr, false);
    const SortedJson* const runs = list_in(json, "runs");
    if (runs == nullptr) return error;
    SarifBaseline baseline;
    for (const SortedJson& run : *runs) {
        const SortedJson* const results = list_in(run, "results");
        if (results == nullptr) return error;
        for (const SortedJson& one : *results) {
            std::optional<AbsentResult> result = result_of(one);
            if (!result) return error;
            if (text_at(one, "/baselineState") == "absent") continue;
            if (baseline.known_.insert(result->fingerprint).second)
                baseline.results_.push_back(*std::move(result));
        }
    }
    return baseline;
}

std::vector<AbsentResult> SarifBaseline::absent(const std::unordered_set<std::string>& now) const {
    std::vector<AbsentResult> gone;
    for (const AbsentResult& result : results_) {
        if (!now.contains(result.fingerprint)) gone.push_back(result);
    }
    return gone;
}

}  // namespace actionplan
