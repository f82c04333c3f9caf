"""A school answers behind its link: one answer for the school, no account, kept while typing, until it closes."""

import datetime
import re

import pytest
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.link.diensten import link_maken
from leerrecht.models import Bericht, Gebruiker, Lidmaatschap, PersoonlijkeLink
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.klok import het_wordt
from monitoring.diensten.bevraging_open import DOEL, bevraging_openen, vervalt_op
from monitoring.diensten.bevraging_tellen import bevraging_sluiten
from monitoring.models import Bevraagde, Bevraging
from monitoring.tests.bevraginghulp import (
    antwoord,
    maak_bevraging,
    maak_school,
    maak_staf,
    open_bevraging,
    veld,
    wie_antwoordt,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def rij() -> Bevraging:
    staf = maak_staf()
    maak_school(staf.lidmaatschappen.get().netwerk)
    return open_bevraging(staf)


@dienst
def _link(*, bevraagde: Bevraagde, wie: Gebruiker) -> str:
    vervalt = vervalt_op(bevraagde.bevraging)
    return link_maken(doel=DOEL, voorwerp=bevraagde.sleutel, eigenaar=wie, vervalt_op=vervalt)


def link_van(rij: Bevraging) -> str:
    """The address of the questions of its first school where somebody answers."""
    bevraagden = rij.bevraagden.select_related("bevraging", "organisatie")
    bevraagde = next(een for een in bevraagden if wie_antwoordt(een))
    return _link(bevraagde=bevraagde, wie=wie_antwoordt(bevraagde))


def post(client, adres: str, form, **velden):
    vast = {"formuliersleutel": form.formuliersleutel, "origineel": form.initial["origineel"]}
    return client.post(adres, {**vast, **velden}, follow=True)


def test_rij48_een_school_antwoordt_zonder_account_en_wijzigt_tot_ze_sluit(client, rij):
    adres = link_van(rij)
    pagina = client.get(adres, follow=True)
    form = pagina.context["form"]
    assert f"Je antwoordt voor {rij.bevraagden.get().organisatie}" in pagina.content.decode()
    vraag, bedrag, meer = veld(rij, "een"), veld(rij, "getal"), veld(rij, "meer")
    antwoord = post(client, f"{adres}bevraging/", form, **{vraag: "1", bedrag: "€ 1.250", meer: ["0", "2"]})
    assert (
        "Het antwoord van School" in antwoord.content.decode()
        and "Je kan het wijzigen tot en met" in antwoord.content.decode()
    )
    bevraagde = rij.bevraagden.get()
    assert bevraagde.waarden == {vraag: "1", bedrag: 1250, meer: ["0", "2"]} and bevraagde.geantwoord_op
    form = client.get(f"{adres}bevraging/").context["form"]
    assert form[bedrag].value() == 1250 and form[meer].value() == ["0", "2"]
    post(client, f"{adres}bevraging/", form, **{vraag: "0", meer: ["0", "2"]})
    assert rij.bevraagden.get().waarden == {vraag: "0", meer: ["0", "2"]}, "een antwoord weghalen kan ook"


def test_een_antwoord_ligt_versleuteld(client, rij):
    antwoord(rij.bevraagden.select_related("bevraging").get(), open="kanariezin")
    ruw = list(Bevraagde._base_manager.extra(select={"ruw": "waarden"}).values_list("ruw", flat=True))
    assert "kanariezin" not in str(ruw)


@pytest.mark.parametrize("tekst", ["Mail jan@school.be", "Bel 0470 12 34 56", "Het nummer is 85.07.30-033.28"])
def test_een_tekst_met_een_weg_naar_iemand_wordt_niet_bewaard(client, rij, tekst):
    adres = link_van(rij)
    form = client.get(f"{adres}bevraging/").context["form"]
    antwoord = post(client, f"{adres}bevraging/", form, **{veld(rij, "open"): tekst})
    assert antwoord.status_code == 422
    assert "Haal dat weg" in antwoord.content.decode() and tekst in antwoord.content.decode(), (
        "wat getypt is, blijft staan"
    )
    assert not rij.bevraagden.get().waarden


def test_twee_collegas_van_een_school_overschrijven_elkaar_niet(client, rij):
    bevraagde = rij.bevraagden.select_related("bevraging").get()
    adres = link_van(rij)
    form = client.get(f"{adres}bevraging/").context["form"]
    antwoord(bevraagde, een="0")
    botst = post(client, f"{adres}bevraging/", form, **{veld(rij, "een"): "1", veld(rij, "getal"): "80"})
    assert botst.status_code == 409 and "onderdelen" not in botst.content.decode()
    nu = rij.bevraagden.get().waarden
    assert nu == {veld(rij, "een"): "0", veld(rij, "getal"): 80}, "wat niet botst, is bewaard"


def test_te_vroeg_en_gesloten_zegt_de_link_wanneer(client, rij, monkeypatch):
    staf = maak_staf(rij.netwerk)
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    later = maak_bevraging(staf)
    later, _ = bevraging_openen(bevraging_id=later.pk, opent=morgen, sluit=morgen, door=staf)
    tekst = client.get(link_van(later), follow=True).content.decode()
    assert "Deze bevraging begint op" in tekst and "met dezelfde link" in tekst
    antwoord(rij.bevraagden.select_related("bevraging").get(), een="0")
    adres = link_van(rij)
    form = client.get(f"{adres}bevraging/").context["form"]
    bevraging_sluiten(bevraging_id=rij.pk, door=rij.door)
    tekst = client.get(adres, follow=True).content.decode()
    assert "Deze bevraging is gesloten sinds" in tekst and "antwoordde op" in tekst
    te_laat = post(client, f"{adres}bevraging/", form, **{veld(rij, "een"): "1"})
    assert te_laat.status_code == 422 and "Je antwoord is niet bewaard" in te_laat.content.decode()
    het_wordt(monkeypatch, timezone.localdate() + datetime.timedelta(days=60))
    assert client.get(adres, follow=True).status_code == 404, "na een maand is de link zelf voorbij"


def test_wie_niet_meer_voor_de_school_werkt_opent_niets(client, rij):
    adres = link_van(rij)
    with schrijven_toegestaan():
        Lidmaatschap.objects.filter(rol=Rol.CONTACT).update(tot=datetime.date(2020, 1, 2))
    assert client.get(adres).status_code == 404


def test_een_link_van_een_school_opent_geen_andere(client, rij):
    ander = maak_gebruiker(Rol.CONTACT, netwerk=rij.netwerk)
    bevraagde = rij.bevraagden.select_related("bevraging").get()
    assert client.get(_link(bevraagde=bevraagde, wie=ander)).status_code == 404


def test_wat_iemand_typte_is_terug_na_een_onderbreking(client, rij):
    adres = link_van(rij)
    form = client.get(f"{adres}bevraging/").context["form"]
    tekst = {veld(rij, "open"): "Half een zin over kosten"}
    client.post(
        "/klad/bijhouden/", {**tekst, "formuliersleutel": form.formuliersleutel, "klad_adres": f"{adres}bevraging/"}
    )
    assert "Half een zin over kosten" in client.get(f"{adres}bevraging/").content.decode()


def test_de_mail_draagt_de_link_en_de_dagen(rij):
    bericht = Bericht.objects.get(soort="bevraging.gevraagd")
    assert re.search(r"/link/[\w-]+/", bericht.tekst) and "zonder account" in bericht.tekst
    assert PersoonlijkeLink.objects.filter(doel=DOEL).count() == 1
