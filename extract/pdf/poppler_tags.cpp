#include "extract/pdf/poppler_tags.h"

#include <Catalog.h>
#include <Dict.h>
#include <Object.h>
#include <XRef.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace actionplan::pdf {
namespace {

struct TagLimits {
    std::size_t nodes = 2'000'000;  // 300 tagged pages have 200,000
    int depth = 120;
    int span = 1'000;
    int rows = 200'000;  // of one table
};
constexpr TagLimits limits;

// Types whose content is a block of its own.
constexpr std::array<std::string_view, 15> blocks{"P",  "H",       "H1",   "H2",   "H3",
                                                  "H4", "H5",      "H6",   "LI",   "TH",
                                                  "TD", "Caption", "TOCI", "Note", "Title"};

bool is_block(std::string_view type) {
    return std::find(blocks.begin(), blocks.end(), type) != blocks.end();
}

// What a node stands in.
struct Around {
    int page = -1;
    ContentTag tag;
    bool in_table = false;
    int row = -1;
};

class Reader {
 public:
    explicit Reader(PDFDoc& document) : document_(document) {}

    TagTree run() {
        const Object catalog = document_.getXRef()->getCatalog();
        if (!catalog.isDict()) return std::move(tree_);
        tree_.tagged = says_tagged(document_);
        const Object root = catalog.dictLookup("StructTreeRoot");
        if (!tree_.tagged || !root.isDict()) return std::move(tree_);
        for (int page = 1; page <= document_.getNumPages(); ++page) {
            if (const Ref* ref = document_.getCatalog()->getPageRef(page); ref != nullptr)
                pages_[ref->num] = page;
        }
        roles_ = root.dictLookup("RoleMap");
        children(root, {}, 0);
        if (too_much_) {
            tree_.tables.clear();
            tree_.pages.clear();
        }
        for (TaggedTable& table : tree_.tables) resolve_columns(table);
        return std::move(tree_);
    }

 private:
    void children(const Object& node, const Around& around, int depth) {
        const Object& kids = node.dictLookupNF("K");
        visit(kids, around, depth + 1);
    }

    // `node` may be a reference, an array of nodes, a content id, or the dictionary of a node.
    void visit(const Object& node, const Around& around, int depth) {
        if (++nodes_ > limits.nodes || depth > limits.depth) too_much_ = true;
        if (too_much_) return;
        if (node.isRef()) {
            if (!seen_.insert(node.getRefNum()).second) return;
            visit(node.fetch(document_.getXRef()), around, depth + 1);
        } else if (node.isArray()) {
            for (int i = 0; i < node.arrayGetLength(); ++i)
                visit(node.arrayGetNF(i), around, depth + 1);
        } else if (node.isInt()) {
            content(node.getInt(), around);
        } else if (node.isDict()) {
            dictionary(node, around, depth);
        }
    }

    void dictionary(const Object& node, Around around, int depth) {
        const Object& page = node.dictLookupNF("Pg");
        if (page.isRef()) {
            const auto known = pages_.find(page.getRefNum());
            if (known != pages_.end()) around.page = known->second;
        }
        const Object id = node.dictLookup("MCID");
        if (id.isInt()) {
            content(id.getInt(), around);
            return;
        }
        const std::string type = type_of(node);
        if (type.empty()) return;
        if (type == "Table" && !around.in_table) {
            around.in_table = true;
            around.tag.table = static_cast<int>(tree_.tables.size());
            around.row = -1;
            tree_.tables.emplace_back();
        } else if (type == "TR" && around.in_table && around.tag.cell < 0) {
            around.row = table(around).rows++;
            too_much_ = too_much_ || table(around).rows > limits.rows;
        } else if ((type == "TH" || type == "TD") && around.row >= 0 && around.tag.cell < 0) {
            around.tag.cell = static_cast<int>(table(around).cells.size());
            table(around).cells.push_back(
                {around.row, 0, span(node, "RowSpan"), span(node, "ColSpan"), type == "TH"});
        }
        if (is_block(type)) around.tag.block = next_block_++;
        children(node, around, depth);
    }

    TaggedTable& table(const Around& around) {
        return tree_.tables.at(static_cast<std::size_t>(around.tag.table));
    }

    void content(int id, const Around& around) {
        if (around.page > 0 && id >= 0) tree_.pages[around.page][id] = around.tag;
    }

    // The standard type that the node's own type stands for.
    std::string type_of(const Object& node) const {
        const Object type = node.dictLookup("S");
        if (!type.isName()) return {};
        std::string name = type.getName();
        constexpr int most_roles = 8;
        for (int i = 0; i < most_roles && roles_.isDict(); ++i) {
            const Object role = roles_.dictLookup(name.c_str());
            if (!role.isName() || name == role.getName()) break;
            name = role.getName();
        }
        return name;
    }

    // Of a cell, from its attributes: a dictionary, or an array of them.
    static int span(const Object& node, const char* key) {
        const Object attributes = node.dictLookup("A");
        int span = 1;
        const auto look = [&](const Object& dictionary) {
            if (!dictionary.isDict()) return;
            const Object value = dictionary.dictLookup(key);
            if (value.isInt()) span = std::clamp(value.getInt(), 1, limits.span);
        };
        look(attributes);
        constexpr int most_attributes = 20;
        for (int i = 0;
             attributes.isArray() && i < std::min(attributes.arrayGetLength(), most_attributes);
             ++i)
            look(attributes.arrayGet(i));
        return span;
    }

    PDFDoc& document_;
    TagTree tree_;
    Object roles_;
    std::unordered_map<int, int> pages_;  // object number → page
    std::set<int> seen_;
    std::size_t nodes_ = 0;
    int next_block_ = 0;
    bool too_much_ = false;
};

}  // namespace

TagTree read_tags(PDFDoc& document) { return Reader(document).run(); }

bool says_tagged(PDFDoc& document) {
    const Object catalog = document.getXRef()->getCatalog();
    if (!catalog.isDict()) return false;
    const Object marks = catalog.dictLookup("MarkInfo");
    if (!marks.isDict()) return false;
    const Object marked = marks.dictLookup("Marked");
    return marked.isBool() && marked.getBool();
}

}  // namespace actionplan::pdf
