"""What somebody needs leaves the register in no list, paper, mail, log or file name (P02, I25, D26, D27)."""

import io
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from commandline.running import secretariat
from making import SINCE
from secretariat.commandline.showing import OF_MEETING, OF_REGISTER
from secretariat.domain.invitations import Invitation, Reply
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.domain.people import Channel, Person
from secretariat.domain.workshops import Preference
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.needs.needs import keep_need
from secretariat.storage.register import Register

KIND, DETAIL = "KANARIENVOGEL", "ZAUNKOENIG"
MEETING = "LSP-3"


@pytest.fixture
def names(sample: Path) -> frozenset[str]:
    """Give six people of a meeting a need each, and return what they are called."""
    with Register.open(sample) as register, register.writing("Bedarf geändert") as writing:
        _, meeting = find_meeting(writing, MEETING)
        invitations = writing.all(Invitation, meeting_id=meeting.id, order_by=("no",))[:6]
        ids = [one.person_id for one in invitations]
        writing.change(*(replace(one, channel=Channel.EMAIL) for one in invitations))
        writing.change(*(replace(writing.get(Person, id_), email="post@beispiel.example") for id_ in ids))
        for number, person_id in enumerate(ids):
            consent = Consent(
                person_id=person_id, purpose=ConsentPurpose.ACCESS_NEEDS, given_on=SINCE, form=ConsentForm.EMAIL
            )
            standing = number % 2 == 0
            need = AccessNeed(
                person_id=person_id,
                scope=NeedScope.STANDING if standing else NeedScope.THIS_MEETING,
                meeting_id=None if standing else meeting.id,
                kind=KIND,
                detail=DETAIL,
                consent_id=consent.id,
                recorded_on=SINCE,
            )
            keep_need(writing, need, consent)
        return frozenset(writing.get(Person, id_).family_name for id_ in ids)


def contents(folder: Path) -> Iterator[bytes]:
    """Yield what lies in a folder: names, bytes, and the parts of what is packed."""
    for path in (one for one in folder.rglob("*") if one.is_file()):
        data = path.read_bytes()
        yield path.name.encode()
        yield data
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                yield from (packed.read(name) for name in packed.namelist())


def tells(data: bytes) -> bool:
    words = [word.encode(coding) for word in (KIND, DETAIL) for coding in ("utf-8", "utf-16-le")]
    return any(word in data for word in words)


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize("what", [*(one for one in OF_REGISTER if one != "accommodations"), *OF_MEETING])
def test_no_list_tells_of_a_need(sample: Path, what: str) -> None:
    of = ("--meeting", MEETING) if what in OF_MEETING else ()
    for form in ((), ("--json",)):
        run = secretariat("show", sample, what, *of, "--on", "2026-09-01", *form)
        assert run.status == 0
        assert not tells((run.out + run.err).encode())


def test_accommodations_are_counted_and_name_nobody(sample: Path, names: frozenset[str]) -> None:
    run = secretariat("show", sample, "accommodations", "--committee", "LSP", "--on", "2026-09-01", "--json")
    (row,) = (row for row in run.json if row["meeting"] == MEETING and row["kind"] == KIND)
    assert row.keys() == {"meeting", "kind", "needed", "awaited", "arranged", "order_by", "by_group"}
    assert 0 < row["needed"] + row["awaited"] <= 6
    assert DETAIL not in run.out
    assert not [name for name in names if name in run.out]


def test_there_is_no_list_of_needs(sample: Path) -> None:
    run = secretariat("show", sample, "needs")
    assert (run.status, run.out) == (2, "")


@pytest.mark.usefixtures("names")
def test_the_history_says_neither_whose_consent_it_is_nor_what_was_ticked(sample: Path) -> None:
    with Register.open(sample) as register, register.writing("Antwort") as writing:
        reply = writing.all(Reply, brings_assistant=False)[0]
        writing.change(replace(reply, brings_assistant=True))
        (changed,) = writing.all(Reply, id=reply.id)
        writing.remove(*writing.all(Preference, reply_id=changed.id), changed)
    rows = secretariat("show", sample, "history", "--json").json
    told = {(row["table"], field["field"]) for row in rows[-80:] for field in row["fields"]}
    assert {field for table, field in told if table in {"consent", "access_need"}} == {"protected"}
    assert ("reply", "protected") in told
    assert not [field for _, field in told if field.startswith(("brings_", "arrives_"))]


@pytest.mark.usefixtures("names")
@pytest.mark.timeout(180)
def test_no_paper_no_mail_and_no_log_tells_of_a_need(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "hinaus"
    for command in (
        ("papers", sample, "--meeting", MEETING, "--out", out / "papiere"),
        ("mails", sample, "--meeting", MEETING, "--out", out / "post"),
        ("calendar", sample, "--meeting", MEETING, "--out", out / "kalender" / "termin.ics"),
    ):
        run = secretariat(*command)
        assert run.status == 0, run.err
        assert not tells((run.out + run.err).encode())
    assert [path for path in out.rglob("*") if path.is_file()]
    assert not [data for data in contents(out) if tells(data)]
    logs = Path(os.environ["XDG_STATE_HOME"])
    assert not [data for data in contents(logs) if tells(data)]
