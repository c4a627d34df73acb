"""Who handed in: the record that a download of an LMS fills in and that outputs match by.

It is one of the nouns, so that reports can hold it without knowing how it was read.
"""

from __future__ import annotations

from grader.model import Identity

__all__ = ["Identity"]
