#!/usr/bin/env python3
"""Makes the Word documents of this folder, word-*.docx: each the smallest plan that shows one trait. The same bytes each
time:

    python3 tests/cases/make_word_cases.py
"""

import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent.parent / "samples"))

from word_file import *  # noqa: E402,F403

CASES = {}
HEADINGS = ["No.", "Action", "Timescale", "Lead", "Outcomes"]
WIDTHS = [900, 5000, 2000, 2500, 3500]
RAG_HEADINGS = HEADINGS + ["RAG"]
RAG_WIDTHS = WIDTHS + [900]
OUTLINE = abstract_list(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2"))
BULLETS = abstract_list(9, level(0, "bullet", "•") + level(1, "bullet", "o"))


def case(function):
    CASES[function.__name__.replace("_", "-")] = function
    return function


def header(headings=HEADINGS, properties="<w:tblHeader/>"):
    return row([cell(paragraph(one, "", "<w:b/>"), shading("D9D9D9")) for one in headings], properties)


def action(number="1.1", text="Publish a leaflet on crisis services", *more, rag=None):
    rest = list(more) or ["March 2016", "County Council", "People know whom to ring"]
    return row([number, text, *rest] + ([rag] if rag is not None else []))


def plan(*rows, title="1. Better access", headings=HEADINGS, widths=WIDTHS, properties='<w:tblStyle w:val="TableGrid"/>'):
    return paragraph(title, style("Heading2")) + table([header(headings), *rows], widths, properties) + paragraph()


def control(content, properties="<w:dropDownList/>"):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def complex_field(instruction, result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return mark("begin") + f"<w:r><w:instrText> {instruction} </w:instrText></w:r>" + mark("separate") + run(result) + mark("end")


def list_number(identifier, at=1):
    return cell(paragraph("", numbered(identifier, at)))


SECOND = action("1.2", "Train the night staff", "May 2016", "Acute Trust", "Fewer people wait")


@case
def computed_numbers():
    rows = action(list_number(1)), action(list_number(1), "Train the night staff")
    return dict(body=plan(*rows, title="Better access"), numbering=OUTLINE + concrete_list(1, 0))


@case
def computed_numbers_in_front_of_actions():
    def counted(text, *rest):
        steps = paragraph("ring round", numbered(2)) + paragraph("write to those who are out", numbered(2))
        return row([cell(paragraph(text, numbered(1, 1)) + steps), *rest])
    rows = (counted("Train the night staff", "March 2016", "County Council", "Shorter waits"),
            counted("Publish a leaflet on crisis services", "May 2016", "Acute Trust", "People know whom to ring"))
    lists = OUTLINE + abstract_list(1, level(0, "decimal", "%1)")) + concrete_list(1, 0) + concrete_list(2, 1)
    return dict(body=plan(*rows, headings=HEADINGS[1:], widths=WIDTHS[1:]), numbering=lists)


@case
def computed_numbers_restart():
    lists = OUTLINE + concrete_list(1, 0) + concrete_list(2, 0, [(0, 2), (1, 3)])
    first, second = plan(action(list_number(1)), title="Better access"), plan(action(list_number(2)), title="Safer wards")
    return dict(body=first + second, numbering=lists)


@case
def computed_number_formats():
    forms = [("upperRoman", "%1."), ("lowerLetter", "(%1)"), ("decimalZero", "A%1"), ("ordinal", "%1")]
    lists = "".join(abstract_list(i, level(0, form, text)) for i, (form, text) in enumerate(forms))
    lists += "".join(concrete_list(i + 1, i, [(0, 3)]) for i in range(len(forms)))
    return dict(body=plan(*(action(list_number(i + 1, 0), f"Do the {word} thing") for i, word in enumerate(["first", "second", "third", "fourth"]))), numbering=lists)


@case
def computed_section_numbers():
    styles = '<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/><w:basedOn w:val="Heading2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    lists = abstract_list(0, level(0, "decimal", "Priority %1:", '<w:pStyle w:val="Section"/>')) + concrete_list(1, 0)
    tables = [paragraph(title, style("Section")) + table([header(), rows], WIDTHS) for title, rows in (("Better access", action()), ("Safer wards", action("2.1", "Train the night staff")))]
    return dict(body="".join(tables) + paragraph(), numbering=lists, styles=styles)


@case
def computed_band_numbers():
    def band(text):
        return row([cell(paragraph(text, numbered(1)), span(5) + shading("D9E2F3"))])

    rows = [header(), band("Better access"), action(list_number(1)), band("Safer wards"), action(list_number(1), "Train the night staff")]
    return dict(body=table(rows, WIDTHS) + paragraph(), numbering=OUTLINE + concrete_list(1, 0))


@case
def lists_in_cells():
    items = cell(paragraph("Open a crisis café:") + paragraph("in the north", numbered(2)) + paragraph("by bus from the south", numbered(2, 1)) + paragraph("at weekends", numbered(2)))
    return dict(body=plan(action("1.1", items)), numbering=BULLETS + concrete_list(2, 9))


@case
def typed_number_and_list_number():
    rows = action(list_number(1)), action("1.1a", "Ask the university to look at it"), action(list_number(1), "Train the night staff")
    return dict(body=plan(*rows), numbering=OUTLINE + concrete_list(1, 0))


@case
def cells_merged_down():
    headings = ["Objective", *HEADINGS]

    def objective(text, value):
        return cell(text, f'<w:vMerge w:val="{value}"/>' if value else "<w:vMerge/>")

    rows = [
        row([objective("Nobody waits", "restart"), "1.1", "Publish a leaflet", "March 2016", "County Council", "Known"]),
        row([objective("", ""), "1.2", "Train the night staff", "May 2016", "Acute Trust", "Shorter waits"]),
        row([objective("Nobody is alone", "restart"), "1.3", "Open a café", "June 2016", "The charity", "Company"]),
    ]
    return dict(body=plan(*rows, headings=headings, widths=[2000, *WIDTHS]))


@case
def cells_merged_across():
    old = row([cell("1.1"), cell("Publish a leaflet", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "County Council", "Known"])
    return dict(body=plan(old, SECOND))


@case
def bands():
    def band(text, fill):
        return row([cell(paragraph(text, "", "<w:b/>"), span(5) + shading(fill))])

    rows = [band("1. Better access", "D9E2F3"), header(), band("In the north", "F2F2F2"), action(), band("2. Safer wards", "D9E2F3"), header(), action("2.1", "Train the night staff")]
    return dict(body=table(rows, WIDTHS) + paragraph())


@case
def grid_before():
    rows = action(), row(["and a poster", "April 2016", "Acute Trust", "Seen"], '<w:gridBefore w:val="1"/>')
    return dict(body=plan(*rows))


@case
def nested_table():
    inner = cell(paragraph("Places open:") + table([row(["North", "9 of 14"]), row(["South", "6 of 13"])], [1000, 1000]) + paragraph())
    return dict(body=plan(action("1.1", "Open a café", "March 2016", "The charity", inner)))


@case
def fill_direct():
    fills = [("1.1", "00B050"), ("1.2", "FFC000"), ("1.3", "FF0000"), ("1.4", "0070C0"), ("1.5", None)]
    rows = [action(number, f"Do thing {number}", "March 2016", "County Council", "Done", rag=cell("", shading(fill) if fill else "")) for number, fill in fills]
    return dict(body=plan(*rows, headings=RAG_HEADINGS, widths=RAG_WIDTHS))


THEME = (
    HEAD + '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    + "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in [("dk2", "1F497D"), ("lt2", "EEECE1"), ("accent1", "4F81BD"), ("accent2", "C0504D"), ("accent3", "9BBB59"), ("accent4", "8064A2"), ("accent5", "4BACC6"), ("accent6", "F79646"), ("hlink", "0000FF"), ("folHlink", "800080")])
    + "</a:clrScheme></a:themeElements></a:theme>"
)


@case
def fill_theme():
    fills = [("1.1", "accent3", "99"), ("1.2", "accent6", ""), ("1.3", "accent2", "")]
    rows = []
    for number, name, tint in fills:
        more = f' w:themeFill="{name}"' + (f' w:themeFillTint="{tint}"' if tint else "")
        rows.append(action(number, f"Do thing {number}", "March 2016", "County Council", "Done", rag=cell("", shading("auto", more))))
    return dict(body=plan(*rows, headings=RAG_HEADINGS, widths=RAG_WIDTHS), parts=[("theme/theme1.xml", THEME)])


@case
def fill_table_style():
    styles = f'<w:style w:type="table" w:styleId="Plan"><w:name w:val="Plan"/><w:basedOn w:val="TableGrid"/><w:tblStylePr w:type="lastCol"><w:tcPr>{shading("00B050")}</w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstRow"><w:tcPr>{shading("D9D9D9")}</w:tcPr></w:tblStylePr></w:style>'
    look = '<w:tblStyle w:val="Plan"/><w:tblLook w:val="0120"/>'
    rows = action(rag=""), action("1.2", "Train the night staff", "May 2016", "Acute Trust", "Shorter waits", rag=cell("", shading("FF0000")))
    return dict(body=plan(*rows, headings=RAG_HEADINGS, widths=RAG_WIDTHS, properties=look), styles=styles)


@case
def fill_stripes():
    styles = f'<w:style w:type="table" w:styleId="Plan"><w:name w:val="Plan"/><w:tblStylePr w:type="band2Horz"><w:tcPr>{shading("E2EFD9")}</w:tcPr></w:tblStylePr></w:style>'
    look = '<w:tblStyle w:val="Plan"/><w:tblLook w:val="0420"/>'
    rows = action(rag="Green"), action("1.2", "Train the night staff", "May 2016", "Acute Trust", "Shorter waits", rag="")
    return dict(body=plan(*rows, headings=RAG_HEADINGS, widths=RAG_WIDTHS, properties=look), styles=styles)


@case
def fill_highlight():
    words = [("1.1", "green"), ("1.2", "red")]
    rows = [action(number, f"Do thing {number}", "March 2016", "County Council", "Done", rag=cell(paragraph("●", "", f'<w:highlight w:val="{name}"/>'))) for number, name in words]
    return dict(body=plan(*rows, headings=RAG_HEADINGS, widths=RAG_WIDTHS))


@case
def symbols():
    tick, cross = ('<w:r><w:sym w:font="Wingdings" w:char="%s"/></w:r>' % code for code in ("F0FC", "F0FB"))
    headings = HEADINGS + ["Progress"]
    rows = [
        action("1.1", "Publish a leaflet", "March 2016", "County Council", "Known", cell(paragraph(tick + run(" Printed")))),
        action("1.2", "Train the night staff", "May 2016", "Acute Trust", "Shorter waits", cell(paragraph(cross))),
    ]
    return dict(body=plan(*rows, headings=headings, widths=[*WIDTHS, 1500]))


@case
def content_controls():
    whole = control(cell("May 2016"))
    inside = cell(control(paragraph("Acute Trust")))
    in_text = cell(paragraph(run("By ") + control(run("March 2016"), "<w:date/>")))
    rows = action("1.1", "Publish a leaflet", in_text, inside, "Known"), row(["1.2", "Train the night staff", whole, inside, "Shorter waits"])
    return dict(body=plan(*rows))


@case
def content_control_prompt():
    prompt = cell(control(paragraph("Choose a date."), "<w:showingPlcHdr/><w:date/>"))
    return dict(body=plan(action("1.1", "Publish a leaflet", prompt, "County Council", "Known"), SECOND))


@case
def fields():
    link = cell(paragraph(run("Publish the list at ") + complex_field('HYPERLINK "http://plans.example/list"', "plans.example/list")))
    simple = cell(paragraph(f'<w:fldSimple w:instr=" DOCPROPERTY Due ">{run("March 2016")}</w:fldSimple>'))
    footer = part("ftr", paragraph(run("Plan v3, page ") + complex_field("PAGE", "1")))
    return dict(body=plan(action("1.1", link, simple, "County Council", "Known")), parts=[("footer1.xml", footer)], section='<w:footerReference w:type="default" r:id="rIdfooter1"/>' + LANDSCAPE)


@case
def hidden_text():
    text = cell(paragraph(run("Publish a leaflet") + run(" (ask Legal first)", "<w:vanish/>")))
    hidden = row(["1.9", "Not for publication", "", "", ""], "<w:hidden/>")
    return dict(body=plan(action("1.1", text), hidden, SECOND))


TRACKED_TEXT = (
    run("Publish a ")
    + f'<w:del w:id="1" w:author="x" w:date="2016-01-01T00:00:00Z"><w:r><w:delText>poster</w:delText></w:r></w:del>'
    + f'<w:ins w:id="2" w:author="x" w:date="2016-01-01T00:00:00Z">{run("leaflet")}</w:ins>'
)


@case
def tracked_text():
    return dict(body=plan(action("1.1", cell(paragraph(TRACKED_TEXT)))))


@case
def tracked_rows():
    gone = row(["1.2", "Open a hotline", "May 2016", "Acute Trust", "Calls"], '<w:del w:id="3" w:author="x" w:date="2016-01-01T00:00:00Z"/>')
    new = row(["1.3", "Open a café", "June 2016", "The charity", "Company"], '<w:ins w:id="4" w:author="x" w:date="2016-01-01T00:00:00Z"/>')
    return dict(body=plan(action(), gone, new))


@case
def tracked_paragraph_mark():
    joined = cell(paragraph("Publish a leaflet ", '<w:rPr><w:del w:id="1" w:author="x" w:date="2016-01-01T00:00:00Z"/></w:rPr>') + paragraph("in six languages"))
    return dict(body=plan(action("1.1", joined)))


@case
def header_and_footer():
    parts = [("header1.xml", part("hdr", paragraph("Crisis care plan – draft"))), ("footer1.xml", part("ftr", paragraph("Version 3")))]
    references = '<w:headerReference w:type="default" r:id="rIdheader1"/><w:footerReference w:type="default" r:id="rIdfooter1"/>'
    first = paragraph("", f"<w:sectPr>{references}<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>")
    return dict(body=paragraph("This plan was agreed in May.") + first + plan(action()), parts=parts, section=references + LANDSCAPE)


@case
def notes_and_comments():
    noted = cell(paragraph(run("Publish a leaflet") + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'))
    parts = [
        ("footnotes.xml", part("footnotes", f'<w:footnote w:type="separator" w:id="0">{paragraph("<w:r><w:separator/></w:r>")}</w:footnote><w:footnote w:id="2">{paragraph("In Polish too.")}</w:footnote>')),
        ("comments.xml", part("comments", f'<w:comment w:id="0" w:author="x">{paragraph("Is this still ours to lead?")}</w:comment>')),
    ]
    return dict(body=plan(action("1.1", noted)), parts=parts)


def shape(text):
    box = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'


@case
def text_box():
    return dict(body=paragraph(run("This plan was agreed in May.") + shape("Draft for comment")) + plan(action()))


@case
def titles_in_shapes():
    body = paragraph("Crisis care: action plan", style("Heading1"))
    for title, rows in (("Theme 1: Better access", [action(), SECOND]), ("Theme 2: Recovery", [action("2.1", "Offer a talk after each stay")])):
        inner = table([header(), *rows], WIDTHS) + paragraph()
        framed = cell(paragraph(shape(title)) + inner)
        body += table([row([framed])], [sum(WIDTHS)]) + paragraph()
    return dict(body=body)


@case
def header_rows():
    title = row([cell("Crisis care action plan", span(5))], "<w:tblHeader/>")
    return dict(body=table([title, header(), action(), SECOND], WIDTHS) + paragraph())


@case
def all_rows_marked_as_header():
    mark = "<w:tblHeader/>"
    rows = [header(), row(["1.1", "Publish a leaflet", "March 2016", "County Council", "Known"], mark), row(["1.2", "Train the night staff", "May 2016", "Acute Trust", "Shorter waits"], mark)]
    return dict(body=paragraph("1. Better access", style("Heading2")) + table(rows, WIDTHS) + paragraph())


@case
def line_breaks():
    dates = cell(paragraph(f'{run("March 2016")}<w:r><w:br/></w:r>{run("May 2016")}'))
    text = cell(paragraph(f'{run("Publish a leaflet")}<w:r><w:tab/></w:r>{run("and a poster")}'))
    return dict(body=plan(action("1.1", text, dates, "County Council", "Known")))


@case
def heading_by_outline_level():
    one = paragraph("Better access", '<w:outlineLvl w:val="1"/>') + table([header(), action()], WIDTHS)
    two = paragraph("Safer wards", '<w:outlineLvl w:val="1"/>') + table([header(), action("2.1", "Train the night staff")], WIDTHS)
    return dict(body=one + two + paragraph())


@case
def strict_namespace():
    body = part("document", f"<w:body>{plan(action())}<w:sectPr>{LANDSCAPE}</w:sectPr></w:body>")
    strict = body.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
    return dict(body="", parts=[("document.xml", strict)])


@case
def core_properties():
    facts = {"dc:title": "Crisis care action plan", "dc:creator": "County Council", "dcterms:created": "2015-03-01T09:00:00Z", "dcterms:modified": "2015-10-01T10:00:00Z"}
    return dict(body=plan(action()), properties=facts)


@case
def page_break_between_tables():
    page = paragraph('<w:r><w:br w:type="page"/></w:r>')
    return dict(body=paragraph("1. Better access", style("Heading2")) + table([header(), action()], WIDTHS) + page + table([header(), SECOND], WIDTHS) + paragraph())


@case
def field_names_beside():
    def one(number, text, when, lead, outcome):
        names = ["Ref", "Action", "By when", "Lead", "Success measure"]
        rows = [row([cell(paragraph(name, "", "<w:b/>"), shading("D9D9D9")), value])
                for name, value in zip(names, [number, text, when, lead, outcome])]
        title = row([cell(paragraph("Priority 1: Better access", "", "<w:b/>"), '<w:gridSpan w:val="2"/>' + shading("1F3864"))])
        return table([title, *rows] if number == "1.1" else rows, [2500, 9000])
    first = one("1.1", "Publish a leaflet on crisis services", "March 2016", "County Council", "People know whom to ring")
    return dict(body=first + paragraph() + one("1.2", "Train the night staff", "May 2016", "Acute Trust", "Fewer people wait") + paragraph())


@case
def frame_of_one_cell():
    inner = table([header(), action(), SECOND], WIDTHS)
    return dict(body=paragraph("Crisis care action plan", style("Heading1"))
                + table([row([cell(paragraph("1. Better access", "", "<w:b/>") + inner + paragraph())])], [14000]) + paragraph())


@case
def legend_on_runs():
    def on(colour, words):
        return run(f" {words} ", f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>')
    key = run("Key: ") + on("00B050", "on course") + run("  ") + on("FF0000", "stalled")
    filled = [action(rag=cell(paragraph(), shading("FF0000"))),
              action("1.2", "Train the night staff", "May 2016", "Acute Trust", "Fewer people wait", rag=cell(paragraph(), shading("00B050")))]
    return dict(body=paragraph(key) + plan(*filled, headings=RAG_HEADINGS, widths=RAG_WIDTHS))


def main():
    for name, make in CASES.items():
        write_docx(FOLDER / f"word-{name}.docx", **make())
    print(f"{len(CASES)} documents")


if __name__ == "__main__":
    main()
