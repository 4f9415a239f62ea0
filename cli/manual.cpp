#include "cli/manual.h"

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/wrap_text.h"
#include "engine/version.h"

namespace actionplan {

namespace {

// Signs that troff would take for its own: a line's first stop or quote, backslashes, and dashes that a reader copies.
std::string troff(std::string_view text) {
    std::string safe;
    bool line_begins = true;
    for (const char c : text) {
        if (line_begins && (c == '.' || c == '\'')) safe += "\\&";
        if (c == '\\') {
            safe += "\\e";
        } else if (c == '-') {
            safe += "\\-";
        } else {
            safe += c;
        }
        line_begins = c == '\n';
    }
    return safe;
}

std::string in_bold(std::string_view text) { return "\\fB" + troff(text) + "\\fR"; }
std::string slanted(std::string_view text) { return "\\fI" + troff(text) + "\\fR"; }

// Lines that an editor of the page can read; troff fills its own.
std::string prose(std::string_view text) {
    constexpr std::size_t line_width = 72;
    std::string lines;
    for (const std::string& line : wrap_text(text, line_width)) lines += troff(line) + "\n";
    return lines;
}

// A term, and what it means set in below it.
std::string entry(const std::string& term, std::string_view meaning) {
    return ".TP\n" + term + "\n" + prose(meaning);
}

std::string option_entry(const OptionSpec& option) {
    std::string term = option.letter.empty() ? "" : in_bold(option.letter) + ", ";
    term += in_bold(option.name);
    if (!option.value.empty()) term += " " + slanted(option.value);
    return entry(term, option.help);
}

// Lines as they are.
std::string as_printed(const std::string& text) {
    return ".PP\n.nf\n" + troff(text) + (text.ends_with('\n') ? "" : "\n") + ".fi\n";
}

std::string command_part(const CommandSpec& command) {
    std::string part = ".SS " + troff(command.name) + "\n";
    part += in_bold(command_usage(command)) +
            (command.options.empty() ? "" : " [" + slanted("OPTION") + "...]") + "\n.PP\n";
    part += prose(as_sentence(command.summary));
    if (!command.details.empty()) part += prose(command.details);
    for (const OptionSpec& option : command.options) part += option_entry(option);
    if (command.appendix != nullptr) part += as_printed(command.appendix());
    return part;
}

}  // namespace

std::string manual_page(std::string_view day) {
    std::string page = std::string(".\\\" Generated from cli/commands.cpp.\n.TH ACTIONPLAN 1 ") +
                       std::string(day) + " \"actionplan " + std::string(version()) +
                       "\" \"User Commands\"\n";
    page += ".SH NAME\nactionplan \\- " + troff(program_summary) + "\n";
    page += ".SH SYNOPSIS\n.nf\n";
    for (const CommandSpec& command : commands()) page += in_bold(command_usage(command)) + "\n";
    page += in_bold("actionplan") + " " + slanted("COMMAND") + " " + in_bold("--help") + "\n" +
            in_bold("actionplan --version") + "\n.fi\n";
    page += ".SH DESCRIPTION\n" + prose(as_sentence(program_summary));
    page += prose(
        "It reads PDF, Word, web pages and plans saved as text, needs no network, and reads each "
        "document in a process that can do nothing else.");
    page += ".SH COMMANDS\n";
    for (const CommandSpec& command : commands()) page += command_part(command);
    page += ".SH EXIT STATUS\n" + prose(exit_status_help);
    page += ".SH FILES\n";
    page += entry(slanted("DIR") + "/" + slanted("NAME") + ".json",
                  "a plan that convert wrote, as actionplan schema describes it");
    page += entry(slanted("DIR") + "/run.ndjson", "what became of each input of the last run");
    page += ".SH ENVIRONMENT\n";
    page += entry("COLUMNS", "the width that show fits its table to, else that of the terminal");
    page += entry("NO_COLOR", "when it is set, show prints no colours");
    return page;
}

}  // namespace actionplan
