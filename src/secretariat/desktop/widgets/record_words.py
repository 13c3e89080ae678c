"""A record at a glance as HTML: a heading, lines with a label, lists of links. Everything stored is escaped here."""

from collections.abc import Iterable
from html import escape


def heading(text: str) -> str:
    """Return the name of the record."""
    return f"<h3>{escape(text)}</h3>"


def part(text: str) -> str:
    """Return the heading of a part."""
    return f"<p><b>{escape(text)}</b></p>"


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Return label and value of what is filled in, one a line."""
    left, right = "padding: 2px 16px 2px 0", "padding: 2px 0"
    rows = (
        f"<tr><td style='{left}'>{escape(label)}</td><td style='{right}'>{escape(value)}</td></tr>"
        for label, value in pairs
        if value
    )
    return f"<table>{''.join(rows)}</table>"


def lines(texts: Iterable[str]) -> str:
    """Return texts that are HTML already, one a line."""
    return f"<p>{'<br>'.join(texts)}</p>"


def link(key: str, text: str) -> str:
    """Return a link to a place of the window, as `meeting:` with an id."""
    return f'<a href="{escape(key)}">{escape(text)}</a>'


def framed(html: str) -> str:
    """Return something as it will be printed, set apart from what is said about it."""
    look = "border-collapse: collapse; border-style: solid; margin-top: 6px; margin-bottom: 6px"
    return f"<table border='1' style='{look}' cellpadding='8' width='100%'><tr><td>{html}</td></tr></table>"
