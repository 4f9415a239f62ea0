#include "engine/store_run.h"

#include <memory>
#include <utility>
#include <vector>

#include "engine/compact_json.h"
#include "engine/file_source.h"
#include "engine/log_records.h"

namespace actionplan {

namespace {

// A store keeps a plan in one piece, and reads it in one.
constexpr std::size_t largest_stored_plan = std::size_t{512} << 20;

Result<std::string> plan_text(const std::string& path) {
    const Result<std::unique_ptr<ByteSource>> source = open_file(path);
    if (!source) return source.error();
    std::string text;
    CompactJson compact;
    std::vector<char> chunk(std::size_t{256} << 10);
    while (const std::size_t count = source.value()->read(chunk)) {
        compact.add(text, {chunk.data(), count});
        if (text.size() > largest_stored_plan)
            return Error{"file-too-large", "has over 512 MiB, and is not stored; split the plan"};
    }
    if (const std::optional<Error> error = source.value()->failure()) return *error;
    return text;
}

}  // namespace

std::optional<Error> store_run(const std::string& folder, PlanStore& store,
                               const std::function<bool(const StoreProgress&)>& go_on) {
    const Result<std::vector<RunRecord>> records = last_records(folder);
    if (!records) return records.error();
    if (std::optional<Error> error = store.begin_run(folder)) return error;
    std::optional<Error> first;
    StoreProgress progress{0, records.value().size()};
    for (const RunRecord& record : records.value()) {
        progress.input = record.input;
        if (!go_on(progress)) return std::nullopt;
        std::optional<Error> error =
            store.add(record, [&] { return plan_text(folder + "/" + record.output.value_or("")); });
        if (error && error->code == "bad-store") return error;
        if (error && !first)
            first = Error{error->code, record.output.value_or("") + ": " + error->message};
        ++progress.done;
    }
    if (std::optional<Error> error = store.end_run()) return error;
    return first;
}

}  // namespace actionplan
