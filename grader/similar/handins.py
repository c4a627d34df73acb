"""From a submission to its fingerprints: which text answers which exercise.

A file that answers one exercise is compared as a whole. Where one file answers several, each
exercise is its function or class at the left margin, and what is left is compared as part of the
whole hand-in only, so that it does not matter how answers are spread over files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from grader.course.spec import Exercise
from grader.errors import GraderError
from grader.intake import KnownTargets, Submission, assign
from grader.intake.names import quoted
from grader.similar.fingerprints import Hashes, kgrams, winnow
from grader.similar.tokens import Tokens, Unreadable, decode, read_tokens

REST = ""


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Some tokens of one file.

    Attributes:
        exercise: which they answer, :data:`REST` for those that answer none.
        file: its path in the submission: untrusted text.
        whole: whether they are all of the file.
        texts, lines: of the tokens, as :class:`grader.similar.tokens.Tokens` has them.
    """

    exercise: str
    file: str
    texts: tuple[str, ...]
    lines: tuple[int, ...]
    whole: bool = False


@dataclass(frozen=True, kw_only=True)
class HandIn:
    """A submission in small: fingerprints by exercise, and what could not be compared."""

    units: Mapping[str, Hashes]
    notes: tuple[str, ...] = ()


class Reader:
    """Reads hand-ins; what equals a file read before, such as the starter, is not split again."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._known = KnownTargets.of(exercises)
        self._read: dict[bytes, Hashes] = {}

    def read(self, submission: Submission) -> HandIn:
        """The fingerprints of a submission."""
        try:
            answers = self._answers(submission)
        except GraderError as error:
            return HandIn(units={}, notes=(str(error),))
        notes: list[str] = []
        units: dict[str, Hashes] = {}
        for file, (source, exercises) in answers.items():
            if len(exercises) == 1 and source in self._read:
                units[exercises[0]] = self._read[source]
                continue
            try:
                tokens = read_tokens(source)
            except Unreadable as error:
                notes.append(f"{quoted(file)} {error}.")
                continue
            if tokens.note:
                notes.append(f"{quoted(file)} {tokens.note}.")
            for passage in self._passages(file, tokens, exercises):
                hashes = winnow(kgrams(passage.texts))
                before = units.get(passage.exercise)
                units[passage.exercise] = hashes if before is None else np.union1d(before, hashes)
            if len(exercises) == 1 and not tokens.note:
                self._read[source] = units[exercises[0]]
        return HandIn(units=units, notes=tuple(notes))

    def passages(self, submission: Submission) -> tuple[list[Passage], Mapping[str, list[str]]]:
        """The tokens of a submission, and the lines of the files they are from."""
        found: list[Passage] = []
        texts: dict[str, list[str]] = {}
        for file, (source, exercises) in self._answers(submission).items():
            try:
                tokens = read_tokens(source)
            except Unreadable:
                continue
            texts[file] = decode(source).removesuffix("\n").split("\n")
            found += self._passages(file, tokens, exercises)
        return found, texts

    def _answers(self, submission: Submission) -> dict[str, tuple[bytes, list[str]]]:
        files = submission.read()
        answers: dict[str, tuple[bytes, list[str]]] = {}
        for exercise, assigned in assign(files, self._known).items():
            if assigned.file is not None:
                answers.setdefault(assigned.file, (files.files[assigned.file], []))[1].append(exercise)
        return answers

    def _passages(self, file: str, tokens: Tokens, exercises: Sequence[str]) -> Iterator[Passage]:
        if len(exercises) == 1:
            yield Passage(exercise=exercises[0], file=file, texts=tokens.texts, lines=tokens.lines, whole=True)
            return
        start = 0
        blocks = {self._known.targets[name].function: name for name in exercises if self._known.targets[name].function}
        named = sorted((span, blocks[block]) for block, span in tokens.blocks.items() if block in blocks)
        for (first, end), exercise in [*named, ((len(tokens.texts), len(tokens.texts)), REST)]:
            for name, at, to in ((REST, start, first), (exercise, first, end)):
                if to > at:
                    yield Passage(exercise=name, file=file, texts=tokens.texts[at:to], lines=tokens.lines[at:to])
            start = end


def told_fingerprints(exercises: Iterable[Exercise]) -> Hashes:
    """Every k-gram of the starters and references: what students were given, and the plainest answer."""
    sources = (text for each in exercises for text in (each.starter_source().encode(), each.reference_source))
    return np.unique(np.concatenate([np.empty(0, np.uint64), *(kgrams(read_tokens(text).texts) for text in sources)]))
