"""„Jahresplan“: the dates proposed for a year, put right by the clerk, with the cadence they bring."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from secretariat import clock
from secretariat.desktop.committee.cadence_chart import CadenceChart, verdict_words
from secretariat.desktop.dialogs.record_dialog import RecordDialog
from secretariat.desktop.forms.ui_year_plan_dialog import Ui_YearPlanDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, clock_text, day_in, day_text, time_in
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Committee
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.sentences import said
from secretariat.services.committee.cadence import CadenceRow
from secretariat.services.committee.year_plan import CheckedDate, check_dates, plan_dates, year_plan_of
from secretariat.services.meeting.meeting_head import last_meeting

WIDEST_DAY = "88.88.8888" * 2
MOST_LETTERS = 9
"""So many dates can be reached by a digit as their letter."""


class YearPlanDialog(RecordDialog):
    """A line for each date; below it what is to be known of the day. An empty line plans nothing."""

    HELP = "committee"

    def __init__(
        self, workspace: Workspace, messages: Messages, committee: Committee, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._committee = committee
        self.form = Ui_YearPlanDialog()
        self.form.setupUi(self)
        self.form.complaint.hide()
        self._lines: list[QLineEdit] = []
        self._labels: list[QLabel] = []
        self._notes: list[QLabel] = []
        self._count = 0
        self._reasons: dict[date, tuple[str, ...]] = {}
        self._periods: Sequence[CadenceRow] = ()
        self.chart = CadenceChart(self.tr("Cadence with these dates"), messages.language, self)
        self.form.chartPlace.addWidget(self.chart)
        self.chart.room_changed.connect(self._tell_periods)
        last = workspace.look(last_meeting, committee)
        self.form.start.setText(clock_text(last.start) if last else "")
        self.form.end.setText(clock_text(last.end) if last else "")
        self.form.year.setValue(clock.today().year + 1)
        self._propose()
        self.form.year.valueChanged.connect(self._propose)
        self.form.addDate.clicked.connect(self._add_empty)
        self.begin()
        open_at(self, 130, 40)

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        """The fields of the dates that are asked for."""
        return tuple(self._lines[: self._count])

    def content(self) -> object:
        """Return what is typed in."""
        form = self.form
        return form.year.value(), form.start.text(), form.end.text(), tuple(line.text() for line in self.lines)

    @guarded(None)
    def accept(self) -> None:
        """Plan the meetings; what cannot be read is said here, and what was typed stays."""
        try:
            self._typed()
        except NotUnderstoodError as wrong:
            self._complain(wrong.text, wrong.field)
        else:
            super().accept()

    def save(self) -> str:
        """Plan a meeting on each date, all of them as one step; return the id of the first."""
        days, start, end = self._typed()
        label = self.tr("Meetings of {year} planned").format(year=self.form.year.value())
        return self.workspace.do(label, plan_dates, self._committee, days, start, end)[0].id

    def notes(self) -> tuple[str, ...]:
        """Return what is said below each date."""
        return tuple(note.text() for note in self._notes[: self._count])

    def _typed(self) -> tuple[list[date], time, time | None]:
        """Return the dates and the times; raises NotUnderstoodError."""
        days = [day for line in self.lines if (day := day_in(line, self.messages))]
        start = time_in(self.form.start)
        if start is None:
            raise NotUnderstoodError(self.form.start, self.tr("A meeting needs a beginning."))
        if not days:
            field = self.lines[0] if self.lines else self.form.start
            raise NotUnderstoodError(field, self.tr("There is no date to plan a meeting on."))
        return days, start, time_in(self.form.end)

    def _refuse(self, refused: SecretariatError) -> None:
        """Say why nothing was planned, beside what was typed."""
        named = refused.field if isinstance(refused, RuleBrokenError) else ""
        self._complain(self.messages.sentence(refused), self.form.end if named == "end" else self.lines[0])

    def _propose(self) -> None:
        """Put the dates proposed for the year in place of those there are."""
        plan = self.workspace.look(year_plan_of, self._committee, self.form.year.value(), clock.today())
        proposed = plan.dates if plan else ()
        language = self.messages.language
        self._reasons = {one.day: tuple(said(remark, language) for remark in one.remarks) for one in proposed}
        self._count = 0
        for one in proposed:
            self._show_line(day_text(one.day), one.period.label)
        for row in range(self._count, len(self._lines)):
            self.form.dates.setRowVisible(row, row < self._count)
        none_needed = self.tr("For this year the cadence asks for no further meeting. You can add dates all the same.")
        self.form.advice.setText("" if proposed else none_needed)
        self.form.advice.setVisible(not proposed)
        self._check()

    def _add_empty(self) -> None:
        self._show_line("", "")
        self.lines[-1].setFocus()
        self._check()

    def _show_line(self, day: str, period: str) -> None:
        """Show one more date, in a line that was used before if there is one."""
        if self._count == len(self._lines):
            self._make_line()
        place, self._count = self._count, self._count + 1
        mark = "&" if self._count <= MOST_LETTERS else ""
        words = self.tr("Date {number}").format(number=f"{mark}{self._count}")
        self._labels[place].setText(f"{words} ({period}):" if period else f"{words}:")
        self._lines[place].setAccessibleName(self._labels[place].text().replace("&", "").rstrip(":"))
        with QSignalBlocker(self._lines[place]):
            self._lines[place].setText(day)
        self.form.dates.setRowVisible(place, place < self._count)

    def _make_line(self) -> None:
        line, note = QLineEdit(self.form.content), QLabel(self.form.content)
        line.setObjectName(f"date{len(self._lines) + 1}")
        line.setMaximumWidth(line.fontMetrics().horizontalAdvance(WIDEST_DAY))
        line.textChanged.connect(self._check)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        label = QLabel(self.form.content)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(line)
        beside = QHBoxLayout()
        beside.addWidget(line)
        beside.addStretch()
        place = QVBoxLayout()
        place.addLayout(beside)
        place.addWidget(note)
        self.form.dates.addRow(label, place)
        set_tab_order((self._lines[-1] if self._lines else self.form.year, line, self.form.addDate))
        self._lines.append(line)
        self._labels.append(label)
        self._notes.append(note)

    def _check(self) -> None:
        """Say of each date what is to be known, and show the cadence that all of them bring."""
        days: dict[int, date] = {}
        for number, line in enumerate(self.lines):
            note = ""
            try:
                day = day_in(line, self.messages)
            except NotUnderstoodError as wrong:
                note, day = f"⚠ {wrong.text}", None
            if day is not None:
                days[number] = day
            self._notes[number].setText(note)
        found = self.workspace.look(
            check_dates,
            self._committee,
            self.form.year.value(),
            tuple(days.values()),
            today=clock.today(),
            language=self.messages.language,
        )
        for number, checked in zip(days, found.dates, strict=True):
            self._notes[number].setText(self._note(checked))
        self._periods = found.periods
        self.chart.show_rows(found.periods)
        self._tell_periods()

    def _tell_periods(self) -> None:
        """Say of each period what the chart does not: a remark, and the verdict of one that it has no room for."""
        shown, told = self.chart.shown_rows(), []
        for row in self._periods:
            verdict = () if row in shown else (f"{verdict_words(row.verdict, self.messages.language)}.",)
            if words := (*verdict, *row.remarks):
                told.append(f"{row.period}: {' '.join(words)}")
        self.form.verdicts.setText("\n".join(told))
        self.form.verdicts.setVisible(bool(told))

    def _note(self, checked: CheckedDate) -> str:
        """Return the day with its last days in one line, and each remark in one of its own."""
        days = [short_weekday_date(checked.day)]
        if checked.office_posting is not None:
            days.append(self.tr("letters posted by {day}").format(day=short_weekday_date(checked.office_posting)))
        if checked.reply_by is not None:
            days.append(self.tr("answers by {day}").format(day=short_weekday_date(checked.reply_by)))
        remarks = dict.fromkeys((*self._reasons.get(checked.day, ()), *checked.remarks))
        return "\n".join((" · ".join(days), *(f"⚠ {remark}" for remark in remarks)))

    def _complain(self, text: str, field: QWidget) -> None:
        self.complain(text, field if field in (self.form.start, self.form.end) else None)
        field.setFocus()
