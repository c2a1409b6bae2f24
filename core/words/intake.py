"""Every Swedish word of taking a delivery in: what is wrong, where, and the remedy."""

from collections.abc import Mapping
from typing import Final

from core.words import open_data, owner_files

SHEET: Final = "blad {sheet}"
ROW: Final = "rad {row}"
COLUMN: Final = "kolumn {column}"
ABOUT: Final = "{told} Gäller {about}."
AT_LEAST: Final = "Minst {count}"
ALIKE: Final = "{place} (och {count} rader till)"
# Heads of the template, the first as it is written; the tidy table's own names are known too.
HEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "perspective": ("perspektiv",),
    "institution": ("lärosäte",),
    "unit_type": ("enhetstyp",),
    "unit_code": ("kod",),
    "unit_name": ("namn",),
    "period_start": ("från år", "från"),
    "period_end": ("till år", "till"),
    "years_after": ("år efter examen", "år efter"),
    "measure": ("mått",),
    "category": ("kategori",),
    "split": ("delning",),
    "split_category": ("delningskategori",),
    "sex": ("kön",),
    "count": ("antal",),
    "net": ("netto",),
    "per_cent": ("andel i procent", "procent"),
    "quotient": ("kvot", "ratio"),
    "base": ("andelens n", "n", "bas"),
}
# Names that fields and filters of drawn tables have, besides the measures' own.
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "perspective": ("perspektiv",),
    "period": ("period", "år", "årtal", "läsår", "examensår", "examensperiod", "startår"),
    "years_after": ("år efter examen", "antal år efter examen", "uppföljningsår"),
    "sex": ("kön", "sexp sex"),
}
UNIT_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "programme": ("program", "programkod", "utbildningsprogram"),
    "degree": ("examen", "examenskod", "examensbenämning"),
    "main_field": ("huvudområde",),
    "third_cycle_subject": ("forskarutbildningsämne", "forskningsämne", "forskarämne"),
    "institution": ("lärosäte", "högskola", "universitet"),
    "municipality": ("kommun", "hemkommun", "folkbokföringskommun"),
}
LACKING: Final[Mapping[str, str]] = {
    "measure": "vilket mått det är",
    "unit": "vilket program, vilken examen eller annan enhet talen gäller",
    "perspective": "om talen hör till Före, Under, Efter eller Kommuner",
    "institution": "vilket lärosäte talen gäller",
    "period": "vilka år talen gäller",
}
MASKED: Final = "..C"
IS_MASKED: Final = "{number} (maskerat)"  # it may stand as ..C in a file
IMPOSSIBLE: Final = "."
TEMPLATE_ROWS: Final = "Tal"
TEMPLATE_HELP: Final = "Förklaring"
TEMPLATE_MEASURES: Final = "Mått och kategorier"
TEMPLATE_WORDS: Final = (TEMPLATE_HELP, TEMPLATE_MEASURES)  # sheets that hold no numbers
MEASURE_HEADS: Final = ("mått", "perspektiv", "kategori")
OWN_CATEGORIES: Final = "leveransens egna"
REGION_CATEGORIES: Final[Mapping[str, str]] = {
    "county": "SCB:s länskod, 05, eller länets namn",
    "municipality": "SCB:s kommunkod, 0580, eller kommunens namn",
}
EXAMPLE: Final = "EXEMPEL"  # the code that the row has which shows how to write
TEMPLATE_ROW: Final[Mapping[str, str]] = {
    "perspective": "Efter", "institution": "Linköpings universitet", "unit_type": "examen",
    "unit_code": EXAMPLE, "unit_name": "Ta bort den här raden", "period_start": "2014",
    "period_end": "2019", "years_after": "1", "measure": "Boendelän efter examen",
    "category": "05", "sex": "kvinnor", "count": "80",
}  # fmt: skip
HEAD_HELP: Final[Mapping[str, str]] = {
    "perspective": "Före, Under, Efter eller Kommuner",
    "institution": "lärosätets namn; riket för tal om hela landet",
    "unit_type": "program, examen, huvudområde, forskarutbildningsämne, lärosäte eller kommun",
    "unit_code": "programkod, examenskod eller kommunkod; nyckeln som länkar bär",
    "unit_name": "namnet som visas",
    "period_start": "periodens första år; tomt om perioden är okänd",
    "period_end": "periodens sista år",
    "years_after": "antal år efter examen: 1, 3 eller 5; för andra tal tomt eller 0",
    "measure": "måttets namn som i appen, eller dess id; se bladet Mått och kategorier",
    "category": "måttets kategori; för län och kommuner koden eller namnet. Andra kategorier än "
    "de som står i bladet Mått och kategorier går bra: sidan Data frågar då om de är nya",
    "split": "måttet som talet dessutom är uppdelat på, annars tomt",
    "split_category": "dess kategori",
    "sex": "kvinnor, män eller totalt",
    "count": "antal personer; ..C maskerat, .. ej levererat, . kan inte förekomma, - noll",
    "net": "skillnad mellan antal, med tecken; i stället för antal",
    "per_cent": "andel i procent utan antal; i stället för antal",
    "quotient": "annan kvot, till exempel relationstal 1,17; i stället för antal",
    "base": "antalet personer som en levererad andel är av",
}
UNIT_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "programme": ("program",),
    "degree": ("examen",),
    "main_field": ("huvudområde",),
    "third_cycle_subject": ("forskarutbildningsämne", "forskningsämne", "forskarämne"),
    "institution": ("lärosäte",),
    "municipality": ("kommun",),
}
SEXES: Final[Mapping[str, tuple[str, ...]]] = {
    "women": ("kvinnor", "kvinna", "female", "females"),
    "men": ("män", "man", "male", "males"),
    "total": ("totalt", "total", "båda könen", "samtliga", "alla", "summa"),
}
TOTALS: Final = ("total", "grand total", "totalt", "totals", "summa", "samtliga", "alla")
FAULT: Final[Mapping[str, str]] = {
    **owner_files.FAULT,
    # what one cell says
    "marker": "”{value}” är varken ett tal eller ett känt tecken. Skriv ett tal, eller ..C för "
    "maskerat, .. för ej levererat, . för kan inte förekomma, - för noll.",
    "fraction": "{value} är inget helt antal. Skriv hela antal utan avskiljare för tusental; "
    "endast 2,5 (maskerat) har decimal.",
    "negative": "talet {value} är negativt. Ett antal personer kan inte vara det; rätta talet.",
    "leading_zero": "{value} börjar med nolla, som en kod. Kontrollera att kolumnen håller antal "
    "och inte koder.",
    "perspective": "perspektivet ”{value}” finns inte. Skriv Före, Under, Efter eller Kommuner.",
    "unit_type": "enhetstypen ”{value}” finns inte. Skriv program, examen, huvudområde, "
    "forskarutbildningsämne, lärosäte eller kommun.",
    "no_unit": "enheten saknar både kod och namn. Fyll i minst ett av dem.",
    "sex": "”{value}” är inget kön i tabellen. Skriv kvinnor, män eller totalt.",
    "year": "”{value}” är inget årtal. Skriv fyra siffror, eller lämna tomt om perioden är okänd.",
    "years_after": "”{value}” är inget antal år. Skriv till exempel 1, 3 eller 5.",
    "measure": "måttet ”{value}” finns inte i det perspektivet. Skriv måttets namn som i appen, "
    "eller dess id i data/measures.toml.",
    "region": "”{value}” är inget län eller ingen kommun. Skriv SCB:s kod med inledande nolla, "
    "till exempel 05 eller 0580, eller namnet som SCB skriver det.",
    "split": "delningen ”{value}” är inget mått. Skriv måttets namn som i appen.",
    "example_row": "raden är mallens exempel (koden ”{value}”). Ta bort den.",
    "short_row": "raden har {value} av {detail} celler. Skriv ett skiljetecken även för tomma "
    "celler, annars hamnar värdena i fel kolumn.",
    "two_numbers": "raden har flera tal. Skriv antal, netto, andel eller kvot, inte flera av dem.",
    # what contradicts itself
    "backwards": "perioden {value} slutar innan den börjar. Rätta åren.",
    "half_period": "perioden {value} har bara ett av sina två år. Fyll i båda, eller inget om "
    "perioden är okänd.",
    "long_period": "perioden {value} är längre än trettio år. Rätta åren.",
    "other_institution": "talen gäller {value}, men leveransen sägs gälla {detail}. Rätta "
    "lärosätet i filen, eller börja om och rätta det i formuläret.",
    "no_institution": "raden saknar lärosäte. Fyll i det, eller riket för tal om hela landet.",
    "file_twice": "filen har samma tal som {detail}, på många rader. Är den en rättad version av "
    "den, så ta bort den gamla. Annars: ta bort raderna ur den ena.",
    "twice": "talet {value} står redan på annan plats för samma sak: {detail}. Ta bort den ena "
    "raden.",
    "sexes": "totalen {value} kan inte vara summan av kvinnor och män, som ger {detail}. "
    "Kontrollera de tre talen mot uttaget.",
    "split_sum": "talet {value} kan inte vara summan av sina delar, som ger {detail}. Kontrollera "
    "talen mot uttaget.",
    "whole": "summan {value} stämmer inte med kategorierna, som ger {detail}. Kontrollera att alla "
    "kategorier är med.",
    "more": "ytterligare {value} rader har samma slags fel. Rätta de första och läs in igen.",
    "no_rows": "filen innehåller inga tal. Kontrollera att rätt uttag har sparats.",
    "noisy": "källan har lagt slumpmässig osäkerhet på talen, vilket sägs i anmärkningen.",
    "unknown_field": "fältet ”{value}” är inte känt. Ange vad det är: ett mått, kön, period, "
    "program eller annan enhet.",
    "lacking": "tabellen säger inte {value}. Ange det, eller ta med det som filter i uttaget.",
    "beyond": "{value} är ingen andel mellan 0 och 100 procent. Rätta talet.",
    # files of SCB's open statistics, and the service itself
    **open_data.FAULT,
}
