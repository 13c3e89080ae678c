"""What the window says of the register that is open: whether it is saved, or why and as of when it can only be read."""

from PySide6.QtCore import QObject

from secretariat.services.workplace import Workplace


class RegisterWords(QObject):
    """The sentences of banner and status bar."""

    def unusual(self, workplace: Workplace, *, is_example: bool) -> tuple[str, ...]:
        """Return what is not as usual: that it is an example, or can only be read."""
        example = self.tr("This is the example with invented people. Changes stay in a copy of its own.")
        return (
            *((example,) if is_example else ()),
            *((self._why_only_read(workplace),) if workplace.read_only else ()),
        )

    def written(self, workplace: Workplace, *, failed: bool) -> str:
        """Return how far what was typed is kept."""
        if not workplace.read_only:
            return self.tr("not saved") if failed else self.tr("saved")
        when = _moment(workplace)
        if workplace.holder:
            text = self.tr("read only, as of {when}; {holder} is working in it")
            return text.format(when=when, holder=workplace.holder)
        return self.tr("read only, as of {when}").format(when=when)

    def _why_only_read(self, workplace: Workplace) -> str:
        """Say who or what keeps the register from being changed here."""
        if workplace.holder:
            text = self.tr("{holder} is working in this register, so it can only be read. It is shown as of {when}.")
        elif workplace.is_blocked:
            text = self.tr(
                "Another program keeps this file to itself, as a backup or a virus scanner does, so it can only be "
                "read. It is shown as of {when}. Please open it again when that program is done."
            )
        else:
            text = self.tr("File or folder of this register are write-protected. It is shown as of {when}.")
        return text.format(holder=workplace.holder, when=_moment(workplace))


def _moment(workplace: Workplace) -> str:
    """Return when the state shown was the register's, as people here write it."""
    return workplace.as_of.astimezone().strftime("%d.%m.%Y %H:%M")
