"""Exceptions that cannot be looked at: str, repr, args, traceback and class all raise or lie.

Verdict: error
"""


class Hostile(BaseException):
    def _raise(self, *_):
        raise Hostile

    __str__ = __repr__ = __eq__ = __reduce__ = _raise
    __hash__ = None
    args = property(_raise)
    __traceback__ = property(_raise)
    __cause__ = property(_raise)
    __class__ = property(_raise)
    __name__ = "x" * 10_000_000


def slope(x):
    raise Hostile
