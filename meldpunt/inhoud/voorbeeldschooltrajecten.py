"""Schooltrajecten for example mode: one proposed, one that runs, one that is over, one that stopped.

Who takes part and the themes come from a document of the network (Krachtige scholen); what the goals are is invented,
and every invented text says so.
"""

import datetime

from django.utils import timezone

from leerrecht.models import Gebruiker, Organisatie
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.diensten import schooltraject as diensten
from meldpunt.keuzes.schooltraject import Bereikt, Puntsoort, Schoolthema
from meldpunt.models import Aanbodfiche, Schooltraject

# Key of the school in the content of the network, theme, forms of the onderwijsassistent.
TRAJECTEN = (
    ("colomaplus", Schoolthema.HERSTEL, ("klas", "leerling")),
    ("pts", Schoolthema.PARTICIPATIE, ()),
    ("ursulinen-mechelen", Schoolthema.OUDERS, ("school",)),
    ("ba-botaniek", Schoolthema.BUURT, ("leerkracht",)),
)


def laad() -> dict[str, int]:
    """Make them once, by the example staf; nothing while its account or the offer is not there."""
    adres = next(rij.email for rij in ACCOUNTS if rij.rol == "staf" and rij.netwerk == "mechelen")
    stella = Gebruiker.objects.filter(email=adres).first()
    fiche = Aanbodfiche.objects.openbaar().filter(slug="krachtige-scholen").first()
    if stella is None or fiche is None or Schooltraject.objects.exists():
        return {"voorbeeldschooltrajecten": 0}
    vandaag = timezone.localdate()
    rijen = []
    for sleutel, thema, vormen in TRAJECTEN:
        school = Organisatie.objects.filter(bron_sleutel=sleutel, netwerken=fiche.netwerk_id).first()
        if school is not None:
            rijen.append(
                diensten.schooltraject_voorstellen(
                    fiche=fiche.slug,
                    school=school.sleutel,
                    thema=thema,
                    waarover="Verzonnen: de school wil dat leerlingen en leerkrachten meer samen beslissen.",
                    assistent=vormen,
                    van=vandaag,
                    tot=vandaag + datetime.timedelta(days=180),
                    door=stella,
                )
            )
    for doe, rij in zip((_loopt, None, _afgerond, _gestopt), rijen, strict=False):
        if doe is not None:
            doe(rij, stella)
    return {"voorbeeldschooltrajecten": Schooltraject.objects.count()}


def _loopt(rij: Schooltraject, door: Gebruiker) -> None:
    diensten.schooltraject_starten(traject_id=rij.pk, door=door)
    for soort, wat, dagen in (
        (Puntsoort.DOEL, "Verzonnen: na een ruzie praten leerlingen eerst met elkaar.", 0),
        (Puntsoort.STAP, "Verzonnen: alle leerkrachten van het derde jaar volgen een dag vorming.", 30),
        (Puntsoort.STAP, "Verzonnen: een klas proeft een kring om te herstellen.", 60),
    ):
        tegen = timezone.localdate() + datetime.timedelta(days=dagen) if dagen else None
        diensten.schooltrajectpunt_toevoegen(traject_id=rij.pk, soort=soort, wat=wat, tegen=tegen, door=door)
    stap = rij.punten.filter(soort=Puntsoort.STAP)[0]
    diensten.schooltrajectpunt_beoordelen(punt_id=stap.pk, uitkomst=Bereikt.DEELS, noot="Verzonnen.", door=door)


def _afgerond(rij: Schooltraject, door: Gebruiker) -> None:
    diensten.schooltraject_starten(traject_id=rij.pk, door=door)
    tekst = "Verzonnen: ouders komen vaker, het gesprek blijft nog moeilijk."
    diensten.schooltraject_afronden(traject_id=rij.pk, uitkomst=Bereikt.DEELS, evaluatie=tekst, door=door)


def _gestopt(rij: Schooltraject, door: Gebruiker) -> None:
    diensten.schooltraject_stoppen(
        traject_id=rij.pk, reden="Verzonnen: de school kiest dit jaar iets anders.", door=door
    )
