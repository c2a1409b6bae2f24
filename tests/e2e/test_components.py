"""Uses the table in a browser by itself, without the app around it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
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
  const parentElement = document.querySelector("main").shadowRoot;
  const setTriggerValue = (...told) => { window.told = told; };
  window.module.default({ parentElement, data, setTriggerValue });
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
        counted("Ale", None, 9),
        counted("Söder", 70, 3, "group", counted("Barn 1", 20, 2), counted("Barn 2", 50, 1)),
        Line("Få", "category", (Entry("1–4", None, "count", "suppressed"), Entry("0", 0, "count"))),
        counted("Okänt", 999, 999, "residual"),
    ),
    counted("Totalt", 2000, 1913, "total"),
)


def told(sort: str = "") -> dict[str, Any]:
    """Give what Python tells the table when it is sorted so."""
    return pivot_table.to_data(replace(PIVOT, sort=sort)) | {"caption": "Boende"}


DATA = told()


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
    assert labels(page)[2:4] == ["Barn 1", "Barn 2"]
    opener.press("Enter")
    assert "Barn 1" not in labels(page)


def test_a_head_asks_for_the_order_that_python_gave_it(mount: Mount) -> None:
    page = mount("pivot_table", REGION, DATA)
    page.get_by_role("button", name="Kvinnor, antal").press("Space")
    assert page.evaluate("window.told") == ["sort", "-women.count"]
    assert labels(page) == ["Ale", "Söder", "Få", "Okänt"]  # the browser itself sorts nothing
    page.get_by_role("button", name=texts.TABLE_HEAD).click()
    assert page.evaluate("window.told") == ["sort", "category"]


def test_the_head_that_was_clicked_says_its_order_and_keeps_the_keyboard(mount: Mount) -> None:
    page = mount("pivot_table", REGION, DATA)
    head = page.get_by_role("columnheader", name="Män, antal")
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") is None
    mount("pivot_table", REGION, told("-men.count"))
    assert head.get_attribute("aria-sort") == "descending"
    assert page.locator("[aria-sort]").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("window.told") == ["sort", "men.count"]
    mount("pivot_table", REGION, told("men.count"))
    assert head.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert page.evaluate("window.told") == ["sort", ""]


def test_nothing_takes_the_keyboard_that_did_not_have_it(mount: Mount) -> None:
    page = mount("pivot_table", REGION, DATA)
    mount("pivot_table", REGION, told("-men.count"))
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_marks_are_said_in_words_and_text_is_never_markup(mount: Mount) -> None:
    page = mount(
        "pivot_table", REGION, DATA | {"rows": [{"label": "<i>", "kind": "category", "cells": []}]}
    )
    assert labels(page) == ["<i>"]
    mount("pivot_table", REGION, DATA)
    assert page.get_by_role("cell", name=f"1–4 {texts.TABLE_NOTE['suppressed']}").count() == 1
    assert page.get_by_role("cell", name=texts.TABLE_NOTE["missing"], exact=True).count() == 1
    assert page.locator("tfoot tr").inner_text().split() == ["Totalt", "2000", "1913"]
