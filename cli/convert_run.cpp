#include "cli/convert_run.h"

#include <memory>
#include <optional>
#include <utility>

#include "cli/exports.h"
#include "cli/interrupt.h"
#include "cli/run_teller.h"
#include "engine/file_name.h"
#include "engine/plan_store.h"
#include "engine/store_run.h"

namespace actionplan {

namespace {

int refuse_file(Console& console, const std::string& path, const Error& error) {
    console.complain(printable(path) + ": " + error.message);
    return some_failed;
}

// What is done with all plans of a run when it has ended.
std::optional<int> finish_run(const ConvertOptions& options, PlanStore* store, RunTeller& teller,
                              Console& console) {
    const auto go_on = [&](const StoreProgress& progress) {
        teller.show({progress.done, progress.of, progress.input, 0});
        return Interrupt::signal() == 0;
    };
    if (store != nullptr) {
        const std::optional<Error> error = store_run(options.run.folder, *store, go_on);
        if (error) return refuse_file(console, options.store, *error);
        if (Interrupt::signal() != 0) return killed_by + Interrupt::signal();
    }
    if (const std::optional<Error> error = write_exports(options.run.folder, options.formats))
        return refuse_file(console, options.run.folder, *error);
    return std::nullopt;
}

}  // namespace

int convert_to_folder(const Inputs& inputs, ConvertOptions options, Console& console) {
    std::unique_ptr<PlanStore> store;
    if (!options.store.empty()) {
        Result<std::unique_ptr<PlanStore>> opened = PlanStore::open(options.store);
        if (!opened) return refuse_file(console, options.store, opened.error());
        store = std::move(opened).value();
    }
    RunTeller teller(console, options.talk, options.run.folder);
    options.run.go_on = [&](const RunView& view) {
        teller.show(view);
        return Interrupt::signal() == 0;
    };
    const Result<RunTotals> totals =
        run(inputs, options.run, [&](const RunRecord& record) { teller.tell(record); });
    if (!totals) return refuse_file(console, options.run.folder, totals.error());
    std::optional<int> status;
    if (!totals.value().stopped) status = finish_run(options, store.get(), teller, console);
    teller.tell_end(totals.value(), inputs);
    if (totals.value().stopped) return killed_by + Interrupt::signal();
    return status.value_or(totals.value().failed == 0 ? all_well : some_failed);
}

}  // namespace actionplan
