#include "cli/commands.h"
#include "cli/completion.h"

namespace actionplan {

namespace {

// Of text that stands where one of `special` would end it or be taken for a sign.
std::string with_backslashes(std::string_view text, std::string_view special) {
    std::string safe;
    for (const char c : text) {
        if (c == '\\' || special.find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

// How _arguments is told what to offer.
std::string zsh_action(const Completion& completion) {
    if (completion.files && !completion.words.empty())
        return "_alternative 'words:word:(" + spaced(completion.words) + ")' 'files:file:_files'";
    if (completion.files) return "_files";
    if (completion.folders) return "_files -/";
    if (!completion.words.empty()) return "(" + spaced(completion.words) + ")";
    return " ";
}

// "[what it does]:DIR:_files -/"
std::string tail_of(const OptionSpec& option) {
    std::string tail = "[" + with_backslashes(option.help, "[]") + "]";
    if (option.value.empty()) return tail;
    return tail + ":" + with_backslashes(option.value, ":") + ":" +
           zsh_action(value_completion(option));
}

// One argument of _arguments a line; a name and its letter exclude each other.
std::string option_lines(const OptionSpec& option) {
    const std::string name(option.name);
    const std::string letter(option.letter);
    const std::string others = letter.empty() ? "" : "(" + letter + " " + name + ")";
    const std::string takes = option.value.empty() ? "" : "=";
    std::string lines =
        " \\\n                " + shell_quoted(others + name + takes + tail_of(option));
    if (!letter.empty())
        lines += " \\\n                " + shell_quoted(others + letter + tail_of(option));
    return lines;
}

std::string operand_line(const CommandSpec& command) {
    if (command.most == 0) return "";
    return " \\\n                " + shell_quoted("*:" + with_backslashes(command.operands, ":") +
                                                  ":" + zsh_action(operand_completion(command)));
}

std::string command_branch(const CommandSpec& command) {
    const OptionSpec help{.name = "--help", .letter = "-h", .value = "", .help = "print its help"};
    std::string branch = "        " + std::string(command.name) +
                         ")\n"
                         "            _arguments -S";
    for (const OptionSpec& option : command.options) branch += option_lines(option);
    return branch + option_lines(help) + operand_line(command) + "\n            ;;\n";
}

}  // namespace

std::string zsh_completion() {
    std::string list;
    std::string branches;
    for (const CommandSpec& command : commands()) {
        list += "        " +
                shell_quoted(std::string(command.name) + ":" + std::string(command.summary)) + "\n";
        branches += command_branch(command);
    }
    return "#compdef actionplan\n"
           "# Completion of actionplan for zsh. Generated from cli/commands.cpp.\n\n"
           "_actionplan() {\n"
           "    local -a commands=(\n" +
           list +
           "        '--help:list the commands'\n"
           "        '--version:print the version'\n"
           "    )\n"
           "    if ((CURRENT == 2)); then\n"
           "        _describe -t commands command commands\n"
           "        return\n"
           "    fi\n"
           "    shift words\n"
           "    ((CURRENT--))\n"
           "    case $words[1] in\n" +
           branches +
           "    esac\n"
           "}\n\n"
           "_actionplan \"$@\"\n";
}

}  // namespace actionplan
