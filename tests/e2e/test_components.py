"""Uses the table in a browser by itself, without the app around it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from core.numbers.pivot import Column, Entry, Line, Pivot
from core.ui import pivot_table
from core.words import texts

FILES = Path(pivot_table.__file__).parent / "components"
# As the framework mounts a component: a shadow root with its HTML, then the module's function.
MOUNT = """async ([html, css, js, data]) => {
  const url = URL.createObjectURL(new Blob([js], { type: "text/javascript" }));
  window.module ??= await import(url);
  if (!document.querySelector("main")) {
    document.body.innerHTML = "<main></main>";
    const style = document.createElement("style");
    style.textContent = css;
    document.querySelector("main").attachShadow({ mode: "open" }).innerHTML = html;
    document.querySelector("main").shadowRoot.append(style);
  }
  window.module.default({ parentElement: document.querySelector("main").shadowRoot, data });
}"""
REGION = '<div class="region" role="region" tabindex="0"></div>'
COLUMNS = (
    Column("a", "women", "count", ("", "Kvinnor, antal")),
    Column("a", "men", "count", ("", "Män, antal")),
)
Mount = Callable[[str, str, dict[str, Any]], Page]


@pytest.fixture
def mount(browser: Browser) -> Iterator[Mount]:
    """Mount a component on an empty page; mounting again is a rerun with new data."""
    page = browser.new_page()

    def mounted(name: str, html: str, data: dict[str, Any]) -> Page:
        css, js = ((FILES / f"{name}.{kind}").read_text("utf-8") for kind in ("css", "js"))
        page.evaluate(MOUNT, [html, css, js, data])
        return page

    yield mounted
    page.close()


def counted(
    label: str, women: float | None, men: float, kind: str = "category", *within: Line
) -> Line:
    first = (
        Entry("–", None, "count", "missing")
        if women is None
        else Entry(f"{women:g}", women, "count")
    )
    return Line(label, kind, (first, Entry(f"{men:g}", men, "count")), within)


PIVOT = Pivot(
    COLUMNS,
    (
        counted("Ödeshöj", 30, 2),
        counted("Ale", None, 9),
        counted("Söder", 70, 3, "group", counted("Barn 1", 20, 2), counted("Barn 2", 50, 1)),
        Line("Få", "category", (Entry("1–4", None, "count", "suppressed"), Entry("0", 0, "count"))),
        counted("Övriga 9", 900, 900, "rest"),
        counted("Okänt", 999, 999, "residual"),
    ),
    counted("Totalt", 2000, 1913, "total"),
)
DATA = pivot_table.to_data(PIVOT) | {"key": "k", "caption": "Boende", "collapsed": True}


def labels(page: Page) -> list[str]:
    return page.locator("tbody tr:visible th").all_inner_texts()


def test_rows_open_by_keyboard_and_stay_open_after_a_rerun(mount: Mount) -> None:
    page = mount("pivot_table", REGION, DATA)
    opener = page.get_by_role("button", name="Söder")
    assert opener.get_attribute("aria-expanded") == "false"
    assert "Barn 1" not in labels(page)
    opener.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    mount("pivot_table", REGION, DATA)
    assert labels(page)[3:5] == ["Barn 1", "Barn 2"]
    opener.press("Enter")
    assert "Barn 1" not in labels(page)


def test_all_open_at_first_sight_when_asked(mount: Mount) -> None:
    assert "Barn 1" in labels(mount("pivot_table", REGION, DATA | {"collapsed": False}))


def test_three_clicks_sort_down_up_and_back(mount: Mount) -> None:
    page = mount("pivot_table", REGION, DATA | {"collapsed": False})
    given = labels(page)
    head = page.get_by_role("columnheader", name="Kvinnor, antal")
    last = ["Ale", "Övriga 9", "Okänt"]
    head.get_by_role("button").press("Space")
    assert head.get_attribute("aria-sort") == "descending"
    assert labels(page) == ["Söder", "Barn 2", "Barn 1", "Ödeshöj", "Få", *last]
    head.get_by_role("button").press("Space")
    assert head.get_attribute("aria-sort") == "ascending"
    assert labels(page) == ["Få", "Ödeshöj", "Söder", "Barn 1", "Barn 2", *last]
    head.get_by_role("button").press("Space")
    assert head.get_attribute("aria-sort") is None
    assert labels(page) == given


def test_labels_sort_as_swedes_do(mount: Mount) -> None:
    page = mount("pivot_table", REGION, DATA)
    page.get_by_role("button", name=texts.TABLE_HEAD).click()
    assert labels(page) == ["Ale", "Få", "Söder", "Ödeshöj", "Övriga 9", "Okänt"]


def test_sorting_outlives_a_rerun_but_not_another_order_asked_for(mount: Mount) -> None:
    page = mount("pivot_table", REGION, DATA)
    page.get_by_role("button", name="Män, antal").click()
    mount("pivot_table", REGION, DATA)
    assert page.locator("[aria-sort]").count() == 1
    mount("pivot_table", REGION, DATA | {"rows": DATA["rows"][::-1]})
    assert page.locator("[aria-sort]").count() == 0
    assert labels(page)[0] == "Okänt"


def test_marks_are_said_in_words_and_text_is_never_markup(mount: Mount) -> None:
    page = mount(
        "pivot_table", REGION, DATA | {"rows": [{"label": "<i>", "kind": "category", "cells": []}]}
    )
    assert labels(page) == ["<i>"]
    mount("pivot_table", REGION, DATA)
    assert page.get_by_role("cell", name=f"1–4 {texts.TABLE_NOTE['suppressed']}").count() == 1
    assert page.get_by_role("cell", name=texts.TABLE_NOTE["missing"], exact=True).count() == 1
    assert page.locator("tfoot tr").inner_text().split() == ["Totalt", "2000", "1913"]
