"""The bytes that pass between trust zones, and the only reader of them.

Theory of operation
-------------------
A child's reply is a stream of *frames*: a four-byte big-endian length and that many bytes, which
hold one encoded value. A value is a one-byte tag and a body:

==== ============ ==================================================================
tag  value        body
==== ============ ==================================================================
N    None
T F  bool
i    int          8 bytes, signed, big-endian
I    large int    length (4), two's complement big-endian; at most 4096 bits
d    float        8 bytes, IEEE 754 big-endian
c    complex      two floats
s    str          length (4), UTF-8
b    bytes        length (4), raw
l    list         count (4), that many values
t    tuple        count (4), that many values
m    dict         count (4), that many pairs of key and value; a key is None, a bool, an
                  int of 64 bits, a float, a str or bytes, and stands once
x    tensor       flags, dtype, rank, shape, storage number, grad_fn, raw data, grad
o    described    type name and a short text: something that is *not* transported
==== ============ ==================================================================

Why not a library's format: the reader faces bytes that a hostile process wrote, and must promise a
bound on memory *before* it allocates. Every length is checked against the bytes that are really
there, so a value costs memory in proportion to its encoding; depth and the number of nodes are
bounded; no tag can name a type, a module or a file. Nothing is imported, called or unpickled.

``values`` holds the types, ``encode`` writes them, ``decode`` reads them; ``observation`` makes of
what was read the nouns that are judged.
"""

from grader.wire.decode import Limits, WireError, decode
from grader.wire.encode import encode
from grader.wire.values import Described, Tensor, Value

__all__ = ["Described", "Limits", "Tensor", "Value", "WireError", "decode", "encode"]
