#include "cli/completion.h"

#include <algorithm>

#include "quality/rules.h"

namespace actionplan {

namespace {

std::vector<std::string> parted(std::string_view text, std::string_view separators) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (end != 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

bool is_lower_case(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Adds what a word of the help stands for: "FILE", "check".
void add(Completion& completion, const std::string& word) {
    if (word == "FILE" || word == "INPUT") completion.files = true;
    if (word == "DIR") completion.folders = true;
    if (word == "CODE") {
        for (const QualityRule& rule : quality_rules()) completion.words.emplace_back(rule.code);
        completion.words.emplace_back("all");
    }
    if (is_lower_case(word)) completion.words.push_back(word);
}

}  // namespace

Completion value_completion(const OptionSpec& option) {
    Completion completion;
    completion.words = parted(option.choices, " ");
    if (completion.words.empty()) add(completion, std::string(option.value));
    return completion;
}

Completion operand_completion(const CommandSpec& command) {
    Completion completion;
    for (const std::string& word : parted(command.operands, " .|[]")) add(completion, word);
    return completion;
}

std::string spaced(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string shell_quoted(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

}  // namespace actionplan
