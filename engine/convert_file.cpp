#include "engine/convert_file.h"

#include <chrono>
#include <exception>
#include <new>
#include <utility>

#include "engine/convert_document.h"
#include "engine/file_name.h"
#include "engine/file_source.h"
#include "engine/output_file.h"

namespace actionplan {

namespace {

Result<Conversion> convert(const Job& job, const std::string& folder, const ReadOptions& options) {
    if (job.input.error) return *job.input.error;
    Result<std::unique_ptr<ByteSource>> source = open_file(job.input.path);
    if (!source) return source.error();
    OutputFile out(folder, job.output);
    const std::string name(name_of_path(job.input.path));
    Result<Conversion> conversion =
        convert_document(*std::move(source).value(), name, folder, out, options);
    if (!conversion) return conversion;
    if (const std::optional<Error> error = out.commit()) return *error;
    return conversion;
}

Result<Conversion> convert_or_tell_why_not(const Job& job, const std::string& folder,
                                           const ReadOptions& options) {
    try {
        return convert(job, folder, options);
    } catch (const std::bad_alloc&) {
        return Error{"out-of-memory",
                     "needs more memory than there is; convert it alone, or with fewer --jobs"};
    } catch (const std::exception& fault) {
        return Error{"internal", std::string("a fault of the program: ") + fault.what() +
                                     "; report it with the file"};
    }
}

}  // namespace

RunRecord convert_file(const Job& job, const std::string& folder, const ReadOptions& options) {
    const auto begin = std::chrono::steady_clock::now();
    const Result<Conversion> conversion = convert_or_tell_why_not(job, folder, options);
    RunRecord record;
    record.input = job.input.path;
    if (conversion) {
        record.status = RunStatus::converted;
        record.sha256 = conversion.value().digest.sha256;
        record.output = job.output;
        record.actions = conversion.value().actions;
        record.findings = conversion.value().findings;
    } else {
        record.status = job.input.skipped ? RunStatus::skipped : RunStatus::failed;
        record.error = conversion.error();
    }
    record.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return record;
}

}  // namespace actionplan
