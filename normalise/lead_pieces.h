// A lead cell cut into the names that it lists.
//
// Takes    the blocks of a cell, and the names that the plan's own key makes known.
// Gives    each name as printed, without the words that only join or praise it ("(lead)", "Working with:"), in printed
//          order, with its block.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "normalise/known_names.h"
#include "schema/plan.h"

namespace actionplan {

struct LeadPiece {
    std::string text;
    std::uint32_t block = 0;
    bool beside_body =
        false;  // in brackets or after a dash behind another name: where persons are named

    bool operator==(const LeadPiece&) const = default;
};

// Makes known the names that stand by themselves in a block of a lead cell. Single ones come first: they tell which
// joined ones are two names.
enum class LeadNamesNoted { single, joined };
void note_lead_names(std::span<const TextBlock> blocks, LeadNamesNoted which, KnownNames& known);

std::vector<LeadPiece> lead_pieces(std::span<const TextBlock> blocks, const KnownNames& known);

}  // namespace actionplan
