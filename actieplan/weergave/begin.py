"""The step of a new network that is a plan: begun, with a goal and an action, and one approved version."""

from functools import partial
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from actieplan.keuzes import DRAGENDE_SOORTEN, Versiestand
from actieplan.models import Actieplan
from leerrecht.begin.stappen import Beginstap, Elders
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

_WIE = "de stafmedewerker"


def actieplan(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Where the plan is, and what comes next in it."""
    plan = netwerk.plannen.first()
    mag = toegang_van(gebruiker).mag(Recht.PLAN_BEWERKEN, netwerk)
    klaar, gemeten, adres, knop = _meet(plan) if plan else (False, *_ZONDER_PLAN)
    if klaar and plan:
        adres, mag = plan.get_absolute_url(), True
    return Beginstap(
        "Actieplan",
        "Vergaderingen, cijfers en evaluatie hangen aan het plan.",
        klaar,
        gemeten,
        _WIE,
        adres=adres or reverse("actieplan:plan_nieuw") if mag else "",
        knop=knop if mag else "",
        kijk_elders=partial(_voorbeeld, netwerk),
    )


_ZONDER_PLAN = ("Nog geen plan.", "", "Begin een plan")


def _meet(plan: Actieplan) -> tuple[bool, str, str, str]:
    """Whether it is done, what was counted, and where one goes on."""
    bank = reverse("actieplan:bewerken", args=[plan.slug])
    doel = plan.doelstellingen.filter(soort__in=DRAGENDE_SOORTEN).first()
    acties = plan.acties.count()
    if doel is None:
        return (
            False,
            "Het plan heeft nog geen doelstelling.",
            reverse("actieplan:doel_nieuw", args=[plan.slug]),
            "Schrijf een doel",
        )
    if not acties:
        adres = reverse("actieplan:actie_nieuw", args=[plan.slug]) + f"?doel={doel.sleutel}"
        return False, "Er is een doelstelling en nog geen actie.", adres, "Schrijf een actie"
    telling = "1 actie" if acties == 1 else f"{acties} acties"
    if plan.versies.filter(van_kracht=True).exists():
        return True, f"{telling}, en een goedgekeurde versie die iedereen leest.", bank, "Bekijk"
    onderweg = plan.versies.exclude(stand=Versiestand.GOEDGEKEURD).first()
    if onderweg:
        adres = reverse("actieplan:ontwerp", args=[plan.slug, onderweg.jaar])
        return False, f"{telling}. {onderweg.titel} is nog niet goedgekeurd.", adres, "Breng het naar het college"
    return (
        False,
        f"{telling}, en nog geen versie.",
        reverse("actieplan:voorstel", args=[plan.slug]),
        "Maak een versie op",
    )


def _voorbeeld(netwerk: Netwerk) -> Elders | None:
    plan = Actieplan.objects.zichtbaar_voor(AnonymousUser()).exclude(netwerk=netwerk).select_related("netwerk").first()
    return Elders(f"Lees het plan van {plan.netwerk.korte_naam}.", plan.get_absolute_url()) if plan else None
