#include "normalise/vocabulary.h"

namespace actionplan {

ColumnField column_field(Field field) {
    switch (field) {
        case Field::number:
            return ColumnField::number;
        case Field::action:
            return ColumnField::action;
        case Field::timescale:
            return ColumnField::timescale;
        case Field::lead:
            return ColumnField::lead;
        case Field::outcomes:
            return ColumnField::outcomes;
        case Field::progress:
            return ColumnField::progress;
        case Field::rag:
            return ColumnField::rag;
        case Field::other:
            return ColumnField::other;
    }
    return ColumnField::other;
}

ColumnEvidence column_evidence(By by) {
    switch (by) {
        case By::vocabulary:
            return ColumnEvidence::vocabulary;
        case By::content:
            return ColumnEvidence::content;
        case By::position:
            return ColumnEvidence::position;
    }
    return ColumnEvidence::position;
}

OutsideTextKind outside_text_kind(OutsideKind kind) {
    switch (kind) {
        case OutsideKind::title:
            return OutsideTextKind::title;
        case OutsideKind::heading:
            return OutsideTextKind::heading;
        case OutsideKind::preamble:
            return OutsideTextKind::preamble;
        case OutsideKind::note:
            return OutsideTextKind::note;
        case OutsideKind::table:
            return OutsideTextKind::table;
        case OutsideKind::repeated_header:
            return OutsideTextKind::repeated_header;
        case OutsideKind::page_header:
            return OutsideTextKind::page_header;
        case OutsideKind::page_footer:
            return OutsideTextKind::page_footer;
        case OutsideKind::footnote:
            return OutsideTextKind::footnote;
        case OutsideKind::endnote:
            return OutsideTextKind::endnote;
        case OutsideKind::comment:
            return OutsideTextKind::comment;
        case OutsideKind::text_box:
            return OutsideTextKind::text_box;
        case OutsideKind::caption:
            return OutsideTextKind::caption;
        case OutsideKind::furniture:
            return OutsideTextKind::furniture;
    }
    return OutsideTextKind::note;
}

}  // namespace actionplan
