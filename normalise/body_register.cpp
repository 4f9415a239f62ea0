#include "normalise/body_register.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/misspelt_name.h"

namespace actionplan {

namespace {

constexpr auto built_in_rows = std::to_array<BodyRow>({
#include "normalise/register/bodies_table.inc"
});

template <typename Check>
bool any_listed(std::string_view list, Check check) {
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        if (check(list.substr(0, bar))) return true;
        if (bar == std::string_view::npos) return false;
        list.remove_prefix(bar + 1);
    }
    return false;
}

// Lower case, "&" as "and", without "NHS", "the" and "'s", so that spellings of one name agree.
std::string folded_name(std::string_view name) {
    std::string folded;
    const std::string lower = ascii_lower(name);
    std::string_view rest = lower;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        std::string_view word = rest.substr(0, end);
        if (word == "&") word = "and";
        if (!word.empty() && word != "the" && word != "nhs") {
            if (!folded.empty()) folded += ' ';
            folded += word;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return folded;
}

bool is_in_scope(const BodyRow& row, const RegisterScope& scope) {
    return any_listed(row.areas, [&](std::string_view area) {
        return area == "*" ||
               std::find(scope.areas.begin(), scope.areas.end(), area) != scope.areas.end();
    });
}

// How well a row's days fit: a name in use on the day, else the earliest when no day is known.
bool is_of_date(const BodyRow& row, const RegisterScope& scope) {
    if (scope.date.empty()) return row.first_day.empty();
    return (row.first_day.empty() || row.first_day <= scope.date) &&
           (row.last_day.empty() || scope.date <= row.last_day);
}

RegisteredBody body_of(const BodyRow& row, bool by_name) {
    std::optional<Identifier> identifier;
    if (!row.code.empty()) identifier = Identifier{std::string(row.scheme), std::string(row.code)};
    return {row.name, std::move(identifier), row.kind, by_name};
}

void add_once(std::vector<RegisteredBody>& bodies, const RegisteredBody& body) {
    const bool known = std::any_of(bodies.begin(), bodies.end(), [&](const RegisteredBody& other) {
        return other.identifier == body.identifier && other.name == body.name;
    });
    if (!known) bodies.push_back(body);
}

const BodyRegister& register_of(const RegisterScope& scope) {
    return scope.bodies == nullptr ? BodyRegister::built_in() : *scope.bodies;
}

}  // namespace

BodyRegister::BodyRegister(std::span<const BodyRow> more) : rows_(more.begin(), more.end()) {
    rows_.insert(rows_.end(), built_in_rows.begin(), built_in_rows.end());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        names_.push_back({folded_name(rows_[row].name), row, true});
        any_listed(rows_[row].short_names, [&](std::string_view name) {
            names_.push_back({folded_name(name), row, false});
            return false;
        });
    }
    std::stable_sort(names_.begin(), names_.end(),
                     [](const FoldedName& a, const FoldedName& b) { return a.name < b.name; });
}

const BodyRegister& BodyRegister::built_in() {
    static const BodyRegister bodies({});
    return bodies;
}

// The name that a code had on the scope's date; the row's own when none fits.
const BodyRow& BodyRegister::row_of_date(const BodyRow& row, const RegisterScope& scope) const {
    if (row.code.empty()) return row;
    for (const BodyRow& other : rows_) {
        const bool same = other.code == row.code && other.scheme == row.scheme;
        if (same && is_of_date(other, scope)) return other;
    }
    return row;
}

std::vector<RegisteredBody> BodyRegister::bodies(std::string_view name,
                                                 const RegisterScope& scope) const {
    const std::string wanted = folded_name(name);
    if (wanted.empty()) return {};
    auto at = std::lower_bound(
        names_.begin(), names_.end(), wanted,
        [](const FoldedName& entry, const std::string& text) { return entry.name < text; });
    std::vector<RegisteredBody> bodies;
    for (; at != names_.end() && at->name == wanted; ++at) {
        const BodyRow& row = rows_[at->row];
        if (!at->full && !is_in_scope(row, scope)) continue;
        add_once(bodies, body_of(row_of_date(row, scope), at->full));
    }
    return bodies;
}

std::vector<RegisteredBody> BodyRegister::near(std::string_view name,
                                               const RegisterScope& scope) const {
    std::vector<RegisteredBody> bodies;
    const auto is_near = [&](std::string_view other) { return may_be_misspelt(name, other); };
    for (const BodyRow& row : rows_) {
        const bool by_name = is_near(row.name);
        const bool by_short_name =
            !by_name && is_in_scope(row, scope) && any_listed(row.short_names, is_near);
        if (by_name || by_short_name) add_once(bodies, body_of(row_of_date(row, scope), by_name));
    }
    return bodies;
}

std::vector<std::string> BodyRegister::short_names(const RegisterScope& scope) const {
    std::vector<std::string> names;
    for (const BodyRow& row : rows_) {
        if (row.areas == "*" || !is_in_scope(row, scope)) continue;
        any_listed(row.short_names, [&](std::string_view name) {
            names.emplace_back(name);
            return false;
        });
    }
    return names;
}

std::vector<RegisteredBody> registered_bodies(std::string_view name, const RegisterScope& scope) {
    return register_of(scope).bodies(name, scope);
}

std::vector<RegisteredBody> mistyped_bodies(std::string_view name, const RegisterScope& scope) {
    return register_of(scope).near(name, scope);
}

std::vector<std::string> short_names_of(const RegisterScope& scope) {
    return register_of(scope).short_names(scope);
}

}  // namespace actionplan
