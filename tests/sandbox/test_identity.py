"""Who the child is: what a uid of its own can reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.errors import SandboxUnavailable
from grader.sandbox.identity import closed_folder
from grader.sandbox.layers import Layers
from tests import grading


def test_a_private_folder_on_the_way_is_found(tmp_path: Path) -> None:
    """The outermost folder that others may not pass is named; files need no such right."""
    home = tmp_path / "home"
    inner = home / "lib"
    inner.mkdir(parents=True)
    (inner / "os.py").touch(mode=0o644)
    for folder in (inner, home, tmp_path):
        folder.chmod(0o755)
    tmp_path.parent.chmod(0o755)
    open_places = closed_folder([str(inner / "os.py")])
    home.chmod(0o700)
    closed = closed_folder([str(inner / "os.py"), str(inner)])
    home.chmod(0o755)
    # What lies above pytest's own folder is the host's business.
    assert not open_places.startswith(str(tmp_path))
    assert str(home) == closed or closed == open_places


def test_failing_imports_are_refused_unless_accepted() -> None:
    """Where a submission's imports would fail for our reasons, nothing is graded unless that is accepted."""
    layers = Layers(own_uid=True, landlock=6, seccomp=True, unreadable="/home/ta")
    with pytest.raises(SandboxUnavailable, match="may not look into /home/ta") as refused:
        layers.refuse_if_open(())
    assert "--accept failing-imports" in str(refused.value)
    layers.refuse_if_open(("failing-imports",))


@pytest.mark.skipif(grading.interpreter_is_public(), reason="every user can read this interpreter")
def test_grade_refuses_where_imports_would_fail(tmp_path: Path) -> None:
    """Without namespaces, a Python below a private home is no interpreter for the sandbox's own users."""
    handins = grading.make_handins(tmp_path / "handins", {"ada": grading.RIGHT})
    without = [word for layer in ("user_namespace", "namespaces") for word in ("--without-layer", layer)]
    finished = grading.run(handins, "--out", tmp_path / "out", *without)
    assert (1, 1) == (finished.returncode, finished.stderr.count("may not look into")), finished.stderr
    assert not (tmp_path / "out" / "ada" / "grade.json").exists()
