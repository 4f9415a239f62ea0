#include "extract/html/element_attributes.h"

#include <array>

namespace actionplan {

namespace {

struct Name {
    std::string_view name;
    std::string_view ElementAttributes::*value;
};

constexpr std::array names{
    Name{"id",             &ElementAttributes::id           },
    Name{"class",          &ElementAttributes::classes      },
    Name{"style",          &ElementAttributes::style        },
    Name{"role",           &ElementAttributes::role         },
    Name{"bgcolor",        &ElementAttributes::bgcolor      },
    Name{"color",          &ElementAttributes::color        },
    Name{"src",            &ElementAttributes::src          },
    Name{"face",           &ElementAttributes::face         },
    Name{"alt",            &ElementAttributes::alt          },
    Name{"href",           &ElementAttributes::href         },
    Name{"type",           &ElementAttributes::type         },
    Name{"name",           &ElementAttributes::name         },
    Name{"property",       &ElementAttributes::name         },
    Name{"content",        &ElementAttributes::content      },
    Name{"value",          &ElementAttributes::value        },
    Name{"start",          &ElementAttributes::start        },
    Name{"colspan",        &ElementAttributes::colspan      },
    Name{"rowspan",        &ElementAttributes::rowspan      },
    Name{"aria-colspan",   &ElementAttributes::colspan      },
    Name{"aria-rowspan",   &ElementAttributes::rowspan      },
    Name{"scope",          &ElementAttributes::scope        },
    Name{"border",         &ElementAttributes::border       },
    Name{"height",         &ElementAttributes::height       },
    Name{"aria-level",     &ElementAttributes::aria_level   },
    Name{"aria-hidden",    &ElementAttributes::aria_hidden  },
    Name{"aria-expanded",  &ElementAttributes::aria_expanded},
    Name{"aria-controls",  &ElementAttributes::aria_controls},
    Name{"aria-label",     &ElementAttributes::aria_label   },
    Name{"data-target",    &ElementAttributes::target       },
    Name{"data-bs-target", &ElementAttributes::target       },
    Name{"data-toggle",    &ElementAttributes::toggle       },
    Name{"data-bs-toggle", &ElementAttributes::toggle       },
    Name{"media",          &ElementAttributes::media        },
    Name{"title",          &ElementAttributes::title        },
};

void note_flag(std::string_view name, ElementAttributes& found) {
    if (name == "hidden") found.hidden = true;
    if (name == "reversed") found.reversed = true;
    if (name == "selected") found.selected = true;
    if (name == "checked") found.checked = true;
    if (name == "headers") found.heads = true;
    if (name == "open") found.open = true;
}

}  // namespace

void read_attributes(const Attributes& attributes, ElementAttributes& found) {
    attributes.for_each([&](std::string_view name, std::string_view value) {
        for (const Name& wanted : names) {
            if (wanted.name.size() == name.size() && wanted.name[0] == name[0] &&
                wanted.name == name) {
                found.*wanted.value = value;
                return;
            }
        }
        note_flag(name, found);
    });
}

}  // namespace actionplan
