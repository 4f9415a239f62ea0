#include "parse/lettered_titles.h"

#include <algorithm>
#include <string_view>

#include "extract/utf8.h"

namespace actionplan {

namespace {

// The letter in front of a title; 0 when there is none.
char letter_of(std::string_view title) {
    if (title.size() < 3 || title[1] != ' ' || title[0] < 'A' || title[0] > 'Z') return 0;
    return is_upper(first_code_point(title.substr(2))) ? title[0] : '\0';
}

}  // namespace

void number_by_letters(std::vector<DraftSection>& sections) {
    std::vector<DraftSection*> lettered;
    for (DraftSection& section : sections) {
        if (section.number.empty() && section.label.empty()) lettered.push_back(&section);
    }
    if (lettered.size() < 2) return;
    const char first = letter_of(lettered.front()->title);
    for (std::size_t i = 0; i < lettered.size(); ++i) {
        if (first == 0 || letter_of(lettered[i]->title) != first + static_cast<int>(i)) return;
    }
    for (DraftSection* section : lettered) {
        section->number = section->title.substr(0, 1);
        section->title.erase(0, 2);
    }
}

}  // namespace actionplan
