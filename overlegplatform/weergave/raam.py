"""The frame of a meeting: the strip on every page inside it, its views, and what one needs to know beside them."""

from django.urls import reverse
from django.utils.formats import date_format

from leerrecht.raam import Aanzicht, Strook, Weetje
from leerrecht.staat import betekenis
from overlegplatform.models import Agendapunt, Vergadering

AGENDA, BESLUITEN, WIE, VERSLAG = "agenda", "besluiten", "wie", "verslag"


def strook(vergadering: Vergadering) -> Strook:
    """What stays in sight: the day, the group, how far it is."""
    dag, naam = vergadering.datum, vergadering.groep.naam
    return Strook(
        f"{naam[:1].upper()}{naam[1:]}{' (voorbeeld, verzonnen)' if vergadering.voorbeeld else ''}",
        cijfer=date_format(dag, "j M").lower(),
        noot=date_format(dag, "l"),
        verder=f", {vergadering.uren_tekst}",
        stand=vergadering.get_stand_display(),
        soort=betekenis(vergadering),
        bij=vergadering.thema,
    )


def strook_binnen(vergadering: Vergadering) -> Strook:
    """The same on a page inside: the name leads back to the meeting."""
    return strook(vergadering).binnen(vergadering.get_absolute_url())


def aanzichten(vergadering: Vergadering, *, punten: int, wie: int, versies: int) -> list[Aanzicht]:
    """The views of who is a member, with how much stands in each."""
    vast = not vergadering.is_komend and vergadering.stand != "geannuleerd"
    return [
        Aanzicht(AGENDA, "Agenda en uitkomst" if versies else "Agenda", vergadering.get_absolute_url(), punten),
        Aanzicht(WIE, "Aanwezig" if vast else "Wie komt", reverse("overleg:wie", args=[vergadering.sleutel]), wie),
        Aanzicht(VERSLAG, "Verslag", reverse("overleg:verslagen", args=[vergadering.sleutel]), versies),
    ]


def aanzicht_voor_iedereen(vergadering: Vergadering, aantal: int) -> list[Aanzicht]:
    """The one view of who is no member."""
    return [Aanzicht(BESLUITEN, "Besluiten", vergadering.get_absolute_url(), aantal)]


def aantal_punten(vergadering: Vergadering, gebruiker) -> int:
    """How many items this reader may see."""
    return Agendapunt.objects.zichtbaar_voor(gebruiker).filter(vergadering=vergadering).count()


def weetjes(vergadering: Vergadering) -> list[Weetje]:
    """When, where and about what; what is not known is left out."""
    feiten = (
        ("Wanneer", vergadering.datum_tekst, vergadering.uren_tekst),
        ("Waar", vergadering.plaats, ""),
        ("Thema", vergadering.thema, ""),
    )
    return [Weetje(*feit) for feit in feiten if feit[1]]
