#include "parse/text_above.h"

#include <utility>

#include "parse/outside.h"
#include "parse/section_title.h"

namespace actionplan {

namespace {

constexpr std::size_t most_waiting = 64;

}  // namespace

void TextAbove::set_levels(HeadingLevels levels, std::optional<int> section_level) {
    levels_ = std::move(levels);
    if (section_level || !section_level_) section_level_ = section_level;
}

void TextAbove::add(Paragraph paragraph, OutsideKind kind, Draft& draft) {
    waiting_.push_back(std::move(paragraph));
    while (waiting_.size() > most_waiting) put_first(kind, draft);
}

void TextAbove::open_titles(ActionRows& rows, bool bands_below, OutsideKind kind, Draft& draft) {
    const std::size_t none = waiting_.size();
    std::size_t section = none;
    std::size_t subsection = none;
    for (std::size_t at = 0; section_level_ && at < waiting_.size(); ++at) {
        const auto level = levels_.level_of(waiting_[at]);
        if (!level || *level < *section_level_) continue;
        if (*level == *section_level_) {
            section = at;
            subsection = none;
        } else if (HeadingLevels::is_marked(*level)) {
            subsection = at;
        }
    }
    const std::size_t last = none - 1;
    const bool is_band = bands_below && none > 0 && section != last && subsection != last &&
                         waiting_.back().list_level == 0 && looks_like_title(waiting_.back().text);
    const std::size_t band = is_band ? last : none;
    for (std::size_t at = 0; !waiting_.empty(); ++at) {
        if (at != section && at != subsection && at != band) {
            put_first(kind, draft);
            continue;
        }
        Title title;
        title.text = waiting_.front().text;
        title.place = waiting_.front().place;
        title.bold = waiting_.front().bold;
        title.from_paragraph = at != band;
        title.as_subsection = at == subsection;
        waiting_.pop_front();
        rows.open(title, draft);
    }
}

void TextAbove::put_outside_all(OutsideKind kind, Draft& draft) {
    while (!waiting_.empty()) put_first(kind, draft);
}

std::string_view TextAbove::last_words() const {
    return waiting_.empty() ? std::string_view() : std::string_view(waiting_.back().text);
}

void TextAbove::put_first(OutsideKind kind, Draft& draft) {
    Paragraph& paragraph = waiting_.front();
    if (paragraph.role != Role::body)
        kind = outside_kind_of(paragraph.role);
    else if (levels_.level_of(paragraph))
        kind = OutsideKind::heading;
    put_outside(kind, std::move(paragraph.text), paragraph.place, draft);
    waiting_.pop_front();
}

}  // namespace actionplan
