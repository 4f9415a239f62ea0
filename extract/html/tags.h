// The elements of HTML that mean something to the reader.
//
// Source   the HTML Standard, "Rendering": which elements begin a line of their own, which show nothing.
#pragma once

#include <cstdint>
#include <string_view>

namespace actionplan {

// Any element that is not listed is `other`.
enum class Tag : std::uint8_t {
    other,
    // the page and what it shows nothing of
    html,
    head,
    body,
    title,
    meta,
    link,
    base,
    style,
    script,
    noscript,
    template_,
    xml,
    iframe,
    object,
    audio,
    video,
    canvas,
    datalist,
    svg,
    math,
    // parts of the page
    header,
    footer,
    nav,
    main,
    section,
    article,
    aside,
    address,
    div,
    center,
    p,
    pre,
    listing,
    xmp,
    blockquote,
    figure,
    figcaption,
    hr,
    form,
    fieldset,
    legend,
    details,
    summary,
    dialog,
    search,
    hgroup,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    // lists
    ul,
    ol,
    menu,
    dir,
    li,
    dl,
    dt,
    dd,
    // tables
    table,
    caption,
    colgroup,
    col,
    thead,
    tbody,
    tfoot,
    tr,
    td,
    th,
    // within a line
    a,
    b,
    strong,
    i,
    em,
    cite,
    var,
    dfn,
    sup,
    sub,
    q,
    font,
    span,
    br,
    wbr,
    img,
    label,
    button,
    input,
    select,
    optgroup,
    option,
    textarea,
};

// What the browser's own style sheet makes of an element.
enum class Layout : std::uint8_t {
    inline_,  // part of a line
    block,    // begins and ends a line
    nothing,  // neither it nor what is in it is shown
    void_,    // has no content
};

struct TagFacts {
    Tag tag = Tag::other;
    Layout layout = Layout::inline_;
};

// Takes    a name in lower case.
TagFacts facts_of(std::string_view name);

// 1-6 of h1-h6, else 0.
int heading_level_of(Tag tag);

}  // namespace actionplan
