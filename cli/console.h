// The program's streams, and what is known of the terminal behind them.
//
// Output that nobody reads any more (`actionplan show plan.json | head -3`) is dropped without a word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actionplan {

enum ExitStatus { all_well = 0, some_failed = 1, wrong_usage = 2 };

// A message for whoever runs the program.
struct LogMessage {
    std::string_view level = "error";    // or "warning", "info"
    std::string_view event = "message";  // what it is about, for programs: "input", "summary"
    std::string text{};                  // one line: "file: place: what; what to do"
    std::string members{};  // more for programs: members of a JSON object, none in front
};

class Console {
 public:
    // Results, to standard output.
    void print(std::string_view text);
    // Nobody reads what is printed, or it can't be written.
    bool broken() const { return failure_ != 0; }

    // Messages, to standard error, one line each.
    void log(const LogMessage& message);
    void complain(std::string_view message) { log({.text = std::string(message)}); }

    // From now on each message is a JSON object on a line, and there is no progress.
    void log_as_json() { json_ = true; }

    // A line on a terminal's standard error that the next one replaces. Nothing in a pipe.
    void show_progress(std::string_view line);
    void end_progress();
    bool shows_progress() const;
    std::size_t progress_width() const;  // of standard error, in columns

    bool colours() const;       // standard output is a terminal, and nobody asked for plain text
    std::size_t width() const;  // of standard output, in columns; 80 in a pipe

    // What was printed and could not be written; the status becomes `some_failed`.
    int status_after(int status);

 private:
    bool json_ = false;
    bool progress_shown_ = false;
    int failure_ = 0;  // errno of the first failed write to standard output
};

}  // namespace actionplan
