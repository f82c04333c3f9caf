"""The year of a network as a line: only days that stand in the portal, and only what the reader may know of."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from leerrecht.beeld.maanden import Kalenderdag, Maandlijn
from leerrecht.models import Netwerk
from leerrecht.schooljaar import Schooljaar
from monitoring.models import Jaarevaluatie, JaarevaluatieZet, Publicatie, Ronde
from overlegplatform.keuzes import Groepsoort, Vergaderstand
from overlegplatform.models import Vergadering

# The groups whose meetings make the year of the whole network; the others have a year of their own.
_SOORTEN = (Groepsoort.PLATFORM, Groepsoort.STUURGROEP)


def jaarlijn(gebruiker, netwerk: Netwerk) -> Maandlijn:
    """Return the school year of today. Four queries."""
    dag = timezone.localdate()
    jaar = Schooljaar.van_dag(dag)
    dagen = [
        Kalenderdag(jaar.eerste_dag, "Het schooljaar begint"),
        *_bijeenkomsten(gebruiker, netwerk, jaar),
        *_rondes(gebruiker, netwerk),
        *_besluiten(gebruiker, netwerk, jaar),
        *_cijfers(gebruiker, netwerk, jaar),
    ]
    naam = f"Het jaar van het netwerk {netwerk.korte_naam}"
    return Maandlijn(f"jaar-{netwerk.slug}", naam, [*dict.fromkeys(dagen)], dag)


def _bijeenkomsten(gebruiker, netwerk: Netwerk, jaar: Schooljaar) -> Iterator[Kalenderdag]:
    rijen = Vergadering.objects.zichtbaar_voor(gebruiker).filter(
        groep__netwerk=netwerk,
        groep__eigen=True,
        groep__soort__in=_SOORTEN,
        begin__date__range=(jaar.eerste_dag, jaar.laatste_dag),
    )
    for rij in rijen.exclude(stand=Vergaderstand.GEANNULEERD).select_related("groep"):
        naam = rij.groep.naam[:1].upper() + rij.groep.naam[1:]
        yield Kalenderdag(timezone.localdate(rij.begin), naam, rij.get_stand_display(), rij.get_absolute_url())


def _rondes(gebruiker, netwerk: Netwerk) -> Iterator[Kalenderdag]:
    for ronde in Ronde.objects.zichtbaar_voor(gebruiker).filter(netwerk=netwerk).select_related("plan"):
        yield Kalenderdag(ronde.opent, "Hoe loopt het?", "Elke trekker zegt hoe de actie liep.")
        yield Kalenderdag(ronde.sluit, "De ronde sluit", f"Over {ronde.schooljaar}.")


def _besluiten(gebruiker, netwerk: Netwerk, jaar: Schooljaar) -> Iterator[Kalenderdag]:
    leesbaar = Jaarevaluatie.objects.zichtbaar_voor(gebruiker).filter(ronde__netwerk=netwerk)
    zetten = JaarevaluatieZet.objects.filter(
        jaarevaluatie__in=leesbaar, datum__range=(jaar.eerste_dag, jaar.laatste_dag)
    )
    for zet in zetten.exclude(naar="ontwerp").select_related("jaarevaluatie__ronde__plan"):
        ronde = zet.jaarevaluatie.ronde
        yield Kalenderdag(
            zet.datum, f"Jaarevaluatie {ronde.schooljaar} {zet.get_naar_display()}", zet.orgaan, ronde.leesadres
        )


def _cijfers(gebruiker, netwerk: Netwerk, jaar: Schooljaar) -> Iterator[Kalenderdag]:
    rijen = Publicatie.objects.zichtbaar_voor(gebruiker).filter(
        netwerk=netwerk, op__date__range=(jaar.eerste_dag, jaar.laatste_dag)
    )
    for rij in rijen.van_kracht():
        yield Kalenderdag(timezone.localdate(rij.op), "Nieuwe cijfers", adres=reverse("monitoring:dashboard"))
