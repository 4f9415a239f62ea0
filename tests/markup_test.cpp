#include "extract/text/markup.h"

#include <doctest/doctest.h>

#include <string>

namespace {

// The blocks' texts, items starred, parted by "|".
std::string blocks(std::string_view text) {
    std::string joined;
    for (const actionplan::MarkupBlock& block : actionplan::markup_blocks(text)) {
        if (!joined.empty()) joined += '|';
        joined += (block.item ? "*" : "") + block.text;
    }
    return joined;
}

}  // namespace

TEST_CASE("tags part blocks or vanish, words that look like tags stay") {
    CHECK(blocks("<p>Jan 15</p> <p>Apr 15</p>") == "Jan 15|Apr 15");
    CHECK(blocks("<ul style=\"x\"> <li>one</li><li>two</li></ul>") == "*one|*two");
    CHECK(blocks("some <i>public</i> words") == "some public words");
    CHECK(blocks("a<br/>b<BR>c") == "a|b|c");
    CHECK(blocks("<5 people, <name> and a < b") == "<5 people, <name> and a < b");
    CHECK(blocks("ability to: <ul> Access") == "ability to: | Access");
    CHECK(blocks("cut <ul style=\"list") == "cut <ul style=\"list");
}

TEST_CASE("entities stand for their characters") {
    CHECK(blocks("A &amp; E &#8211; &#x2013; &pound;5 &lt;b&gt;") == "A & E – – £5 <b>");
    CHECK(blocks("R&D; &unknown; &#xD800; &#0;") == "R&D; &unknown; &#xD800; &#0;");
}
