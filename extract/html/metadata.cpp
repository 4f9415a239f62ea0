#include "extract/html/metadata.h"

#include <array>
#include <string>

#include "extract/clean_text.h"
#include "extract/html/ascii.h"

namespace actionplan {

namespace {

struct MetaRule {
    std::string_view name;
    std::string SourceFacts::*fact;
};

// By name, in lower case.
constexpr std::array meta_rules{
    MetaRule{"author",                 &SourceFacts::author  },
    MetaRule{"dc.creator",             &SourceFacts::author  },
    MetaRule{"dcterms.creator",        &SourceFacts::author  },
    MetaRule{"article:author",         &SourceFacts::author  },
    MetaRule{"generator",              &SourceFacts::producer},
    MetaRule{"created",                &SourceFacts::created },
    MetaRule{"date",                   &SourceFacts::created },
    MetaRule{"dc.date",                &SourceFacts::created },
    MetaRule{"dc.date.created",        &SourceFacts::created },
    MetaRule{"dc.date.issued",         &SourceFacts::created },
    MetaRule{"dcterms.created",        &SourceFacts::created },
    MetaRule{"dcterms.issued",         &SourceFacts::created },
    MetaRule{"dcterms.date",           &SourceFacts::created },
    MetaRule{"article:published_time", &SourceFacts::created },
    MetaRule{"changed",                &SourceFacts::modified},
    MetaRule{"last-modified",          &SourceFacts::modified},
    MetaRule{"revised",                &SourceFacts::modified},
    MetaRule{"dc.date.modified",       &SourceFacts::modified},
    MetaRule{"dcterms.modified",       &SourceFacts::modified},
    MetaRule{"article:modified_time",  &SourceFacts::modified},
    MetaRule{"og:updated_time",        &SourceFacts::modified},
};

constexpr std::size_t longest_fact = 1024;

}  // namespace

void note_meta(std::string_view name, std::string_view content, SourceFacts& facts) {
    const std::string lower = ascii_lower(name.substr(0, 64));
    for (const MetaRule& rule : meta_rules) {
        if (rule.name != lower) continue;
        std::string& fact = facts.*rule.fact;
        if (fact.empty() && content.size() <= longest_fact) fact = clean_text(content);
        return;
    }
}

}  // namespace actionplan
