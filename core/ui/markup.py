"""Write the few pieces of HTML that the framework has no element for; every text is escaped."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from core.deliveries.store import Delivery
from core.numbers.key_figures import KeyFigure
from core.words import formats, prose, texts

LONGEST: Final = 300  # letters of what an address, a field or a file of centres may say
_PERIOD: Final = re.compile(f"[0-9]{{4}}{formats.DASH}[0-9]{{4}}")  # never broken at its dash
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>#|~$:])")


def plain(text: str) -> str:
    """Write text so that Markdown shows it as it stands: for what data and addresses say."""
    return _MARKDOWN.sub(r"\\\1", text)


def cut(text: str) -> str:
    """Cut what anybody may have written at any length."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def head(title: str, lines: Sequence[str], *, example: bool) -> str:
    """Write the sheet's title with its context below, and the mark of example data."""
    mark = f'<span class="sv-example">{escape(texts.EXAMPLE)}</span>' if example else ""
    context = "".join(f'<p class="sv-context">{escape(line)}</p>' for line in lines if line)
    told = _PERIOD.sub(r'<span class="sv-period">\g<0></span>', escape(title))
    return f'<header class="sv-head"><h1>{told} {mark}</h1>{context}</header>'


def bar(words: str, *, example: bool) -> str:
    """Write what is chosen."""
    mark = f'<span class="sv-example">{escape(texts.EXAMPLE)}</span>' if example else ""
    return f'<p class="sv-bar">{escape(words)} {mark}</p>'


def finding(sentence: str) -> str:
    """Write the finding; an empty one keeps its place so that nothing jumps."""
    return f'<p class="sv-finding">{escape(sentence) or "&nbsp;"}</p>'


def found(words: str) -> str:
    """Say below what a search has found how to open it; static/search.js does so."""
    return f'<p class="sv-found sv-note" data-words="{escape(words)}">{prose.SEARCH_ENTER}</p>'


def sideways() -> str:
    """Say that what follows has more columns; seen only where the screen has no room for them."""
    return f'<p class="sv-note sv-sideways">{prose.TABLE_WIDE}</p>'


def caption(named: str, words: str = "", legend: Iterable[tuple[str, str]] = ()) -> str:
    """Name above a chart what its numbers are; `words` tell it to those who cannot see it.

    `legend` names the chart's colours, and the states of what has none.
    """
    told = f'<p class="sv-words">{escape(words)}</p>' if words else ""
    items = "".join(
        f"<li><span {_swatch(colour)}></span>{escape(name)}</li>" for name, colour in legend
    )
    listed = f'<ul class="sv-legend">{items}</ul>' if items else ""
    return f'<p class="sv-caption">{escape(named)}</p>{told}{listed}'


def _swatch(colour: str) -> str:
    """Give a colour, or the look of a state, which static/sheet.css knows."""
    return f'style="background: {colour}"' if colour.startswith("#") else f'class="sv-{colour}"'


def copy_button(url: str) -> str:
    """Write a button that copies an address, and the place where its answer is said aloud."""
    said = f'data-copied="{escape(texts.COPIED)}" data-failed="{escape(texts.COPY_FAILED)}"'
    return (
        f'<button type="button" class="sv-copy" data-url="{escape(url)}" {said}>'
        f"<span>{escape(texts.COPY_LINK)}</span>"
        f'<span class="sv-answer">{escape(texts.COPIED)}</span></button>'
        '<span class="sv-words" role="status"></span>'
    )


def key_figures(keys: Iterable[KeyFigure]) -> str:
    """Write the key figures as a description list."""
    items = "".join(
        f"<div><dt>{escape(key.label)}</dt><dd>{escape(key.value)}"
        f"<small>{escape(key.note)}</small></dd></div>"
        for key in keys
    )
    return f'<dl class="sv-keys">{items}</dl>'


def notes(lines: Iterable[str]) -> str:
    """Write the notes below a chart."""
    return "".join(f'<p class="sv-note">{escape(line)}</p>' for line in lines)


def definition(told: Iterable[tuple[str, str]], lists: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Write what a measure is: a paragraph per fact, a list per group of remarks."""
    facts = "".join(
        f"<p><strong>{escape(name)}.</strong> {escape(text)}</p>" for name, text in told
    )
    remarks = "".join(
        f"<p><strong>{escape(name)}</strong></p><ul>"
        + "".join(f"<li>{escape(line)}</li>" for line in lines)
        + "</ul>"
        for name, lines in lists
    )
    return f'<div class="sv-definition">{facts}{remarks}</div>'


def symbols() -> str:
    """Write the legend of the table's symbols."""
    items = "".join(
        f"<div><dt>{escape(symbol)}</dt><dd>{escape(meaning)}</dd></div>"
        for symbol, meaning in prose.SYMBOLS
    )
    return f'<dl class="sv-symbols">{items}</dl>'


def brand() -> str:
    """Write the name above the menu."""
    return f'<p class="sv-brand">{escape(texts.APP)}</p>'


def lead(title: str, words: str) -> str:
    """Write a page's title with what it is for."""
    return (
        f'<header class="sv-head"><h1>{escape(title)}</h1>'
        f'<p class="sv-lead">{escape(words)}</p></header>'
    )


def delivery(found: Delivery, drawn: str, *, is_open: bool) -> str:
    """Write what a delivery is and how old."""
    state = f'<span class="sv-open">{escape(prose.DELIVERY_OPEN)}</span>' if is_open else ""
    mark = f'<span class="sv-example">{escape(texts.EXAMPLE)}</span>' if found.example else ""
    facts = prose.DELIVERY_FACTS.format(
        institution=found.institution, drawn=drawn, rows=formats.number(found.rows)
    )
    return (
        f'<section class="sv-delivery"><h3>{escape(found.title)} {mark} {state}</h3>'
        f"<p>{escape(facts)}</p><p>{escape(found.population)}</p></section>"
    )
