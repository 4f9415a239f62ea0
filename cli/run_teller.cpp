#include "cli/run_teller.h"

#include <array>
#include <charconv>
#include <utility>

#include "cli/interrupt.h"
#include "engine/file_name.h"

namespace actionplan {

namespace {

constexpr std::chrono::milliseconds between_lines{100};

std::string files(std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " file" : " files");
}

std::string counted_as(std::uint64_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string in_seconds(double seconds) {
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed, 2);
    return std::string(text.data(), end.ptr) + " s";
}

std::string outcome_of(const RunRecord& record) {
    std::string reason = record.error ? record.error->message : "";
    switch (record.status) {
        case RunStatus::converted:
            return "converted to " + printable(record.output.value_or("")) + ": " +
                   counted_as(record.actions.value_or(0), "action") + ", " +
                   counted_as(record.findings.value_or(0), "finding") + ", " +
                   in_seconds(record.seconds);
        case RunStatus::unchanged:
            return "unchanged";
        case RunStatus::failed:
        case RunStatus::skipped:
            return reason;
    }
    return reason;
}

// The log's own line, as members of a message.
std::string members_of(const RunRecord& record) {
    const std::string line = run_log_line(record);
    return line.substr(1, line.size() - 3);  // without braces and line break
}

std::string members_of(const RunTotals& totals, const std::string& state) {
    const auto member = [](const char* name, std::uint64_t value) {
        return "\"" + std::string(name) + "\":" + std::to_string(value) + ",";
    };
    return member("converted", totals.converted) + member("unchanged", totals.unchanged) +
           member("failed", totals.failed) + member("skipped", totals.skipped) +
           "\"stopped\":" + state;
}

std::uint64_t told_of(const RunTotals& totals) {
    return totals.converted + totals.unchanged + totals.failed + totals.skipped;
}

}  // namespace

RunTeller::RunTeller(Console& console, Talk talk, std::string folder)
    : console_(console),
      talk_(talk),
      folder_(std::move(folder)),
      pace_(std::chrono::steady_clock::now()) {}

void RunTeller::tell(const RunRecord& record) {
    const bool failed = record.status == RunStatus::failed;
    if (!failed && talk_ != Talk::verbose) return;
    console_.log({failed ? "error" : "info", "input",
                  printable(record.input) + ": " + outcome_of(record), members_of(record)});
}

void RunTeller::show(const RunView& view) {
    if (talk_ == Talk::quiet || !console_.shows_progress()) return;
    const auto now = std::chrono::steady_clock::now();
    // The last state is worth a line however soon it comes.
    if (now - shown_ < between_lines && view.done < view.of) return;
    shown_ = now;
    pace_.see(view.done, now);
    // A line that fills the terminal would move on to the next.
    console_.show_progress(progress_line(view, pace_.rate(), console_.progress_width() - 1));
}

void RunTeller::tell_end(const RunTotals& totals, const Inputs& inputs) {
    console_.end_progress();
    if (totals.stopped) return tell_stop(totals, inputs);
    if (talk_ == Talk::quiet) return;
    tell_walls(totals.missing_walls);
    tell_summary(totals, inputs);
}

void RunTeller::tell_end(const StreamTotals& totals) {
    if (talk_ == Talk::quiet) return;
    tell_walls(totals.missing_walls);
    const RunTotals counts{.converted = totals.converted, .failed = totals.failed};
    std::string line = "answered " + counted_as(totals.converted + totals.failed, "request");
    if (totals.failed != 0) line += ", " + std::to_string(totals.failed) + " failed";
    if (totals.stopped) line += "; stopped, and did not answer those that were being read";
    console_.log({"info", "summary", std::move(line),
                  members_of(counts, totals.stopped ? "true" : "false")});
}

void RunTeller::tell_walls(const std::vector<std::string>& missing) {
    for (const std::string& wall : missing) {
        console_.log({"warning", "sandbox",
                      "this system has no " + wall + ": documents were read behind one wall less",
                      ""});
    }
}

void RunTeller::tell_stop(const RunTotals& totals, const Inputs& inputs) {
    console_.log({"warning", "stopped",
                  std::string("stopped by ") +
                      (Interrupt::signal() == SIGTERM ? "SIGTERM" : "SIGINT") + ": " +
                      std::to_string(told_of(totals)) + " of " + files(inputs.size()) +
                      " are done and kept in " + printable(folder_) +
                      "; the same command goes on from there",
                  members_of(totals, "true")});
}

void RunTeller::tell_summary(const RunTotals& totals, const Inputs& inputs) {
    std::string line = "converted " + files(totals.converted) + " to " + printable(folder_);
    if (totals.unchanged != 0) line += ", " + std::to_string(totals.unchanged) + " unchanged";
    if (totals.failed != 0) line += ", " + std::to_string(totals.failed) + " failed";
    if (totals.skipped != 0) line += ", left out " + std::to_string(totals.skipped);
    if (inputs.ignored != 0)
        line += ", passed over " + files(inputs.ignored) + " that are no plans";
    line += "; " + printable(folder_) + "/" + run_log_name + " says more";
    console_.log({"info", "summary", std::move(line), members_of(totals, "false")});
}

}  // namespace actionplan
