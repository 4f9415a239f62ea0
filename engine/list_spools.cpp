#include "engine/list_spools.h"

#include <cerrno>
#include <string_view>

#include "engine/errors.h"

namespace actionplan {

void ListSpools::add(const Plan& part) {
    write_lists(texts_, part);
    if (!open_) return;
    for (std::size_t index = 0; index < plan_list_count; ++index) {
        const auto list = static_cast<PlanList>(index);
        if (texts_[list].size() > memory_bytes) spill(list);
    }
}

void ListSpools::write_plan(const Plan& head, ByteSink& out) const {
    PerList<bool> filled;
    for (std::size_t index = 0; index < plan_list_count; ++index) {
        const auto list = static_cast<PlanList>(index);
        filled[list] = spools_[list].bytes != 0 || !texts_[list].empty();
    }
    const PlanFrame frame = write_frame(head, filled);
    out.write(frame.front());
    for (std::size_t index = 0; index < plan_list_count; ++index) {
        write_list(static_cast<PlanList>(index), out);
        out.write(frame.at(index + 1));
    }
}

std::optional<Error> ListSpools::error() const {
    if (failure_ == 0) return std::nullopt;
    return system_error("output-unwritable", "can't keep a long list beside the output", failure_);
}

void ListSpools::spill(PlanList list) {
    if (failure_ != 0) {
        texts_[list].clear();
        return;
    }
    Spool& spool = spools_[list];
    if (!spool.file) spool.file = open_();
    if (!spool.file || !spool.file.write_all(texts_[list])) failure_ = errno;
    spool.bytes += texts_[list].size();
    texts_[list].clear();
}

void ListSpools::write_list(PlanList list, ByteSink& out) const {
    // Every entry begins with a comma, which the first one in the file must not have.
    const Spool& spool = spools_[list];
    std::string_view text = texts_[list];
    if (spool.bytes != 0) {
        out.copy(spool.file, 1, spool.bytes - 1);
    } else if (!text.empty()) {
        text.remove_prefix(1);
    }
    out.write(text);
}

}  // namespace actionplan
