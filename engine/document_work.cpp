#include "engine/document_work.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "engine/convert_document.h"
#include "engine/errors.h"
#include "engine/file_fingerprint.h"
#include "engine/file_name.h"
#include "engine/file_source.h"
#include "engine/handle_sink.h"
#include "engine/output_file.h"
#include "engine/sniff.h"
#include "extract/pdf/pdf_reader.h"
#include "schema/plan_list.h"

namespace actionplan {

namespace {

// Older formats of Word's are read by LibreOffice, which a closed worker can't start.
bool needs_a_program(const FileHandle& input, const std::string& path) {
    std::string front(sniffed_bytes, '\0');
    const ssize_t size = ::pread(input.get(), front.data(), front.size(), 0);
    if (size <= 0) return false;
    front.resize(static_cast<std::size_t>(size));
    switch (sniff(front, extension_of(name_of_path(path)))) {
        case Format::old_word:
        case Format::rich_text:
        case Format::open_document:
            return true;
        case Format::text:
        case Format::html:
        case Format::word:
        case Format::pdf:
        case Format::archive:
        case Format::binary:
            return false;
    }
    return false;
}

// Nothing when the file is not there, can't be read, or changes meanwhile.
std::optional<std::string> sha256_of(const std::string& path) {
    const Result<std::unique_ptr<ByteSource>> source = open_file(path);
    if (!source) return std::nullopt;
    const Result<Digest> digest = source.value()->finish();
    return digest ? std::optional(digest.value().sha256) : std::nullopt;
}

}  // namespace

OpenWork work_on(FileHandle input, const std::string& name, const ReadOptions& options) {
    OpenWork work;
    work.name = name_of_path(name);
    work.input = std::move(input);
    work.starts_programs = needs_a_program(work.input, name);
    if (work.starts_programs) work.program_time = std::chrono::seconds(options.office.seconds);
    return work;
}

Offer open_work(const Job& job, const std::string& folder, const ReadOptions& options) {
    if (job.input.error) return *job.input.error;
    Result<FileHandle> input = open_input(job.input.path);
    if (!input) return input.error();
    OpenWork work = work_on(std::move(input).value(), job.input.path, options);
    work.output = std::make_unique<OutputFile>(folder, job.output);
    if (!work.output->file()) {
        const std::optional<Error> error = work.output->publish();
        return error.value_or(Error{"output-unwritable", "can't write to " + folder});
    }
    return work;
}

void SpoolStock::open(const std::string& folder) {
    for (std::size_t list = 0; list < plan_list_count; ++list)
        files_.push_back(open_spool_file(folder));
}

FileHandle SpoolStock::take() {
    errno = ENOSPC;
    if (taken_ == files_.size()) return {};
    const FileHandle& file = files_[taken_++];
    if (::ftruncate(file.get(), 0) != 0 || ::lseek(file.get(), 0, SEEK_SET) < 0) return {};
    return FileHandle(::fcntl(file.get(), F_DUPFD_CLOEXEC, 0));
}

Result<Conversion> convert_work(WorkRequest request, SpoolStock& spools,
                                const ReadOptions& options) {
    Result<std::unique_ptr<ByteSource>> source = source_of(std::move(request.input));
    if (!source) return source.error();
    HandleSink out(request.output);
    spools.start_again();
    Result<Conversion> conversion = convert_document(
        *std::move(source).value(), request.name, [&] { return spools.take(); }, out, options);
    if (!conversion) return conversion;
    if (out.failure() != 0)
        return system_error("output-unwritable", "can't write its plan", out.failure());
    std::optional<std::string> written = file_fingerprint(request.output);
    if (!written) return system_error("output-unwritable", "can't read its plan again", errno);
    Conversion whole = std::move(conversion).value();
    whole.output_xxh128 = *std::move(written);
    return whole;
}

bool can_stay(const Job& job, const RunRecord& before, const std::string& folder,
              const std::string& settings) {
    const bool made =
        before.status == RunStatus::converted || before.status == RunStatus::unchanged;
    if (!made || job.input.error || before.settings != settings || before.output != job.output ||
        !before.sha256 || !before.output_xxh128)
        return false;
    const Result<FileHandle> output = open_input(folder + "/" + job.output);
    return output && sha256_of(job.input.path) == before.sha256 &&
           file_fingerprint(output.value()) == before.output_xxh128;
}

void prepare_libraries(bool pdf) {
    MemorySource nothing("No.\tAction\n1\tNone\n");
    MemorySink nowhere;
    static_cast<void>(convert_document(nothing, "prepare.txt", {}, nowhere));
    if (pdf) static_cast<void>(read_pdf("%PDF-1.4"));
}

RunRecord record_of(const Job& job, const Result<Conversion>& conversion,
                    const std::string& settings, double seconds) {
    RunRecord record;
    record.input = job.input.path;
    record.seconds = seconds;
    if (conversion) {
        record.status = RunStatus::converted;
        record.sha256 = conversion.value().digest.sha256;
        record.output = job.output;
        record.output_xxh128 = conversion.value().output_xxh128;
        record.settings = settings;
        record.actions = conversion.value().actions;
        record.findings = conversion.value().findings;
    } else {
        record.status = job.input.skipped ? RunStatus::skipped : RunStatus::failed;
        record.error = conversion.error();
    }
    return record;
}

}  // namespace actionplan
