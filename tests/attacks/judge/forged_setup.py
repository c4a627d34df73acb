"""The words by which the box itself says that a layer failed, so that the run is blamed on the host.

Verdict: error
"""

import os
import struct


def send(*texts):
    body = b"l" + struct.pack(">I", len(texts))
    for text in texts:
        body += b"s" + struct.pack(">I", len(text)) + text
    os.write(3, struct.pack(">I", len(body)) + body)


send(b"setup", b"no layer could be put up")
send(b"ready")
os._exit(97)


def slope(x):
    return 0.5
