#!/usr/bin/env python3
"""Makes a Word document, a web page and four PDFs of each published plan in this folder, in the manner of its publisher.

The rows are those that the text of the plan was read to, in tests/cases/samples/PLAN.txt.json; what differs is the
form: landscape A4, bands, header rows that repeat, real lists, fills, numbers that Word computes. The same bytes each
time:

    /usr/bin/python3 samples/make_samples.py

The PDFs need Debian's python3-reportlab, libreoffice-writer and qpdf; `--no-pdf` leaves them as they are.
"""

import html
import json
import pathlib
import sys
import tempfile

import word_file as word

TOP = pathlib.Path(__file__).resolve().parent.parent
FILLS = {"red": "FF0000", "amber": "FFC000", "green": "00B050", "blue": "0070C0", "grey": "BFBFBF"}
WIDTHS = {"number": 900, "action": 4300, "timescale": 1700, "lead": 2000, "outcomes": 3300, "progress": 2600, "rag": 900, "other": 1500}

# How each publisher sets a plan out.
#   title      where a section's title stands: "heading" above its table, "band" above the header row, "row" in the
#              one table of the plan
#   numbers    "typed", or "computed" by Word
#   fill_only  sections whose RAG cells have a fill and no word
MANNERS = {
    "herefordshire": {"title": "band", "numbers": "typed", "fill_only": ["s2"]},
    "oxfordshire": {"title": "row", "numbers": "typed", "fill_only": []},
    "south-west-essex": {"title": "heading", "numbers": "typed", "fill_only": []},
    "worcestershire-2015": {"title": "heading", "numbers": "typed", "fill_only": []},
    "worcestershire-2017": {"title": "band", "numbers": "computed", "fill_only": []},
}


def title_of(section):
    number = section["number"]
    if number and section["label"]:
        return f'{section["label"]} {number} – {section["title"]}'
    return f'{number}. {section["title"]}' if number else section["title"]


def headings_of(plan, index):
    all_headings = plan["columns"]
    own = all_headings[index] if len(all_headings) == len(plan["sections"]) else all_headings[0]
    return own["headings"]


def value_of(action, heading):
    field = heading["field"]
    if field == "other":
        found = [one for one in action["other"] if one["heading"] == heading["text"]]
        return found[0] if found else None
    return action[field]


def rag_of(action, manner):
    """The word and the fill of a RAG cell."""
    rag = action["rag"]
    if not rag:
        return "", None
    word_of_rag = "" if action["section"] in manner["fill_only"] and rag["value"] else rag["text"]
    return word_of_rag, FILLS.get(rag["value"])


def sections_of(plan):
    """Each section with its actions, under the subsections they stand in."""
    for index, section in enumerate(plan["sections"]):
        groups = []
        for action in plan["actions"]:
            if action["section"] != section["id"]:
                continue
            if not groups or groups[-1][0] != action["subsection"]:
                groups.append((action["subsection"], []))
            groups[-1][1].append(action)
        yield index, section, groups


def before_and_after(plan):
    """The text outside the rows: what stands before the first action, and what stands after it."""
    first = plan["actions"][0]["place"]["lines"][0]
    texts = [one for one in plan["outside"] if one["kind"] != "page-header"]
    return (
        [one for one in texts if one["place"]["lines"][0] < first],
        [one for one in texts if one["place"]["lines"][0] > first],
    )


RULED = '<w:tblStyle w:val="TableGrid"/>'
UNRULED = '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar>'


class WordPlan:
    """One plan as the body of a Word document."""

    bullets = word.abstract_list(0, word.level(0, "bullet", "•") + word.level(1, "bullet", "o")) + word.abstract_list(
        1, word.level(0, "decimal", "%1.") + word.level(1, "decimal", "%1.%2")
    )

    def __init__(self, plan, manner, ruled=True):
        self.plan = plan
        self.manner = manner
        self.table_style = RULED if ruled else UNRULED
        self.lists = [word.concrete_list(1, 0)]
        self.last_number = None

    def computed_number(self, number):
        """A list paragraph that Word numbers so: it goes on from the last one, or starts a list anew."""
        section, position = (int(piece) for piece in number.split("."))
        if self.last_number != (section, position - 1):
            self.lists.append(word.concrete_list(len(self.lists) + 1, 1, [(0, section), (1, position)]))
        self.last_number = (section, position)
        return word.paragraph("", word.numbered(len(self.lists), 1))

    def blocks(self, value):
        if value is None or not value["blocks"]:
            return word.paragraph()
        return "".join(
            word.paragraph(one["text"], word.numbered(1, one["level"] - 1) if one["kind"] == "item" else "")
            for one in value["blocks"]
        )

    def cell(self, action, heading):
        if heading["field"] == "number":
            number = action["number"]
            if number and self.manner["numbers"] == "computed":
                return word.cell(self.computed_number(number))
            return word.cell(word.paragraph(number or ""))
        if heading["field"] == "rag":
            text, fill = rag_of(action, self.manner)
            return word.cell(word.paragraph(text), word.shading(fill) if fill else "")
        return word.cell(self.blocks(value_of(action, heading)))

    def band(self, text, columns, fill, header=False):
        content = word.paragraph(text, "", "<w:b/>")
        return word.row([word.cell(content, word.span(columns) + word.shading(fill))], "<w:tblHeader/>" if header else "")

    def header(self, headings):
        cells = [word.cell(word.paragraph(one["text"], "", "<w:b/>"), word.shading("D9D9D9")) for one in headings]
        return word.row(cells, "<w:tblHeader/>")

    def rows(self, groups, headings):
        for subsection, actions in groups:
            if subsection:
                yield self.band(subsection, len(headings), "F2F2F2")
            for action in actions:
                yield word.row([self.cell(action, one) for one in headings], "<w:cantSplit/>")

    def tables(self):
        one_table = []
        for index, section, groups in sections_of(self.plan):
            headings = headings_of(self.plan, index)
            widths = [WIDTHS[one["field"]] for one in headings]
            title, rows = title_of(section), list(self.rows(groups, headings))
            if self.manner["title"] == "row":
                one_table += ([] if one_table else [self.header(headings)]) + [self.band(title, len(headings), "D9E2F3")] + rows
            elif self.manner["title"] == "band":
                yield word.table([self.band(title, len(headings), "D9E2F3", header=True), self.header(headings), *rows], widths, self.table_style)
                yield word.paragraph()
            else:
                yield word.paragraph(title, word.style("Heading2"))
                yield word.table([self.header(headings), *rows], widths, self.table_style)
                yield word.paragraph()
        if one_table:
            yield word.table(one_table, widths, self.table_style)

    def outside(self, texts):
        for one in texts:
            yield word.paragraph(one["text"], word.style("Heading2") if one["kind"] == "heading" else "")

    def glossary(self):
        if not self.plan["glossary"]:
            return ""
        rows = [word.row([one["abbreviation"], one["expansion"]]) for one in self.plan["glossary"]]
        return word.table(rows, [2000, 8000], self.table_style)

    def body(self):
        before, after = before_and_after(self.plan)
        return "".join([*self.outside(before), *self.tables(), *self.outside(after), self.glossary(), word.paragraph()])

    def write(self, path):
        body = self.body()
        header = [one["text"] for one in self.plan["outside"] if one["kind"] == "page-header"][:1]
        parts = [("header1.xml", word.part("hdr", word.paragraph(header[0])))] if header else []
        reference = '<w:headerReference w:type="default" r:id="rIdheader1"/>' if header else ""
        facts = {"dc:title": self.plan["plan"]["title"]} if self.plan["plan"]["title"] else {}
        word.write_docx(path, body, self.bullets + "".join(self.lists), parts=parts, properties=facts, section=reference + word.LANDSCAPE)


class WebPlan:
    """One plan as a web page."""

    style = (
        "body { font-family: sans-serif } table { border-collapse: collapse } th, td { border: 1px solid #888; "
        "vertical-align: top; padding: 4px } th { background: #d9d9d9 } .band { background: #d9e2f3 } "
        ".sub { background: #f2f2f2 } .green { background-color: #00b050 } .amber { background-color: #ffc000 } "
        ".red { background-color: #ff0000 } .blue { background-color: #0070c0 } .grey { background-color: #bfbfbf }"
    )

    def __init__(self, plan, manner):
        self.plan = plan
        self.manner = manner

    def blocks(self, value):
        pieces, open_lists = [], 0
        for one in value["blocks"] if value else []:
            wanted = one["level"] if one["kind"] == "item" else 0
            pieces += ["<ul>"] * max(0, wanted - open_lists) + ["</ul>"] * max(0, open_lists - wanted)
            open_lists = wanted
            text = html.escape(one["text"], quote=False)
            pieces.append(f"<li>{text}</li>" if wanted else f"<p>{text}</p>")
        return "".join(pieces + ["</ul>"] * open_lists)

    def cell(self, action, heading):
        if heading["field"] == "number":
            return f'<td>{html.escape(action["number"] or "")}</td>'
        if heading["field"] == "rag":
            text, fill = rag_of(action, self.manner)
            colour = f' class="{action["rag"]["value"]}"' if fill else ""
            return f"<td{colour}>{html.escape(text)}</td>"
        return f"<td>{self.blocks(value_of(action, heading))}</td>"

    def band(self, text, columns, name):
        return f'<tr class="{name}"><td colspan="{columns}"><strong>{html.escape(text, quote=False)}</strong></td></tr>'

    def header(self, headings):
        return "<tr>" + "".join(f'<th scope="col">{html.escape(one["text"])}</th>' for one in headings) + "</tr>"

    def rows(self, groups, headings):
        for subsection, actions in groups:
            if subsection:
                yield self.band(subsection, len(headings), "sub")
            for action in actions:
                yield "<tr>" + "".join(self.cell(action, one) for one in headings) + "</tr>"

    def tables(self):
        one_table = []
        for index, section, groups in sections_of(self.plan):
            headings = headings_of(self.plan, index)
            title, rows = title_of(section), list(self.rows(groups, headings))
            if self.manner["title"] == "row":
                one_table += ([] if one_table else [self.header(headings)]) + [self.band(title, len(headings), "band")] + rows
            elif self.manner["title"] == "band":
                yield "<table>\n" + "\n".join([self.band(title, len(headings), "band"), self.header(headings), *rows]) + "\n</table>"
            else:
                yield f"<h2>{html.escape(title, quote=False)}</h2>"
                yield "<table>\n<thead>" + self.header(headings) + "</thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody>\n</table>"
        if one_table:
            yield "<table>\n" + "\n".join(one_table) + "\n</table>"

    def outside(self, texts):
        for one in texts:
            text = html.escape(one["text"], quote=False)
            yield f"<h2>{text}</h2>" if one["kind"] == "heading" else f"<p>{text}</p>"

    def glossary(self):
        rows = [
            f'<tr><td>{html.escape(one["abbreviation"])}</td><td>{html.escape(one["expansion"])}</td></tr>'
            for one in self.plan["glossary"]
        ]
        return ["<table>\n" + "\n".join(rows) + "\n</table>"] if rows else []

    def write(self, path):
        before, after = before_and_after(self.plan)
        title = self.plan["plan"]["title"] or "Action plan"
        header = [one["text"] for one in self.plan["outside"] if one["kind"] == "page-header"][:1]
        body = [*(f"<header>{html.escape(one)}</header>" for one in header), *self.outside(before), *self.tables(), *self.outside(after), *self.glossary()]
        page = (
            f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n'
            f"<style>{self.style}</style>\n</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"
        )
        path.write_bytes(page.encode("utf-8"))


class PaperPlan:
    """One plan as pages of reportlab, without tags."""

    def __init__(self, plan, manner, ruled):
        self.plan = plan
        self.manner = manner
        self.ruled = ruled

    def blocks(self, value):
        made = []
        for one in value["blocks"] if value else []:
            made.append(pdf.item(one["text"], one["level"]) if one["kind"] == "item" else pdf.text(one["text"]))
        return made

    def cell(self, action, heading):
        if heading["field"] == "number":
            return [pdf.text(action["number"] or "")]
        if heading["field"] == "rag":
            return [pdf.text(rag_of(action, self.manner)[0])]
        return self.blocks(value_of(action, heading))

    def band(self, text, columns, fill, rows, style):
        style += [("SPAN", (0, len(rows)), (-1, len(rows))), pdf.background(fill, 0, len(rows), -1)]
        rows.append([[pdf.text(text, pdf.BOLD)]] + [""] * (columns - 1))

    def header(self, headings, rows, style):
        style.append(pdf.background("D9D9D9", 0, len(rows), -1))
        rows.append([[pdf.text(one["text"], pdf.BOLD)] for one in headings])

    def fill(self, groups, headings, rows, style):
        for subsection, actions in groups:
            if subsection:
                self.band(subsection, len(headings), "F2F2F2", rows, style)
            for action in actions:
                for column, heading in enumerate(headings):
                    fill = rag_of(action, self.manner)[1] if heading["field"] == "rag" else None
                    if fill:
                        style.append(pdf.background(fill, column, len(rows), column))
                rows.append([self.cell(action, one) for one in headings])

    def table(self, rows, style, headings, header_rows):
        share = 760 / sum(WIDTHS[one["field"]] for one in headings)
        return pdf.table(rows, [share * WIDTHS[one["field"]] for one in headings], style, self.ruled, header_rows)

    def tables(self):
        rows, style = [], []
        for index, section, groups in sections_of(self.plan):
            headings, title = headings_of(self.plan, index), title_of(section)
            if self.manner["title"] == "row":
                if not rows:
                    self.header(headings, rows, style)
                self.band(title, len(headings), "D9E2F3", rows, style)
                self.fill(groups, headings, rows, style)
                continue
            rows, style = [], []
            if self.manner["title"] == "band":
                self.band(title, len(headings), "D9E2F3", rows, style)
            else:
                yield pdf.text(title, pdf.HEADING)
            self.header(headings, rows, style)
            header_rows = len(rows)
            self.fill(groups, headings, rows, style)
            yield self.table(rows, style, headings, header_rows)
            yield pdf.Spacer(1, 10)
        if self.manner["title"] == "row":
            yield self.table(rows, style, headings, 1)

    def outside(self, texts):
        for one in texts:
            yield pdf.text(one["text"], pdf.HEADING if one["kind"] == "heading" else pdf.BODY)

    def glossary(self):
        rows = [[[pdf.text(one["abbreviation"])], [pdf.text(one["expansion"])]] for one in self.plan["glossary"]]
        return [pdf.Spacer(1, 8), pdf.table(rows, [90, 400], [], self.ruled, 0)] if rows else []

    def write(self, path):
        before, after = before_and_after(self.plan)
        header = [one["text"] for one in self.plan["outside"] if one["kind"] == "page-header"][:1]
        blocks = [*self.outside(before), *self.tables(), *self.outside(after), *self.glossary()]
        pdf.write(path, blocks, self.plan["plan"]["title"], header[0] if header else "")


def print_pdfs(name, plan, manner):
    for ruled in (True, False):
        form = "ruled" if ruled else "unruled"
        PaperPlan(plan, manner, ruled).write(TOP / "samples" / form / f"{name}.pdf")
        with tempfile.TemporaryDirectory() as folder:
            document = pathlib.Path(folder) / f"{name}.docx"
            # Typed numbers: LibreOffice counts some lists otherwise than Word.
            WordPlan(plan, {**manner, "numbers": "typed"}, ruled).write(document)
            pdf.print_word(document, TOP / "samples" / f"tagged-{form}" / f"{name}.pdf")


def main():
    with_pdf = "--no-pdf" not in sys.argv[1:]
    if with_pdf:
        global pdf
        import pdf_file as pdf
    for name, manner in MANNERS.items():
        plan = json.loads((TOP / "tests" / "cases" / "samples" / f"{name}.txt.json").read_text(encoding="utf-8"))
        WordPlan(plan, manner).write(TOP / "samples" / f"{name}.docx")
        WebPlan(plan, manner).write(TOP / "samples" / f"{name}.html")
        if with_pdf:
            print_pdfs(name, plan, manner)


if __name__ == "__main__":
    main()
