"""In which areas somebody of the Meldpunt works: files there open for that person without a reason."""

from collections.abc import Mapping
from typing import Any

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren
from meldpunt.diensten.dossier import behandelaars
from meldpunt.models import Werkgebied, Werkregio


def regios_van(gebruiker: Gebruiker, netwerk: Netwerk) -> list[Werkgebied]:
    """Return the areas of one person in one network, in the order of the network."""
    gekozen = Werkregio.objects.filter(gebruiker=gebruiker, gebied__netwerk=netwerk).values("gebied")
    return list(Werkgebied.objects.filter(pk__in=gekozen))


def gebieden_van(gebruiker: Gebruiker, netwerk: Netwerk) -> dict[str, Any]:
    """Return those areas plain, as a version form holds them: slugs, in the order of the network."""
    return {"gebieden": [gebied.slug for gebied in regios_van(gebruiker, netwerk)]}


@dienst
def werkregio_zetten(
    *,
    gebruiker: Gebruiker,
    netwerk: Netwerk,
    mijn: Mapping[str, Any],
    origineel: Mapping[str, Any],
    door: Gebruiker,
) -> int:
    """Give a colleague the areas of `mijn` (slugs) and no other; return how many. Nobody does it for oneself.

    Raises Botst when somebody else chose other areas meanwhile.
    """
    if gebruiker.pk == door.pk:
        raise Geweigerd("Je eigen regio zet een collega. Vraag het daar.")
    if not toegang_van(door).mag(Recht.DOSSIERS_BEHANDELEN, netwerk) or gebruiker not in behandelaars(netwerk.pk):
        raise Geweigerd("Deze persoon werkt niet voor jouw Meldpunt.")
    # One at a time: a list of areas is one field, and half of two lists is nobody's choice.
    Gebruiker.objects.select_for_update(no_key=True).get(pk=gebruiker.pk)
    te_bewaren(origineel=origineel, huidig=gebieden_van(gebruiker, netwerk), mijn=mijn)
    gebieden = mijn["gebieden"]
    was = {gebied.slug: gebied for gebied in regios_van(gebruiker, netwerk)}
    wordt = {gebied.slug: gebied for gebied in Werkgebied.objects.filter(netwerk=netwerk, slug__in=gebieden)}
    if len(wordt) != len(set(gebieden)):
        raise Geweigerd("Kies uit de lijst.", veld="gebieden")
    if was.keys() == wordt.keys():
        return len(wordt)
    weg = [gebied for slug, gebied in was.items() if slug not in wordt]
    Werkregio.objects.filter(gebruiker=gebruiker, gebied__in=weg).delete()
    for slug, gebied in wordt.items():
        if slug not in was:
            Werkregio.objects.create(gebruiker=gebruiker, gebied=gebied, door=door)
    namen = [", ".join(gebied.naam for gebied in rijen.values()) for rijen in (was, wordt)]
    registreer(gebruiker, "werkregio gewijzigd", door, [verschil("gebieden", "regio", *namen)], netwerk=netwerk)
    return len(wordt)
