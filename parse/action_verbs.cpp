#include "parse/action_verbs.h"

#include <algorithm>
#include <array>
#include <string>

#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t first_words = 8;          // a body of so many words may stand before its verb
constexpr std::size_t longest_beginning = 120;  // bytes

// In the order of their letters.
constexpr auto action_verbs = std::to_array<std::string_view>(
    {"accelerate",  "accept",      "achieve",      "acknowledge", "acquire",     "act",
     "adapt",       "add",         "address",      "adopt",       "advertise",   "advise",
     "advocate",    "agree",       "align",        "allocate",    "allow",       "amend",
     "analyse",     "announce",    "anticipate",   "apply",       "appoint",     "approve",
     "arrange",     "ask",         "assess",       "assign",      "attend",      "audit",
     "avoid",       "begin",       "benchmark",    "bid",         "brief",       "bring",
     "broaden",     "build",       "buy",          "calculate",   "call",        "campaign",
     "cap",         "capture",     "carry",        "celebrate",   "challenge",   "champion",
     "change",      "check",       "circulate",    "clarify",     "clear",       "close",
     "co-ordinate", "collaborate", "collate",      "collect",     "commission",  "communicate",
     "compare",     "compile",     "complete",     "concentrate", "conduct",     "confirm",
     "connect",     "consider",    "consolidate",  "construct",   "consult",     "continue",
     "contribute",  "convene",     "convert",      "coordinate",  "cover",       "create",
     "cut",         "deal",        "debate",       "debrief",     "decide",      "dedicate",
     "defend",      "define",      "delegate",     "deliver",     "demonstrate", "deploy",
     "describe",    "design",      "detect",       "determine",   "develop",     "devise",
     "digitise",    "discourage",  "discuss",      "disseminate", "distribute",  "double",
     "draft",       "draw",        "drive",        "educate",     "eliminate",   "embed",
     "employ",      "empower",     "enable",       "enact",       "encourage",   "endorse",
     "enforce",     "engage",      "enhance",      "enlarge",     "enlist",      "enrol",
     "ensure",      "equip",       "escalate",     "establish",   "evaluate",    "examine",
     "expand",      "explore",     "extend",       "facilitate",  "fill",        "finalise",
     "find",        "fit",         "fix",          "focus",       "follow",      "formalise",
     "formulate",   "foster",      "fund",         "gain",        "gather",      "generate",
     "get",         "give",        "grow",         "guarantee",   "guide",       "harmonise",
     "help",        "highlight",   "hire",         "hold",        "host",        "identify",
     "illustrate",  "implement",   "improve",      "include",     "incorporate", "increase",
     "influence",   "inform",      "initiate",     "inspect",     "inspire",     "install",
     "instigate",   "instruct",    "integrate",    "interview",   "introduce",   "invest",
     "investigate", "invite",      "involve",      "issue",       "join",        "keep",
     "launch",      "lead",        "learn",        "lengthen",    "lessen",      "let",
     "liaise",      "limit",       "link",         "list",        "listen",      "lobby",
     "look",        "lower",       "mainstream",   "maintain",    "make",        "manage",
     "map",         "match",       "maximise",     "measure",     "meet",        "merge",
     "minimise",    "mitigate",    "mobilise",     "modernise",   "monitor",     "motivate",
     "move",        "negotiate",   "nominate",     "notify",      "nurture",     "observe",
     "obtain",      "offer",       "open",         "operate",     "organise",    "outline",
     "outsource",   "overhaul",    "oversee",      "participate", "partner",     "pay",
     "persuade",    "phone",       "pilot",        "place",       "plan",        "plant",
     "pool",        "practise",    "prepare",      "prescribe",   "present",     "prevent",
     "prioritise",  "procure",     "produce",      "promote",     "propose",     "protect",
     "prove",       "provide",     "publicise",    "publish",     "purchase",    "pursue",
     "put",         "quantify",    "raise",        "reach",       "reassess",    "reassure",
     "rebuild",     "recognise",   "recommission", "reconfigure", "reconvene",   "record",
     "recruit",     "recycle",     "redesign",     "reduce",      "refer",       "refine",
     "refresh",     "refurbish",   "rehouse",      "reinforce",   "reissue",     "relaunch",
     "relocate",    "remind",      "remove",       "renew",       "reopen",      "repair",
     "repeat",      "replace",     "report",       "repurpose",   "request",     "require",
     "research",    "reshape",     "resolve",      "respond",     "restore",     "retain",
     "retrain",     "retrofit",    "revamp",       "review",      "revise",      "revisit",
     "rewrite",     "ring",        "roll",         "rotate",      "run",         "safeguard",
     "scale",       "scope",       "screen",       "secure",      "seek",        "select",
     "send",        "serve",       "set",          "settle",      "shape",       "share",
     "shorten",     "show",        "sign",         "signpost",    "simplify",    "speak",
     "specify",     "sponsor",     "spread",       "stabilise",   "standardise", "start",
     "stimulate",   "stop",        "streamline",   "strengthen",  "submit",      "summarise",
     "supervise",   "supply",      "support",      "survey",      "sustain",     "switch",
     "tackle",      "tailor",      "take",         "target",      "teach",       "tell",
     "tender",      "test",        "tighten",      "track",       "trail",       "train",
     "transfer",    "transform",   "translate",    "treat",       "triage",      "trial",
     "turn",        "understand",  "undertake",    "unify",       "update",      "upgrade",
     "upskill",     "urge",        "use",          "utilise",     "validate",    "verify",
     "visit",       "warn",        "weigh",        "welcome",     "widen",       "win",
     "withdraw",    "work",        "write"});

bool is_verb(std::string_view word) {
    return std::binary_search(action_verbs.begin(), action_verbs.end(), word);
}

}  // namespace

bool tells_a_deed(std::string_view text) {
    const std::string words = folded(text.substr(0, longest_beginning));
    bool called = true;  // the next word is what shall be done, if it is a verb
    std::size_t begin = 0;
    for (std::size_t at = 0; at < first_words && begin < words.size(); ++at) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view word = std::string_view(words).substr(begin, end - begin);
        if (called && is_verb(word)) return true;
        called = word == "to" || word == "will";
        begin = end + 1;
    }
    return false;
}

}  // namespace actionplan
