"""PDFs that are made to harm, through the whole program: each ends within a bound of time and memory in a plan or in an
error that names the limit it met, and none is a crash. Made here, so that what they do can be read."""

import zlib

from mutated_files import pdf, pdf_page, stream
from program import ProgramTest, log_of, run, run_tests

HELLO = b"BT /F 12 Tf 50 700 Td (Action plan) Tj ET\n"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] "
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def deflated(unit, count, times=1):
    """The unit so many times, deflated, without ever being whole; what the stream's dictionary says of it."""
    def chunks():
        block = unit * 1000
        for _ in range(count // 1000):
            yield block
    parts = chunks()
    for _ in range(times):
        parts = deflated_parts(parts)
    return b"".join(parts), b"/Filter [%s] " % b" ".join([b"/FlateDecode"] * times)


def deflated_parts(parts):
    packer = zlib.compressobj(6)
    for part in parts:
        yield packer.compress(part)
    yield packer.flush()


def with_stream(content, entries):
    return pdf_page(content, entries)


def form_fan(levels, times):
    forms = [stream(b"/X Do " * times, FORM + b"/Resources << /XObject << /X %d 0 R >> >> " % (6 + level))
             for level in range(levels)]
    return pdf_page(HELLO + b"/X Do", more=[*forms, stream(HELLO, FORM)], resources=b"/XObject << /X 5 0 R >>")


def form_chain(levels):
    return form_fan(levels, 1)


def page_chain(levels):
    """A tree of pages with one child a level."""
    nodes = [b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>" % (number - 1, number + 1) for number in range(3, levels)]
    return pdf([CATALOGUE, PAGES, *nodes, b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 9 9] >>" % (levels - 1)])


def many_pages(count):
    """As many pages as are said, of one content."""
    kids = b"".join(b"%d 0 R " % (5 + number) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype " \
           b"/Type1 /BaseFont /Helvetica >> >> >> >>"
    return pdf([CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), b"null", stream(HELLO), *[page] * count])


def one_page_again(times):
    return pdf([CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * times, times), *pdf_objects()[1:]])


def same_content(times):
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [%s] >>" % (b"4 0 R " * times)
    return pdf([CATALOGUE, PAGES, page, stream(b"q Q " * 2000)])


def calculator(depth):
    """A PostScript function within functions, for a colour."""
    code = b"{" * depth + b"pop 0" + b"}" * depth
    function = stream(code, b"/FunctionType 4 /Domain [0 1] /Range [0 1] ")
    return pdf_page(b"/C cs 0.5 sc 0 0 9 9 re f " + HELLO, more=[function],
                    resources=b"/ColorSpace << /C [/Separation /X /DeviceGray 5 0 R] >>")


def colour_spaces(depth):
    return pdf_page(b"/C cs 0.5 sc 0 0 9 9 re f " + HELLO,
                    resources=b"/ColorSpace << /C " + b"[/Indexed " * depth + b"/DeviceGray" + b" 1 (00)]" * depth + b" >>")


def glyph_that_draws_itself():
    font = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] " \
           b"/Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /T 5 0 R >> >> >>"
    return pdf_page(HELLO + b"BT /T 9 Tf (aaaa) Tj ET", more=[font, stream(b"9 0 0 0 9 9 d1 BT /T 9 Tf (aaaaaaaa) Tj ET")],
                    resources=b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /T 5 0 R >>")


def pattern_of_patterns(levels):
    patterns = [stream(b"/Pattern cs /P scn 0 0 600 800 re f ", b"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 "
                       b"/YStep 0.001 /Resources << /Pattern << /P %d 0 R >> >> " % (6 + level)) for level in range(levels)]
    last = stream(b"0 0 1 1 re f", b"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 1e-9 /YStep 1e-9 /Resources << >> ")
    return pdf_page(b"/Pattern cs /P scn 0 0 600 800 re f " + HELLO, more=[*patterns, last], resources=b"/Pattern << /P 5 0 R >>")


def huge_image():
    image = stream(b"x", b"/Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /BitsPerComponent 8 /ColorSpace /DeviceRGB ")
    return pdf_page(HELLO + b"/I Do BI /W 2000000000 /H 2000000000 /BPC 8 /CS /RGB ID x EI ", more=[image], resources=b"/XObject << /I 5 0 R >>")


def glyph_names(count):
    """A character map of ranges that each name 65,536 characters."""
    ranges = b"".join(b"100 beginbfrange\n" + b"<0000> <ffff> <0041>\n" * 100 + b"endbfrange\n" for _ in range(count))
    cmap = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n" + ranges + b"endcmap end"
    content, entries = deflated_parts([cmap]), b"/Filter /FlateDecode "
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 " \
           b"/BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>] /ToUnicode 6 0 R >>"
    return pdf_page(HELLO + b"BT /T 9 Tf <00410042> Tj ET", more=[font, stream(b"".join(content), entries)],
                    resources=b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /T 5 0 R >>")


def tables_in_a_circle():
    """Tables of references that each name the other as the one before."""
    whole = pdf_page(HELLO)
    start = int(whole.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    return whole.replace(b"/Root 1 0 R ", b"/Root 1 0 R /Prev %d " % start)


def streams_within_themselves():
    """A length that is in the stream that it is the length of, and an object stream that extends itself."""
    return pdf([CATALOGUE, PAGES, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
                b"<< /Length 4 0 R >>\nstream\n" + HELLO + b"\nendstream",
                stream(b"5 0 ", b"/Type /ObjStm /N 1000000 /First 4 /Extends 5 0 R ")])


def nested(opening, closing, depth):
    return pdf([CATALOGUE[:-2] + b"/X " + opening * depth + closing * depth + b" >>", PAGES,
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype "
                b"/Type1 /BaseFont /Helvetica >> >> >> >>", stream(HELLO)])


def outline(count):
    items = [b"<< /Title (x) /Parent 5 0 R /Next %d 0 R /First 5 0 R >>" % (6 + number) for number in range(count)]
    return pdf([CATALOGUE[:-2] + b"/Outlines 5 0 R /Names 5 0 R /AcroForm << /Fields [5 0 R] >> >>", *pdf_objects(), *items])


def pdf_objects():
    return [PAGES, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font "
            b"/Subtype /Type1 /BaseFont /Helvetica >> >> >> >>", stream(HELLO)]


# Name, what makes it, and what may come of it: None is a plan.
READ = (None,)
EMPTY = ("no-text-layer",)
LIMIT = ("pdf-too-large",)
BROKEN = ("damaged-pdf",)
MEMORY = ("out-of-memory",)
PDFS = (
    ("flate-bomb", lambda: with_stream(*deflated(b"q Q ", 8_000_000)), LIMIT),
    ("twice-deflated", lambda: with_stream(*deflated(b"\n", 30_000_000, 2)), EMPTY),
    ("bomb-in-a-name", lambda: with_stream(*deflated(b"/" + b"x" * 10_000, 3_000)), BROKEN + EMPTY),
    ("bomb-in-a-string", lambda: with_stream(*deflated(b"(" + b"x" * 10_000, 3_000)), BROKEN),
    ("bomb-of-brackets", lambda: with_stream(*deflated(b"[", 10_000_000)), BROKEN + MEMORY),
    ("form-fan", lambda: form_fan(12, 20), LIMIT),
    ("form-chain", lambda: form_chain(3000), READ + LIMIT),
    ("page-chain", lambda: page_chain(60_000), BROKEN + EMPTY),
    ("one-page-again", lambda: one_page_again(6_000), BROKEN),
    ("many-pages", lambda: many_pages(600), READ),
    ("too-many-pages", lambda: many_pages(6_000), LIMIT),
    ("same-content", lambda: same_content(20_000), LIMIT),
    # Poppler's reader of these functions calls itself for each: the worker pays for it, and no other document.
    ("calculator", lambda: calculator(100_000), READ + BROKEN + ("crashed",)),
    ("colour-spaces", lambda: colour_spaces(20_000), READ + BROKEN),
    ("glyph-that-draws-itself", glyph_that_draws_itself, READ + LIMIT),
    ("pattern-of-patterns", lambda: pattern_of_patterns(30), READ + LIMIT),
    ("huge-image", huge_image, READ),
    ("glyph-names", lambda: glyph_names(10), READ),
    ("tables-in-a-circle", tables_in_a_circle, READ + BROKEN),
    ("streams-within-themselves", streams_within_themselves, READ + EMPTY + BROKEN),
    ("nested-arrays", lambda: nested(b"[", b"]", 200_000), READ + BROKEN),
    ("nested-dictionaries", lambda: nested(b"<< /X ", b" >>", 200_000), READ + BROKEN),
    ("outline", lambda: outline(50_000), READ),
    ("saves", lambda: pdf_page(HELLO + b"q " * 500_000), LIMIT + READ),
    ("glyphs", lambda: pdf_page(b"BT /F 4 Tf " + b"1 0 0 1 7 7 Tm (x) Tj " * 1_000_000 + b"ET"), LIMIT),
    ("paths", lambda: pdf_page(HELLO + b"0 0 m 9 9 l S " * 1_000_000), READ + LIMIT),
    ("huge-page", lambda: pdf_page(HELLO, box=b"-1e30 -1e30 1e30 1e30"), READ + EMPTY + BROKEN),
)


class HostilePdfs(ProgramTest):
    SECONDS = 20  # of computing; the clock on the wall may show more on a busy machine
    MIB = 1000  # which --memory allows

    def convert_any(self, name, content, *options):
        path = self.write(f"{name}.pdf", content)
        outcome = run("convert", path, "--out", self.out, "--memory", f"{self.MIB}M", *options)
        self.assertIn(outcome.status, (0, 1), outcome.err)
        path.unlink()
        line, = log_of(self.out)
        return line, outcome

    def test_each_is_bounded_and_answered(self):
        for name, make, ends in PDFS:
            with self.subTest(name):
                line, outcome = self.convert_any(name, make(), "--timeout", "200")
                code = line["error"] and line["error"]["code"]
                self.assertIn(code, ends, line["error"])
                self.assertLess(outcome.cpu_seconds, self.SECONDS)
                self.assertLess(outcome.peak_mib, self.MIB)
                if code == "pdf-too-large":
                    self.assertRegex(outcome.err, r"limit `[a-z_]+`[^\n]*; ")
                elif code is not None:
                    self.assertRegex(outcome.err, r": [^\n]*; ")
                else:
                    self.assertEqual(self.plan(line["output"])["quality"]["coverage"], 1)

    def test_what_has_no_limit_of_its_own_meets_that_of_time(self):
        line, outcome = self.convert_any("glyph-names", glyph_names(2_000), "--timeout", "2")
        self.assertEqual(line["error"]["code"], "timed-out")
        self.assertIn("raise --timeout", outcome.err)
        self.assertLess(line["seconds"], 10)


if __name__ == "__main__":
    run_tests()
