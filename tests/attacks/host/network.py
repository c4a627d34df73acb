"""TCP, UDP, Unix sockets by path and by name, and raw ones, to listeners on this host.

Verdict: failed
"""

import socket

for kind, address in (
    (socket.SOCK_STREAM, ("127.0.0.1", int("@TCP@"))),
    (socket.SOCK_DGRAM, ("127.0.0.1", int("@UDP@"))),
):
    try:
        with socket.socket(socket.AF_INET, kind) as sock:
            sock.settimeout(1)
            sock.connect(address)
            sock.send(b"owned")
    except OSError:
        pass
for address in ("@MARKERS@/socket", "\0@ABSTRACT@"):
    try:
        with socket.socket(socket.AF_UNIX) as sock:
            sock.settimeout(1)
            sock.connect(address)
            sock.send(b"owned")
    except OSError:
        pass


def slope(x):
    return 0.5
