#include "tests/word_zip.h"

#include <doctest/doctest.h>
#include <zip.h>

#include <algorithm>

namespace actionplan {

namespace {

constexpr const char* namespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")";
constexpr const char* types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* relationships_root =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";

std::string relationship(const std::string& id, const std::string& type,
                         const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + types + type + "\" Target=\"" + target +
           "\"/>";
}

// "word/header2.xml" is of type "header".
std::string type_of(const std::string& part) {
    std::string name = part.substr(part.rfind('/') + 1);
    name.resize(std::min(name.find('.'), name.size()));
    while (!name.empty() && name.back() >= '0' && name.back() <= '9') name.pop_back();
    return name;
}

bool has(const ZipParts& parts, const std::string& name) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const auto& part) { return part.first == name; });
}

void add_texts(const std::vector<Block>& blocks, std::vector<std::string>& texts) {
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            texts.push_back(paragraph->text);
    }
}

}  // namespace

std::string zip_of(const ZipParts& parts) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    REQUIRE(zip != nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        REQUIRE(index >= 0);
    }
    REQUIRE(zip_close(zip) == 0);
    REQUIRE(zip_source_open(target) == 0);
    zip_stat_t facts;
    REQUIRE(zip_source_stat(target, &facts) == 0);
    std::string bytes(facts.size, '\0');
    REQUIRE(zip_source_read(target, bytes.data(), bytes.size()) ==
            static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string word_part(const std::string& root, const std::string& content) {
    return "<w:" + root + namespaces + ">" + content + "</w:" + root + ">";
}

std::string docx(const std::string& body, const ZipParts& parts) {
    ZipParts all = parts;
    std::string related = relationships_root;
    for (const auto& [name, content] : parts) {
        const bool related_part = name.rfind("word/", 0) == 0 && name.rfind("word/_rels", 0) != 0;
        if (related_part)
            related += relationship("id" + type_of(name), type_of(name), name.substr(5));
    }
    const auto add = [&](const std::string& name, const std::string& content) {
        if (!has(parts, name)) all.emplace_back(name, content);
    };
    add("[Content_Types].xml", "<Types/>");
    add("_rels/.rels",
        relationships_root + relationship("id1", "officeDocument", "word/document.xml") +
            relationship("id2", "core-properties", "docProps/core.xml") +
            relationship("id3", "extended-properties", "docProps/app.xml") + "</Relationships>");
    add("word/_rels/document.xml.rels", related + "</Relationships>");
    add("word/document.xml", word_part("document", "<w:body>" + body + "</w:body>"));
    return zip_of(all);
}

std::string para(const std::string& text, const std::string& properties, const std::string& run) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + run +
           "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& content, const std::string& properties) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

std::string row(const std::vector<std::string>& cells, const std::string& properties) {
    std::string xml = "<w:tr><w:trPr>" + properties + "</w:trPr>";
    for (const std::string& one : cells) xml += one.rfind("<w:tc>", 0) == 0 ? one : cell(para(one));
    return xml + "</w:tr>";
}

std::string table(const std::vector<std::string>& rows, const std::string& properties,
                  int columns) {
    std::string xml = "<w:tbl><w:tblPr>" + properties + "</w:tblPr><w:tblGrid>";
    for (int i = 0; i < columns; ++i) xml += "<w:gridCol w:w=\"1000\"/>";
    xml += "</w:tblGrid>";
    for (const std::string& one : rows) xml += one;
    return xml + "</w:tbl>";
}

Document read(const std::string& file, const WordOptions& options) {
    Result<Document> document = read_word(file, options);
    if (!document) FAIL(document.error().code << ": " << document.error().message);
    return std::move(document).value();
}

Document read_body(const std::string& body, const ZipParts& parts, const WordOptions& options) {
    return read(docx(body, parts), options);
}

std::vector<std::string> paragraph_texts(const Document& document) {
    std::vector<std::string> texts;
    add_texts(document.blocks, texts);
    return texts;
}

std::vector<std::string> row_texts(const Table& table) {
    std::vector<std::string> texts;
    for (const Row& one : table.rows) {
        std::string text;
        for (const Cell& of_row : one.cells) {
            if (&of_row != &one.cells.front()) text += "|";
            if (of_row.paragraphs.empty()) text += "·";
            for (const Paragraph& paragraph : of_row.paragraphs) {
                if (&paragraph != &of_row.paragraphs.front()) text += "/";
                text += paragraph.text;
            }
        }
        texts.push_back(text);
    }
    return texts;
}

const Table& only_table(const Document& document) {
    const Table* found = nullptr;
    for (const Block& block : document.blocks) {
        if (const auto* one = std::get_if<Table>(&block)) {
            REQUIRE(found == nullptr);
            found = one;
        }
    }
    REQUIRE(found != nullptr);
    return *found;
}

std::string hex(const std::optional<Colour>& colour) {
    if (!colour) return "none";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const int channel : {int{colour->red}, int{colour->green}, int{colour->blue}}) {
        text += digits.at(static_cast<std::size_t>(channel / 16));
        text += digits.at(static_cast<std::size_t>(channel % 16));
    }
    return text;
}

}  // namespace actionplan
