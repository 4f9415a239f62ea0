#include "extract/text/bullets.h"

#include <array>
#include <cstdint>

#include "extract/text/lines.h"

namespace actionplan {

namespace {

enum class Behind : std::uint8_t {
    anything,  // the mark is a bullet wherever it opens a line
    space,     // it needs white space behind it, since words begin with it too
    wide,      // it needs a tab or two spaces: a letter that Word's fonts draw as a bullet
};

struct BulletRule {
    std::string_view mark;
    Behind behind = Behind::anything;
};

// First match. The private-use marks are the Symbol and Wingdings fonts' own code points.
constexpr std::array bullet_rules{
    BulletRule{"\u00B7", Behind::anything},
    BulletRule{"\u2022", Behind::anything},
    BulletRule{"\u2023", Behind::anything},
    BulletRule{"\u2043", Behind::anything},
    BulletRule{"\u2219", Behind::anything},
    BulletRule{"\u25A0", Behind::anything},
    BulletRule{"\u25AA", Behind::anything},
    BulletRule{"\u25AB", Behind::anything},
    BulletRule{"\u25B6", Behind::anything},
    BulletRule{"\u25BA", Behind::anything},
    BulletRule{"\u25CB", Behind::anything},
    BulletRule{"\u25CF", Behind::anything},
    BulletRule{"\u25D8", Behind::anything},
    BulletRule{"\u25E6", Behind::anything},
    BulletRule{"\u27A2", Behind::anything},
    BulletRule{"\u2794", Behind::anything},
    BulletRule{"\uF0B7", Behind::anything},
    BulletRule{"\uF0A7", Behind::anything},
    BulletRule{"\uF0D8", Behind::anything},
    BulletRule{"\uF02D", Behind::anything},
    BulletRule{"\uF076", Behind::anything},
    BulletRule{"\uF06F", Behind::anything},
    BulletRule{"\uF0FC", Behind::anything},
    BulletRule{"\u2013", Behind::space   },
    BulletRule{"\u2014", Behind::space   },
    BulletRule{"\u2212", Behind::space   },
    BulletRule{"-",      Behind::space   },
    BulletRule{"*",      Behind::space   },
    BulletRule{"+",      Behind::wide    },
    BulletRule{"o",      Behind::wide    },
    BulletRule{"\u00A7", Behind::wide    },
    BulletRule{"\u00D8", Behind::wide    },
    BulletRule{"\u00FC", Behind::wide    },
    BulletRule{"v",      Behind::wide    },
};

bool enough(Behind behind, std::string_view space) {
    switch (behind) {
        case Behind::anything:
            return true;
        case Behind::space:
            return !space.empty();
        case Behind::wide:
            return space.size() >= 2 || space == "\t";
    }
    return false;
}

// Most lines open with a letter that is no bullet; one look-up spares them the search.
constexpr std::array<bool, 256> may_open_bullet = [] {
    std::array<bool, 256> may{};
    for (const BulletRule& rule : bullet_rules)
        may.at(static_cast<unsigned char>(rule.mark[0])) = true;
    return may;
}();

}  // namespace

Bullet bullet_of(std::string_view line) {
    if (line.empty() || !may_open_bullet.at(static_cast<unsigned char>(line.front()))) return {};
    for (const BulletRule& rule : bullet_rules) {
        if (!line.starts_with(rule.mark)) continue;
        const std::size_t space = leading_space(line.substr(rule.mark.size()));
        const std::size_t length = rule.mark.size() + space;
        const bool alone = length == line.size();
        if (alone || !enough(rule.behind, line.substr(rule.mark.size(), space))) return {};
        return {line.substr(0, rule.mark.size()), length};
    }
    return {};
}

}  // namespace actionplan
