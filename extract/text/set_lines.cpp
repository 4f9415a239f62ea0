#include "extract/text/set_lines.h"

namespace actionplan {

bool SetLines::may_stand(std::size_t at) const {
    const Line& line = lines[at];
    return line.tabs == 0 && !line.leading_tab && line.pipes < 2;
}

bool SetLines::stands_alone(std::size_t at) const {
    const bool below_blank = at == 0 || lines[at - 1].blank;
    return below_blank && (at + 1 >= size() || lines[at + 1].blank || lines[at + 1].page_break);
}

bool is_plain(const SetLine& line, std::size_t margin) {
    return line.words.front().begin <= margin + 1 && stretches_of(line.words, *line.line) == 1;
}

std::size_t effort_of(const SetLine& line) {
    constexpr std::size_t words_of_usual_line = 8;
    return 1 + line.words.size() / words_of_usual_line;
}

}  // namespace actionplan
