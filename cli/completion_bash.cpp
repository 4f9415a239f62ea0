#include "cli/commands.h"
#include "cli/completion.h"

namespace actionplan {

namespace {

constexpr std::string_view begin =
    R"(# Completion of actionplan for bash. Generated from cli/commands.cpp.

_actionplan_offer() {  # the words or paths that the arguments of compgen name, one a line
    mapfile -t COMPREPLY < <(compgen "$@" -- "$current")
}

_actionplan_paths() {
    compopt -o filenames 2>/dev/null
    _actionplan_offer "$@"
}

_actionplan() {
    local current="${COMP_WORDS[COMP_CWORD]}"
    local previous="${COMP_WORDS[COMP_CWORD - 1]}"
    local command="${COMP_WORDS[1]}"
    COMPREPLY=()
    # bash parts --option=value at the sign.
    if [[ $current == "=" ]]; then
        current=""
    elif [[ $previous == "=" && $COMP_CWORD -gt 2 ]]; then
        previous="${COMP_WORDS[COMP_CWORD - 2]}"
    fi
)";

constexpr std::string_view end = R"(    esac
}

complete -F _actionplan actionplan
)";

// The calls that offer it, joined to one line; nothing where nothing is known.
std::string offer(const Completion& completion) {
    if (completion.files) {
        const std::string words =
            completion.words.empty() ? "" : " -W " + shell_quoted(spaced(completion.words));
        return "_actionplan_paths -f" + words;
    }
    if (completion.folders) return "_actionplan_paths -d";
    if (!completion.words.empty())
        return "_actionplan_offer -W " + shell_quoted(spaced(completion.words));
    return ":";
}

// A line of a case that offers the values of an option.
std::string value_line(const CommandSpec& command, const OptionSpec& option) {
    const std::string call = std::string(command.name) + " ";
    std::string pattern = "\"" + call + std::string(option.name) + "\"";
    if (!option.letter.empty()) pattern += " | \"" + call + std::string(option.letter) + "\"";
    return "        " + pattern + ") " + offer(value_completion(option)) + "; return ;;\n";
}

std::string option_words(const CommandSpec& command) {
    std::vector<std::string> words;
    for (const OptionSpec& option : command.options) {
        words.emplace_back(option.name);
        if (!option.letter.empty()) words.emplace_back(option.letter);
    }
    words.emplace_back("--help");
    words.emplace_back("-h");
    return spaced(words);
}

}  // namespace

std::string bash_completion() {
    std::vector<std::string> firsts;
    std::string values;
    std::string options;
    std::string operands;
    for (const CommandSpec& command : commands()) {
        const std::string name(command.name);
        firsts.push_back(name);
        for (const OptionSpec& option : command.options) {
            if (!option.value.empty()) values += value_line(command, option);
        }
        options += "        \"" + name + " -\"*) _actionplan_offer -W " +
                   shell_quoted(option_words(command)) + "; return ;;\n";
        operands += "        " + name + ") " + offer(operand_completion(command)) + " ;;\n";
    }
    firsts.insert(firsts.end(), {"--help", "--version"});
    return std::string(begin) + "    if ((COMP_CWORD == 1)); then\n        _actionplan_offer -W " +
           shell_quoted(spaced(firsts)) + "\n        return\n    fi\n" +
           "    case \"$command $previous\" in\n" + values + "    esac\n" +
           "    case \"$command $current\" in\n" + options + "    esac\n" +
           "    case $command in\n" + operands + std::string(end);
}

}  // namespace actionplan
