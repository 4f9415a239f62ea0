#include "engine/stream_request.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <string>
#include <vector>

#include "engine/base64.h"
#include "engine/compact_json.h"
#include "engine/file_handle.h"
#include "engine/request_lines.h"

using namespace actionplan;

TEST_CASE("base64 is that of RFC 4648") {
    struct Case {
        const char* text;
        const char* bytes;
    };
    for (const Case& one : {
             Case{"",         ""            },
             Case{"Zg==",     "f"           },
             Case{"Zm8=",     "fo"          },
             Case{"Zm9v",     "foo"         },
             Case{"Zm9vYg==", "foob"        },
             Case{"+/+/",     "\xFB\xFF\xBF"}
    }) {
        CHECK(from_base64(one.text) == std::string(one.bytes));
    }
    for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z===", "====", "Zg==Zg==",
                             "Zm 9", "Zm9\n", "Zm9v\n", "-_-_", "\xC3\xA9\xC3\xA9"}) {
        CAPTURE(text);
        CHECK_FALSE(from_base64(text));
    }
}

TEST_CASE("lines come whole, however they are cut") {
    const std::string text = "one\n\nthree, which is longer\nlast";
    for (std::size_t cut = 1; cut < text.size(); ++cut) {
        CAPTURE(cut);
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        const FileHandle out(ends[0]);
        FileHandle in(ends[1]);
        RequestLines lines;
        std::vector<std::string> got;
        const auto take = [&] {
            lines.fill(out.get());
            while (auto line = lines.next()) got.push_back(line->text);
        };
        REQUIRE(in.write_all(text.substr(0, cut)));
        take();
        REQUIRE(in.write_all(text.substr(cut)));
        in = FileHandle();
        while (!lines.ended()) take();
        take();
        CHECK(got == std::vector<std::string>{"one", "", "three, which is longer", "last"});
    }
}

TEST_CASE("compact JSON has no space between its parts and keeps its texts, however it is cut") {
    const std::string text = "{\n  \"a \\\" b\": [1, \t2],\r\n  \"c\\\\\" : \"d  e\"\n}\n";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        CompactJson compact;
        std::string out;
        compact.add(out, text.substr(0, cut));
        compact.add(out, text.substr(cut));
        CHECK(out == R"({"a \" b":[1,2],"c\\":"d  e"})");
    }
}

TEST_CASE("a request is a path, or a name and content") {
    StreamRequest path;
    path.id = "7";
    path.path = "in/plan.pdf";
    CHECK(read_request(R"({"id": 7, "path": "in/plan.pdf"})") == path);
    StreamRequest content;
    content.id = R"("a\"b")";
    content.name = "in/plan.txt";
    content.content = "foo";
    CHECK(read_request(R"({"content":"Zm9v","name":"in/plan.txt","id":"a\"b"})") == content);
    const StreamRequest bad = read_request(R"({"id": 7, "path": ["x"]})");
    REQUIRE(bad.error);
    CHECK(bad.id == "7");
    CHECK(bad.error->code == "bad-request");
    CHECK(bad.error->message.starts_with("path is no text; "));
}
