"""What is shown of schooltrajecten: the way to one, its goals and steps, the rows of mijn werk."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.bereik import Plek
from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, een_voor_een
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.schooltraject import OPEN_SCHOOLTRAJECT, Puntsoort, Schooltrajectstand
from meldpunt.models import Schooltraject, Schooltrajectpunt
from meldpunt.regels.bereik import bereik_van_schooltraject
from meldpunt.regels.linklezer import als_aanbieder, als_school
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


@dataclass(frozen=True)
class Schoolgevraagd:
    """One schooltraject behind a link of its provider or its school: without a pupil in it, so all is read."""

    rij: Schooltraject
    lezer: Gebruiker

    @property
    def kan_starten(self) -> bool:
        """Whether one can say that it began."""
        return self.rij.stand == Schooltrajectstand.VOORGESTELD

    @property
    def van_school(self) -> bool:
        """Whether it is the link of the school."""
        return toegang_van(self.lezer).mag(Recht.AANMELDEN)

    @property
    def blokken(self) -> list[tuple[str, list[Puntrij]]]:
        """Its goals and steps, without a button."""
        return _in_blokken([(een, []) for een in self.rij.punten.all()])


def zoek_schooltraject(sleutel: str, eigenaar: Gebruiker) -> Schoolgevraagd | None:
    """Return what the link of this person opens today; None once the address or the contact was stopped."""
    return _gevonden(sleutel, als_aanbieder(eigenaar)) or _gevonden(sleutel, als_school(eigenaar))


def _gevonden(sleutel: str, lezer: Gebruiker | None) -> Schoolgevraagd | None:
    if lezer is None:
        return None
    rijen = Schooltraject.objects.met_link_voor(lezer).select_related("school", "fiche__aanbieder", "netwerk")
    rij = rijen.filter(sleutel=sleutel).first()
    return Schoolgevraagd(rij, lezer) if rij else None


def assistent_in_woorden(rij: Schooltraject) -> str:
    """Return with whom the onderwijsassistent works."""
    return ", ".join(rij._meta.get_field("assistent").woorden(rij.assistent))


def punten_van(rij: Schooltraject, gebruiker: Iemand) -> list[tuple[str, list[Puntrij]]]:
    """Return the goals and the steps, each with what this person can do."""
    punten = list(Schooltrajectpunt.objects.zichtbaar_voor(gebruiker).filter(traject=rij).select_related("traject"))
    knoppen = daden_voor_lijst(punten, gebruiker)
    return _in_blokken([(een, knoppen[een.pk]) for een in punten])


def _in_blokken(punten: list[Puntrij]) -> list[tuple[str, list[Puntrij]]]:
    koppen = ((Puntsoort.DOEL, "Doelen"), (Puntsoort.STAP, "Stappen"))
    return [(kop, [rij for rij in punten if rij[0].soort == soort]) for soort, kop in koppen]


def reden_van_einde(rij: Schooltraject) -> str:
    """Return why it stopped; "" when it did not."""
    zet = rij.zetten.filter(naar=Schooltrajectstand.GESTOPT).first()
    return zet.reden if zet else ""


def wie_niets_hoort(rij: Schooltraject) -> list[Plek]:
    """Return who takes part in one that is open and gets no mail about it, with why."""
    return list(bereik_van_schooltraject(rij.school, rij.fiche).stil) if rij.is_open else []


def contact_adres(rij: Schooltraject, gebruiker: Iemand) -> str:
    """Return where this person gives a school without an account a contact; "" for who does not keep those."""
    mag = toegang_van(gebruiker).mag(Recht.CONTACTEN_BIJHOUDEN, rij.netwerk)
    return reverse("contact_nieuw", args=[rij.netwerk.slug]) if mag else ""


def schooltrajectrijen(gebruiker: Gebruiker) -> list[Leessoort]:
    """Return those whose day came, for the provider and the staf: begin it, or say how it went."""
    toegang = toegang_van(gebruiker)
    if not toegang.mag(Recht.AANBOD_BIJHOUDEN) and not toegang.mag(Recht.PLAN_BEWERKEN):
        return []
    rijen = schooltrajecten_van(gebruiker).filter(stand__in=OPEN_SCHOOLTRAJECT, wek_op__lte=timezone.localdate())
    eigen = {een: een for een in ("pk", "sleutel", "stand", "wek_op")}
    kolommen = {**eigen, "school": "school__naam", "titel": "fiche__titel"}
    orde = ("wek_op", "pk")
    return [Leessoort(rijen.order_by(*orde), kolommen, een_voor_een(_rij), orde, HOOGSTENS)]


def _rij(rij: Bronrij) -> Werkrij:
    wat = (
        "Zeg hoe het schooltraject loopt"
        if rij.stand == Schooltrajectstand.LOPEND
        else "Is het schooltraject begonnen?"
    )
    over, adres = f"{rij.school}, {rij.titel}", reverse("meldpunt:schooltraject", args=[rij.sleutel])
    return Werkrij(Kamer.AANBOD, wat, adres, over=over, wanneer=rij.wek_op)
