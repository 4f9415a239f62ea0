"""WARC archives, without Spark: what is a document in them, and what broken ones do."""

import gzip
import io
import zlib

import pytest
from actionplan.spark.web_archive import DamagedArchive, kind_of, name_of, responses

PAGE = b"<!DOCTYPE html><title>Plan</title><p>Words</p>"
URL = "https://example.org/plans/a%20plan"


def http(body, *headers, status=b"200 OK"):
    return b"\r\n".join([b"HTTP/1.1 " + status, *headers, b"", body])


def record(block, kind="response", url=URL, length=None):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(block) if length is None else length}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def read(content):
    return [(one.url, one.name, one.content) for one in responses(io.BytesIO(content))]


def test_responses_of_a_plain_archive_and_of_one_packed_by_record():
    records = [record(b"software: x\r\n", "warcinfo", ""), record(http(PAGE)), record(b"GET / HTTP/1.1\r\n\r\n", "request"),
               record(b"%PDF-1.7 rest", "resource", "https://example.org/p.pdf")]
    wanted = [(URL, "a plan.html", PAGE), ("https://example.org/p.pdf", "p.pdf", b"%PDF-1.7 rest")]
    assert read(b"".join(records)) == wanted
    assert read(b"".join(map(gzip.compress, records))) == wanted


@pytest.mark.parametrize("headers, body", [
    ([b"Transfer-Encoding: chunked"], b"5;x=1\r\n" + PAGE[:5] + b"\r\n" + b"%x\r\n" % (len(PAGE) - 5) + PAGE[5:] + b"\r\n0\r\n\r\n"),
    ([b"Transfer-Encoding: chunked"], PAGE),  # joined by the harvester already
    ([b"Content-Encoding: gzip"], gzip.compress(PAGE)),
    ([b"Content-Encoding: gzip"], PAGE),
    ([b"Content-Encoding: deflate"], zlib.compress(PAGE)),
    ([b"Content-Encoding: deflate"], zlib.compress(PAGE)[2:-4]),
    ([b"Content-Type: application/pdf"], PAGE),
])
def test_bodies_as_servers_send_them(headers, body):
    assert [content for _, _, content in read(record(http(body, *headers)))] == [PAGE]


def test_what_was_cut_off_is_told():
    content = record(http(PAGE)).replace(b"WARC-Type", b"WARC-Truncated: length\r\nWARC-Type") + record(http(PAGE))
    assert [one.cut for one in responses(io.BytesIO(content))] == ["length", ""]


def test_what_is_no_document_is_passed_over():
    some = [http(b"\x89PNG\r\n"), http(b"var a = 1;"), http(PAGE, status=b"404 Not Found"), b"no http at all", http(b"")]
    assert read(b"".join(map(record, some))) == []


def test_content_tells_the_kind():
    rows = [(b"\xef\xbb\xbf <HTML>", ".html"), (b"<?xml version='1.0'?>\n<!-- x --><html>", ".html"), (b"junk %PDF-1.4", ".pdf"),
            (b"PK\x03\x04....word/document.xml", ".docx"), (b"PK\x03\x04....xl/workbook.xml", ""), (b"{\\rtf1", ".rtf"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"), (b"<rss>", ""), (b"", "")]
    for content, kind in rows:
        assert kind_of(content) == kind, content


def test_names_come_from_addresses():
    rows = [("https://example.org/", ".html", "index.html"), ("https://example.org/a/PLAN.PDF?x=/y", ".pdf", "PLAN.PDF"),
            ("https://example.org/get?id=3", ".pdf", "get.pdf"), ("https://example.org/p.htm", ".html", "p.htm"),
            ("https://example.org/..%2f..%2fetc", ".html", "etc.html")]
    for url, kind, name in rows:
        assert name_of(url, kind) == name


@pytest.mark.parametrize("tail", [
    b"neither header nor record\r\n", record(http(PAGE), length=10**12), record(http(PAGE), length="much"),
    b"WARC/1.0\r\n" + b"a: b\r\n" * 2000, b"WARC/1.0\r\n" + b"a" * 100_000, gzip.compress(record(http(PAGE)))[:-20]])
def test_damage_costs_what_comes_after_it(tail):
    found = []
    with pytest.raises(DamagedArchive):
        front = record(http(PAGE))
        for one in responses(io.BytesIO((gzip.compress(front) if tail[:2] == b"\x1f\x8b" else front) + tail)):
            found.append(one.name)
    assert found == ["a plan.html"]


def test_a_body_that_unpacks_without_end_is_not_unpacked():
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join([packer.compress(bytes(1 << 24)) for _ in range(17)]) + packer.flush()  # 272 MiB of zeros
    assert read(record(http(bomb, b"Content-Encoding: gzip"))) == [(URL, "a plan", None)]
