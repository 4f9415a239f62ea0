// Statements of progress. Lower case, one space between words.
#pragma once

#include <array>
#include <string_view>

#include "schema/plan.h"

namespace actionplan {

// Where in a sentence the words must stand.
enum class Standing { whole, start, anywhere };

struct ProgressRule {
    std::string_view words;
    Standing standing;
    State state;
    int strength;  // the strongest statement of a cell decides; of equals the last
};

inline constexpr int about_the_action = 4;
inline constexpr int whole_sentence = 3;
inline constexpr int plain_words = 2;
inline constexpr int promise_only = 1;

inline constexpr std::array progress_rules{
    ProgressRule{"action complete",           Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action completed",          Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action closed",             Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action finished",           Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action done",               Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action achieved",           Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action delivered",          Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action is complete",        Standing::anywhere, State::complete,    about_the_action},
    ProgressRule{"action is now complete",    Standing::anywhere, State::complete,    about_the_action},
    ProgressRule{"action now complete",       Standing::anywhere, State::complete,    about_the_action},
    ProgressRule{"action has been completed", Standing::anywhere, State::complete,
                 about_the_action                                                                     },
    ProgressRule{"actions complete",          Standing::start,    State::complete,    about_the_action},
    ProgressRule{"actions completed",         Standing::start,    State::complete,    about_the_action},
    ProgressRule{"all actions complete",      Standing::start,    State::complete,    about_the_action},
    ProgressRule{"all actions completed",     Standing::start,    State::complete,    about_the_action},
    ProgressRule{"action withdrawn",          Standing::anywhere, State::withdrawn,   about_the_action},
    ProgressRule{"action has been withdrawn", Standing::anywhere, State::withdrawn,
                 about_the_action                                                                     },
    ProgressRule{"action cancelled",          Standing::anywhere, State::withdrawn,   about_the_action},
    ProgressRule{"action removed",            Standing::anywhere, State::withdrawn,   about_the_action},
    ProgressRule{"action superseded",         Standing::anywhere, State::withdrawn,   about_the_action},
    ProgressRule{"action no longer required", Standing::anywhere, State::withdrawn,
                 about_the_action                                                                     },
    ProgressRule{"action not complete",       Standing::start,    State::in_progress, about_the_action},
    ProgressRule{"action not completed",      Standing::start,    State::in_progress, about_the_action},
    ProgressRule{"action not started",        Standing::start,    State::not_started, about_the_action},
    ProgressRule{"action not yet started",    Standing::start,    State::not_started, about_the_action},
    ProgressRule{"action ongoing",            Standing::start,    State::in_progress, about_the_action},
    ProgressRule{"action in progress",        Standing::start,    State::in_progress, about_the_action},
    ProgressRule{"action progressing",        Standing::start,    State::in_progress, about_the_action},
    ProgressRule{"action underway",           Standing::start,    State::in_progress, about_the_action},

    ProgressRule{"complete",                  Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"completed",                 Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"now complete",              Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"now completed",             Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"complete and ongoing",      Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"this is complete",          Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"this has been completed",   Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"100%",                      Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"100% complete",             Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"fully complete",            Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"closed",                    Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"done",                      Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"finished",                  Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"achieved",                  Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"delivered",                 Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"implemented",               Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"fully implemented",         Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"✔",                       Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"✓",                       Standing::whole,    State::complete,    whole_sentence  },
    ProgressRule{"withdrawn",                 Standing::whole,    State::withdrawn,   whole_sentence  },
    ProgressRule{"cancelled",                 Standing::whole,    State::withdrawn,   whole_sentence  },
    ProgressRule{"removed",                   Standing::whole,    State::withdrawn,   whole_sentence  },
    ProgressRule{"abandoned",                 Standing::whole,    State::withdrawn,   whole_sentence  },
    ProgressRule{"discontinued",              Standing::whole,    State::withdrawn,   whole_sentence  },
    ProgressRule{"not applicable",            Standing::whole,    State::unknown,     whole_sentence  },
    ProgressRule{"n/a",                       Standing::whole,    State::unknown,     whole_sentence  },
    ProgressRule{"tbc",                       Standing::whole,    State::unknown,     whole_sentence  },
    ProgressRule{"unknown",                   Standing::whole,    State::unknown,     whole_sentence  },
    ProgressRule{"not known",                 Standing::whole,    State::unknown,     whole_sentence  },
    ProgressRule{"on track",                  Standing::start,    State::in_progress, whole_sentence  },
    ProgressRule{"on target",                 Standing::start,    State::in_progress, whole_sentence  },
    ProgressRule{"on course",                 Standing::start,    State::in_progress, whole_sentence  },
    ProgressRule{"in progress",               Standing::start,    State::in_progress, whole_sentence  },
    ProgressRule{"ongoing",                   Standing::whole,    State::in_progress, whole_sentence  },
    ProgressRule{"underway",                  Standing::whole,    State::in_progress, whole_sentence  },
    ProgressRule{"under way",                 Standing::whole,    State::in_progress, whole_sentence  },
    ProgressRule{"delayed",                   Standing::whole,    State::in_progress, whole_sentence  },
    ProgressRule{"overdue",                   Standing::whole,    State::in_progress, whole_sentence  },
    ProgressRule{"partially complete",        Standing::start,    State::in_progress, whole_sentence  },
    ProgressRule{"part complete",             Standing::start,    State::in_progress, whole_sentence  },
    ProgressRule{"partly complete",           Standing::start,    State::in_progress, whole_sentence  },
    ProgressRule{"not complete",              Standing::whole,    State::in_progress, whole_sentence  },
    ProgressRule{"not yet complete",          Standing::whole,    State::in_progress, whole_sentence  },
    ProgressRule{"not started",               Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"not yet started",           Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"not due to start",          Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"not yet due",               Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"not begun",                 Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"not yet begun",             Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"not commenced",             Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"not yet commenced",         Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"yet to start",              Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"yet to begin",              Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"yet to commence",           Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"no progress",               Standing::start,    State::not_started, whole_sentence  },
    ProgressRule{"0%",                        Standing::whole,    State::not_started, whole_sentence  },

    ProgressRule{"project terminated",        Standing::anywhere, State::withdrawn,   plain_words     },
    ProgressRule{"superseded",                Standing::anywhere, State::withdrawn,   plain_words     },
    ProgressRule{"no longer required",        Standing::anywhere, State::withdrawn,   plain_words     },
    ProgressRule{"no longer needed",          Standing::anywhere, State::withdrawn,   plain_words     },
    ProgressRule{"no longer relevant",        Standing::anywhere, State::withdrawn,   plain_words     },
    ProgressRule{"has not started",           Standing::anywhere, State::not_started, plain_words     },
    ProgressRule{"has not yet started",       Standing::anywhere, State::not_started, plain_words     },
    ProgressRule{"work not started",          Standing::anywhere, State::not_started, plain_words     },

    ProgressRule{"update urgently required",  Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"update required",           Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"update requested",          Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"update needed",             Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"update awaited",            Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"update due",                Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"awaiting update",           Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"no update",                 Standing::anywhere, State::unknown,     promise_only    },
    ProgressRule{"full update",               Standing::start,    State::unknown,     promise_only    },
    ProgressRule{"full report at",            Standing::start,    State::unknown,     promise_only    },
    ProgressRule{"update to follow",          Standing::start,    State::unknown,     promise_only    },
    ProgressRule{"to be updated",             Standing::start,    State::unknown,     promise_only    },
};

// Words that move a date; the date stands in the same sentence.
inline constexpr std::array<std::string_view, 34> revising_words{
    "amended date",      "changed to",
    "deferred",          "delayed to",
    "delayed until",     "extended to",
    "extended until",    "extension to",
    "moved to",          "new completion date",
    "new date",          "new deadline",
    "new target",        "new timescale",
    "now december",      "now due",
    "now expected",      "now likely",
    "now planned",       "now scheduled",
    "postponed",         "pushed back",
    "put back",          "re-profiled",
    "rescheduled",       "revise",
    "revised",           "slipped",
    "suggest",           "suggested date",
    "timescale changed", "timescale now",
    "timescale to",      "timescales were",
};

}  // namespace actionplan
