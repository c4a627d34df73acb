"""The wire's decoder under a coverage-guided fuzzer (atheris, which only this needs).

Run for 20 minutes::

    pip install atheris
    python tests/fuzz/decoder.py -max_total_time=1200 -max_len=4096 -rss_limit_mb=512

Whatever the bytes: no exception but ``WireError``, no value outside the plain types, and reading
what was read is writing it again. libFuzzer itself watches time and memory.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

with atheris.instrument_imports(include=["grader.wire"]):
    from grader.wire import Described, Limits, Tensor, WireError, decode, encode

_LIMITS = Limits(nodes=2_000, depth=16)
_SCALARS = (bool, int, float, complex, str, bytes, Tensor, Described)


def one_input(raw: bytes) -> None:
    """Decode, look at every part, and encode again."""
    try:
        value = decode(raw, _LIMITS)
    except WireError:
        return
    _check(value)
    again = encode(value)
    if encode(decode(again, _LIMITS)) != again:
        raise AssertionError("reading back what was written gives something else")


def _check(value: object) -> None:
    if isinstance(value, list | tuple):
        for item in value:
            _check(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check(key)
            _check(item)
    elif value is not None and type(value) not in _SCALARS:
        raise AssertionError(f"a {type(value).__name__} came out")


if __name__ == "__main__":
    atheris.Setup([*sys.argv, "-print_final_stats=1"], one_input)
    atheris.Fuzz()
