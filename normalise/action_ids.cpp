#include "normalise/action_ids.h"

#include <utility>

#include "normalise/slug.h"

namespace actionplan {

namespace {

// FNV-1a and a final mix, so that short slugs spread over the table; never 0, which marks a free place.
std::uint64_t id_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93U;
    hash ^= hash >> 32U;
    return hash == 0 ? 1 : hash;
}

}  // namespace

ActionIds::ActionIds(std::string plan_id) : plan_id_(std::move(plan_id)), seen_(64) {}

std::size_t ActionIds::place_of(std::uint64_t hash) const {
    std::size_t place = hash & (seen_.size() - 1);
    while (seen_.at(place).hash != 0 && seen_.at(place).hash != hash) {
        place = (place + 1) & (seen_.size() - 1);
    }
    return place;
}

void ActionIds::grow() {
    std::vector<Seen> old(seen_.size() * 2);
    std::swap(old, seen_);
    for (const Seen& entry : old) {
        if (entry.hash != 0) seen_.at(place_of(entry.hash)) = entry;
    }
}

std::string ActionIds::unique(std::string slugged) {
    if ((used_ + 2) * 3 > seen_.size() * 2) grow();
    const std::uint64_t hash = id_hash(slugged);
    Seen& plain = seen_.at(place_of(hash));
    if (plain.hash == 0) {
        plain = {hash, 1};
        ++used_;
        return slugged;
    }
    for (;;) {
        ++plain.times;
        std::string candidate = slugged + '-' + std::to_string(plain.times);
        const std::uint64_t candidate_hash = id_hash(candidate);
        Seen& place = seen_.at(place_of(candidate_hash));
        if (place.hash != 0) continue;
        place = {candidate_hash, 1};
        ++used_;
        return candidate;
    }
}

std::string ActionIds::id_for(std::string_view number, std::uint64_t position) {
    std::string slugged = slug(number);
    if (slugged.empty()) slugged = "row-" + std::to_string(position);
    return plan_id_ + '/' + unique(std::move(slugged));
}

std::optional<std::string> ActionIds::find(std::string_view number) const {
    const std::string slugged = slug(number);
    if (slugged.empty() || seen_.at(place_of(id_hash(slugged))).hash == 0) return std::nullopt;
    return plan_id_ + '/' + slugged;
}

std::string plan_id(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    if (dot != std::string_view::npos && dot > 0) file_name = file_name.substr(0, dot);
    std::string id = slug(file_name);
    return id.empty() ? "plan" : id;
}

}  // namespace actionplan
