// Which member function of a handler takes which element: the table that stands for a switch over all of them.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>

#include "extract/word/word_xml.h"

namespace actionplan {

template <typename Owner, typename... Arguments>
class ElementTable {
 public:
    using Take = void (Owner::*)(Arguments...);
    struct Row {
        WordElement element;
        Take take;
    };

    constexpr ElementTable(std::initializer_list<Row> rows) {
        for (const Row& row : rows) takes_.at(static_cast<std::size_t>(row.element)) = row.take;
    }

    // Elements that the table does not list are nothing to the owner; gives whether it was one of the list.
    bool call(Owner& owner, WordElement element, Arguments... arguments) const {
        const Take take = takes_[static_cast<std::size_t>(element)];
        if (take != nullptr) (owner.*take)(arguments...);
        return take != nullptr;
    }

 private:
    std::array<Take, 256> takes_{};
};

// Of elements that begin and of properties.
template <typename Owner>
using StartTable = ElementTable<Owner, const WordAttributes&>;
// Of elements that end.
template <typename Owner>
using EndTable = ElementTable<Owner>;

}  // namespace actionplan
