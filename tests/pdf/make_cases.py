#!/usr/bin/python3
"""Makes the PDFs of this folder, each showing one trait, and NAME.txt beside each: what a reader sees.

The text is made from the same rows as the PDF, not from what the program reads. Needs reportlab, pycairo, LibreOffice
(soffice), Chromium and WeasyPrint. Usage: make_cases.py [NAME...]
"""
import os
import subprocess
import sys
import tempfile

import cairo
from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

rl_config.invariant = 1
HERE = os.path.dirname(os.path.abspath(__file__))
DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9, leading=11)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", parent=HEAD, fontSize=16, leading=20, spaceAfter=8)
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
TOP = [("VALIGN", (0, 0), (-1, -1), "TOP")]

HEADING = ["No.", "Action", "Timescale", "Led by"]
ROWS = [
    ["1.1", "Set up a steering group that meets every month and looks at what each partner has done", "April 2026", "Public Health"],
    ["1.2", "Train the staff of all reception desks to ask three short questions about drinking", "By end of June 2026", "Harbour Trust and partners"],
    ["1.3", "Open a drop-in on market days so that nobody has to make an appointment first", "Autumn 2026", "Voluntary Alliance"],
    ["1.4", "Publish what was learnt, with figures for every ward of the town", "March 2027", "Council"],
]
WIDTHS = [35, 230, 90, 110]


def cell_text(cell):
    """A cell is a text, or a list of paragraphs; '* ' marks an item."""
    parts = [cell] if isinstance(cell, str) else cell
    return " / ".join(part for part in parts if part)


def table_text(rows):
    return ["table"] + ["row: " + " | ".join(cell_text(c) for c in row if c is not None) for row in rows]


def flow(cell, style):
    if cell is None:
        return ""
    parts = [cell] if isinstance(cell, str) else cell
    made = []
    for part in parts:
        level = 2 if part.startswith("** ") else 1 if part.startswith("* ") else 0
        if level:
            item = ParagraphStyle("item", parent=style, leftIndent=10 * level, bulletIndent=10 * level - 10)
            made.append(Paragraph(part.lstrip("* "), item, bulletText="\u2022"))
        else:
            made.append(Paragraph(part, style))
    return made


def table(rows, style, widths=None, head=1, body=BODY, header=HEAD, repeat=0, **more):
    data = [[flow(c, header if i < head else body) for c in row] for i, row in enumerate(rows)]
    return Table(data, colWidths=widths or WIDTHS, style=style, repeatRows=repeat, **more)


def build(name, flowables, page=A4, on_page=None, **more):
    document = SimpleDocTemplate(os.path.join(HERE, name + ".pdf"), pagesize=page, leftMargin=50, rightMargin=50,
                                 topMargin=60, bottomMargin=60, title="Plan", author="Example Council", **more)
    document.build(flowables, onFirstPage=on_page or (lambda c, d: None), onLaterPages=on_page or (lambda c, d: None))


CASES = {}


def case(make):
    CASES[make.__name__.replace("_", "-")] = make
    return make


def ruled(name, style, rows=None, **more):
    rows = rows or [HEADING] + ROWS
    build(name, [Paragraph("Action plan", TITLE), table(rows, style, **more)])
    return ["heading: Action plan"] + table_text(rows)


@case
def grid(name):
    return ruled(name, GRID)


@case
def horizontal_rules(name):
    return ruled(name, TOP + [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black), ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black)])


@case
def no_outer_border(name):
    return ruled(name, TOP + [("INNERGRID", (0, 0), (-1, -1), 0.5, colors.black)])


@case
def no_rules(name):
    return ruled(name, TOP + [("BOTTOMPADDING", (0, 0), (-1, -1), 9)])


@case
def stripes(name):
    return ruled(name, TOP + [("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.HexColor("#DDE6F0"), None])])


@case
def dashed_rules(name):
    return ruled(name, TOP + [("GRID", (0, 0), (-1, -1), 0.7, colors.black, "butt", (2, 2))])


@case
def double_rules(name):
    return ruled(name, TOP + [("GRID", (0, 0), (-1, -1), 0.4, colors.black, None, None, None, 2, 1.2)])


@case
def grey_hairlines(name):
    return ruled(name, TOP + [("GRID", (0, 0), (-1, -1), 0.1, colors.HexColor("#BBBBBB"))])


@case
def white_on_dark_heading(name):
    white = ParagraphStyle("white", parent=HEAD, textColor=colors.white)
    return ruled(name, GRID + [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#1F3863"))], header=white)


@case
def white_rules_on_shading(name):
    return ruled(name, TOP + [("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#E4EEF5")), ("GRID", (0, 0), (-1, -1), 1.5, colors.white)])


@case
def justified_cells(name):
    return ruled(name, GRID, body=ParagraphStyle("j", parent=BODY, alignment=4))


@case
def centred_cells(name):
    return ruled(name, GRID, body=ParagraphStyle("c", parent=BODY, alignment=1))


@case
def small_type(name):
    return ruled(name, GRID, body=ParagraphStyle("s", parent=BODY, fontSize=6, leading=7))


@case
def wide_leading(name):
    return ruled(name, GRID, body=ParagraphStyle("w", parent=BODY, leading=17))


@case
def merged_rows(name):
    rows = [["Objective", "Action", "By when"], [["Carers are found early"], ROWS[0][1], "May 2026"], [None, ROWS[1][1], "June 2026"],
            ["Carers get a break", ROWS[2][1], "July 2026"]]
    style = GRID + [("SPAN", (0, 1), (0, 2))]
    build(name, [table(rows, style, [120, 240, 100])])
    return ["table", "row: Objective | Action | By when", "row: (2x1) Carers are found early | " + ROWS[0][1] + " | May 2026",
            "row: " + ROWS[1][1] + " | June 2026", "row: Carers get a break | " + ROWS[2][1] + " | July 2026"]


@case
def bands(name):
    rows = [HEADING, ["A. Prevention", None, None, None], ROWS[0], ROWS[1], ["B. Treatment", None, None, None], ROWS[2]]
    build(name, [table(rows, GRID + [("SPAN", (0, 1), (-1, 1)), ("SPAN", (0, 4), (-1, 4))])])
    text = table_text(rows)
    return [line.replace("row: A.", "row: (1x4) A.").replace("row: B.", "row: (1x4) B.") for line in text]


@case
def two_tier_heading(name):
    rows = [["Action", "Dates", None, "Lead"], [None, "Start", "Finish", None], ["Open the hub", "May 2026", "July 2026", "Council"],
            ["Train the staff", "June 2026", "August 2026", "Harbour Trust"]]
    build(name, [table(rows, GRID + [("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (3, 0), (3, 1))], [200, 80, 80, 100], head=2)])
    return ["table", "row: (2x1) Action | (1x2) Dates | (2x1) Lead", "row: Start | Finish", "row: Open the hub | May 2026 | July 2026 | Council",
            "row: Train the staff | June 2026 | August 2026 | Harbour Trust"]


@case
def empty_cells(name):
    rows = [HEADING, ROWS[0], ["", ROWS[1][1], "", ""], ["1.3", ROWS[2][1], "", "Council"]]
    return ruled(name, GRID, rows)


@case
def cell_fills(name):
    rows = [["Action", "RAG"], ["Open the hub", "G"], ["Train the staff", ""], ["Publish the figures", "R"]]
    fills = [("BACKGROUND", (1, i), (1, i), colors.HexColor(c)) for i, c in ((1, "#00B050"), (2, "#FFC000"), (3, "#FF0000"))]
    build(name, [table(rows, GRID + fills, [200, 60])])
    return ["table", "row: Action | RAG", "row: Open the hub | G [#00B050]", "row: Train the staff |  [#FFC000]",
            "row: Publish the figures | R [#FF0000]"]


@case
def fills_wider_than_their_text(name):
    # No lines: the column of colours reaches further than any text.
    heading = ["No.", "Action", "Timescale", "RAG"]
    rows = [[*row[:3], ""] for row in [*ROWS, *ROWS[:2]]]
    colours = ["#00B050", "#FFC000", "#FF0000", "#00B050", "#FFC000", "#00B050"]
    fills = [("BACKGROUND", (3, i), (3, i), colors.HexColor(colour)) for i, colour in enumerate(colours, 1)]
    build(name, [Paragraph("Action plan", TITLE), table([heading, *rows], TOP + fills, [35, 230, 90, 40])])
    made = ["row: " + " | ".join([*row[:3], f" [{colour}]"]) for row, colour in zip(rows, colours)]
    return ["heading: Action plan", "table", "row: " + " | ".join(heading), *made]


@case
def last_cell_goes_on_in_paragraphs(name):
    # No lines: below the last row's other cells, one has paragraphs with space between.
    rows = [HEADING, *ROWS, ["1.5", "Tell the press", "May 2027", ["Council", "Harbour Trust", "Police"]]]
    return ruled(name, TOP, rows, body=ParagraphStyle("apart", parent=BODY, spaceAfter=6))


def first_cell_goes_on(name, columns, style):
    # Rows begin with the text that has most lines.
    rows = [[*row[1:], ""][:columns] for row in [[*HEADING, "RAG"], *ROWS[:3], ["", ROWS[1][1] + ", and those of the town hall as well", "May 2027", "Council"]]]
    look = TOP + [("BOTTOMPADDING", (0, 0), (-1, -1), 10)]
    build(name, [Paragraph("Action plan", TITLE), table(rows, look + style, [483 - 100 * (columns - 1), 100, 100, 100][:columns])])
    return rows


@case
def first_cell_goes_on_below_the_others(name):
    return ["heading: Action plan"] + table_text(first_cell_goes_on(name, 3, []))


@case
def first_cell_goes_on_below_the_fills(name):
    # Fills frame the heading and the first rows; the last row has lines in the first column alone.
    fills = [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#D9D9D9"))]
    fills += [("BACKGROUND", (3, i), (3, i), colors.HexColor(colour)) for i, colour in ((1, "#00B050"), (2, "#FFC000"))]
    rows = first_cell_goes_on(name, 4, fills)
    shown = [[f"{cell} [#D9D9D9]" for cell in rows[0]], [*rows[1][:3], " [#00B050]"], [*rows[2][:3], " [#FFC000]"], *rows[3:]]
    return ["heading: Action plan"] + table_text(shown)


@case
def items_in_cells(name):
    rows = [["Action", "Outcome"], [["Bring together the figures of:", "* hospitals and their emergency departments, for every day of the week",
                                     "* police", "* licensing"], "One shared picture"], ["Next", ["* less harm", "* fewer calls"]]]
    build(name, [table(rows, GRID, [220, 150])])
    return ["table", "row: Action | Outcome", "row: Bring together the figures of: / * hospitals and their emergency departments, for every day of the week"
            " / * police / * licensing | One shared picture", "row: Next | * less harm / * fewer calls"]


@case
def inner_items(name):
    rows = [["Action", "Lead"], [["* Train staff:", "** nurses", "** pharmacists", "* Tell the public"], "Council"]]
    build(name, [table(rows, GRID, [220, 150])])
    return ["table", "row: Action | Lead", "row: * Train staff: / ** nurses / ** pharmacists / * Tell the public | Council"]


@case
def paragraphs_in_cells(name):
    spaced = ParagraphStyle("p", parent=BODY, spaceAfter=7)
    rows = [["Action", "Lead"], [["Open the hub on the quay, close to the bus station and to the library.",
                                  "The rooms are paid for until the spring of next year, and the rent is fixed."], "Council"]]
    build(name, [table(rows, GRID, [200, 150], body=spaced)])
    return table_text(rows)


@case
def line_breaks_in_cells(name):
    rows = [["Action", "Lead"], ["Open the hub on the quay, close to the bus station and to the library", "CCG<br/>Council<br/>Police"]]
    build(name, [table(rows, GRID, [200, 150])])
    return ["table", "row: Action | Lead", "row: Open the hub on the quay, close to the bus station and to the library | CCG / Council / Police"]


@case
def cut_words(name):
    # The narrow column cuts "commissioning" without a hyphen; it stands whole elsewhere.
    rows = [["Action", "Lead"], ["Review commissioning of the service", "Joint commissio<br/>ning team"]]
    build(name, [Paragraph("Commissioning is led by the partnership.", BODY), Spacer(1, 10), table([rows[0], rows[1]], GRID, [200, 56])])
    return ["paragraph: Commissioning is led by the partnership.", "table", "row: Action | Lead",
            "row: Review commissioning of the service | Joint commissioning team"]


@case
def compound_at_line_end(name):
    rows = [["Action", "Lead"], ["Set up a joint multi-agency group on self-harm", "Council"], ["Every multi-agency group", "Trust"]]
    build(name, [table(rows, GRID, [98, 150])])
    return table_text(rows)


@case
def ligatures(name):
    pdfmetrics.registerFont(TTFont("DejaVu", DEJAVU))
    style = ParagraphStyle("d", parent=BODY, fontName="DejaVu")
    build(name, [Paragraph("The \ufb01rst of\ufb01ce \ufb02oor is re\ufb02ected in the \ufb01gures, caf\u00e9 included.", style)])
    return ["paragraph: The first office floor is reflected in the figures, caf\u00e9 included."]


@case
def raised_ordinals(name):
    rows = [["Action", "By when"], ["Open the hub", "30<super>th</super> April 2026"], ["Close it", "1<super>st</super> May 2027"]]
    build(name, [table(rows, GRID, [200, 150])])
    return ["table", "row: Action | By when", "row: Open the hub | 30th April 2026", "row: Close it | 1st May 2027"]


@case
def heading_repeated_on_pages(name):
    rows = [HEADING] + [["%d" % i] + ROWS[i % 4][1:] for i in range(1, 51)]
    build(name, [table(rows, GRID, repeat=1)])
    text = ["table", "row: " + " | ".join(HEADING) + " (header)"]
    return text, rows


@case
def running_lines(name):
    def furniture(page, document):
        page.setFont("Helvetica", 8)
        page.drawString(50, 810, "Example Council action plan")
        page.drawString(50, 30, "Working draft")
        page.drawRightString(545, 30, "Page %d" % document.page)
    rows = [HEADING] + [["%d" % i] + ROWS[i % 4][1:] for i in range(1, 36)]
    build(name, [table(rows, GRID)], on_page=furniture)
    return None, rows


@case
def text_in_a_frame(name):
    def frame(page, _):
        page.rect(40, 40, 515, 760)
    prose = "The partnership looked at what people said and at what the figures show. " * 4
    build(name, [Paragraph(prose.strip(), BODY), Spacer(1, 12), Paragraph(prose.strip(), BODY)], on_page=frame)
    return ["paragraph: " + prose.strip()] * 2


@case
def boxed_text(name):
    text = "This box says what the plan is about and who may be asked. " * 5
    build(name, [Table([[Paragraph(text.strip(), BODY)]], colWidths=[400], style=[("BOX", (0, 0), (-1, -1), 1, colors.black)])])
    return ["paragraph: " + text.strip()]


@case
def list_of_items(name):
    items = ["Listen to people who use the services, and to those who do not", "Act on what they say", "Tell them what came of it"]
    style = ParagraphStyle("item", parent=BODY, leftIndent=18, bulletIndent=0)
    build(name, [Paragraph(i, style, bulletText="\u2022") for i in items])
    return ["item: " + i for i in items]


@case
def contents_page(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 10)
    lines = [("Introduction", 3), ("What we heard", 5), ("What we will do", 8), ("How we will know", 12)]
    for i, (title, number) in enumerate(lines):
        page.drawString(60, 760 - 16 * i, title)
        dots = "." * 60
        page.drawString(170, 760 - 16 * i, dots)
        page.drawRightString(520, 760 - 16 * i, str(number))
    page.save()
    return ["paragraph: %s %s %d" % (title, "." * 60, number) for title, number in lines]


@case
def lines_that_define(name):
    # Short lines, none of which is full, each with letters and what they stand for: behind a dash, and behind a gap.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 10)
    dashed = ["SAB \u2013 Safeguarding Adults Board", "LMC \u2013 Local Medical Committee", "ECAmb \u2013 Estuary Coast Ambulance"]
    gapped = [("OPCC", "Office of the Police and Crime Commissioner"), ("CPS", "Crown Prosecution Service"), ("BSL", "British Sign Language")]
    page.drawString(60, 780, "Abbreviations")
    for i, line in enumerate(dashed):
        page.drawString(60, 760 - 13 * i, line)
    for i, (letters, words) in enumerate(gapped):
        page.drawString(60, 690 - 13 * i, letters)
        page.drawString(120, 690 - 13 * i, words)
    page.save()
    return ["paragraph: " + one for one in ["Abbreviations"] + dashed + ["%s %s" % pair for pair in gapped]]


@case
def chart(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 9)
    page.rect(100, 500, 300, 200)
    for i in range(5):
        page.line(100, 500 + 40 * i, 400, 500 + 40 * i)
        page.drawRightString(95, 497 + 40 * i, str(10 * i))
        page.drawString(120 + 60 * i, 485, str(2020 + i))
    path = page.beginPath()
    path.moveTo(110, 510)
    path.curveTo(200, 700, 300, 520, 390, 690)
    page.drawPath(path)
    page.save()
    return None


@case
def sideways_page(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 10)
    page.translate(595, 0)
    page.rotate(90)
    rows = [["Action", "By when", "Lead"], ["Open the hub", "May 2026", "Council"], ["Train the staff", "June 2026", "Trust"]]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            page.drawString(105 + 150 * c, 405 - 20 * r, text)
    page.grid([100, 250, 400, 550], [360, 380, 400, 420])
    page.save()
    return table_text(rows)


@case
def sideways_heading(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 10)
    for c, text in enumerate(["Action", "Priority", "Status"]):
        page.saveState()
        page.translate(120 + 60 * c, 705)
        page.rotate(90)
        page.drawString(0, 0, text)
        page.restoreState()
    for r, row in enumerate([["Open", "High", "Done"], ["Close", "Low", "Late"]]):
        for c, text in enumerate(row):
            page.drawString(105 + 60 * c, 685 - 20 * r, text)
    page.grid([100, 160, 220, 280], [660, 680, 700, 760])
    page.save()
    return ["table", "row: Action | Priority | Status", "row: Open | High | Done", "row: Close | Low | Late"]


@case
def drawn_twice(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 12)
    for shift in (0, 0.3):
        page.drawString(72 + shift, 700, "Bold by drawing twice")
    page.save()
    return ["paragraph: Bold by drawing twice"]


@case
def hidden_text(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    text = page.beginText(72, 700)
    text.setFont("Helvetica", 12)
    text.textLine("Everybody can read this line.")
    text.setTextRenderMode(3)
    text.textLine("Nobody sees this.")
    page.drawText(text)
    page.drawString(-400, 500, "Off the page.")
    page.save()
    return ["paragraph: Everybody can read this line."]


@case
def thin_rectangles(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 10)
    rows = [["Action", "By when", "Lead"], ["Open the hub", "May 2026", "Council"], ["Train the staff", "June 2026", "Trust"]]
    for x in (100, 250, 400, 550):
        page.rect(x - 0.3, 640, 0.6, 60, stroke=0, fill=1)
    for y in (640, 660, 680, 700):
        page.rect(100, y - 0.3, 450, 0.6, stroke=0, fill=1)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            page.drawString(105 + 150 * c, 686 - 20 * r, text)
    page.save()
    return table_text(rows)


@case
def cairo_grid(name):
    surface = cairo.PDFSurface(os.path.join(HERE, name + ".pdf"), 595, 842)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2026-01-01T00:00:00Z")
    draw = cairo.Context(surface)
    draw.select_font_face("DejaVu Sans")
    draw.set_font_size(9)
    rows = [["Action", "By when", "Lead"], ["Open the hub", "May 2026", "Council"], ["Train the staff", "June 2026", "Trust"]]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            draw.rectangle(80 + 140 * c, 100 + 20 * r, 140, 20)
            draw.stroke()
            draw.move_to(84 + 140 * c, 114 + 20 * r)
            draw.show_text(text)
    surface.finish()
    return table_text(rows)


def from_html(name, html):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name + ".html")
        with open(path, "w", encoding="utf-8") as out:
            out.write("<html><body style='font-family:DejaVu Sans;font-size:9pt'>" + html + "</body></html>")
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", HERE, path], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def html_table(rows, style="border=1 cellspacing=0 cellpadding=4"):
    return "<table %s>" % style + "".join("<tr>" + "".join("<td>%s</td>" % c for c in row) + "</tr>" for row in rows) + "</table>"


@case
def office_grid(name):
    from_html(name, html_table([HEADING] + ROWS))
    return table_text([HEADING] + ROWS)


@case
def office_no_rules(name):
    from_html(name, html_table([HEADING] + ROWS, "cellpadding=8"))
    return table_text([HEADING] + ROWS)


@case
def office_full_cells(name):
    # Text that fills its cell stands a point away from the next, which begins in line on all rows.
    rows = [["Ref", "Action", "Timescale", "Led by"]] + [["A%d" % i, action, when, who] for i, (action, when, who) in enumerate([
        ("Share the training plan with all of the reception staff so that nobody waits", "31/03/2027", "Council"),
        ("Hold a meeting for people who arrive out of hours and report to the board", "Ongoing", "Public Health"),
        ("Commission a guide to local services in line with the national standards", "April 2026", "Harbour Trust"),
        ("Develop a single point of access for the whole county so that nobody waits", "Summer 2026", "Police"),
        ("Agree a protocol with the ambulance service and with all of the hospitals", "June 2026", "Council")], 1)]
    cell = "<td width=%s valign=top style='border:none;border-bottom:1px solid #000;padding:0.4pt'><p style='margin:0;font-family:Liberation Sans;font-size:8pt'>%s</p></td>"
    body = "".join("<tr>" + "".join(cell % (width, text) for width, text in zip(("8%", "42%", "25%", "25%"), row)) + "</tr>" for row in rows)
    from_html(name, "<p>&nbsp;</p><table width=60% cellspacing=0>" + body + "</table>")
    return table_text(rows)


@case
def office_items(name):
    from_html(name, html_table([["Action", "Lead"], ["Do all of this:<ul><li>first</li><li>second</li></ul>", "Council"]]))
    return ["table", "row: Action | Lead", "row: Do all of this: / * first / * second | Council"]


@case
def locked(name):
    build(name, [Paragraph("Secret", BODY)], encrypt=StandardEncryption("secret"))
    return ["error: encrypted"]


@case
def no_text(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.rect(100, 100, 200, 200, fill=1)
    page.save()
    return ["error: no-text-layer"]


@case
def cut_off(name):
    with open(os.path.join(HERE, "grid.pdf"), "rb") as whole:
        front = whole.read()[:300]
    with open(os.path.join(HERE, name + ".pdf"), "wb") as out:
        out.write(front)
    return ["error: damaged-pdf"]


# What follows is printed from one page of HTML twice: by Chromium, which tags tables but leaves out empty cells, and by
# WeasyPrint, which tags nothing.
LEVEL = "td,th{border-bottom:1px solid #444}th{background:#D9D9D9}"
BARE = "td,th{padding:5px}"
LINED = "td,th{border:1px solid #444}th{background:#D9D9D9}"
PAGE = "@page{size:%s;margin:30pt}body{font-family:DejaVu Sans;font-size:8pt;margin:0}" \
       "table{border-collapse:collapse;width:100%%}td,th{padding:3px;vertical-align:top;text-align:left}p{margin:4px 0}"


def print_page(name, style, body, size="595pt 420pt"):
    html = "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Plan</title><style>" + PAGE % size + style + "</style></head><body>" \
           + body + "</body></html>"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page.html")
        with open(path, "w", encoding="utf-8") as out:
            out.write(html)
        pdf = os.path.join(HERE, name + ".pdf")
        if name.startswith("chromium"):
            command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + path]
        else:
            command = ["weasyprint", "-q", path, pdf]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def web_table(rows, head=True):
    """A cell is a text, or (text, attributes)."""
    out = "<table>"
    for number, row in enumerate(rows):
        tag = "th" if head and number == 0 else "td"
        out += "<tr>"
        for cell in row:
            text, more = cell if isinstance(cell, tuple) else (cell, "")
            out += "<%s %s>%s</%s>" % (tag, more, text, tag)
        out += "</tr>"
    return out + "</table>"


def both(trait):
    """The trait as two cases, one a printer."""
    for printer in ("chromium", "weasyprint"):
        CASES[printer + "-" + trait.__name__.replace("_", "-")] = trait
    return trait


TIGHT = [["Ref", "Action", "Timescale", "Led by", "Update"],
         ["A1", "Set up a steering group that meets every month and looks at what each partner has done with the money", "April 2026", "Public Health", "First meeting held"],
         ["A2", "Train the staff of all reception desks to ask three short questions", "", "Harbour Trust and the partners", "Draft is out for comment"],
         ["A3", "Open a drop-in on market days so that nobody has to make an appointment first", "Autumn 2026", "Voluntary Alliance", ""],
         ["A4", "Publish what was learnt, with figures for every ward", "March 2027", "Council", "Not yet started"]]


@both
def all_lines(name):
    print_page(name, LINED, web_table(TIGHT))
    return table_text(TIGHT)


@both
def level_lines(name):
    print_page(name, LEVEL, web_table(TIGHT))
    return table_text(TIGHT)


@both
def level_lines_and_bands(name):
    band = lambda text: [(text, "colspan=5")]
    rows = [TIGHT[0], band("A. Prevention and early help in the community"), TIGHT[1], TIGHT[2], band("Working together across the whole county"), TIGHT[3], TIGHT[4]]
    print_page(name, LEVEL, web_table(rows))
    text = table_text(TIGHT)
    text.insert(2, "row: (1x5) A. Prevention and early help in the community")
    text.insert(5, "row: (1x5) Working together across the whole county")
    return text


@both
def level_lines_beside_a_merged_cell(name):
    rows = [["Objective", "Action", "By when"],
            [("Carers are found early", "rowspan=3"), TIGHT[1][1], "May 2026"], [TIGHT[2][1], "June 2026"], [TIGHT[3][1], "July 2026"],
            ["Carers get a break", TIGHT[4][1], "August 2026"]]
    print_page(name, LEVEL, web_table(rows))
    text = table_text([["Objective", "Action", "By when"], ["Carers are found early", TIGHT[1][1], "May 2026"],
                       [TIGHT[2][1], "June 2026"], [TIGHT[3][1], "July 2026"], ["Carers get a break", TIGHT[4][1], "August 2026"]])
    text[2] = text[2].replace("row: ", "row: (3x1) ")
    return text


@both
def level_lines_over_pages(name):
    rows = [TIGHT[0]] + [["B%d" % i] + TIGHT[1 + i % 4][1:] for i in range(1, 25)]
    print_page(name, LEVEL + "tr{break-inside:avoid}", web_table(rows))
    return table_text(rows)


@both
def level_lines_and_colours(name):
    fills = ["#00B050", "#FF0000", "#FFC000", "#00B050"]
    rows = [TIGHT[0][:4] + ["RAG"]] + [row[:4] + [("", "style='background:%s;width:20px'" % fill)] for row, fill in zip(TIGHT[1:], fills)]
    print_page(name, LEVEL, web_table(rows))
    text = ["table", "row: " + " | ".join(cell + " [#D9D9D9]" for cell in TIGHT[0][:4] + ["RAG"])]
    return text + ["row: " + " | ".join(row[:4]) + " |  [%s]" % fill for row, fill in zip(TIGHT[1:], fills)]


@both
def two_tables_and_their_titles(name):
    half = [TIGHT[0]] + TIGHT[3:]
    print_page(name, LEVEL + "h2{font-size:14pt}", "<h2>Prevention</h2>" + web_table(TIGHT[:3]) + "<h2>Recovery and staying well</h2>" + web_table(half))
    return ["heading: Prevention"] + table_text(TIGHT[:3]) + ["heading: Recovery and staying well"] + table_text(half)


BELOW = "td,th{border-bottom:1px solid #444;padding:4px}h2{font-size:14pt}"


@both
def headings_above_the_first_line(name):
    half = [TIGHT[0]] + TIGHT[3:]
    print_page(name, BELOW, "<h2>Prevention</h2>" + web_table(TIGHT[:3]) + "<h2>Recovery and staying well</h2>" + web_table(half))
    return ["heading: Prevention"] + table_text(TIGHT[:3]) + ["heading: Recovery and staying well"] + table_text(half)


@both
def lines_cell_by_cell(name):
    # Text in the middle of its row, and columns so narrow that hardly a gap is left: the lines below the cells part them.
    style = BELOW + "table{border-collapse:separate;border-spacing:2px;width:290pt}td,th{vertical-align:middle;padding:5px 0}"
    print_page(name, style, web_table(TIGHT))
    return table_text(TIGHT)


@both
def numbers_close_to_their_text(name):
    rows = [[str(i), *TIGHT[1 + i % 4][1:4]] for i in range(8, 13)]
    print_page(name, "td{border-bottom:1px solid #444;padding:3px 1px}", web_table(rows, False))
    return table_text(rows)


@both
def lines_on_both_sides_of_a_merged_cell(name):
    merged = ("Carers are found early and get the support that they need", "rowspan=2")
    rows = [["Ref", "Objective", "Action", "By when"], ["1", merged, TIGHT[1][1], "May 2026"], ["2", TIGHT[2][1], "June 2026"],
            ["3", "Carers get a break", TIGHT[3][1], "July 2026"], ["4", "Staff know", TIGHT[4][1], "August 2026"]]
    print_page(name, LEVEL, web_table(rows))
    text = table_text([[cell[0] if isinstance(cell, tuple) else cell for cell in row] for row in rows])
    text[2] = text[2].replace("1 | Carers", "1 | (2x1) Carers")
    return text


@both
def few_rows_on_a_page(name):
    # Where many lines part the rows of one page, those of the next are parted by lines as well, be they ever so few.
    high = ["B9", ["Share what was learnt", "Tell others", "Ask them"], "June 2026", "Council", ["Not yet started", "Delayed", "Under review"]]
    rows = [TIGHT[0]] + [["B%d" % i] + TIGHT[1 + i % 4][1:] for i in range(1, 9)]
    shown = [cell if isinstance(cell, str) else "".join("<p>%s</p>" % part for part in cell) for cell in high]
    print_page(name, LEVEL + "tr{break-inside:avoid}td,th{vertical-align:middle}th{background:none}", web_table(rows + [shown]), "595pt 300pt")
    return table_text(rows + [high])


@both
def row_cut_to_a_word(name):
    # The page ends between the lines of the last row: all but one cell end above.
    rows = [TIGHT[0], TIGHT[1], ["A2", "Train the staff of all reception desks<br>today.", "May 2026", "Council", "Draft"]]
    head = "<div style='height:%dpt'></div>" % 66
    print_page(name, LINED + "td{break-inside:auto;orphans:1;widows:1}div,table{orphans:1;widows:1}", head + web_table(rows), "595pt 186pt")
    return table_text([TIGHT[0], TIGHT[1], ["A2", "Train the staff of all reception desks", "May 2026", "Council", "Draft"], ["", "today.", "", "", ""]])


@both
def line_below_part_of_the_heading(name):
    # Nothing is drawn below the outer cells of the heading, and the first row has no line above it but that.
    outer = "style='border:none'"
    rows = [[("Ref", outer), ("Action", outer), "Timescale", "Led by", ("Update", outer)]] + TIGHT[1:]
    print_page(name, BELOW, "<p>All partners have agreed to what follows, and the board looks at it each quarter with them.</p>" + web_table(rows))
    return ["paragraph: All partners have agreed to what follows, and the board looks at it each quarter with them."] + table_text(TIGHT)


def last_row_below_the_last_line(name):
    # The page ends within the last row, whose line stands on the next page.
    cut = [("A3", ""), ("Open a drop-in", "for all"), ("In May", "2026"), ("Council", "and Trust"), ("Draft", "is out")]
    style = BELOW + "td{break-inside:auto}td,th,div,table{orphans:1;widows:1}"
    rows = TIGHT[:3] + [["<br>".join(cell) for cell in cut], TIGHT[4]]
    print_page(name, style, "<div style='height:40pt'></div>" + web_table(rows), "595pt 182pt")
    return table_text(TIGHT[:3] + [[cell[0] for cell in cut], [cell[1] for cell in cut], TIGHT[4]])


# Chromium takes such a row to the next page.
CASES["weasyprint-last-row-below-the-last-line"] = last_row_below_the_last_line


@both
def words_that_fill_their_column(name):
    rows = [["No.", "Measure", "Progress to date"],
            ["1", "Alternative sources of funding are found", "Progress to the end of March"],
            ["2", "Partnership of all councils", "Statement on behalf of partners"]]
    print_page(name, LINED + "td:nth-child(3),th:nth-child(3){width:1px}td:nth-child(2){width:1px}", web_table(rows))
    return table_text(rows)


@both
def dots_in_the_colour_of_a_status(name):
    # A dot has the colour of its type and no background; a black one ticks a box.
    def dot(colour):
        return "<span style='color:%s'>●</span>" % colour
    colours = ["#00A651", "#D4351C", "#FFBF00", "#00A651"]
    head = ["Ref", "Action", "Timescale", "Led by", "Lead signed", "RAG"]
    rows = [row[:4] + [dot("#000"), dot(colour)] for row, colour in zip(TIGHT[1:], colours)]
    print_page(name, LINED, web_table([head] + rows))
    return ["table", "row: " + " | ".join(one + " [#D9D9D9]" for one in head)] + ["row: " + " | ".join(row[:4] + ["* ", "*  [%s]" % colour]) for row, colour in zip(TIGHT[1:], colours)]


@both
def statuses_on_badges(name):
    # Badges end at no column, as the bars of a chart; rows of bands are higher than their type asks for.
    def badge(words, colour):
        return "<span style='background:%s;color:#fff;border-radius:6pt;padding:1pt 5pt'>%s</span>" % (colour, words)
    def band(words):
        return "<tr><td colspan=5 style='padding-top:11pt;padding-bottom:7pt'><b><i>%s</i></b></td></tr>" % words
    head = TIGHT[0][:4] + ["Status"]
    states = [("Done", "#1F6FB5"), ("On track", "#1E8449"), ("Delayed", "#E08E0B"), ("Not started", "#888888"), ("Off track", "#C0392B"), ("Done", "#1F6FB5")]
    rows = [["B%d" % i] + TIGHT[1 + i % 4][1:4] for i in range(6)]
    shown = [web_table([row + [badge(*state)]], head=False)[7:-8] for row, state in zip(rows, states)]
    body = web_table([head])[:-8] + band("Before a crisis") + "".join(shown[:3]) + band("After a crisis") + "".join(shown[3:]) + "</table>"
    print_page(name, "td{border-bottom:.5pt solid #999;padding:5pt}th{border-bottom:1.5pt solid #055}", body)
    texts = [" | ".join(row + [state[0]]) + " [%s]" % state[1] for row, state in zip(rows, states)]
    return ["table", "row: " + " | ".join(head), "row: (1x5) Before a crisis"] + ["row: " + one for one in texts[:3]] + ["row: (1x5) After a crisis"] + ["row: " + one for one in texts[3:]]


@both
def larger_titles_between_rows(name):
    # Nothing is drawn: a title in larger type stands right above the heading of the rows below it. Where tags do not say that
    # it is a row, it heads a table.
    rows = [TIGHT[0], TIGHT[1], TIGHT[2]]
    more = [TIGHT[0], TIGHT[3], TIGHT[4]]
    title = "<tr><td colspan=5 style='font-size:13pt;padding:4pt 3pt 2pt'><b>%s</b></td></tr>"
    body = web_table(rows)[:-8] + title % "Travel" + web_table(more)[7:]
    print_page(name, "td,th{padding:2px 6px 6px}th:nth-child(1){width:40pt}th:nth-child(2){width:200pt}", body)
    if name.startswith("weasyprint"):
        return table_text(rows) + ["heading: Travel"] + table_text(more)
    return table_text(rows) + ["row: (1x5) Travel"] + table_text(more)[1:]


@both
def key_with_lines_below_its_rows(name):
    # Of two columns, with no line above the first row.
    key = [["CAP", "Community Access Point"], ["FSG", "Fenwold Steering Group"], ["WSA", "Waterways Safety Alliance"]]
    print_page(name, "td,th{border-bottom:.5pt solid #777;padding:5pt}td:nth-child(1){width:80pt}", "<h2>Abbreviations</h2>" + web_table(key, head=False))
    return ["heading: Abbreviations"] + table_text(key)


@case
def rules_round_the_heading(name):
    # A line above the heading, one below it, one at the end, short ones below the headings of groups; between rows only a little
    # more space. Two such tables, each below a numbered title in larger type.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=landscape(A4))
    xs = [40, 80, 330, 430, 530, 600, 660]
    head = ["Ref", "Action", "Start", "Finish", "Cost", "Funded?"]
    groups = [("Timescale", 2, 4), ("Money", 4, 6)]
    made = []

    def table(y, title, rows):
        page.setFont("Helvetica-Bold", 13)
        page.drawString(xs[0], y, title[0])
        page.drawString(xs[0] + 24, y, title[1])
        page.setFont("Helvetica", 9)
        y -= 24
        page.line(xs[0], y + 12, xs[-1], y + 12)
        for words, first, behind in groups:
            page.drawCentredString((xs[first] + xs[behind]) / 2 - 5, y, words)
            page.line(xs[first], y - 4, xs[behind] - 10, y - 4)
        y -= 15
        for x, words in zip(xs, head):
            page.drawString(x, y, words)
        page.line(xs[0], y - 4, xs[-1], y - 4)
        y -= 16
        for row in rows:
            depth = 0
            for x, cell in zip(xs, row):
                lines = [cell] if isinstance(cell, str) else cell
                depth = max(depth, len(lines))
                for i, words in enumerate(lines):
                    page.drawString(x, y - 11 * i, words)
            y -= 11 * depth + 6
        page.line(xs[0], y + 12, xs[-1], y + 12)
        upper = "row: " + " | ".join(["", "", "(1x2) Timescale", "(1x2) Money"])
        made.append(["table", upper] + ["row: " + " | ".join(head)] + ["row: " + " | ".join(one if isinstance(one, str) else " ".join(one) for one in row) for row in rows])
        return y - 20

    y = table(540, ("A", "Peat, woods and water"), [
        ["A.1", ["Block the drains of the moor on 640 hectares, with", "the graziers and the shooting tenants"], "Oct 2025", "March 2027", "2.1m", ["NE", "grant"]],
        ["A.2", "Plant woodland in the gills", "Nov 2025", "2027/28", "610k", "Yes"],
        ["A.3", ["Record curlew and lapwing, each spring, with those", "who farm the land"], "In hand", "Every year", "9k", "Part"],
    ])
    table(y, ("B", "Buildings and vehicles"), [
        ["B.1", "Take the park office off oil", "May 2026", ["By the end", "of 2027"], "385k", "Yes"],
        ["B.2", "Move the rangers' vans to electric", "2026", "Ongoing", "40k", "No"],
    ])
    page.save()
    return ["heading: A Peat, woods and water"] + made[0] + ["heading: B Buildings and vehicles"] + made[1]


SHORT = [["1.1", "Set up a steering group that meets each month", "April 2026", "Public Health"], ["1.2", "Train the staff of all the reception desks", "May 2026", "Council"],
         ["1.3", "Open a drop-in on market days in every town", "Autumn 2026", "Voluntary Alliance"], ["1.4", "Publish what was learnt with figures for wards", "March 2027", "Council"]]


def drawn_text(name, draw):
    """A page of pycairo's on which draw(text, page) places each text by itself."""
    surface = cairo.PDFSurface(os.path.join(HERE, name + ".pdf"), 595, 842)
    page = cairo.Context(surface)

    def text(x, y, words, bold=False, size=9):
        page.set_source_rgb(0, 0, 0)
        page.select_font_face("Liberation Sans", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
        page.set_font_size(size)
        page.move_to(x, y)
        page.show_text(words)
        return page.text_extents(words).x_advance

    draw(text, page)
    surface.finish()


@case
def columns_without_padding(name):
    # Nothing parts the columns, and text of some cells ends where that of the next begins: the others show where they do.
    rows = [HEADING] + [["1.%d" % i, action, when, lead] for i, (action, when, lead) in enumerate([
        ("Share the training plan with the reception staff", "31/03/2027", "Council"),
        ("Hold a meeting and report", "By end of May 2026", "Public Health"),
        ("Commission a guide", "April 2026", "Harbour Trust"),
        ("Develop a single point of access for the town", "June 2026", "Police"),
        ("Agree a protocol", "1st September 2026", "Council"),
        ("Extend the peer support groups to every ward", "By end of June 2026", "Council"),
        ("Publish the figures", "May 2026", "Police")], 1)]
    starts = [40, 70, 266, 352]

    def draw(text, page):
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                x, y = starts[column], 80 + 26 * row
                room = starts[column + 1] - x - 1.4 if column in (1, 2) else 0
                page.set_font_size(9)
                stretch = room - page.text_extents(words).x_advance
                pieces = words.split(" ")
                # Text that nearly fills its column is stretched to do so.
                space = page.text_extents("a b").x_advance - page.text_extents("ab").x_advance
                space += stretch / (len(pieces) - 1) if 0 < stretch < 12 else 0
                for piece in pieces:
                    x += text(x, y, piece, row == 0) + space

    drawn_text(name, draw)
    return table_text(rows)


def two_widths(name, look, title):
    # The same headings twice, between the same sides: the columns of the second table are elsewhere.
    again = [["2" + row[0][1:], *row[1:]] for row in reversed(SHORT)]
    story = []
    for rows, widths, words in (([HEADING] + SHORT, [45, 150, 150, 120], "Prevention"), ([HEADING] + again, [45, 220, 80, 120], "Recovery")):
        band = [[Paragraph(words + " for everybody", title), "", "", ""]]
        cells = [[flow(cell, HEAD if i == 0 else BODY) for cell in row] for i, row in enumerate(rows)]
        story.append(Table(band + cells, colWidths=widths, style=TOP + [("SPAN", (0, 0), (-1, 0))] + look))
    build(name, story)
    return [HEADING] + SHORT, [HEADING] + again


@case
def same_headings_over_other_columns(name):
    look = [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#D9E2F3"))]
    first, second = two_widths(name, look, HEAD)
    made = []
    for title, rows in (("Prevention", first), ("Recovery", second)):
        made += ["table", "row: (1x4) %s for everybody [#D9E2F3]" % title] + table_text(rows)[1:]
    return made


@case
def same_headings_over_other_columns_without_lines(name):
    first, second = two_widths(name, [("BOTTOMPADDING", (0, 0), (-1, -1), 6)], ParagraphStyle("larger", parent=HEAD, fontSize=13, leading=16))
    return ["heading: Prevention for everybody"] + table_text(first) + ["heading: Recovery for everybody"] + table_text(second)


@case
def heading_between_stripes(name):
    # Neither the heading nor the first row is shaded: bold type tells them apart.
    return ruled(name, TOP + [("ROWBACKGROUNDS", (0, 0), (-1, -1), [None, None, colors.HexColor("#DDE6F0")])], [HEADING, ROWS[0], ROWS[1], ROWS[2]])


@case
def cells_in_the_middle_between_lines(name):
    # No line of the second row has cells beside each other: one stands at half the height of another.
    rows = [HEADING[1:], SHORT[0][1:], ["Train the staff", "By the end of May", ""], SHORT[2][1:]]

    def draw(text, page):
        for y in (60, 80, 100, 130, 150):
            page.set_line_width(0.5)
            page.move_to(40, y)
            page.line_to(480, y)
            page.stroke()
        for y, row in ((73, rows[0]), (93, rows[1]), (143, rows[3])):
            for x, words in zip((44, 280, 380), row):
                text(x, y, words, y == 73)
        text(44, 118, "Train the staff")
        text(280, 112.5, "By the end")
        text(280, 123.5, "of May")

    drawn_text(name, draw)
    return table_text(rows)


@case
def few_lines_below_shaded_headings(name):
    # One level line alone ends at some of the columns, but the headings are shaded side by side.
    rows = [["Ref", "Action", "Timescale", "Led by", "Update"], ["A1", "Set up a group that meets", "1st May", "Council", "Draft"],
            ["A2", "Open a drop-in for all", "June 2026", "Police", "Delayed"]]
    starts = [40, 72, 240, 320, 400, 500]

    def draw(text, page):
        page.set_source_rgb(0.85, 0.85, 0.85)
        for left, right in zip(starts, starts[1:]):
            page.rectangle(left, 60, right - left - 2, 20)
            page.fill()
        page.set_source_rgb(0, 0, 0)
        page.set_line_width(0.5)
        for y, ends in ((110, starts), (140, [40, 320, 400, 500])):
            for left, right in zip(ends, ends[1:]):
                page.move_to(left, y)
                page.line_to(right - 2, y)
                page.stroke()
        for x, words in zip(starts, rows[0]):
            text(x + 4, 73, words, True)
        for y, row in ((95, rows[1]), (126, rows[2])):
            for column, (x, words) in enumerate(zip(starts, row)):
                text(x + 4, y + (4 if column in (0, 2) else 0), words)

    drawn_text(name, draw)
    return ["table", "row: " + " | ".join("%s [#D9D9D9]" % one for one in rows[0])] + table_text(rows[1:])[1:]


@case
def headings_on_tiles(name):
    # The headings alone are shaded, right from the text of one to that of the next: no bars of a chart.
    rows = [["No.", "Action", "Timescale", "Led by", "Outcome", "Update"]] + [row + more for row, more in zip(SHORT, (
        ["Less harm", "Draft"], ["Fewer calls", "Delayed"], ["Shared view", "On track"], ["Clear roles", "Draft"]))]
    starts = [30, 66, 300, 385, 470, 530, 585]

    def draw(text, page):
        page.set_source_rgb(0.85, 0.85, 0.85)
        for left, right in zip(starts, starts[1:]):
            page.rectangle(left, 61, right - left, 9)
            page.fill()
        for number, row in enumerate(rows):
            for x, words in zip(starts, row):
                text(x, 69 + number * 22 - (12 if number else 0), words, number == 0)

    drawn_text(name, draw)
    return ["table", "row: " + " | ".join("%s [#D9D9D9]" % one for one in rows[0])] + table_text(rows)[2:]


@both
def stripes_cell_by_cell(name):
    # The fills of a shaded row are those of its cells, with a little white between them.
    rows = [TIGHT[0]] + [["A%d" % i] + TIGHT[1 + i % 4][1:] for i in range(1, 7)]
    style = "table{border-collapse:separate;border-spacing:2px}tr:nth-child(odd) td{background:#E9EFF7}td{vertical-align:middle;padding:6px}td p{margin:5px 0}"
    high = [[cell if k != 3 else "<p>%s</p><p>Council</p>" % cell for k, cell in enumerate(row)] for row in rows[1:]]
    print_page(name, style, web_table([rows[0]] + high))
    made = table_text([rows[0]])
    for number, row in enumerate(rows[1:], 1):
        cells = [cell if k != 3 else cell + " / Council" for k, cell in enumerate(row)]
        made.append("row: " + " | ".join(cell + (" [#E9EFF7]" if number % 2 == 0 else "") for cell in cells))
    return made


@case
def one_row_below_the_same_heading(name):
    # Level lines only, and columns that nearly touch: the second table has one row, too few to show where they are.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    xs = [40, 70, 220, 300, 540]
    head = ["Ref", "Actions", "Lead", "Q2 Update"]
    made = []

    def table(y, rows):
        page.line(xs[0], y + 11, xs[-1], y + 11)
        made.append(["table"])
        for at, row in enumerate([head] + rows):
            page.setFont("Helvetica-Bold" if at == 0 else "Helvetica", 10)
            cells = [[one] if isinstance(one, str) else one for one in row]
            for x, lines in zip(xs, cells):
                for i, words in enumerate(lines):
                    page.drawString(x + 1, y - 12 * i, words)
            y -= 12 * max(len(lines) for lines in cells)
            page.line(xs[0], y + 9, xs[-1], y + 9)
            y -= 3
            made[-1].append("row: " + " | ".join(" ".join(lines) for lines in cells))
        return y - 12

    y = table(740, [
        ["A1", ["Agree one scale of pictures", "for use in every home"], ["Social Care"], "Cards are printed and shared"],
        ["A2", ["Visit each person who is on", "the list within ten days"], ["Fire and", "Rescue"], "Most visits were in time"],
        ["A3", "Train meter readers", "Standards", "Leaflet is drafted"],
        ["A4", ["Ask practices to flag those", "who miss a visit"], "Harbour CCG", "Eleven practices do so"],
    ])
    page.setFont("Helvetica-Bold", 12)
    page.drawString(xs[0], y, "Section B - Working together")
    table(y - 22, [["B1", ["Set up a panel of all agencies in", "the county, with money"], ["Council Board", "Office"], "It met in July and in August"]])
    page.save()
    return made[0] + ["heading: Section B - Working together"] + made[1]


BOOK = [["No.", "Action", "Start", "Finish", "Led by"],
        ["1", "Set up a steering group that meets every month and looks at what each partner has done", "May 2026", "July 2026", "Public Health"],
        ["2", "Train the staff of all reception desks", "June 2026", "", "Harbour Trust and all of its partners"],
        ["3", "Open a drop-in on market days so that nobody has to make an appointment first", "July 2026", "March 2027", "Council"],
        ["4", "Publish what was learnt with figures for every ward", "May 2027", "June 2027", "Council"]]
TIER = ["", "", "Dates", None, ""]


def book_text(band=None):
    rows = table_text([TIER] + BOOK)
    rows[1] = "row:  |  | (1x2) Dates | "
    return rows[:1] + (["row: (1x5) %s [#D9E2F3]" % band] if band else []) + rows[1:]


@case
def lines_round_the_headings_only(name):
    # Bands stand between lines of their own, and a short line below the heading of two columns.
    style = TOP + [("SPAN", (0, 0), (-1, 0)), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#D9E2F3")), ("SPAN", (2, 1), (3, 1)),
                   ("LINEABOVE", (0, 1), (-1, 1), 0.8, colors.black), ("LINEBELOW", (2, 1), (3, 1), 0.4, colors.black),
                   ("LINEBELOW", (0, 2), (-1, 2), 0.5, colors.black), ("LINEBELOW", (0, -1), (-1, -1), 0.8, colors.black)]
    parts = []
    for title in ("Prevention", "Recovery"):
        made = table([[title, None, None, None, None], TIER] + BOOK, style, [30, 210, 65, 65, 110], head=3)
        made._cellvalues[1][2] = [Paragraph(TIER[2], ParagraphStyle("centred", parent=HEAD, alignment=1))]
        parts += [made, Spacer(1, 10)]
    build(name, parts)
    return book_text("Prevention") + book_text("Recovery")


def web_lines_round_the_headings_only(name):
    style = "table{border-bottom:1px solid #000}td,th{padding:3px 5px}h2{font-size:14pt}th{text-align:left}.top{border-top:1px solid #000}.below{border-bottom:1px solid #000}"
    top, below = "class=top", "class=below"
    rows = [[("", top), ("", top), ("Dates", "colspan=2 style='text-align:center;border:1px solid #000;border-width:1px 0'"), ("", top)],
            [(words, below) for words in BOOK[0]]] + BOOK[1:]
    print_page(name, style, "<h2>A &nbsp; Prevention</h2>" + web_table(rows) + "<h2>B &nbsp; Recovery</h2>" + web_table(rows), "595pt 520pt")
    return ["heading: A Prevention"] + book_text() + ["heading: B Recovery"] + book_text()


CASES["weasyprint-lines-round-the-headings-only"] = web_lines_round_the_headings_only


@case
def form_cut_by_the_page(name):
    # A form an action; the page cuts a row of names and values, whose rest has no names.
    shade = colors.HexColor("#DDE6EE")
    def form(ref, rows):
        made = table([[ref[0], ref[1], "Berth", ref[2]]] + rows, GRID + [("BACKGROUND", (0, 0), (0, -1), shade)], [80, 160, 80, 150], head=0)
        for number, row in enumerate(rows, 1):
            made.setStyle([("SPAN", (1, number), (3, number))] if row[2] is None else [("BACKGROUND", (2, number), (2, number), shade)])
        made.setStyle([("BACKGROUND", (2, 0), (2, 0), shade)])
        return made
    first = [["Action", "Lay a grip surface on the ramp", None, None], ["Lead", "Harbour Master", "Due date", "May 2027"], ["Progress", "Ordered", None, None]]
    second = [["Action", "Put a telephone beside the bell", None, None], ["Lead", "Ferry Company", "Due date", "June 2027, moved to the end of"]]
    rest = [["", "", "", "August 2027"], ["Progress", "The line is ordered", None, None]]
    end = table(rest, GRID + [("BACKGROUND", (0, 0), (0, -1), shade), ("BACKGROUND", (2, 0), (2, 0), shade), ("SPAN", (1, 1), (3, 1))], [80, 160, 80, 150], head=0)
    build(name, [Paragraph("Ferry plan", TITLE), form(("Ref", "F1", "North"), first), Spacer(1, 16), form(("Ref", "F2", "South"), second), PageBreak(), end])
    def lines(ref, rows):
        out = table_text([[ref[0], ref[1], "Berth", ref[2]]])
        return out + ["row: %s | %s" % (row[0], "(1x3) " + row[1] if row[2] is None else " | ".join(row[1:])) for row in rows]
    return ["heading: Ferry plan"] + lines(("Ref", "F1", "North"), first) + lines(("Ref", "F2", "South"), second + rest)


@case
def rest_of_a_row_above_a_larger_table(name):
    # White lines between shaded cells; the page cuts a row of which only one column goes on, and another table follows.
    shade = colors.HexColor("#E6EEF4")
    def tinted(rows, head=1):
        return table(rows, TOP + [("GRID", (0, 0), (-1, -1), 1, colors.white), ("BACKGROUND", (0, 0), (-1, -1), shade)], head=head)
    first = [HEADING] + ROWS[:2] + [["1.3", "Open a drop-in on market days so that nobody", "Autumn 2026", "Voluntary Alliance"]]
    rest = [["", "has to make an appointment first", "", ""]]
    build(name, [tinted(first), PageBreak(), tinted(rest, head=0), Spacer(1, 30), tinted([HEADING] + ROWS)])
    whole = first[:3] + [["1.3", first[3][1], "Autumn 2026", "Voluntary Alliance"]] + rest
    return table_text(whole) + table_text([HEADING] + ROWS)


CARDS = [("1 Mend the footbridge", "Borough Council", ["Planks are ordered.", "Work begins when the river is low."]),
         ("2 Light the underpass at night and in the early morning", "Highways", ["Twelve of thirty lamps stand."]),
         ("3 Count who crosses", "Ramblers", ["Forty a day."]),
         ("4 Ask the school", "Governors", ["They have been asked."]),
         ("5 Thank the volunteers", "Mayor", ["A letter is written."])]


def card_page(name, cards, height):
    style = "h2{font-size:13pt;margin:0 0 6pt}.cards{display:block}.card{float:left;width:225pt;margin:0 8pt 8pt 0;padding:6pt;background:#E8F2EF;%s}" \
            "h3{font-size:10pt;margin:0 0 3pt}b{display:block;margin-top:3pt}p{margin:1pt 0}" % height
    shown = ["<div class=card><h3>%s</h3><b>Who</b><p>%s</p><b>So far</b>%s</div>" % (title, who, "".join("<p>%s</p>" % line for line in lines))
             for title, who, lines in cards]
    print_page(name, style, "<h2>Rivers</h2><div class=cards>" + "".join(shown) + "</div>")


def card_lines(cards):
    lines = []
    for title, who, far in cards:
        lines += ["heading: " + title, "paragraph: Who", "paragraph: " + who, "paragraph: So far"] + ["paragraph: " + line for line in far]
    return lines


@both
def cards_side_by_side(name):
    # Each is read by itself, also the last one, which stands alone in its row.
    card_page(name, CARDS, "height:88pt")
    return ["heading: Rivers"] + card_lines(CARDS)


def cards_cut_by_the_page(name):
    # The page cuts all cards of a row: the rest of each is read behind what the page before has of it.
    top, gap, card = 760, 12, 240
    c = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    def put(x, y, words, font="Helvetica", size=9):
        c.setFillColorRGB(0, 0, 0)
        c.setFont(font, size)
        c.drawString(x, y, words)
    def shade(x, low, high):
        c.setFillColorRGB(0.91, 0.95, 0.94)
        c.rect(x, low, card, high - low, stroke=0, fill=1)
    put(40, 790, "Rivers", "Helvetica-Bold", 14)
    for column, (title, who, far) in enumerate(CARDS[2:4]):
        x = 40 + column * (card + gap)
        shade(x, 40, 130)
        put(x + 8, 112, title, "Helvetica-Bold", 11)
        put(x + 8, 94, "Who", "Helvetica-Bold")
        put(x + 8, 80, who)
        put(x + 8, 60, "So far", "Helvetica-Bold")
    c.showPage()
    for column, (title, who, far) in enumerate(CARDS[2:4]):
        x = 40 + column * (card + gap)
        shade(x, top - 46, top + 20)
        put(x + 8, top, far[0])
        put(x + 8, top - 32, "Last seen in May 2026")
    title, who, far = CARDS[4]
    shade(40, 560, 660)
    for step, (words, font, size) in enumerate([(title, "Helvetica-Bold", 11), ("Who", "Helvetica-Bold", 9), (who, "Helvetica", 9), ("So far", "Helvetica-Bold", 9), (far[0], "Helvetica", 9)]):
        put(48, 640 - 18 * step, words, font, size)
    c.save()
    lines = ["heading: Rivers"]
    for one in CARDS[2:4]:
        lines += card_lines([one]) + ["paragraph: Last seen in May 2026"]
    return lines + card_lines(CARDS[4:])


CASES["cards-cut-by-the-page"] = cards_cut_by_the_page

PROSE = ["The board met people from all eleven wards between May and July. They told us that the river path is dark, that it floods twice a year, and that nobody knows whom to call. ",
         "Three of the bridges are older than the town hall. One was closed for a year and has opened again with a handrail on one side only, which many of those we met find hard to use. "]


@both
def prose_in_two_columns(name):
    # Two columns that share base lines, below a heading across both and above a line across both.
    style = "h2{font-size:13pt}.two{columns:2;column-gap:24pt;text-align:justify}.two p{margin:0 0 6pt}"
    texts = [one * 3 for one in PROSE]
    print_page(name, style, "<h2>What we heard</h2><div class=two>" + "".join("<p>%s</p>" % one for one in texts) + "</div><p>All of this is to be read together with the plan of the county, which goes further than ours and lasts longer.</p>")
    return ["heading: What we heard"] + ["paragraph: " + one.strip() for one in texts] + ["paragraph: All of this is to be read together with the plan of the county, which goes further than ours and lasts longer."]


@case
def spaced_dots_to_page_numbers(name):
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    page.setFont("Helvetica", 10)
    for i, (title, number) in enumerate([("Preface", "iii"), ("What we heard", "5"), ("What we will do", "8"), ("How we will know", "12"), ("Words that we use", "15")]):
        page.drawString(60, 760 - 16 * i, title)
        page.drawString(170, 760 - 16 * i, ". " * 60)
        page.drawRightString(540, 760 - 16 * i, number)
    page.save()


FIGURES = [["Receipts:", "", ""], ["Parking", "$ 1,315", "$ 8,655"], ["Fines for litter, noise and smoke", "195", "(429)"], ["Grants", "\u2013", "1,086"], ["Total", "$ 1,510", "$ 9,312"]]


@case
def figures_with_labels_over_two_lines(name):
    # A sign of the currency stands apart from its figure; the figures of a label of two lines stand on the second. A heading of
    # the rows below it stands in the middle of their figures.
    def draw(text, page):
        def right(x, y, words, bold=False):
            page.select_font_face("Liberation Sans", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
            page.set_font_size(9)
            text(x - page.text_extents(words).x_advance, y, words, bold)
        right(330, 100, "2025 actual", True)
        right(430, 100, "2026 plan", True)
        y = 118
        for label, *figures in FIGURES:
            if label == "Grants":
                text(312, y, "From others, before any tax")
                y += 12
            for part in (["Fines for litter, noise", "and smoke"] if "smoke" in label else [label]):
                text(60, y, part)
                y += 12
            for x, figure in zip((330, 430), figures):
                if figure.startswith("$"):
                    text(x - 55, y - 12, "$")
                right(x, y - 12, figure.lstrip("$ "))
    drawn_text(name, draw)
    rows = table_text([["", "2025 actual", "2026 plan"]] + FIGURES)
    return rows[:5] + ["row:  | (1x2) From others, before any tax"] + rows[5:]


@case
def narrow_table_in_a_column_of_prose(name):
    # Two columns of prose; in the first stands a table between lines, with a unit over the middle of its figures.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    def prose(x, y, words, width=225):
        lines = simpleSplit(words, "Helvetica", 9, width)
        for i, line in enumerate(lines):
            gaps = line.count(" ")
            spare = width - stringWidth(line, "Helvetica", 9) if i + 1 < len(lines) else 0
            at = x
            page.setFont("Helvetica", 9)
            for word in line.split(" "):
                page.drawString(at, y, word)
                at += stringWidth(word + " ", "Helvetica", 9) + (spare / gaps if gaps else 0)
            y -= 11
        return y
    y = prose(50, 780, PROSE[0].strip()) - 12
    for at in (y + 8, y - 16, y - 66):
        page.line(50, at, 275, at)
    rows = [["Bridge", "2024", "2025", "2026"], ["", "", "Thousand crossings in all months", ""], ["Mill", "114", "119", "127"], ["Weir", "9", "12", "15"], ["Ferry", "40", "38", "36"], ["All", "163", "169", "178"]]
    for row in rows:
        y -= {"": 9, "Mill": 13}.get(row[0], 11)
        page.setFont("Helvetica", 8)
        page.drawString(50, y + 8, row[0])
        for x, words in zip((150, 210, 270), row[1:]):
            (page.drawCentredString if "cross" in words else page.drawRightString)(x - (8 if "cross" in words else 0), y + 8, words)
    prose(50, y - 24, PROSE[1].strip())
    end = prose(300, 780, PROSE[1].strip())
    prose(300, end - 11, PROSE[0].strip() + " " + PROSE[1].strip())
    page.save()
    def shown(row):
        return "row:  | (1x3) Thousand crossings in all months" if "cross" in row[2] else "row: " + " | ".join(row)
    return ["paragraph: " + PROSE[0].strip(), "table"] + [shown(row) for row in rows] + ["paragraph: " + PROSE[1].strip(), "paragraph: " + PROSE[1].strip(), "paragraph: " + PROSE[0].strip() + " " + PROSE[1].strip()]


@case
def sheet_wider_than_its_pages(name):
    # Printed down, then over: the columns of the first two pages go on beside the same rows on the next two. Rows that are
    # bare there have no cells; another table with as many rows follows.
    left = [["Ref", "Action", "Led by"], ["A. Streets", None, None], ["A1", "Mend the kerbs by the school", "Highways"], ["A2", "Paint the crossing again", "Highways"],
            ["B. Parks", None, None], ["B1", "Open the gate at dawn", "Rangers"], ["B2", "Put out six more benches", "Friends of the Park"], ["B3", "Prune the limes", "Rangers"]]
    right = [["Timescale", "Update", "RAG"], ["", "", ""], ["May 2027", "Half is done", "Amber"], ["June 2027", "", "Red"],
             ["", "", ""], ["Ongoing", "Since March", "Green"], ["2028", "Two are there", "Amber"], ["Winter 2027", "", "Red"]]
    heights = [30, 16, 24, 36, 16, 24, 30, 24]
    style = GRID + [("SPAN", (0, row), (2, row)) for row in (1, 4)]
    def part(rows, first, behind, style, widths):
        made = Table([[flow(c, BODY) for c in row] for row in rows[first:behind]], colWidths=widths, rowHeights=heights[first:behind])
        made.setStyle([one for one in GRID] + [(kind, (a, y - first), (b, y - first)) for kind, (a, y), (b, _) in style if first <= y < behind])
        return made
    spans = [("SPAN", (0, 1), (2, 1)), ("SPAN", (0, 4), (2, 4))]
    build(name, [part(left, 0, 5, spans, [40, 240, 120]), PageBreak(), part(left, 5, 8, [], [40, 240, 120]), PageBreak(),
                 part(right, 0, 5, [], [90, 200, 60]), PageBreak(), part(right, 5, 8, [], [90, 200, 60])])
    rows = []
    for one, more in zip(left, right):
        rows.append("row: " + ("(1x6) " + one[0] if one[1] is None else " | ".join(one + more)))
    return ["table"] + rows


@case
def rest_of_a_cell_above_a_title(name):
    # Nothing is drawn; the page cuts the last cell of a row, and below its rest stands the title of the next table.
    c = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    xs = [50, 90, 320, 430]
    def rows(y, rows, bold=False):
        for row in rows:
            c.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
            deepest = 1
            for x, cell, width in zip(xs, row, [30, 215, 95, 115]):
                lines = simpleSplit(cell, "Helvetica", 9, width)
                deepest = max(deepest, len(lines))
                for i, line in enumerate(lines):
                    c.drawString(x, y - 11 * i, line)
            y -= 11 * deepest + 9
        return y
    def title(y, words):
        c.setFont("Helvetica-Bold", 14)
        c.drawString(50, y, words)
        return y - 22
    head = ["No.", "Action", "Timescale", "Update"]
    first = [["1", "Mend the kerbs by the school and at both ends of the bridge, and paint them", "May 2027", "Half is done"],
             ["2", "Paint the crossing again before the clocks go back in autumn", "June 2027", "The paint has come"],
             ["3", "Put up a lamp at the top of the steps, where most people fall", "Winter 2027", "The lamp is ordered, and its"]]
    y = rows(rows(title(780, "Streets"), [head], True), first)
    c.showPage()
    c.setFont("Helvetica", 9)
    c.drawString(430, 790, "post stands already.")
    second = [["4", "Open the gate at dawn and close it when the last visitor has left", "Ongoing", "Since March"],
              ["5", "Put out six more benches, two of them in the shade", "2028", "Two are there"]]
    rows(rows(title(750, "Parks"), [head], True), second)
    c.save()
    return ["heading: Streets"] + table_text([head] + first + [["", "", "", "post stands already."]]) + ["heading: Parks"] + table_text([head] + second)


@case
def titles_on_shapes_and_footers_below(name):
    # Titles on rounded shapes; the second table has its headings at the end of a page and its rows on the next; the footer
    # follows the text, wherever that ends. The words cut at line ends are compounds.
    c = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    xs = [50, 80, 203, 287, 400]
    def row(y, cells, font="Helvetica"):
        c.setFont(font, 9)
        height = 14 * max(cell.count("\n") + 1 for cell in cells)
        for left, right, cell in zip(xs, xs[1:], cells):
            c.rect(left, y - height, right - left, height)
            for i, line in enumerate(cell.split("\n")):
                c.drawString(left + 4, y - 10 - 14 * i, line)
        return y - height
    def shape(y, words):
        c.setFillColorRGB(0.4, 0.3, 0.5)
        c.roundRect(50, y - 30, 470, 30, 8, stroke=0, fill=1)
        c.setFillColorRGB(1, 1, 1)
        c.setFont("Helvetica-Bold", 13)
        c.drawString(60, y - 20, words)
        c.setFillColorRGB(0, 0, 0)
        return y - 36
    def footer(y, page):
        c.setFont("Helvetica", 8)
        c.drawString(50, y - 24, "Safer Water Plan 2026 to 2029")
        c.drawString(280, y - 24, f"Page {page} of 2")
        c.showPage()
    head = ["No.", "Action", "Timescale", "Led by"]
    first = [["1", "Ask each boat yard for a half-\nday to learn the throw line", "September 2026 -\nJuly 2027", "Harbour Trust"],
             ["2", "Stand by all who fear counter-\nallegation", "May 2027", "Police"]]
    y = row(shape(780, "Theme 1: Safe on the water"), head, "Helvetica-Bold")
    for cells in first:
        y = row(y, cells)
    footer(row(shape(y - 20, "Theme 2: Safe at the edge"), head, "Helvetica-Bold"), 1)
    second = [["3", "Paint the steps of the quay", "June 2027", "Council"], ["4", "Light the slip", "Winter 2027", "Council"]]
    y = 790
    for cells in second:
        y = row(y, cells)
    footer(y, 2)
    c.save()
    plain = [[cell.replace("-\n", "-").replace(" -July", " - July").replace("\n", " ") for cell in cells] for cells in first]
    return ["heading: Theme 1: Safe on the water"] + table_text([head] + plain) + ["heading: Theme 2: Safe at the edge"] + table_text([head] + second)


@case
def footnotes_below_the_table(name):
    # The small raised figures are the number of the footnote, but for an exponent that no footnote has.
    rows = [HEADING, ["1.1", "Raise the rate<super rise=4 size=5>1</super> of those who are seen in time", "May 2027<super rise=4 size=5>1</super>", "Harbour Trust"],
            ["1.2", "Clear 40 m<super rise=4 size=5>3</super> of silt from the slip", "June 2027", "Council"]]
    build(name, [table(rows, GRID), Spacer(1, 30), Paragraph("1 Share of all who come.", BODY)])
    rows[1] = ["1.1", "Raise the rate of those who are seen in time", "May 2027", "Harbour Trust"]
    rows[2][1] = "Clear 40 m3 of silt from the slip"
    return table_text(rows) + ["footnote: 1 Share of all who come."]


@case
def row_cut_inside_a_date(name):
    # Rows without numbers, closed by a line where the page cuts one; only the day tells that its month is on the next page.
    head = ["Action", "Target date", "Led by", "Update"]
    first = [["Light the slip for those who row at dusk", "May 2022", "Council", "Done"], ["Paper to the Harbour", "30th", "Harbour Trust", "Tabled in July"]]
    second = [["Board, with a proposal for lamps", "September 2022", "and Police", "Agreed"], ["Paint the steps", "June 2023", "Council", "Paint has come"]]
    widths = [180, 90, 110, 100]
    build(name, [table([head] + first, GRID, widths), PageBreak(), table([head] + second, GRID, widths)])
    return table_text([head] + first + second)


@case
def merged_cells_and_footnotes_over_a_page(name):
    # Merged cells that go on over the page are empty there, one of them in a row alone; the footnote parts no table.
    head = ["Finding", "No.", "Action", "Timescale", "Led by"]
    first = [["People wait too long", "1.1", "Open a second clinic", "May 2027", "Harbour Trust"], ["", "1.2", "Answer each call in a day<super rise=4 size=5>1</super>", "June 2027", "Council"],
             ["Nobody knows whom to ask", "1.3", "Print one card with all numbers", "July 2027", "Council"]]
    second = [["", "1.4", "Put the card up in each surgery", "July 2027", "Harbour Trust"], ["Records are kept twice", "1.5", "Agree on one register", "August 2027", "Council"]]
    widths = [90, 35, 180, 70, 90]
    build(name, [table([head] + first, GRID + [("SPAN", (0, 1), (0, 2))], widths), Spacer(1, 20), Paragraph("1 Calls at night are left out.", BODY), PageBreak(),
                 table([head] + second, GRID, widths)])
    return (["table", "row: Finding | No. | Action | Timescale | Led by", "row: (2x1) People wait too long | 1.1 | Open a second clinic | May 2027 | Harbour Trust",
             "row: 1.2 | Answer each call in a day | June 2027 | Council"] + table_text([first[2]] + second)[1:] + ["footnote: 1 Calls at night are left out."])


def draw_row(page, xs, y, row, bold=False):
    """Draws the cells of one row, a list of lines each, and gives the height below them."""
    page.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
    cells = [[cell] if isinstance(cell, str) else cell for cell in row]
    for x, lines in zip(xs, cells):
        for i, words in enumerate(lines):
            page.drawString(x + 3, y - 11 * i, words)
    return y - 11 * max(len(lines) for lines in cells)


def row_text(row):
    return "row: " + " | ".join(cell if isinstance(cell, str) else " ".join(cell) for cell in row)


@case
def dots_of_colour_under_no_heading(name):
    # Lines between rows only; a heading over two columns that is wider than the first of them, with a line below it; statuses as dots.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=landscape(A4))
    xs = [40, 80, 330, 440, 520, 604, 700]
    colours = ["#2E9E4F", "#D6281E", "#E48900"]
    rows = [["1", ["Open a second clinic for those who", "work in the day"], "Harbour Trust", "May 2027", "Half open", "Open"],
            ["2", "Answer each call within a day", "Council", "June 2027", "Two in three", ["Line was down", "in August"]],
            ["3", "Print one card with all numbers", "Voluntary Alliance", "July 2027", "Drawn", "At the printer"]]
    page.line(xs[0], 560, 740, 560)
    page.setFont("Helvetica-Bold", 9)
    page.drawString(xs[4] + 3, 548, "How far have we got")
    page.line(xs[4], 543, xs[6], 543)
    y = draw_row(page, xs, 531, ["", "What we will do", "Who leads", "By when", "June 2026", "September 2026"], True)
    for row, colour in zip(rows, colours):
        page.line(xs[0], y + 7, 740, y + 7)
        page.setFillColor(colors.HexColor(colour))
        page.circle(720, y - 5, 4, stroke=0, fill=1)
        page.setFillColor(colors.black)
        y = draw_row(page, xs, y - 8, row) - 3
    page.line(xs[0], y + 7, 740, y + 7)
    page.save()
    head = ["table", "row: (2x1)  | (2x1) What we will do | (2x1) Who leads | (2x1) By when | (1x2) How far have we got | (2x1) ", "row: June 2026 | September 2026"]
    return head + [row_text(row + [""]) + " [%s]" % colour for row, colour in zip(rows, colours)]


@case
def rows_below_the_last_line_of_a_page(name):
    # Lines between rows only: the page ends before the line below its last row. A note stands on top of the first row.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    xs = [40, 75, 290, 420, 520]
    head = ["Ref", "Action", "Led by", "By when"]
    rows = [["1a", ["Open a second clinic for those who", "work in the day"], "Harbour Trust", "May 2027"], ["1b", "Answer each call within a day", "Council", "June 2027"],
            ["1c", ["Print one card with all numbers, and", "put it up in each surgery"], "Voluntary Alliance", "July 2027"], ["1d", "Agree on one register", "Council", "August 2027"]]
    note = "The standards of the regulator hold for each of these actions."
    y = 200
    page.line(xs[0], y + 12, xs[4], y + 12)
    y = draw_row(page, xs, y, head, True) - 2
    page.line(xs[0], y + 9, xs[4], y + 9)
    page.setFont("Helvetica-Oblique", 9)
    page.drawString(xs[0] + 3, y - 2, note)
    y -= 13
    for row in rows[:3]:
        y = draw_row(page, xs, y, row) - 4
        if row is not rows[2]:
            page.line(xs[0], y + 9, xs[4], y + 9)
        y -= 2
    page.showPage()
    y = 780
    page.line(xs[0], y + 12, xs[4], y + 12)
    y = draw_row(page, xs, y, head, True) - 2
    page.line(xs[0], y + 9, xs[4], y + 9)
    y = draw_row(page, xs, y - 2, rows[3]) - 4
    page.line(xs[0], y + 9, xs[4], y + 9)
    page.save()
    return ["table", row_text(head), "row: (1x4) " + note] + [row_text(row) for row in rows]


@case
def merged_cells_without_lines(name):
    # No lines at all: a finding stands once in front of its actions, its text beside several of them, and goes on over the page.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    xs = [40, 85, 200, 400, 480]
    head = ["Ref", "Finding", "Action", "Led by", "By when"]
    rows = [["A1", ["Cases are not looked at", "again when a person", "moves to another team", "within the force."], ["Look at each case of a person who has", "moved this year"], "Council", "May 2027"],
            ["A2", "", "Name one lead for each case", "Police", "June 2027"],
            ["A3", "", "Write to all who were left waiting", "Council", "July 2027"],
            ["B1", ["People are told too little", "and too late to be of any"], "Print one card with all numbers", "Council", "July 2027"],
            ["B2", ["use to them."], ["Ring each person on the day after the", "first visit"], "Harbour Trust", "August 2027"],
            ["B3", "", "Put the card up in each surgery", "Harbour Trust", "August 2027"]]
    y = draw_row(page, xs, 200, head, True) - 8
    for row in rows[:4]:
        # The finding is as high as all of its rows.
        page.setFont("Helvetica", 9)
        for i, words in enumerate(row[1]):
            page.drawString(xs[1] + 3, y - 11 * i, words)
        y = draw_row(page, xs, y, [row[0], ""] + row[2:]) - 8
    page.showPage()
    y = draw_row(page, xs, 780, head, True) - 8
    for row in rows[4:]:
        y = draw_row(page, xs, y, row) - 8
    page.save()
    whole = ["(3x1) " + " ".join(rows[0][1])] + [None] * 2 + ["People are told too little and too late to be of any use to them.", "", ""]
    texts = [[one if isinstance(one, str) else " ".join(one) for one in row] for row in rows]
    made = [[row[0]] + ([] if finding is None else [finding]) + row[2:] for row, finding in zip(texts, whole)]
    made[4][1] = "(2x1) "
    del made[5][1]
    return table_text([head] + made)


@case
def merged_cell_in_the_middle_of_its_rows(name):
    # No upright lines, and level ones only where a body ends: its name stands halfway down its rows.
    page = canvas.Canvas(os.path.join(HERE, name + ".pdf"), pagesize=A4)
    xs = [40, 85, 300, 420, 540]
    groups = [("Harbour Trust", [["A1", ["Look at each case of a person who has", "moved this year"], "", "May 2027"], ["A2", "Name one lead for each case", "", "June 2027"],
                                 ["A3", "Write to all who were left waiting", "", "July 2027"]]),
              ("Borough Council", [["B1", "Print one card with all numbers", "Borough Council", "July 2027"]]), ("Police", [["B2", "Ring each person on the day after", "Police", "August 2027"]])]
    page.line(xs[0], 720, xs[4], 720)
    y = draw_row(page, xs, 708, ["Ref", "Action", "Led by", "By when"], True) - 2
    made = [["Ref", "Action", "Led by", "By when"]]
    for body, rows in groups:
        page.line(xs[0], y + 9, xs[4], y + 9)
        y, top = y - 2, y - 2
        for row in rows:
            y = draw_row(page, xs, y, row) - 5
        if len(rows) > 1:
            page.drawString(xs[2] + 3, (top + y + 16) / 2, body)
            made.append([rows[0][0], " ".join(rows[0][1]), "(%dx1) %s" % (len(rows), body), rows[0][3]])
            made += [[row[0], row[1] if isinstance(row[1], str) else " ".join(row[1]), row[3]] for row in rows[1:]]
        else:
            made += rows
    page.line(xs[0], y + 9, xs[4], y + 9)
    page.save()
    return table_text(made)


def main(names):
    for name, make in CASES.items():
        if names and name not in names:
            continue
        made = make(name)
        if isinstance(made, tuple):
            made = table_text(made[1])
        path = os.path.join(HERE, name + ".txt")
        if made is None:
            made = ["no table"]
        with open(path, "w", encoding="utf-8") as out:
            out.write("\n".join(made) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
