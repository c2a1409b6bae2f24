"""From files to a published delivery and back again, on the command line, with exit codes."""

from pathlib import Path

import pandas as pd
import pytest

from core.address import Location
from core.deliveries import files, listing, store
from core.deliveries.register import BEFORE, FOLDER, LIST, read_register
from core.owner import steps
from core.owner.__main__ import FAILED, MEND, REVEALS, WELL, main
from core.owner.commands import LINE
from core.owner.steps import Desk
from tests.core.owner.draws import LEAK, SHOWN, draw

ABOUT = """title = "Bak- och framgrund {year}"
institution = "Linköpings universitet"
source = "SCB"
drawn = {year}-09-01
population = "Alla"
notes = ["å"]
"""


class Office:
    """A place for deliveries, a folder of files, and what the program says."""

    def __init__(self, folder: Path, root: Location, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.root, self.capsys = folder, root, capsys
        self.about(2025)

    def about(self, year: int) -> str:
        path = self.folder / "about.toml"
        path.write_text(ABOUT.format(year=year), encoding="utf-8")
        return str(path)

    def file(self, *rows: dict[str, object], name: str = "draget.csv") -> str:
        return str(draw(self.folder / name, *rows))

    def run(self, *arguments: str) -> tuple[int, str]:
        code = main([*arguments])
        return code, self.capsys.readouterr().out

    def shown(self) -> pd.DataFrame:
        (delivery,) = (one for one in listing.list_deliveries(self.root)[0] if not one.replaced_by)
        found: pd.DataFrame = files.table(delivery.folder / store.TABLE).to_table().to_pandas()
        return found


@pytest.fixture(params=["disk", "object store"])
def office(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Office:
    is_local = request.param == "disk"
    root = tmp_path / "deliveries" if is_local else request.getfixturevalue("root")
    monkeypatch.setenv("STUDIEVAGAR_DELIVERIES", str(root))
    return Office(tmp_path, root, capsys)


def test_a_sound_file_is_checked_compared_published_and_gone_back_from(office: Office) -> None:
    file, about = office.file(*SHOWN), office.about(2025)
    code, said = office.run("check", file, "--about", about)
    assert (code, "Inget behöver rättas" in said) == (WELL, True)
    assert not (office.root / FOLDER / LIST).exists()
    assert office.run("publish", file, "--about", about, "--by", "anna")[0] == WELL
    later = office.file({"sex": "women", "count": 95.0}, SHOWN[1], name="senare.csv")
    code, said = office.run("compare", later)
    assert (code, "1 ändrade" in said) == (WELL, True)
    assert office.run("compare", file)[1].endswith("leverans som visas.\n")
    assert office.run("publish", later, "--about", office.about(2026), "--by", "bo")[0] == WELL
    assert office.shown()["count"].max() == 95
    first, second = read_register(office.root).versions
    assert (first.state, second.state, second.by) == ("replaced", "shown", "bo")
    assert [each.name for each in second.files] == ["senare.csv"]
    code, said = office.run("versions")
    assert code == WELL
    assert [line.split()[1] for line in said.splitlines()] == ["ersatt", "visas"]
    assert office.run("rollback", first.id, "--by", "cilla")[0] == WELL
    assert office.shown()["count"].max() == 80
    assert office.run("withdraw", second.id, "--by", "cilla")[0] == FAILED  # going back did
    assert office.run("withdraw", first.id, "--by", "cilla")[0] == WELL
    assert {one.state for one in read_register(office.root).versions} == {"withdrawn"}
    code, said = office.run("rollback", "okänd", "--by", "cilla")
    assert (code, "läsarna ser samma leverans" in said) == (FAILED, True)


def test_what_readers_can_open_beside_a_delivery_is_listed(office: Office) -> None:
    for count, year in ((80.0, 2025), (95.0, 2026)):
        file = office.file({"sex": "women", "count": count}, SHOWN[1])
        office.run("publish", file, "--about", office.about(year), "--by", "anna")
    desk = Desk(office.root, LINE)
    running = desk.running
    assert running is not None
    first, _ = read_register(office.root).versions
    assert [one.id for one in steps.reachable(desk, running)] == [first.id]
    office.run("withdraw", first.id, "--by", "anna")
    assert steps.reachable(desk, running) == []


def test_damage_is_told_of_without_a_traceback(office: Office) -> None:
    file, about = office.file(*SHOWN), office.about(2025)
    office.run("publish", file, "--about", about, "--by", "anna")
    (version,) = read_register(office.root).versions
    (office.root / FOLDER / version.id / store.TABLE).write_bytes(b"PAR1")
    code, said = office.run("audit")
    assert (code, f"{version.id} går inte att läsa" in said) == (FAILED, True)
    for name in (LIST, BEFORE):
        (office.root / FOLDER / name).write_bytes(b"bad")
    code, said = office.run("versions")
    assert (code, "Versionslistan är skadad" in said) == (FAILED, True)


def test_the_words_of_last_time_hold_for_the_next(office: Office) -> None:
    file = office.file(*SHOWN)
    with pytest.raises(SystemExit) as stopped:
        office.run("check", file)
    assert stopped.value.code == MEND
    assert "title, institution" in office.capsys.readouterr().out
    office.run("publish", file, "--about", office.about(2025), "--by", "anna")
    assert office.run("check", file)[0] == WELL


def test_a_wrong_file_is_told_of_and_not_published(office: Office) -> None:
    wrong = office.folder / "fel.csv"
    wrong.write_bytes(Path(office.file(*SHOWN)).read_bytes().replace(b";80;", b";-80;"))
    for command in (["check"], ["compare"], ["publish", "--by", "anna"]):
        code, said = office.run(*command, str(wrong), "--about", office.about(2025))
        assert code == MEND
        assert "fel.csv, rad 2, kolumn antal: talet −80 är negativt" in said.replace("-80", "−80")
    assert not (office.root / FOLDER / LIST).exists()


def test_what_gives_a_suppressed_number_away_needs_a_decision(office: Office) -> None:
    file, about = office.file(*LEAK), office.about(2025)
    assert office.run("audit", file, "--about", about)[0] == REVEALS
    publish = ("publish", file, "--about", about, "--by", "anna")
    code, said = office.run(*publish)
    assert (code, "--as-delivered" in said) == (REVEALS, True)
    assert not (office.root / FOLDER / LIST).exists()
    assert office.run(*publish, "--as-delivered", "--note", "beslut 17")[0] == WELL
    (version,) = read_register(office.root).versions
    assert (version.decision, version.note) == ("as_delivered", "beslut 17")
    assert version.audit["pinned"] == 1
    assert office.run("audit")[0] == REVEALS


def test_protected_numbers_pass_the_audit(office: Office) -> None:
    file, about = office.file(*LEAK), office.about(2025)
    code, _ = office.run("publish", file, "--about", about, "--by", "anna", "--protect", "round")
    assert code == WELL
    assert office.run("audit")[0] == WELL
    (version,) = read_register(office.root).versions
    assert (version.decision, version.audit["pinned"]) == ("protected", 0)
    assert (office.shown()["status"] == "suppressed").sum() > 1


def test_the_template_is_written_and_can_be_read(office: Office) -> None:
    for name in ("mall.csv", "mall.xlsx"):
        assert office.run("template", str(office.folder / name))[0] == WELL
        code, said = office.run("check", str(office.folder / name), "--about", office.about(2025))
        assert (code, "Ta bort den" in said) == (MEND, True)  # the row that shows how to write


def test_new_categories_are_told_with_what_they_may_be(office: Office) -> None:
    old = {"measure": "sector", "category": "Stiftelser och fonder"}
    office.run("publish", office.file(old), "--about", office.about(2025), "--by", "anna")
    _, said = office.run("check", office.file(old | {"category": "Fonder och stiftelser"}))
    assert "Ny kategori i Sektor efter examen: Fonder och stiftelser (kan vara Stiftelser" in said
    assert LINE == "bak-och-framgrund"


@pytest.mark.parametrize(
    "arguments", [["publish", "a.csv"], ["check"], ["check", "a", "--line", "Å b"], ["fel"], []]
)
def test_a_wrong_command_line_ends_with_two(office: Office, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        office.run(*arguments)
    assert stopped.value.code == 2
