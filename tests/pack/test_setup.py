"""setup.sh for real, and a submission after it: apt, pip, the image's own Python.

Only where it is asked for, since it downloads gigabytes' worth of libraries and takes minutes:

    GRADER_TEST_SETUP=1 TORCH_INDEX=https://… pytest tests/pack/test_setup.py

It needs root, and a host with Debian's or Ubuntu's packages. What it installs goes to a layer in memory over
the host's files, in a mount namespace of its own: the host stays as it was. The packages that bring `venv` are
taken away in there first, so that the script has to find and install a Python.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest

from tests import grading

WANTED: Final = os.environ.get("GRADER_TEST_SETUP") == "1"
pytestmark = pytest.mark.skipif(
    not WANTED or os.geteuid() != 0 or shutil.which("apt-get") is None,
    reason="asked for with GRADER_TEST_SETUP=1, as root, on Debian or Ubuntu",
)
KEPT: Final = ("TORCH_INDEX", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_CERT", "https_proxy")

OUTSIDE: Final = """\
set -eu
base=$1/layer; auto=$1/autograder; m=$base/root
mkdir -p "$base"; mount -t tmpfs -o size=6g none "$base"; mkdir -p "$base/upper" "$base/work" "$m"
mount -t overlay overlay -o "lowerdir=/,upperdir=$base/upper,workdir=$base/work" "$m"
mount --rbind /sys "$m/sys"; mount --rbind /dev "$m/dev"; mount -t proc proc "$m/proc"
mkdir -p "$m/autograder"; mount --bind "$auto" "$m/autograder"
mount -t tmpfs none "$m/tmp"; chmod 1777 "$m/tmp"; cp "$1/inside.sh" "$m/tmp/inside.sh"
mkdir -p "$m/old"; cd "$m"; pivot_root . old; umount -l /old
exec bash /tmp/inside.sh
"""
INSIDE: Final = """\
set -eu
apt-get purge -y $(dpkg-query -W -f '${Package}\\n' 'python3*-venv' 2> /dev/null) > /dev/null || true
cd /autograder
bash source/setup.sh
cp source/run_autograder . && ./run_autograder
"""


def test_the_image_is_made_and_grades(tmp_path: Path) -> None:
    """Python from apt, the libraries from pip, the references proved, and then a right submission has full marks."""
    course = grading.make_course(tmp_path / "course")
    packed = tmp_path / "autograder.zip"
    command = (sys.executable, "-c", "from grader.cli import grader; grader()", "pack", "gradescope")
    subprocess.run(
        [*command, "--course", str(course), "--out", str(packed)], env=grading.environment(), check=True, timeout=120
    )
    for name in ("source", "submission", "results"):
        (tmp_path / "autograder" / name).mkdir(parents=True)
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path / "autograder" / "source")
    for name in ("setup.sh", "run_autograder"):
        (tmp_path / "autograder" / "source" / name).chmod(0o755)
    (tmp_path / "autograder" / "submission" / "work.py").write_text(grading.RIGHT, encoding="utf-8")
    (tmp_path / "inside.sh").write_text(INSIDE, encoding="utf-8")
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    finished = subprocess.run(
        ["unshare", "--mount", "--propagation", "private", "bash", "-c", OUTSIDE, "setup", str(tmp_path)],
        env={"HOME": "/root", "PATH": path, **{name: os.environ[name] for name in KEPT if name in os.environ}},
        capture_output=True,
        encoding="utf-8",
        timeout=1800,
        check=False,
    )
    assert 0 == finished.returncode, finished.stdout[-2000:] + finished.stderr[-2000:]
    assert "2 exercises are ready" in finished.stdout
    observed = json.loads((tmp_path / "autograder" / "results" / "results.json").read_text(encoding="utf-8"))
    assert 2.0 == observed["score"]
