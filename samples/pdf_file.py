"""Prints plans to PDF, the same bytes each time: tagged by LibreOffice, from a Word document; untagged by reportlab."""

import html
import os
import re
import subprocess
import tempfile

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

rl_config.invariant = 1

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=8.5, leading=10.5, spaceAfter=3)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
HEADING = ParagraphStyle("heading", parent=BOLD, fontSize=12, leading=15, spaceBefore=8, spaceAfter=6)
ITEMS = [ParagraphStyle(f"item{level}", parent=BODY, leftIndent=10 * level, bulletIndent=10 * level - 10) for level in (1, 2, 3)]
RULED = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
UNRULED = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOTTOMPADDING", (0, 0), (-1, -1), 9), ("RIGHTPADDING", (0, 0), (-1, -1), 9)]


def text(words, style=BODY):
    return Paragraph(html.escape(words, quote=False), style)


def item(words, level):
    return Paragraph(html.escape(words, quote=False), ITEMS[level - 1], bulletText="\u2022" if level == 1 else "\u2013")


def background(fill, column, row, last_column):
    return ("BACKGROUND", (column, row), (last_column, row), colors.HexColor(f"#{fill}"))


def table(rows, widths, style, ruled, header_rows):
    return Table(rows, colWidths=widths, style=(RULED if ruled else UNRULED) + style, repeatRows=header_rows)


def write(path, blocks, title, header):
    def furniture(page, document):
        page.setFont("Helvetica", 8)
        if header:
            page.drawString(40, 575, header)
        page.drawRightString(800, 20, f"Page {document.page}")

    document = SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=40, rightMargin=40, topMargin=34, bottomMargin=36, title=title, pageCompression=1)
    document.build(blocks, onFirstPage=furniture, onLaterPages=furniture)


def without_dates(data):
    """Of LibreOffice's PDF: one date, and one identifier of the same length."""
    data = re.sub(rb"/CreationDate\(D:\d{14}", b"/CreationDate(D:20160101000000", data)
    data = re.sub(rb"<[0-9A-F]{32}>", b"<" + b"0" * 32 + b">", data)
    return re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32, data)


def print_word(document, path):
    """What LibreOffice makes of a Word document, tagged."""
    options = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", f"pdf:writer_pdf_Export:{options}", "--outdir", folder, str(document)],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        made = os.path.join(folder, os.path.splitext(os.path.basename(str(document)))[0] + ".pdf")
        dated = os.path.join(folder, "dated.pdf")
        with open(made, "rb") as file:
            data = without_dates(file.read())
        with open(dated, "wb") as file:
            file.write(data)
        # The structure tree takes a tenth of the room in object streams.
        subprocess.run(["qpdf", "--static-id", "--object-streams=generate", "--recompress-flate", "--compression-level=9", dated, str(path)], check=True)
