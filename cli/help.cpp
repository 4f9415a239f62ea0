#include "cli/help.h"

#include <algorithm>
#include <vector>

#include "cli/commands.h"
#include "cli/wrap_text.h"
#include "engine/limits.h"

namespace actionplan {

namespace {

constexpr std::size_t help_width = 80;

struct HelpRow {
    std::string name;
    std::string text;
};

// Names in one column, texts in another, wrapped.
std::string help_rows(const std::vector<HelpRow>& rows) {
    std::size_t widest = 0;
    for (const HelpRow& row : rows) widest = std::max(widest, row.name.size());
    std::string text;
    for (const HelpRow& row : rows) {
        std::string name = row.name;
        for (const std::string& line : wrap_text(row.text, help_width - widest - 4)) {
            name.resize(widest, ' ');
            text += "  " + name + "  " + line + "\n";
            name.clear();
        }
    }
    return text;
}

HelpRow row_for(const OptionSpec& option) {
    std::string name = option.letter.empty() ? "    " : std::string(option.letter) + ", ";
    name += option.name;
    if (!option.value.empty()) name += " " + std::string(option.value);
    return {name, std::string(option.help)};
}

// 1000000 as "1,000,000".
std::string in_groups(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

}  // namespace

std::string as_sentence(std::string_view words) {
    std::string text(words);
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text + ".";
}

std::string command_usage(const CommandSpec& command) {
    std::string usage = "actionplan " + std::string(command.name);
    if (!command.operands.empty()) usage += " " + std::string(command.operands);
    for (const OptionSpec& option : command.options) {
        if (option.needed)
            usage += " " + std::string(option.name) + " " + std::string(option.value);
    }
    return usage;
}

std::string program_help() {
    std::vector<HelpRow> rows;
    for (const CommandSpec& command : commands()) {
        rows.push_back({command_usage(command), std::string(command.summary)});
    }
    rows.push_back({"actionplan COMMAND --help", "say more about a command"});
    rows.push_back({"actionplan --version", "print the version"});
    return as_sentence(program_summary) + "\n\n" + help_rows(rows) +
           "\nExit status: " + std::string(exit_status_help) + "\n";
}

std::string command_help(const CommandSpec& command) {
    std::string text = "usage: " + command_usage(command);
    if (!command.options.empty()) text += " [OPTION...]";
    text += "\n\n";
    for (const std::string& line :
         wrap_text(as_sentence(command.summary) + " " + std::string(command.details), help_width)) {
        text += line + "\n";
    }
    std::vector<HelpRow> rows;
    for (const OptionSpec& option : command.options) rows.push_back(row_for(option));
    rows.push_back({"-h, --help", "print this"});
    text += "\n" + help_rows(rows);
    if (command.appendix != nullptr) text += "\n" + command.appendix();
    return text;
}

std::string limits_help() {
    std::string text =
        "How much of a document is read. Of more than a limit's value becomes what stands behind "
        "it: an error's code, or how it is read.";
    std::vector<HelpRow> rows;
    for (const NamedLimit& limit : named_limits()) {
        rows.push_back({std::string(limit.format) + " " + std::string(limit.name),
                        in_groups(limit.value) + " " + std::string(limit.of) + "; " +
                            std::string(limit.beyond)});
    }
    std::string wrapped;
    for (const std::string& line : wrap_text(text, help_width)) wrapped += line + "\n";
    return wrapped + "\n" + help_rows(rows);
}

}  // namespace actionplan
