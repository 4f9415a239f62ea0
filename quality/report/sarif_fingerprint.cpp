#include "quality/report/sarif_fingerprint.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

// FNV-1a. Nobody gains by a collision, and the same words must give the same figures on every machine.
std::uint64_t hash_of(std::string_view text, std::uint64_t start) {
    constexpr std::uint64_t prime = 0x100000001B3;
    std::uint64_t hash = start;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= prime;
    }
    return hash;
}

std::string hexadecimal(std::uint64_t value) {
    constexpr std::string_view figures = "0123456789abcdef";
    constexpr unsigned bits = 64;
    std::string text;
    for (unsigned shift = bits; shift > 0; shift -= 4) text += figures[value >> (shift - 4) & 0xFU];
    return text;
}

std::string fingerprint_of(const std::string& key) {
    constexpr std::uint64_t usual_start = 0xCBF29CE484222325;
    constexpr std::uint64_t other_start = 0x9AE16A3B2F90404F;
    return hexadecimal(hash_of(key, usual_start)) + hexadecimal(hash_of(key, other_start));
}

// Words in lower case with one space between, so that a line broken elsewhere is no other text.
void add_part(std::string& key, std::string_view text) {
    bool gap = false;
    key += '\0';
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\t') {
            gap = true;
            continue;
        }
        if (gap) key += ' ';
        gap = false;
        key += lower_ascii(c);
    }
}

// An action's number tells it only where it has no words.
std::string words_of_action(const Action& action) {
    std::string text = action.action.text();
    if (!text.empty()) return text;
    if (action.outcomes && !action.outcomes->blocks.empty()) return action.outcomes->text();
    return action.number.value_or("");
}

}  // namespace

std::vector<std::string> sarif_fingerprints(const Plan& plan) {
    std::unordered_map<std::string_view, const Action*> actions;
    for (const Action& action : plan.actions) actions.emplace(action.id, &action);
    std::unordered_map<std::string, std::uint64_t> uses;
    std::vector<std::string> fingerprints;
    fingerprints.reserve(plan.quality.findings.size());
    for (const Finding& finding : plan.quality.findings) {
        std::string key = finding.code;
        add_part(key, plan.plan.id);
        add_part(key, finding.field.value_or(""));
        add_part(key, finding.evidence);
        const auto action = finding.action ? actions.find(*finding.action) : actions.end();
        if (action != actions.end()) add_part(key, words_of_action(*action->second));
        const std::uint64_t use = uses[key]++;
        if (use > 0) add_part(key, std::to_string(use));
        fingerprints.push_back(fingerprint_of(key));
    }
    return fingerprints;
}

}  // namespace actionplan
