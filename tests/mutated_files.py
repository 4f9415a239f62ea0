"""Files that were once plans: every format of samples/ and tests/, damaged at random from a seed, and files that are
made to harm. The program must outlive them all, with one record for each and nothing left over.

    python3 tests/mutated_files.py write FOLDER [COUNT [SEED]]     writes them, to look at one
"""

import io
import pathlib
import random
import re
import sys
import warnings
import zipfile
import zlib

from program import TOP, ProgramTest, log_of, run, run_tests

WORD = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LARGEST = 120_000  # bytes of a file that is damaged, so that thousands take minutes
EXTENSIONS = (".txt", ".html", ".docx", ".pdf", ".htm", ".doc")
SCRAPS = (b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"<table>", b"</td>", b"<tr><td rowspan=65000>", b"<![CDATA[", b"<!--", b"&#0;",
          b"&#x110000;", b"\t\t\t", b" / ", b"\r", b"\x0c", b"%PDF-1.7\n", b"endobj\n", b"endstream\n", b"stream\n", b"<<", b">>",
          b"[", b"]", b"(", b"1 0 R ", b"/Kids [1 0 R]", b"/Length -1", b"BT ", b"ET ", b"Q q ", b" 0 0 0 0 0 0 cm ", b"PK\x03\x04",
          b"PK\x01\x02", b"<w:tbl>", b"</w:tbl>", b"<w:p>", b'<w:gridSpan w:val="99999"/>', b"\xed\xa0\x80", b"\xe2\x80\xae")
NUMBERS = (b"0", b"-1", b"1", b"255", b"65535", b"65536", b"2147483647", b"2147483648", b"4294967296", b"1e30",
           b"9223372036854775807", b"99999999999999999999")


def sources():
    """{name: bytes} of the files that are damaged, by name."""
    folders = (TOP / "samples", TOP / "tests" / "cases", TOP / "tests" / "pdf")
    paths = [path for folder in folders for path in folder.rglob("*")
             if path.suffix in (".txt", ".html", ".docx", ".pdf") and path.stat().st_size <= LARGEST]
    return {str(path.relative_to(TOP)): path.read_bytes() for path in sorted(paths)}


# Damage to bytes: each takes the generator of chance and the bytes.

def flip(chance, data):
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut_short(chance, data):
    return data[: chance.randrange(len(data))]


def drop(chance, data):
    begin = chance.randrange(len(data))
    return data[:begin] + data[begin + chance.choice((1, 16, 512, 4096)) :]


def insert(chance, data):
    for _ in range(chance.choice((1, 4, 16))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(SCRAPS) * chance.choice((1, 1, 1, 50, 1000)) + data[at:]
    return data


def overwrite(chance, data):
    at = chance.randrange(len(data))
    size = chance.choice((4, 64, 1024))
    filling = chance.choice((bytes(size), b"\xff" * size, chance.randbytes(size), b" " * size, b"<" * size))
    return data[:at] + filling + data[at + size :]


def repeat(chance, data):
    begin = chance.randrange(len(data))
    part = data[begin : begin + chance.choice((8, 200, 5000))]
    return data[:begin] + part * min(300, 200_000 // len(part)) + data[begin:]


def numbers(chance, data):
    places = list(re.finditer(rb"\d+", data))
    for place in sorted(chance.sample(places, min(len(places), chance.choice((1, 3, 20)))), key=lambda p: -p.start()):
        data = data[: place.start()] + chance.choice(NUMBERS) + data[place.end() :]
    return data


def shuffle(chance, data):
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


DAMAGES = (flip, cut_short, drop, insert, overwrite, repeat, numbers, shuffle)


def damaged(chance, data):
    return chance.choice(DAMAGES)(chance, data) if data else b""


def zipped(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]


def damaged_inside_zip(chance, data):
    """The damage is within a part, so that it comes past the zip to what reads the XML."""
    parts = parts_of(data)
    at = chance.randrange(len(parts))
    if chance.random() < 0.5:
        at = next(index for index, (name, _) in enumerate(parts) if name == "word/document.xml")
    name, content = parts[at]
    way = chance.randrange(8)
    if way == 0:
        del parts[at]
    elif way == 1:
        parts.insert(chance.randrange(len(parts)), parts[at])
    elif way == 2:
        parts[at] = (chance.choice(("../x", "/x", name.upper(), name + "\\x", "x" * 300, "word/\u00e9.xml")), content)
    else:
        parts[at] = (name, damaged(chance, content))
    return zipped(parts)


def damaged_inside_pdf(chance, data):
    """Streams are inflated, damaged and kept so, or deflated again; the table of references is left wrong."""
    def change(match):
        content = match[2]
        try:
            content = zlib.decompress(content)
        except zlib.error:
            return match[0]
        if chance.random() < 0.5:
            content = damaged(chance, content)
        return match[1] + zlib.compress(content) + match[3]
    # Where the damage falls between the streams they stay as they are.
    if chance.random() < 0.3:
        return re.sub(rb"\d+ \d+ R", lambda m: b"%d 0 R" % chance.randrange(40) if chance.random() < 0.1 else m[0], data)
    return re.sub(rb"(stream\r?\n)(.*?)(\r?\nendstream)", change, data, flags=re.DOTALL)


def spliced(chance, first, second):
    return first[: chance.randrange(len(first) + 1)] + second[chance.randrange(len(second) + 1) :]


# Made to harm: each gives an extension and bytes. `much` says how far it goes.

def pdf(objects, trailer=b""):
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(data) + b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)


def stream(content, entries=b""):
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def pdf_page(content, entries=b"", more=(), resources=b"", box=b"0 0 595 842"):
    page = (b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype "
            b"/Type1 /BaseFont /Helvetica >> >> %s >> >>" % (box, resources))
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
                stream(content, entries), *more])


def word_of(body):
    types = (b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
             b'Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
             b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    links = (b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
             b'Target="word/document.xml"/></Relationships>')
    document = b'<?xml version="1.0"?><w:document ' + WORD + b"><w:body>" + body + b"</w:body></w:document>"
    return zipped([("[Content_Types].xml", types), ("_rels/.rels", links), ("word/document.xml", document)])


def flate_bomb(much):
    return ".pdf", pdf_page(zlib.compress(b"q Q " * (much * 100_000)), b"/Filter /FlateDecode ")


def twice_deflated(much):
    content = zlib.compress(zlib.compress(b"\n" * (much * 1_000_000)))
    return ".pdf", pdf_page(content, b"/Filter [/FlateDecode /FlateDecode] ")


def deep_pdf(much):
    return ".pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R /X " + b"[" * much * 1000 + b">>", b"<< /Type /Pages /Kids [] /Count 0 >>"])


def pages_in_a_circle(much):
    return ".pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count %d >>" % (much * 1000),
                        b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>"])


def form_fan(much):
    levels = min(4 + much // 3, 12)
    forms = [stream(b"/X Do " * 20, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> "
                    % (6 + level)) for level in range(levels)]
    forms.append(stream(b"BT /F 9 Tf (x) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "))
    return ".pdf", pdf_page(b"/X Do", more=forms, resources=b"/XObject << /X 5 0 R >>")


def many_glyphs(much):
    return ".pdf", pdf_page(b"BT /F 4 Tf " + b"1 0 0 1 %d 7 Tm (x) Tj " % much * (much * 3000) + b"ET")


def many_paths(much):
    return ".pdf", pdf_page(b"0 0 m 9 9 l S 1 1 5 5 re f " * (much * 4000))


def many_saves(much):
    return ".pdf", pdf_page(b"q " * (much * 20_000))


def huge_page(much):
    return ".pdf", pdf_page(b"BT /F 1 Tf 9 9 Td (Words) Tj ET", box=b"0 0 1e%d 1e%d" % (much, much))


def deep_page(much):
    opening = (b"<div>", b"<table><tr><td>", b"<ul><li>", b"<b><i>", b"<p><a>")[much % 5]
    return ".html", b"<p>Words</p>" + opening * (much * 700)


def attributes(much):
    return ".html", b"<p " + b" ".join(b'a%d="x"' % number for number in range(much * 3000)) + b">Words</p>"


def long_attribute(much):
    return ".html", b'<table summary="' + b"x&amp;" * (much * 40_000) + b'"><tr><td>Words</table>'


def spans(much):
    return ".html", b"<table>" + b"<tr><td colspan=%d rowspan=%d>x" % (much * 999, much * 9999) * 200 + b"</table>"


def cells(much):
    return ".html", b"<table><tr>" + b"<td>x" * (much * 9000)


def selectors(much):
    return ".html", b"<style>" + b".a .b > .c ~ .d{color:red}" * (much * 900) + b"</style>" + b'<p class="a b c d">x' * 900


def zip_bomb(much):
    return ".docx", word_of(b"<w:p/>" * (much * 400_000))


def word_attributes(much):
    return ".docx", word_of(b"<w:p " + b" ".join(b'w:a%d="x"' % number for number in range(much * 2000)) + b"/>")


def deep_word(much):
    return ".docx", word_of(b"<w:tbl><w:tr><w:tc>" * (much * 300))


def wide_word(much):
    row = b'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>' % (much * 40)
    return ".docx", word_of(b"<w:tbl>" + row * (much * 40) + b"</w:tbl>")


def nuls(much):
    return ".txt", bytes(much * 20_000)


def tabs(much):
    return ".txt", b"No.\tAction\n" + b"\t" * (much * 20_000) + b"\nx" * 2000


def empty(much):
    return EXTENSIONS[much % len(EXTENSIONS)], b""


def first_bytes_only(much):
    # Not those of old Word files: LibreOffice reads them, in its own time, and tests/office.py looks at that.
    begins = (b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"PK\x05\x06" + bytes(18), b"\xff\xfe")
    return EXTENSIONS[much % len(EXTENSIONS)], begins[much % len(begins)] + bytes(much * 7)


HARMS = (flate_bomb, twice_deflated, deep_pdf, pages_in_a_circle, form_fan, many_glyphs, many_paths, many_saves, huge_page, deep_page,
         attributes, long_attribute, spans, cells, selectors, zip_bomb, word_attributes, deep_word, wide_word, nuls, tabs, empty,
         first_bytes_only)


def mutants(count, seed):
    """(name, bytes) of `count` files, the same for the same seed on every machine."""
    files = sources()
    by_format = {extension: [name for name in files if name.endswith(extension)] for extension in (".txt", ".html", ".docx", ".pdf")}
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        if number % 25 == 0:
            harm = HARMS[number // 25 % len(HARMS)]
            extension, data = harm(1 + chance.randrange(25))
            yield f"{number:05}-{harm.__name__}{extension}", data
            continue
        extension = (".txt", ".html", ".docx", ".pdf")[number % 4]
        source = chance.choice(by_format[extension])
        data = files[source]
        way = chance.random()
        if way < 0.1:
            extension = chance.choice(EXTENSIONS)
            kind = "renamed"
        elif way < 0.2:
            data = spliced(chance, data, files[chance.choice(sorted(files))])
            kind = "spliced"
        elif extension == ".docx" and way < 0.8:
            data = damaged_inside_zip(chance, data)
            kind = "inside"
        elif extension == ".pdf" and way < 0.6:
            data = damaged_inside_pdf(chance, data)
            kind = "inside"
        else:
            for _ in range(chance.choice((1, 1, 2, 4))):
                data = damaged(chance, data)
            kind = "damaged"
        yield f"{number:05}-{kind}-{pathlib.Path(source).stem}{extension}", data


class MutantTest(ProgramTest):
    """What holds for a batch of any files."""

    SECONDS = 10  # for one document

    def write_mutants(self, count, seed):
        folder = self.folder / "in"
        folder.mkdir()
        paths = []
        for name, data in mutants(count, seed):
            (folder / name).write_bytes(data)
            paths.append(str(folder / name))
        self.assertEqual(len(set(paths)), count)
        return paths

    def convert_all(self, paths, out, *options, timeout=300):
        outcome = run("convert", "-", "--out", out, "--timeout", str(self.SECONDS), *options,
                      stdin="\n".join(paths).encode(), timeout=timeout)
        self.assertIn(outcome.status, (0, 1), outcome.err[-2000:])
        return log_of(out)

    def check(self, paths, out, log):
        self.assertEqual([line["input"] for line in log], sorted(paths))
        known = set(re.findall(r"^\| `([a-z-]+)`", (TOP / "docs" / "ERRORS.md").read_text(), re.MULTILINE))
        outputs = []
        for line in log:
            self.assertEqual(line["error"] is None, line["status"] == "converted", line)
            self.assertLess(line["seconds"], self.SECONDS + 5, line)
            if line["error"] is None:
                outputs.append(line["output"])
            else:
                self.assertIn(line["error"]["code"], known)
                # Every end but these was foreseen by a limit or a check of our own.
                self.assertNotIn(line["error"]["code"], ("internal", "no-worker", "output-unwritable"), line)
        self.assertEqual(sorted(path.name for path in out.iterdir()), sorted([*outputs, "run.ndjson"]))
        for begin in range(0, len(outputs), 1000):
            outcome = run("validate", *(out / name for name in outputs[begin : begin + 1000]))
            self.assertEqual((outcome.status, outcome.out, outcome.err), (0, "", ""))
        return outputs


class MutatedFiles(MutantTest):
    def test_a_batch_of_mutants(self):
        paths = self.write_mutants(200, seed=1)
        log = self.convert_all(paths, self.out)
        outputs = self.check(paths, self.out, log)
        # The damage is neither too small to harm nor so large that nothing is read.
        self.assertGreater(len(outputs), 50)
        self.assertGreater(len(paths) - len(outputs), 20)

    def test_mutants_are_the_same_each_time(self):
        first = list(mutants(60, seed=3))
        self.assertEqual(first, list(mutants(60, seed=3)))
        self.assertNotEqual(first, list(mutants(60, seed=4)))


def write(folder, count="3000", seed="2"):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in mutants(int(count), int(seed)):
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        write(*sys.argv[2:])
    else:
        run_tests()
