#include "engine/convert_stream.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/compact_json.h"
#include "engine/document_work.h"
#include "engine/errors.h"
#include "engine/file_name.h"
#include "engine/file_source.h"
#include "engine/request_lines.h"
#include "engine/scratch_file.h"
#include "engine/stream_request.h"
#include "engine/worker_pool.h"

namespace actionplan {

namespace {

constexpr std::size_t step_bytes = std::size_t{64} << 10;
constexpr std::chrono::milliseconds moment{200};

// A plan that is read once and gone.
class PlanScratch : public WorkTarget {
 public:
    PlanScratch(FileHandle file, FileHandle& kept) : file_(std::move(file)), kept_(kept) {}

    const FileHandle& file() const override { return file_; }
    std::optional<Error> publish() override {
        kept_ = std::move(file_);
        return std::nullopt;
    }

 private:
    FileHandle file_;
    FileHandle& kept_;
};

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Error no_scratch(const std::string& folder) {
    return system_error("output-unwritable", "can't keep it in " + folder, errno);
}

class Stream {
 public:
    Stream(const StreamWrite& write, const StreamOptions& options)
        : write_(write), options_(options) {}

    Offer offer_of(StreamRequest request) {
        Pending& pending = pending_[next_++];
        pending.id = std::move(request.id);
        const bool by_path = request.name.empty();
        pending.input = by_path ? request.path : request.name;
        if (request.error) return *request.error;
        Result<FileHandle> input =
            by_path ? open_input(request.path) : content_file(request.content);
        if (!input) return input.error();
        OpenWork work = work_on(std::move(input).value(), pending.input, options_.reading);
        FileHandle plan = open_spool_file(options_.scratch_folder);
        if (!plan) return no_scratch(options_.scratch_folder);
        work.output = std::make_unique<PlanScratch>(std::move(plan), pending.plan);
        return work;
    }

    void done(std::size_t index, const Result<Conversion>& conversion) {
        const auto node = pending_.extract(index);
        const Pending& request = node.mapped();
        std::string line = "{\"id\":" + request.id + ",\"input\":" +
                           (request.input.empty() ? "null" : quoted(request.input)) +
                           ",\"status\":";
        if (conversion) {
            ++totals_.converted;
            line += "\"converted\",\"plan\":";
            add_plan(line, request.plan);
        } else {
            ++totals_.failed;
            line += "\"failed\",\"error\":{\"code\":" + quoted(conversion.error().code) +
                    ",\"message\":" + quoted(conversion.error().message) + "}";
        }
        put(line + "}\n");
    }

    bool wanted() const { return wanted_; }
    StreamTotals& totals() { return totals_; }

 private:
    struct Pending {
        std::string id;  // as JSON
        std::string input;
        FileHandle plan{};
    };

    Result<FileHandle> content_file(const std::string& content) const {
        FileHandle file = open_spool_file(options_.scratch_folder);
        if (!file || !file.write_all(content) || ::lseek(file.get(), 0, SEEK_SET) != 0)
            return no_scratch(options_.scratch_folder);
        return file;
    }

    // A long plan leaves `line` in pieces.
    void add_plan(std::string& line, const FileHandle& plan) {
        CompactJson compact;
        std::string piece(step_bytes, '\0');
        std::uint64_t place = 0;
        while (true) {
            const ssize_t count =
                ::pread(plan.get(), piece.data(), piece.size(), static_cast<off_t>(place));
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return;
            compact.add(line, {piece.data(), static_cast<std::size_t>(count)});
            place += static_cast<std::uint64_t>(count);
            if (line.size() < 4 * step_bytes) continue;
            put(line);
            line.clear();
        }
    }

    void put(std::string_view text) { wanted_ = wanted_ && write_(text); }

    const StreamWrite& write_;
    const StreamOptions& options_;
    std::map<std::size_t, Pending> pending_;
    std::size_t next_ = 0;
    StreamTotals totals_;
    bool wanted_ = true;
};

StreamRequest request_of(const RequestLines::Line& line) {
    return line.too_long ? too_long_request() : read_request(line.text);
}

}  // namespace

StreamTotals convert_stream(int requests, const StreamWrite& write, const StreamOptions& options) {
    Stream stream(write, options);
    const auto spools = std::make_shared<SpoolStock>();
    PoolOptions pool_options{options.jobs, options.limits, options.require_sandbox, {}};
    pool_options.most_waiting = options.jobs + 16;  // each holds an open file
    pool_options.prepare = [&] {
        spools->open(options.scratch_folder);
        prepare_libraries(true);
    };
    WorkerPool pool(pool_options, [&](WorkRequest request) {
        return convert_work(std::move(request), *spools, options.reading);
    });
    RequestLines lines;
    StreamTotals& totals = stream.totals();
    while (stream.wanted() && !totals.stopped) {
        if (pool.has_room() && lines.has_line()) {
            pool.offer(stream.offer_of(request_of(lines.next().value())));
        } else if (lines.ended() && !lines.has_line() && pool.waiting() == 0) {
            break;
        }
        pool.tell([&](std::size_t index, const Result<Conversion>& conversion, double /*seconds*/) {
            stream.done(index, conversion);
        });
        const bool more =
            pool.has_room() && (lines.has_line() || (lines.ended() && pool.waiting() == 0));
        const bool listens = pool.has_room() && !lines.has_line() && !lines.ended();
        if (pool.wait(more ? std::chrono::milliseconds(0) : moment, listens ? requests : -1))
            lines.fill(requests);
        totals.stopped = options.go_on && !options.go_on();
    }
    totals.missing_walls = pool.missing_walls();
    return totals;
}

}  // namespace actionplan
