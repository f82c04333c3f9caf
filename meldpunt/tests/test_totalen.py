"""What stays of erased files are totals that pair with nothing, and stubs without order, day or network."""

import datetime
import itertools
from typing import Any

import pytest
from django.db import models
from django.urls import reverse
from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.keuzes.dossier import Dossierstand, Reden, Toeleidingstand
from meldpunt.models import Aanmelding, Jaartelling, Wisstub
from meldpunt.referentie import wismerk
from meldpunt.tests.bouwers import maak_fiche, maak_gebied
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_toeleiding
from meldpunt.tests.jaartotalen import jaartotalen
from meldpunt.weergave.jaartotalen import jaartotalen_van

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
AANTAL = 10


def gesloten(nummer: int) -> Aanmelding:
    """A file that nothing else is like: an area of its own, closed on a day of its own."""
    toen = timezone.now() - datetime.timedelta(days=31 * 40 + nummer)
    return maak_aanmelding(
        stand=Dossierstand.AFGEROND,
        afgesloten_op=toen,
        ingediend_op=toen,
        gebied=maak_gebied(f"gebied-{nummer}"),
        redenen=[Reden.THUIS],
    )


def kolommen(model: type[models.Model], **waar: Any) -> dict[str, list]:
    """Every visible column of the rows, and the order in which the table gives them when nobody asks for one."""
    velden = [veld.attname for veld in model._meta.concrete_fields]
    rijen = list(model._default_manager.filter(**waar).order_by().values(*velden))
    return {veld: [rij[veld] for rij in rijen] for veld in velden} | {"zonder volgorde": list(range(len(rijen)))}


@pytest.mark.parametrize("beurten", [1, AANTAL], ids=["in een keer gewist", "elk op een eigen dag gewist"])
def test_recht_09_geen_totaal_hoort_bij_een_stub_in_welke_kolom_of_volgorde_ook(beurten):
    dossiers = [gesloten(nummer) for nummer in range(AANTAL)]
    merk_van = {rij.gebied.slug: wismerk(rij.referentie) for rij in dossiers}
    if beurten > 1:
        met = [rij.pk for rij in dossiers]
        for pk in met:
            _alleen_nu_voorbij(pk)
            ruim_op()
    else:
        ruim_op()
    stubs, totalen = kolommen(Wisstub), kolommen(Jaartelling, wat="gebied")
    assert len(stubs["merk"]) == len(totalen["waarde"]) == AANTAL
    for naam, ander in itertools.product(stubs, totalen):
        if "zonder volgorde" not in (naam, ander):
            assert not set(map(str, stubs[naam])) & set(map(str, totalen[ander])), (naam, ander)
        paren = zip(_op(stubs, naam, "merk"), _op(totalen, ander, "waarde"), strict=True)
        geraden = sum(merk_van[slug] == merk for merk, slug in paren)
        assert geraden < AANTAL - 2, f"{naam} en {ander} leggen {geraden} van {AANTAL} paren"


def _op(rijen: dict[str, list], volgorde: str, veld: str) -> list:
    """The values of one column, in the order of another."""
    return [waarde for _, waarde in sorted(zip(rijen[volgorde], rijen[veld], strict=True), key=lambda paar: paar[0])]


def _alleen_nu_voorbij(pk: int) -> None:
    """Only this one outlived its term today."""
    with schrijven_toegestaan():
        Aanmelding.objects.exclude(pk=pk).update(actief_op=timezone.now())
        Aanmelding.objects.filter(pk=pk).update(actief_op=None)


def test_recht_09_een_totaal_telt_een_kenmerk_en_nooit_twee_samen():
    """A count of two traits together would be a row per file under another name."""
    assert {veld.name for veld in Jaartelling._meta.concrete_fields} == {
        "id",
        "netwerk",
        "schooljaar",
        "wat",
        "waarde",
        "aantal",
    }
    assert {veld.name for veld in Wisstub._meta.concrete_fields} == {"id", "merk"}


def test_de_totalen_zeggen_wat_gevonden_en_geweigerd_werd_en_hoe_lang_iemand_wachtte():
    rij = gesloten(1)
    for stand in (Toeleidingstand.GEWEIGERD, Toeleidingstand.AANVAARD):
        maak_toeleiding(rij, fiche=maak_fiche(titel=stand), stand=stand)
    voor, soort = jaartotalen(), rij.toeleidingen.last().fiche.soort
    ruim_op()
    assert jaartotalen() == voor
    geteld = set(Jaartelling.objects.values_list("wat", "waarde", "aantal"))
    assert {("gevonden", soort, 1), ("wachten", "", 1), ("reden", "thuis", 1)} <= geteld
    assert Jaartelling.objects.filter(wat="weigering", aantal=1).exists()


def test_twee_netwerken_tellen_elk_voor_zich():
    een, ander = maak_netwerk("een"), maak_netwerk("ander")
    toen = timezone.now() - datetime.timedelta(days=31 * 40)
    for netwerk in (een, een, ander):
        maak_aanmelding(netwerk=netwerk, stand=Dossierstand.AFGEROND, afgesloten_op=toen, ingediend_op=toen)
    ruim_op()
    assert dict(Jaartelling.objects.filter(wat="dossiers").values_list("netwerk__slug", "aantal")) == {
        "een": 2,
        "ander": 1,
    }


def test_de_bladzijde_bewijst_dat_wissen_geen_jaartotaal_verandert(client):
    """What a DPO and the controller read there: how many files, and never how many with a trait."""
    for nummer in range(AANTAL):
        gesloten(nummer)
    netwerk = maak_aanmelding().netwerk
    [toen] = [rij for rij in jaartotalen_van([netwerk.pk])[netwerk.pk] if rij.hier >= AANTAL]
    ruim_op()
    [nu] = [rij for rij in jaartotalen_van([netwerk.pk])[netwerk.pk] if rij.jaar == toen.jaar]
    assert (nu.hier, nu.gewist, nu.samen, nu.mis) == (toen.hier - AANTAL, AANTAL, toen.samen, ())
    log_in(client, maak_gebruiker(Rol.DPO, netwerk=netwerk))
    blad = client.get(reverse("meldpunt:termijnen")).content.decode()
    assert f"{nu.hier} hier, {AANTAL} gewist: samen {toen.samen}" in blad and "Dit klopt niet" not in blad
    assert "gebied-3" not in blad
    with schrijven_toegestaan():
        Jaartelling.objects.filter(wat="niveau").update(aantal=AANTAL + 1)
    assert "wat per niveau bewaard is, telt niet op" in client.get(reverse("meldpunt:termijnen")).content.decode()
