"""The step of a new network that is a group: one with seats and a date, to which somebody was invited."""

from functools import partial
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone

from leerrecht.begin.stappen import Beginstap, Elders
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Groep, Vergadering, Vertegenwoordiging


def groep(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """How far the first group is, and what comes next."""
    eerste = Groep.objects.filter(netwerk=netwerk, eigen=True).first()
    klaar, gemeten, adres, knop = (
        _meet(eerste) if eerste else (False, "Nog geen groep.", reverse("overleg:groep_nieuw"), "Maak een groep")
    )
    mag = toegang_van(gebruiker).mag(Recht.OVERLEG_PLANNEN, netwerk)
    return Beginstap(
        "Eerste groep en eerste vergadering",
        "Een netwerk begint aan tafel.",
        klaar,
        gemeten,
        "de stafmedewerker",
        adres=adres if mag or klaar else "",
        knop=knop if mag or klaar else "",
        kijk_elders=partial(_voorbeeld, netwerk),
    )


def _meet(groep: Groep) -> tuple[bool, str, str, str]:
    """Whether it is done, what was counted, and where one goes on."""
    zetels = Vertegenwoordiging.objects.actief_op(timezone.localdate()).filter(groep=groep).count()
    telling = f"{groep.naam}: {'1 zetel' if zetels == 1 else f'{zetels} zetels'}"
    if not zetels:
        return False, f"{telling}.", reverse("overleg:zetel_nieuw", args=[groep.slug]), "Geef zetels"
    vergaderingen = Vergadering.objects.filter(groep=groep).exclude(stand=Vergaderstand.GEANNULEERD)
    if vergaderingen.exclude(stand=Vergaderstand.GEPLAND).exists():
        return (
            True,
            f"{telling}, en een vergadering waarop mensen uitgenodigd zijn.",
            groep.get_absolute_url(),
            "Bekijk",
        )
    gepland = vergaderingen.order_by("begin").first()
    if gepland is None:
        return (
            False,
            f"{telling}, nog geen datum.",
            reverse("overleg:vergadering_nieuw", args=[groep.slug]),
            "Plan een vergadering",
        )
    return False, f"{telling}. Gepland, nog niet uitgenodigd.", gepland.get_absolute_url(), "Zet de agenda en nodig uit"


def _voorbeeld(netwerk: Netwerk) -> Elders | None:
    ander = Groep.objects.zichtbaar_voor(AnonymousUser()).exclude(netwerk=netwerk).select_related("netwerk").first()
    return Elders(f"In {ander.netwerk.korte_naam}: {ander.naam}.", ander.get_absolute_url()) if ander else None
