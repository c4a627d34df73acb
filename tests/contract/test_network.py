"""No byte leaves a child but through its result pipe."""

from __future__ import annotations

import contextlib
import platform
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.backends import Backend, answer

_X86_64 = pytest.mark.skipif(platform.machine() != "x86_64", reason="raw numbers are those of x86-64")


def _listening(family: socket.AddressFamily, address: object) -> socket.socket:
    server = socket.socket(family, socket.SOCK_STREAM)
    try:
        server.bind(address)  # type: ignore[arg-type]
        server.listen()
    except OSError:
        server.close()
        raise
    server.setblocking(False)
    return server


@pytest.fixture(params=["AF_INET", "AF_INET6", "AF_UNIX", "abstract"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[socket.socket]:
    """A server on the host that anybody may connect to."""
    places: dict[str, tuple[socket.AddressFamily, object]] = {
        "AF_INET": (socket.AF_INET, ("127.0.0.1", 0)),
        "AF_INET6": (socket.AF_INET6, ("::1", 0)),
        "AF_UNIX": (socket.AF_UNIX, str(tmp_path / "socket")),
        "abstract": (socket.AF_UNIX, f"\0{tmp_path}"),
    }
    try:
        opened = _listening(*places[request.param])
    except OSError as error:
        pytest.skip(f"this host offers no {request.param}: {error}")
    with contextlib.closing(opened):
        yield opened


def test_nothing_arrives_at_a_server_on_the_host(backend: Backend, server: socket.socket) -> None:
    """A connection to a server that listens on the host is refused, and no marker arrives."""
    source = f"""
        import socket
        def answer():
            try:
                with socket.socket({int(server.family)}, socket.SOCK_STREAM) as client:
                    client.settimeout(1)
                    client.connect({server.getsockname()!r})
                    client.sendall(b"marker")
            except OSError as error:
                return "refused"
    """
    assert "refused" == answer(backend.observe(source))
    with pytest.raises(BlockingIOError):
        server.accept()


@pytest.mark.parametrize(
    "call",
    [
        "socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
        "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
        "socket.socket(socket.AF_INET6, socket.SOCK_STREAM)",
        "socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
        "socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)",
        "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
        "socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)",
        "socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)",
        "socket.socketpair()",
        "socket.create_server(('127.0.0.1', 0))",
        "socket.getaddrinfo('localhost', 80) and socket.create_connection(('localhost', 80))",
        "urllib.request.urlopen('http://127.0.0.1/')",
    ],
)
def test_no_socket(backend: Backend, call: str) -> None:
    """No kind of socket can be had; asking raises an ordinary OSError."""
    source = f"""
        import socket, urllib.request
        def answer():
            try:
                {call}
            except OSError:
                return "refused"
    """
    assert "refused" == answer(backend.observe(source))


@_X86_64
@pytest.mark.parametrize("number", [41, 53, 42, 43, 49, 50, 44, 46, 307, 288])
def test_no_raw_socket_call(backend: Backend, number: int) -> None:
    """Nor does a raw system call of the socket family do anything."""
    source = f"""
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        def answer():
            return [libc.syscall({number}, 1, 1, 0, ctypes.create_string_buffer(8)), ctypes.get_errno()]
    """
    assert [-1, 1] == answer(backend.observe(source))
