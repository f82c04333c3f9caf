"""Every page says whether one reads it or works on it: two densities, one hand."""

import re
from pathlib import Path

import pytest
from django.conf import settings

MAP = Path(settings.BASIS) / "templates"
OP = re.compile(r'{% extends "([^"]+)" %}')
BLOK = re.compile(r"{% block dichtheid %}(\w+){% endblock %}")

# Pages to read, by hand: whoever makes a page to read writes it here. All others are pages to work on.
LEES = frozenset(
    """
    400.html 403.html 404.html 405.html 429.html onleesbaar.html leerrecht/fout.html link/basis.html jongeren.html
    account/account.html account/account_inactive.html account/confirm_login_code.html account/gegevens.html
    account/identiteit/ander.html account/identiteit/gestopt.html account/identiteit/onbekend.html
    account/identiteit/uit.html account/identiteit/verder.html account/identiteit/verlopen.html
    account/identiteit/weg.html
    account/login.html account/logout.html account/niet_gevraagd.html account/password_change.html
    account/password_reset.html account/password_reset_done.html account/password_reset_from_key.html
    account/password_reset_from_key_done.html account/reauthenticate.html account/request_login_code.html
    account/uitnodiging.html account/uitnodiging_vervallen.html
    allauth/layouts/base.html allauth/layouts/entrance.html allauth/layouts/manage.html
    mfa/authenticate.html mfa/index.html mfa/reauthenticate.html mfa/recovery_codes/generate.html
    mfa/recovery_codes/index.html mfa/totp/activate_form.html mfa/totp/deactivate_form.html
    mfa/webauthn/add_form.html mfa/webauthn/authenticator_confirm_delete.html mfa/webauthn/reauthenticate.html
    zitting_weg.html
    leerrecht/start.html leerrecht/netwerkstart.html leerrecht/over.html leerrecht/privacy.html
    leerrecht/toegankelijkheid.html leerrecht/stijlgids.html voorbeeld/bericht.html
    actieplan/plan.html actieplan/plannen.html actieplan/actie.html
    actieplan/versie.html actieplan/versies.html actieplan/verschil.html
    meldpunt/meldpunt.html meldpunt/aanbod.html meldpunt/fiche.html meldpunt/wie_kan_helpen.html
    meldpunt/voor_jongeren.html meldpunt/voor_ouders.html meldpunt/vaak_afwezig.html meldpunt/brief_ouders.html
    meldpunt/aanmelden/ontvangen.html
    meldpunt/grondenkaart.html meldpunt/grondenkaarten.html
    overleg/signaal.html overleg/verslag.html
    overleg/uitnodiging.html overleg/uitnodiging_punt.html overleg/signaal_link.html meldpunt/toeleiding/link.html
    meldpunt/aanvraag/link.html meldpunt/schooltraject/link.html
    link/code.html link/formulier.html link/rondetafel.html link/verlopen.html link/week.html monitoring/ontbreekt.html
    blad.html blad/blad.html blad/formulier.html blad/kaart.html blad/ouders.html
    blad/samen_basis.html blad/samen.html blad/samen_zeggen.html blad/samen_ouder.html
    monitoring/gegevens.html monitoring/nagerekend.html monitoring/kaart.html
    klas/basis.html klas/code.html klas/blad.html klas/bedankt.html klas/dicht.html
    bevraging/basis.html bevraging/code.html bevraging/blad.html bevraging/bedankt.html bevraging/dicht.html
    bevraging/school.html
    monitoring/dashboard.html monitoring/indicator.html monitoring/evaluatie/rondes.html
    monitoring/evaluatie/editie.html monitoring/evaluatie/jaarevaluatie.html monitoring/evaluatie/gesloten.html
    """.split()
)


def keten(naam: str) -> list[str]:
    """Return the template and what it stands on, up to the frame of every page."""
    onder = OP.search((MAP / naam).read_text())
    return [naam, *(keten(onder[1]) if onder else [])]


def paginas() -> list[str]:
    """Return every template that is a page in the frame."""
    namen = (str(pad.relative_to(MAP)) for pad in sorted(MAP.rglob("*.html")))
    return [naam for naam in namen if naam != "base.html" and keten(naam)[-1] == "base.html"]


def dichtheid(naam: str) -> str:
    """Return what the body of this page says."""
    return next(gevonden[1] for laag in keten(naam) if (gevonden := BLOK.search((MAP / laag).read_text())))


@pytest.mark.parametrize("naam", paginas())
def test_een_pagina_zegt_of_men_er_leest_of_werkt(naam: str) -> None:
    assert dichtheid(naam) == ("lees" if naam in LEES else "werk")


def test_de_lijst_van_leespaginas_noemt_alleen_wat_bestaat() -> None:
    assert set(paginas()) >= LEES


def test_geen_pagina_schrijft_een_eigen_body() -> None:
    assert [naam for naam in paginas() if "<body" in (MAP / naam).read_text()] == []
