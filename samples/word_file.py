"""Writes .docx files of given XML, the same bytes each time: parts in the order given, with one date."""

import re
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="450" w:footer="450" w:gutter="0"/>'


def run(text, properties=""):
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content="", properties="", run_properties=""):
    """`content` is text, or XML of runs when it begins with "<"."""
    runs = content if content.startswith("<") or not content else run(content, run_properties)
    return f'<w:p>{properties and f"<w:pPr>{properties}</w:pPr>"}{runs}</w:p>'


def cell(content="", properties=""):
    """`content` is text, or XML of paragraphs when it begins with "<"."""
    inner = content if content.startswith("<") else paragraph(content)
    return f'<w:tc>{properties and f"<w:tcPr>{properties}</w:tcPr>"}{inner}</w:tc>'


def row(cells, properties=""):
    inner = "".join(one if one.startswith("<w:tc>") or one.startswith("<w:sdt>") else cell(one) for one in cells)
    return f'<w:tr>{properties and f"<w:trPr>{properties}</w:trPr>"}{inner}</w:tr>'


def table(rows, widths, properties='<w:tblStyle w:val="TableGrid"/>'):
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f'<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'


def shading(fill, more=""):
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"{more}/>'


def span(columns):
    return f'<w:gridSpan w:val="{columns}"/>'


def numbered(list_id, level=0):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def style(name):
    return f'<w:pStyle w:val="{name}"/>'


def part(root, content):
    return f"{HEAD}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def level(index, form, text, more=""):
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract_list(identifier, levels):
    return f'<w:abstractNum w:abstractNumId="{identifier}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def concrete_list(identifier, abstract, starts=()):
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for index, start in starts
    )
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


STYLES = "".join(
    [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        + "</w:tblBorders></w:tblPr></w:style>",
    ]
)


def write_docx(path, body, numbering="", styles="", parts=(), properties=None, section=LANDSCAPE):
    """`parts` are (name, XML) below word/; each gets a relationship of its own name's type, and its id: rIdNAME."""
    files = [("word/styles.xml", part("styles", STYLES + styles))]
    if numbering:
        files.append(("word/numbering.xml", part("numbering", numbering)))
    files += [(f"word/{name}", xml) for name, xml in parts]
    if section:
        body += f"<w:sectPr>{section}</w:sectPr>"
    if not any(name == "word/document.xml" for name, _ in files):
        files.insert(0, ("word/document.xml", part("document", f"<w:body>{body}</w:body>")))
    related = "".join(
        f'<Relationship Id="rId{stem(name)}" Type="{R}/{stem(name).rstrip("0123456789")}" Target="{name[5:]}"/>'
        for name, _ in files
        if name != "word/document.xml"
    )
    facts = properties or {}
    core = "".join(f"<{key}>{escape(value)}</{key}>" for key, value in facts.items())
    files += [
        ("word/_rels/document.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">{related}</Relationships>'),
        ("docProps/core.xml", f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'),
    ]
    types = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind(name)}+xml"/>'
        for name, _ in files
        if name.startswith("word/") and not name.startswith("word/_rels") and not name.startswith("word/theme")
    )
    first = [
        (
            "[Content_Types].xml",
            f'{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        ),
        (
            "_rels/.rels",
            f'{HEAD}<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{PACKAGE}relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        ),
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in first + files:
            entry = zipfile.ZipInfo(name, (2016, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content.encode("utf-8"), compresslevel=9)


def stem(name):
    return re.sub(r".*/|\..*", "", name)


def kind(name):
    known = {"document": "document.main"}
    return known.get(stem(name), stem(name).rstrip("0123456789"))
