"""The one mail of beheer that does not go to the address of the account itself."""

from django.template.loader import render_to_string

from leerrecht.berichten import uitbox
from leerrecht.berichten.basis import basisadres
from leerrecht.models import Gebruiker


def adres_gewijzigd(*, aan: str, gebruiker: Gebruiker) -> None:
    """Tell the old address that the account now has another one: who did not ask for that, can raise the alarm."""
    context = {"gebruiker": gebruiker, "basisadres": basisadres()}
    uitbox.zet_klaar(
        soort="account.adres_gewijzigd",
        aan=aan,
        onderwerp="Het e-mailadres van je account voor Leerrecht is gewijzigd",
        tekst=render_to_string("beheer/mail/adres_gewijzigd.txt", context),
        html=render_to_string("beheer/mail/adres_gewijzigd.html", context),
        gebruiker=gebruiker,
    )
