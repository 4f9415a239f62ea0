#include "engine/run_settings.h"

#include <string_view>

#include "engine/program_identity.h"
#include "engine/sha256.h"

namespace actionplan {

namespace {

constexpr std::size_t digits_kept = 16;

// Each with its length before it, so that no two lists of values look alike.
void add_value(Sha256& sha256, std::string_view value) {
    sha256.add(std::to_string(value.size()) + ":");
    sha256.add(value);
}

}  // namespace

std::string settings_name(const ReadOptions& reading, const WorkerLimits& limits) {
    Sha256 sha256;
    add_value(sha256, program_identity());
    add_value(sha256, reading.profile_sha256);
    add_value(sha256, reading.as_of);
    add_value(sha256, std::to_string(static_cast<int>(reading.word.tracked)));
    add_value(sha256, std::to_string(reading.office.seconds));
    add_value(sha256, std::to_string(limits.time.count()));
    add_value(sha256, std::to_string(limits.memory));
    add_value(sha256, std::to_string(limits.output));
    return sha256.hex().substr(0, digits_kept);
}

}  // namespace actionplan
