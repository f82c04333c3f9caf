"""Two invented rounds for example mode: one of last year that was vastgesteld, one that is open today."""

import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from actieplan.models import Actieplan
from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from monitoring import evaluatievelden
from monitoring.diensten.evaluatie import verzet_evaluatie
from monitoring.diensten.jaarevaluatie import Beslissing, verzet_jaarevaluatie
from monitoring.diensten.ronde import maak_ronde
from monitoring.keuzes import Evaluatiestand, Jaarevaluatiestand
from monitoring.models import Evaluatie, Jaarevaluatie, JaarevaluatieZet, Ronde

BESTAND = Path(__file__).parent / "voorbeeldronde.yaml"
MERK = "Voorbeeld. "
WIE = "verzonnen voorbeeld"
Gegevens = dict[str, Any]


def laad() -> dict[str, int]:
    """Load what is not there yet and return the number of new rounds."""
    return _laad(gegevens=lees_yaml(BESTAND))


@dienst
def _laad(*, gegevens: Gegevens) -> dict[str, int]:
    plan = Actieplan.objects.filter(bron_sleutel=gegevens["plan"]).first()
    if plan is None or Ronde.objects.filter(plan=plan).exists():
        return {"voorbeeldrondes": 0}
    _vorige(plan, gegevens["vorige"])
    _lopend(plan, gegevens["lopend"])
    return {"voorbeeldrondes": 2}


def _ronde(plan: Actieplan, rij: Gegevens, opent: datetime.date, sluit: datetime.date) -> Ronde:
    ronde = maak_ronde(
        plan=plan, beginjaar=rij["beginjaar"], opent=opent, sluit=sluit, synthetisch=True, bron=WIE, door=None
    )
    acties = {
        evaluatie.actie.bron_sleutel: evaluatie for evaluatie in ronde.evaluaties.select_related("actie", "ronde")
    }
    for sleutel, antwoord in rij["antwoorden"].items():
        _antwoord(acties[sleutel], antwoord)
    return ronde


def _antwoord(evaluatie: Evaluatie, antwoord: list[str]) -> None:
    uitvoering, effect, *teksten = antwoord
    merk = [f"{MERK}{tekst}" if tekst else "" for tekst in teksten]
    for veld, waarde in zip(evaluatievelden.EVALUATIE, (uitvoering, effect, *merk), strict=True):
        setattr(evaluatie, veld, waarde)
    evaluatie.ingediend_op, evaluatie.namens = timezone.now(), WIE
    verzet_evaluatie(evaluatie=evaluatie, naar=Evaluatiestand.INGEDIEND, door=None, namens=WIE)


def _lopend(plan: Actieplan, rij: Gegevens) -> None:
    dag = timezone.localdate()
    _ronde(plan, rij, dag - datetime.timedelta(days=21), dag + datetime.timedelta(days=42))


def _vorige(plan: Actieplan, rij: Gegevens) -> None:
    ronde = _ronde(plan, rij, rij["opent"], rij["sluit"])
    for evaluatie in ronde.evaluaties.filter(stand=Evaluatiestand.INGEDIEND).select_related("actie", "ronde__netwerk"):
        verzet_evaluatie(evaluatie=evaluatie, naar=Evaluatiestand.GEREDIGEERD, door=None)
    jaar = Jaarevaluatie.objects.select_related("ronde__plan", "ronde__netwerk").get(ronde=ronde)
    for veld in evaluatievelden.JAAREVALUATIE:
        setattr(jaar, veld, rij[veld])
    *eerder, laatste = rij["stappen"]
    van = Jaarevaluatiestand.ONTWERP
    for stap in eerder:
        # Written straight: of a step on the way no edition is needed, so no PDF that nobody reads.
        JaarevaluatieZet.objects.create(jaarevaluatie=jaar, van=van, **stap)
        van = stap["naar"]
    jaar.stand = van
    naar = laatste.pop("naar")
    verzet_jaarevaluatie(rij=jaar, naar=naar, beslissing=Beslissing(**laatste), reden="", door=None)
