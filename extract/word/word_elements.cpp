#include "extract/word/word_elements.h"

#include <array>

namespace actionplan {

namespace {

struct NamespaceName {
    std::string_view address;
    WordNamespace space;
};

constexpr std::array namespace_names{
    NamespaceName{"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                  WordNamespace::word                                                                                },
    NamespaceName{"http://purl.oclc.org/ooxml/wordprocessingml/main",                          WordNamespace::word   },
    NamespaceName{"http://schemas.openxmlformats.org/officeDocument/2006/math",
                  WordNamespace::math                                                                                },
    NamespaceName{"http://purl.oclc.org/ooxml/officeDocument/math",                            WordNamespace::math   },
    NamespaceName{"http://schemas.openxmlformats.org/markup-compatibility/2006",
                  WordNamespace::compatibility                                                                       },
    NamespaceName{"http://schemas.openxmlformats.org/drawingml/2006/main",                     WordNamespace::drawing},
    NamespaceName{"http://purl.oclc.org/ooxml/drawingml/main",                                 WordNamespace::drawing},
    NamespaceName{"http://schemas.openxmlformats.org/package/2006/relationships",
                  WordNamespace::relationships                                                                       },
    NamespaceName{"http://purl.org/dc/elements/1.1/",                                          WordNamespace::core   },
    NamespaceName{"http://purl.org/dc/terms/",                                                 WordNamespace::core   },
    NamespaceName{"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
                  WordNamespace::extended_properties                                                                 },
    NamespaceName{"http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
                  WordNamespace::extended_properties                                                                 },
};

struct ElementName {
    WordNamespace space;
    std::string_view name;
    WordElement element;
};

using enum WordElement;
using enum WordNamespace;

constexpr std::array element_names{
    ElementName{word,                               "document",              document            },
    ElementName{word,                               "body",                  body                },
    ElementName{word,                               "hdr",                   hdr                 },
    ElementName{word,                               "ftr",                   ftr                 },
    ElementName{word,                               "footnotes",             footnotes           },
    ElementName{word,                               "endnotes",              endnotes            },
    ElementName{word,                               "comments",              comments            },
    ElementName{word,                               "footnote",              footnote            },
    ElementName{word,                               "endnote",               endnote             },
    ElementName{word,                               "comment",               comment             },
    ElementName{word,                               "p",                     p                   },
    ElementName{word,                               "tbl",                   tbl                 },
    ElementName{word,                               "tr",                    tr                  },
    ElementName{word,                               "tc",                    tc                  },
    ElementName{word,                               "sdt",                   sdt                 },
    ElementName{word,                               "sdtPr",                 sdt_pr              },
    ElementName{word,                               "sdtEndPr",              sdt_end_pr          },
    ElementName{word,                               "sdtContent",            sdt_content         },
    ElementName{word,                               "showingPlcHdr",         showing_placeholder },
    ElementName{word,                               "txbxContent",           txbx_content        },
    ElementName{word,                               "sectPr",                sect_pr             },
    ElementName{word,                               "type",                  sect_type           },
    ElementName{word,                               "headerReference",       header_reference    },
    ElementName{word,                               "footerReference",       footer_reference    },
    ElementName{word,                               "titlePg",               title_page          },
    ElementName{word,                               "altChunk",              alt_chunk           },
    ElementName{word,                               "r",                     r                   },
    ElementName{word,                               "t",                     t                   },
    ElementName{word,                               "delText",               del_text            },
    ElementName{word,                               "tab",                   tab                 },
    ElementName{word,                               "ptab",                  ptab                },
    ElementName{word,                               "br",                    br                  },
    ElementName{word,                               "cr",                    cr                  },
    ElementName{word,                               "noBreakHyphen",         no_break_hyphen     },
    ElementName{word,                               "softHyphen",            soft_hyphen         },
    ElementName{word,                               "sym",                   sym                 },
    ElementName{word,                               "fldChar",               fld_char            },
    ElementName{word,                               "fldSimple",             fld_simple          },
    ElementName{word,                               "instrText",             instr_text          },
    ElementName{word,                               "delInstrText",          del_instr_text      },
    ElementName{word,                               "ffData",                ff_data             },
    ElementName{word,                               "checkBox",              check_box           },
    ElementName{word,                               "ddList",                drop_down           },
    ElementName{word,                               "checked",               checked             },
    ElementName{word,                               "default",               default_value       },
    ElementName{word,                               "result",                result              },
    ElementName{word,                               "listEntry",             list_entry          },
    ElementName{word,                               "rt",                    ruby_text           },
    ElementName{word,                               "lastRenderedPageBreak", last_page_break     },
    ElementName{math,                               "t",                     math_text           },
    ElementName{word,                               "ins",                   ins                 },
    ElementName{word,                               "del",                   del                 },
    ElementName{word,                               "moveFrom",              move_from           },
    ElementName{word,                               "moveTo",                move_to             },
    ElementName{word,                               "pPrChange",             properties_change   },
    ElementName{word,                               "rPrChange",             properties_change   },
    ElementName{word,                               "tblPrChange",           properties_change   },
    ElementName{word,                               "tblPrExChange",         properties_change   },
    ElementName{word,                               "tblGridChange",         properties_change   },
    ElementName{word,                               "trPrChange",            properties_change   },
    ElementName{word,                               "tcPrChange",            properties_change   },
    ElementName{word,                               "sectPrChange",          properties_change   },
    ElementName{word,                               "numberingChange",       properties_change   },
    ElementName{word,                               "cellIns",               cell_insert         },
    ElementName{word,                               "cellDel",               cell_delete         },
    ElementName{word,                               "pPr",                   p_pr                },
    ElementName{word,                               "rPr",                   r_pr                },
    ElementName{word,                               "tblPr",                 tbl_pr              },
    ElementName{word,                               "tblPrEx",               tbl_pr_ex           },
    ElementName{word,                               "trPr",                  tr_pr               },
    ElementName{word,                               "tcPr",                  tc_pr               },
    ElementName{word,                               "pStyle",                p_style             },
    ElementName{word,                               "rStyle",                r_style             },
    ElementName{word,                               "tblStyle",              tbl_style           },
    ElementName{word,                               "tblLook",               tbl_look            },
    ElementName{word,                               "numPr",                 num_pr              },
    ElementName{word,                               "ilvl",                  ilvl                },
    ElementName{word,                               "numId",                 num_id              },
    ElementName{word,                               "outlineLvl",            outline_level       },
    ElementName{word,                               "pageBreakBefore",       page_break_before   },
    ElementName{word,                               "shd",                   shading             },
    ElementName{word,                               "highlight",             highlight           },
    ElementName{word,                               "color",                 ink                 },
    ElementName{word,                               "b",                     bold                },
    ElementName{word,                               "i",                     italic              },
    ElementName{word,                               "vanish",                vanish              },
    ElementName{word,                               "rFonts",                run_fonts           },
    ElementName{word,                               "gridSpan",              grid_span           },
    ElementName{word,                               "vMerge",                v_merge             },
    ElementName{word,                               "hMerge",                h_merge             },
    ElementName{word,                               "tblGrid",               tbl_grid            },
    ElementName{word,                               "gridCol",               grid_col            },
    ElementName{word,                               "gridBefore",            grid_before         },
    ElementName{word,                               "gridAfter",             grid_after          },
    ElementName{word,                               "tblHeader",             tbl_header          },
    ElementName{word,                               "hidden",                hidden              },
    ElementName{word,                               "styles",                styles              },
    ElementName{word,                               "style",                 style               },
    ElementName{word,                               "docDefaults",           doc_defaults        },
    ElementName{word,                               "name",                  name                },
    ElementName{word,                               "basedOn",               based_on            },
    ElementName{word,                               "tblStylePr",            tbl_style_pr        },
    ElementName{word,                               "tblStyleRowBandSize",   row_band_size       },
    ElementName{word,                               "tblStyleColBandSize",   column_band_size    },
    ElementName{word,                               "latentStyles",          latent_styles       },
    ElementName{word,                               "numbering",             numbering           },
    ElementName{word,                               "abstractNum",           abstract_num        },
    ElementName{word,                               "num",                   num                 },
    ElementName{word,                               "lvl",                   lvl                 },
    ElementName{word,                               "start",                 start               },
    ElementName{word,                               "numFmt",                num_fmt             },
    ElementName{word,                               "lvlText",               lvl_text            },
    ElementName{word,                               "lvlRestart",            lvl_restart         },
    ElementName{word,                               "isLgl",                 is_legal            },
    ElementName{word,                               "suff",                  suffix              },
    ElementName{word,                               "lvlOverride",           lvl_override        },
    ElementName{word,                               "startOverride",         start_override      },
    ElementName{word,                               "abstractNumId",         abstract_num_id     },
    ElementName{word,                               "numStyleLink",          num_style_link      },
    ElementName{word,                               "styleLink",             style_link          },
    ElementName{word,                               "lvlPicBulletId",        picture_bullet      },
    ElementName{word,                               "settings",              settings            },
    ElementName{word,                               "evenAndOddHeaders",     even_and_odd_headers},
    ElementName{word,                               "clrSchemeMapping",      colour_map          },
    ElementName{compatibility,                      "AlternateContent",      alternate_content   },
    ElementName{compatibility,                      "Choice",                choice              },
    ElementName{compatibility,                      "Fallback",              fallback            },
    ElementName{drawing,                            "theme",                 theme               },
    ElementName{drawing,                            "clrScheme",             colour_scheme       },
    ElementName{drawing,                            "dk1",                   dark1               },
    ElementName{drawing,                            "lt1",                   light1              },
    ElementName{drawing,                            "dk2",                   dark2               },
    ElementName{drawing,                            "lt2",                   light2              },
    ElementName{drawing,                            "accent1",               accent1             },
    ElementName{drawing,                            "accent2",               accent2             },
    ElementName{drawing,                            "accent3",               accent3             },
    ElementName{drawing,                            "accent4",               accent4             },
    ElementName{drawing,                            "accent5",               accent5             },
    ElementName{drawing,                            "accent6",               accent6             },
    ElementName{drawing,                            "hlink",                 hyperlink_colour    },
    ElementName{drawing,                            "folHlink",              followed_colour     },
    ElementName{drawing,                            "srgbClr",               rgb_colour          },
    ElementName{drawing,                            "sysClr",                system_colour       },
    ElementName{relationships,                      "Relationship",          relationship        },
    ElementName{core,                               "title",                 core_title          },
    ElementName{core,                               "creator",               core_creator        },
    ElementName{core,                               "created",               core_created        },
    ElementName{core,                               "modified",              core_modified       },
    ElementName{WordNamespace::extended_properties, "Application",           application         },
};

constexpr std::uint32_t hash_of(WordNamespace space, std::string_view name) {
    std::uint32_t hash = static_cast<std::uint32_t>(space) * 97;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15);
}

// Open addressing: a slot holds an index into element_names, from 1; 0 is a free slot.
constexpr std::size_t slots = 1024;
constexpr std::array<std::uint8_t, slots> element_slots = [] {
    std::array<std::uint8_t, slots> table{};
    static_assert(element_names.size() < 256);
    for (std::size_t i = 0; i < element_names.size(); ++i) {
        std::size_t slot = hash_of(element_names.at(i).space, element_names.at(i).name) % slots;
        while (table.at(slot) != 0) slot = (slot + 1) % slots;
        table.at(slot) = static_cast<std::uint8_t>(i + 1);
    }
    return table;
}();

}  // namespace

WordNamespace word_namespace(std::string_view address) {
    for (const NamespaceName& known : namespace_names) {
        if (known.address == address) return known.space;
    }
    return none;
}

WordElement word_element(WordNamespace space, std::string_view name) {
    if (space == none) return other;
    for (std::size_t slot = hash_of(space, name) % slots; element_slots[slot] != 0;
         slot = (slot + 1) % slots) {
        const ElementName& known = element_names[element_slots[slot] - 1U];
        if (known.space == space && known.name == name) return known.element;
    }
    return other;
}

}  // namespace actionplan
