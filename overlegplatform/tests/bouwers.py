"""Plain builders for the meetings: name what matters, the rest is filled in."""

import datetime
import itertools
from typing import Any

from django.utils import timezone

from actieplan.models import Actiepunt
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from overlegplatform.diensten.deelname import deelname_beantwoorden, zetels_uitnodigen
from overlegplatform.diensten.signaal import signaal_beantwoorden
from overlegplatform.diensten.verslag import leg_vast
from overlegplatform.keuzes import VASTGELEGD, Functie, Groepsoort, Signaalstand, Uitkomstsoort, Vergaderstand
from overlegplatform.models import (
    Agendapunt,
    Deelname,
    Groep,
    Puntvoorstel,
    Signaal,
    Uitkomst,
    Vergadering,
    Vertegenwoordiging,
)

_teller = itertools.count(1)


def maak_groep(*, netwerk: Netwerk | None = None, **velden: Any) -> Groep:
    """Return a new group, for members."""
    nummer = next(_teller)
    velden = {"naam": f"Groep {nummer}", "slug": f"groep-{nummer}", "soort": Groepsoort.WERKGROEP, **velden}
    with schrijven_toegestaan():
        return Groep.objects.create(netwerk=netwerk or maak_netwerk(), volgorde=nummer, **velden)


def geef_zetel(groep: Groep, organisatie: Organisatie | None = None, **velden: Any) -> Vertegenwoordiging:
    """Return a new seat of `organisatie`, since long ago."""
    velden = {"functie": Functie.LID, "van": datetime.date(2020, 1, 1), **velden}
    with schrijven_toegestaan():
        return Vertegenwoordiging.objects.create(
            groep=groep, organisatie=organisatie or maak_organisatie(netwerk=groep.netwerk), **velden
        )


def maak_vergadering(
    groep: Groep | None = None, *, over_dagen: int = 7, uur: int = 13, duur: int = 120, **velden: Any
) -> Vergadering:
    """Return a new meeting so many days from now (before: a negative number)."""
    dag = timezone.localdate() + datetime.timedelta(days=over_dagen)
    begin = datetime.datetime.combine(dag, datetime.time(uur), tzinfo=timezone.get_default_timezone())
    velden = {"begin": begin, "einde": begin + datetime.timedelta(minutes=duur), "plaats": "Stadhuis", **velden}
    with schrijven_toegestaan():
        return Vergadering.objects.create(groep=groep or maak_groep(), **velden)


def maak_punt(vergadering: Vergadering, **velden: Any) -> Agendapunt:
    """Return a new item, last on the agenda."""
    nummer = next(_teller)
    velden = {"titel": f"Punt {nummer}", "volgorde": nummer * 10, **velden}
    with schrijven_toegestaan():
        return Agendapunt.objects.create(vergadering=vergadering, **velden)


def maak_uitkomst(punt: Agendapunt, soort: str = Uitkomstsoort.BESLUIT, *, door: Gebruiker, **velden: Any) -> Uitkomst:
    """Return a new outcome of a kind that points to nothing."""
    with schrijven_toegestaan():
        return Uitkomst.objects.create(
            agendapunt=punt, soort=soort, door=door, **{"tekst": f"Tekst {next(_teller)}", **velden}
        )


def nodig_uit(vergadering: Vergadering) -> list[Deelname]:
    """Give every seat its row, as invited, and return them."""
    with schrijven_toegestaan():
        zetels_uitnodigen(vergadering=vergadering)
        vergadering.deelnames.update(uitgenodigd_op=timezone.now())
    return list(vergadering.deelnames.all())


def antwoord(deelname: Deelname, antwoord: str, vervanger: str = "", *, door: Gebruiker | None = None) -> Deelname:
    """Answer for a seat, from what stands there now."""
    begin = {deelname.sleutel: deelname.antwoordwaarde}
    mijn = {deelname.sleutel: [antwoord, vervanger]}
    return deelname_beantwoorden(deelname_id=deelname.pk, mijn=mijn, origineel=begin, door=door)


def zet_stand(vergadering: Vergadering, stand: str, *, door: Gebruiker) -> Vergadering:
    """Put a meeting in a stand past the table, with the minutes that belong to it."""
    with schrijven_toegestaan():
        vergadering.stand = stand if stand != Vergaderstand.GOEDGEKEURD else Vergaderstand.GEHOUDEN
        vergadering.save()
        if stand in VASTGELEGD:
            verslag = leg_vast(vergadering=vergadering, noot="", door=door)
        if stand == Vergaderstand.GOEDGEKEURD:
            vergadering.stand, vergadering.goedgekeurd_verslag = stand, verslag
            vergadering.save()
    return vergadering


def stel_voor(deelname: Deelname, **velden: Any) -> Puntvoorstel:
    """Return an item that this seat proposes."""
    velden = {"titel": f"Voorstel {next(_teller)}", **velden}
    with schrijven_toegestaan():
        return Puntvoorstel.objects.create(vergadering=deelname.vergadering, deelname=deelname, **velden)


def maak_signaal(
    organisatie: Organisatie, *, door: Gebruiker, netwerk: Netwerk | None = None, **velden: Any
) -> Signaal:
    """Return a new signal of `organisatie`."""
    velden = {"titel": f"Signaal {next(_teller)}", "opvolgen_op": timezone.localdate(), **velden}
    with schrijven_toegestaan():
        return Signaal.objects.create(
            netwerk=netwerk or maak_netwerk(), organisatie=organisatie, door=door, stand=Signaalstand.GEGEVEN, **velden
        )


def beantwoord(signaal: Signaal, antwoord: str, door: Gebruiker) -> Signaal:
    """Answer a signal, from what stands there now."""
    begin = {"antwoord": Signaal.objects.get(pk=signaal.pk).antwoord}
    return signaal_beantwoorden(signaal_id=signaal.pk, mijn={"antwoord": antwoord}, origineel=begin, door=door)


def maak_actiepunt(organisatie: Organisatie, *, netwerk: Netwerk | None = None, **velden: Any) -> Actiepunt:
    """Return a new to-do of `organisatie`."""
    velden = {"wat": f"Actiepunt {next(_teller)}", **velden}
    with schrijven_toegestaan():
        return Actiepunt.objects.create(netwerk=netwerk or maak_netwerk(), organisatie=organisatie, **velden)


class Overlegwereld:
    """One group with a secretaris: minutes that wait for approval in the meeting that is going on today."""

    def __init__(self, netwerk: Netwerk, organisatie: Organisatie) -> None:
        self.staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
        self.groep = maak_groep(netwerk=netwerk)
        self.zetel = geef_zetel(self.groep, organisatie, functie=Functie.SECRETARIS)
        self.gehouden = maak_vergadering(self.groep, over_dagen=-30)
        maak_punt(self.gehouden)
        zet_stand(self.gehouden, Vergaderstand.GEHOUDEN, door=self.staf)
        self.bezig = maak_vergadering(self.groep, over_dagen=0)
        self.punt = maak_punt(self.bezig, verslag_van=self.gehouden)
        nodig_uit(self.bezig)
        zet_stand(self.bezig, Vergaderstand.BEZIG, door=self.staf)
        self.uitkomst = maak_uitkomst(self.punt, Uitkomstsoort.INFORMATIE, door=self.staf)
        self.voorstel = stel_voor(self.bezig.deelnames.first())
        self.signaal = maak_signaal(organisatie, door=self.staf, netwerk=netwerk)
        self.actiepunt = maak_actiepunt(organisatie, netwerk=netwerk)
