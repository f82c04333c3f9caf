"""Confirming by what one is bound."""

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.geheimhouding import Binding, te_bevestigen
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker, Geheimhouding
from leerrecht.toegang import toegang_van


def open_bindingen(gebruiker: Gebruiker) -> list[Binding]:
    """Return what this person still has to confirm."""
    return te_bevestigen(gebruiker, toegang_van(gebruiker).lidmaatschappen)


@dienst
def geheimhouding_bevestigen(*, versies: str, door: Gebruiker) -> list[Geheimhouding]:
    """Keep that `door` confirmed what was shown; raise Geweigerd when it is no longer what holds."""
    bindingen = open_bindingen(door)
    if not bindingen:
        raise Geweigerd("Er is niets te bevestigen.")
    if set(versies.split()) != {binding.versie for binding in bindingen}:
        raise Geweigerd("De tekst is intussen gewijzigd. Lees hem opnieuw en bevestig dan.")
    return leg_vast(door, bindingen, door)


def leg_vast(gebruiker: Gebruiker, bindingen: list[Binding], door: Gebruiker | None) -> list[Geheimhouding]:
    """Write the rows, and on the person what the door asks; nothing where nothing is asked. Within a dienst."""
    if not bindingen:
        return []
    rijen = []
    for binding in bindingen:
        tekst = f"{binding.titel}\n{binding.tekst}"
        rij, _ = Geheimhouding.objects.get_or_create(
            gebruiker=gebruiker, versie=binding.versie, defaults={"tekst": tekst}
        )
        rijen.append(rij)
    versies = [*gebruiker.gebonden_aan.split(), *(binding.versie for binding in bindingen)]
    # One text of each kind: an older one opens nothing any more.
    per_soort = {versie.partition(":")[0]: versie for versie in versies}
    gebruiker.gebonden_aan = " ".join(per_soort.values())
    gebruiker.save(update_fields=["gebonden_aan"])
    registreer(gebruiker, "geheimhouding bevestigd", door)
    return rijen
