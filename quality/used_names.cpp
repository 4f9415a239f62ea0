#include "quality/used_names.h"

namespace actionplan {

bool UsedNames::add(std::string_view text, std::string_view field, const Action& action) {
    const auto known = index_.find(std::string(text));
    if (known != index_.end()) {
        ++names_[known->second].uses;
        return false;
    }
    if (names_.size() >= most_kept) return false;
    index_.emplace(text, names_.size());
    UsedName& name = names_.emplace_back();
    name.text = text;
    name.field = field;
    name.spot = {action.id, action.place};
    name.uses = 1;
    return true;
}

}  // namespace actionplan
