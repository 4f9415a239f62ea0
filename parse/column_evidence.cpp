#include "parse/column_evidence.h"

#include <string>

#include "parse/evidence_weights.h"

namespace actionplan {

namespace {

// Colours that vary with the row and stand for a status; a stripe or a column of one colour does not.
bool is_coloured(const ColumnContent& content) {
    return content.fill >= 0.5 && content.distinct_fills >= 2 && content.mean_length <= 60;
}

// A card of one action shows no other colour to differ from.
bool may_be_coloured(const ColumnContent& content) {
    const bool alone = content.rows == 1 && content.distinct_fills == 1;
    return is_coloured(content) || (alone && content.mean_length <= 60);
}

}  // namespace

bool has_values(const ColumnContent& content) { return content.filled > 0; }

double content_weight(const ColumnClues& column, Field field, bool has_heading, bool named) {
    const ColumnContent& content = column.content;
    switch (field) {
        case Field::number:
            return content.number >= evidence_weights.mostly
                       ? evidence_weights.number_content * (has_heading ? 0.3 : 1.0)
                       : 0;
        case Field::timescale:
            return content.time >= evidence_weights.mostly ? evidence_weights.time_content : 0;
        case Field::rag:
            // A and B under another heading are no colours, but letters.
            if (has_values(content) && content.rag >= 0.8 &&
                (content.colours || named || !has_heading))
                return evidence_weights.rag_content;
            return is_coloured(content) && !has_values(content) ? evidence_weights.fill_content : 0;
        case Field::action:
        case Field::lead:
        case Field::outcomes:
        case Field::progress:
        case Field::other:
            return 0;
    }
    return 0;
}

double contradiction(const ColumnContent& content, Field field) {
    if (!has_values(content)) return 0;
    switch (field) {
        case Field::rag: {
            const bool prose = content.rag < 0.3 && content.mean_length > 40;
            if (prose) return evidence_weights.contradiction;
            return content.rag < 0.5 && !may_be_coloured(content) ? evidence_weights.other_words
                                                                  : 0;
        }
        case Field::timescale: {
            const bool prose = content.time < 0.2 && content.mean_length > 60;
            return prose ? evidence_weights.contradiction : 0;
        }
        case Field::action:
        case Field::outcomes: {
            const bool values = content.time >= 0.8 || content.rag >= 0.8 || content.number >= 0.9;
            return values && content.filled >= 2 ? evidence_weights.contradiction : 0;
        }
        case Field::progress: {
            const bool values = content.rag >= 0.8 && content.filled >= 2;
            return values ? evidence_weights.contradiction * 0.5 : 0;
        }
        case Field::number:
            return content.mean_length > 40 ? evidence_weights.contradiction : 0;
        case Field::lead:
        case Field::other:
            return 0;
    }
    return 0;
}

bool tells_news_of_period(const ColumnClues& column) {
    constexpr double prose = 8;  // bytes
    const ColumnContent& content = column.content;
    const bool year_alone =
        column.heading.find_first_not_of("0123456789/-\u2013 ") == std::string::npos;
    return has_values(content) && looks_like_time(column.heading) && !year_alone &&
           content.mean_length >= prose && content.time < 0.3 && content.rag < 0.3 &&
           content.figures < 0.3 && content.deeds < evidence_weights.half_of_them;
}

}  // namespace actionplan
