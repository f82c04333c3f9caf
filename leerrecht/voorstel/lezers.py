"""Who can open which door to files of young people. One rule: an act may not add to it without a second person.

A reader is a person *with the key by which that person comes in*: whoever gets hold of the key is somebody new, also
under the same name. Rights of tomorrow count today: a membership that still has to begin opens a door too.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from leerrecht.models import Deursoort, Gebruiker, Gebruikersoort, Lidmaatschap, Organisatie
from leerrecht.models.lidmaatschap import thuis_van_mensen
from leerrecht.models.organisatie import thuis_van_organisaties
from leerrecht.rechten import Recht, rollen_met

STERK = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@dataclass(frozen=True)
class Deur:
    """One way to files: of a Meldpunt, a CLB, a provider... `waarheen`: see Voorsteldeur."""

    soort: Deursoort
    netwerk_id: int
    organisatie_id: int | None = None
    waarheen: str = ""


# Who, by what key; and through which door.
Lezer = tuple[str, Deur]


@dataclass(frozen=True)
class Leesbron:
    """What a room with files tells: which doors memberships open, and to which organisations its files point.

    `leest_als` puts kinds of organisation that read alike under one word.
    """

    deuren: Callable[[list[Lidmaatschap]], Iterable[tuple[Lidmaatschap, Deursoort]]]
    wijst_naar: Callable[[], set[tuple[int, int]]]
    leest_als: Callable[[str], str]


_bronnen: list[Leesbron] = []


def registreer_leesbron(bron: Leesbron) -> None:
    """Let a room say who reads its files."""
    if bron not in _bronnen:
        _bronnen.append(bron)


def _lopend_of_komend() -> list[Lidmaatschap]:
    """Memberships that are not over, of people who could sign in."""
    niet_voorbij = Q(tot__isnull=True) | Q(tot__gte=timezone.localdate())
    sterk = Authenticator.objects.filter(user=OuterRef("gebruiker"), type__in=STERK)
    rijen = Lidmaatschap.objects.filter(niet_voorbij, gebruiker__is_active=True)
    rijen = rijen.filter(gebruiker__soort=Gebruikersoort.ACCOUNT).annotate(heeft_factor=Exists(sterk))
    return list(rijen.select_related("gebruiker", "organisatie"))


def _met_sleutel(lid: Lidmaatschap) -> str:
    """The person and what opens the account: the app or passkey, or else whoever reads that mailbox."""
    return f"{lid.gebruiker_id}:{'factor' if lid.heeft_factor else lid.gebruiker.email}"  # type: ignore[attr-defined]


def _van_mensen(leden: list[Lidmaatschap]) -> Iterable[Lezer]:
    behandelen = rollen_met(Recht.DOSSIERS_BEHANDELEN)
    for lid in leden:
        if lid.rol in behandelen:
            yield _met_sleutel(lid), Deur(Deursoort.MELDPUNT, lid.netwerk_id)
    for bron in _bronnen:
        for lid, soort in bron.deuren(leden):
            yield _met_sleutel(lid), Deur(soort, lid.netwerk_id, lid.organisatie_id)


def _van_organisaties() -> Iterable[Lezer]:
    soorten = dict(Organisatie.objects.values_list("pk", "soort"))
    for bron in _bronnen:
        for netwerk, organisatie in bron.wijst_naar():
            deur = Deur(Deursoort.SOORT, netwerk, organisatie, bron.leest_als(soorten[organisatie]))
            yield f"organisatie {organisatie}", deur


def _buiten_thuis(leden: list[Lidmaatschap]) -> Iterable[Lezer]:
    """Whoever takes part in a network that is not the own one: the own network has to agree."""
    for (organisatie, netwerk), thuis in thuis_van_organisaties().items():
        if netwerk != thuis:
            yield f"organisatie {organisatie}", Deur(Deursoort.THUIS, thuis, organisatie, str(netwerk))
    thuis_van = thuis_van_mensen({lid.gebruiker_id for lid in leden})
    for lid in leden:
        thuis = thuis_van[lid.gebruiker_id]
        if lid.netwerk_id != thuis:
            yield str(lid.gebruiker_id), Deur(Deursoort.THUIS, thuis, None, str(lid.netwerk_id))


def alle_lezers() -> set[Lezer]:
    """Return everybody who can come through a door to files, today or when a membership begins; a dozen queries."""
    leden = _lopend_of_komend()
    return {*_van_mensen(leden), *_van_organisaties(), *_buiten_thuis(leden)}


def deuren_van(gebruiker: Gebruiker) -> set[Deur]:
    """Return the doors this person can come through today."""
    vandaag = timezone.localdate()
    leden = [lid for lid in _lopend_of_komend() if lid.gebruiker_id == gebruiker.pk and lid.van <= vandaag]
    return {deur for _, deur in _van_mensen(leden)}


def mensen_door(soort: str, netwerk_id: int, organisatie_id: int | None) -> set[int]:
    """Return who of this organisation can come through such a door today, by key of the person."""
    vandaag = timezone.localdate()
    hier = [
        lid
        for lid in _lopend_of_komend()
        if (lid.netwerk_id, lid.organisatie_id) == (netwerk_id, organisatie_id) and lid.van <= vandaag
    ]
    return {lid.gebruiker_id for bron in _bronnen for lid, van in bron.deuren(hier) if van == soort}


def leest_dossiers(gebruiker: Gebruiker) -> bool:
    """Whether this person can open any file of a young person today."""
    return bool(deuren_van(gebruiker))
