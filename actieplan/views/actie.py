"""One action: approved wording, who, stand, proposals, history."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from actieplan.diensten.voortgang import mag_melden
from actieplan.keuzes import Betrokkenheidsrol
from actieplan.models import Actie, Actieplan, Versieregel
from actieplan.regels.actievelden import LABELS
from actieplan.views.plan import plan_of_404
from actieplan.weergave.actie import kop_van
from actieplan.weergave.geschiedenis import momenten
from actieplan.weergave.plan import versie_van_kracht, voorstellen_voor
from leerrecht.paginacache import voor_bezoekers
from leerrecht.panelen import BIJ_ACTIE, panelen_voor
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van


def actie_of_404(request: HttpRequest, plan: Actieplan, sleutel: str) -> Actie:
    """Return an action that this person may read."""
    rijen = Actie.objects.zichtbaar_voor(request.user).filter(plan=plan).select_related("doelstelling", "ouder")
    return get_object_or_404(rijen, sleutel=sleutel)


@publiek
@voor_bezoekers
def actie(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """The page of one action."""
    rij = plan_of_404(request, plan)
    gevonden = actie_of_404(request, rij, sleutel)
    toegang = toegang_van(request.user)
    versie = versie_van_kracht(rij)
    regel = Versieregel.objects.zichtbaar_voor(request.user).filter(versie=versie, sleutel=sleutel).first()
    met_voorstellen = toegang.mag(Recht.PLAN_VOORSTEL_LEZEN, rij.netwerk)
    if regel is None and not met_voorstellen:
        raise Http404
    geschiedenis = toegang.mag(Recht.PLAN_GESCHIEDENIS_LEZEN, rij.netwerk)
    doel = Versieregel.objects.filter(versie=versie, sleutel=regel.doel_sleutel).first() if regel else None
    context = {
        "plan": rij,
        "versie": versie,
        "actie": gevonden,
        "regel": regel,
        "onder": _onder(request, versie, sleutel),
        "voorstel": _voorstel(rij, versie, request.user, sleutel),
        "kop": kop_van(gevonden, regel, doel),
        "kenmerken": [*_wie(gevonden), *_kenmerken(gevonden)],
        "redactie": _redactie(gevonden),
        "momenten": momenten(sleutel=sleutel, met_voorstellen=met_voorstellen) if geschiedenis else None,
        "voortgangen": gevonden.voortgangen.select_related("organisatie")[:5] if geschiedenis else None,
        "mag_bewerken": toegang.mag(Recht.PLAN_BEWERKEN, rij.netwerk),
        "mag_melden": toegang.mag(Recht.VOORTGANG_MELDEN, rij.netwerk) and mag_melden(gevonden, request.user),
        "panelen": panelen_voor(BIJ_ACTIE, request.user, gevonden),
    }
    return render(request, "actieplan/actie.html", context)


def _redactie(gevonden: Actie) -> str:
    """Names of the fields that the source does not say, as words."""
    namen = [LABELS.get(veld, veld).lower() for veld in gevonden.redactie if veld in REDACTIE_TONEN]
    return ", ".join(namen).capitalize()


def _kenmerken(gevonden: Actie) -> list[tuple[str, str]]:
    paren = [
        ("Voor wie", ", ".join(str(rij) for rij in gevonden.doelgroepen.all())),
        ("Bereikte groepen", ", ".join(str(rij).lower() for rij in gevonden.populaties.all())),
        ("Thema’s", ", ".join(str(rij).lower() for rij in gevonden.themas.all())),
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
