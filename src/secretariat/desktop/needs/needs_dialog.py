"""„Unterstützungsbedarf“: what one person needs, with consent and day of deletion; opened by an extra step only."""

from PySide6.QtWidgets import QMessageBox, QWidget

from secretariat import clock
from secretariat.desktop.dialogs.rows_dialog import RowsDialog
from secretariat.desktop.forms.ui_needs_dialog import Ui_NeedsDialog
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.needs.need_dialog import NeedTyping, PrivateDialog
from secretariat.desktop.needs.needs_curtain import HIDE_AFTER, MINUTES, NeedsCurtain, minutes_kept
from secretariat.desktop.widgets.choice_box import offer
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.formatting import short_date
from secretariat.domain.names import full_name
from secretariat.domain.needs import NeedScope
from secretariat.domain.people import LetterStyle
from secretariat.services.choice_words import choice_word
from secretariat.services.needs.needs import erase_need, withdraw_consent
from secretariat.services.needs.needs_of_person import NeedLine, adopt_letter_form, letter_form, needs_of, person_of


class NeedsView(RowsView[NeedLine]):
    """A list of needs; it goes to no clipboard, whose history others may read."""

    def copy(self) -> None:
        """Copy nothing."""


class NeedsDialog(RowsDialog[NeedLine]):
    """The needs of one person. Neither its title nor any step names her; it hides when nobody works in it."""

    HELP = "bedarf"
    TABLES = ("access_need", "consent", "need_kind", "person", "meeting", "appointment", "retention_rule")

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        person_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.person_id = person_id
        self.form = Ui_NeedsDialog()
        self.form.setupUi(self)
        self._typing: PrivateDialog | None = None
        self._form_of_need = NeedTyping(workspace, messages, person_id, clock.today(), self)
        self.rows: RowsModel[NeedLine] = RowsModel(self._columns(), _id_of, self)
        view = NeedsView("needs", self.tr("Needs of this person"), self.rows, state, self)
        self.hold(view, self.form.listPlace)
        as_title(self.form.person, 1)
        self.curtain = NeedsCurtain(self)
        self._offer_minutes()
        self._connect()
        open_at(self, 125, 24)
        self.fill()
        (self.list if self.rows.rowCount() else self.form.newNeed).setFocus()

    @property
    def is_hidden(self) -> bool:
        """Whether the curtain is down."""
        return self.form.stack.currentWidget() is self.form.hidden

    def hide_needs(self) -> None:
        """Let nothing be read any more; what was typed stays."""
        if self.is_hidden:
            return
        self.form.stack.setCurrentWidget(self.form.hidden)
        self.curtain.wait(0)
        for box in self.findChildren(QMessageBox):
            box.reject()
        if self._typing is not None:
            self._typing.hide()
        self.form.showAgain.setFocus()
        announce(self, self.form.hiddenText.text())

    def show_again(self) -> None:
        """Go on where the clerk was."""
        self.form.stack.setCurrentWidget(self.form.shown)
        self._wait()
        if self._typing is not None:
            self._typing.open()
        else:
            self.list.setFocus()

    def _connect(self) -> None:
        form = self.form
        buttons = (form.newNeed, form.fromForm, form.changeNeed, form.eraseNeed, form.withdraw, form.adopt)
        set_tab_order((self.list, *buttons, form.hideAfter))
        form.newNeed.clicked.connect(self._add)
        form.fromForm.clicked.connect(self._add_from_form)
        form.changeNeed.clicked.connect(self._change)
        form.eraseNeed.clicked.connect(self._ask_to_erase)
        form.withdraw.clicked.connect(self._ask_to_withdraw)
        form.adopt.clicked.connect(self._adopt)
        form.hideAfter.activated.connect(self._keep_minutes)
        form.showAgain.clicked.connect(self.show_again)
        self.list.opened.connect(self._change)
        self.curtain.fell.connect(self.hide_needs)

    def fill(self) -> None:
        """Show what the person needs, and which form of letters that proposes."""
        person = self.workspace.look(person_of, self.person_id)
        lines = self.workspace.look(needs_of, self.person_id)
        self.form.person.setText(
            full_name(person) if lines else self.tr("{name}: no need is kept.").format(name=full_name(person))
        )
        self.rows.show(lines)
        self.choose_one()
        self._show_letter_form()
        self.allow()

    def _show_letter_form(self) -> None:
        """Propose letters as the standing needs ask for them; nothing is changed by itself."""
        wanted = self.workspace.look(letter_form, self.person_id)
        words = [
            choice_word(value, self.messages.language) for value in (wanted.style, wanted.channel) if value is not None
        ]
        self.form.letterForm.setVisible(wanted.is_proposed and not self.workspace.read_only)
        text = self.tr("By the standing needs letters should go out as: {form}.")
        self.form.proposal.setText(text.format(form=", ".join(words)))

    def allow(self) -> None:
        """Let the chosen need be changed or deleted, and its consent be withdrawn."""
        chosen = self.list.current_row() is not None
        self.offer_changes(
            (self.form.newNeed, True),
            (self.form.fromForm, True),
            (self.form.changeNeed, chosen),
            (self.form.eraseNeed, chosen),
            (self.form.withdraw, chosen),
        )

    def _add(self) -> None:
        self._type(None)

    def _add_from_form(self) -> None:
        self._watch(self._form_of_need.ask_from_form())

    def _change(self) -> None:
        line = self.list.current_row()
        if line is not None and not self.workspace.read_only:
            self._type(line)

    def _type(self, line: NeedLine | None) -> None:
        self._watch(self._form_of_need.ask(line))

    def _watch(self, typing: PrivateDialog) -> None:
        self._typing = typing
        self._typing.finished.connect(self._end_typing)

    def _end_typing(self) -> None:
        self._typing = None

    def _ask_to_erase(self) -> None:
        text = self.tr("This need is deleted at once and for good, also from the history. Nobody can bring it back.")
        text += self._letters_stay()
        box = Confirmation("askEraseNeed", self.tr("Delete need"), text, self.tr("Delete for &good"), self, loses=True)
        box.confirmed.clicked.connect(self._erase)
        box.open()

    def _ask_to_withdraw(self) -> None:
        line = self.list.current_row()
        if line is None:
            return
        count = sum(one.consent.id == line.consent.id for one in self.workspace.look(needs_of, self.person_id))
        given = self.tr("The consent of {day} is withdrawn.").format(day=short_date(line.consent.given_on))
        gone = self.tr(
            "%n need(s) that stand on it are deleted at once and for good, also from the history. "
            "This cannot be undone.",
            "",
            count,
        )
        title, do = self.tr("Withdraw consent"), self.tr("&Withdraw and delete")
        box = Confirmation("askWithdraw", title, f"{given}\n\n{gone}{self._letters_stay()}", do, self, loses=True)
        box.confirmed.clicked.connect(self._withdraw)
        box.open()

    def _letters_stay(self) -> str:
        """Return that the form of letters is not deleted along: it stands in the person's record."""
        style = self.workspace.look(person_of, self.person_id).letter_style
        if style is LetterStyle.STANDARD:
            return ""
        return "\n\n" + self.messages.words("needs.letters_stay", style=choice_word(style, self.messages.language))

    def _erase(self) -> None:
        line = self.list.current_row()
        if line is not None:
            self.attempt(self.tr("Access need changed"), erase_need, line.need.id)

    def _withdraw(self) -> None:
        line = self.list.current_row()
        if line is not None:
            self.attempt(self.tr("Access need changed"), withdraw_consent, line.consent.id, clock.today())

    def _adopt(self) -> None:
        self.attempt(self.tr("Form of letters changed"), adopt_letter_form, self.person_id)
        self.list.setFocus()

    def _offer_minutes(self) -> None:
        words = {minutes: self.tr("%n minute(s)", "", minutes) for minutes in MINUTES}
        words[0] = self.tr("never")
        known = str(minutes_kept(self.state))
        offer(self.form.hideAfter, [(str(minutes), words[minutes]) for minutes in sorted(MINUTES)], known)
        self._wait()

    def _keep_minutes(self) -> None:
        self.state.keep_text(HIDE_AFTER, str(self.form.hideAfter.currentData()))
        self._wait()

    def _wait(self) -> None:
        self.curtain.wait(int(self.form.hideAfter.currentData()))

    def _columns(self) -> tuple[ListColumn[NeedLine], ...]:
        return (
            ListColumn("kind", self.tr("Need"), _kind),
            ListColumn("scope", self.tr("Holds for"), self._scope),
            ListColumn("consent", self.tr("Consent"), self._consent),
            ListColumn("deletion", self.tr("Deleted"), self._deletion),
        )

    def _scope(self, line: NeedLine) -> str:
        return line.meeting or choice_word(line.need.scope, self.messages.language)

    def _consent(self, line: NeedLine) -> str:
        form = choice_word(line.consent.form, self.messages.language)
        guardian = self.tr("by guardian") if line.consent.by_guardian else ""
        return ", ".join(part for part in (short_date(line.consent.given_on), form, guardian) if part)

    def _deletion(self, line: NeedLine) -> str:
        if line.delete_on is None:
            return self.tr("with the withdrawal or the end of all seats")
        day = short_date(line.delete_on)
        if line.need.scope is NeedScope.STANDING:
            return self.tr("on {day}: end of all seats").format(day=day)
        return self.tr("on {day}: period after the meeting").format(day=day)


def _kind(line: NeedLine) -> str:
    return f"{line.need.kind} ({line.need.detail})" if line.need.detail else line.need.kind


def _id_of(line: NeedLine) -> str:
    return line.need.id
