#include "normalise/themes.h"

#include <algorithm>
#include <array>
#include <string>

#include "normalise/ascii.h"

namespace actionplan {

namespace {

struct ThemeRule {
    std::array<std::string_view, 3> words;  // lower case; empty ones hold always
    Theme theme;
};

constexpr std::array rules{
    ThemeRule{{"before crisis", "", ""},                     Theme::access_before_crisis},
    ThemeRule{{"before a crisis", "", ""},                   Theme::access_before_crisis},
    ThemeRule{{"prior to crisis", "", ""},                   Theme::access_before_crisis},
    ThemeRule{{"access to support", "crisis", ""},           Theme::access_before_crisis},
    ThemeRule{{"preventing future cris", "", ""},            Theme::recovery            },
    ThemeRule{{"staying well", "", ""},                      Theme::recovery            },
    ThemeRule{{"recovery", "crisis", ""},                    Theme::recovery            },
    ThemeRule{{"recovery", "crises", ""},                    Theme::recovery            },
    ThemeRule{{"recovery", "relapse", ""},                   Theme::recovery            },
    ThemeRule{{"quality", "treatment", "crisis"},            Theme::quality_in_crisis   },
    ThemeRule{{"quality", "care", "in crisis"},              Theme::quality_in_crisis   },
    ThemeRule{{"right quality", "crisis", ""},               Theme::quality_in_crisis   },
    ThemeRule{{"treatment and care when in crisis", "", ""}, Theme::quality_in_crisis   },
    ThemeRule{{"urgent", "emergency", "crisis"},             Theme::urgent_access       },
    ThemeRule{{"urgent", "emergency", "access"},             Theme::urgent_access       },
    ThemeRule{{"emergency access", "crisis", ""},            Theme::urgent_access       },
    ThemeRule{{"urgent access", "crisis", ""},               Theme::urgent_access       },
    ThemeRule{{"commissioning", "earlier intervention", ""}, Theme::commissioning       },
    ThemeRule{{"commissioning", "early intervention", ""},   Theme::commissioning       },
    ThemeRule{{"commissioning", "crisis", ""},               Theme::commissioning       },
    ThemeRule{{"commissioning", "responsive", ""},           Theme::commissioning       },
};

}  // namespace

std::optional<Theme> theme_of(std::string_view title) {
    const std::string lower = ascii_lower(title);
    for (const ThemeRule& rule : rules) {
        const bool holds = std::all_of(
            rule.words.begin(), rule.words.end(),
            [&](std::string_view words) { return lower.find(words) != std::string::npos; });
        if (holds) return rule.theme;
    }
    return std::nullopt;
}

}  // namespace actionplan
