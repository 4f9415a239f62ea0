#include "parse/parser.h"

namespace actionplan {

struct Parser::State {};
Parser::Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Draft Parser::take(Document part) {
    Draft draft;
    for (const Block& block : part.blocks) {
        const auto& paragraph = std::get<Paragraph>(block);
        draft.outside.push_back({OutsideKind::note, paragraph.text, paragraph.place});
    }
    return draft;
}

}  // namespace actionplan
