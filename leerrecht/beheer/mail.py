"""Mails of beheer about the key to an account: to the old address once it changed, to the present one when asked."""

from django.template.loader import render_to_string

from leerrecht.account.niet_gevraagd import link_niet_gevraagd
from leerrecht.berichten import uitbox
from leerrecht.berichten.basis import basisadres
from leerrecht.models import Gebruiker, Leesvoorstel


def adres_gewijzigd(*, aan: str, gebruiker: Gebruiker) -> None:
    """Tell the old address that the account now has another one: who did not ask for that, can raise the alarm."""
    context = {"gebruiker": gebruiker, "basisadres": basisadres(), "pad": link_niet_gevraagd(gebruiker)}
    uitbox.zet_klaar(
        soort="account.adres_gewijzigd",
        aan=aan,
        onderwerp="Het e-mailadres van je account voor Leerrecht is gewijzigd",
        tekst=render_to_string("beheer/mail/adres_gewijzigd.txt", context),
        html=render_to_string("beheer/mail/adres_gewijzigd.html", context),
        gebruiker=gebruiker,
    )


def sleutel_gevraagd(voorstel: Leesvoorstel) -> None:
    """Tell whom it is about that somebody asked another address or to wipe the second step, before it happens."""
    persoon = voorstel.over
    if persoon is None or not persoon.is_active:
        return
    zin = (
        "Een functioneel beheerder vraagt om het e-mailadres van je account te wijzigen, of om je tweede stap te "
        "wissen. Dat gebeurt pas als een tweede persoon ja zegt. Vroeg je dit zelf, dan hoef je niets te doen."
    )
    context = {"ontvanger": persoon, "basisadres": basisadres(), "zin": zin, "knop": "Ik vroeg dit niet"}
    context["pad"] = link_niet_gevraagd(persoon)
    onderwerp = "Iemand vraagt een andere sleutel voor je account"
    uitbox.zet_klaar(
        soort="account.sleutel_gevraagd",
        aan=persoon.email,
        onderwerp=onderwerp,
        tekst=render_to_string("mail/zin.txt", context),
        html=render_to_string("mail/zin.html", {**context, "onderwerp": onderwerp}),
        gebruiker=persoon,
    )
