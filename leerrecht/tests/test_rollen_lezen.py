"""Who gives a role reads what that role reads: in words, and following from the table of rights."""

import pytest
from django.test import Client

from leerrecht.rechten import (
    DOSSIERRECHTEN,
    LEEST,
    LEEST_NIETS,
    OVER_JONGEREN,
    ROLLEN_TE_GEVEN,
    ROLRECHTEN,
    Recht,
    Rol,
    leest,
)
from leerrecht.tests.beheerhulp import beheerder
from leerrecht.tests.bouwers import maak_netwerk


def test_van_elk_recht_staat_vast_wat_men_erdoor_leest():
    assert set(LEEST) | LEEST_NIETS == set(Recht)
    assert not set(LEEST) & LEEST_NIETS


def test_wat_een_dossier_opent_staat_bij_wat_men_over_een_jongere_leest():
    assert DOSSIERRECHTEN <= OVER_JONGEREN <= set(LEEST)


@pytest.mark.parametrize("rol", ROLLEN_TE_GEVEN)
def test_een_rol_zegt_alles_wat_haar_rechten_te_lezen_geven(rol):
    gezegd = set(leest(rol, over_jongeren=True)) | set(leest(rol, over_jongeren=False))
    assert gezegd == {LEEST[recht] for recht in ROLRECHTEN[rol] if recht in LEEST}


def test_wie_geen_dossier_leest_krijgt_dat_ook_zo_te_lezen():
    assert not leest(Rol.STAF, over_jongeren=True)
    assert leest(Rol.PARTNER, over_jongeren=True) == [LEEST[Recht.CONSULT_STARTEN], LEEST[Recht.DOSSIERS_VOLGEN]]
    assert LEEST[Recht.DOSSIERS_BEHANDELEN] in leest(Rol.MELDPUNT, over_jongeren=True)


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["gebruikers/nieuw/", "gebruikers/{sleutel}/lidmaatschap/", "netwerken/{slug}/mensen/"])
def test_elke_pagina_waar_men_een_rol_kiest_zegt_wat_ze_leest(pad):
    client, netwerk = Client(), maak_netwerk()
    beheer = beheerder(client, netwerk)
    pagina = client.get("/beheer/" + pad.format(sleutel=beheer.sleutel, slug=netwerk.slug)).content.decode()
    for rol in ROLLEN_TE_GEVEN:
        assert f'scope="row">{rol.label}</th>' in pagina
    for recht in ROLRECHTEN[Rol.MELDPUNT] & OVER_JONGEREN:
        assert LEEST[recht] in pagina
