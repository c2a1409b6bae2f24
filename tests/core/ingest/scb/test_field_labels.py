"""The labels of a field are told once each, with the first row that has them."""

from core.ingest.scb import flat_file
from core.ingest.scb.field_labels import Labels, listed
from tests.core.ingest.scb import open_tables

TABLE = flat_file.read(open_tables.long(open_tables.population()))
SEX = Labels(TABLE, "kön")


def test_labels_once_and_what_they_mean() -> None:
    assert SEX.different == ("män", "kvinnor")
    assert SEX.meant({"män": 1}.get).iloc[:4].tolist()[:2] == [1, 1]
    assert SEX.without({"män": 1}.get) == ["kvinnor"]


def test_a_fault_stands_where_the_label_first_does() -> None:
    men, absent = SEX.faults("sex", ["kvinnor", "okänt"])
    assert (men.origin.row, men.origin.column, men.value) == (4, "kön", "kvinnor")
    assert (absent.origin.row, absent.origin.file) == (None, "f.csv")


def test_of_many_labels_the_first_are_named() -> None:
    assert listed("abc") == "a, b, c"
    assert listed("abcdefg") == "a, b, c, d, e, f …"
