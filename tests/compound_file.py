"""Makes OLE compound files (MS-CFB), the container of Office's files before 2007, with streams of zeros."""

import struct

NO_SECTOR, END_OF_CHAIN, TABLE_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def entry(name, kind, right=NO_SECTOR, child=NO_SECTOR, start=END_OF_CHAIN, size=0):
    wide = name.encode("utf-16-le")
    return (wide.ljust(64, b"\0") + struct.pack("<HBB", len(wide) + 2, kind, 1) +
            struct.pack("<III", NO_SECTOR, right, child) + bytes(36) + struct.pack("<IQ", start, size))


def compound_file(*names):
    """A header, a sector of the table of chains, one for three streams at most, and 4,096 bytes for each of them."""
    assert len(names) <= 3
    chains = [TABLE_SECTOR, END_OF_CHAIN]
    entries = entry("Root Entry", 5, child=1 if names else NO_SECTOR)
    for index, name in enumerate(names, 1):
        start = len(chains)
        chains += [*range(start + 1, start + 8), END_OF_CHAIN]
        entries += entry(name, 2, right=index + 1 if index < len(names) else NO_SECTOR, start=start, size=4096)
    header = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6) +
              struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0))
    table = struct.pack(f"<{len(chains)}I", *chains)
    return (header.ljust(512, b"\xff") + table.ljust(512, b"\xff") + entries.ljust(512, b"\0") +
            bytes(4096 * len(names)))
