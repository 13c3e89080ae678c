"""The answer of Art. 15 as files (D27). Their names tell nobody's, and no other answer is replaced."""

import hashlib
from pathlib import Path

from secretariat.documents.file_names import safe_name
from secretariat.documents.package import prepare_folder, write_file
from secretariat.documents.paper_fields import PaperTemplate
from secretariat.documents.subject_access import access_values, access_workbook
from secretariat.domain.office import DocumentKind
from secretariat.domain.subject_access import SubjectAccess
from secretariat.services.papers.filled_papers import filled_paper
from secretariat.services.papers.letter_press import MadeFile


def write_answer(data: SubjectAccess, out: Path, templates: Path, own: Path | None = None) -> tuple[MadeFile, ...]:
    """Write the Word document and the workbook into the folder `out`, made if it is missing.

    Raises DocumentTroubleError `template.…` for an own template that cannot be used, `file.…` where nothing is written.
    """
    contents = {
        ".docx": filled_paper(PaperTemplate.SUBJECT_ACCESS, access_values(data), templates, own),
        ".xlsx": access_workbook(data),
    }
    prepare_folder(out)
    taken = {path.name.casefold() for path in out.iterdir()}
    files = []
    for suffix, content in contents.items():
        path = out / safe_name(data.as_of.date().isoformat(), "Auskunft", suffix=suffix, taken=taken)
        write_file(path, content, overwrite=False)
        sha256 = hashlib.sha256(content).hexdigest()
        files.append(MadeFile(path, DocumentKind.SUBJECT_ACCESS, None, sha256, len(data.entries)))
    return tuple(files)
