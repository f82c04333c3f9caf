"""The five minutes of a trekker, and staf who reads the answer."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from monitoring import evaluatievelden
from monitoring.diensten.evaluatie import (
    evaluatie_invullen,
    evaluatie_nalezen,
    evaluatie_teruggeven,
    waarom_dicht,
)
from monitoring.diensten.uitslag import Uitslag
from monitoring.forms.aanlevering import RedenForm
from monitoring.forms.evaluatie import EvaluatieForm, NalezenForm
from monitoring.forms.versie import na_botsing
from monitoring.jaarevaluatie.lezen import figuren_uit
from monitoring.jaarevaluatie.overzicht import maak_rijen, vorig_antwoord
from monitoring.keuzes import Evaluatiestand
from monitoring.models import Evaluatie, Indicator
from monitoring.views.poging import Poging, leesbare_botsingen
from monitoring.views.vind import evaluatie_of_404

VELDEN = evaluatievelden.EVALUATIE
INVULLEN, NALEZEN = "monitoring/evaluatie/invullen.html", "monitoring/evaluatie/nalezen.html"
GESLOTEN = "monitoring/evaluatie/gesloten.html"


def _waarden(evaluatie: Evaluatie) -> dict[str, str]:
    return evaluatievelden.lees(evaluatie, VELDEN)


def _beeld(evaluatie: Evaluatie) -> dict:
    """What stands beside the questions: approved wording, who, last year's answer, frozen figures."""
    return {
        "evaluatie": evaluatie,
        "ronde": evaluatie.ronde,
        "rij": maak_rijen([evaluatie], dag=timezone.localdate())[0],
        "vorige": vorig_antwoord(evaluatie),
        "figuren": figuren_uit(evaluatie.cijfers),
        "terug": evaluatie.zetten.filter(naar=Evaluatiestand.OPEN).first(),
    }


class _Blad:
    """A page with the five questions: shown, saved, or shown again with what stands in the way."""

    def __init__(
        self, request: HttpRequest, evaluatie: Evaluatie, sjabloon: str, soort: type[EvaluatieForm], **opties
    ) -> None:
        self.request, self.evaluatie, self.sjabloon, self.soort = request, evaluatie, sjabloon, soort
        self.over = f"evaluatie.{evaluatie.sleutel}"
        self.opties = {**opties, "over": self.over, "gebruiker": request.user}

    def _formulier(self, gegevens, waarden: dict[str, str]) -> EvaluatieForm:
        return self.soort(gegevens, waarden=waarden, **self.opties)

    def antwoord(self, maak_poging: Callable[[EvaluatieForm], Poging], gezet: str) -> HttpResponse:
        """Answer the request; `gezet` is said when the answer moved on."""
        if self.request.method != "POST":
            return self._get()
        formulier = self._formulier(self.request.POST, _waarden(self.evaluatie))
        poging = maak_poging(formulier)
        antwoord = handel_af(self.request, formulier, poging)
        if poging.botst:
            return self._toon_botsing(poging)
        if antwoord is None:
            return self._toon(formulier, status=422)
        _zeg(self.request, poging.uitslag, gezet)
        return antwoord

    def _get(self) -> HttpResponse:
        dicht = waarom_dicht(self.evaluatie, self.request.user, timezone.localdate())
        if dicht:
            return render(self.request, GESLOTEN, {**_beeld(self.evaluatie), "dicht": dicht})
        formulier = self._formulier(teruggevonden(self.request), _waarden(self.evaluatie))
        return self._toon(formulier, teruggevonden=formulier.is_bound)

    def _toon(self, formulier: EvaluatieForm, *, status: int = 200, **extra) -> HttpResponse:
        context = {**_beeld(self.evaluatie), "form": formulier, **extra}
        return render(self.request, self.sjabloon, context, status=status)

    def _toon_botsing(self, poging: Poging) -> HttpResponse:
        """Show the form again: fresh key, saved fields taken over, colliding ones still open."""
        self.evaluatie.refresh_from_db(fields=[*VELDEN, "stand"])
        huidig = _waarden(self.evaluatie)
        gegevens = na_botsing(self.over, huidig, poging.uitslag.botsingen, self.request.POST)
        botsingen = leesbare_botsingen("evaluatie", self.evaluatie.sleutel, poging.uitslag)
        formulier = self._formulier(gegevens, huidig)
        return self._toon(formulier, status=409, botsingen=botsingen, bewaard=poging.uitslag.bewaard)


def _zeg(request: HttpRequest, uitslag: Uitslag | None, gezet: str) -> None:
    if uitslag is None:
        messages.info(request, "Dit formulier was al bewaard.")
    elif uitslag.gezet:
        messages.success(request, gezet)
    elif uitslag.bewaard:
        messages.success(request, f"Bewaard: {', '.join(uitslag.bewaard).lower()}.")
    else:
        messages.info(request, "Er was niets gewijzigd.")


@vereist(Recht.EVALUATIE_INVULLEN)
def invullen(request: HttpRequest, plan: str, schooljaar: str, sleutel: str) -> HttpResponse:
    """Answer about an own action; another's does not exist here. After the round: what was answered."""
    eigen = Evaluatie.objects.eigen_voor(request.user, timezone.localdate())
    evaluatie = evaluatie_of_404(request, eigen, plan, schooljaar, sleutel)

    def doe(waarden, origineel) -> Uitslag:
        return evaluatie_invullen(
            evaluatie_id=evaluatie.pk,
            waarden=waarden,
            origineel=origineel,
            indienen=request.POST.get("wat") == "indienen",
            door=request.user,
        )

    blad = _Blad(request, evaluatie, INVULLEN, EvaluatieForm)
    gezet = "Je antwoord is ingediend. De stafmedewerker leest het na. Bedankt."
    return blad.antwoord(lambda formulier: Poging(formulier, doe, evaluatie.get_absolute_url()), gezet)


@vereist(Recht.EVALUATIE_BEHEREN)
def nalezen(request: HttpRequest, plan: str, schooljaar: str, sleutel: str) -> HttpResponse:
    """Staf reads, edits and lets through; also fills in what nobody answers."""
    bewerkbaar = Evaluatie.objects.bewerkbaar_voor(request.user)
    evaluatie = evaluatie_of_404(request, bewerkbaar, plan, schooljaar, sleutel)

    def maak_poging(formulier: NalezenForm) -> Poging:
        def doe(waarden, origineel) -> Uitslag:
            return evaluatie_nalezen(
                evaluatie_id=evaluatie.pk,
                waarden=waarden,
                origineel=origineel,
                klaar=request.POST.get("wat") == "klaar",
                indicatoren=formulier.cleaned_data["indicatoren"],
                door=request.user,
            )

        return Poging(formulier, doe, f"{evaluatie.ronde.get_absolute_url()}#a-{evaluatie.actie.sleutel}")

    indicatoren = list(Indicator.objects.zichtbaar_voor(request.user).voor_netwerk(evaluatie.ronde.netwerk))
    gekozen = [rij.code for rij in evaluatie.actie.indicatoren.all()]
    blad = _Blad(request, evaluatie, NALEZEN, NalezenForm, indicatoren=indicatoren, initial={"indicatoren": gekozen})
    return blad.antwoord(maak_poging, "Nagelezen. Dit antwoord gaat zo mee in de jaarevaluatie.")


@vereist(Recht.EVALUATIE_BEHEREN)
def teruggeven(request: HttpRequest, plan: str, schooljaar: str, sleutel: str) -> HttpResponse:
    """Ask why, then open an answer again for its trekker."""
    bewerkbaar = Evaluatie.objects.bewerkbaar_voor(request.user)
    evaluatie = evaluatie_of_404(request, bewerkbaar, plan, schooljaar, sleutel)
    gepost = request.method == "POST"
    formulier = RedenForm(request.POST if gepost else teruggevonden(request), gebruiker=request.user)
    formulier.fields["reden"].help_text = "Wie antwoordde, leest deze zin boven het formulier."

    def geef_terug() -> str:
        evaluatie_teruggeven(evaluatie_id=evaluatie.pk, reden=formulier.cleaned_data["reden"], door=request.user)
        messages.success(request, "Het antwoord staat weer open voor wie de actie trekt.")
        return f"{evaluatie.ronde.get_absolute_url()}#a-{evaluatie.actie.sleutel}"

    if gepost and (antwoord := handel_af(request, formulier, geef_terug)):
        return antwoord
    context = {**_beeld(evaluatie), "form": formulier}
    return render(request, "monitoring/evaluatie/teruggeven.html", context, status=422 if gepost else 200)
