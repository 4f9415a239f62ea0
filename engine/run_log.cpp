#include "engine/run_log.h"

#include <fcntl.h>

#include <cerrno>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/errors.h"
#include "engine/file_name.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

const char* word_for(RunStatus status) {
    switch (status) {
        case RunStatus::converted:
            return "converted";
        case RunStatus::unchanged:
            return "unchanged";
        case RunStatus::failed:
            return "failed";
        case RunStatus::skipped:
            return "skipped";
    }
    return "failed";
}

template <typename Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json error_json(const std::optional<Error>& error) {
    if (!error) return nullptr;
    return Json{
        {"code",    error->code   },
        {"message", error->message}
    };
}

double milliseconds_kept(double seconds) { return std::round(seconds * 1000) / 1000; }

}  // namespace

std::string run_log_line(const RunRecord& record) {
    const Json line{
        {"input",    record.input                     },
        {"sha256",   or_null(record.sha256)           },
        {"status",   word_for(record.status)          },
        {"output",   or_null(record.output)           },
        {"actions",  or_null(record.actions)          },
        {"findings", or_null(record.findings)         },
        {"error",    error_json(record.error)         },
        {"seconds",  milliseconds_kept(record.seconds)},
    };
    // Paths may be of any bytes; those that are not UTF-8 become U+FFFD.
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<RunLog> RunLog::open(const std::string& folder) {
    const std::string path = folder + "/" + run_log_name;
    FileHandle file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file) return system_error("output-unwritable", "can't write " + path, errno);
    return RunLog(std::move(file));
}

std::optional<Error> RunLog::add(const RunRecord& record) {
    if (file_.write_all(run_log_line(record))) return std::nullopt;
    return system_error("output-unwritable", std::string("can't write ") + run_log_name, errno);
}

}  // namespace actionplan
