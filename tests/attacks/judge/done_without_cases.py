"""The exercise is declared done after loading, before any call.

Verdict: error
"""

import os
import struct

import torch


def slope(x):
    body = b"l" + struct.pack(">I", 2) + b"s" + struct.pack(">I", 4) + b"done" + b"i" + struct.pack(">q", 0)
    os.write(3, struct.pack(">I", len(body)) + body)
    os._exit(0)
