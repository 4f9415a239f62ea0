#!/usr/bin/python3
"""Random plans as PDFs with known truth, and how well the program reads them.

    /usr/bin/python3 tests/random_plans.py make FOLDER [COUNT] [FIRST_SEED] [PRINTER] [RULES]   NAME.pdf and NAME.gold.json
    python3 tests/random_plans.py score FOLDER [PROGRAM] [--show N]                   what share of rows and cells is right

A seed gives the same plan each time. Style, fonts, ruling lines, fills, spans, bands, page breaks and the program that
prints (reportlab, LibreOffice, cairo) are random; places and bodies are invented. PRINTER has all plans printed by one:
reportlab, office, cairo, chromium or weasyprint; RULES sets all alike: grid, level, none, box, inner, stripes or
book: lines above and below the headings and at the end of each table, and every other plan has short lines below headings of groups. Making needs Debian's python3-reportlab, python3-cairo,
libreoffice-writer, chromium and weasyprint; scoring needs nothing.
"""

import html
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

PROGRAM = str(pathlib.Path(__file__).resolve().parent.parent / "build" / "dev" / "actionplan")
FILLS = {"red": "#FF0000", "amber": "#FFC000", "green": "#00B050", "blue": "#0070C0"}

VERBS = "Review Publish Agree Develop Train Set up|Map Extend Test Commission Share Collect Hold Recruit Write".replace("Set up|", "Set-up ").split()
THINGS = [
    "the joint protocol for people who arrive out of hours", "a short guide to local services", "data on waiting times in every ward",
    "the training plan for reception and front-line staff", "a single point of access", "the multi-agency escalation procedure",
    "what carers say about the support they get", "peer support groups in each neighbourhood", "the pathway between hospital and home",
    "a communications campaign with schools, colleges and employers", "quarterly figures on repeat attendances", "the memorandum of understanding",
]
ENDS = [
    "", "", "so that nobody has to tell their story twice", "with the voluntary sector and with people who use the services",
    "in line with the national standards that came into force last year", "and report to the board", "including support for young people aged 16-25",
]
BODIES = ["Council", "Northmere CCG", "Harbour Trust", "Police", "Ambulance Service", "Public Health", "Voluntary Alliance", "All partners", "Tarn Valley Trust"]
WHEN = ["April 2026", "By end of June 2026", "31/03/2027", "Ongoing", "Summer 2026", "Q3 2026/27", "Monthly from May 2026", "1st September 2026", "TBC", "December 2026"]
RESULTS = [
    "Fewer people wait longer than four hours", "Staff feel confident to ask", "Better information for families", "Clear roles and responsibilities",
    "Reduction in repeat attendances of 10% by the end of the year", "People say that they were treated with respect", "Shared understanding of need across the area",
]
NEWS = ["First meeting held", "Draft is out for comment", "Not yet started", "On track", "Delayed by recruitment; a new lead is in post from June", "Complete"]
SECTIONS = ["Prevention and early help", "Access to support", "Urgent care", "Quality of treatment", "Recovery and staying well", "Working together"]
GROUPS = ["Information and advice", "Workforce", "Data and intelligence", "Children and young people"]

HEADINGS = {
    "number": ["No.", "Ref", "No"],
    "action": ["Action", "Actions", "What will we do"],
    "timescale": ["Timescale", "By when", "Target date"],
    "lead": ["Led by", "Lead", "Who"],
    "outcomes": ["Outcomes", "Outcome"],
    "progress": ["Progress", "Update"],
    "rag": ["RAG"],
}
SHARES = {"number": 0.5, "action": 3, "timescale": 1.1, "lead": 1.2, "outcomes": 2.2, "progress": 1.7, "rag": 0.6}


def sentence(rng):
    return " ".join(filter(None, [rng.choice(VERBS), rng.choice(THINGS), rng.choice(ENDS)]))


def blocks(rng, texts, most):
    """Paragraphs, or items when there are several."""
    count = rng.choice([1] * 4 + list(range(1, most + 1)))
    kind = "item" if count > 1 and rng.random() < 0.6 else "paragraph"
    return [(kind, texts()) for _ in range(count)]


def random_plan(seed):
    rng = random.Random(seed)
    fields = ["number", "action", "timescale", "lead", "outcomes"]
    fields += rng.choice([[], ["progress"], ["progress", "rag"], ["rag"]])
    if rng.random() < 0.12:
        fields.remove("number")
    if rng.random() < 0.2:
        fields[2:4] = fields[3:1:-1] if "number" in fields else fields[2:4]
    plan = {
        "seed": seed,
        "title": f"{rng.choice(['Tarnmouth', 'Northmere', 'Wexcombe', 'Saltby'])} {rng.choice(['Crisis Care', 'Carers', 'Falls Prevention', 'Suicide Prevention'])} Action Plan",
        "fields": fields,
        "headings": {field: rng.choice(HEADINGS[field]) for field in fields},
        "sections": [],
    }
    style = rng.choice(["1.1", "1", "A1"])
    running = 0
    for index, title in enumerate(rng.sample(SECTIONS, rng.randint(1, 4)), 1):
        groups = rng.sample(GROUPS, 2) if rng.random() < 0.3 else [None]
        rows = []
        for group in groups:
            for _ in range(rng.randint(2, 9 if len(groups) == 1 else 5)):
                running += 1
                position = len(rows) + 1
                number = {"1.1": f"{index}.{position}", "1": str(running), "A1": f"{chr(64 + index)}{position}"}[style]
                rag = rng.choice(["red", "amber", "green", "blue", None]) if "rag" in fields else None
                rows.append({
                    "group": group, "number": number if "number" in fields else None, "rag": rag,
                    "action": [("paragraph", sentence(rng))] + (blocks(rng, lambda: rng.choice(RESULTS), 3) if rng.random() < 0.15 else []),
                    "timescale": [("paragraph", rng.choice(WHEN))] if rng.random() < 0.93 else [],
                    "lead": [("paragraph", one) for one in rng.sample(BODIES, rng.choice([1, 1, 1, 2, 3]))] if rng.random() < 0.95 else [],
                    "outcomes": blocks(rng, lambda: rng.choice(RESULTS), 3) if rng.random() < 0.93 else [],
                    "progress": blocks(rng, lambda: rng.choice(NEWS), 2) if rng.random() < 0.8 else [],
                })
        plan["sections"].append({"title": title, "rows": rows})
    plan["style"] = {
        "printer": rng.choice(["reportlab"] * 5 + ["office"] * 4 + ["cairo"]),
        "rules": rng.choice(["grid", "grid", "grid", "level", "none", "box", "inner", "stripes"]),
        "title_as": rng.choice(["heading", "heading", "band"]),
        "size": rng.choice([7, 8, 8.5, 9, 10]),
        "font": rng.choice(["Helvetica", "Times-Roman"]),
        "landscape": rng.random() < 0.65,
        "padding": rng.choice([3, 4, 6]),
        "space": rng.choice([0, 3, 6]),
        "rag_word": rng.random() < 0.5,
        "repeat": rng.random() < 0.7,
        "split": rng.random() < 0.7,
        "heading_fill": rng.choice([None, "#D9D9D9", "#1F3863"]),
        "align": rng.choice([0] * 6 + [4]),
        "valign": rng.choice(["TOP"] * 5 + ["MIDDLE"]),
        "header": rng.random() < 0.4,
        "footer": rng.random() < 0.7,
        "tagged": rng.random() < 0.5,
    }
    return plan


def gold(plan):
    actions = []
    for section in plan["sections"]:
        for row in section["rows"]:
            action = {"number": row["number"], "section": section["title"], "subsection": row["group"], "rag": row["rag"]}
            for field in ("action", "timescale", "lead", "outcomes", "progress"):
                action[field] = " ".join(text for _, text in row[field]) if field in plan["fields"] else None
            actions.append(action)
    return {"style": plan["style"], "actions": actions}


# Printing


def cells(plan, row):
    """Of one row, by column: its blocks and its fill."""
    for field in plan["fields"]:
        if field == "number":
            yield [("paragraph", row["number"])], None
        elif field == "rag":
            word = row["rag"].capitalize() if row["rag"] and plan["style"]["rag_word"] else ""
            yield [("paragraph", word)] if word else [], FILLS.get(row["rag"])
        else:
            yield row[field], None


def widths(plan, whole):
    shares = [SHARES[field] for field in plan["fields"]]
    return [whole * share / sum(shares) for share in shares]


def tiers(plan):
    """The upper tier of headings: from which column to which (not included), and its words."""
    if plan["style"]["rules"] != "book" or plan["seed"] % 2 == 0:
        return []
    first = min(plan["fields"].index("timescale"), plan["fields"].index("lead"))
    last = plan["fields"].index("outcomes")
    groups = [(first, first + 2, "Delivery")] if last == first + 2 else []
    return groups + ([(last, len(plan["fields"]), "Results")] if last + 1 < len(plan["fields"]) else [])


def print_reportlab(plan, path):
    from reportlab import rl_config
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    rl_config.invariant = 1
    style = plan["style"]
    bold = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}[style["font"]]
    body = ParagraphStyle("body", fontName=style["font"], fontSize=style["size"], leading=style["size"] * 1.2, spaceAfter=style["space"], alignment=style["align"])
    head = ParagraphStyle("head", parent=body, fontName=bold, alignment=0, textColor=colors.white if style["heading_fill"] == "#1F3863" else colors.black)
    strong = ParagraphStyle("strong", parent=body, fontName=bold, alignment=0)
    heading = ParagraphStyle("heading", parent=strong, fontSize=style["size"] * 1.4, leading=style["size"] * 1.8, spaceBefore=8, spaceAfter=5)
    title = ParagraphStyle("title", parent=heading, fontSize=style["size"] * 2, leading=style["size"] * 2.5)
    item = ParagraphStyle("item", parent=body, leftIndent=9, bulletIndent=0)

    def text(words, look):
        return Paragraph(html.escape(words, quote=False), look)

    def flow(parts):
        return [Paragraph(html.escape(words, quote=False), item, bulletText="\u2022") if kind == "item" else text(words, body) for kind, words in parts]

    page = landscape(A4) if style["landscape"] else A4
    whole = page[0] - 80
    lines = {
        "grid": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
        "level": [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black), ("LINEABOVE", (0, 0), (-1, 0), 0.5, colors.black)],
        "box": [("BOX", (0, 0), (-1, -1), 0.7, colors.black), ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)],
        "inner": [("INNERGRID", (0, 0), (-1, -1), 0.5, colors.grey)],
        "none": [("BOTTOMPADDING", (0, 0), (-1, -1), style["padding"] + 6)],
        "stripes": [],
        "book": [("LINEBELOW", (0, -1), (-1, -1), 0.8, colors.black), ("BOTTOMPADDING", (0, 0), (-1, -1), style["padding"] + 2)],
    }[style["rules"]]

    def table(section):
        look = [("VALIGN", (0, 0), (-1, -1), style["valign"]), ("LEFTPADDING", (0, 0), (-1, -1), style["padding"]), ("RIGHTPADDING", (0, 0), (-1, -1), style["padding"]), *lines]
        rows = []

        def band(words, fill):
            look.extend([("SPAN", (0, len(rows)), (-1, len(rows))), ("BACKGROUND", (0, len(rows)), (-1, len(rows)), colors.HexColor(fill))])
            rows.append([text(words, strong)] + [""] * (len(plan["fields"]) - 1))

        if style["title_as"] == "band":
            band(section["title"], "#D9E2F3")
        if style["heading_fill"]:
            look.append(("BACKGROUND", (0, len(rows)), (-1, len(rows)), colors.HexColor(style["heading_fill"])))
        if style["rules"] == "book":
            look.append(("LINEABOVE", (0, len(rows)), (-1, len(rows)), 0.8, colors.black))
        if tiers(plan):
            rows.append([""] * len(plan["fields"]))
            for begin, end, words in tiers(plan):
                rows[-1][begin] = text(words, ParagraphStyle("tier", parent=head, alignment=1))
                look += [("SPAN", (begin, len(rows) - 1), (end - 1, len(rows) - 1)), ("LINEBELOW", (begin, len(rows) - 1), (end - 1, len(rows) - 1), 0.4, colors.black)]
        rows.append([text(plan["headings"][field], head) for field in plan["fields"]])
        headers = len(rows)
        if style["rules"] == "book":
            look.append(("LINEBELOW", (0, headers - 1), (-1, headers - 1), 0.5, colors.black))
        group = None
        for row in section["rows"]:
            if row["group"] != group:
                group = row["group"]
                band(group, "#F2F2F2")
            if style["rules"] == "stripes" and len(rows) % 2:
                look.append(("BACKGROUND", (0, len(rows)), (-1, len(rows)), colors.HexColor("#E9EFF7")))
            for column, (_, fill) in enumerate(cells(plan, row)):
                if fill:
                    look.append(("BACKGROUND", (column, len(rows)), (column, len(rows)), colors.HexColor(fill)))
            rows.append([flow(parts) for parts, _ in cells(plan, row)])
        return Table(rows, colWidths=widths(plan, whole), style=look, repeatRows=headers if style["repeat"] else 0, splitByRow=1, splitInRow=1 if style["split"] else 0)

    def furniture(canvas, document):
        canvas.setFont(style["font"], 8)
        if style["header"]:
            canvas.drawString(40, page[1] - 24, plan["title"])
        if style["footer"]:
            canvas.drawRightString(page[0] - 40, 18, f"Page {document.page}")

    story = [text(plan["title"], title)]
    for section in plan["sections"]:
        if style["title_as"] == "heading":
            story.append(text(section["title"], heading))
        story += [table(section), Spacer(1, 10)]
    document = SimpleDocTemplate(str(path), pagesize=page, leftMargin=40, rightMargin=40, topMargin=40, bottomMargin=40)
    document.build(story, onFirstPage=furniture, onLaterPages=furniture)


def web_page(plan):
    style = plan["style"]
    # LibreOffice heeds borders, fills and alignment where they stand with the cell, not in a style sheet.
    border = "border: 1px solid #000;" if style["rules"] in ("grid", "inner", "box") else "border: none;"
    if style["rules"] == "level":
        border += " border-bottom: 1px solid #000;"
    border += f" padding: {style['padding']}pt;"
    attributes = f'valign="{style["valign"].lower()}"'
    fonts = {"Helvetica": "Liberation Sans", "Times-Roman": "Liberation Serif"}

    def flow(parts):
        made, inside = "", False
        for kind, words in parts:
            if (kind == "item") != inside:
                made += "<ul>" if kind == "item" else "</ul>"
                inside = kind == "item"
            made += f"<li>{html.escape(words)}</li>" if kind == "item" else f"<p>{html.escape(words)}</p>"
        return made + ("</ul>" if inside else "") or "<p></p>"

    def band(words, fill):
        return f'<tr><td colspan="{len(plan["fields"])}" {attributes} style="{border} background: {fill}"><p><b>{html.escape(words)}</b></p></td></tr>'

    body = f"<h1>{html.escape(plan['title'])}</h1>"
    size = sum(SHARES[field] for field in plan["fields"])
    for section in plan["sections"]:
        rows = [band(section["title"], "#D9E2F3")] if style["title_as"] == "band" else []
        fill = "#D9D9D9" if style["heading_fill"] else ""
        top, below, end = ("border-top: 1px solid #000;", "border-bottom: 1px solid #000;", "border-bottom: 1px solid #000") if style["rules"] == "book" else ("", "", "")
        if tiers(plan):
            upper, at = "", 0
            for begin, stop, words in tiers(plan):
                upper += "".join(f'<th style="{border} {top}"></th>' for _ in range(at, begin))
                upper += f'<th colspan="{stop - begin}" align="center" style="{border} {top} {below}"><p>{words}</p></th>'
                at = stop
            rows.append(f'<tr>{upper}{"".join(f"""<th style="{border} {top}"></th>""" for _ in range(at, len(plan["fields"])))}</tr>')
            top = ""
        rows.append("<tr>" + "".join(f'<th width="{100 * SHARES[f] / size:.0f}%" align="left" {attributes} style="{border} {top} {below} background: {fill}"><p>{plan["headings"][f]}</p></th>' for f in plan["fields"]) + "</tr>")
        head, rows = "<thead>" + "".join(rows) + "</thead>", []
        group = None
        for number, row in enumerate(section["rows"]):
            if row["group"] != group:
                group = row["group"]
                rows.append(band(group, "#F2F2F2"))
            stripe = "#E9EFF7" if style["rules"] == "stripes" and number % 2 else ""
            rows.append("<tr>" + "".join(f'<td {attributes} style="{border} background: {fill or stripe}">{flow(parts)}</td>' for parts, fill in cells(plan, row)) + "</tr>")
        if style["title_as"] == "heading":
            body += f"<h2>{html.escape(section['title'])}</h2>"
        body += f'<table width="100%" cellspacing="0" cellpadding="{style["padding"]}" style="{end}">{head}<tbody>{"".join(rows)}</tbody></table><p></p>'
    look = (
        f"@page {{ margin: 1.5cm }} body, p, li, td, th {{ font-family: '{fonts[style['font']]}'; font-size: {style['size']}pt }} "
        f"p, ul {{ margin: 0 }} td p {{ margin-bottom: {style['space']}pt }} ul {{ padding-left: 10pt }} h1 {{ font-size: 18pt }} h2 {{ font-size: 13pt }}"
    )
    return f'<html><head><meta charset="utf-8"><style>{look}</style></head><body>{body}</body></html>'


def print_page(plan, path, command, before=""):
    """Prints the plan as a page of the web by a command that is told the page and the folder for plan.pdf."""
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "plan.html"
        page.write_text(web_page(plan).replace("<body>", f"<body>{before}"), encoding="utf-8")
        subprocess.run(command(page, folder), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        path.write_bytes((pathlib.Path(folder) / "plan.pdf").read_bytes())


# LibreOffice leaves the first paragraph of a web page out of the PDF.
LOST = "<p>&nbsp;</p>"


def print_office(plan, path):
    tagged = '{"UseTaggedPDF":{"type":"boolean","value":"%s"}}' % str(plan["style"]["tagged"]).lower()
    profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/random-plans-profile"
    print_page(plan, path, lambda page, folder: ["soffice", profile, "--headless", "--convert-to", f"pdf:writer_web_pdf_Export:{tagged}", "--outdir", folder, str(page)], LOST)


def print_chromium(plan, path):
    tagged = [] if plan["style"]["tagged"] else ["--disable-pdf-tagging"]
    print_page(plan, path, lambda page, folder: ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", *tagged, f"--print-to-pdf={folder}/plan.pdf", f"file://{page}"])


def print_weasyprint(plan, path):
    print_page(plan, path, lambda page, folder: ["weasyprint", "-q", str(page), f"{folder}/plan.pdf"])


def print_cairo(plan, path):
    """Words placed one by one; rows never split."""
    import cairo

    style = plan["style"]
    width, height = (842, 595) if style["landscape"] else (595, 842)
    surface = cairo.PDFSurface(str(path), width, height)
    page = cairo.Context(surface)
    size = style["size"]
    at = {"y": 40}

    def font(bold=False, scale=1.0):
        page.select_font_face("Liberation Sans" if style["font"] == "Helvetica" else "Liberation Serif", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
        page.set_font_size(size * scale)

    def wrapped(words, room):
        lines, line = [], ""
        for word in words.split():
            longer = f"{line} {word}".strip()
            if line and page.text_extents(longer).x_advance > room:
                lines.append(line)
                line = word
            else:
                line = longer
        return [*lines, line]

    def lines_of(parts, room, bold):
        font(bold)
        lines = []
        for kind, words in parts:
            indent = 9 if kind == "item" else 0
            for number, line in enumerate(wrapped(words, room - indent)):
                lines.append((indent, line, kind == "item" and number == 0, number == 0 and bool(lines)))
        return lines

    def show(words, x, y):
        page.set_source_rgb(0, 0, 0)
        page.move_to(x, y)
        page.show_text(words)

    def need(room):
        if at["y"] + room > height - 40:
            page.show_page()
            at["y"] = 40

    columns = widths(plan, width - 80)

    def row(contents, bold=False, fills=None, spans=False):
        pad = style["padding"]
        rooms = [sum(columns)] if spans else columns
        made = [lines_of(parts, room - 2 * pad, bold) for parts, room in zip(contents, rooms)]
        gap = style["space"]
        tall = max(sum(size * 1.2 + (gap if first else 0) for _, _, _, first in lines) for lines in made) + 2 * pad
        need(tall)
        x = 40
        for column, (lines, room) in enumerate(zip(made, rooms)):
            if fills and fills[column]:
                red, green, blue = (int(fills[column][k : k + 2], 16) / 255 for k in (1, 3, 5))
                page.set_source_rgb(red, green, blue)
                page.rectangle(x, at["y"], room, tall)
                page.fill()
            if style["rules"] in ("grid", "box", "inner"):
                page.set_source_rgb(0, 0, 0)
                page.set_line_width(0.6)
                page.rectangle(x, at["y"], room, tall)
                page.stroke()
            font(bold)
            y = at["y"] + pad
            for indent, words, bullet, first in lines:
                y += gap if first else 0
                if bullet:
                    show("\u2022", x + pad, y + size)
                show(words, x + pad + indent, y + size)
                y += size * 1.2
            x += room
        if style["rules"] in ("level", "none", "stripes"):
            page.set_source_rgb(0, 0, 0)
            page.set_line_width(0.5)
            page.move_to(40, at["y"] + tall)
            page.line_to(width - 40, at["y"] + tall)
            page.stroke()
        at["y"] += tall

    def line(words, scale, room):
        need(room)
        font(True, scale)
        show(words, 40, at["y"] + size * scale)
        at["y"] += room

    line(plan["title"], 2, size * 3)
    for section in plan["sections"]:
        need(120)
        if style["title_as"] == "heading":
            line(section["title"], 1.4, size * 2.2)
        else:
            row([[("paragraph", section["title"])]], True, ["#D9E2F3"], True)
        row([[("paragraph", plan["headings"][field])] for field in plan["fields"]], True, ["#D9D9D9"] * len(columns) if style["heading_fill"] else None)
        group = None
        for one in section["rows"]:
            if one["group"] != group:
                group = one["group"]
                row([[("paragraph", group)]], True, ["#F2F2F2"], True)
            parts = list(cells(plan, one))
            row([content for content, _ in parts], False, [fill for _, fill in parts])
        at["y"] += 12
    surface.finish()


def make(folder, count, first, printer, rules):
    folder.mkdir(parents=True, exist_ok=True)
    printers = {"reportlab": print_reportlab, "office": print_office, "cairo": print_cairo, "chromium": print_chromium, "weasyprint": print_weasyprint}
    for seed in range(first, first + count):
        plan = random_plan(seed)
        path = folder / f"plan-{seed:04d}.pdf"
        if printer:
            plan["style"]["printer"] = printer
        if rules:
            plan["style"]["rules"] = rules
        printers[plan["style"]["printer"]](plan, path)
        path.with_suffix(".gold.json").write_text(json.dumps(gold(plan), indent=1) + "\n", encoding="utf-8")


# Scoring


def flat(text):
    text = re.sub("[\u2022\u2013]", " ", unicodedata.normalize("NFC", text or ""))
    return re.sub(r"\s+", " ", text).strip()


def pairs(wanted, found):
    """Rows of both in step: by likeness of their words, in order."""

    def like(one, other):
        first, second = set(flat(one["action"]).split()), set(flat((other["action"] or {}).get("text")).split())
        return len(first & second) / max(1, len(first | second)) + (0.5 if one["number"] and one["number"] == other["number"] else 0)

    best = [[0.0] * (len(found) + 1) for _ in range(len(wanted) + 1)]
    for i in reversed(range(len(wanted))):
        for j in reversed(range(len(found))):
            score = like(wanted[i], found[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], score + best[i + 1][j + 1] if score > 0.4 else 0)
    i = j = 0
    while i < len(wanted) and j < len(found):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield wanted[i], found[j]
            i, j = i + 1, j + 1


def score_one(truth, plan, misses):
    titles = {section["id"]: section["title"] for section in plan["sections"]}
    tally = {"rows": [0, len(truth["actions"])], "made up": [0, len(plan["actions"])], "cells": [0, 0], "section": [0, 0], "subsection": [0, 0], "rag": [0, 0]}
    matched = list(pairs(truth["actions"], plan["actions"]))
    tally["rows"][0] = len(matched)
    tally["made up"][0] = len(plan["actions"]) - len(matched)

    def check(what, want, got, row):
        tally[what][1] += 1
        if want == got:
            tally[what][0] += 1
        else:
            misses.append((row, what, want, got))

    for want, got in matched:
        for field in ("action", "timescale", "lead", "outcomes", "progress"):
            if want[field] is not None:
                check("cells", flat(want[field]), flat((got[field] or {}).get("text")), want["number"])
        if want["number"] is not None:
            check("cells", want["number"], got["number"], want["number"])
        check("section", want["section"], titles.get(got["section"]), want["number"])
        check("subsection", want["subsection"], got["subsection"], want["number"])
        check("rag", want["rag"], (got["rag"] or {}).get("value"), want["number"])
    lost = len(truth["actions"]) - len(matched)
    tally["cells"][1] += lost * sum(truth["actions"][0][field] is not None for field in ("number", "action", "timescale", "lead", "outcomes", "progress"))
    return tally


def score(folder, program, show):
    paths = sorted(folder.glob("*.pdf"))
    total, groups = {}, {}
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([program, "convert", *map(str, paths), "--out", out, "--quiet"], check=False)
        for path in paths:
            truth = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
            made = pathlib.Path(out) / f"{path.stem}.json"
            misses = []
            plan = json.loads(made.read_text(encoding="utf-8")) if made.exists() else {"sections": [], "actions": []}
            tally = score_one(truth, plan, misses)
            style = truth["style"]
            for name in ("all", style["printer"], f'rules: {style["rules"]}'):
                into = groups.setdefault(name, {})
                for key, (hit, count) in tally.items():
                    before = into.setdefault(key, [0, 0])
                    into[key] = [before[0] + hit, before[1] + count]
            wrong = tally["rows"][1] - tally["rows"][0], tally["made up"][0], tally["cells"][1] - tally["cells"][0]
            if show and (any(wrong) or misses):
                print(f"{path.name}: rows lost {wrong[0]}, made up {wrong[1]}, cells wrong {wrong[2]} {style}")
                for miss in misses[:show]:
                    print("   ", *[str(part)[:110] for part in miss], sep=" | ")
    for name, tally in groups.items():
        print(f"{name:<18}" + "  ".join(f"{key} {hit / count if count else 1:.4f}" for key, (hit, count) in tally.items()))
    return groups


def main(words):
    if len(words) < 2 or words[0] not in ("make", "score"):
        sys.exit(__doc__)
    folder = pathlib.Path(words[1])
    if words[0] == "make":
        make(folder, int(words[2]) if len(words) > 2 else 100, int(words[3]) if len(words) > 3 else 1, *(words[4:6] + [None, None])[:2])
        return
    show = int(words[words.index("--show") + 1]) if "--show" in words else 0
    program = words[2] if len(words) > 2 and not words[2].startswith("--") else os.environ.get("ACTIONPLAN", PROGRAM)
    score(folder, program, show)


if __name__ == "__main__":
    main(sys.argv[1:])
