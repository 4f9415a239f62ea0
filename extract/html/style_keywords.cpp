#include "extract/html/style_keywords.h"

#include <algorithm>
#include <array>

namespace actionplan {

namespace {

template <typename Value>
struct Keyword {
    std::string_view word;
    Value value;
};

constexpr std::array display_names{
    Keyword<Display>{"none",               Display::none        },
    Keyword<Display>{"inline",             Display::inline_     },
    Keyword<Display>{"contents",           Display::inline_     },
    Keyword<Display>{"inline-block",       Display::inline_     },
    Keyword<Display>{"inline-flex",        Display::inline_     },
    Keyword<Display>{"block",              Display::block       },
    Keyword<Display>{"flex",               Display::block       },
    Keyword<Display>{"grid",               Display::block       },
    Keyword<Display>{"list-item",          Display::block       },
    Keyword<Display>{"flow-root",          Display::block       },
    Keyword<Display>{"table",              Display::table       },
    Keyword<Display>{"table-row-group",    Display::row_group   },
    Keyword<Display>{"table-header-group", Display::header_group},
    Keyword<Display>{"table-footer-group", Display::footer_group},
    Keyword<Display>{"table-row",          Display::row         },
    Keyword<Display>{"table-cell",         Display::cell        },
    Keyword<Display>{"table-caption",      Display::caption     },
};

constexpr std::array list_style_names{
    Keyword<ListStyle>{"none",                 ListStyle::none                },
    Keyword<ListStyle>{"disc",                 ListStyle::bullet              },
    Keyword<ListStyle>{"circle",               ListStyle::bullet              },
    Keyword<ListStyle>{"square",               ListStyle::bullet              },
    Keyword<ListStyle>{"decimal",              ListStyle::decimal             },
    Keyword<ListStyle>{"decimal-leading-zero", ListStyle::decimal_leading_zero},
    Keyword<ListStyle>{"lower-alpha",          ListStyle::lower_alpha         },
    Keyword<ListStyle>{"lower-latin",          ListStyle::lower_alpha         },
    Keyword<ListStyle>{"upper-alpha",          ListStyle::upper_alpha         },
    Keyword<ListStyle>{"upper-latin",          ListStyle::upper_alpha         },
    Keyword<ListStyle>{"lower-roman",          ListStyle::lower_roman         },
    Keyword<ListStyle>{"upper-roman",          ListStyle::upper_roman         },
};

constexpr std::array word_part_names{
    Keyword<WordPart>{"footnote",      WordPart::footnote},
    Keyword<WordPart>{"endnote",       WordPart::endnote },
    Keyword<WordPart>{"footnote-list", WordPart::footnote},
    Keyword<WordPart>{"endnote-list",  WordPart::endnote },
    Keyword<WordPart>{"comment",       WordPart::comment },
    Keyword<WordPart>{"comment-list",  WordPart::comment },
    Keyword<WordPart>{"header",        WordPart::header  },
    Keyword<WordPart>{"footer",        WordPart::footer  },
};

template <typename Value, std::size_t Size>
std::optional<Value> value_of(const std::array<Keyword<Value>, Size>& keywords,
                              std::string_view word) {
    const auto found = std::find_if(keywords.begin(), keywords.end(),
                                    [&](const Keyword<Value>& one) { return one.word == word; });
    return found == keywords.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace

std::optional<Display> display_of(std::string_view word) { return value_of(display_names, word); }

std::optional<ListStyle> list_style_of(std::string_view word) {
    return value_of(list_style_names, word);
}

std::optional<WordPart> word_part_of(std::string_view word) {
    return value_of(word_part_names, word);
}

}  // namespace actionplan
