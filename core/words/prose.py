"""Hold the Swedish of whole pages and files: start, about, faults, what is taken away."""

from collections.abc import Mapping
from typing import Final, Literal

from core.words import comparing, data_page

# Faults
FAULT: Final[Mapping[str, str]] = {
    "absent": "filen saknas",
    "unreadable": "filen går inte att läsa ({detail})",
    "changed": "innehållet stämmer inte med kontrollsumman i manifestet (filen har {detail}…)",
    "key": "uppgiften {detail} saknas",
    "value": "en uppgift har fel form ({detail})",
    "twice": "samma tal står på två rader ({detail})",
    "closed": "åtkomst nekas",
    "away": "lagringen svarar inte",
}  # fmt: skip
N_WITHHELD: Final = "Antalet visas inte: tal är maskerade"
STORE_FAULT: Final = (
    "Det går inte att läsa {delivery} just nu: {what}. Ladda om sidan om en stund. Hjälper det "
    "inte, säg till den som sköter servern. Det som redan är läst fungerar som vanligt."
)
REPLACED: Final = (
    "Länken gjordes på {title}, som en nyare leverans har ersatt. Välj den nyare under Leverans."
)
IN_PLACE: Final = "{lost} finns inte för detta val. Visar {shown} i stället."
NO_SUCH_MEASURE: Final = "Måttet {lost} finns inte för detta val. Välj ett annat mått."
NOT_BY_SEX: Final = "Talen här är inte uppdelade på kvinnor och män. Visar alla tillsammans."
FAULT_TEXT: Final = (
    "Leveransen {delivery} kan inte visas. I {file}: {what}. Lägg tillbaka den ursprungliga filen "
    "eller läs in leveransen på nytt. Övriga leveranser fungerar som vanligt."
)
NO_DELIVERY: Final = "Det finns ingen leverans att visa."
NO_DELIVERY_REMEDY: Final = (
    "Den som ansvarar för data kan publicera en på sidan Data. Har något visats här förut kan det "
    "visas igen därifrån."
)
ERROR: Final = (
    "Något gick fel. Ladda om sidan. Händer det igen, uppge felnummer {id} till förvaltningen."
)

# What a figure shows
FINDING_FIRST: Final = "Vanligast är {label}, {share}."
FINDING: Final = "Vanligast är {label}, {share}; därnäst {second}, {second_share}."
GROWN: Final = "{label} har ökat från {before} ({first}) till {after} ({last})."
STEADY: Final = "{label}: i stort sett oförändrat, {before} ({first}) och {after} ({last})."
SHRUNK: Final = "{label} har minskat från {before} ({first}) till {after} ({last})."
FINDING_SEX: Final = (
    "Kvinnor och män skiljer sig mest i {label}: {women} av kvinnorna och {men} av männen."
)
FINDING_SEX_TOO: Final = (
    "Kvinnor och män skiljer sig i {label}: {women} av kvinnorna och {men} av männen."
)
FINDING_COMPARED: Final = (
    "Störst är skillnaden i {label}: {high_share} för {high} mot {low_share} för {low}."
)
FINDING_SURE: Final = (
    "En skillnad som står sig trots maskering och avrundning: {label}, {high_share} ({high}) mot "
    "{low_share} ({low})."
)

# Start
LEAD: Final = (
    "Studievägar visar statistik om studenter i högskolan, från bakgrund till arbetsliv. "
    "Välj program och period, sedan mått. Inga inloggningar, inga personuppgifter."
)
ARROWS: Final = "pilar där intervallet fortsätter utanför bilden"
SEARCH: Final = "Sök program, examen, kommun eller mått"
SEARCH_PLACEHOLDER: Final = "Till exempel: sjuksköterska boende, motala övergångstal, 6MMEC"
SEARCH_NOTHING: Final = (
    "Inget i den öppna leveransen heter så. Pröva en del av namnet, programkoden eller ett annat "
    "mått. ({words})"
)
SEARCH_ENTER: Final = "Retur öppnar det översta."
UNIT_NOTHING: Final = (
    "Inget program och ingen examen heter så. Pröva en del av namnet eller koden. ({words})"
)
SEARCH_PAGE: Final = "**{title}** · {question}"
PAGE_WORDS: Final[Mapping[str, str]] = {  # what pages go by, besides their names
    "start": "", "fore": "bakgrund", "under": "genomströmning", "efter": "framgrund",
    "kommuner": "kommunprofil profil", "floden": "flöde flytt netto", "jamfor": "jämförelse matris",
    "om": "hjälp definitioner",
}  # fmt: skip
PROFILE_WORDS: Final = "profil profilen kommunprofil kommunprofilen"
COUNTRY_WORDS: Final = "riket sverige hela helalandet"
QUESTIONS: Final[Mapping[str, str]] = {  # of pages that are no perspective
    "start": "Vad är det här, och var börjar jag?",
    "floden": "Vart går flytten mellan länen, och vilka län vinner?",
    "jamfor": comparing.QUESTION,
    "data": data_page.QUESTION,
    "om": "Vad betyder talen, och varifrån kommer de?",
}
DOOR_EMPTY: Final = "Ingår inte i den öppna leveransen."
DATA_LOADED: Final = "Data som är inläst"
DELIVERY_OPEN: Final = "öppen nu"
DELIVERY_FACTS: Final = "{institution}. Uttag {drawn}. {rows} tal."

# The table
SYMBOLS: Final = (
    ("1–4", "Maskerad: en till fyra personer. Räknas som 2,5 i summor och andelar."),
    ("≈", "Ungefärligt: räknat på enbart maskerade celler."),
    ("0", "Noll: ingen person."),
    ("–", "Ej levererat, eller ingen att räkna en andel av (0 av 0)."),
    ("×", "Kan inte förekomma."),
    ("9,5", "Ett antal med decimal innehåller maskerade celler. Det kan ett helt tal också göra."),
    ("*", "Litet underlag eller osäkert: läs talet med försiktighet. Skälet står intill."),
)
TABLE_WIDE: Final = "Rulla i sidled för fler kolumner."
OPENED_NOTE: Final = (
    "Raderna öppnas till program. Ett programs andelar är av dess egna examinerade, "
    "så de summerar inte till andelen för hela examen."
)

# Om
ABOUT: Final = "Om Studievägar"
ABOUT_SOURCE: Final = (
    "**Bak- och framgrund** är ett statistiksystem som SCB driver tillsammans med "
    "Ladokkonsortiet. Det omfattar omkring 2,5 miljoner personer som har studerat i Sverige "
    "1993–2020, vid alla lärosäten, och uppdateras varje år. *Bakgrund* beskriver dem som börjar "
    "ett program, *framgrund* hur det har gått ett, tre och fem år efter examen. Studievägar visar "
    "bara sammanräknade tal, aldrig uppgifter om enskilda personer."
)
RULE: Final = "2,5-regeln och intervallet"
RULE_TEXT: Final = (
    "Antal på en till fyra personer lämnas aldrig ut. En sådan **maskerad cell** visas som 1–4 och "
    "räknas som 2,5 i summor och andelar. En decimal i en total betyder därför alltid att minst en "
    "cell är maskerad. Det sanna värdet av varje maskerad cell ligger högst 1,5 från 2,5, så en "
    "summa med *k* maskerade celler ligger inom ±1,5 · *k*.\n\n"
    "**Exempel.** {women} kvinnor och en maskerad cell för män ger totalt 2,5 + {women} = "
    "{total}. Den sanna totalen ligger inom {reach}. Andelen kvinnor är {women} / {total} = "
    "{share}, och den sanna andelen ligger inom {share_reach}: täljare och nämnare varierar "
    "tillsammans.\n\n"
    "Där kvinnor och män redovisas är totalen summan av de celler som visas, aldrig en levererad "
    "total, så en total avslöjar inte sina egna delar. Därför kan totalen också skilja sig mellan "
    "mått. Den som jämför mått, terminer, områden eller examen och program med varandra kan "
    "däremot komma ett maskerat tal nära, ibland exakt. Sprid inte sådana slutsatser vidare."
)
SYMBOLS_TITLE: Final = "Tecken i tabellerna"
ALL_MEASURES_TITLE: Final = "Alla mått"
CLASSES: Final = "Klasser"
ACCESSIBILITY: Final = "Tillgänglighet"
ACCESSIBILITY_TEXT: Final = (
    "Studievägar är byggt för att följa WCAG 2.2 på nivå AA. Alla val går att göra med "
    "tangentbord, alla diagram och kartor har en beskrivning i ord och alla tal finns i en "
    "tabell. Kvinnor och män skiljs åt med färger som fungerar vid nedsatt färgseende, och "
    "maskerade tal är streckade. Kartorna går inte att klicka i med tangentbord; välj i stället "
    "område i listan ovanför kartan. Hittar du ett hinder, hör av dig till den "
    "som förvaltar Studievägar vid ditt lärosäte."
)
VERSIONS: Final = "Version av app och data"
VERSION_APP: Final = "Studievägar {version}."
VERSION_DATA: Final = "**{title}** ({id}): uttag {drawn}, {rows} tal, kontrollsumma `{checksum}`."

# Files that leave the app
FileKind = Literal["png", "svg", "xlsx", "csv"]
FILES: Final[Mapping[FileKind, str]] = {
    "png": "PNG", "svg": "SVG", "xlsx": "Excel", "csv": "CSV",
}  # fmt: skip
EXPORT_CHART: Final = "Diagram som {kind}"  # a table has no picture of its own
SHEET_TABLE: Final = "Tabell"
SHEET_ABOUT: Final = "Definition och källa"
CREATED: Final = "Hämtad ur Studievägar {day}"
EXPORT_MARK: Final[Mapping[str, str]] = {
    "suppressed": "maskerat, räknas som 2,5", "withheld": "maskerat", "missing": "ej levererat",
    "undivided": "ingen att räkna en andel av", "impossible": "kan inte förekomma",
    "small": "litet underlag", "unsure": "osäkert", "within": "inom osäkerheten",
}  # fmt: skip
EXPORT_SMALL: Final = "* Litet underlag: andelen är räknad på färre än 20 personer."
EXPORT_HATCHED: Final = "Streckade celler är maskerade: de rymmer en till fyra personer."
EXPORT_COUNTED: Final = "Population: {population}. Underlag: {n}."
EXPORT_PART_OF: Final = "Ingår i"
EXPORT_REMARK: Final = "Anmärkning"
EXPORT_ORDER: Final[Mapping[bool, str]] = {
    True: "{column}, stigande", False: "{column}, fallande",
}  # fmt: skip
EXPORT_PER_CENT: Final = "procent"
EXPORT_YES_NO: Final[Mapping[bool, str]] = {True: "ja", False: "nej"}
EXPORT_COLUMNS: Final[Mapping[str, str]] = {
    "title": "Rubrik", "base": "Procentbas", "choices": "Urval", "n": "Underlag",
    "population": "Population",
    "notes": "Att tänka på", "source": "Källa", "delivery": "Leverans", "drawn": "Uttag",
    "example": "Exempeldata",
}  # fmt: skip
EXPORT_ABOUT: Final[Mapping[str, str]] = {
    "title": "Rubrik", "finding": "Resultat", "keys": "Nyckeltal", "symbols": "Tecken",
    "choices": "Urval", "codes": "Koder", "drawn": "Uttag", "link": "Länk till vyn",
    "created": "Fil",
}  # fmt: skip

# Points on a map
POINT_KIND: Final = "Typ"

# Beside the zoomable map
ZOOM_NOTE: Final = (
    "Zooma med hjulet eller två fingrar och dra. Samma klasser och färger; "
    "maskerade områden är grå."
)

# A matrix in words, and where its heads may break: before the last part of a long word
MATRIX_SPAN: Final = "Högst är {high} ({high_at}), lägst {low} ({low_at})"
HEAD_JOINTS: Final = (
    "examen", "programmet", "sjuksköterske", "sjuksköterska", "sjukvård", "lärar", "ingenjör",
    "vetenskap", "teknologi", "teknik", "ekonom", "utbildning", "högskola", "universitet",
    "utveckling", "följningsbara",
)  # fmt: skip
