"""A forged graph without any node, of which a report would draw the first.

Verdict: polynomial_graph error
"""

import os
import struct


def text(value):
    return b"s" + struct.pack(">I", len(value)) + value.encode()


def row(*items):
    return b"l" + struct.pack(">I", len(items)) + b"".join(items)


def named(**values):
    return b"m" + struct.pack(">I", len(values)) + b"".join(text(name) + value for name, value in values.items())


def number(value):
    return b"i" + struct.pack(">q", value)


def send(body):
    os.write(3, struct.pack(">I", len(body)) + body)


GRAPHS = named(result=row(row(), row(), named(), b"F"))
send(row(text("load"), number(0), b"N", row(), row(), text(""), row()))
send(row(text("case"), number(0), number(0), named(result=b"N"), b"N", number(1), number(0), named(), GRAPHS, text(""), b"F", row()))
os._exit(0)


def polynomial(x):
    return x
