"""Loads the plans of the networks from their curated files, and freezes each as the version its document is."""

import datetime
from pathlib import Path
from typing import Any

from actieplan.diensten.versie import regels_vastleggen
from actieplan.keuzes import Versiestand
from actieplan.models import Actie, Actieplan, Betrokkenheid, Doelstelling, Kader, Versie
from leerrecht.diensten import dienst
from leerrecht.inhoud import lees_yaml
from leerrecht.inhoud.netwerken import BESTAND as NETWERKEN
from leerrecht.inhoud.netwerken import bronnaam
from leerrecht.models import Doelgroep, Eenheid, Netwerk, Organisatie, Populatie, Thema

MAP = Path(__file__).parent
Gegevens = dict[str, Any]
_TEKSTVELDEN = ("nummer", "titel", "omschrijving", "link", "aard", "uitvoering", "aanpak", "bestuursniveau")


def laad() -> dict[str, int]:
    """Load every plan that is not there yet and return the number of new plans and actions."""
    aantallen = {"plannen": 0, "acties": 0}
    for bestand in sorted(MAP.glob("*.yaml")):
        gegevens = lees_yaml(bestand)
        if Actieplan.objects.filter(bron_sleutel=gegevens["plan"]["slug"]).exists():
            continue
        aantallen["plannen"] += 1
        aantallen["acties"] += _laad_plan(gegevens=gegevens, bronnen=lees_yaml(NETWERKEN))
    return aantallen


@dienst
def _laad_plan(*, gegevens: Gegevens, bronnen: Gegevens) -> int:
    for nummer, rij in enumerate(gegevens["kaders"]):
        Kader.objects.get_or_create(
            bron_sleutel=rij["bron_sleutel"],
            defaults={"naam": rij["naam"], "volgorde": nummer, "bron": bronnaam(bronnen, rij.get("bron"))},
        )
    plan = _plan(gegevens["plan"], bronnen)
    dag = gegevens["versie"].get("datum") or datetime.date(gegevens["versie"]["jaar"], 1, 1)
    trekker = gegevens["plan"].get("trekker")
    if trekker:
        _betrek({"rol": "trekker", **trekker}, dag, plan=plan)
    aantal = 0
    for nummer, rij in enumerate(gegevens["doelstellingen"]):
        doel = _doelstelling(plan, nummer, rij)
        aantal += _acties(plan, doel, None, rij.get("acties") or [], dag)
    _versie(plan, gegevens["versie"])
    return aantal


def _tekst(rij: Gegevens, veld: str) -> str:
    """Return a text as a form gives it back, without white space around: saving it untouched must change nothing."""
    return (rij.get(veld) or "").strip()


def _plan(rij: Gegevens, bronnen: Gegevens) -> Actieplan:
    plan = Actieplan.objects.create(
        netwerk=Netwerk.objects.get(slug=rij["netwerk"]),
        slug=rij["slug"],
        titel=rij["titel"],
        inleiding=rij.get("inleiding") or "",
        werkwijze=rij.get("aanpak_tekst") or "",
        bron=bronnaam(bronnen, rij["bron"]),
        bron_sleutel=rij["slug"],
    )
    plan.doelgroepen.set(Doelgroep.objects.filter(slug__in=rij.get("doelgroepen") or []))
    plan.kaders.set(Kader.objects.filter(bron_sleutel__in=rij.get("kaders") or []))
    return plan


def _doelstelling(plan: Actieplan, nummer: int, rij: Gegevens) -> Doelstelling:
    return Doelstelling.objects.create(
        plan=plan,
        soort=rij["soort"],
        nummer=rij.get("nummer") or "",
        volgorde=(nummer + 1) * 10,
        titel=_tekst(rij, "titel"),
        omschrijving=_tekst(rij, "omschrijving"),
        redactie=rij.get("redactie") or [],
        bron=plan.bron,
        bron_sleutel=rij["bron_sleutel"],
    )


def _acties(plan: Actieplan, doel: Doelstelling, ouder: Actie | None, rijen: list[Gegevens], dag) -> int:
    aantal = 0
    for nummer, rij in enumerate(rijen):
        actie = Actie.objects.create(
            plan=plan,
            doelstelling=doel,
            ouder=ouder,
            volgorde=(nummer + 1) * 10,
            redactie=rij.get("redactie") or [],
            bron=plan.bron,
            bron_sleutel=rij["bron_sleutel"],
            **{veld: _tekst(rij, veld) for veld in _TEKSTVELDEN},
        )
        actie.doelgroepen.set(Doelgroep.objects.filter(slug__in=rij.get("doelgroepen") or []))
        actie.populaties.set(Populatie.objects.filter(slug__in=rij.get("populaties") or []))
        actie.themas.set(Thema.objects.filter(slug__in=rij.get("themas") or []))
        for betrokkenheid in rij.get("betrokkenheden") or []:
            _betrek(betrokkenheid, dag, actie=actie)
        aantal += 1 + _acties(plan, doel, actie, rij.get("acties") or [], dag)
    return aantal


def _betrek(rij: Gegevens, dag: datetime.date, **bij) -> None:
    Betrokkenheid.objects.create(
        organisatie=Organisatie.objects.get(bron_sleutel=rij["organisatie"]),
        eenheid=Eenheid.objects.get(bron_sleutel=rij["eenheid"]) if rij.get("eenheid") else None,
        rol=rij["rol"],
        van=dag,
        **bij,
    )


def _versie(plan: Actieplan, rij: Gegevens) -> None:
    versie = Versie.objects.create(
        plan=plan,
        jaar=rij["jaar"],
        titel=rij["titel"],
        stand=Versiestand.GOEDGEKEURD,
        orgaan=rij.get("orgaan") or "",
        datum=rij.get("datum"),
        datum_tekst=rij.get("datum_tekst") or "",
        referentie=rij.get("referentie") or "",
        van_kracht=True,
    )
    regels_vastleggen(versie=versie)
