"""One warm backend of each kind for the whole session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contract.backends import BACKENDS, Backend

MARKER = "GRADER_CONTRACT_MARKER"


@pytest.fixture(scope="session", params=sorted(BACKENDS))
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Runs small student modules. Started with a marker in the environment, which must not pass."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(MARKER, "a secret of the host")
        with BACKENDS[request.param]() as started:
            # Warm before the first test, which may measure time.
            for small in (False, True):
                started.observe("def answer(): pass", small=small)
            yield started
