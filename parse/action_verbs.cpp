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
    {"achieve",     "act",         "adapt",        "add",         "address",     "adopt",
     "advertise",   "advise",      "advocate",     "agree",       "align",       "allocate",
     "analyse",     "apply",       "appoint",      "approve",     "arrange",     "ask",
     "assess",      "assign",      "attend",       "audit",       "bid",         "bring",
     "broaden",     "build",       "buy",          "campaign",    "capture",     "carry",
     "celebrate",   "challenge",   "champion",     "change",      "check",       "clarify",
     "close",       "co-ordinate", "collaborate",  "collate",     "collect",     "commission",
     "communicate", "complete",    "conduct",      "confirm",     "connect",     "consider",
     "consolidate", "consult",     "continue",     "contribute",  "convene",     "coordinate",
     "create",      "cut",         "deliver",      "demonstrate", "deploy",      "design",
     "determine",   "develop",     "devise",       "digitise",    "disseminate", "distribute",
     "draft",       "draw",        "drive",        "educate",     "embed",       "employ",
     "enable",      "encourage",   "engage",       "enhance",     "ensure",      "equip",
     "escalate",    "establish",   "evaluate",     "examine",     "expand",      "explore",
     "extend",      "facilitate",  "finalise",     "find",        "fit",         "focus",
     "follow",      "formalise",   "formulate",    "fund",        "gain",        "gather",
     "get",         "give",        "grow",         "harmonise",   "help",        "hold",
     "host",        "identify",    "implement",    "improve",     "include",     "incorporate",
     "increase",    "influence",   "inform",       "initiate",    "install",     "instigate",
     "integrate",   "introduce",   "invest",       "investigate", "invite",      "involve",
     "issue",       "join",        "keep",         "launch",      "lead",        "learn",
     "liaise",      "link",        "list",         "lobby",       "look",        "maintain",
     "make",        "manage",      "map",          "maximise",    "measure",     "meet",
     "minimise",    "mobilise",    "modernise",    "monitor",     "move",        "negotiate",
     "nominate",    "obtain",      "offer",        "open",        "organise",    "participate",
     "partner",     "pay",         "pilot",        "place",       "plan",        "plant",
     "prepare",     "prevent",     "prioritise",   "procure",     "produce",     "promote",
     "protect",     "provide",     "publicise",    "publish",     "purchase",    "put",
     "raise",       "reach",       "recommission", "record",      "recruit",     "redesign",
     "reduce",      "refer",       "refine",       "refresh",     "refurbish",   "reinforce",
     "relaunch",    "remind",      "remove",       "renew",       "repeat",      "replace",
     "report",      "request",     "require",      "research",    "resolve",     "respond",
     "restore",     "retain",      "revamp",       "review",      "revise",      "revisit",
     "roll",        "run",         "scale",        "scope",       "secure",      "seek",
     "select",      "send",        "set",          "share",       "signpost",    "simplify",
     "speak",       "specify",     "sponsor",      "standardise", "start",       "stop",
     "streamline",  "strengthen",  "submit",       "supply",      "support",     "survey",
     "sustain",     "tackle",      "take",         "target",      "teach",       "tell",
     "test",        "trail",       "train",        "transfer",    "transform",   "trial",
     "understand",  "undertake",   "update",       "upgrade",     "upskill",     "use",
     "utilise",     "visit",       "widen",        "work",        "write"});

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
