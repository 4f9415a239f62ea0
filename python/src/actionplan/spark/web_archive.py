"""WARC archives of the web (ISO 28500): their responses that may be plans, as documents.

What a response is, its content tells, not its header: servers send PDF as text/html, and errors as PDF. Scripts, pictures and
what else pages are made of are passed over.
"""

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple
from urllib.parse import unquote, urlsplit

LARGEST = 256 << 20  # bytes of one document; the program reads no larger PDF, Word file or page
HEADER_LINES = 1000  # of a record or of a response
LINE_BYTES = 64 << 10


class DamagedArchive(Exception):
    """Why the rest of an archive can't be read."""


class Response(NamedTuple):
    """What a server sent for an address; without content where that is over LARGEST."""

    url: str
    name: str
    content: bytes | None
    cut: str = ""  # why the harvester stopped before the end (WARC-Truncated): length, time, disconnect, unspecified


def kind_of(content: bytes) -> str:
    """The extension for content that may be a plan, by its first bytes; "" for what is none."""
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\f\0")
    if b"%PDF-" in content[:1024]:
        return ".pdf"
    if content.startswith(b"PK\x03\x04"):
        return ".docx" if b"word/" in content else ""
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return ".doc"
    if head.startswith(b"{\\rtf"):
        return ".rtf"
    return ".html" if re.match(rb"(?i)(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", head, re.DOTALL) else ""


def name_of(url: str, extension: str) -> str:
    last = unquote(urlsplit(url).path).replace("\0", "").rstrip("/").rpartition("/")[2][-120:] or "index"
    return last if last.lower().endswith((extension, ".htm" if extension == ".html" else extension)) else last + extension


def read_line(stream: BinaryIO) -> bytes:
    line = stream.readline(LINE_BYTES)
    if len(line) == LINE_BYTES:
        raise DamagedArchive("has a header line without an end")
    return line


def read_headers(stream: BinaryIO) -> dict[str, str]:
    headers: dict[str, str] = {}
    name = ""
    for _ in range(HEADER_LINES):
        line = read_line(stream)
        if not line.strip():
            return headers
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text[0] in " \t" and name:  # RFC 9112, 5.2: a line that goes on
            headers[name] += " " + text.strip()
            continue
        name, _, value = text.partition(":")
        name = name.strip().lower()
        headers[name] = value.strip()
    raise DamagedArchive("has a header without an end")


def unchunked(stream: BinaryIO) -> bytes:
    """A body in chunks (RFC 9112, 7.1); what there is of one that was cut off."""
    parts: list[bytes] = []
    while True:
        size = stream.readline(LINE_BYTES).partition(b";")[0].strip()
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size) or int(size, 16) == 0:
            return b"".join(parts)
        parts.append(stream.read(int(size, 16)))
        stream.readline(LINE_BYTES)


def unpacked(body: bytes, encoding: str) -> bytes | None:
    """Without the encoding that it was sent in; None when it grows beyond all measure. Harvesters often have taken it off already."""
    if encoding not in ("gzip", "x-gzip", "deflate"):
        return body
    for bits in (47, -15):  # either header, or none, as some servers do it
        try:
            unpacker = zlib.decompressobj(bits)
            content = unpacker.decompress(body, LARGEST + 1)
        except zlib.error:
            continue
        return content if len(content) <= LARGEST else None
    return body


def body_of(block: bytes) -> bytes | None:
    """The body of a response as HTTP sent it; b"" unless it is one that succeeded."""
    stream = io.BytesIO(block)
    status = stream.readline(LINE_BYTES).split(None, 2)
    if len(status) < 2 or not status[0].startswith(b"HTTP/") or status[1] != b"200":
        return b""
    headers = read_headers(stream)
    chunked = "chunked" in headers.get("transfer-encoding", "").lower()
    body = block[stream.tell():]
    if chunked and re.match(rb"[0-9a-fA-F]{1,8}\s*[;\r\n]", body):  # harvesters often have joined them already
        body = unchunked(io.BytesIO(body))
    return unpacked(body, headers.get("content-encoding", "").lower())


def skip(stream: BinaryIO, size: int) -> None:
    while size > 0:
        passed = len(stream.read(min(size, 1 << 20)))
        if passed == 0:
            raise DamagedArchive("ends in the middle of a record")
        size -= passed


def response_of(headers: dict[str, str], stream: BinaryIO) -> Response | None:
    size = int(headers["content-length"]) if headers.get("content-length", "").isdecimal() else -1
    if size < 0:
        raise DamagedArchive("has a record without its length")
    kind = headers.get("warc-type", "")
    url = headers.get("warc-target-uri", "").strip("<>")
    if kind not in ("response", "resource") or not url.lower().startswith(("http:", "https:", "file:", "ftp:")):
        skip(stream, size)
        return None
    if size > LARGEST:
        skip(stream, size)
        return Response(url, name_of(url, ""), None)
    block = stream.read(size)
    if len(block) < size:
        raise DamagedArchive("ends in the middle of a record")
    body = body_of(block) if kind == "response" else block
    if body is None:
        return Response(url, name_of(url, ""), None)
    extension = kind_of(body)
    return Response(url, name_of(url, extension), body, headers.get("warc-truncated", "")) if extension else None


def responses(raw: BinaryIO) -> Iterator[Response]:
    """The documents of an archive, one by one, as .warc or .warc.gz. Raises DamagedArchive where it can't be read on."""
    buffered = io.BufferedReader(raw, 1 << 20)  # type: ignore[type-var]
    packed = buffered.peek(2)[:2] == b"\x1f\x8b"
    stream: BinaryIO = gzip.GzipFile(fileobj=buffered) if packed else buffered  # type: ignore[assignment]
    try:
        while True:
            line = read_line(stream)
            if not line:
                return
            if not line.strip():
                continue
            if not line.startswith(b"WARC/"):
                raise DamagedArchive("is no WARC archive, or is damaged")
            response = response_of(read_headers(stream), stream)
            if response is not None:
                yield response
    except (EOFError, gzip.BadGzipFile, zlib.error, OSError) as failure:
        raise DamagedArchive(f"can't be read on: {failure}") from None
