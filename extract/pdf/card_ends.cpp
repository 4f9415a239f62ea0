#include "extract/pdf/card_ends.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

constexpr double same_edge = 2;              // points
constexpr double smaller_than_title = 0.95;  // ratio of type sizes

bool same_sides(const ContentCard& a, const ContentCard& b) {
    return std::fabs(a.left - b.left) < same_edge && std::fabs(a.right - b.right) < same_edge;
}

}  // namespace

// The rest of a card does not begin as a card does, with a title.
bool CardEnds::Card::goes_on_from(const ContentParagraph& rest) const {
    return rest.size < smaller_than_title * title_size || rest.paragraph.bold != title_bold;
}

std::size_t CardEnds::put_behind(Card& card) {
    const std::size_t at = card.behind;
    for (Card& other : cards_) {
        if (other.behind >= at) ++other.behind;
    }
    return at;
}

std::size_t CardEnds::place_of(const ContentParagraph& paragraph, std::size_t blocks) {
    const ContentCard& sides = *paragraph.card;
    const auto known = std::find_if(cards_.begin(), cards_.end(), [&](const Card& card) {
        return same_sides(card.sides, sides);
    });
    if (known != cards_.end()) {
        const bool here = known->page == page_;
        if (here ? known->sides.number == sides.number : known->goes_on_from(paragraph)) {
            known->page = page_;
            known->sides.number = sides.number;
            return put_behind(*known);
        }
    }
    // Another card in the same place begins another row.
    const auto replaced = [&](const Card& card) {
        return overlap(card.sides.left, card.sides.right, sides.left, sides.right) > same_edge;
    };
    const bool next_row = std::any_of(cards_.begin(), cards_.end(), [&](const Card& card) {
        return card.page == page_ && replaced(card);
    });
    std::erase_if(cards_, [&](const Card& card) {
        return (next_row && card.page == page_) || replaced(card);
    });
    cards_.push_back({sides, page_, paragraph.size, paragraph.paragraph.bold, blocks + 1});
    return blocks;
}

void CardEnds::end_page() {
    std::erase_if(cards_, [&](const Card& card) { return card.page != page_; });
    ++page_;
}

}  // namespace actionplan::pdf
