"""LibreOffice's own mail merge, driven through UNO by the Python that LibreOffice brings; a process of its own.

Arguments: template.docx with typed {{fields}}, folder with rows.csv, folder for the letters, `files` or `one`.
Prints the seconds that the merge itself took, without the start of the office and without preparing the template.
"""

import importlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

uno = importlib.import_module("uno")
PropertyValue = uno.getClass("com.sun.star.beans.PropertyValue")


def value(name: str, what: object) -> Any:
    one = PropertyValue()
    one.Name, one.Value = name, what
    return one


def connected(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(0.1)
    raise SystemExit("no office")


def register_rows(context: Any, folder: Path, database: Path) -> None:
    databases = context.ServiceManager.createInstanceWithContext("com.sun.star.sdb.DatabaseContext", context)
    source = databases.createInstance()
    source.URL = "sdbc:flat:" + folder.as_uri()
    source.Info = (
        value("Extension", "csv"),
        value("HeaderLine", True),
        value("FieldDelimiter", ";"),
        value("StringDelimiter", '"'),
        value("CharSet", "UTF-8"),
    )
    source.DatabaseDocument.storeAsURL(database.as_uri(), ())
    databases.registerObject("letters", source)


def prepare(desktop: Any, template: Path, fields: list[str]) -> Path:
    """Put LibreOffice's own database fields in the place of the typed ones."""
    document = desktop.loadComponentFromURL(template.as_uri(), "_blank", 0, (value("Hidden", True),))
    for name in fields:
        search = document.createSearchDescriptor()
        search.SearchString = "{{" + name + "}}"
        found = document.findFirst(search)
        while found is not None:
            master = document.createInstance("com.sun.star.text.fieldmaster.Database")
            master.DataBaseName, master.DataTableName = "letters", "rows"
            master.DataCommandType, master.DataColumnName = 0, name
            field = document.createInstance("com.sun.star.text.textfield.Database")
            field.attachTextFieldMaster(master)
            found.Text.insertTextContent(found, field, True)
            found = document.findFirst(search)
    prepared = template.with_suffix(".odt")
    document.storeToURL(prepared.as_uri(), (value("FilterName", "writer8"),))
    document.close(True)
    return prepared


def merge(context: Any, prepared: Path, out: Path, *, one_file: bool) -> float:
    job = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
    job.DocumentURL = prepared.as_uri()
    job.DataSourceName, job.Command, job.CommandType = "letters", "rows", 0
    job.OutputType, job.OutputURL, job.SaveFilter = 2, out.as_uri(), "MS Word 2007 XML"
    job.SaveAsSingleFile = one_file
    job.FileNameFromColumn, job.FileNamePrefix = False, "letter"
    began = time.perf_counter()
    job.execute(())
    return time.perf_counter() - began


def main(template: Path, rows: Path, out: Path, kind: str) -> None:
    fields = (rows / "rows.csv").read_text("utf-8").splitlines()[0].replace('"', "").split(";")
    with tempfile.TemporaryDirectory() as profile:
        pipe = "letters" + Path(profile).name
        office = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", f"-env:UserInstallation={Path(profile).as_uri()}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            start_new_session=True,
        )  # fmt: skip
        try:
            context = connected(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            register_rows(context, rows, Path(profile) / "letters.odb")
            prepared = prepare(desktop, template, fields)
            print(merge(context, prepared, out, one_file=kind == "one"))
            desktop.terminate()
            office.wait(60)
        finally:
            if office.poll() is None:
                os.killpg(office.pid, signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
