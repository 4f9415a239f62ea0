#include "extract/html/class_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/html/ascii.h"

namespace actionplan {

namespace {

enum class Fits : std::uint8_t { whole, start, part };

struct ClassRule {
    std::string_view word;
    Fits fits;
    ClassSays says;
};

// First match, in lower case.
constexpr std::array class_rules{
    ClassRule{"visually-hidden",     Fits::part,  ClassSays::unseen   },
    ClassRule{"visuallyhidden",      Fits::part,  ClassSays::unseen   },
    ClassRule{"visually_hidden",     Fits::part,  ClassSays::unseen   },
    ClassRule{"sr-only",             Fits::part,  ClassSays::unseen   },
    ClassRule{"screen-reader",       Fits::start, ClassSays::unseen   },
    ClassRule{"screenreader",        Fits::start, ClassSays::unseen   },
    ClassRule{"element-invisible",   Fits::whole, ClassSays::unseen   },
    ClassRule{"assistive-text",      Fits::whole, ClassSays::unseen   },
    ClassRule{"offscreen",           Fits::whole, ClassSays::unseen   },
    ClassRule{"off-screen",          Fits::whole, ClassSays::unseen   },
    ClassRule{"d-none",              Fits::whole, ClassSays::hidden   },
    ClassRule{"d-sm-none",           Fits::whole, ClassSays::hidden   },
    ClassRule{"d-md-none",           Fits::whole, ClassSays::hidden   },
    ClassRule{"d-lg-none",           Fits::whole, ClassSays::hidden   },
    ClassRule{"d-md-",               Fits::start, ClassSays::shown    },
    ClassRule{"d-sm-",               Fits::start, ClassSays::shown    },
    ClassRule{"d-lg-",               Fits::start, ClassSays::shown    },
    ClassRule{"md:hidden",           Fits::whole, ClassSays::hidden   },
    ClassRule{"lg:hidden",           Fits::whole, ClassSays::hidden   },
    ClassRule{"md:block",            Fits::whole, ClassSays::shown    },
    ClassRule{"md:table-cell",       Fits::whole, ClassSays::shown    },
    ClassRule{"lg:block",            Fits::whole, ClassSays::shown    },
    ClassRule{"hidden-md",           Fits::whole, ClassSays::hidden   },
    ClassRule{"hidden-lg",           Fits::whole, ClassSays::hidden   },
    ClassRule{"visible-xs",          Fits::start, ClassSays::hidden   },
    ClassRule{"visible-print",       Fits::start, ClassSays::hidden   },
    ClassRule{"show-for-small-only", Fits::whole, ClassSays::hidden   },
    ClassRule{"hide-for-medium",     Fits::whole, ClassSays::hidden   },
    ClassRule{"hide-for-large",      Fits::whole, ClassSays::hidden   },
    ClassRule{"show-for-print",      Fits::whole, ClassSays::hidden   },
    ClassRule{"print-only",          Fits::whole, ClassSays::hidden   },
    ClassRule{"mobile-only",         Fits::whole, ClassSays::hidden   },
    ClassRule{"hidden",              Fits::whole, ClassSays::hidden   },
    ClassRule{"is-hidden",           Fits::whole, ClassSays::hidden   },
    ClassRule{"section-toggle",      Fits::part,  ClassSays::toggle   },
    ClassRule{"accordion",           Fits::part,  ClassSays::panel    },
    ClassRule{"collaps",             Fits::part,  ClassSays::panel    },
    ClassRule{"panel",               Fits::part,  ClassSays::panel    },
    ClassRule{"tab-pane",            Fits::part,  ClassSays::panel    },
    ClassRule{"tab-content",         Fits::part,  ClassSays::panel    },
    ClassRule{"tabcontent",          Fits::part,  ClassSays::panel    },
    ClassRule{"breadcrumb",          Fits::part,  ClassSays::furniture},
    ClassRule{"cookie",              Fits::part,  ClassSays::furniture},
    ClassRule{"skip-link",           Fits::part,  ClassSays::furniture},
    ClassRule{"skiplink",            Fits::part,  ClassSays::furniture},
    ClassRule{"skip-to",             Fits::part,  ClassSays::furniture},
    ClassRule{"back-to-top",         Fits::part,  ClassSays::furniture},
    ClassRule{"backtotop",           Fits::part,  ClassSays::furniture},
    ClassRule{"site-header",         Fits::part,  ClassSays::furniture},
    ClassRule{"site-footer",         Fits::part,  ClassSays::furniture},
    ClassRule{"page-footer",         Fits::part,  ClassSays::furniture},
    ClassRule{"footer",              Fits::whole, ClassSays::furniture},
    ClassRule{"header",              Fits::whole, ClassSays::furniture},
    ClassRule{"masthead",            Fits::whole, ClassSays::furniture},
    ClassRule{"sidebar",             Fits::part,  ClassSays::furniture},
    ClassRule{"side-nav",            Fits::part,  ClassSays::furniture},
    ClassRule{"sidenav",             Fits::part,  ClassSays::furniture},
    ClassRule{"navbar",              Fits::start, ClassSays::furniture},
    ClassRule{"nav",                 Fits::whole, ClassSays::furniture},
    ClassRule{"navigation",          Fits::whole, ClassSays::furniture},
    ClassRule{"menu",                Fits::whole, ClassSays::furniture},
    ClassRule{"pagination",          Fits::part,  ClassSays::furniture},
    ClassRule{"social",              Fits::start, ClassSays::furniture},
    ClassRule{"share",               Fits::whole, ClassSays::furniture},
    ClassRule{"addtoany",            Fits::start, ClassSays::furniture},
    ClassRule{"feedback",            Fits::part,  ClassSays::furniture},
    ClassRule{"page-helpful",        Fits::part,  ClassSays::furniture},
    ClassRule{"phase-banner",        Fits::part,  ClassSays::furniture},
    ClassRule{"search",              Fits::start, ClassSays::furniture},
    ClassRule{"site-search",         Fits::part,  ClassSays::furniture},
};

struct ClassColour {
    std::string_view word;
    Colour colour;
    bool alone = true;  // a class of nothing but this word is of the colour
};

// The GOV.UK palette stands for all: what counts is which colour of the five it is. The words for states are those of
// frameworks, which have them for other things than colours as well.
constexpr std::array class_colours{
    ClassColour{"red",       {0xD4, 0x35, 0x1C}, true },
    ClassColour{"amber",     {0xF4, 0x77, 0x38}, true },
    ClassColour{"orange",    {0xF4, 0x77, 0x38}, true },
    ClassColour{"yellow",    {0xFF, 0xDD, 0x00}, true },
    ClassColour{"green",     {0x00, 0x70, 0x3C}, true },
    ClassColour{"blue",      {0x1D, 0x70, 0xB8}, true },
    ClassColour{"grey",      {0xB1, 0xB4, 0xB6}, true },
    ClassColour{"gray",      {0xB1, 0xB4, 0xB6}, true },
    ClassColour{"turquoise", {0x28, 0xA1, 0x97}, true },
    ClassColour{"purple",    {0x4C, 0x2C, 0x92}, true },
    ClassColour{"pink",      {0xD5, 0x38, 0x80}, true },
    ClassColour{"danger",    {0xDC, 0x35, 0x45}, false},
    ClassColour{"warning",   {0xFF, 0xC1, 0x07}, false},
    ClassColour{"success",   {0x19, 0x87, 0x54}, false},
    ClassColour{"info",      {0x0D, 0xCA, 0xF0}, false},
    ClassColour{"primary",   {0x0D, 0x6E, 0xFD}, false},
};

// What a word of a class that ends with the name of a colour begins with where it paints a background: "bg-red",
// "govuk-tag--red", whoever's name stands in front.
constexpr std::array<std::string_view, 14> background_words{
    "rag",  "status", "bg",      "background", "tag",      "badge", "label",
    "cell", "table",  "lozenge", "indicator",  "progress", "state", "traffic"};

bool paints_background(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of("-_", at), name.size());
        const std::string_view word = name.substr(at, end - at);
        const bool paints =
            std::any_of(background_words.begin(), background_words.end(),
                        [&](std::string_view begin) { return word.starts_with(begin); });
        if (paints) return true;
        at = end + 1;
    }
    return false;
}

bool fits(const ClassRule& rule, std::string_view name) {
    switch (rule.fits) {
        case Fits::whole:
            return name == rule.word;
        case Fits::start:
            return name.starts_with(rule.word);
        case Fits::part:
            return contains(name, rule.word);
    }
    return false;
}

}  // namespace

ClassSays meaning_of_class(std::string_view name) {
    const std::string lower = ascii_lower(name.substr(0, 64));
    for (const ClassRule& rule : class_rules) {
        if (fits(rule, lower)) return rule.says;
    }
    return ClassSays::nothing;
}

ClassSays meaning_of_id(std::string_view id) {
    const ClassSays says = meaning_of_class(id);
    return says == ClassSays::furniture ? says : ClassSays::nothing;
}

std::optional<Colour> colour_of_class(std::string_view name) {
    const std::string lower = ascii_lower(name.substr(0, 64));
    const std::size_t cut = lower.find_last_of("-_");
    const std::string_view last =
        std::string_view(lower).substr(cut == std::string::npos ? 0 : cut + 1);
    const auto colour = std::find_if(class_colours.begin(), class_colours.end(),
                                     [&](const ClassColour& rule) { return rule.word == last; });
    if (colour == class_colours.end()) return std::nullopt;
    const bool paints = cut == std::string::npos ? colour->alone : paints_background(lower);
    return paints ? std::optional(colour->colour) : std::nullopt;
}

bool is_opener_class(std::string_view name) {
    const std::string lower = ascii_lower(name.substr(0, 64));
    return contains(lower, "accordion") || contains(lower, "collaps");
}

}  // namespace actionplan
