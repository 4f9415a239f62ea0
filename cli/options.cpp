#include "cli/options.h"

#include <algorithm>
#include <charconv>

#include "cli/nearest_name.h"

namespace actionplan {

namespace {

Error usage(const std::string& message) { return Error{"usage", message}; }

const OptionSpec* find_option(const CommandSpec& command, std::string_view name) {
    const auto found =
        std::find_if(command.options.begin(), command.options.end(), [&](const OptionSpec& o) {
            return o.name == name || (!o.letter.empty() && o.letter == name);
        });
    return found == command.options.end() ? nullptr : &*found;
}

Error unknown_option(const CommandSpec& command, std::string_view name) {
    std::vector<std::string_view> names{"--help"};
    for (const OptionSpec& option : command.options) names.push_back(option.name);
    std::string message =
        "unknown option " + std::string(name) + " of " + std::string(command.name);
    if (const auto nearest = nearest_name(name, names)) {
        message += "; did you mean " + std::string(*nearest) + "?";
    } else {
        message += "; actionplan " + std::string(command.name) + " --help lists them";
    }
    return usage(message);
}

std::optional<Error> check_operands(const Arguments& arguments) {
    const CommandSpec& command = *arguments.command;
    const std::string name(command.name);
    if (arguments.operands.size() < command.fewest) {
        return usage(name + " needs " + std::string(command.operands) + "; actionplan " + name +
                     " --help says more");
    }
    if (arguments.operands.size() > command.most) {
        return usage(name + " can't take " + arguments.operands.at(command.most) +
                     " as well; give it " +
                     (command.most == 0 ? "nothing" : std::string(command.operands)));
    }
    for (const OptionSpec& option : command.options) {
        if (option.needed && !arguments.has(option.name)) {
            return usage(name + " needs " + std::string(option.name) + " " +
                         std::string(option.value) + "; actionplan " + name + " --help says more");
        }
    }
    return std::nullopt;
}

// Reads one option, and its value where it takes one; `at` stands on it and is left on the last word read.
std::optional<Error> read_option(Arguments& arguments, std::span<const std::string> words,
                                 std::size_t& at) {
    const std::string_view word = words[at];
    const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
    const std::string_view name = word.substr(0, equals);
    if (name == "--help" || name == "-h") {
        arguments.help = true;
        return std::nullopt;
    }
    const OptionSpec* const option = find_option(*arguments.command, name);
    if (option == nullptr) return unknown_option(*arguments.command, name);
    const bool takes_value = !option->value.empty();
    if (equals != std::string_view::npos) {
        if (!takes_value)
            return usage(std::string(name) + " takes no value; leave out " +
                         std::string(word.substr(equals)));
        arguments.options.emplace_back(option->name, word.substr(equals + 1));
    } else if (!takes_value) {
        arguments.options.emplace_back(option->name, "");
    } else if (at + 1 == words.size()) {
        return usage(std::string(name) + " needs its " + std::string(option->value) + " after it");
    } else {
        arguments.options.emplace_back(option->name, words[++at]);
    }
    return std::nullopt;
}

}  // namespace

bool Arguments::has(std::string_view option) const { return value(option).has_value(); }

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = std::find_if(options.rbegin(), options.rend(),
                                    [&](const auto& given) { return given.first == option; });
    return found == options.rend() ? std::nullopt : std::optional(found->second);
}

Result<Arguments> read_arguments(const CommandSpec& command, std::span<const std::string> words) {
    Arguments arguments;
    arguments.command = &command;
    bool operands_only = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (!operands_only && word == "--") {
            operands_only = true;
        } else if (operands_only || word == "-" || !word.starts_with('-')) {
            arguments.operands.push_back(word);
        } else if (const std::optional<Error> error = read_option(arguments, words, at)) {
            return *error;
        }
    }
    if (arguments.help) return arguments;
    if (const std::optional<Error> error = check_operands(arguments)) return *error;
    return arguments;
}

std::optional<unsigned> whole_number(std::string_view text, unsigned least, unsigned most) {
    unsigned number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, number);
    const bool good = failure == std::errc() && rest == end && number >= least && number <= most;
    return good ? std::optional(number) : std::nullopt;
}

}  // namespace actionplan
