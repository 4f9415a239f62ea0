#include "extract/word/formats.h"

namespace actionplan {

bool RunFormat::take(WordElement element, const WordAttributes& attributes) {
    static constexpr StartTable<RunFormat> table{
        {WordElement::r_style,   &RunFormat::take_style    },
        {WordElement::bold,      &RunFormat::take_bold     },
        {WordElement::italic,    &RunFormat::take_italic   },
        {WordElement::vanish,    &RunFormat::take_hidden   },
        {WordElement::shading,   &RunFormat::take_shading  },
        {WordElement::highlight, &RunFormat::take_highlight},
        {WordElement::ink,       &RunFormat::take_ink      },
        {WordElement::run_fonts, &RunFormat::take_font     },
    };
    return table.call(*this, element, attributes);
}

bool ParagraphFormat::take(WordElement element, const WordAttributes& attributes) {
    static constexpr StartTable<ParagraphFormat> table{
        {WordElement::p_style,           &ParagraphFormat::take_style     },
        {WordElement::num_id,            &ParagraphFormat::take_list      },
        {WordElement::ilvl,              &ParagraphFormat::take_level     },
        {WordElement::outline_level,     &ParagraphFormat::take_outline   },
        {WordElement::page_break_before, &ParagraphFormat::take_page_break},
        {WordElement::shading,           &ParagraphFormat::take_shading   },
        {WordElement::tab,               &ParagraphFormat::take_tab       },
    };
    return table.call(*this, element, attributes);
}

}  // namespace actionplan
