#include "normalise/knowledge.h"

#include <string_view>
#include <utility>

namespace actionplan {

namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        if (!list.empty()) list += '|';
        list += name;
    }
    return list;
}

}  // namespace

Knowledge::Knowledge(const Profile& profile) : legend_(profile.legend), area_(profile.area) {
    const auto kept = [&](std::string text) -> std::string_view {
        return texts_.emplace_back(std::move(text));
    };
    std::vector<DatePhrase> phrases;
    for (const ProfileDateWord& word : profile.date_words) {
        // What read_profile let through is known.
        const DatePhrase* const meant = DateVocabulary::built_in().find(word.means);
        if (meant != nullptr) phrases.push_back({kept(word.words), meant->sense, meant->value});
    }
    dates_ = std::make_unique<const DateVocabulary>(phrases);
    std::vector<BodyRow> rows;
    for (const ProfileBody& body : profile.bodies) {
        const Identifier code = body.identifier.value_or(Identifier{});
        rows.push_back({kept(code.scheme), kept(code.id), body.kind, kept(body.name),
                        kept(body.first_day), kept(body.last_day), kept(joined(body.short_names)),
                        "*"});
    }
    bodies_ = std::make_unique<const BodyRegister>(rows);
}

const Knowledge& Knowledge::built_in() {
    static const Knowledge knowledge{Profile{}};
    return knowledge;
}

}  // namespace actionplan
