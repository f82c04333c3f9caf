"""Plain builders for the Meldpunt: name what matters, the rest is filled in."""

import datetime
import itertools
from typing import Any

from django.utils import timezone

from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from meldpunt.diensten.aanbod import zet_zoekvelden
from meldpunt.diensten.antwoordadres import antwoordadres_toevoegen
from meldpunt.diensten.klopt import deze_week
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand
from meldpunt.models import (
    Aanbodfiche,
    Aanvraag,
    Antwoordadres,
    Capaciteit,
    Kloptvraag,
    Schooltraject,
    Schooltrajectpunt,
    Werkgebied,
)

_teller = itertools.count(1)


def maak_gebied(slug: str, *, ligt_in: Werkgebied | None = None, netwerk: Netwerk | None = None) -> Werkgebied:
    """Return a new area."""
    with schrijven_toegestaan():
        return Werkgebied.objects.create(
            slug=slug, naam=slug.title(), ligt_in=ligt_in, netwerk=netwerk or maak_netwerk(), volgorde=next(_teller)
        )


def maak_fiche(
    *,
    aanbieder: Organisatie | None = None,
    netwerk: Netwerk | None = None,
    gebieden: tuple[Werkgebied, ...] = (),
    **velden: Any,
) -> Aanbodfiche:
    """Return a new offer, open and of a new provider unless told otherwise."""
    nummer = next(_teller)
    netwerk = netwerk or maak_netwerk()
    velden = {
        "titel": f"Aanbod {nummer}",
        "slug": f"aanbod-{nummer}",
        "soort": Aanbodsoort.COACHING,
        "stand": Aanbodstand.OPEN,
        **velden,
    }
    with schrijven_toegestaan():
        fiche = Aanbodfiche.objects.create(
            netwerk=netwerk, aanbieder=aanbieder or maak_organisatie(netwerk=netwerk), **velden
        )
        fiche.werkgebieden.set(gebieden)
        zet_zoekvelden(fiche)
        fiche.save()
    return Aanbodfiche.objects.get(pk=fiche.pk)


def meld_plaatsen(fiche: Aanbodfiche, vrij: int, *, dagen_oud: int = 0, **velden: Any) -> Capaciteit:
    """Return a report of free places made some days ago."""
    dag = timezone.localdate() - datetime.timedelta(days=dagen_oud)
    with schrijven_toegestaan():
        return Capaciteit.objects.create(fiche=fiche, vrij=vrij, bevestigd_op=dag, **velden)


def aanbieder_van(fiche: Aanbodfiche, **velden: Any) -> Gebruiker:
    """Return a person who keeps this offer for its provider."""
    return maak_gebruiker(Rol.AANBIEDER, netwerk=fiche.netwerk, organisatie=fiche.aanbieder, **velden)


def medewerker(netwerk: Netwerk | None = None, **velden: Any) -> Gebruiker:
    """Return a person of the Meldpunt of a network."""
    return maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk or maak_netwerk(), **velden)


def maak_kloptvraag(fiche: Aanbodfiche, **velden: Any) -> Kloptvraag:
    """Return the question of this week to the provider of this offer, without its mails."""
    with schrijven_toegestaan():
        return Kloptvraag.objects.create(
            netwerk=fiche.netwerk, aanbieder=fiche.aanbieder, **{"week": deze_week(), **velden}
        )


def maak_antwoordadres(fiche: Aanbodfiche, door: Gebruiker) -> Antwoordadres:
    """Return an address, of nobody with an account, that answers for the provider of this offer by a link."""
    return antwoordadres_toevoegen(
        fiche_id=fiche.pk, naam="Onthaal", email=f"onthaal@{fiche.slug}.test", postvak=False, door=door
    )


def maak_aanvraag(fiche: Aanbodfiche, organisatie: Organisatie, door: Gebruiker, **velden: Any) -> Aanvraag:
    """Return an open question of an organisation straight to the provider of this offer."""
    velden = {"aantal": 1, "vraag": "Een steuntje in de rug.", "bij_wie": "het secretariaat", **velden}
    with schrijven_toegestaan():
        return Aanvraag.objects.create(
            netwerk=fiche.netwerk,
            fiche=fiche,
            organisatie=organisatie,
            door=door,
            wek_op=timezone.localdate() + datetime.timedelta(days=7),
            **velden,
        )


def maak_schooltraject(fiche: Aanbodfiche, school: Organisatie, door: Gebruiker) -> Schooltraject:
    """Return a proposed schooltraject of this school with this offer, with one goal."""
    with schrijven_toegestaan():
        rij = Schooltraject.objects.create(
            netwerk=fiche.netwerk,
            fiche=fiche,
            school=school,
            thema="herstel",
            waarover="Samen beslissen.",
            wek_op=timezone.localdate() + datetime.timedelta(days=30),
            door=door,
        )
        Schooltrajectpunt.objects.create(traject=rij, soort="doel", wat="Samen praten.")
    return rij
