#include "cli/read_options.h"

#include <algorithm>
#include <array>
#include <memory>

#include "cli/profile_file.h"
#include "engine/rulebook.h"

namespace actionplan {

namespace {

struct TrackedName {
    std::string_view name;
    Tracked tracked;
};

constexpr std::array tracked_names{
    TrackedName{"accept", Tracked::accept},
    TrackedName{"reject", Tracked::reject},
    TrackedName{"all",    Tracked::all   },
};

}  // namespace

Result<ReadOptions> read_options(const Arguments& arguments) {
    ReadOptions options;
    if (const std::optional<std::string> path = arguments.value(profile_option.name)) {
        const ProfileFile file = read_profile_file(*path);
        if (!file.wrong.empty()) return Error{"usage", file.wrong.front()};
        options.rules = std::make_shared<const Rulebook>(file.profile);
        options.profile_sha256 = file.sha256;
    }
    const std::optional<std::string> wanted = arguments.value(tracked_option.name);
    if (!wanted) return options;
    const auto* const found =
        std::find_if(tracked_names.begin(), tracked_names.end(),
                     [&](const TrackedName& one) { return one.name == *wanted; });
    if (found == tracked_names.end()) {
        return Error{"usage", "--tracked wants accept, reject or all, not " + *wanted};
    }
    options.word.tracked = found->tracked;
    return options;
}

}  // namespace actionplan
