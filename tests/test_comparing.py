from io import BytesIO

from docx import Document

from comparing import docx_text


def test_a_word_file_reads_as_its_paragraphs_with_tables_headers_and_line_breaks() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Kopf"
    document.add_paragraph("eins\tzwei\ndrei & <vier>")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Zelle"
    content = BytesIO()
    document.save(content)
    assert docx_text(content.getvalue()).split("[") == [
        "",
        "word/document.xml]\neins\tzwei\ndrei & <vier>\nZelle\n",
        "word/header1.xml]\nKopf",
    ]
