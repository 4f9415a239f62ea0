#include "extract/html/tags.h"

#include <algorithm>
#include <array>

namespace actionplan {

namespace {

struct TagRule {
    std::string_view name;
    TagFacts facts;
};

// Sorted by name.
// clang-format off
constexpr std::array tag_rules{
    TagRule{"a", {Tag::a, Layout::inline_}},
    TagRule{"address", {Tag::address, Layout::block}},
    TagRule{"article", {Tag::article, Layout::block}},
    TagRule{"aside", {Tag::aside, Layout::block}},
    TagRule{"audio", {Tag::audio, Layout::nothing}},
    TagRule{"b", {Tag::b, Layout::inline_}},
    TagRule{"base", {Tag::base, Layout::void_}},
    TagRule{"blockquote", {Tag::blockquote, Layout::block}},
    TagRule{"body", {Tag::body, Layout::block}},
    TagRule{"br", {Tag::br, Layout::void_}},
    TagRule{"button", {Tag::button, Layout::inline_}},
    TagRule{"canvas", {Tag::canvas, Layout::nothing}},
    TagRule{"caption", {Tag::caption, Layout::block}},
    TagRule{"center", {Tag::center, Layout::block}},
    TagRule{"cite", {Tag::cite, Layout::inline_}},
    TagRule{"col", {Tag::col, Layout::void_}},
    TagRule{"colgroup", {Tag::colgroup, Layout::block}},
    TagRule{"datalist", {Tag::datalist, Layout::nothing}},
    TagRule{"dd", {Tag::dd, Layout::block}},
    TagRule{"details", {Tag::details, Layout::block}},
    TagRule{"dfn", {Tag::dfn, Layout::inline_}},
    TagRule{"dialog", {Tag::dialog, Layout::block}},
    TagRule{"dir", {Tag::dir, Layout::block}},
    TagRule{"div", {Tag::div, Layout::block}},
    TagRule{"dl", {Tag::dl, Layout::block}},
    TagRule{"dt", {Tag::dt, Layout::block}},
    TagRule{"em", {Tag::em, Layout::inline_}},
    TagRule{"fieldset", {Tag::fieldset, Layout::block}},
    TagRule{"figcaption", {Tag::figcaption, Layout::block}},
    TagRule{"figure", {Tag::figure, Layout::block}},
    TagRule{"font", {Tag::font, Layout::inline_}},
    TagRule{"footer", {Tag::footer, Layout::block}},
    TagRule{"form", {Tag::form, Layout::block}},
    TagRule{"h1", {Tag::h1, Layout::block}},
    TagRule{"h2", {Tag::h2, Layout::block}},
    TagRule{"h3", {Tag::h3, Layout::block}},
    TagRule{"h4", {Tag::h4, Layout::block}},
    TagRule{"h5", {Tag::h5, Layout::block}},
    TagRule{"h6", {Tag::h6, Layout::block}},
    TagRule{"head", {Tag::head, Layout::block}},
    TagRule{"header", {Tag::header, Layout::block}},
    TagRule{"hgroup", {Tag::hgroup, Layout::block}},
    TagRule{"hr", {Tag::hr, Layout::void_}},
    TagRule{"html", {Tag::html, Layout::block}},
    TagRule{"i", {Tag::i, Layout::inline_}},
    TagRule{"iframe", {Tag::iframe, Layout::nothing}},
    TagRule{"img", {Tag::img, Layout::void_}},
    TagRule{"input", {Tag::input, Layout::void_}},
    TagRule{"label", {Tag::label, Layout::inline_}},
    TagRule{"legend", {Tag::legend, Layout::block}},
    TagRule{"li", {Tag::li, Layout::block}},
    TagRule{"link", {Tag::link, Layout::void_}},
    TagRule{"listing", {Tag::listing, Layout::block}},
    TagRule{"main", {Tag::main, Layout::block}},
    TagRule{"math", {Tag::math, Layout::inline_}},
    TagRule{"menu", {Tag::menu, Layout::block}},
    TagRule{"meta", {Tag::meta, Layout::void_}},
    TagRule{"nav", {Tag::nav, Layout::block}},
    TagRule{"noscript", {Tag::noscript, Layout::block}},
    TagRule{"object", {Tag::object, Layout::inline_}},
    TagRule{"ol", {Tag::ol, Layout::block}},
    TagRule{"optgroup", {Tag::optgroup, Layout::block}},
    TagRule{"option", {Tag::option, Layout::block}},
    TagRule{"p", {Tag::p, Layout::block}},
    TagRule{"pre", {Tag::pre, Layout::block}},
    TagRule{"q", {Tag::q, Layout::inline_}},
    TagRule{"script", {Tag::script, Layout::nothing}},
    TagRule{"search", {Tag::search, Layout::block}},
    TagRule{"section", {Tag::section, Layout::block}},
    TagRule{"select", {Tag::select, Layout::inline_}},
    TagRule{"span", {Tag::span, Layout::inline_}},
    TagRule{"strong", {Tag::strong, Layout::inline_}},
    TagRule{"style", {Tag::style, Layout::nothing}},
    TagRule{"sub", {Tag::sub, Layout::inline_}},
    TagRule{"summary", {Tag::summary, Layout::block}},
    TagRule{"sup", {Tag::sup, Layout::inline_}},
    TagRule{"svg", {Tag::svg, Layout::inline_}},
    TagRule{"table", {Tag::table, Layout::block}},
    TagRule{"tbody", {Tag::tbody, Layout::block}},
    TagRule{"td", {Tag::td, Layout::block}},
    TagRule{"template", {Tag::template_, Layout::nothing}},
    TagRule{"textarea", {Tag::textarea, Layout::block}},
    TagRule{"tfoot", {Tag::tfoot, Layout::block}},
    TagRule{"th", {Tag::th, Layout::block}},
    TagRule{"thead", {Tag::thead, Layout::block}},
    TagRule{"title", {Tag::title, Layout::nothing}},
    TagRule{"tr", {Tag::tr, Layout::block}},
    TagRule{"ul", {Tag::ul, Layout::block}},
    TagRule{"var", {Tag::var, Layout::inline_}},
    TagRule{"video", {Tag::video, Layout::nothing}},
    TagRule{"wbr", {Tag::wbr, Layout::void_}},
    TagRule{"xml", {Tag::xml, Layout::nothing}},
    TagRule{"xmp", {Tag::xmp, Layout::block}},
};
// clang-format on

static_assert(std::is_sorted(tag_rules.begin(), tag_rules.end(),
                             [](const TagRule& a, const TagRule& b) { return a.name < b.name; }));

// Where the names of each first letter begin, so that a name is compared with a few others only.
constexpr std::array<std::uint8_t, 27> first_rule = [] {
    std::array<std::uint8_t, 27> begins{};
    for (std::size_t letter = 0; letter < begins.size(); ++letter) {
        std::size_t rule = 0;
        while (rule < tag_rules.size() &&
               static_cast<std::size_t>(tag_rules.at(rule).name[0] - 'a') < letter) {
            ++rule;
        }
        begins.at(letter) = static_cast<std::uint8_t>(rule);
    }
    return begins;
}();

}  // namespace

TagFacts facts_of(std::string_view name) {
    if (name.empty() || name[0] < 'a' || name[0] > 'z') return {};
    const auto letter = static_cast<std::size_t>(name[0] - 'a');
    for (std::size_t rule = first_rule[letter]; rule < first_rule[letter + 1]; ++rule) {
        if (tag_rules[rule].name == name) return tag_rules[rule].facts;
    }
    return {};
}

int heading_level_of(Tag tag) {
    if (tag < Tag::h1 || tag > Tag::h6) return 0;
    return static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1;
}

}  // namespace actionplan
