"""The words of reading an owner's files: what is wrong with one, and the words it holds itself."""

from collections.abc import Mapping
from typing import Final

# Letters that show when a file has been read as something it is not, and how such text is named.
LETTERS: Final = "åäöÅÄÖéÉü–”’"
ENCODINGS: Final[Mapping[str, str]] = {"mac_roman": "äldre Mac-kodning", "cp850": "DOS-kodning"}

# What the programs write round a table, folded; a colon after it is left out.
PROGRAMS: Final = ("superweb2", "supercross")
COUNTING: Final = ("counting", "antal", "räknar", "räknade")
FILTERS: Final = ("filters", "filter")
COUNTS: Final = ("count", "antal")  # heads over the only column of numbers
NUMBERED: Final = ("table", "tabell")  # and which
COUNTED_FOR: Final = ("for", "för")
NOTES: Final = (
    *("info", "data source", "dataset", "note", "källa", "datakälla", "datamängd", "not", "anm"),
    "anmärkning",
)
RIGHTS: Final = ("copyright", "crown copyright", "©", "(c)", "upphovsrätt")
NOISE: Final = ("randomly adjusted", "perturbed", "slumpmässigt", "brus")
BY: Final = ("by", "efter", "per")
AND: Final = ("and", "och", "&")
TRUTH: Final = {True: "SANT", False: "FALSKT"}
# Names of what has none in the file.
WAFER: Final = "Tabell"
ORGANISATION: Final = "Organisation"
DATASET: Final = "Datamängd"

FAULT: Final[Mapping[str, str]] = {
    # the file
    "unreadable": "filen kan inte läsas. Kontrollera att den finns kvar och att du får öppna den.",
    "empty": "filen är tom. Hämta den igen.",
    "large_file": "filen är {value}; högst {detail} kan läsas. Dela upp uttaget i flera filer.",
    "long_line": "raden är längre än {detail} tecken. Filen är skadad eller ingen tabell; hämta "
    "den igen.",
    "many_rows": "tabellen har fler än {detail} rader. Dela upp uttaget i flera filer.",
    "many_columns": "raden har fler än {detail} kolumner. Dela upp uttaget, eller vänd tabellen.",
    "many_cells": "tabellen har fler än {detail} celler. Ta bort tomma rader och kolumner, eller "
    "dela upp uttaget i flera filer.",
    "long_cell": "en cell är längre än {detail} tecken. Oftast saknas ett avslutande "
    "citattecken; hämta filen igen.",
    "binary": "filen är varken text eller en arbetsbok. Spara tabellen som CSV eller .xlsx.",
    "markup": "filen är en webbsida eller ett dokument, trots sitt namn. Spara tabellen som CSV "
    "eller .xlsx ur det program den kom från.",
    "braces": "filen är JSON och ingen tabell. Hämta SCB:s tabeller som json-stat2, px eller CSV, "
    "och uttag som CSV eller .xlsx.",
    # its text
    "encoding": "tecknen ”{value}” går inte att tyda{detail}. Spara om filen som CSV UTF-8.",
    "garbled": "”{value}” är text som har öppnats med fel teckenkodning och sparats så. Hämta "
    "filen igen ur källan och öppna den inte i annat program på vägen.",
    "lost": "”{value}” har tecken som har gått förlorade. Hämta filen igen ur källan.",
    "unseen": "vid ”{value}” står ett tecken som inte syns ({detail}). Ta bort det.",
    "separator": "filen har inga kolumner: varken komma, semikolon eller tabb skiljer dem åt. "
    "Spara tabellen som CSV.",
    "quotes": "citattecknen går inte ihop vid ”{value}”. Filen kan vara avhuggen; hämta den igen.",
    # a workbook
    "damaged": "arbetsboken är skadad eller avhuggen. Hämta eller spara den igen.",
    "bomb": "arbetsboken växer till {value} när den packas upp; högst {detail} kan läsas. Spara "
    "tabellen som CSV.",
    "encrypted": "arbetsboken är krypterad eller har lösenord. Ta bort skyddet och spara igen.",
    "macros": "arbetsboken har makron. Spara den som .xlsx utan makron.",
    "old_workbook": "filen är i det gamla formatet .xls. Spara den som .xlsx.",
    "binary_workbook": "filen är i formatet .xlsb. Spara den som .xlsx.",
    "open_document": "filen är i formatet .ods. Spara den som .xlsx eller CSV.",
    "archive": "filen är ett paket (zip) utan arbetsbok. Packa upp det och läs in filerna i det.",
    "formula": "cellen har formeln {value}. Spara arbetsboken med värden i stället för formler "
    "(Klistra in special, Värden).",
    "error_value": "cellen har felvärdet {value}. Rätta den, eller skriv .. om talet saknas.",
    "date": "cellen är ett datum ({value}). Excel gör datum av sådant som 1-4; formatera cellen "
    "som text och skriv om den.",
    "truth": "cellen är {value}, varken tal eller text. Skriv ett tal eller text.",
    "merged": "cellerna {value} är sammanfogade bland talen. Dela dem och fyll i varje cell.",
    "hidden_sheet": "bladet är dolt och läses inte. Visa det om det ska med.",
    "hidden_rows": "raderna {value} är dolda men läses ändå. Ta bort dem om de inte ska med.",
    "hidden_columns": "kolumnerna {value} är dolda men läses ändå. Ta bort dem om de inte ska med.",
    # a label
    "tag": "”{value}” innehåller HTML. Skriv etiketten som vanlig text.",
    "live": "”{value}” börjar som en formel. Skriv etiketten som vanlig text.",
    "long_label": "etiketten ”{value}” är längre än {detail} tecken. Korta den.",
    # a table
    "no_header": "hittar ingen tabell. Söker rader med kategorier, därunder en rad med namnen på "
    "kolumnerna till vänster, och därunder tal. Hämta tabellen igen som CSV eller .xlsx.",
    "no_names": "rubriken ”{value}” namnger inte tabellens {detail} led. Hämta tabellen med "
    "ledens namn.",
    "blank_heading": "rubriken över talen är tom. Fyll i den.",
    "blank_label": "etiketten är tom. Fyll i den.",
    "short_row": "raden har färre celler än tabellens övriga. Filen kan vara avhuggen; hämta den "
    "igen.",
    "long_row": "raden har fler celler än tabellen har kolumner: {value}. Ett tecken som skiljer "
    "kolumner åt kan stå i en etikett utan citattecken.",
    "stray_row": "raden har tal ({value}) men hör inte till någon tabell. Ta bort den, eller tomma "
    "rader mitt i tabellen.",
    "row_twice": "raden {value} finns redan på rad {detail}. Ta bort den ena.",
    "column_twice": "kolumnen {value} finns redan som kolumn {detail}. Ta bort den ena.",
    "table_twice": "tabellen {value} finns två gånger i filen. Ta bort den ena.",
    "field_twice": "ledet {value} har ett namn som redan är upptaget. Döp om det.",
}
