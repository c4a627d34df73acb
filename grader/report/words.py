"""What a report says in a reader's language: one catalogue a language, ``grader/report/languages/<language>.po``.

English is the language of the code and of the templates, so it needs no catalogue and costs nothing;
any other is looked up by the English words. There are two kinds of entries. Plain ones are the fixed
words of pages and of the terminal. Those with ``msgctxt "judge"`` are sentences that grading wrote into
``grade.json`` (:mod:`grader.telling`): they have names and numbers in them, so the catalogue holds them
with placeholders, and a message that fits one is said anew. A text that no entry fits stays English.
Texts from a submission pass through here as data and come out as such.
"""

from __future__ import annotations

import functools
import gettext
import io
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from grader.errors import SpecError, UsageError

DEFAULT: Final = "en"
_FOLDER: Final = Path(__file__).resolve().parent / "languages"
_CONTEXT: Final = "judge"
_MAX_MESSAGE: Final = 2_000
_MAX_DEPTH: Final = 4
_DISTINCT: Final = 12
_PATHS: Final = frozenset({"where", "first", "second", "to"})
_MAX_SENTENCES: Final = 12
_PLACEHOLDER: Final = re.compile(r"(`?)%\((\w+)\)([sd])")
_NUMBER: Final = re.compile(r"(%\(\w+\))d")
# A name or a number: nothing in it could be translated.
_CODE: Final = re.compile(r"`[^`]*`|[-+.,\d\s]+")


class _Pattern(NamedTuple):
    """One sentence with placeholders: what recognises it, and what it is said as."""

    anchor: str
    """A piece of the sentence that stands in it whatever the placeholders hold: quickly looked for."""
    pattern: re.Pattern[str]
    translation: str
    strict: bool
    """It has so few words of its own that it holds only where all that was said in it is known."""


class Words:
    """The words of one language."""

    def __init__(self, language: str = DEFAULT, catalogue: Path | None = None) -> None:
        self.language = language
        self.translations: gettext.NullTranslations = gettext.NullTranslations()
        self._patterns: list[_Pattern] = []
        self._translates = catalogue is not None
        if catalogue is not None:
            self._load(catalogue)
        self.said = functools.lru_cache(maxsize=4096)(self._said)
        self.name = functools.lru_cache(maxsize=4096)(self._name)

    def __call__(self, text: str, **values: object) -> str:
        """One of our own texts, with its placeholders filled."""
        found = self.translations.gettext(text)
        return found % values if values else found

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """One of our own texts in the number that fits; ``%(count)s`` is the number."""
        return self.translations.ngettext(one, many, number) % {"count": number, **values}

    def _said(self, message: str) -> str:
        """What grading said (a message, an evidence, a hint, a note): translated as far as the catalogue knows it."""
        return self._again(message, 0)[0] if self._translates else message

    def _name(self, name: str) -> str:
        """A check's name: its label, which may be the author's, and after it the case."""
        said = self._said(name)
        if said != name or not self._translates:
            return said
        for at in (match.start() for match in re.finditer(": ", name)):
            label = self._said(name[:at])
            if label != name[:at]:
                return label + name[at:]
        return name

    def _again(self, message: str, depth: int) -> tuple[str, bool]:
        """The message said anew, and whether all of it is known."""
        exact = self._exact(message)
        if exact is not None:
            return exact, True
        if depth > _MAX_DEPTH or not message or len(message) > _MAX_MESSAGE:
            return message, False
        partly = None
        for anchor, pattern, translation, strict in self._patterns:
            match = pattern.fullmatch(message) if anchor in message else None
            if match is None:
                continue
            said, known = self._filled(match, translation, depth)
            if known:
                return said, True
            # The first that fits has the most words of its own.
            partly = partly or (None if strict else said)
        if partly is None and depth == 0:
            partly = self._sentences(message)
        return (message, False) if partly is None else (partly, False)

    def _filled(self, match: re.Match[str], translation: str, depth: int) -> tuple[str, bool]:
        values = match.groupdict()
        known = True
        for name, text in values.items():
            kind = name.rstrip("_0123456789")
            if kind.startswith("said"):
                values[name], whole = self._again(text, depth + 1)
                known = known and (whole or _CODE.fullmatch(text) is not None)
            elif kind.startswith("each"):
                values[name] = ", ".join(self._again(part, depth + 1)[0] for part in text.split(", "))
            elif kind.startswith("rest"):
                values[name] = self._exact(text) or text
        return translation % values, known

    def _exact(self, message: str) -> str | None:
        found = self.translations.pgettext(_CONTEXT, message)
        return found if found != message else None

    def _sentences(self, message: str) -> str | None:
        """Several sentences in a row, each by itself; None where the first is not known."""
        for at in reversed([match.end() for match in re.finditer(r"\. ", message)][:_MAX_SENTENCES]):
            first, known = self._again(message[: at - 1], 1)
            if known or first != message[: at - 1]:
                return f"{first} {self._again(message[at:], 0)[0]}"
        return None

    def _load(self, catalogue: Path) -> None:
        # Imported here: English needs none of it.
        from babel.messages.mofile import write_mo  # noqa: PLC0415
        from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

        try:
            with catalogue.open("rb") as file:
                entries = read_po(file, abort_invalid=True)
            compiled = io.BytesIO()
            write_mo(compiled, entries)
            compiled.seek(0)
            self.translations = gettext.GNUTranslations(compiled)
        except PoFileError as error:
            raise SpecError(f"{error}; correct this entry", path=catalogue) from error
        except (OSError, UnicodeDecodeError, ValueError) as error:
            raise SpecError(f"the words cannot be read ({error}); correct them", path=catalogue) from error
        found = []
        for entry in entries:
            if _names(entry.string or "") - _names(entry.id):
                what = f"the translation of {str(entry.id)[:60]!r} has a placeholder that the English has not"
                raise SpecError(f"{what}; correct it", path=catalogue, line=entry.lineno)
            # The templates take their own sentences for markup, and escape only what is filled in.
            if entry.id and any("<" in text for text in _texts(entry.string or "")):
                what = f"the translation of {str(entry.id)[:60]!r} has a `<`, and no text holds markup"
                raise SpecError(f"{what}; take it out", path=catalogue, line=entry.lineno)
            if entry.context == _CONTEXT and isinstance(entry.id, str) and entry.string and _names(entry.id):
                # What was recognised in a sentence is text, numbers too.
                found.append((entry.id, _NUMBER.sub(r"\1s", str(entry.string))))
        # A sentence with more words of its own is the better one, wherever it stands in the file.
        found.sort(key=lambda pair: (-sum(map(len, _pieces(pair[0]))), pair[0]))
        self._patterns = [
            _Pattern(max(_pieces(english), key=len), _pattern(english), said, _length(english) < _DISTINCT)
            for english, said in found
        ]


ENGLISH: Final = Words()


def find_words(language: str, folders: Sequence[Path] = ()) -> Words:
    """The words of a language.

    Args:
        language: ``en``, ``de``, …: the name of a catalogue.
        folders: looked through first, for catalogues that a course brings.

    Raises:
        UsageError: for a language that nobody has, with those there are.
        SpecError: for a catalogue that cannot be read.
    """
    if language == DEFAULT:
        return ENGLISH
    found = {path.stem: path for folder in (_FOLDER, *reversed(folders)) for path in _catalogues(folder)}
    if language not in found:
        raise UsageError(f"there is no language {language[:20]!r}; there are {', '.join(sorted({DEFAULT, *found}))}")
    return Words(language, found[language])


def _catalogues(folder: Path) -> list[Path]:
    try:
        return sorted(folder / name for name in os.listdir(folder) if name.endswith(".po"))
    except OSError:
        return []


def _names(text: str | Sequence[str]) -> set[str]:
    return {name for each in _texts(text) for name in re.findall(r"%\((\w+)\)", each)}


def _texts(text: str | Sequence[str]) -> Sequence[str]:
    """The one text, or the forms of a plural."""
    return [text] if isinstance(text, str) else text


def _pieces(text: str) -> list[str]:
    """The words between the placeholders."""
    return [piece.replace("%%", "%") for piece in _PLACEHOLDER.sub("\0", text).split("\0")]


def _length(text: str) -> int:
    return sum(map(len, _pieces(text)))


def _pattern(text: str) -> re.Pattern[str]:
    """A sentence's pattern. What a placeholder takes is short, so that no text takes long to refuse."""
    parts = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        tick, name, kind = match.groups()
        inner = r"-?\d{1,9}" if kind == "d" else r"[^`\n]{1,120}" if tick else r".{1,120}?"
        if name.startswith(("said", "rest", "each")):
            inner = ".+"
        elif name in _PATHS and not tick:
            inner = r"[^\s`]{1,120}"
        parts += [re.escape(text[end : match.start()].replace("%%", "%")), tick, f"(?P<{name}>{inner})"]
        end = match.end()
    return re.compile("".join([*parts, re.escape(text[end:].replace("%%", "%"))]), re.DOTALL)
