"""Goals with what each says of them, the way back, and how it goes later: as one person may see it in one file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone

from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.dagen import dag_in_woorden
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, een_voor_een
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.traject import Oordeelaar
from meldpunt.models import Aanmelding, Doeloordeel, Jongerendoel, Navraag, Terugkeerplan
from meldpunt.regels.openen import Inzage

HOOGSTENS = 40


@dataclass(frozen=True)
class Doelregel:
    """One goal. `oordelen`: of each who said something, the last word."""

    rij: Jongerendoel
    oordelen: list[Doeloordeel]
    knoppen: list[Knop]


@dataclass(frozen=True)
class Navraagregel:
    """One question some months on."""

    rij: Navraag
    knoppen: list[Knop]


@dataclass(frozen=True)
class Terugkeerblok:
    """What the section shows. `knoppen`: what can be done on the file."""

    doelen: list[Doelregel]
    plan: Terugkeerplan | None
    navragen: list[Navraagregel]
    knoppen: list[Knop] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.doelen or self.plan or self.navragen or self.knoppen)

    @property
    def plan_zin(self) -> str:
        """Where to and when."""
        if self.plan is None:
            return ""
        op = f", vanaf {dag_in_woorden(self.plan.terug_op)}" if self.plan.terug_op else ""
        return f"{self.plan.get_perspectief_display().capitalize()}{op}."


def terugkeer_van(inzage: Inzage, knoppen: Sequence[Knop]) -> Terugkeerblok:
    """Return it for who reads this file; `knoppen`: the acts on the file itself.

    Goals only where a yes named them; the plan and what is asked later are for who reads all.
    """
    aanmelding, gebruiker, alles = inzage.aanmelding, inzage.gebruiker, inzage.leest_alles
    doelen = _rijen(Jongerendoel, inzage) if inzage.leest("doel", "tekst") else []
    navragen = _rijen(Navraag, inzage, "traject") if alles else []
    plannen = _rijen(Terugkeerplan, inzage) if alles else []
    for rij in (*doelen, *navragen):
        rij.aanmelding = aanmelding
    bij_doel, bij_navraag = daden_voor_lijst(doelen, gebruiker), daden_voor_lijst(navragen, gebruiker)
    oordelen = _laatste(gebruiker, doelen)
    return Terugkeerblok(
        [Doelregel(rij, oordelen.get(rij.pk, []), bij_doel[rij.pk]) for rij in doelen],
        plannen[0] if plannen else None,
        [Navraagregel(rij, bij_navraag[rij.pk]) for rij in navragen],
        [knop for knop in knoppen if knop.blok == "terugkeer"],
    )


def _rijen(model: Any, inzage: Inzage, *mee: str) -> list[Any]:
    rijen = model.objects.zichtbaar_voor(inzage.gebruiker).filter(aanmelding=inzage.aanmelding)
    return list(rijen.select_related(*mee) if mee else rijen)


def _laatste(gebruiker: Iemand, doelen: Sequence[Jongerendoel]) -> dict[int, list[Doeloordeel]]:
    """The last word of each about each goal, in the order of the list of who can say it."""
    per: dict[int, dict[str, Doeloordeel]] = {}
    for rij in Doeloordeel.objects.zichtbaar_voor(gebruiker).filter(doel__in=doelen) if doelen else ():
        per.setdefault(rij.doel_id, {}).setdefault(rij.wie, rij)
    return {doel: [van[wie] for wie in Oordeelaar.values if wie in van] for doel, van in per.items()}


def navraagrijen(gebruiker) -> list[Leessoort]:
    """Return the rows of mijn werk for the Meldpunt: how does it go, some months after a traject?"""
    if not toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN):
        return []
    dossiers = Aanmelding.objects.gekend_voor(gebruiker).values("pk")
    rijen = Navraag.objects.filter(antwoord="", vraag_op__lte=timezone.localdate(), aanmelding__in=dossiers)
    kolommen = {"pk": "pk", "maanden": "maanden", "vraag_op": "vraag_op", "referentie": "aanmelding__referentie"}
    rijen = rijen.order_by("vraag_op", "pk")
    return [Leessoort(rijen, kolommen, een_voor_een(_rij), ("vraag_op", "pk"), HOOGSTENS)]


def _rij(rij: Bronrij) -> Werkrij:
    wat = f"Vraag hoe het gaat, {rij.maanden} maanden na het traject"
    adres = reverse("meldpunt:dossier", args=[rij.referentie])
    return Werkrij(Kamer.MELDPUNT, wat, adres, over=rij.referentie, wanneer=rij.vraag_op, jongere=True)
