#include "cli/commands.h"
#include "cli/completion.h"

namespace actionplan {

namespace {

constexpr std::string_view folders = "(__fish_complete_directories)";

// fish knows two signs between single quotes.
std::string fish_quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

// The switches of `complete` that offer it and no more.
std::string offers(const Completion& completion) {
    std::string words = spaced(completion.words);
    if (completion.folders) words += (words.empty() ? "" : " ") + std::string(folders);
    std::string switches = completion.files ? " -F" : "";
    if (!words.empty()) switches += " -a " + fish_quoted(words);
    return switches;
}

std::string value_switches(const OptionSpec& option) {
    if (option.value.empty()) return "";
    const Completion completion = value_completion(option);
    return (completion.files ? " -r" : " -x") + offers(completion);
}

std::string option_line(const std::string& condition, const OptionSpec& option) {
    std::string line = "complete -c actionplan -n " + condition;
    if (!option.letter.empty()) line += " -s " + std::string(option.letter.substr(1));
    line += " -l " + std::string(option.name.substr(2)) + value_switches(option);
    return line + " -d " + fish_quoted(option.help) + "\n";
}

std::string command_lines(const CommandSpec& command) {
    const std::string condition =
        fish_quoted("__fish_seen_subcommand_from " + std::string(command.name));
    std::string lines = "\ncomplete -c actionplan -n __fish_use_subcommand -a " +
                        std::string(command.name) + " -d " + fish_quoted(command.summary) + "\n";
    const std::string operands = offers(operand_completion(command));
    if (!operands.empty()) lines += "complete -c actionplan -n " + condition + operands + "\n";
    for (const OptionSpec& option : command.options) lines += option_line(condition, option);
    return lines;
}

}  // namespace

std::string fish_completion() {
    std::string script =
        "# Completion of actionplan for fish. Generated from cli/commands.cpp.\n\n"
        "complete -c actionplan -f\n"
        "complete -c actionplan -s h -l help -d 'print the help'\n"
        "complete -c actionplan -n __fish_use_subcommand -l version -d 'print the version'\n";
    for (const CommandSpec& command : commands()) script += command_lines(command);
    return script;
}

}  // namespace actionplan
