// One input of a run: opened here, converted in a worker, told of in the log.
#pragma once

#include <memory>
#include <string>

#include "engine/find_inputs.h"
#include "engine/list_spools.h"
#include "engine/read_options.h"
#include "engine/run_log.h"
#include "engine/worker_pool.h"

namespace actionplan {

struct Job {
    Input input;
    std::string output;  // name in the folder
};

// Work for an input; or why it can't be converted: it can't be opened, or was known before to be no plan.
Offer open_work(const Job& job, const std::string& folder, const ReadOptions& options);

// The same for a file that is open, but for its output. `name` says what it is, as far as that tells.
OpenWork work_on(FileHandle input, const std::string& name, const ReadOptions& options);

// Files for the lists of long plans, opened while a worker still may.
class SpoolStock {
 public:
    void open(const std::string& folder);

    // Each list of a document has one; they are empty again for the next document.
    FileHandle take();
    void start_again() { taken_ = 0; }

 private:
    std::vector<FileHandle> files_;
    std::size_t taken_ = 0;
};

// What a worker does with what it is handed.
Result<Conversion> convert_work(WorkRequest request, SpoolStock& spools,
                                const ReadOptions& options);

// Opens what the libraries below open once: a closed worker can't.
void prepare_libraries(bool pdf);

// Whether what a run before made of the input can stay: made with the same settings of the same bytes, and still there
// under the name that it has now, as it was. Reads both files whole.
bool can_stay(const Job& job, const RunRecord& before, const std::string& folder,
              const std::string& settings);

RunRecord record_of(const Job& job, const Result<Conversion>& conversion,
                    const std::string& settings, double seconds);

}  // namespace actionplan
