"""Who reads files says first by what he or she is bound; without it no file opens, and nothing else is shut."""

import dataclasses

import pytest
from django.urls import reverse

from leerrecht import geheimhouding
from leerrecht.account.geheimhouding import open_bindingen
from leerrecht.geheimhouding import AANBIEDER, ANDER, BINDINGEN, CLB, MELDPUNT, SCHOOL, binding_van
from leerrecht.inhoud import laad_alles
from leerrecht.models import Gebeurtenis, Gebruiker, Geheimhouding, Lidmaatschap, Soort
from leerrecht.rechten import DOSSIERRECHTEN, ROLRECHTEN, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.voorbeeld.accounts import ACCOUNTS
from leerrecht.voorbeeld.diensten import voorbeeldaccounts_maken
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import maak_aanmelding

pytestmark = pytest.mark.django_db


def onbevestigd(wie: Gebruiker) -> Gebruiker:
    """The same person, fresh, who confirmed nothing."""
    Gebruiker.objects.filter(pk=wie.pk).update(gebonden_aan="")
    return Gebruiker.objects.get(pk=wie.pk)


def bevestig(client) -> None:
    adres = reverse("account_geheimhouding")
    client.post(adres, invoer(client.get(adres)) | {"gelezen": "on"})


def test_recht_4_8_zonder_bevestiging_gaat_geen_dossier_open_en_erna_wel(client):
    dossier, wie = maak_aanmelding(), onbevestigd(maak_gebruiker(Rol.MELDPUNT))
    log_in(client, wie)
    verder = client.get(dossier.get_absolute_url())
    assert verder["Location"] == f"{reverse('account_geheimhouding')}?verder={dossier.get_absolute_url()}"
    assert not Aanmelding.objects.zichtbaar_voor(wie).exists()
    assert "Lezen en bevestigen" in client.get("/").content.decode()
    for pad in ("/", "/actieplan/", "/meldpunt/", "/overleg/", "/account/"):
        assert client.get(pad).status_code == 200, pad
    bevestig(client)
    assert Aanmelding.objects.zichtbaar_voor(Gebruiker.objects.get(pk=wie.pk)).exists()
    assert "Lezen en bevestigen" not in client.get("/").content.decode()
    rij = Geheimhouding.objects.get()
    assert (rij.gebruiker, rij.versie) == (wie, MELDPUNT.versie)
    assert MELDPUNT.tekst in rij.tekst
    assert Gebeurtenis.objects.filter(wat="geheimhouding bevestigd").exists()


def test_zonder_vinkje_is_niets_bevestigd(client):
    wie = onbevestigd(maak_gebruiker(Rol.AANBIEDER))
    log_in(client, wie)
    adres = reverse("account_geheimhouding")
    pagina = client.get(adres)
    assert AANBIEDER.titel in pagina.content.decode()
    assert client.post(adres, invoer(pagina)).status_code == 422
    assert not Geheimhouding.objects.exists()


def test_een_andere_tekst_wordt_opnieuw_gevraagd(client, monkeypatch):
    dossier, wie = maak_aanmelding(), onbevestigd(maak_gebruiker(Rol.MELDPUNT))
    log_in(client, wie)
    bevestig(client)
    nieuw = dataclasses.replace(MELDPUNT, tekst=MELDPUNT.tekst + " En nog iets.")
    monkeypatch.setitem(geheimhouding._PER_ROL, Rol.MELDPUNT, nieuw)
    assert client.get(dossier.get_absolute_url()).status_code == 302
    bevestig(client)
    assert sorted(Geheimhouding.objects.values_list("versie", flat=True)) == sorted([MELDPUNT.versie, nieuw.versie])
    assert Gebruiker.objects.get(pk=wie.pk).gebonden_aan == nieuw.versie


def test_wie_een_tekst_las_die_intussen_veranderde_bevestigt_die_niet(client, monkeypatch):
    wie = onbevestigd(maak_gebruiker(Rol.MELDPUNT))
    log_in(client, wie)
    adres = reverse("account_geheimhouding")
    gelezen = invoer(client.get(adres)) | {"gelezen": "on"}
    nieuw = dataclasses.replace(MELDPUNT, tekst="Iets anders.")
    monkeypatch.setitem(geheimhouding._PER_ROL, Rol.MELDPUNT, nieuw)
    antwoord = client.post(adres, gelezen)
    assert "De tekst is intussen gewijzigd" in antwoord.content.decode()
    assert not Geheimhouding.objects.exists()


@pytest.mark.parametrize(
    ("rol", "soort", "verwacht"),
    [
        (Rol.AANMELDER, Soort.CLB, CLB),
        (Rol.AANMELDER, Soort.SCHOOL, SCHOOL),
        (Rol.MELDPUNT, Soort.CLB, MELDPUNT),
        (Rol.AANBIEDER, Soort.SCHOOL, AANBIEDER),
        (Rol.PARTNER, Soort.SCHOOL, SCHOOL),
        (Rol.STAF, Soort.CLB, None),
        (Rol.DPO, Soort.CLB, None),
        (Rol.BEHEER, Soort.CLB, None),
    ],
)
def test_elke_rol_leest_waaraan_die_gebonden_is(rol, soort, verwacht):
    lid = Lidmaatschap(rol=rol, organisatie=maak_organisatie(soort=soort))
    assert binding_van(lid) == verwacht


def test_elke_rol_die_dossiers_leest_heeft_een_tekst_bij_elke_soort_organisatie():
    for rol in Rol:
        for soort in Soort:
            binding = binding_van(Lidmaatschap(rol=rol, organisatie=maak_organisatie(soort=soort)))
            leest = bool(ROLRECHTEN[rol] & DOSSIERRECHTEN) and soort not in (Soort.POLITIE, Soort.JUSTITIE)
            assert (binding is not None) == leest, (rol, soort)
            assert binding is None or binding in BINDINGEN
    assert ANDER in BINDINGEN


def test_wie_in_het_voorbeeld_staat_heeft_bevestigd():
    laad_alles()
    voorbeeldaccounts_maken()
    mensen = Gebruiker.objects.filter(email__in=[account.email for account in ACCOUNTS])
    assert mensen.count() == len(ACCOUNTS)
    assert [open_bindingen(wie) for wie in mensen] == [[]] * len(ACCOUNTS)


def test_wie_niets_te_bevestigen_heeft_ziet_geen_vinkje_en_wel_wat_bevestigd_is(client):
    log_in(client, onbevestigd(maak_gebruiker(Rol.MELDPUNT)))
    bevestig(client)
    pagina = client.get(reverse("account_geheimhouding")).content.decode()
    assert "Er is nu niets te bevestigen." in pagina
    assert 'type="checkbox"' not in pagina
    assert MELDPUNT.titel in pagina
