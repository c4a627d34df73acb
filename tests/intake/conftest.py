"""A small course, and the same tree of files as a folder and as a zip."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.intake import KnownTargets, Target

Files = Mapping[str, bytes]
Build = Callable[[str, Files], Path]


@pytest.fixture
def known() -> KnownTargets:
    return KnownTargets(
        targets={
            "first_gradient": Target(script=("xt", "yt")),
            "square_slope": Target(function="slope"),
            "fit_line": Target(function="fit"),
        }
    )


@pytest.fixture
def folder(tmp_path: Path) -> Build:
    """Writes files below a new folder; a path that ends in ``/`` is an empty folder."""

    def build(name: str, files: Files) -> Path:
        root = tmp_path / name
        root.mkdir(parents=True)
        for path, content in files.items():
            target = root / path
            if path.endswith("/"):
                target.mkdir(parents=True, exist_ok=True)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return root

    return build


@pytest.fixture
def archive(tmp_path: Path) -> Build:
    """Writes the same files as a zip."""

    def build(name: str, files: Files) -> Path:
        target = tmp_path / f"{name}.zip"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
            for path, content in files.items():
                written.writestr(path, content)
        return target

    return build


@pytest.fixture(params=["folder", "archive"])
def either(request: pytest.FixtureRequest) -> Build:
    """The builder of a folder, then that of a zip: what holds for one holds for the other."""
    build: Build = request.getfixturevalue(request.param)
    return build
