// The words that stand for our enums in JSON: one table an enum, searched from both sides.
//
// A table lists every member once, in the enum's own order: `to_text` goes by position, `from_text` takes the first
// row with the word. schema/action-plan.schema.json lists the same words; a test compares them.
// Source   docs/SCHEMA.md.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string_view>

#include "schema/plan.h"

namespace actionplan {

template <typename Enum>
struct Word {
    Enum value;
    std::string_view word;
};

template <typename Enum>
Word(Enum, std::string_view) -> Word<Enum>;

template <typename Enum>
struct Vocabulary;

template <>
struct Vocabulary<DateKind> {
    static constexpr std::array words{
        Word{DateKind::date,         "date"        },
        Word{DateKind::from,         "from"        },
        Word{DateKind::by,           "by"          },
        Word{DateKind::interval,     "interval"    },
        Word{DateKind::ongoing,      "ongoing"     },
        Word{DateKind::recurring,    "recurring"   },
        Word{DateKind::by_exception, "by-exception"},
        Word{DateKind::relative,     "relative"    },
        Word{DateKind::complete,     "complete"    },
        Word{DateKind::unknown,      "unknown"     },
    };
};

template <>
struct Vocabulary<Theme> {
    static constexpr std::array words{
        Word{Theme::commissioning,        "commissioning"       },
        Word{Theme::access_before_crisis, "access-before-crisis"},
        Word{Theme::urgent_access,        "urgent-access"       },
        Word{Theme::quality_in_crisis,    "quality-in-crisis"   },
        Word{Theme::recovery,             "recovery"            },
    };
};

template <>
struct Vocabulary<ColumnField> {
    static constexpr std::array words{
        Word{ColumnField::number,    "number"   },
        Word{ColumnField::action,    "action"   },
        Word{ColumnField::timescale, "timescale"},
        Word{ColumnField::lead,      "lead"     },
        Word{ColumnField::outcomes,  "outcomes" },
        Word{ColumnField::progress,  "progress" },
        Word{ColumnField::rag,       "rag"      },
        Word{ColumnField::other,     "other"    },
    };
};

template <>
struct Vocabulary<ColumnEvidence> {
    static constexpr std::array words{
        Word{ColumnEvidence::vocabulary, "vocabulary"},
        Word{ColumnEvidence::content,    "content"   },
        Word{ColumnEvidence::position,   "position"  },
    };
};

template <>
struct Vocabulary<TextKind> {
    static constexpr std::array words{
        Word{TextKind::paragraph, "paragraph"},
        Word{TextKind::item,      "item"     },
    };
};

template <>
struct Vocabulary<BodyKind> {
    static constexpr std::array words{
        Word{BodyKind::nhs_trust,       "nhs-trust"      },
        Word{BodyKind::ccg,             "ccg"            },
        Word{BodyKind::icb,             "icb"            },
        Word{BodyKind::nhs_body,        "nhs-body"       },
        Word{BodyKind::council,         "council"        },
        Word{BodyKind::police,          "police"         },
        Word{BodyKind::fire,            "fire"           },
        Word{BodyKind::ambulance,       "ambulance"      },
        Word{BodyKind::government,      "government"     },
        Word{BodyKind::voluntary,       "voluntary"      },
        Word{BodyKind::education,       "education"      },
        Word{BodyKind::private_company, "private-company"},
        Word{BodyKind::group,           "group"          },
        Word{BodyKind::team,            "team"           },
        Word{BodyKind::unknown,         "unknown"        },
    };
};

template <>
struct Vocabulary<MatchedBy> {
    static constexpr std::array words{
        Word{MatchedBy::document_key,   "document-key"},
        Word{MatchedBy::register_entry, "register"    },
        Word{MatchedBy::none,           "none"        },
    };
};

template <>
struct Vocabulary<PersonKind> {
    static constexpr std::array words{
        Word{PersonKind::person, "person"},
        Word{PersonKind::post,   "post"  },
    };
};

template <>
struct Vocabulary<State> {
    static constexpr std::array words{
        Word{State::complete,    "complete"   },
        Word{State::withdrawn,   "withdrawn"  },
        Word{State::in_progress, "in-progress"},
        Word{State::not_started, "not-started"},
        Word{State::unknown,     "unknown"    },
    };
};

template <>
struct Vocabulary<RagValue> {
    static constexpr std::array words{
        Word{RagValue::red,   "red"  },
        Word{RagValue::amber, "amber"},
        Word{RagValue::green, "green"},
        Word{RagValue::blue,  "blue" },
        Word{RagValue::grey,  "grey" },
    };
};

template <>
struct Vocabulary<RagFrom> {
    static constexpr std::array words{
        Word{RagFrom::text, "text"},
        Word{RagFrom::fill, "fill"},
    };
};

template <>
struct Vocabulary<OutsideTextKind> {
    static constexpr std::array words{
        Word{OutsideTextKind::title,           "title"          },
        Word{OutsideTextKind::heading,         "heading"        },
        Word{OutsideTextKind::preamble,        "preamble"       },
        Word{OutsideTextKind::note,            "note"           },
        Word{OutsideTextKind::table,           "table"          },
        Word{OutsideTextKind::repeated_header, "repeated-header"},
        Word{OutsideTextKind::page_header,     "page-header"    },
        Word{OutsideTextKind::page_footer,     "page-footer"    },
        Word{OutsideTextKind::footnote,        "footnote"       },
        Word{OutsideTextKind::endnote,         "endnote"        },
        Word{OutsideTextKind::comment,         "comment"        },
        Word{OutsideTextKind::text_box,        "text-box"       },
        Word{OutsideTextKind::caption,         "caption"        },
        Word{OutsideTextKind::furniture,       "furniture"      },
    };
};

template <>
struct Vocabulary<Severity> {
    static constexpr std::array words{
        Word{Severity::error,   "error"  },
        Word{Severity::warning, "warning"},
        Word{Severity::note,    "note"   },
    };
};

template <>
struct Vocabulary<Dimension> {
    static constexpr std::array words{
        Word{Dimension::completeness, "completeness"},
        Word{Dimension::uniqueness,   "uniqueness"  },
        Word{Dimension::consistency,  "consistency" },
        Word{Dimension::timeliness,   "timeliness"  },
        Word{Dimension::validity,     "validity"    },
        Word{Dimension::accuracy,     "accuracy"    },
    };
};

template <>
struct Vocabulary<Responsibility> {
    static constexpr std::array words{
        Word{Responsibility::publisher, "publisher"},
        Word{Responsibility::converter, "converter"},
    };
};

template <typename Enum>
constexpr bool in_enum_order() {
    for (std::size_t i = 0; i < Vocabulary<Enum>::words.size(); ++i) {
        if (static_cast<std::size_t>(Vocabulary<Enum>::words[i].value) != i) return false;
    }
    return true;
}

template <typename Enum>
constexpr std::string_view to_text(Enum value) {
    static_assert(in_enum_order<Enum>(), "the table lists every member in the enum's order");
    assert(static_cast<std::size_t>(value) < Vocabulary<Enum>::words.size());
    return Vocabulary<Enum>::words[static_cast<std::size_t>(value)].word;
}

template <typename Enum>
constexpr std::optional<Enum> from_text(std::string_view text) {
    for (const Word<Enum>& row : Vocabulary<Enum>::words) {
        if (row.word == text) return row.value;
    }
    return std::nullopt;
}

}  // namespace actionplan
