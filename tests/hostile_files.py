"""Web pages and Word files that are made to harm, through the whole program: a clear error or a bounded answer, little
time and memory, and nothing of any file but the input."""

import io
import json
import warnings
import zipfile

from program import TOP, ProgramTest, log_of, run_tests

SAMPLE = TOP / "samples" / "herefordshire.docx"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SECRET = "marmalade"


def parts_of_sample():
    with zipfile.ZipFile(SAMPLE) as archive:
        return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]


def docx(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def with_document(xml):
    return docx([(name, xml if name == "word/document.xml" else content) for name, content in parts_of_sample()])


def body(content):
    return f'<?xml version="1.0"?><w:document {WORD}><w:body>{content}</w:body></w:document>'


class HostileFiles(ProgramTest):
    def outcome_of(self, name, content, code=None):
        """The plan, or nothing where the error has this code."""
        secret = self.write("secret.txt", SECRET)
        if isinstance(content, str):
            content = content.replace("SECRET", f"file://{secret}")
        outcome = self.convert(self.write(name, content), status=0 if code is None else 1)
        line, = log_of(self.out)
        self.assertEqual(line["error"] and line["error"]["code"], code)
        self.assertLess(outcome.cpu_seconds, 10)
        self.assertLess(outcome.peak_mib, 400)
        if code is not None:
            return None
        plan = self.plan(line["output"])
        self.assertNotIn(SECRET, json.dumps(plan))
        return plan

    def test_pages_with_entities(self):
        laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
        plan = self.outcome_of("laughs.html", f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><p>Words &l11;</p>')
        self.assertLess(plan["quality"]["counts"]["words"], 2000)
        self.outcome_of("external.html", '<!DOCTYPE html [<!ENTITY e SYSTEM "SECRET">]><p>Words &e;</p>'
                        '<link rel="stylesheet" href="SECRET"><iframe src="SECRET"></iframe><object data="SECRET">'
                        '</object><img src="SECRET"><base href="SECRET">')

    def test_pages_that_nest_and_span(self):
        for number, opening in enumerate(("<table><tr><td>", "<ul><li>", "<ol><li>", "<dl><dd>", "<div>")):
            plan = self.outcome_of(f"nest{number}.html", opening * 10_000 + "<p>Words</p>")
            self.assertEqual(plan["quality"]["coverage"], 1)
        wide = "<table border=1><tr><td colspan=100000>a<td>b<tr><td>c<td colspan=100000>d</table>"
        self.assertEqual(self.outcome_of("wide.html", wide)["quality"]["coverage"], 1)
        rows = "<table border=1>" + "<tr>" + "<td colspan=1000 rowspan=65534>x" * 200 + "</table>"
        self.assertEqual(self.outcome_of("tall.html", rows)["quality"]["coverage"], 1)

    def test_word_files_with_a_document_type(self):
        laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
        for name, declaration in (("laughs", f'<!ENTITY l0 "ha">{laughs}'),
                                  ("external", f'<!ENTITY l11 SYSTEM "file://{self.folder}/secret.txt">')):
            xml = body("<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>")
            self.outcome_of(name + ".docx", with_document(xml.replace("?>", f"?><!DOCTYPE x [{declaration}]>", 1)),
                            "unsafe-word")

    def test_word_files_that_unpack_without_end(self):
        self.outcome_of("bomb.docx", with_document(body("<w:p/>" + " " * 70_000_000)), "zip-bomb")
        many = [(f"word/media/{number}.bin", b"x") for number in range(5000)]
        self.outcome_of("many.docx", docx(parts_of_sample() + many), "zip-bomb")

    def test_word_files_with_odd_lists_of_parts(self):
        parts = parts_of_sample()
        self.outcome_of("twice.docx", docx(parts + [("word/document.xml", body("<w:p/>"))]), "unsafe-word")
        for number, name in enumerate(("../secret.txt", "/etc/passwd", "word/../../secret.txt", "..\\secret.txt")):
            self.outcome_of(f"climb{number}.docx", docx(parts + [(name, "x")]), "unsafe-word")
        self.outcome_of("headless.docx", docx([part for part in parts if part[0] != "word/document.xml"]),
                        "damaged-word")
        whole = docx(parts)
        for number, size in enumerate((len(whole) // 2, len(whole) - 30)):
            self.outcome_of(f"short{number}.docx", whole[:size], "damaged-word")

    def test_word_files_that_nest_and_span(self):
        nested = "<w:tbl><w:tr><w:tc>" * 10_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 10_000
        self.outcome_of("nest.docx", with_document(body(nested)), "word-too-large")
        items = "".join(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
                        '<w:r><w:t>Item</w:t></w:r></w:p>' for level in range(10_000))
        self.assertEqual(self.outcome_of("items.docx", with_document(body(items)))["quality"]["coverage"], 1)
        wide = ('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000"/></w:tcPr><w:p><w:r><w:t>Words</w:t></w:r></w:p>'
                "</w:tc></w:tr></w:tbl>")
        self.assertEqual(self.outcome_of("wide.docx", with_document(body(wide)))["quality"]["coverage"], 1)


if __name__ == "__main__":
    run_tests()
