// Identifiers of a plan's actions: the plan's id, "/", and the action's number.
//
// They are the same in every format and edition while the number holds. A number that stands again gets "-2", "-3", … in
// the order of the rows; a row without a number is "row-" and its position.
// Memory   8 to 16 bytes an action: ids are remembered by a 64-bit hash. Two ids of one hash would cost the later one a
//          suffix that it does not need, never its uniqueness.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

class ActionIds {
 public:
    explicit ActionIds(std::string plan_id);

    const std::string& plan_id() const { return plan_id_; }

    // `number` as printed, empty when there is none; `position` from 1.
    std::string id_for(std::string_view number, std::uint64_t position);

    // The id of the first action of a number so far; none when there is none.
    std::optional<std::string> find(std::string_view number) const;

 private:
    // How often a slug was asked for; open addressing, a hash of 0 is a free place.
    struct Seen {
        std::uint64_t hash = 0;
        std::uint32_t times = 0;
    };

    std::size_t place_of(std::uint64_t hash) const;
    void grow();
    std::string unique(std::string slugged);

    std::string plan_id_;
    std::vector<Seen> seen_;
    std::size_t used_ = 0;
};

// The plan's id: the slug of the file name without its extension, "plan" when that is empty.
std::string plan_id(std::string_view file_name);

}  // namespace actionplan
