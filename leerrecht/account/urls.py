"""Addresses under /account/. The package's views are mounted one by one: what is not here does not exist."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as herstel
from django.urls import path, re_path

from leerrecht.account.daden import gegevens as daden_gegevens
from leerrecht.account.daden import geheimhouding as daden_geheimhouding
from leerrecht.account.daden import identiteit as daden_identiteit
from leerrecht.account.daden import niet_gevraagd  # noqa: F401 (declares its act before /link/ is read)
from leerrecht.account.daden import uitnodiging as daden_uitnodiging
from leerrecht.account.rem import zeg_wachttijd
from leerrecht.account.views import gegevens, identiteit, inloggen, tweede_factor, uitnodiging
from leerrecht.daden import paden
from leerrecht.toegang import ingelogd, publiek

urlpatterns = [
    path("", gegevens.account, name="account"),
    *paden(daden_gegevens, daden_geheimhouding, daden_identiteit),
    path("blijf/", gegevens.blijf, name="blijf"),
    path("inloggen/", inloggen.inloggen, name="account_login"),
    path("inloggen/extern/", identiteit.extern_begin, name="extern_begin"),
    path("inloggen/extern/terug/", identiteit.extern_terug, name="extern_terug"),
    path("inloggen/extern/verder/", identiteit.extern_verder, name="extern_verder"),
    path("inloggen/extern/uit/", identiteit.extern_uit, name="extern_uit"),
    path("inloggen/code/", publiek(zeg_wachttijd(account.request_login_code)), name="account_request_login_code"),
    path(
        "inloggen/code/invullen/", publiek(zeg_wachttijd(account.confirm_login_code)), name="account_confirm_login_code"
    ),
    path("inloggen/tweede-stap/", publiek(zeg_wachttijd(mfa.authenticate)), name="mfa_authenticate"),
    path("uitloggen/", inloggen.uitloggen, name="account_logout"),
    path("afgesloten/", publiek(account.account_inactive), name="account_inactive"),
    *paden(daden_uitnodiging),
    path("uitnodiging/<str:geheim>/", uitnodiging.openen, name="uitnodiging"),
    path("wachtwoord-vergeten/", publiek(account.password_reset), name="account_reset_password"),
    path("wachtwoord-vergeten/verstuurd/", publiek(account.password_reset_done), name="account_reset_password_done"),
    path(
        "wachtwoord-vergeten/klaar/",
        publiek(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^wachtwoord-vergeten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        publiek(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("wachtwoord/", ingelogd(account.password_change), name="account_change_password"),
    path("wachtwoord/geen/", inloggen.zonder_wachtwoord, name="account_set_password"),
    path("bevestigen/", ingelogd(zeg_wachttijd(account.reauthenticate)), name="account_reauthenticate"),
    path("bevestigen/code/", ingelogd(zeg_wachttijd(mfa.reauthenticate)), name="mfa_reauthenticate"),
    path(
        "bevestigen/sleutel/",
        ingelogd(zeg_wachttijd(tweede_factor.BevestigMetSleutel.as_view())),
        name="mfa_reauthenticate_webauthn",
    ),
    path("tweede-stap/", ingelogd(mfa.index), name="mfa_index"),
    path("tweede-stap/sleutel/", tweede_factor.sleutels, name="mfa_list_webauthn"),
    path("tweede-stap/sleutel/nieuw/", tweede_factor.nieuwe_sleutel, name="mfa_add_webauthn"),
    path("tweede-stap/sleutel/<int:pk>/weg/", tweede_factor.sleutel_weg, name="mfa_remove_webauthn"),
    path("tweede-stap/instellen/", tweede_factor.instellen, name="mfa_activate_totp"),
    path("tweede-stap/uitzetten/", tweede_factor.uitzetten, name="mfa_deactivate_totp"),
    path("tweede-stap/herstelcodes/", ingelogd(herstel.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("tweede-stap/herstelcodes/nieuw/", tweede_factor.nieuwe_codes, name="mfa_generate_recovery_codes"),
    path("tweede-stap/herstelcodes/bewaren/", tweede_factor.download_codes, name="mfa_download_recovery_codes"),
]
