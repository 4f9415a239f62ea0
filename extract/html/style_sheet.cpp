#include "extract/html/style_sheet.h"

#include <algorithm>

#include "extract/html/ascii.h"

namespace actionplan {

namespace {

constexpr int desktop_width = 1280;  // CSS pixels
constexpr int pixels_in_em = 16;
constexpr std::uint32_t id_weight = 1U << 16U;
constexpr std::uint32_t class_weight = 1U << 8U;
constexpr int deepest_media = 4;  // @media in @supports in @layer
constexpr std::size_t most_compounds = 12;

std::string without_comments(std::string_view css) {
    std::string plain;
    plain.reserve(css.size());
    std::size_t at = 0;
    while (at < css.size()) {
        const std::size_t open = css.find("/*", at);
        plain += css.substr(at, open - at);
        if (open == std::string_view::npos) break;
        plain += ' ';
        const std::size_t close = css.find("*/", open + 2);
        if (close == std::string_view::npos) break;
        at = close + 2;
    }
    for (const std::string_view mark : {"<!--", "-->"}) {
        for (std::size_t found = plain.find(mark); found != std::string::npos;
             found = plain.find(mark, found)) {
            plain.replace(found, mark.size(), mark.size(), ' ');
        }
    }
    return plain;
}

// Behind the brace that closes the one before `at`.
std::size_t block_end(std::string_view css, std::size_t at) {
    int depth = 1;
    char quote = '\0';
    for (; at < css.size(); ++at) {
        const char c = css[at];
        if (quote != '\0') {
            if (c == quote || c == '\n') quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return css.size();
}

// "(max-width: 40em)" and the like hold on a desktop screen.
bool width_holds(std::string_view query) {
    for (const bool least : {true, false}) {
        const std::size_t at = query.find(least ? "min-width" : "max-width");
        if (at == std::string_view::npos) continue;
        const std::size_t colon = query.find(':', at);
        if (colon == std::string_view::npos) continue;
        const std::string_view value = trimmed(query.substr(colon + 1));
        const std::string_view unit =
            value.substr(std::min(value.find_first_not_of("0123456789."), value.size()));
        const int scale = unit.starts_with("em") || unit.starts_with("rem") ? pixels_in_em : 1;
        const int width = std::min(leading_int(value).value_or(0), 100'000) * scale;
        if (least ? desktop_width < width : desktop_width > width) return false;
    }
    return true;
}

bool media_holds(std::string_view queries) {
    std::size_t at = 0;
    while (at <= queries.size()) {
        const std::size_t comma = std::min(queries.find(',', at), queries.size());
        const std::string query = ascii_lower(trimmed(queries.substr(at, comma - at)));
        const bool other_medium = query.starts_with("print") || query.starts_with("only print") ||
                                  query.starts_with("speech") || query.starts_with("not screen") ||
                                  query.starts_with("not all") || query.starts_with("handheld") ||
                                  contains(query, "prefers-") || contains(query, "forced-colors");
        if (!other_medium && width_holds(query)) return true;
        at = comma + 1;
    }
    return false;
}

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

std::string name_at(std::string_view text, std::size_t& at) {
    std::string name;
    while (at < text.size() && is_name_char(text[at])) {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        name += text[at++];
    }
    return name;
}

bool has_class(std::string_view classes, std::string_view wanted) {
    std::size_t at = classes.find(wanted);
    while (at != std::string_view::npos) {
        const bool begins = at == 0 || is_ascii_space(classes[at - 1]);
        const std::size_t end = at + wanted.size();
        if (begins && (end == classes.size() || is_ascii_space(classes[end]))) return true;
        at = classes.find(wanted, at + 1);
    }
    return false;
}

}  // namespace

void StyleSheet::add(std::string_view css) { add_block(without_comments(css), 0); }

void StyleSheet::add_block(std::string_view css, int depth) {
    std::size_t at = 0;
    while (at < css.size()) {
        const std::size_t open = css.find_first_of("{;}", at);
        if (open == std::string_view::npos) return;
        if (css[open] != '{') {
            at = open + 1;
            continue;
        }
        const std::string_view prelude = trimmed(css.substr(at, open - at));
        const std::size_t end = block_end(css, open + 1);
        const std::string_view body =
            css.substr(open + 1, end - open - 1 - (css[end - 1] == '}' ? 1U : 0U));
        at = end;
        if (!prelude.starts_with('@')) {
            add_rule(prelude, body);
        } else if (depth < deepest_media) {
            const bool media = prelude.starts_with("@media");
            const bool grouping = prelude.starts_with("@supports") || prelude.starts_with("@layer");
            if (grouping || (media && media_holds(prelude.substr(6)))) add_block(body, depth + 1);
        }
    }
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view body) {
    const Declarations declarations = declarations_of(body);
    if (declarations == Declarations{}) return;
    std::size_t at = 0;
    while (at <= selectors.size() && rules_.size() < most_rules_) {
        const std::size_t comma = std::min(selectors.find(',', at), selectors.size());
        Rule rule;
        rule.declarations = declarations;
        if (parse_selector(trimmed(selectors.substr(at, comma - at)), rule)) {
            asks_for_ancestors_ = asks_for_ancestors_ || rule.compounds.size() > 1;
            rules_.push_back(std::move(rule));
            index(static_cast<std::uint32_t>(rules_.size() - 1));
        }
        at = comma + 1;
    }
}

bool StyleSheet::parse_selector(std::string_view text, Rule& rule) const {
    if (text.empty()) return false;
    std::vector<Compound> outer_first(1);
    std::vector<bool> child_of;  // whether `>` stands before a compound
    child_of.push_back(false);
    std::size_t at = 0;
    bool child = false;
    while (at < text.size()) {
        const char c = text[at];
        if (is_ascii_space(c) || c == '>') {
            child = false;
            for (; at < text.size() && (is_ascii_space(text[at]) || text[at] == '>'); ++at) {
                child = child || text[at] == '>';
            }
            outer_first.emplace_back();
            child_of.push_back(child);
            if (outer_first.size() > most_compounds) return false;
            continue;
        }
        Compound& compound = outer_first.back();
        if (c == '*') {
            ++at;
        } else if (c == '.') {
            compound.classes.push_back(name_at(text, ++at));
            rule.specificity += class_weight;
            if (compound.classes.back().empty()) return false;
        } else if (c == '#') {
            compound.id = name_at(text, ++at);
            rule.specificity += id_weight;
            if (compound.id.empty()) return false;
        } else if (is_name_char(c)) {
            compound.name = ascii_lower(name_at(text, at));
            rule.specificity += 1;
        } else {
            return false;
        }
    }
    for (std::size_t i = outer_first.size(); i-- > 0;) {
        outer_first[i].child_of_next = child_of[i];
        rule.compounds.push_back(std::move(outer_first[i]));
    }
    return true;
}

void StyleSheet::index(std::uint32_t number) {
    const Compound& self = rules_[number].compounds.front();
    if (!self.id.empty()) {
        by_id_[self.id].push_back(number);
    } else if (!self.classes.empty()) {
        by_class_[self.classes.front()].push_back(number);
    } else if (!self.name.empty()) {
        by_name_[self.name].push_back(number);
    } else {
        for_all_.push_back(number);
    }
}

bool StyleSheet::holds(const Rule& rule, const Selected& element,
                       std::span<const Selected> ancestors) {
    const auto fits = [](const Compound& compound, const Selected& candidate) {
        if (!compound.name.empty() && compound.name != candidate.name) return false;
        if (!compound.id.empty() && compound.id != candidate.id) return false;
        return std::all_of(
            compound.classes.begin(), compound.classes.end(),
            [&](const std::string& name) { return has_class(candidate.classes, name); });
    };
    if (!fits(rule.compounds.front(), element)) return false;
    std::size_t left = ancestors.size();
    for (std::size_t i = 1; i < rule.compounds.size(); ++i) {
        const bool child = rule.compounds[i - 1].child_of_next;
        bool found = false;
        while (left > 0 && !found) {
            if (steps_left_ == 0) return false;
            --steps_left_;
            found = fits(rule.compounds[i], ancestors[--left]);
            if (child && !found) return false;
        }
        if (!found) return false;
    }
    return true;
}

void StyleSheet::try_rules(const std::vector<std::uint32_t>& numbers, const Selected& element,
                           std::span<const Selected> ancestors,
                           std::vector<std::uint32_t>& matched) {
    for (const std::uint32_t number : numbers) {
        if (steps_left_ == 0) return;
        --steps_left_;
        if (holds(rules_[number], element, ancestors)) matched.push_back(number);
    }
}

bool StyleSheet::match(const Selected& element, std::span<const Selected> ancestors,
                       Declarations& result) {
    if (rules_.empty()) return false;
    std::vector<std::uint32_t>& matched = matched_;
    matched.clear();
    try_rules(for_all_, element, ancestors, matched);
    const auto look_up = [&](const Index& index, std::string_view key) {
        if (index.empty() || key.empty()) return;
        const auto found = index.find(key);
        if (found != index.end()) try_rules(found->second, element, ancestors, matched);
    };
    look_up(by_name_, element.name);
    look_up(by_id_, element.id);
    for_each_word(element.classes, [&](std::string_view name) { look_up(by_class_, name); });
    if (matched.empty()) return false;
    std::sort(matched.begin(), matched.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (rules_[a].specificity != rules_[b].specificity)
            return rules_[a].specificity < rules_[b].specificity;
        return a < b;
    });
    result = Declarations{};
    for (const std::uint32_t number : matched) {
        lay_over(result.normal, rules_[number].declarations.normal);
        lay_over(result.important, rules_[number].declarations.important);
    }
    return true;
}

}  // namespace actionplan
