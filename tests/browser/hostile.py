"""A hand-in that tries to become part of the page through everything that a student controls."""

from __future__ import annotations

from typing import Final

MARKUP: Final = "</pre></style><img src=x onerror=alert(1)><script>alert(1)</script>"
"""What must stay text; a file's name cannot hold the slashes, so it has a spelling of its own."""
FILE_NAME: Final = "<img src=x onerror=alert(1)><b id=owned>"

SOURCE: Final = f'''"""A docstring: {MARKUP}"""

import warnings

import torch

print("{MARKUP}")
warnings.warn("a warning at import {MARKUP}")


class Said(Exception):
    """{MARKUP}"""


Said.__name__ = Said.__qualname__ = "{MARKUP}"


def slope(x):
    """{MARKUP}"""
    print("printed {MARKUP}")
    warnings.warn("warned {MARKUP}")
    onerror = "{MARKUP}"  # {MARKUP}
    raise Said(f"raised {{onerror}}")


class Shown:
    def __repr__(self):
        return "{MARKUP}"


Shown.__name__ = Shown.__qualname__ = "{MARKUP}"


def sgd_step(w, lr):
    return ["{MARKUP}", {{"{MARKUP}": Shown()}}]
'''
