"""Plain builders for the yearly round: a plan in force with actions, a round on it, answers in every state."""

import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from actieplan.models import Actieplan
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from monitoring.diensten import ronde as diensten
from monitoring.diensten.evaluatie import evaluatie_invullen, evaluatie_nalezen
from monitoring.diensten.jaarevaluatie import Beslissing, jaarevaluatie_zetten, maak_editie
from monitoring.evaluatievelden import EVALUATIE, lees
from monitoring.jaarevaluatie.pdfwerk import pdf_vastleggen
from monitoring.keuzes import Besluit, Jaarevaluatiestand
from monitoring.models import Editie, Evaluatie, Jaarevaluatie, Ronde
from monitoring.models.jaarevaluatie import pdf_opslag

ANTWOORD = {
    "uitvoering": "groen",
    "effect": "oranje",
    "gedaan": "Er waren acht gesprekken.",
    "opgeleverd": "Vijf scholen doen mee.",
    "vervolg": "We vragen een vast aanspreekpunt.",
}
# The steps of the yearly evaluation in order.
WEG = (Jaarevaluatiestand.BESPROKEN, Jaarevaluatiestand.VOORGELEGD, Jaarevaluatiestand.VASTGESTELD)


class Toneel:
    """A plan with one goal and some actions of one trekker, its staf, partner, college, and a round that is open."""

    def __init__(
        self, slug: str = "mechelen", *, acties: int = 2, beginjaar: int = 2025, plan: str | None = None
    ) -> None:
        self.netwerk: Netwerk = maak_netwerk(slug)
        self.organisatie: Organisatie = maak_organisatie("Trekker vzw", self.netwerk)
        self.plan: Actieplan = maak_plan(netwerk=self.netwerk, slug=plan)
        doel = maak_doelstelling(plan=self.plan, nummer="1")
        self.acties = [
            maak_actie(doelstelling=doel, titel=f"Actie {n}", nummer=f"1.{n}", stand="lopend") for n in range(acties)
        ]
        for actie in self.acties:
            betrek(actie=actie, organisatie=self.organisatie)
        maak_versie_van_kracht(plan=self.plan)
        self.staf = self.iemand(Rol.STAF)
        self.partner = maak_gebruiker(Rol.PARTNER, netwerk=self.netwerk, organisatie=self.organisatie)
        self.college = self.iemand(Rol.COLLEGE)
        self.ronde = self.open(beginjaar)

    def iemand(self, rol: Rol) -> Gebruiker:
        return maak_gebruiker(rol, netwerk=self.netwerk)

    def open(self, beginjaar: int = 2025, **dagen: Any) -> Ronde:
        """Open a round from a month ago to a month from now, or on other days."""
        dag = timezone.localdate()
        velden = {"opent": dag - datetime.timedelta(days=30), "sluit": dag + datetime.timedelta(days=30), **dagen}
        return diensten.ronde_openen(plan_id=self.plan.pk, beginjaar=beginjaar, door=self.staf, **velden)

    @property
    def evaluatie(self) -> Evaluatie:
        """The answer about the first action, as it is stored now."""
        return self.evaluatie_van(self.acties[0])

    def evaluatie_van(self, actie, ronde: Ronde | None = None) -> Evaluatie:
        rijen = Evaluatie.objects.select_related("ronde__plan", "ronde__netwerk", "ronde__jaarevaluatie", "actie")
        return rijen.get(ronde=ronde or self.ronde, actie=actie)

    @property
    def jaarevaluatie(self) -> Jaarevaluatie:
        rijen = Jaarevaluatie.objects.select_related("ronde__plan", "ronde__netwerk")
        return rijen.get(ronde=self.ronde)

    def antwoord(self, evaluatie: Evaluatie | None = None, *, indienen: bool = True, door=None, **waarden: str):
        """Fill an answer in as its trekker."""
        rij = evaluatie or self.evaluatie
        huidig = lees(rij, EVALUATIE)
        return evaluatie_invullen(
            evaluatie_id=rij.pk,
            waarden=huidig | ANTWOORD | waarden,
            origineel=huidig,
            indienen=indienen,
            door=door or self.partner,
        )

    def lees_na(self, evaluatie: Evaluatie | None = None, *, klaar: bool = True, **waarden: str):
        """Read an answer as staf."""
        rij = evaluatie or self.evaluatie
        huidig = lees(rij, EVALUATIE)
        return evaluatie_nalezen(
            evaluatie_id=rij.pk, waarden=huidig | waarden, origineel=huidig, klaar=klaar, door=self.staf
        )

    def zet(self, naar: str, *, reden: str = "", door=None, **velden: Any) -> Jaarevaluatie:
        """Move the yearly evaluation, with everything a step asks for."""
        velden = {
            "orgaan": "college",
            "datum": timezone.localdate(),
            "referentie": "CBS 12",
            "besluit": Besluit.KENNISNAME if naar == Jaarevaluatiestand.VASTGESTELD else "",
            **velden,
        }
        return jaarevaluatie_zetten(
            jaarevaluatie_id=self.jaarevaluatie.pk,
            naar=naar,
            beslissing=Beslissing(**velden),
            reden=reden,
            door=door or self.staf,
        )

    def breng_tot(self, stand: str) -> Jaarevaluatie:
        """Walk the whole way up to and with `stand`, with one answer read."""
        self.antwoord()
        self.lees_na()
        for naar in WEG:
            if self.jaarevaluatie.stand == stand:
                break
            self.zet(naar)
        return self.jaarevaluatie


def forceer(rij: Any, **velden: Any) -> Any:
    """Change a row past the diensten, as a test that sets its stage may."""
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    with schrijven_toegestaan():
        rij.save()
    return rij


def maak_vastgestelde_ronde(*, plan: Actieplan, staf: Gebruiker, beginjaar: int = 2024) -> Ronde:
    """Return a round at its end, without walking the way: what everybody reads, with a PDF."""
    dag = timezone.localdate()
    ronde = diensten.ronde_openen(plan_id=plan.pk, beginjaar=beginjaar, opent=dag, sluit=dag, door=staf)
    for rij in ronde.evaluaties.all():
        forceer(rij, **ANTWOORD, stand="vastgesteld", ingediend_op=timezone.now())
    rij = forceer(
        Jaarevaluatie.objects.select_related("ronde__plan", "ronde__netwerk").get(ronde=ronde), stand="vastgesteld"
    )
    with schrijven_toegestaan():
        maak_pdf(maak_editie(rij, staf))
    return ronde


def maak_pdf(editie: Editie, inhoud: bytes = b"%PDF-1.7 proef") -> Editie:
    """Give an edition a file, as the worker does."""
    naam = pdf_opslag().save(editie.naam_in_opslag(0), ContentFile(inhoud))
    pdf_vastleggen(editie_id=editie.pk, naam=naam, inhoud=inhoud)
    editie.refresh_from_db()
    return editie
