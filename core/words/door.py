"""Every Swedish word of who may bring a delivery in: sign-in, key, roles."""

from typing import Final

CLOSED: Final = (
    "Sidan är stängd på den här servern. Här är varken inloggning eller en nyckel inställd; en "
    "leverans tas in på kommandoraden:"
)
COMMAND: Final = "python -m core.owner check FIL …"
SIGN_IN_TO: Final = "Sidan är för den som ansvarar för data. Logga in för att fortsätta."
SIGN_IN: Final = "Logga in"
SIGN_OUT: Final = "Logga ut"
SIGNED_IN: Final = "Inloggad som {name}."
NOT_OWNER: Final = (
    "Du är inloggad som {name}, men utan rollen dataägare. Den som sköter inloggningen kan ge dig "
    "den."
)
NOT_FRESH: Final = "Din inloggning är mer än tolv timmar gammal. Logga in igen."
SIGN_IN_FAILED: Final = (
    "Inloggningen gick inte igenom: den avbröts, eller så svarade inloggningstjänsten inte som den "
    "ska. Försök igen. Hjälper det inte står orsaken i serverns logg."
)
SIGN_IN_BROKEN: Final = (
    "Inloggningen är inte rätt inställd på den här servern. Vad som fattas står i serverns logg."
)
KEY_TO: Final = (
    "Sidan är för den som ansvarar för data och öppnas med serverns nyckel. Den frågas det efter "
    "igen när sidan laddas om; påbörjade leveranser finns kvar."
)
KEY: Final = "Nyckel"
YOUR_NAME: Final = "Ditt namn, som det ska stå i versionslistan"
OPEN: Final = "Öppna"
WRONG_KEY: Final = "Nyckeln stämmer inte."
NO_LONGER: Final = "Du är inte längre inloggad som dataägare. Ladda om sidan; inget är ändrat."
NO_NAME: Final = "Skriv ditt namn."
