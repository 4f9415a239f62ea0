#include "normalise/date_units.h"

#include <utility>

#include "normalise/date_run.h"
#include "normalise/length_of_time.h"
#include "normalise/token_shapes.h"

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

class UnitReader {
 public:
    explicit UnitReader(Tokens tokens) : tokens_(tokens) {}

    std::vector<DateUnit> read() {
        while (at_ < tokens_.size()) step();
        return std::move(units_);
    }

 private:
    Sense sense(std::size_t at) const { return sense_at(tokens_, at); }

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
                if (tokens_[at_].value == 0 || !point_follows(tokens_, at_))
                    add_plain(UnitKind::ongoing);
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

    bool is_behind_recurrence() const {
        return !units_.empty() && units_.back().kind == UnitKind::recurring && !gap_.words &&
               !gap_.line_break;
    }

    // "To March 2016" by itself or after "monthly" is "by"; after other words it is one of them.
    void read_to() {
        const bool first = units_.empty() && !gap_.words;
        const bool new_line = gap_.line_break && !gap_.words;
        if (first || new_line || (is_behind_recurrence() && point_follows(tokens_, at_))) {
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
        if (is_behind_recurrence()) {
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

    bool read_run() {
        const DateRun run = read_date_run(tokens_, at_, between_);
        if (run.dates.empty()) return false;
        const Limit limit = limit_;
        const bool limited = limit_ != Limit::none || between_;
        for (const RunDate& date : run.dates) {
            DateUnit unit;
            unit.kind = UnitKind::date;
            unit.first = date.first;
            unit.last = date.last;
            const bool start = limit == Limit::from || limit == Limit::since;
            unit.limit = date.last && start ? Limit::none : limit;
            const bool opens = &date == &run.dates.front();
            add(std::move(unit), opens && limited ? limit_at_ : date.first_token, date.last_token);
            gap_.slash = date.slash_behind;
        }
        if (run.onwards) units_.back().limit = Limit::from;
        if (run.latest) units_.back().limit = Limit::by;
        at_ = run.behind;
        return true;
    }

    bool read_relative() {
        const std::size_t taken = read_length_of_time(tokens_, at_);
        if (taken == 0) return false;
        DateUnit unit;
        unit.kind = UnitKind::relative;
        add(std::move(unit), limit_ != Limit::none ? limit_at_ : at_, at_ + taken - 1);
        at_ += taken;
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
        const bool counted = is_count_of_units(tokens_, at_) && sense(at_ + 1) == Sense::times;
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
