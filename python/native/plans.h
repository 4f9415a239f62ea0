// What the Python package hands to the program's own functions and gets from them: plans as JSON text.
//
// Errors   as a Fault, which the module turns into the package's exception.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/result.h"

namespace actionplan {

struct Fault {
    Error error;
};

// How a document is to be read; as the options of the command of the same names.
struct PythonReading {
    std::string tracked;
    std::string profile;  // a path; empty for none
    std::string as_of;    // YYYY-MM-DD; empty for the plan's own date
};

std::string convert_bytes(const std::string& bytes, const std::string& name,
                          const PythonReading& reading);

// Each is a pointer, what is wrong, and what to do.
std::vector<std::vector<std::string>> faults_of(const std::string& json);

// `format` is text, html or json.
std::string compare_plans(const std::vector<std::string>& before,
                          const std::vector<std::string>& after, bool folders,
                          const std::string& format);

// The plans of a folder or store that convert wrote, each as JSON.
std::vector<std::string> plans_in(const std::string& folder);

struct ReportOrder {
    std::string folder;  // or store; empty where the plans come along
    std::vector<std::pair<std::string, std::string>> plans;  // file name, JSON
    std::vector<std::vector<std::string>> failed;            // input, code, message
    std::string format;                                      // html, json, csv, xlsx or sarif
    std::string as_of;
    std::optional<std::string> expected;  // areas, one a line
    std::optional<std::string> baseline;  // an earlier report in SARIF
};

// File names and bytes; one file without a name, but for csv.
std::vector<std::pair<std::string, std::string>> make_report(const ReportOrder& order);

// The files that convert would read: path, and the code and message of why it can't be read, if so.
std::vector<std::vector<std::string>> inputs_of(const std::vector<std::string>& paths);

}  // namespace actionplan
