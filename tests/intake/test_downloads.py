"""Downloads of LMSs, built by hand as the contracts say: who is found, what is graded, what is said."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.errors import UsageError
from grader.intake import Intake, KnownTargets, Submission, find_submissions
from grader.intake.lms import names as lms_names
from grader.model import Identity

Files = Mapping[str, bytes]
Build = Callable[[str, Files], Path]

MOODLE: Files = {
    "Alice Stu_1_assignsubmission_file/hw1.py": b"alice",
    "Alice Stu_1_assignsubmission_file/own/lib.py": b"lib",
    "Alice Stu_1_assignsubmission_onlinetext/onlinetext.html": b"<p>see my file</p>",
    "Chloé van der Ñ_22_assignsubmission_file/fit_line.py": b"chloe",
    "Dan O'Neill-Li_3_assignsubmission_onlinetext/onlinetext.html": b"<p>sorry</p>",
}
CANVAS: Files = {
    "stualice_101_9001_hw1.py": b"alice",
    "stualice_101_9002_lib.py": b"lib",
    "ñchloé_LATE_102_9003_fit_line.py": b"old",
    "ñchloé_LATE_102_9010_fit_line-1.py": b"new",
    "oneilldan_103_text.html": b"<p>sorry</p>",
    "zoe_LATE_104_link.html": b"<a>",
}
BRIGHTSPACE: Files = {
    "index.html": b"<html>",
    "27236-46025 - Alice Stu - Sep 29, 2015 417 PM/hw1.py": b"old",
    "27236-46025 - Alice Stu - Sep 30, 2015 9:05 AM/hw1.py": b"new",
    "27240-46025 - Chloé van der Ñ - 05 March 2026 1201 AM/fit_line.py": b"chloe",
    "27241-46025 - Team 4 - Dan Li - Mar 6, 2026 11:59 PM/fit_line.py": b"team",
}
BLACKBOARD: Files = {
    "HW_1_a_stu_attempt_2026-03-01-23-59-00.txt": b"Name: Alice Stu (a_stu)\r\nAssignment: HW_1\r\n",
    "HW_1_a_stu_attempt_2026-03-01-23-59-00_hw1.py": b"old",
    "HW_1_a_stu_attempt_2026-03-02-08-00-30.txt": b"Name: Alice Stu (a_stu)\r\n",
    "HW_1_a_stu_attempt_2026-03-02-08-00-30_hw1.py": b"new",
    "HW_1_a_stu_attempt_2026-03-02-08-00-30_own_lib.py": b"lib",
    "HW_1_chloé_attempt_2026-03-01-10-00-00.txt": "Nom: Chloé Ñ (chloé)\n".encode(),
    "HW_1_chloé_attempt_2026-03-01-10-00-00_fit_line.py": b"chloe",
    "HW_1_dan_attempt_2026-03-01-11-00-00.txt": b"Name: Dan Li (dan)\nSubmission Field:\nsorry\n",
}
DOWNLOADS: Mapping[str, Files] = {
    "moodle": MOODLE,
    "canvas": CANVAS,
    "brightspace": BRIGHTSPACE,
    "blackboard": BLACKBOARD,
}


def by_name(intake: Intake) -> dict[str, Submission]:
    assert len(intake.submissions) == len({submission.name for submission in intake.submissions})
    return {submission.name: submission for submission in intake.submissions}


def files(submission: Submission) -> dict[str, bytes]:
    return dict(submission.read().files)


def notes(submission: Submission) -> str:
    return " ".join(submission.read().notes)


def test_moodle(either: Build, known: KnownTargets) -> None:
    """Moodle: names as they are, the participant's number, subfolders kept, and who only typed a text is listed."""
    intake = find_submissions(either("hw1", MOODLE), known)
    assert ("Moodle download, 3 students, 1 without a file.",) == intake.notes
    found = by_name(intake)
    assert {"hw1.py": b"alice", "own/lib.py": b"lib"} == files(found["Alice Stu"])
    assert "A text was handed in too and is not graded." in notes(found["Alice Stu"])
    assert Identity(lms="moodle", display="Alice Stu", ids={"participant": "1"}) == found["Alice Stu"].identity
    assert "Alice Stu" == found["Alice Stu"].folder
    assert {"fit_line.py": b"chloe"} == files(found["Chloé van der Ñ"])
    assert {} == files(found["Dan O'Neill-Li"])
    assert "Only a text was handed in, no file: there is nothing to grade." in notes(found["Dan O'Neill-Li"])


def test_moodle_before_4_1(either: Build, known: KnownTargets) -> None:
    """Moodle before 4.1: folders end in an underscore, which is no part of anything."""
    intake = find_submissions(either("hw1", {"Alice Stu_1_assignsubmission_file_/hw1.py": b"a"}), known)
    assert {"hw1.py": b"a"} == files(by_name(intake)["Alice Stu"])


def test_moodle_flat(either: Build, known: KnownTargets) -> None:
    """Moodle without folders: the file's own name comes last, whatever it imitates."""
    forged = "Bob Li_2_assignsubmission_file_hw1.py"
    found = by_name(
        find_submissions(
            either(
                "hw1",
                {
                    "Alice Stu_1_assignsubmission_file_hw_1.py": b"a",
                    "Bob Li_2_assignsubmission_file_fit_line.py": b"b",
                    f"Eve_3_assignsubmission_file_{forged}": b"e",
                    "Eve_3_assignsubmission_onlinetext_onlinetext.html": b"",
                },
            ),
            known,
        )
    )
    assert {"hw_1.py": b"a"} == files(found["Alice Stu"])
    assert {"fit_line.py": b"b"} == files(found["Bob Li"])
    assert {forged: b"e"} == files(found["Eve"])


@pytest.mark.parametrize("word", ["Participant", "Osallistuja"])
def test_moodle_blind(either: Build, known: KnownTargets, word: str) -> None:
    """Blind marking: all have the site's word for participant, and are told apart by their numbers."""
    intake = find_submissions(
        either("hw1", {f"{word}_{number}_assignsubmission_file/hw1.py": b"%d" % number for number in (1, 22)}), known
    )
    found = by_name(intake)
    assert [f"{word} 1", f"{word} 22"] == list(found)
    assert [{"participant": "1"}, {"participant": "22"}] == [dict(s.identity.ids) for s in found.values() if s.identity]


def test_moodle_team(either: Build, known: KnownTargets) -> None:
    """Teams: the group's name and id; the team of those without a group has no id, which gives the rest away."""
    found = by_name(
        find_submissions(
            either(
                "hw1",
                {
                    "Team Red_77_assignsubmission_file/hw1.py": b"red",
                    "Default group_assignsubmission_file/hw1.py": b"rest",
                },
            ),
            known,
        )
    )
    assert (
        Identity(lms="moodle", display="Team Red", ids={"participant": "77"}, group=True) == found["Team Red"].identity
    )
    assert Identity(lms="moodle", display="Default group", ids={}, group=True) == found["Default group"].identity
    assert "id of this hand-in is not known" in notes(found["Default group"])


def test_one_student(archive: Build, known: KnownTargets) -> None:
    """A download with one student in it is not taken for that student's own folder, wrapped or not."""
    one = {"Alice Stu_1_assignsubmission_file/square_slope.py": b"a"}
    for path in (archive("plain", one), archive("wrapped", {f"hw1/{name}": content for name, content in one.items()})):
        intake = find_submissions(path, known)
        assert ["Alice Stu"] == list(by_name(intake))
        assert ("Moodle download, 1 student.",) == intake.notes


def test_canvas(either: Build, known: KnownTargets) -> None:
    """Canvas: name and ids from the front, late marks, texts and links, and the newer of two copies."""
    intake = find_submissions(either("submissions", CANVAS), known)
    assert ("Canvas download, 4 students, 1 resubmission: newest taken, 2 late, 2 without a file.",) == intake.notes
    found = by_name(intake)
    assert {"hw1.py": b"alice", "lib.py": b"lib"} == files(found["stualice"])
    assert (
        Identity(lms="canvas", display="stualice", ids={"user_id": "101", "attachment_id": "9002"})
        == found["stualice"].identity
    )
    assert {"fit_line.py": b"new"} == files(found["ñchloé"])
    assert "`fit_line.py` was handed in 2 times, says Canvas; the newest" in notes(found["ñchloé"])
    assert "Canvas marks this hand-in as late." in notes(found["ñchloé"])
    assert (
        Identity(lms="canvas", display="ñchloé", ids={"user_id": "102", "attachment_id": "9010"}, late=True, attempts=2)
        == found["ñchloé"].identity
    )
    assert {} == files(found["oneilldan"])
    assert "Only a text was handed in" in notes(found["oneilldan"])
    assert "Only a link was handed in" in notes(found["zoe"])


def test_canvas_anonymous(either: Build, known: KnownTargets) -> None:
    """Anonymous marking: the anonymous id stands for the name, also of who is late."""
    intake = find_submissions(
        either("submissions", {"anon_aB3x1_9001_hw1.py": b"a", "LATE_anon_Zz9y8_9002_hw1.py": b"b"}), known
    )
    assert [
        Identity(lms="canvas", display="anon_Zz9y8", ids={"user_id": "Zz9y8", "attachment_id": "9002"}, late=True),
        Identity(lms="canvas", display="anon_aB3x1", ids={"user_id": "aB3x1", "attachment_id": "9001"}),
    ] == [submission.identity for submission in intake.submissions]


@pytest.mark.parametrize(
    ("handed_in", "expected"),
    [
        pytest.param(["part-1.py", "part-2.py"], ["part-1.py", "part-2.py"], id="two-parts"),
        pytest.param(["hw.py", "lib-1.py"], ["hw.py", "lib.py"], id="a-module-again"),
        pytest.param(["hw-1.py"], ["hw-1.py"], id="alone"),
        pytest.param(["hw-1.py", "hw-2.py", "hw.py"], ["hw.py"], id="third-time"),
        pytest.param(["a.py", "1-1.py"], ["1-1.py", "a.py"], id="no-module"),
    ],
)
def test_canvas_again(archive: Build, known: KnownTargets, handed_in: list[str], expected: list[str]) -> None:
    """Canvas's -1 means a second hand-in only where the first is there too, or where it hides a module's name."""
    entries = {f"stualice_101_{9000 + n}_{name}": b"%d" % n for n, name in enumerate(handed_in)}
    (submission,) = find_submissions(archive("submissions", entries), known, source="canvas").submissions
    assert expected == list(files(submission))


def test_canvas_claimed_id(either: Build, known: KnownTargets) -> None:
    """Where a name is chosen so that it reads as another student's id, neither is matched by that id."""
    found = by_name(
        find_submissions(either("submissions", {"stualice_101_9001_a.py": b"a", "eve_101_666_9002_e.py": b"e"}), known)
    )
    assert [{"attachment_id": "666"}, {"attachment_id": "9001"}] == [
        dict(submission.identity.ids) for submission in found.values() if submission.identity
    ]
    assert all("another hand-in claims it too" in notes(submission) for submission in found.values())
    assert {"a.py": b"a"} == files(found["stualice"])


def test_brightspace(either: Build, known: KnownTargets) -> None:
    """Brightspace: the name between the first and last dash, both kinds of time, the newest of several folders."""
    intake = find_submissions(either("hw1", BRIGHTSPACE), known)
    assert ("Brightspace download, 3 students, 1 resubmission: newest taken.",) == intake.notes
    found = by_name(intake)
    assert {"hw1.py": b"new"} == files(found["Alice Stu"])
    assert "2 hand-ins of this student; the newest, of 2015-09-30 09:05, was graded." in notes(found["Alice Stu"])
    assert (
        Identity(
            lms="brightspace",
            display="Alice Stu",
            ids={"person_id": "27236-46025"},
            submitted_at="2015-09-30T09:05",
            attempts=2,
        )
        == found["Alice Stu"].identity
    )
    chloe, team = found["Chloé van der Ñ"].identity, found["Team 4 - Dan Li"].identity
    assert chloe is not None
    assert team is not None
    assert ("2026-03-05T00:01", False) == (chloe.submitted_at, chloe.group)
    assert ("2026-03-06T23:59", True) == (team.submitted_at, team.group)


def test_brightspace_unread_date(either: Build, known: KnownTargets) -> None:
    """A date in another language drops no hand-in, but which of several is the newest is said to be open."""
    found = by_name(
        find_submissions(
            either(
                "hw1",
                {
                    "1-2 - Alice Stu - 29 septembre 2015 16 h 17/hw1.py": b"a",
                    "1-2 - Alice Stu - 30 août 2015 16 h 17/hw1.py": b"b",
                    "1-3 - Bob - 31 févr. 2015 99:99/hw1.py": b"c",
                },
            ),
            known,
        )
    )
    assert "not all of their dates could be read; check that the newest was graded" in notes(found["Alice Stu"])
    assert {"hw1.py": b"c"} == files(found["Bob"])


def test_blackboard(either: Build, known: KnownTargets) -> None:
    """Blackboard: usernames with underscores, names from its own .txt, the newest attempt, and who sent no file."""
    intake = find_submissions(either("gradebook_C1_HW_1_2026-03-03-00-00-00", BLACKBOARD), known)
    assert ("Blackboard download, 3 students, 1 resubmission: newest taken, 1 without a file.",) == intake.notes
    found = by_name(intake)
    assert {"hw1.py": b"new", "own_lib.py": b"lib"} == files(found["Alice Stu"])
    assert (
        Identity(
            lms="blackboard",
            display="Alice Stu",
            ids={"username": "a_stu"},
            submitted_at="2026-03-02T08:00:30",
            attempts=2,
        )
        == found["Alice Stu"].identity
    )
    chloe = found["Chloé Ñ"].identity
    assert chloe is not None
    assert {"username": "chloé"} == chloe.ids
    assert "No file was handed in" in notes(found["Dan Li"])


def test_blackboard_without_its_notes(either: Build, known: KnownTargets) -> None:
    """Where Blackboard's own files were deleted, what all names begin with is the assignment."""
    when = "attempt_2026-03-01-10-00-00"
    entries = {f"HW_1_{user}_{when}_hw1.py": user.encode() for user in ("a_stu", "bob", "b_li")}
    found = by_name(find_submissions(either("gradebook", entries), known))
    assert {user: {"hw1.py": user.encode()} for user in ("a_stu", "b_li", "bob")} == {
        name: files(submission) for name, submission in found.items()
    }


def test_newest_without_a_file(either: Build, known: KnownTargets) -> None:
    """The newest hand-in counts also where it holds no file, and the report says that an earlier one does."""
    entries = {
        name: content for name, content in BLACKBOARD.items() if "a_stu" in name and not name.endswith("30_hw1.py")
    }
    entries.pop("HW_1_a_stu_attempt_2026-03-02-08-00-30_own_lib.py")
    (submission,) = find_submissions(either("gradebook", entries), known).submissions
    assert {} == files(submission)
    assert "An earlier hand-in holds files; it was not graded, because the newest counts." in notes(submission)


def test_strangers(folder: Build, known: KnownTargets) -> None:
    """What somebody put beside the hand-ins is graded as in a plain folder, without an id, and said."""
    root = folder("hw1", {**MOODLE, "mailed by bob.py": b"bob", "todo.txt": b""})
    intake = find_submissions(root, known)
    assert 4 == len(intake.submissions)
    bob = by_name(intake)["mailed by bob"]
    assert (None, {"mailed by bob.py": b"bob"}) == (bob.identity, files(bob))
    assert (
        "`mailed by bob.py` is not named as Moodle names hand-ins; it is graded as `mailed by bob`, without an id.",
        "`todo.txt` is no .py file and was skipped.",
    ) == intake.notes[1:]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        pytest.param({"hw_1_2_alice.py": b"", "hw_1_2_bob.py": b""}, ["hw_1_2_alice", "hw_1_2_bob"], id="like-canvas"),
        pytest.param({"a_1_2_b.py": b"", "bob.py": b""}, ["a_1_2_b", "bob"], id="half"),
        pytest.param({"a_1_2_b.py": b"", "a_1_3_c.py": b"", "fit_line.py": b""}, ["hw"], id="one-submission"),
        pytest.param({"2024 - Alice - notes/hw.py": b""}, None, id="no-date"),
    ],
)
def test_plain_is_plain(folder: Build, known: KnownTargets, entries: Files, expected: list[str] | None) -> None:
    """A folder that only looks a little like a download is graded as the plain folder that it is."""
    intake = find_submissions(folder("hw", entries), known)
    assert (expected or ["2024 - Alice - notes"]) == [submission.name for submission in intake.submissions]
    assert all(submission.identity is None for submission in intake.submissions)


def test_lone_file_is_plain(folder: Build, known: KnownTargets) -> None:
    """A single file on the command line is nobody's download, however it is called."""
    (submission,) = find_submissions(folder("hw", {"lab_1_2_x.py": b""}) / "lab_1_2_x.py", known).submissions
    assert ("lab_1_2_x", None) == (submission.name, submission.identity)


@pytest.mark.parametrize("name", sorted(DOWNLOADS))
def test_from(either: Build, known: KnownTargets, name: str) -> None:
    """--from takes a download for what it is said to be, plain for what lies there, and refuses any other."""
    path = either("hw1", DOWNLOADS[name])
    recognised = find_submissions(path, known)
    told = find_submissions(path, known, source=name)
    assert [s.identity for s in recognised.submissions] == [s.identity for s in told.submissions]
    assert all(s.identity is None for s in find_submissions(path, known, source="plain").submissions)
    other = "moodle" if name != "moodle" else "brightspace"
    with pytest.raises(
        UsageError, match=f"is not a {other.title()} download, which holds names such as `.*; leave out"
    ):
        find_submissions(path, known, source=other)


def test_unknown_lms(folder: Build, known: KnownTargets) -> None:
    """An unknown --from lists what there is."""
    with pytest.raises(UsageError, match="blackboard, brightspace, canvas, moodle, plain") as caught:
        find_submissions(folder("hw1", {"a.py": b""}), known, source="webct")
    assert "`webct`" in str(caught.value)
    assert ["blackboard", "brightspace", "canvas", "moodle", "plain"] == lms_names()


def test_wrapped(archive: Build, known: KnownTargets) -> None:
    """A download that was unpacked and zipped again with its folder is recognised in it."""
    for name, entries in DOWNLOADS.items():
        intake = find_submissions(archive(name, {f"hw1/{path}": content for path, content in entries.items()}), known)
        assert {name} == {s.identity.lms for s in intake.submissions if s.identity}
        assert find_submissions(archive(f"{name} bare", entries), known).notes == intake.notes


def test_large_download(archive: Build, known: KnownTargets) -> None:
    """Two thousand students are found at once, each with files of their own."""
    entries = {f"Student {n}_{n}_assignsubmission_file/hw{n % 3}.py": b"%d" % n for n in range(2000)}
    intake = find_submissions(archive("hw1", entries), known)
    assert ("Moodle download, 2000 students.",) == intake.notes
    assert {f"hw{1999 % 3}.py": b"1999"} == files(by_name(intake)["Student 1999"])


def hostile_names(prefix: str, folders: bool) -> dict[str, bytes]:
    slash = "/" if folders else ""
    return {
        f"{prefix}{slash}..": b"up",
        f"{prefix}{slash}\x1b[31m\u202eyp.py": b"odd",
        f"{prefix}{slash}{'x' * 300}.py": b"long",
        f"{prefix}{slash}=cmd|x.py": b"formula",
    }


PREFIXES: Mapping[str, tuple[str, bool]] = {
    "moodle": ("Eve_9_assignsubmission_file", True),
    "moodle flat": ("Eve_9_assignsubmission_file_", False),
    "canvas": ("eve_9_9_", False),
    "brightspace": ("9-9 - Eve - Sep 29, 2015 417 PM", True),
    "blackboard": ("HW_eve_attempt_2026-03-01-10-00-00_", False),
}


@pytest.mark.parametrize("form", sorted(PREFIXES))
def test_hostile_names(archive: Build, known: KnownTargets, form: str, tmp_path: Path) -> None:
    """Paths that climb out, controls, endless names: no path leaves the submission, nothing lands on disk."""
    prefix, folders = PREFIXES[form]
    path = archive("hw1", hostile_names(prefix, folders))
    (submission,) = find_submissions(path, known, source=form.partition(" ")[0]).submissions
    read = submission.read()
    assert all(".." not in name.split("/") and not name.startswith("/") for name in read.files)
    assert b"odd" in read.files.values()
    assert b"formula" in read.files.values()
    assert all(character.isprintable() for note in read.notes for character in note)
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize("form", sorted(PREFIXES))
def test_hostile_entries(tmp_path: Path, known: KnownTargets, form: str) -> None:
    """A bomb and a link are refused one by one, and the honest file beside them is read; half a zip is refused."""
    prefix, folders = PREFIXES[form]
    slash = "/" if folders else ""
    path = tmp_path / "hw1.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr(f"{prefix}{slash}fit_line.py", b"honest")
        written.writestr(f"{prefix}{slash}bomb.py", b"\0" * (64 << 20))
        link = zipfile.ZipInfo(f"{prefix}{slash}link.py")
        link.external_attr = 0o120777 << 16
        written.writestr(link, b"/etc/passwd")
    content = path.read_bytes()
    (submission,) = find_submissions(path, known, source=form.partition(" ")[0]).submissions
    read = submission.read()
    assert {"fit_line.py": b"honest"} == dict(read.files)
    assert {"bomb.py", "link.py"} == set(read.problems)
    for cut in (len(content) // 2, len(content) - 10):
        path.write_bytes(content[:cut])
        with pytest.raises(UsageError, match="cannot be read as a zip archive"):
            find_submissions(path, known)


@pytest.mark.parametrize("form", ["moodle flat", "canvas", "blackboard"])
def test_linked_hand_in(folder: Build, known: KnownTargets, form: str) -> None:
    """A link among the files of an unpacked download is the student's problem, and is not followed."""
    prefix, _ = PREFIXES[form]
    root = folder("hw1", {f"{prefix}lib.py": b"honest"})
    (root / f"{prefix}fit_line.py").symlink_to("/etc/passwd")
    (submission,) = find_submissions(root, known, source=form.partition(" ")[0]).submissions
    read = submission.read()
    assert {"lib.py": b"honest"} == dict(read.files)
    assert "`fit_line.py` is a symbolic link; hand in the file itself." == read.problems["fit_line.py"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("HW1_alice", {"username": "alice"}), ("HW_1_al_ice", {}), ("gone to sea_alice", {"username": "alice"})],
)
def test_blackboard_username_is_not_guessed(
    folder: Build, known: KnownTargets, name: str, expected: dict[str, str]
) -> None:
    """One hand-in without Blackboard's own file: where underscores leave several readings, nobody is named."""
    (submission,) = find_submissions(
        folder("bb", {f"{name}_attempt_2026-03-01-23-59-00_hw.py": b"a"}), known
    ).submissions
    assert submission.identity is not None
    assert expected == submission.identity.ids


def test_canvas_marks_late_on_either_side_of_an_anonymous_id(folder: Build, known: KnownTargets) -> None:
    """Canvas's source has LATE before the id; after it, it is understood too."""
    names = ("LATE_anon_aB3x1_9_h.py", "anon_Q_LATE_10_h.py", "anon_Z_11_h.py")
    found = find_submissions(folder("canvas", dict.fromkeys(names, b"a")), known).submissions
    late = {submission.name: submission.identity.late for submission in found if submission.identity}
    assert {"anon_aB3x1": True, "anon_Q": True, "anon_Z": False} == late
