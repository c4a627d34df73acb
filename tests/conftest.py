"""How the tests are shared out among processes when the whole suite runs.

What shares something costly (a warm sandbox, a graded batch) stays together: by default the tests of a folder, and of
a file that lies beside the folders; the attacks by the setting that they are graded under, the contract by backend.
"""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings
from xdist.remote import Producer  # type: ignore[import-untyped]  # it ships none
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # it ships none

# How long an example takes says something of the machine, and of what else it does.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

HERE: Final = Path(__file__).resolve().parent
MOST_WORKERS: Final = 4
"""More of them would start more warm sandboxes for the same tests."""

LONGEST_FIRST: Final = (
    "test_chaos",
    "test_cli",
    "sandbox",
    "mistakes",
    "test_unchanged",
    "test_rules_run",
    "test_quality",
    "test_batch",
    "test_seed_course",
    "test_outputs",
    "attacks everything",
    "browser",
    "pack",
)
"""Groups that take long here, so that none of them is left over for the end; the others follow as they come."""

_PARTED: Final = {
    "attacks": re.compile(
        r"\[(no-user-namespace|no-namespaces|no-landlock|no-seccomp|ordinary-user-no-namespaces|ordinary-user)\b"
    ),
    "contract": re.compile(
        r"\[(no-user-namespace|no-namespaces|landlock-and-seccomp-only|no-landlock|no-seccomp|no-cgroup)\b"
    ),
}


def pytest_configure() -> None:
    """Whoever starts the suite in the background may have it ignore Ctrl-C, and so every command that it starts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def group_of(test: str) -> str:
    """Tests of one group run one after the other in one process."""
    group = test.split("::", maxsplit=1)[0].removeprefix("tests/").split("/")[0].removesuffix(".py")
    if group in _PARTED:
        found = _PARTED[group].search(test)
        return f"{group} {found[1] if found else 'everything'}"
    return group


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """As many as there are processors for the whole suite; what was chosen by hand runs in this process."""
    whole = all(Path(argument).resolve() in {HERE, HERE.parent} for argument in config.args)
    return min(MOST_WORKERS, len(os.sched_getaffinity(0))) if whole else 0


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Whole groups, in the order of the collection: the number of its tests says little about a group's time."""
    config.option.loadscopereorder = False
    return _Groups(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if hasattr(config, "workerinput"):
        rank = {group: number for number, group in enumerate(LONGEST_FIRST)}
        items.sort(key=lambda item: rank.get(group_of(item.nodeid), len(rank)))


class _Groups(LoadScopeScheduling):  # type: ignore[misc]  # of a class without types
    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)
