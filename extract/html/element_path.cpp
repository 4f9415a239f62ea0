#include "extract/html/element_path.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace actionplan {

ElementPath::Step ElementPath::enter(Tag tag, std::string_view name) {
    const auto known =
        std::find_if(counters_.begin() + static_cast<std::ptrdiff_t>(begin_), counters_.end(),
                     [&](const Counter& counter) { return counter.tag == tag; });
    std::uint32_t number = 1;
    if (known == counters_.end()) {
        counters_.push_back({tag, 1});
    } else {
        number = ++known->count;
    }
    const Step step{path_.size(), counters_.size(), begin_};
    begin_ = counters_.size();
    if (!path_.empty()) path_ += '/';
    path_ += name;
    if (tag != Tag::html && tag != Tag::body) {
        std::array<char, 16> digits{};
        const auto [end, error] =
            std::to_chars(digits.data(), digits.data() + digits.size(), number);
        path_ += '[';
        path_.append(digits.data(), end);
        path_ += ']';
    }
    return step;
}

void ElementPath::leave(const Step& step) {
    path_.resize(step.length);
    counters_.resize(step.counters, Counter{Tag::other, 0});
    begin_ = step.parent_counters;
}

}  // namespace actionplan
