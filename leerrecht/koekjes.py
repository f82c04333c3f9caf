"""The cookies of this portal, as the page about privacy names them: all needed to sign in, none to follow somebody."""

from dataclasses import dataclass

from django.conf import settings

from leerrecht.account.toestel import GELDIG as TOESTEL_SECONDEN
from leerrecht.formulieren.afhandelen import COOKIE as INVOER
from leerrecht.melding import COOKIE as MELDING
from leerrecht.middleware.invoer import KOEKJE_SECONDEN as INVOER_SECONDEN


@dataclass(frozen=True)
class Koekje:
    """One cookie: its name in the browser, what it is for, and how long it stays (0: as long as the browser)."""

    naam: str
    waarvoor: str
    seconden: int

    @property
    def hoe_lang(self) -> str:
        """The term in words: until the browser closes, hours below two days, else days."""
        if not self.seconden:
            return "hoogstens tot je je browser sluit"
        uren = self.seconden // 3600
        return f"{uren} uur" if uren < 48 else f"{uren // 24} dagen"


def koekjes() -> list[Koekje]:
    """Return every cookie that this portal may set, with the names and terms of these settings."""
    return [
        Koekje(
            settings.SESSION_COOKIE_NAME, "Weet dat je ingelogd bent, of aan het inloggen.", settings.SESSION_COOKIE_AGE
        ),
        Koekje(INVOER, "Vindt terug wat je in deze browser typte en nog niet bewaarde.", INVOER_SECONDEN),
        Koekje(MELDING, "Zegt je op de volgende pagina wat er gebeurde, versleuteld. Daarna is het weg.", 0),
        Koekje(
            settings.TOESTEL_COOKIE_NAME,
            "Weet dat je hier al eens inlogde, zodat een vreemde jou niet kan buitensluiten.",
            TOESTEL_SECONDEN,
        ),
    ]
