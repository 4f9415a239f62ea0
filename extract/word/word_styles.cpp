#include "extract/word/word_styles.h"

#include <algorithm>

namespace actionplan {

namespace {

constexpr int longest_chain = 32;  // of styles based on styles; Word stops at 11

struct PartName {
    std::string_view name;
    TablePart part;
};

constexpr std::array part_names{
    PartName{"wholeTable", TablePart::whole        },
    PartName{"band1Vert",  TablePart::column_band_1},
    PartName{"band2Vert",  TablePart::column_band_2},
    PartName{"band1Horz",  TablePart::row_band_1   },
    PartName{"band2Horz",  TablePart::row_band_2   },
    PartName{"lastCol",    TablePart::last_column  },
    PartName{"firstCol",   TablePart::first_column },
    PartName{"lastRow",    TablePart::last_row     },
    PartName{"firstRow",   TablePart::first_row    },
    PartName{"swCell",     TablePart::bottom_left  },
    PartName{"seCell",     TablePart::bottom_right },
    PartName{"nwCell",     TablePart::top_left     },
    PartName{"neCell",     TablePart::top_right    },
};

struct KindName {
    std::string_view name;
    StyleKind kind;
};

constexpr std::array kind_names{
    KindName{"paragraph", StyleKind::paragraph},
    KindName{"character", StyleKind::character},
    KindName{"table",     StyleKind::table    },
    KindName{"numbering", StyleKind::numbering},
};

template <typename Value>
void inherit(std::optional<Value>& own, const std::optional<Value>& base) {
    if (!own) own = base;
}

void inherit(RunFormat& own, const RunFormat& base) {
    inherit(own.bold, base.bold);
    inherit(own.italic, base.italic);
    inherit(own.hidden, base.hidden);
    inherit(own.shading, base.shading);
    inherit(own.highlight, base.highlight);
    inherit(own.ink, base.ink);
    inherit(own.font, base.font);
}

void inherit(WordStyle& own, const WordStyle& base) {
    if (own.heading_level == 0 && !own.paragraph.outline) own.heading_level = base.heading_level;
    own.caption = own.caption || base.caption;
    inherit(own.paragraph.list, base.paragraph.list);
    inherit(own.paragraph.list_level, base.paragraph.list_level);
    inherit(own.paragraph.outline, base.paragraph.outline);
    inherit(own.paragraph.page_break_before, base.paragraph.page_break_before);
    inherit(own.paragraph.shading, base.paragraph.shading);
    own.paragraph.leader = own.paragraph.leader || base.paragraph.leader;
    inherit(own.run, base.run);
    for (std::size_t part = 0; part < table_parts; ++part) {
        inherit(own.table.shadings.at(part), base.table.shadings.at(part));
    }
    inherit(own.table.row_band, base.table.row_band);
    inherit(own.table.column_band, base.table.column_band);
}

// Word knows its own headings by their names, whatever their outline level.
int heading_of_name(std::string_view name) {
    constexpr std::string_view prefix = "heading ";
    if (name.size() != prefix.size() + 1) return 0;
    const auto same = [](char a, char b) { return a == b || (a == 'H' && b == 'h'); };
    if (!std::equal(prefix.begin(), prefix.end(), name.begin(),
                    [&](char a, char b) { return same(b, a); })) {
        return 0;
    }
    const char digit = name.back();
    return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

}  // namespace

class StylesHandler final : public WordXmlHandler {
 public:
    WordStyles styles;

    void start(WordElement element, const WordAttributes& attributes) override {
        static constexpr StartTable<StylesHandler> table{
            {WordElement::style,            &StylesHandler::begin_style     },
            {WordElement::doc_defaults,     &StylesHandler::begin_defaults  },
            {WordElement::name,             &StylesHandler::take_name       },
            {WordElement::based_on,         &StylesHandler::take_base       },
            {WordElement::tbl_style_pr,     &StylesHandler::begin_part      },
            {WordElement::tc_pr,            &StylesHandler::begin_cell      },
            {WordElement::r_pr,             &StylesHandler::begin_run       },
            {WordElement::row_band_size,    &StylesHandler::take_row_band   },
            {WordElement::column_band_size, &StylesHandler::take_column_band},
        };
        if (table.call(*this, element, attributes) || !style_) return;
        if (in_cell_) {
            if (element == WordElement::shading) {
                style_->table.shadings.at(part_) = stated_shading(attributes);
            }
        } else if (part_ == 0 && in_run_) {
            style_->run.take(element, attributes);
        } else if (part_ == 0) {
            style_->paragraph.take(element, attributes);
        }
    }

    void end(WordElement element) override {
        if (element == WordElement::tbl_style_pr) part_ = 0;
        if (element == WordElement::tc_pr) in_cell_ = false;
        if (element == WordElement::r_pr) in_run_ = false;
        if (element == WordElement::style) style_ = nullptr;
        if (element == WordElement::doc_defaults) {
            styles.run_defaults_ = defaults_.run;
            style_ = nullptr;
        }
    }

    void resolve() {
        for (auto& [id, style] : styles.styles_) {
            if (style.heading_level == 0 && !style.paragraph.outline) {
                style.heading_level = heading_of_name(style.name);
            }
            if (style.paragraph.outline) {
                const int outline = *style.paragraph.outline;
                style.heading_level = outline >= 0 && outline < 9 ? outline + 1 : 0;
            }
            style.caption = style.kind == StyleKind::paragraph && style.name == "caption";
        }
        const auto stated = styles.styles_;
        for (auto& [id, style] : styles.styles_) {
            std::string base = style.based_on;
            for (int links = 0; !base.empty() && base != id && links < longest_chain; ++links) {
                const auto found = stated.find(base);
                if (found == stated.end()) break;
                inherit(style, found->second);
                base = found->second.based_on;
            }
            if (style.kind == StyleKind::paragraph) inherit(style.run, styles.run_defaults_);
        }
    }

 private:
    void begin_style(const WordAttributes& attributes) {
        const std::string id(attributes.value("styleId"));
        style_ = &styles.styles_[id];
        for (const KindName& known : kind_names) {
            if (known.name == attributes.value("type")) style_->kind = known.kind;
        }
        if (attributes.find("default") && attributes.on("default")) {
            styles.defaults_.at(static_cast<std::size_t>(style_->kind)) = id;
        }
    }
    void begin_defaults(const WordAttributes&) { style_ = &defaults_; }
    void take_name(const WordAttributes& attributes) {
        if (style_) style_->name = attributes.value();
    }
    void take_base(const WordAttributes& attributes) {
        if (style_) style_->based_on = attributes.value();
    }
    void begin_part(const WordAttributes& attributes) {
        for (const PartName& known : part_names) {
            if (known.name == attributes.value("type"))
                part_ = static_cast<std::size_t>(known.part);
        }
    }
    void begin_cell(const WordAttributes&) { in_cell_ = true; }
    void begin_run(const WordAttributes&) { in_run_ = true; }
    void take_row_band(const WordAttributes& attributes) {
        if (style_) style_->table.row_band = attributes.number();
    }
    void take_column_band(const WordAttributes& attributes) {
        if (style_) style_->table.column_band = attributes.number();
    }

    WordStyle defaults_;
    WordStyle* style_ = nullptr;
    std::size_t part_ = 0;
    bool in_cell_ = false;
    bool in_run_ = false;
};

const WordStyle& WordStyles::style(StyleKind kind, std::string_view id) const {
    static const WordStyle plain;
    auto found = styles_.find(id);
    if (found == styles_.end() || found->second.kind != kind) {
        if (kind == StyleKind::character) return plain;  // the default adds nothing to a run
        found = styles_.find(defaults_.at(static_cast<std::size_t>(kind)));
    }
    return found == styles_.end() ? plain : found->second;
}

std::optional<int> WordStyles::list_of(const std::string& numbering_style) const {
    const auto found = styles_.find(numbering_style);
    return found == styles_.end() ? std::nullopt : found->second.paragraph.list;
}

Result<WordStyles> read_styles(std::string_view part, std::string_view xml,
                               const WordLimits& limits) {
    StylesHandler handler;
    if (const auto fault = read_word_xml(part, xml, limits, handler)) return *fault;
    handler.resolve();
    return std::move(handler.styles);
}

}  // namespace actionplan
