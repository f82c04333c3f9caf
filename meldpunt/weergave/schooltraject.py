"""What is shown of schooltrajecten: the way to one, its goals and steps, the rows of mijn werk."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.schooltraject import OPEN_SCHOOLTRAJECT, Puntsoort, Schooltrajectstand
from meldpunt.models import Schooltraject, Schooltrajectpunt
from meldpunt.weergave.kruimels import Kruimels

HOOGSTENS = 10
Puntrij = tuple[Schooltrajectpunt, list[Knop]]


def kruimels_schooltraject(rij: Schooltraject | None = None) -> Kruimels:
    """The way to the list, or to one."""
    uit = [
        {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
        {"naam": "Schooltrajecten", "adres": reverse("meldpunt:schooltrajecten")},
    ]
    return [*uit, {"naam": rij.school.naam, "adres": rij.get_absolute_url()}] if rij else uit


def schooltrajecten_van(gebruiker: Iemand) -> QuerySet[Schooltraject]:
    """Return those this person takes part in, with what a row needs."""
    return Schooltraject.objects.zichtbaar_voor(gebruiker).select_related("school", "fiche__aanbieder", "netwerk")


def punten_van(rij: Schooltraject, gebruiker: Iemand) -> list[tuple[str, list[Puntrij]]]:
    """Return the goals and the steps, each with what this person can do."""
    punten = list(Schooltrajectpunt.objects.zichtbaar_voor(gebruiker).filter(traject=rij).select_related("traject"))
    knoppen = daden_voor_lijst(punten, gebruiker)
    koppen = ((Puntsoort.DOEL, "Doelen"), (Puntsoort.STAP, "Stappen"))
    return [(kop, [(een, knoppen[een.pk]) for een in punten if een.soort == soort]) for soort, kop in koppen]


def reden_van_einde(rij: Schooltraject) -> str:
    """Return why it stopped; "" when it did not."""
    zet = rij.zetten.filter(naar=Schooltrajectstand.GESTOPT).first()
    return zet.reden if zet else ""


def schooltrajectrijen(gebruiker: Gebruiker) -> list[Werkrij]:
    """Return those whose day came, for the provider and the staf: begin it, or say how it went."""
    toegang = toegang_van(gebruiker)
    if not toegang.mag(Recht.AANBOD_BIJHOUDEN) and not toegang.mag(Recht.PLAN_BEWERKEN):
        return []
    rijen = schooltrajecten_van(gebruiker).filter(stand__in=OPEN_SCHOOLTRAJECT, wek_op__lte=timezone.localdate())
    return [_rij(rij) for rij in rijen.order_by("wek_op", "pk").defer("waarover", "evaluatie")[:HOOGSTENS]]


def _rij(rij: Schooltraject) -> Werkrij:
    wat = (
        "Zeg hoe het schooltraject loopt"
        if rij.stand == Schooltrajectstand.LOPEND
        else "Is het schooltraject begonnen?"
    )
    over = f"{rij.school.naam}, {rij.fiche.titel}"
    return Werkrij(Kamer.AANBOD, wat, rij.get_absolute_url(), over=over, wanneer=rij.wek_op)
