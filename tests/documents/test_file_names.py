import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.file_names import safe_name

HOSTILE_NAMES = [
    # what Windows keeps for devices, also behind another spelling
    "CON", "con", "PRN", "AUX", "NUL", "nul", "COM1", "COM9", "COM¹", "LPT1", "LPT²", "CONIN$", "CONOUT$", "CLOCK$",
    "NUL.docx", "NUL.txt.docx", "aux.h", "ＣＯＮ", "CON ", "CON.",
    # what Windows cuts off or forbids
    "Anna.", "Anna..", "Anna ", " Anna", "Anna. . .", "A<B", "A>B", 'A"B', "A|B", "A?B", "A*B", "A:B", "Anna:$DATA",
    # what leaves the folder
    ".", "..", "...", "../Anna", "..\\Anna", "/etc/passwd", "C:x", "C:\\x", "\\\\server\\share", "a/b", "a\\b", "~",
    "~/x", "a/../../b", "%2e%2e%2f", "a\u2215b", "a\u2044b", "a\uff0fb", "file:///x", "a\x00b", "\x00",
    # what makes a special file
    ".hidden", ".bashrc", "-rf", "--help", "~$Anna", "desktop.ini", "Thumbs.db", "autorun.inf", ".DS_Store", "_",
    "__init__", "-", "--", "$(rm)", "`rm`", "Anna;rm", "Anna&del", "%TEMP%", "$HOME", "!x", "#x", "@x", "=1+1",
    # what the eye does not see
    "Anna\u202excod.exe", "An\u200bna", "An\u200dna", "\ufeffAnna", "An\u00adna", "\u200b", "An\u2066na", "An\tna",
    "An\nna", "An\r\nna", "\x1b[31m", "\u3164",
    # long, foreign, broken
    "x" * 300, "ü" * 300, "汉" * 300, "😀" * 100, "👩‍👩‍👧", "محمد", "李小龙", "Ελένη", "e\u0301" * 200, "\ud800Anna",
    "\ufffe", "", " ", "\u00a0",
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE_NAMES, ids=ascii)
def test_a_hostile_name_becomes_a_plain_file_in_its_folder(hostile: str, tmp_path: Path) -> None:
    for parts in ((hostile,), ("2026-09-21", "LSP", hostile, "Einladung")):
        name = safe_name(*parts, suffix=".docx")
        path = tmp_path / name
        path.write_bytes(b"x")
        assert path.resolve().parent == tmp_path.resolve()
        assert_rules_of_windows(name)


@pytest.mark.parametrize("hostile", HOSTILE_NAMES, ids=ascii)
def test_two_members_with_the_same_hostile_name_get_two_files(hostile: str) -> None:
    taken: set[str] = set()
    names = [safe_name(hostile, suffix=".docx", taken=taken) for _ in range(3)]
    assert len({name.casefold() for name in names}) == 3
    for name in names:
        assert_rules_of_windows(name)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("2026-09-21", "LSP", "03", "Anwesenheitsliste"), "2026-09-21_LSP_03_Anwesenheitsliste.xlsx"),
        (("Müller-Größe", "Zoë"), "Mueller-Groesse_Zoe.xlsx"),
        (("Mu\u0308ller",), "Mueller.xlsx"),
        (("von der Aue",), "von-der-Aue.xlsx"),
        (("Łukasz", "Ørsted"), "Lukasz_Oersted.xlsx"),
        (("Lebenshilfe e. V.",), "Lebenshilfe-e-V.xlsx"),
        (("CON",), "Dokument_CON.xlsx"),
        (("COM¹",), "Dokument_COM1.xlsx"),
        (("..",), "Dokument.xlsx"),
        (("", "Anna", ""), "Anna.xlsx"),
    ],
)
def test_the_name_reads_as_the_handbook_wants(parts: tuple[str, ...], expected: str) -> None:
    assert safe_name(*parts, suffix=".xlsx") == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("ANNA", "anna"), ("Müller", "Mu\u0308ller"), ("Müller", "Mueller"), ("Anna.", "Anna"), ("a/b", "a:b")],
)
def test_names_alike_for_the_file_system_get_two_files(one: str, other: str) -> None:
    taken: set[str] = set()
    first = safe_name(one, suffix=".docx", taken=taken)
    second = safe_name(other, suffix=".docx", taken=taken)
    assert first.casefold() != second.casefold()
    assert second.endswith("_2.docx")


def test_the_same_run_repeated_gives_the_same_names() -> None:
    def run() -> list[str]:
        taken: set[str] = set()
        return [safe_name(name, suffix=".docx", taken=taken) for name in HOSTILE_NAMES]

    assert run() == run()
    assert len(set(run())) == len(HOSTILE_NAMES)


def test_a_long_name_is_cut_at_a_character_border() -> None:
    name = safe_name("\u0ba8\u0bbf" * 100, suffix=".docx")
    stem = name.removesuffix(".docx")
    assert len(stem.encode()) <= 240
    assert len(stem) % 2 == 0


def test_a_suffix_that_is_none_is_refused() -> None:
    for suffix in ("docx", ".", "../x", ".docx/..", ".DOCX "):
        with pytest.raises(ValueError, match=re.escape(suffix)):
            safe_name("Anna", suffix=suffix)


@given(st.lists(st.text(max_size=400), max_size=4))
def test_no_text_at_all_breaks_a_rule(parts: list[str]) -> None:
    assert_rules_of_windows(safe_name(*parts, suffix=".pdf"))


@given(st.lists(st.text(max_size=8), max_size=30))
def test_one_run_never_gives_the_same_file_twice(names: list[str]) -> None:
    taken: set[str] = set()
    given_out = [safe_name(name, suffix=".pdf", taken=taken) for name in names]
    assert len({name.casefold() for name in given_out}) == len(names)


def assert_rules_of_windows(name: str) -> None:
    stem, dot, suffix = name.rpartition(".")
    assert dot
    assert suffix in {"docx", "pdf"}
    assert re.fullmatch(r"[^\W_][\w\-\u0300-\U000E01EF]*", stem), ascii(name)
    assert not re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d|desktop|thumbs", stem)
    assert len(name.encode("utf-16-le")) // 2 <= 120
    assert len(os.fsencode(name)) <= 240
    assert name.isprintable()
