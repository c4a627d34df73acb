"""Sockets of every other family, pairs, and a server of one's own for the next submission.

Verdict: failed
"""

import socket

for family in (socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET, socket.AF_VSOCK, socket.AF_ALG):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            socket.socket(family, kind).close()
        except OSError:
            pass
try:
    server = socket.create_server(("127.0.0.1", 0))
except OSError:
    pass


def slope(x):
    return 0.5
