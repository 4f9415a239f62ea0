#include "normalise/date_run.h"

#include <utility>

#include "normalise/calendar.h"
#include "normalise/token_shapes.h"

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

enum class Joint { list, slash, range };

struct RunMember {
    DatePoint point;
    Joint joint_behind = Joint::list;
    std::size_t first_token = 0;
    std::size_t last_token = 0;
};

// Words in front of a point that move it within its stretch.
struct PointModifiers {
    bool end_of = false;
    bool start_of = false;
    bool near = false;
};

// June and July, Q3 and Q4: the second begins where the first ends.
bool are_neighbours(const DatePoint& first, const DatePoint& second) {
    // "Q3/Q4", whose year stands in the heading of the column.
    if (!first.year && !second.year && first.quarter > 0)
        return second.quarter == first.last_quarter + 1;
    const std::optional<Stretch> before = stretch_of(first);
    const std::optional<Stretch> after = stretch_of(second);
    if (!before || !after) return false;
    const std::optional<CalendarDate> end = latest_day(before->last);
    const std::optional<CalendarDate> start = earliest_day(after->first);
    if (!end || !start || start->day != 1) return false;
    return *end == last_of_month(end->year, end->month) &&
           first_of_month(end->year, end->month, 1) == *start;
}

// A month's or season's name that is a word of its own without a year: "may", "march", "spring".
bool is_bare_name(Tokens tokens, std::size_t at, const DatePoint& point) {
    const bool name = sense_at(tokens, at) == Sense::month || sense_at(tokens, at) == Sense::season;
    return name && !tokens[at].capital && !point.year && point.day == 0;
}

std::size_t read_run_member(Tokens tokens, std::size_t at, RunMember& member) {
    PointModifiers modifiers;
    std::optional<std::size_t> first;
    for (;; ++at) {
        const Sense here = sense_at(tokens, at);
        const bool in_between =
            first && (here == Sense::dash || (here == Sense::stop && tokens[at].value == '.'));
        if (here == Sense::filler || here == Sense::weekday || in_between) continue;
        modifiers.end_of = modifiers.end_of || here == Sense::end_of;
        modifiers.start_of = modifiers.start_of || here == Sense::start_of;
        modifiers.near = modifiers.near || here == Sense::near;
        if (!first) first = at;
        if (here != Sense::end_of && here != Sense::start_of && here != Sense::near) break;
    }
    const std::size_t taken = read_point(tokens, at, member.point);
    if (taken == 0) return 0;
    member.point.end_of = modifiers.end_of;
    member.point.start_of = modifiers.start_of && !modifiers.end_of;
    member.point.near = modifiers.near && !modifiers.end_of && !modifiers.start_of;
    member.first_token = *first;
    member.last_token = at + taken - 1;
    return at + taken;
}

// The joint at a token and where the member behind it may begin.
std::optional<std::pair<Joint, std::size_t>> joint_at(Tokens tokens, std::size_t at, bool between) {
    Joint joint = Joint::range;
    if (sense_at(tokens, at) == Sense::conjunction) {
        joint = between ? Joint::range : Joint::list;
    } else if (sense_at(tokens, at) == Sense::slash) {
        joint = Joint::slash;
    } else if (sense_at(tokens, at) == Sense::line_break) {
        if (sense_at(tokens, at + 1) != Sense::dash && sense_at(tokens, at + 1) != Sense::to)
            return std::nullopt;
        return std::pair(Joint::range, at + 2);
    } else if (sense_at(tokens, at) != Sense::dash && sense_at(tokens, at) != Sense::to &&
               sense_at(tokens, at) != Sense::until) {
        return std::nullopt;
    }
    std::size_t next = at + 1;
    if (joint == Joint::list && sense_at(tokens, next) == Sense::conjunction) ++next;
    if (joint != Joint::list && sense_at(tokens, next) == Sense::line_break) ++next;
    return std::pair(joint, next);
}

// A month at the end of a line and its year alone on the next: "June / 2015".
std::size_t read_year_on_next_line(Tokens tokens, std::size_t at, DatePoint& point) {
    const bool lone = sense_at(tokens, at) == Sense::line_break &&
                      sense_at(tokens, at + 1) == Sense::number && tokens[at + 1].digits == 4 &&
                      sense_at(tokens, at + 2) == Sense::line_break;
    if (!lone || point.year || point.month + point.season + point.quarter == 0) return at;
    DatePoint year;
    const std::size_t taken = read_point(tokens, at + 1, year);
    if (taken != 1 || !year.year) return at;
    point.year = year.year;
    return at + 2;
}

std::size_t end_of_member(Tokens tokens, std::size_t next, RunMember& member) {
    const std::size_t end = read_year_on_next_line(tokens, next, member.point);
    if (end != next) member.last_token = end - 1;
    return end;
}

void carry_years(std::vector<RunMember>& members) {
    for (std::size_t i = members.size() - 1; i > 0; --i) {
        take_year_from_right(members[i - 1].point, members[i].point);
    }
    for (std::size_t i = 1; i < members.size(); ++i) {
        take_year_from_left(members[i].point, members[i - 1].point);
    }
}

std::vector<RunMember> read_members(Tokens tokens, std::size_t at, bool between,
                                    std::size_t& behind) {
    std::vector<RunMember> members(1);
    behind = read_run_member(tokens, at, members.front());
    if (behind == 0) return {};
    behind = end_of_member(tokens, behind, members.back());
    while (const auto joint = joint_at(tokens, behind, between)) {
        RunMember member;
        const std::size_t end = read_run_member(tokens, joint->second, member);
        if (end == 0) break;
        members.back().joint_behind = joint->first;
        members.push_back(member);
        behind = end_of_member(tokens, end, members.back());
    }
    return members;
}

// Two members are a range by their joint, or by a slash between neighbours: "June/July".
std::vector<RunDate> paired(const std::vector<RunMember>& members) {
    std::vector<RunDate> dates;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Joint joint = members[i].joint_behind;
        RunDate date;
        date.first = members[i].point;
        date.first_token = members[i].first_token;
        const bool range =
            i + 1 < members.size() &&
            (joint == Joint::range ||
             (joint == Joint::slash && are_neighbours(members[i].point, members[i + 1].point)));
        if (range) date.last = members[++i].point;
        date.last_token = members[i].last_token;
        date.slash_behind = joint == Joint::slash && i + 1 < members.size();
        dates.push_back(date);
    }
    return dates;
}

// "onwards", "at the latest" and a closing "+".
void read_suffix(Tokens tokens, DateRun& run) {
    std::size_t next = run.behind;
    const bool plus = sense_at(tokens, next) == Sense::conjunction && tokens[next].value == '+' &&
                      !tokens[next].spaced;
    if (sense_at(tokens, next) == Sense::conjunction &&
        sense_at(tokens, next + 1) == Sense::onwards) {
        ++next;
    }
    if ((sense_at(tokens, next) == Sense::dash || sense_at(tokens, next) == Sense::open_bracket) &&
        sense_at(tokens, next + 1) == Sense::onwards) {
        ++next;
    }
    run.onwards = sense_at(tokens, next) == Sense::onwards || plus;
    run.latest =
        !run.onwards && sense_at(tokens, next) == Sense::latest && !point_follows(tokens, next);
    if (!run.onwards && !run.latest) return;
    run.dates.back().last_token = next;
    run.behind = next + 1;
}

}  // namespace

DateRun read_date_run(Tokens tokens, std::size_t at, bool between) {
    DateRun run;
    std::vector<RunMember> members = read_members(tokens, at, between, run.behind);
    const bool bare = members.size() == 1 &&
                      is_bare_name(tokens, members.front().first_token, members.front().point);
    if (members.empty() || bare) return {};
    carry_years(members);
    run.dates = paired(members);
    read_suffix(tokens, run);
    return run;
}

}  // namespace actionplan
