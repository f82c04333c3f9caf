"""Rows of mijn werk about meetings, signals and to-dos. A meeting stands there once, first for what it asks."""

import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from actieplan.models import Actiepunt
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.opmaaktekst import naar_tekst
from leerrecht.samengelezen import Bronrij, Leessoort, Werkbron, een_voor_een
from overlegplatform.keuzes import Antwoord, Signaalstand
from overlegplatform.models import Deelname, Signaal, Vergadering
from overlegplatform.querysets import zetels_van
from overlegplatform.regels.wachtend import HOOGSTENS, Wachtend, wat_wacht

# An answer stays there for this long.
NIEUWS = datetime.timedelta(days=60)
_KORT = 90
_PUNTEN = 40


def werkrijen(gebruiker) -> list[Werkbron]:
    """Return what meetings ask of this person."""
    wacht = wat_wacht(gebruiker)
    return [
        *_van_vergaderingen(wacht),
        *(_komt(rij) for rij in _komend(gebruiker)),
        *_van_signalen(wacht),
        *(_actiepunt(rij) for rij in _actiepunten(gebruiker)),
        _antwoorden(gebruiker),
    ]


def _over(vergadering: Vergadering, wat: str, adres: str, **velden) -> Werkrij:
    """One row about one meeting, with its hours and place."""
    over = ", ".join(filter(None, (vergadering.uren_tekst, vergadering.plaats)))
    ding = f"vergadering {vergadering.pk}"
    return Werkrij(Kamer.OVERLEG, wat, adres, **{"over": over, "wanneer": vergadering.datum, "ding": ding, **velden})


def _van_vergaderingen(wacht: Wachtend) -> list[Werkrij]:
    rijen = [
        _over(v, f"Noteer en sluit af: {v.groep.naam} is bezig", reverse("overleg:werk", args=[v.sleutel]))
        for v in wacht.bezig
    ]
    for deelname in wacht.uitnodigingen:
        v = deelname.vergadering
        rijen.append(_over(v, f"Zeg of je komt: {v.groep.naam}", reverse("overleg:antwoord", args=[v.sleutel])))
    rijen += [
        _over(v, f"Start of annuleer: {v.groep.naam} is voorbij", v.get_absolute_url()) for v in wacht.niet_gehouden
    ]
    noot = "op de volgende vergadering"
    return [
        *rijen,
        *(
            _over(v, f"Laat het verslag goedkeuren: {v.groep.naam}", v.get_absolute_url(), wanneer=None, noot=noot)
            for v in wacht.verslagen
        ),
    ]


def _komend(gebruiker) -> list[Vergadering]:
    """The next meetings of the own groups, but for those to which the own seat said no or sends somebody else."""
    eigen = Deelname.objects.eigen_voor(gebruiker)
    zegt_ja = Q(pk__in=eigen.filter(antwoord=Antwoord.JA).values("vergadering"))
    niet = Q(pk__in=eigen.filter(antwoord__in=(Antwoord.NEE, Antwoord.VERVANGER)).values("vergadering"))
    komend = Vergadering.objects.filter(groep__in=zetels_van(gebruiker).groepen).komend(timezone.now())
    return list(komend.filter(zegt_ja | ~niet).select_related("groep").order_by("begin", "pk")[:HOOGSTENS])


def _komt(vergadering: Vergadering) -> Werkrij:
    vandaag = timezone.localdate()
    # It may run past midnight: then it is still today's.
    dag = max(vergadering.datum, vandaag)
    return _over(vergadering, f"Kom naar {vergadering.groep.naam}", vergadering.get_absolute_url(), wanneer=dag)


def _van_signalen(wacht: Wachtend) -> list[Werkrij]:
    eerst, rest = wacht.open_signalen[:HOOGSTENS], wacht.open_signalen[HOOGSTENS:]
    rijen = [_signaal(f"Beantwoord het signaal: {rij.titel}", rij, rij.get_absolute_url()) for rij in eerst]
    if rest:
        woord = "signaal" if len(rest) == 1 else "signalen"
        rijen.append(_signaal(f"Beantwoord nog {len(rest)} {woord}", rest[0], reverse("overleg:signalen")))
    return rijen


def _signaal(wat: str, rij: Signaal, adres: str) -> Werkrij:
    return Werkrij(Kamer.OVERLEG, wat, adres, over="Signaal van het werkveld", wanneer=rij.opvolgen_op)


def _actiepunten(gebruiker) -> list[Actiepunt]:
    rijen = Actiepunt.objects.eigen_voor(gebruiker).open().select_related("organisatie", "persoon")
    return list(rijen[:_PUNTEN])


def _actiepunt(punt: Actiepunt) -> Werkrij:
    # Where it is ticked off; the list there is in the same order.
    adres = f"{reverse('actieplan:actiepunten')}#p-{punt.sleutel}"
    return Werkrij(Kamer.OVERLEG, f"Werk af: {punt}", adres, over=f"Actiepunt, {punt.wie}", wanneer=punt.tegen)


def _antwoorden(gebruiker) -> Leessoort:
    sinds = timezone.localdate() - NIEUWS
    rijen = Signaal.objects.zichtbaar_voor(gebruiker).filter(
        stand=Signaalstand.BEANTWOORD, beantwoord_op__gte=sinds, door=gebruiker.pk
    )
    kolommen = {een: een for een in ("sleutel", "titel", "antwoord", "beantwoord_op")}
    return Leessoort(rijen.order_by("-beantwoord_op"), kolommen, een_voor_een(_beantwoord), hoogstens=HOOGSTENS)


def _beantwoord(signaal: Bronrij) -> Werkrij:
    """An answer asks nothing any more: it is there to be read."""
    tekst = naar_tekst(signaal.antwoord)
    over = tekst if len(tekst) <= _KORT else f"{tekst[:_KORT].rsplit(' ', 1)[0]} …"
    wat = f"Je signaal kreeg een antwoord: {signaal.titel}"
    adres = reverse("overleg:signaal", args=[signaal.sleutel])
    return Werkrij(Kamer.OVERLEG, wat, adres, over=over, sinds=signaal.beantwoord_op, loopt=True)
