"""In which areas somebody of the Meldpunt works: files there open for that person without a reason."""

from collections.abc import Sequence

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.diensten.dossier import behandelaars
from meldpunt.models import Werkgebied, Werkregio


def regios_van(gebruiker: Gebruiker, netwerk: Netwerk) -> list[Werkgebied]:
    """Return the areas of one person in one network, in the order of the network."""
    gekozen = Werkregio.objects.filter(gebruiker=gebruiker, gebied__netwerk=netwerk).values("gebied")
    return list(Werkgebied.objects.filter(pk__in=gekozen))


@dienst
def werkregio_zetten(*, gebruiker: Gebruiker, netwerk: Netwerk, gebieden: Sequence[str], door: Gebruiker) -> int:
    """Give a colleague these areas (slugs) and no other; return how many. Nobody does it for oneself."""
    if gebruiker.pk == door.pk:
        raise Geweigerd("Je eigen regio zet een collega. Vraag het daar.")
    if not toegang_van(door).mag(Recht.DOSSIERS_BEHANDELEN, netwerk) or gebruiker not in behandelaars(netwerk.pk):
        raise Geweigerd("Deze persoon werkt niet voor jouw Meldpunt.")
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
    registreer(gebruiker, "werkregio gewijzigd", door, [verschil("werkregio", "regio", *namen)], netwerk=netwerk)
    return len(wordt)
