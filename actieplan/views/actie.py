"""One action: approved wording, who, stand, proposals, history."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from actieplan.diensten.voortgang import mag_melden
from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models import Actie, Actieplan, Versie, Versieregel
from actieplan.regels.actievelden import LABELS
from actieplan.views.plan import plan_of_404
from actieplan.weergave.actie import kop_van
from actieplan.weergave.geschiedenis import momenten
from actieplan.weergave.plan import versie_van_kracht, voorstellen_voor
from actieplan.weergave.raam import ACTIE, GESCHIEDENIS, VOORTGANG, aanzichten, strook, weetjes
from leerrecht.daden import Knop
from leerrecht.eigenwoorden import in_woorden_van
from leerrecht.models import Netwerk
from leerrecht.paginacache import voor_bezoekers
from leerrecht.panelen import BIJ_ACTIE, panelen_voor
from leerrecht.raam import Raam
from leerrecht.rechten import Recht
from leerrecht.toegang import Toegang, publiek, toegang_van, vereist


def actie_of_404(request: HttpRequest, plan: Actieplan, sleutel: str) -> Actie:
    """Return an action that this person may read."""
    rijen = Actie.objects.zichtbaar_voor(request.user).filter(plan=plan).select_related("doelstelling", "ouder")
    return get_object_or_404(rijen, sleutel=sleutel)


@dataclass
class Actiepagina:
    """One action as this reader may know it."""

    plan: Actieplan
    actie: Actie
    versie: Versie | None
    regel: Versieregel | None
    toegang: Toegang

    @property
    def met_voorstellen(self) -> bool:
        """Whether unapproved wording is shown."""
        return self.toegang.mag(Recht.PLAN_VOORSTEL_LEZEN, self.plan.netwerk)

    @property
    def werkt_mee(self) -> bool:
        """Whether it is shown in a frame, with what members of the network wrote."""
        return self.toegang.mag(Recht.PLAN_GESCHIEDENIS_LEZEN, self.plan.netwerk)

    @cached_property
    def kop(self) -> dict[str, Any]:
        """Its head, in the wording this reader may see."""
        doel = None
        if self.regel:
            doel = Versieregel.objects.filter(versie=self.versie, sleutel=self.regel.doel_sleutel).first()
        return kop_van(self.actie, self.regel, doel)


def _lees(request: HttpRequest, plan: str, sleutel: str) -> Actiepagina:
    rij = plan_of_404(request, plan)
    versie = versie_van_kracht(rij)
    gevonden = actie_of_404(request, rij, sleutel)
    regel = Versieregel.objects.zichtbaar_voor(request.user).filter(versie=versie, sleutel=sleutel).first()
    gelezen = Actiepagina(rij, gevonden, versie, regel, toegang_van(request.user))
    if regel is None and not gelezen.met_voorstellen:
        raise Http404
    return gelezen


@publiek
@voor_bezoekers
def actie(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """The page of one action: to read for all, in a frame for who works in the network."""
    gelezen = _lees(request, plan, sleutel)
    context = {
        "onder": _onder(request, gelezen.versie, sleutel),
        "voorstel": _voorstel(gelezen.plan, gelezen.versie, request.user, sleutel),
        "kenmerken": [*_wie(gelezen.actie), *_kenmerken(gelezen.plan.netwerk, gelezen.actie)],
        "redactie": _redactie(gelezen.actie),
        "panelen": panelen_voor(BIJ_ACTIE, request.user, gelezen.actie),
    } | _kop(gelezen)
    if not gelezen.werkt_mee:
        return render(request, "actieplan/actie.html", context)
    voortgangen = gelezen.actie.voortgangen.count()
    return render(request, "actieplan/actie_raam.html", context | _raam(request, gelezen, ACTIE, voortgangen))


@vereist(Recht.PLAN_GESCHIEDENIS_LEZEN)
def voortgang(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """What was reported about it, newest first."""
    gelezen = _meegelezen(request, plan, sleutel)
    voortgangen = list(gelezen.actie.voortgangen.select_related("organisatie"))
    context = {"voortgangen": voortgangen} | _kop(gelezen) | _raam(request, gelezen, VOORTGANG, len(voortgangen))
    return render(request, "actieplan/actie_voortgang.html", context)


@vereist(Recht.PLAN_GESCHIEDENIS_LEZEN)
def geschiedenis(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """What happened to it, newest first."""
    gelezen = _meegelezen(request, plan, sleutel)
    context = {"momenten": momenten(sleutel=sleutel, met_voorstellen=gelezen.met_voorstellen)} | _kop(gelezen)
    voortgangen = gelezen.actie.voortgangen.count()
    return render(
        request, "actieplan/actie_geschiedenis.html", context | _raam(request, gelezen, GESCHIEDENIS, voortgangen)
    )


def _meegelezen(request: HttpRequest, plan: str, sleutel: str) -> Actiepagina:
    gelezen = _lees(request, plan, sleutel)
    if not gelezen.werkt_mee:
        raise Http404
    return gelezen


def _kop(gelezen: Actiepagina) -> dict[str, Any]:
    """What every page of an action knows."""
    return {
        "plan": gelezen.plan,
        "versie": gelezen.versie,
        "actie": gelezen.actie,
        "regel": gelezen.regel,
        "kop": gelezen.kop,
    }


def _raam(request: HttpRequest, gelezen: Actiepagina, hier: str, voortgangen: int) -> dict[str, Any]:
    """The frame, with what this person can do with the action."""
    plan, rij, netwerk = gelezen.plan, gelezen.actie, gelezen.plan.netwerk
    meldt = gelezen.toegang.mag(Recht.VOORTGANG_MELDEN, netwerk) and mag_melden(rij, request.user)
    daden = [("voortgang", "Meld hoe het loopt")] if meldt else []
    if gelezen.toegang.mag(Recht.PLAN_BEWERKEN, netwerk):
        daden.append(("actie_bewerken", "Bewerk de actie"))
    adressen = ((naam, tekst, reverse(f"actieplan:{naam}", args=[plan.slug, rij.sleutel])) for naam, tekst in daden)
    raam = Raam(
        "deze actie",
        strook(rij, gelezen.kop, voorstel=gelezen.regel is None),
        aanzichten(plan, rij, voortgangen),
        hier,
        weetjes(gelezen.kop, gelezen.versie, gelezen.regel),
        [Knop(naam, tekst, adres, "", einde=False, blok="daden") for naam, tekst, adres in adressen],
        eerst=meldt,
    )
    kruimels = [
        {"naam": "Actieplan", "adres": reverse("actieplan:plannen")},
        {"naam": netwerk.korte_naam, "adres": plan.get_absolute_url()},
    ]
    return {"raam": raam, "kruimels": kruimels, "hier": gelezen.kop["kort"]}


def _redactie(gevonden: Actie) -> str:
    """Names of the fields that the source does not say, as words."""
    namen = [LABELS.get(veld, veld).lower() for veld in gevonden.redactie if veld in REDACTIE_TONEN]
    return ", ".join(namen).capitalize()


def _kenmerken(netwerk: Netwerk, gevonden: Actie) -> list[tuple[str, str]]:
    voor, bereikt, themas = (
        [str(woord) for woord in in_woorden_van(netwerk, woorden.all())]
        for woorden in (gevonden.doelgroepen, gevonden.populaties, gevonden.themas)
    )
    paren = [
        ("Voor wie", ", ".join(voor)),
        ("Bereikte groepen", ", ".join(bereikt).lower()),
        ("Thema’s", ", ".join(themas).lower()),
        ("Aard", gevonden.get_aard_display()),
        ("Uitvoering", gevonden.get_uitvoering_display()),
        ("Aanpak", gevonden.get_aanpak_display()),
        ("Bestuursniveau", gevonden.get_bestuursniveau_display()),
    ]
    return [(label, waarde) for label, waarde in paren if waarde]


REDACTIE_TONEN = ("titel", "aard", "uitvoering", "aanpak", "bestuursniveau", "doelgroepen", "populaties", "themas")


def _onder(request: HttpRequest, versie, sleutel: str) -> list[Versieregel]:
    """Actions right under this one, in the version in force."""
    return list(
        Versieregel.objects.zichtbaar_voor(request.user)
        .filter(versie=versie, ouder_sleutel=sleutel)
        .select_related("actie")
    )


def _voorstel(plan: Actieplan, versie, gebruiker, sleutel: str):
    return next((rij for rij in voorstellen_voor(plan, versie, gebruiker) if rij.sleutel == sleutel), None)


def _wie(gevonden: Actie) -> list[tuple[str, str]]:
    """Return (role, names) pairs of who carries the action today."""
    rijen = list(
        gevonden.betrokkenheden.actief_op(timezone.localdate()).select_related("organisatie", "eenheid__organisatie")
    )
    paren = [(LABELS[rol], ", ".join(rij.wie for rij in rijen if rij.rol == rol)) for rol in Betrokkenheidsrol]
    return [(label, namen) for label, namen in paren if namen]
