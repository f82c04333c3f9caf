""" "Ik vroeg dit niet": the link in the mail to the old address of an account, and what pressing it does.

It goes to whoever reads the mailbox that was the key until a moment ago; no second one is ever mailed, for it would go
to the new address. It opens nothing and shows nothing but a name: it can only close.
"""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.account import herhaling
from leerrecht.account.berichten import AccountBevroren
from leerrecht.account.zittingen import sluit_zittingen
from leerrecht.berichten import uitbox
from leerrecht.berichten.mensen import mensen_met
from leerrecht.diensten import dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.link.diensten import link_maken
from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Bericht, Gebruiker
from leerrecht.rechten import Recht
from leerrecht.voorstel.diensten import voorstellen_over_sluiten

NAAM = "adres-niet-gevraagd"
WERKT = timedelta(days=14)


def link_niet_gevraagd(gebruiker: Gebruiker) -> str:
    """Make the link, for the mail to the old address. Part of a dienst."""
    return link_maken(doel=NAAM, voorwerp=gebruiker.sleutel, eigenaar=gebruiker, vervalt_op=timezone.now() + WERKT)


def _zoek(sleutel: str, eigenaar: Gebruiker) -> Gebruiker | None:
    return eigenaar if eigenaar.sleutel == sleutel else None


def _pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    from leerrecht.account.daden.niet_gevraagd import NietGevraagd  # noqa: PLC0415 (the act imports this module)

    knop = NietGevraagd.voor(request.user, bezoek.voorwerp)
    return render(request, "account/niet_gevraagd.html", {"bezoek": bezoek, "sleutel": knop.sleutel()})


DOEL = Doel(
    naam=NAAM,
    zoek=_zoek,
    pagina=_pagina,
    mail=None,
    vervalt=lambda wie: timezone.now() + WERKT,
    ook_opsporing=True,
)


@dienst
def account_bevriezen(*, gebruiker: Gebruiker) -> list[Bericht]:
    """Close an account whose owner says not to have asked for its new address; tell beheer and the functionaris.

    What waits about this person is refused with it. Opening it again asks two persons, as for everybody who reads.
    """
    gebruiker = op_slot(Gebruiker.objects.filter(is_active=True), "Dit account is al gesloten.", pk=gebruiker.pk)
    gebruiker.is_active = False
    gebruiker.save(update_fields=["is_active"])
    gebruiker.uitnodigingen.open_op(timezone.now()).update(vervalt_op=timezone.now())
    sluit_zittingen(gebruiker)
    voorstellen_over_sluiten(gebruiker, "Wie het over gaat, vroeg dit niet.")
    registreer(gebruiker, "account bevroren: nieuw adres niet gevraagd", gebruiker)
    herhaling.onthoud(gebruiker)
    return uitbox.verstuur(AccountBevroren(gebruiker, tuple(_wie_het_weten(gebruiker))))


def _wie_het_weten(gebruiker: Gebruiker) -> list[Gebruiker]:
    mensen: dict[int, Gebruiker] = {}
    for netwerk in set(gebruiker.lidmaatschappen.actief_op(timezone.localdate()).values_list("netwerk", flat=True)):
        for recht in (Recht.ACCOUNTS_BEHEREN, Recht.RAADPLEGINGEN_LEZEN):
            mensen |= {mens.pk: mens for mens in mensen_met(recht, netwerk)}
    return list(mensen.values())
