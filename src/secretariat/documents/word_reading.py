"""What an independent reader sees in a Word document: python-docx, which had no part in the making of it."""

import io
from collections.abc import Iterator

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as DocumentBody
from docx.section import Section
from docx.table import Table


def text_of_document(content: bytes) -> str:
    """Return the text of the body, then of headers and footers: a line for each paragraph, also of table cells."""
    document = Document(io.BytesIO(content))
    margins = (margin for section in document.sections for margin in _margins(section))
    return "\n".join([*_lines(document), *(line for margin in margins for line in _lines(margin))])


def _margins(section: Section) -> Iterator[BlockItemContainer]:
    """Give the headers and footers that the section has itself; asking for another's would make an empty one."""
    margins = (
        section.header, section.footer, section.first_page_header, section.first_page_footer,
        section.even_page_header, section.even_page_footer,
    )  # fmt: skip
    return (margin for margin in margins if not margin.is_linked_to_previous)


def _lines(container: DocumentBody | BlockItemContainer) -> Iterator[str]:
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            yield from _table_lines(block)
        else:
            yield block.text


def _table_lines(table: Table) -> Iterator[str]:
    """Give the lines of each cell once; python-docx names a merged cell for every place it covers."""
    cells = {cell._tc: cell for row in table.rows for cell in row.cells}  # noqa: SLF001 - its identity stands nowhere else
    for cell in cells.values():
        yield from _lines(cell)
