#include "extract/place.h"

#include <doctest/doctest.h>

using namespace actionplan;

TEST_CASE("lines join to their whole range, columns only within a line") {
    CHECK(joined(
              LinePlace{
                  3, 4, 0, 0
    },
              LinePlace{2, 3, 1, 9}) == Place{LinePlace{2, 4, 0, 0}});
    CHECK(joined(
              LinePlace{
                  3, 3, 2, 5
    },
              LinePlace{3, 3, 7, 9}) == Place{LinePlace{3, 3, 2, 9}});
}

TEST_CASE("boxes join page by page") {
    const Place first = PagePlace{{{1, {10, 20, 30, 40}}}};
    const Place same_page = PagePlace{{{1, {5, 25, 20, 60}}}};
    const Place next_page = PagePlace{{{2, {1, 2, 3, 4}}}};
    CHECK(joined(first, same_page) == Place{PagePlace{{{1, {5, 20, 30, 60}}}}});
    CHECK(joined(first, next_page) == Place{PagePlace{{{1, {10, 20, 30, 40}}, {2, {1, 2, 3, 4}}}}});
}

TEST_CASE("no place joins to the other") {
    CHECK(joined(Place{}, PathPlace{"body/p[1]"}) == Place{PathPlace{"body/p[1]"}});
    CHECK(joined(PathPlace{"body/p[1]"}, PathPlace{"body/p[2]"}) == Place{PathPlace{"body/p[1]"}});
}
