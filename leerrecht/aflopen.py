"""Memberships that end by date are seen coming: told once, and in mijn werk until somebody decided."""

import datetime
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.berichten import uitbox
from leerrecht.berichten.aflopen import LidmaatschapLooptAf, LidmaatschappenLopenAf
from leerrecht.diensten import dienst
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Lidmaatschap, Netwerk
from leerrecht.rechten import Recht
from leerrecht.rondgang import Rondgang, werk
from leerrecht.toegang import toegang_van

NAAM = "lidmaatschappen_aflopen"
AFLOPEN = werk(
    naam=NAAM,
    titel="zeggen dat een lidmaatschap afloopt",
    gevolg="De persoon en beheer weten het niet op tijd. De dag zelf blijft gelden.",
)


def te_melden(vandaag: datetime.date) -> Any:
    """Return what ends soon and was not told yet; not what ends today, which somebody has just decided."""
    rijen = Lidmaatschap.objects.loopt_af(vandaag).filter(tot__gt=vandaag, gebruiker__is_active=True)
    return rijen.exclude(einde_gemeld=F("tot")).select_related("gebruiker", "organisatie", "netwerk")


@dienst
def aflopen_melden(*, netwerk: Netwerk) -> int:
    """Tell each person, and the beheer of the network once for all; return how many memberships that were."""
    leden = list(te_melden(timezone.localdate()).filter(netwerk=netwerk).select_for_update(of=("self",)))
    for lid in leden:
        if lid.gebruiker.heeft_account:
            uitbox.verstuur(LidmaatschapLooptAf(lid))
        lid.einde_gemeld = lid.tot
        lid.save(update_fields=["einde_gemeld"])
    if leden:
        uitbox.verstuur(LidmaatschappenLopenAf(netwerk, tuple(leden)))
    return len(leden)


@achtergrond.soort(NAAM)
def meld(verloop: achtergrond.Verloop) -> str:
    """Long work: network by network, so that one that fails stops no other."""
    with Rondgang(AFLOPEN) as ronde:
        for netwerk in ronde.langs(Netwerk.objects.all(), "netwerk"):
            with ronde.stap("netwerk", netwerk.slug, netwerk.pk):
                ronde.tel("gemeld", aflopen_melden(netwerk=netwerk))
    aantal = ronde.aantallen["gemeld"]
    return f"{aantal} {'lidmaatschap' if aantal == 1 else 'lidmaatschappen'} gemeld.{ronde.zin}"


def werkrijen(gebruiker: Any) -> list[Werkrij]:
    """Return the rows of mijn werk: own roles that end, and for beheer those of the network, in one row."""
    toegang, vandaag = toegang_van(gebruiker), timezone.localdate()
    rijen = []
    if any(lid.tot for lid in toegang.lidmaatschappen):
        eigen = Lidmaatschap.objects.filter(gebruiker=gebruiker).loopt_af(vandaag).select_related("organisatie")
        rijen = [_eigen(lid) for lid in eigen]
    netwerken = toegang.netwerken_met(Recht.ACCOUNTS_BEHEREN)
    if netwerken:
        dagen = Lidmaatschap.objects.filter(netwerk__in=netwerken).exclude(gebruiker=gebruiker).loopt_af(vandaag)
        rijen += _van_beheer(list(dagen.values_list("tot", flat=True)))
    return rijen


def _eigen(lid: Lidmaatschap) -> Werkrij:
    over = f"{lid.get_rol_display()} voor {lid.organisatie.naam}"
    return Werkrij(Kamer.BEHEER, "Vraag of je rol blijft", reverse("account") + "#rollen", over=over, wanneer=lid.tot)


def _van_beheer(dagen: list[datetime.date]) -> list[Werkrij]:
    if not dagen:
        return []
    wat = "1 lidmaatschap dat eindigt" if len(dagen) == 1 else f"{len(dagen)} lidmaatschappen die eindigen"
    adres = reverse("beheer:lidmaatschappen") + "?stand=eindigt"
    over = "Verleng, of draag over wat eraan hangt"
    return [Werkrij(Kamer.BEHEER, f"Beslis over {wat}", adres, over=over, wanneer=min(dagen))]


def plan() -> None:
    """Plan the round of today."""
    achtergrond.plan_taak(naam=NAAM)
