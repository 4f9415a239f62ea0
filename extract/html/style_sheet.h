// The page's own style rules, and which of them hold for an element.
//
// Takes    what stands in <style>. Selectors of elements, classes, ids and the descendant and child
//          combinators are understood; a rule that leans on anything else (:hover, :nth-child, +, ~) is left out, since a
//          reader of the page at rest does not see it or it paints stripes.
// Units    media are judged as on a desktop screen.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/html/declarations.h"
#include "extract/html/style.h"

namespace actionplan {

// An element as selectors see it.
struct Selected {
    std::string_view name;
    std::string_view id;
    std::string_view classes;  // as in the attribute
};

class StyleSheet {
 public:
    StyleSheet(std::size_t most_rules, std::uint64_t most_steps)
        : most_rules_(most_rules), steps_left_(most_steps) {}

    void add(std::string_view css);

    bool empty() const { return rules_.empty(); }

    // Some rule asks for what an element stands in.
    bool asks_for_ancestors() const { return asks_for_ancestors_; }

    // A rule names the class: the page itself says what it looks like.
    bool names_class(std::string_view name) const { return by_class_.contains(name); }

    // What the rules say, the winner laid last; false where none speaks of the element. `ancestors` from the outermost
    // to the parent.
    bool match(const Selected& element, std::span<const Selected> ancestors, Declarations& result);

    // Selectors were left untried because there were too many.
    bool exhausted() const { return steps_left_ == 0; }

 private:
    struct Compound {
        std::string name;  // empty: any
        std::string id;
        std::vector<std::string> classes;
        bool child_of_next = false;  // `>` stands between it and the next one outwards
    };
    struct Rule {
        std::vector<Compound> compounds;  // the element itself first, then outwards
        std::uint32_t specificity = 0;
        Declarations declarations;
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Index =
        std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>>;

    void add_block(std::string_view css, int depth);
    void add_rule(std::string_view selectors, std::string_view body);
    void index(std::uint32_t number);
    bool parse_selector(std::string_view text, Rule& rule) const;
    void try_rules(const std::vector<std::uint32_t>& numbers, const Selected& element,
                   std::span<const Selected> ancestors, std::vector<std::uint32_t>& matched);
    bool holds(const Rule& rule, const Selected& element, std::span<const Selected> ancestors);

    std::size_t most_rules_;
    std::uint64_t steps_left_;
    bool asks_for_ancestors_ = false;
    std::vector<Rule> rules_;
    Index by_class_;
    Index by_id_;
    Index by_name_;
    std::vector<std::uint32_t> for_all_;
    std::vector<std::uint32_t> matched_;  // of the last element
};

}  // namespace actionplan
