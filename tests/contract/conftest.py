"""One warm backend of each kind for the whole session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest

from tests.contract.backends import BACKENDS, Backend
from tests.grading import interpreter_is_public

NEEDS: Final = {
    # Process 1 of a pid namespace is deaf to signals of its own.
    "test_signal_to_oneself_changes_nothing": "namespaces",
    # Landlock keeps contents back, not the knowledge that a file exists.
    "test_another_submission_cannot_be_read": "namespaces",
    "test_climbing_out_leads_nowhere": "namespaces",
    "test_grader_cannot_be_imported": "namespaces",
    "test_host_name_is_not_the_hosts": "namespaces",
    "test_no_other_process_can_be_seen": "namespaces",
    # /tmp is the host's own there, and closed.
    "test_tmp_is_scratch": "namespaces",
    # A plain folder has no size of its own.
    "test_scratch_is_bounded": "namespaces",
    "test_number_of_files_is_bounded": "namespaces",
    "test_user_and_group_are_nobodys": "own_uid",
    # The bare new root may be listed: it holds the interpreter's folders.
    "test_host_file_cannot_be_read": "landlock",
    "test_scratch_takes_plain_files_only": "landlock",
    "test_grader_is_not_signalled": "seccomp",
    "test_system_call_is_refused": "seccomp",
    "test_other_tables_of_calls_end_the_process": "seccomp",
    "test_no_socket": "seccomp",
    "test_no_raw_socket_call": "seccomp",
    "test_shared_anonymous_memory_is_refused": "seccomp",
    "test_no_second_process": "seccomp",
    # Memory made read-only once it is filled: RLIMIT_AS holds it, far above the limit.
    "test_raw_mappings_count_too": "cgroup",
}
"""Promises that one layer alone keeps; on a host without it they are not made."""

# What a child may have to import for these has not been imported before it.
IMPORTING: Final = frozenset(
    {
        "test_interpreter_is_readable",
        "test_no_socket",
        "test_shared_anonymous_memory_is_refused",
        "test_no_second_process",
    }
)

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


@pytest.fixture(autouse=True)
def _only_what_is_promised(request: pytest.FixtureRequest, backend: Backend) -> None:
    layer = NEEDS.get(request.function.__name__)
    if layer in backend.lacks:
        pytest.skip(f"a promise of the layer {layer}")
    own_uid_in_place = "namespaces" in backend.lacks and "own_uid" not in backend.lacks
    if own_uid_in_place and request.function.__name__ in IMPORTING and not interpreter_is_public():
        pytest.skip("this interpreter cannot be read by the sandbox's own users")
