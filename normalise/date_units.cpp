#include "normalise/date_units.h"

#include <array>
#include <utility>

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

enum class Joint { list, slash, range };

struct Member {
    DatePoint point;
    Joint joint_behind = Joint::list;
    std::size_t first_token = 0;
    std::size_t last_token = 0;
};

// Words in front of a point that move it within its stretch.
struct Modifiers {
    bool end_of = false;
    bool start_of = false;
    bool near = false;
};

// June and July, Q3 and Q4: the second begins where the first ends.
bool are_neighbours(const DatePoint& first, const DatePoint& second) {
    const std::optional<Stretch> before = stretch_of(first);
    const std::optional<Stretch> after = stretch_of(second);
    if (!before || !after) return false;
    const std::optional<CalendarDate> end = latest_day(before->last);
    const std::optional<CalendarDate> start = earliest_day(after->first);
    if (!end || !start || start->day != 1) return false;
    return *end == last_of_month(end->year, end->month) &&
           first_of_month(end->year, end->month, 1) == *start;
}

class UnitReader {
 public:
    explicit UnitReader(Tokens tokens) : tokens_(tokens) {}

    std::vector<DateUnit> read() {
        while (at_ < tokens_.size()) step();
        return std::move(units_);
    }

 private:
    Sense sense(std::size_t at) const {
        return at < tokens_.size() ? tokens_[at].sense : Sense::line_break;
    }

    void step() {
        if (read_relative() || read_run() || read_repeated() || read_unsayable()) return;
        read_mark();
        ++at_;
    }

    // Words that say nothing about time end what the words before them began.
    void pass_word() {
        gap_.words = true;
        limit_ = Limit::none;
        between_ = false;
    }

    void add(DateUnit unit, std::size_t first_token, std::size_t last_token) {
        unit.first_token = first_token;
        unit.last_token = last_token;
        unit.gap = std::exchange(gap_, {});
        units_.push_back(std::move(unit));
        limit_ = Limit::none;
        between_ = false;
    }

    void add_plain(UnitKind kind) {
        DateUnit unit;
        unit.kind = kind;
        add(std::move(unit), at_, at_);
    }

    void set_limit(Limit limit) {
        limit_ = limit;
        limit_at_ = at_;
    }

    void read_mark() {
        switch (tokens_[at_].sense) {
            case Sense::from:
                set_limit(Limit::from);
                return;
            case Sense::since:
                set_limit(Limit::since);
                return;
            case Sense::by:
            case Sense::until:
            case Sense::latest:
                set_limit(Limit::by);
                return;
            case Sense::to:
                read_to();
                return;
            case Sense::between:
                between_ = true;
                limit_at_ = at_;
                return;
            case Sense::doubt:
                add_plain(UnitKind::doubt);
                return;
            case Sense::question:
                read_question();
                return;
            case Sense::ongoing:
                if (tokens_[at_].value == 0 || !point_follows(at_)) add_plain(UnitKind::ongoing);
                return;
            case Sense::complete:
                add_plain(UnitKind::complete);
                return;
            case Sense::exception:
                add_plain(UnitKind::exception);
                return;
            case Sense::unknown:
                add_plain(UnitKind::unknown);
                return;
            case Sense::horizon:
                add_plain(UnitKind::relative);
                return;
            case Sense::then:
                read_then();
                return;
            case Sense::slash:
                gap_.slash = true;
                return;
            case Sense::line_break:
                read_line_break();
                return;
            case Sense::stop:
            case Sense::end_of:
            case Sense::start_of:
            case Sense::near:
            case Sense::filler:
            case Sense::article:
            case Sense::conjunction:
            case Sense::dash:
            case Sense::open_bracket:
            case Sense::close_bracket:
            case Sense::onwards:
            case Sense::weekday:
            case Sense::sign:
                return;
            case Sense::other:
            case Sense::number:
            case Sense::ordinal_number:
            case Sense::ordinal_suffix:
            case Sense::ordinal_word:
            case Sense::count_word:
            case Sense::month:
            case Sense::season:
            case Sense::easter:
            case Sense::quarter:
            case Sense::half:
            case Sense::day_unit:
            case Sense::unit:
            case Sense::fiscal:
            case Sense::academic:
            case Sense::adverb:
            case Sense::each:
            case Sense::alternate:
            case Sense::times:
            case Sense::within:
            case Sense::after_event:
            case Sense::stage:
            case Sense::law:
                pass_word();
                return;
        }
    }

    // "To March 2016" by itself or after "monthly" is "by"; after other words it is one of them.
    void read_to() {
        const bool after_rule = !units_.empty() && units_.back().kind == UnitKind::recurring &&
                                !gap_.words && !gap_.line_break;
        const bool first = units_.empty() && !gap_.words;
        const bool new_line = gap_.line_break && !gap_.words;
        if (first || new_line || (after_rule && point_follows(at_))) {
            set_limit(Limit::by);
        } else if (limit_ == Limit::none) {
            gap_.words = true;
        }
    }

    void read_question() {
        const bool bracket = at_ > 0 && sense(at_ - 1) == Sense::open_bracket;
        const bool beside_date = !units_.empty() && units_.back().kind == UnitKind::date &&
                                 units_.back().last_token + (bracket ? 2 : 1) == at_;
        if (beside_date || tokens_.size() == 1) add_plain(UnitKind::doubt);
    }

    void read_then() {
        const bool behind = !units_.empty() && units_.back().kind == UnitKind::recurring &&
                            !gap_.words && !gap_.line_break;
        if (behind) {
            units_.back().gap.then = true;
            units_.back().last_token = at_;
        } else {
            gap_.then = true;
        }
    }

    // "From" at the end of a line belongs to the date that opens the next.
    void read_line_break() {
        const bool hangs = (limit_ != Limit::none || between_) && limit_at_ + 1 == at_;
        if (!hangs) {
            limit_ = Limit::none;
            between_ = false;
        }
        gap_ = {false, true, false, false};
    }

    // --- dates and runs of dates ---

    // A month's or season's name that is a word of its own without a year: "may", "march", "spring".
    bool is_bare_name(std::size_t at, const DatePoint& point) const {
        const bool name = sense(at) == Sense::month || sense(at) == Sense::season;
        return name && !tokens_[at].capital && !point.year && point.day == 0;
    }

    std::size_t read_member(std::size_t at, Member& member) const {
        Modifiers modifiers;
        std::optional<std::size_t> first;
        for (;; ++at) {
            const Sense here = sense(at);
            const bool in_between =
                first && (here == Sense::dash || (here == Sense::stop && tokens_[at].value == '.'));
            if (here == Sense::filler || here == Sense::weekday || in_between) continue;
            modifiers.end_of = modifiers.end_of || here == Sense::end_of;
            modifiers.start_of = modifiers.start_of || here == Sense::start_of;
            modifiers.near = modifiers.near || here == Sense::near;
            if (!first) first = at;
            if (here != Sense::end_of && here != Sense::start_of && here != Sense::near) break;
        }
        const std::size_t taken = read_point(tokens_, at, member.point);
        if (taken == 0) return 0;
        member.point.end_of = modifiers.end_of;
        member.point.start_of = modifiers.start_of && !modifiers.end_of;
        member.point.near = modifiers.near && !modifiers.end_of && !modifiers.start_of;
        member.first_token = *first;
        member.last_token = at + taken - 1;
        return at + taken;
    }

    // The joint at a token and where the member behind it may begin.
    std::optional<std::pair<Joint, std::size_t>> joint_at(std::size_t at) const {
        Joint joint = Joint::range;
        if (sense(at) == Sense::conjunction) {
            joint = between_ ? Joint::range : Joint::list;
        } else if (sense(at) == Sense::slash) {
            joint = Joint::slash;
        } else if (sense(at) == Sense::line_break) {
            if (sense(at + 1) != Sense::dash && sense(at + 1) != Sense::to) return std::nullopt;
            return std::pair(Joint::range, at + 2);
        } else if (sense(at) != Sense::dash && sense(at) != Sense::to &&
                   sense(at) != Sense::until) {
            return std::nullopt;
        }
        std::size_t next = at + 1;
        if (joint == Joint::list && sense(next) == Sense::conjunction) ++next;
        if (joint != Joint::list && sense(next) == Sense::line_break) ++next;
        return std::pair(joint, next);
    }

    // A month at the end of a line and its year alone on the next: "June / 2015".
    std::size_t read_year_on_next_line(std::size_t at, DatePoint& point) const {
        const bool lone = sense(at) == Sense::line_break && sense(at + 1) == Sense::number &&
                          tokens_[at + 1].digits == 4 && sense(at + 2) == Sense::line_break;
        if (!lone || point.year || point.month + point.season + point.quarter == 0) return at;
        DatePoint year;
        const std::size_t taken = read_point(tokens_, at + 1, year);
        if (taken != 1 || !year.year) return at;
        point.year = year.year;
        return at + 2;
    }

    bool read_run() {
        std::vector<Member> members(1);
        std::size_t next = read_member(at_, members.front());
        if (next == 0) return false;
        next = end_of_member(next, members.back());
        while (const auto joint = joint_at(next)) {
            Member member;
            const std::size_t end = read_member(joint->second, member);
            if (end == 0) break;
            members.back().joint_behind = joint->first;
            members.push_back(member);
            next = end_of_member(end, members.back());
        }
        if (members.size() == 1 &&
            is_bare_name(members.front().first_token, members.front().point)) {
            return false;
        }
        carry_years(members);
        const bool limited = limit_ != Limit::none || between_;
        add_members(members, limited ? limit_at_ : members.front().first_token);
        at_ = next;
        read_suffix();
        return true;
    }

    std::size_t end_of_member(std::size_t next, Member& member) const {
        const std::size_t end = read_year_on_next_line(next, member.point);
        if (end != next) member.last_token = end - 1;
        return end;
    }

    static void carry_years(std::vector<Member>& members) {
        for (std::size_t i = members.size() - 1; i > 0; --i) {
            take_year_from_right(members[i - 1].point, members[i].point);
        }
        for (std::size_t i = 1; i < members.size(); ++i) {
            take_year_from_left(members[i].point, members[i - 1].point);
        }
    }

    void add_members(const std::vector<Member>& members, std::size_t first_token) {
        const Limit limit = limit_;
        for (std::size_t i = 0; i < members.size(); ++i) {
            DateUnit unit;
            unit.kind = UnitKind::date;
            unit.limit = limit;
            unit.first = members[i].point;
            const std::size_t first = i == 0 ? first_token : members[i].first_token;
            const bool paired = i + 1 < members.size();
            const Joint joint = members[i].joint_behind;
            if (paired && (joint == Joint::range ||
                           (joint == Joint::slash &&
                            are_neighbours(members[i].point, members[i + 1].point)))) {
                unit.last = members[i + 1].point;
                if (unit.limit == Limit::from || unit.limit == Limit::since)
                    unit.limit = Limit::none;
                ++i;
            }
            const bool slash = joint == Joint::slash;
            add(std::move(unit), first, members[i].last_token);
            gap_.slash = slash && i + 1 < members.size();
        }
    }

    // "onwards", "at the latest" and a closing "+".
    void read_suffix() {
        DateUnit& unit = units_.back();
        const bool plus =
            sense(at_) == Sense::conjunction && tokens_[at_].value == '+' && !tokens_[at_].spaced;
        std::size_t next = at_;
        if (sense(next) == Sense::conjunction && sense(next + 1) == Sense::onwards) ++next;
        if ((sense(next) == Sense::dash || sense(next) == Sense::open_bracket) &&
            sense(next + 1) == Sense::onwards) {
            ++next;
        }
        if (sense(next) == Sense::onwards || plus) {
            unit.limit = Limit::from;
        } else if (sense(next) == Sense::latest && !point_follows(next)) {
            unit.limit = Limit::by;
        } else {
            return;
        }
        unit.last_token = next;
        at_ = next + 1;
    }

    bool point_follows(std::size_t at) const {
        DatePoint point;
        const std::size_t next = sense(at + 1) == Sense::filler ? at + 2 : at + 1;
        return read_point(tokens_, next, point) > 0;
    }

    // --- lengths of time ---

    bool is_count(std::size_t at) const {
        const bool number = sense(at) == Sense::number && tokens_[at].digits <= 3;
        return number || sense(at) == Sense::count_word || sense(at) == Sense::article;
    }

    bool is_unit(std::size_t at) const {
        return sense(at) == Sense::unit || sense(at) == Sense::day_unit ||
               (sense(at) == Sense::quarter && tokens_[at].end - tokens_[at].begin > 1);
    }

    // "6 months", "3-6 months", "a year"; gives the token behind it, 0 when there is none.
    std::size_t length_at(std::size_t at) const {
        std::size_t next = at;
        if (!is_count(next)) return 0;
        ++next;
        const bool joined = sense(next) == Sense::dash || sense(next) == Sense::to ||
                            sense(next) == Sense::slash || sense(next) == Sense::conjunction;
        if (joined && is_count(next + 1) && is_unit(next + 2)) return next + 3;
        if (sense(next) == Sense::dash && is_unit(next + 1)) return next + 2;
        return is_unit(next) ? next + 1 : 0;
    }

    // "Year 1", "Years 1-3", "first year", "month 6".
    std::size_t plan_year_at(std::size_t at) const {
        if (sense(at) == Sense::ordinal_word && sense(at + 1) == Sense::unit) return at + 2;
        if (sense(at) != Sense::unit || !is_count(at + 1) || sense(at + 1) == Sense::article)
            return 0;
        if (sense(at + 1) == Sense::number && tokens_[at + 1].digits > 2) return 0;
        std::size_t next = at + 2;
        const bool joined = sense(next) == Sense::dash || sense(next) == Sense::slash ||
                            sense(next) == Sense::conjunction || sense(next) == Sense::to;
        if (joined && is_count(next + 1)) next += 2;
        return next;
    }

    // An event that a length of time counts from runs to the end of the phrase.
    std::size_t end_of_event(std::size_t at) const {
        const bool event = sense(at) == Sense::after_event || sense(at) == Sense::from ||
                           (sense(at) == Sense::filler && at < tokens_.size());
        if (!event) return at;
        while (at < tokens_.size() && tokens_[at].sense != Sense::line_break &&
               tokens_[at].sense != Sense::open_bracket && tokens_[at].value != ';') {
            ++at;
        }
        return at;
    }

    bool read_relative() {
        const std::size_t begin = at_;
        std::size_t next = at_;
        const bool within = sense(next) == Sense::within;
        const bool possible =
            within || is_count(next) || is_unit(next) || sense(next) == Sense::ordinal_word;
        if (!possible) return false;
        if (within) ++next;
        if (within && sense(next) == Sense::filler) ++next;
        Recurrence recurrence;
        if (!within && read_recurrence(tokens_, at_, recurrence) > 0) return false;
        DatePoint point;
        if (!within && read_point(tokens_, at_, point) > 0) return false;
        std::size_t end = length_at(next);
        if (end == 0) end = plan_year_at(next);
        if (end == 0 && within && is_unit(next)) end = next + 1;
        if (end == 0) return false;
        if (!within && sense(next) == Sense::article) return false;
        const bool anchored = within || sense(end) == Sense::after_event ||
                              (sense(end) == Sense::from && !point_follows(end));
        if (anchored) end = end_of_event(end);
        DateUnit unit;
        unit.kind = UnitKind::relative;
        add(std::move(unit), limit_ != Limit::none ? limit_at_ : begin, end - 1);
        at_ = end;
        return true;
    }

    bool read_repeated() {
        DateUnit unit;
        unit.kind = UnitKind::recurring;
        const std::size_t taken = read_recurrence(tokens_, at_, unit.recurrence);
        if (taken == 0) return false;
        add(std::move(unit), at_, at_ + taken - 1);
        at_ += taken;
        return true;
    }

    // "Twice weekly", which no rule says, is not "weekly".
    bool read_unsayable() {
        const bool counted = is_count(at_) && sense(at_ + 1) == Sense::times;
        if (!counted && sense(at_) != Sense::times) return false;
        const std::size_t adverb = counted ? at_ + 2 : at_ + 1;
        if (sense(adverb) != Sense::adverb) return false;
        DateUnit unit;
        unit.kind = UnitKind::unknown;
        add(std::move(unit), at_, adverb);
        at_ = adverb + 1;
        return true;
    }

    Tokens tokens_;
    std::size_t at_ = 0;
    std::vector<DateUnit> units_;
    UnitGap gap_;
    Limit limit_ = Limit::none;
    bool between_ = false;
    std::size_t limit_at_ = 0;  // where the limit in front of the next date stands
};

}  // namespace

std::vector<DateUnit> date_units(Tokens tokens) { return UnitReader(tokens).read(); }

}  // namespace actionplan
