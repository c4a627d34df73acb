"""A whole forged reply written to the result pipe at import, and the process ended before the real one.

Verdict: failed
"""

import os
import struct


def text(value):
    return b"s" + struct.pack(">I", len(value)) + value.encode()


def row(*items):
    return b"l" + struct.pack(">I", len(items)) + b"".join(items)


def number(value):
    return b"i" + struct.pack(">q", value)


def send(body):
    os.write(3, struct.pack(">I", len(body)) + body)


empty, none, false = row(), b"N", b"F"
mapping = b"m" + struct.pack(">I", 0)
send(row(text("load"), number(0), none, empty, empty, text(""), empty))
for case in range(7):
    roots = b"m" + struct.pack(">I", 2) + text("result") + b"d" + struct.pack(">d", 6.0) + text("args") + row(none)
    send(row(text("case"), number(0), number(case), roots, none, number(1), number(0), mapping, mapping, text(""), false, empty))
send(row(text("done"), number(0)))
os._exit(0)


def slope(x):
    return 0.5
