"""Retention: every model says how long its rows stay and which fields are about a person.

A system check (`controles.py`) fails for a model of ours without a `bewaarbeleid` and for a third-party table that
`DERDEN` does not name.
"""

from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(frozen=True)
class Bewaarbeleid:
    """How long a row stays (`termijn` after `vanaf`; None = as long as the network lives) and why."""

    reden: str
    termijn: timedelta | None = None
    vanaf: str = ""
    persoonsvelden: tuple[str, ...] = field(default=())


GEEN_PERSOON = Bewaarbeleid(reden="Publieke of zakelijke inhoud van het netwerk, zonder persoonsgegevens.")

# Tables of packages, by label, each with the reason why it may stay and who cleans it.
DERDEN = {
    "account.EmailAddress": "Adres van het account; verdwijnt met de gebruiker.",
    "account.EmailConfirmation": "Niet in gebruik: een account wordt geopend met een uitnodiging.",
    "socialaccount.SocialApp": "Niet in gebruik: de identiteitsdienst staat in de instellingen.",
    "socialaccount.SocialAccount": "Niet in gebruik: wie welke identiteit heeft, staat in Koppeling, zonder gegevens.",
    "socialaccount.SocialToken": "Niet in gebruik: geen token wordt bewaard.",
    "mfa.Authenticator": "Tweede factor, versleuteld; verdwijnt met de gebruiker.",
    "auth.Permission": "Zonder personen; niet in gebruik, onze rechten staan in rechten.py.",
    "auth.Group": "Zonder personen; niet in gebruik.",
    "contenttypes.ContentType": "Technische lijst, zonder personen.",
    "sessions.Session": "Zittingen; vervallen na 10 uur, opgeruimd door opruimen().",
}
