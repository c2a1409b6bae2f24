"""Swedish and English words that SCB's open statistics are read by, and what is told of them."""

from collections.abc import Mapping
from typing import Final

# What a field is, by the names that SCB gives it (folded: å and ä are a).
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "region": ("region", "kommun", "kommuner", "län", "municipality", "county"),
    "age": ("ålder", "age"),
    "sex": ("kön", "sex", "gender"),
    "period": ("år", "tid", "månad", "kvartal", "year", "time", "month", "quarter"),
    "contents": ("tabellinnehåll", "contentscode", "contents", "observations"),
    "birth": (
        *("födelseregion", "födelseland", "inrikes/utrikes född", "utrikes/inrikes född"),
        *("inrikes/utrikes födda", "region of birth", "country of birth", "swedish/foreign born"),
    ),
}
YEARS_OLD: Final = "(?:år|years?)"
CONTENTS: Final = "tabellinnehåll"
PERIOD: Final = "år"
NATION: Final = ("riket", "hela riket", "hela landet", "sweden", "the whole country")
COUNTY: Final = ("län", "county")  # as the last word
TOTALS: Final = ("totalt", "total", "samtliga", "alla", "summa", "all")  # as the first word
TOTAL_PHRASES: Final = (
    *("män och kvinnor", "kvinnor och män", "båda könen", "men and women", "both sexes"),
    *("inrikes och utrikes födda", "swedish and foreign born"),
)
ABROAD: Final = (
    *("utrikes född", "utrikes födda", "född utomlands", "födda utomlands", "utlandet"),
    *("utomlands", "född i utlandet", "foreign born", "foreign-born", "born abroad"),
)
AT_HOME: Final = (
    *("inrikes född", "inrikes födda", "född i sverige", "födda i sverige", "sverige", "sweden"),
    *("born in sweden", "swedish born", "native born", "native-born"),
)
# What a table must count. The first word decides: "folkmängd" does, "folkökning" does not.
SUBJECTS: Final = (
    *("folkmängd", "folkmängden", "befolkning", "befolkningen", "population", "inrikes", "utrikes"),
    *("foreign", "swedish"),
)
OF_ABROAD: Final = ("utrikes", "foreign")
UNSPOKEN: Final = ("", "antal", "antal personer", "personer", "number", "number of persons")
NOISE: Final = ("slumpmässig osäkerhet", "cell key", "random uncertainty", "röjandekontroll")
REFERENCE_YEAR: Final = ("referensåret", "referensår", "reference year")
FETCHED: Final = "SCB {table}"

_YOURSELF: Final = "Hämta filen själv från Statistikdatabasen (json-stat2 eller px) och läs in den."
FAULT: Final[Mapping[str, str]] = {
    # files of SCB's formats
    "json": "filen är ingen hel JSON-fil. Hämta den på nytt från Statistikdatabasen.",
    "json_kind": "filen är JSON men ingen tabell i formatet json-stat. Hämta tabellen igen och "
    "välj json-stat2, px eller CSV.",
    "json_shape": "tabellens beskrivning saknar eller misskriver ”{value}”. Hämta filen på nytt "
    "från Statistikdatabasen.",
    "cell_count": "filen har {value} tal men beskriver {detail} celler. Hämta den på nytt: den är "
    "avklippt eller ändrad.",
    "too_many_cells": "tabellen har {value} celler; högst {detail} kan läsas på en gång. Välj "
    "färre åldrar (18–25), regioner eller år.",
    "px": "px-filen går inte att läsa vid ”{value}”. Hämta den på nytt från Statistikdatabasen.",
    "px_charset": "px-filens teckenkodning ({value}) stämmer inte eller är okänd. Hämta den på "
    "nytt, eller välj json-stat2.",
    "px_keys": "px-filen utelämnar celler (KEYS). Spara den som px utan nycklar, eller hämta "
    "tabellen som json-stat2.",
    "px_keyword": "px-filen saknar {value}. Hämta den på nytt från Statistikdatabasen.",
    "not_open_data": "filen är ingen tabell från Statistikdatabasen: ingen rad har rubriker som "
    "region, ålder, kön och år. Hämta tabellen som json-stat2, px eller CSV.",
    "ragged": "raden har {value} celler men rubrikraden {detail}. Hämta filen på nytt: den är "
    "avklippt eller ändrad.",
    "below_blank": "raden står under en tom rad men ser ut att höra till tabellen. Ta bort den "
    "tomma raden.",
    # what cannot give the young of each municipality
    "subject": "tabellen räknar ”{value}”, inte folkmängd. Hämta en tabell över folkmängd efter "
    "region, ålder och kön.",
    "no_field": "tabellen saknar {value}. Hämta den efter region (kommuner), ålder (18–25) och år.",
    "other_field": "tabellen är även uppdelad efter ”{value}” utan totalrad. Hämta den utan den "
    "uppdelningen.",
    "age_classes": "åldrarna {value} går inte att summera till 18–25 år. Hämta tabellen med "
    "ettårsklasser.",
    "ages": "{value}: {detail} av åldrarna 18–25 finns. Hämta tabellen med var och en av dem, en "
    "gång.",
    "period": "”{value}” är varken år eller månad. Hämta tabellen för hela år.",
    "no_december": "månaderna {value} gäller inte den 31 december, som måttet gör. Hämta december "
    "eller årstabellen.",
    "birth": "födelseregionerna {value} säger inte vilka som är utrikes födda. Hämta tabellen med "
    "”Utrikes född”.",
    "no_municipality": "tabellen har ingen kommun. Hämta den med kommuner som region.",
    # what is told, and stops nothing
    "skipped_regions": "{value} är län eller riket och läses inte: appen summerar kommunerna.",
    "skipped_months": "{value} läses inte: måttet gäller den 31 december.",
    "few_places": "tabellen har {value} av 290 kommuner. De andra blir ej levererade.",
    "unknown_sum": "{value}: SCB lämnar inget tal för någon av åldrarna, så summan blir ej "
    "levererad.",
    "unspoken": "filen säger inte vad den räknar. Den läses som folkmängd; kontrollera att den är "
    "det.",
    "approximate": "SCB har lagt en liten slumpmässig osäkerhet på talen för {value}. De märks "
    "som ungefärliga.",
    # SCB's service
    "scb_unreachable": f"Statistikdatabasen svarar inte. {_YOURSELF}",
    "scb_unknown": f"tabellen ”{{value}}” finns inte i Statistikdatabasen. Ange dess id, till "
    f"exempel TAB6471. {_YOURSELF}",
    "scb_refused": f"Statistikdatabasen nekade frågan ({{detail}}). {_YOURSELF}",
    "scb_busy": f"Statistikdatabasen tar inte emot fler frågor just nu. Försök om en stund. "
    f"{_YOURSELF}",
    "scb_malformed": f"Statistikdatabasen svarade på ett sätt som appen inte känner. {_YOURSELF}",
    "scb_years": "tabellen ”{value}” har inte {detail}. Välj år som den har.",
}
