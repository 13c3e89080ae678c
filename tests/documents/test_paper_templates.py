"""The templates of what follows a meeting: what the script builds, with known fields only, and accessible."""

import importlib
import io
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from docx import Document

from secretariat.documents.paper_fields import PAPER_FIELDS, PaperTemplate, known_fields
from secretariat.documents.word_template import compile_template
from secretariat.places import resource_path

ROOT = Path(__file__).parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ALL = list(PaperTemplate)


def template(name: PaperTemplate) -> bytes:
    return resource_path(f"templates/papers/{name}").read_bytes()


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("make_paper_templates")


def test_tracked_templates_are_what_the_script_builds(script: ModuleType) -> None:
    built = script.built()
    assert sorted(built) == sorted(ALL) == sorted(path.name for path in resource_path("templates/papers").iterdir())
    for name in ALL:
        tracked, fresh = (zipfile.ZipFile(io.BytesIO(content)) for content in (template(name), built[name]))
        assert {entry: tracked.read(entry) for entry in tracked.namelist()} == {
            entry: fresh.read(entry) for entry in fresh.namelist()
        }


@pytest.mark.parametrize("name", ALL)
def test_a_template_uses_only_fields_that_it_is_given(name: PaperTemplate) -> None:
    found = {field.name for field in compile_template(template(name)).fields}
    assert found <= known_fields(name)
    own = {field.name for field in PAPER_FIELDS if field.template is name}
    assert own - found <= {"Beschlussfaehig"} | {f"{part}.Bank" for part in ("Anwesend", "Gast")}


@pytest.mark.parametrize("name", ALL)
def test_a_template_has_title_language_and_tables_that_say_what_they_are(name: PaperTemplate) -> None:
    document = Document(io.BytesIO(template(name)))
    assert document.core_properties.title
    assert document.core_properties.language == "de-DE"
    assert b"python-docx" not in b"".join(map(zipfile.ZipFile(io.BytesIO(template(name))).read, ["docProps/core.xml"]))
    for table in document.tables:
        properties = table._tbl.tblPr
        assert properties.find(f"{W}tblCaption") is not None
        assert properties.find(f"{W}tblDescription") is not None
        has_head = bool(table.rows[0]._tr.findall(f".//{W}tblHeader"))
        look = properties.find(f"{W}tblLook")
        assert has_head or (look is not None and look.get(f"{W}firstColumn") == "1")
