"""Acts on an account as a whole, each on a page of its own that says what it does."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from leerrecht.beheer import bereik
from leerrecht.beheer.diensten import account as diensten
from leerrecht.beheer.views.gebruiker import adres, haal, kruimels
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.velden import KnopFormulier, RedenFormulier
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


def _met_reden(
    request: HttpRequest, persoon: Gebruiker, *, dienst: Callable[..., None], gelukt: str, **context: str
) -> HttpResponse:
    def doe(form: RedenFormulier) -> str:
        dienst(gebruiker=persoon, reden=form.cleaned_data["reden"], door=request.user)
        return adres(persoon)

    return formulierpagina(
        request,
        maak=lambda data: RedenFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt=gelukt,
        context={**context, "kruimels": kruimels(persoon), "terug": adres(persoon)},
    )


@vereist(Recht.ACCOUNTS_BEHEREN)
def uitnodigen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Send a first or a new invitation."""
    persoon = haal(request, sleutel)
    leden = bereik.lidmaatschappen(request.user).filter(gebruiker=persoon).select_related("netwerk")
    lid = leden.order_by("-van").first()
    if lid is None:
        raise Http404

    def doe(form: KnopFormulier) -> str:
        diensten.uitnodigen(gebruiker=persoon, netwerk=lid.netwerk, door=request.user)
        return adres(persoon)

    return formulierpagina(
        request,
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="De uitnodiging staat klaar om te vertrekken. Onder “Post” zie je wanneer ze weg is.",
        context={
            "titel": f"{persoon.naam} uitnodigen",
            "inleiding": f"We mailen een link naar {persoon.email}. Daarmee kiest de persoon een wachtwoord. "
            "Een eerdere link werkt dan niet meer.",
            "kruimels": kruimels(persoon),
            "knop": "Verstuur de uitnodiging",
            "terug": adres(persoon),
        },
    )


@vereist(Recht.ACCOUNTS_BEHEREN)
def sluiten(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Close an account."""
    persoon = haal(request, sleutel)
    return _met_reden(
        request,
        persoon,
        dienst=diensten.account_sluiten,
        titel=f"Account van {persoon.naam} afsluiten",
        inleiding="De persoon kan niet meer inloggen en wordt meteen uitgelogd. Wat die schreef, blijft staan. "
        "De lidmaatschappen beëindig je apart.",
        knop="Sluit het account af",
        gelukt="Het account is afgesloten. De persoon is overal uitgelogd.",
    )


@vereist(Recht.ACCOUNTS_BEHEREN)
def heropenen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Open a closed account again."""
    persoon = haal(request, sleutel)
    return _met_reden(
        request,
        persoon,
        dienst=diensten.account_heropenen,
        titel=f"Account van {persoon.naam} heropenen",
        inleiding="Inloggen kan weer met het wachtwoord van vroeger. Lopende lidmaatschappen geven weer rechten.",
        knop="Heropen het account",
        gelukt="Het account is weer open.",
    )


@vereist(Recht.ACCOUNTS_BEHEREN)
def factor_wissen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Take away a lost second factor."""
    persoon = haal(request, sleutel)
    return _met_reden(
        request,
        persoon,
        dienst=diensten.factor_wissen,
        titel=f"Tweede stap van {persoon.naam} wissen",
        inleiding="Doe dit alleen als de persoon de telefoon met de app kwijt is. Bel eerst zelf terug op een nummer "
        "dat je kent, zodat je zeker weet wie het vraagt. Bij het volgende inloggen kiest die een nieuwe tweede stap.",
        knop="Wis de tweede stap",
        gelukt="De tweede stap is gewist. De persoon krijgt daar een mail over.",
    )
