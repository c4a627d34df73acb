"""What a report says in a reader's language: one catalogue a language, ``grader/report/languages/<language>.po``.

English is the language of the code and of the templates, so it needs no catalogue and costs nothing;
any other is looked up by the English words. What the judge says has names and numbers in it: the
catalogue holds such sentences with placeholders, and a message that fits one is said anew. A text
that no entry fits stays English. Texts from a submission pass through here as data and come out as such.
"""

from __future__ import annotations

import functools
import gettext
import io
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from grader.errors import SpecError, UsageError

DEFAULT: Final = "en"
_FOLDER: Final = Path(__file__).resolve().parent / "languages"
_CONTEXT: Final = "judge"
_MAX_MESSAGE: Final = 2_000
_MAX_DEPTH: Final = 4
_PLACEHOLDER: Final = re.compile(r"(`?)%\((\w+)\)([sd])")


class Words:
    """The words of one language."""

    def __init__(self, language: str = DEFAULT, catalogue: Path | None = None) -> None:
        self.language = language
        self.translations: gettext.NullTranslations = gettext.NullTranslations()
        self._patterns: list[tuple[re.Pattern[str], str]] = []
        if catalogue is not None:
            self._load(catalogue)
        self.said = functools.lru_cache(maxsize=4096)(self._said)

    def __call__(self, text: str, **values: str) -> str:
        """One of our own texts, with its placeholders filled."""
        found = self.translations.gettext(text)
        return found % values if values else found

    def _said(self, message: str) -> str:
        """A message of the judge, a hint, an evidence: translated as far as the catalogue knows it."""
        return self._again(message, 0) if self._patterns else message

    def _again(self, message: str, depth: int) -> str:
        found = self.translations.gettext(message)
        if found != message or depth > _MAX_DEPTH or not message or len(message) > _MAX_MESSAGE:
            return found
        for pattern, translation in self._patterns:
            match = pattern.fullmatch(message)
            if match:
                values = match.groupdict()
                # A placeholder called `said` stands for a message of its own, `rest` for all there is.
                inner = {name: self._again(text, depth + 1) for name, text in values.items() if name[:4] == "said"}
                return translation % {**values, **inner}
        return message

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
        for entry in entries:
            if _names(entry.string or "") - _names(entry.id):
                what = f"the translation of {str(entry.id)[:60]!r} has a placeholder that the English has not"
                raise SpecError(f"{what}; correct it", path=catalogue, line=entry.lineno)
            if entry.context == _CONTEXT and isinstance(entry.id, str) and entry.string:
                self._patterns.append((_pattern(entry.id), str(entry.string)))


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
    texts = [text] if isinstance(text, str) else text
    return {name for each in texts for name in re.findall(r"%\((\w+)\)", each)}


def _pattern(text: str) -> re.Pattern[str]:
    """A sentence's pattern. What a placeholder takes is short, so that no text takes long to refuse."""
    parts = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        tick, name, kind = match.groups()
        inner = r"-?\d{1,9}" if kind == "d" else r"[^`\n]{1,120}" if tick else r".{1,120}?"
        if name.startswith(("said", "rest")):
            inner = ".+"
        parts += [re.escape(text[end : match.start()]), tick, f"(?P<{name}>{inner})"]
        end = match.end()
    return re.compile("".join([*parts, re.escape(text[end:])]), re.DOTALL)
