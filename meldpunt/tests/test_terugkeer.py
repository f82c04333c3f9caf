"""Goals with a word of each, the warm return, and how it goes three and six months on."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Achtergrondtaak, Bericht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.samengelezen import lees_samen
from meldpunt import tasks
from meldpunt.diensten import terugkeer as diensten
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.traject import traject_afronden
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.traject import Oordeelaar
from meldpunt.models import Doeloordeel, Jongerendoel, Navraag, Terugkeerplan
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.toeleidinghulp import post_aan, vers
from meldpunt.tests.trajecthulp import Geplaatst
from meldpunt.weergave.terugkeer import navraagrijen

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
DAG = datetime.timedelta(days=1)
WOORDEN = "Kanarie iets maken dat ik kan tonen"


@pytest.fixture
def zaak() -> Geplaatst:
    return Geplaatst()


def noteer_doel(zaak: Geplaatst) -> Jongerendoel:
    velden = {"tekst": WOORDEN, "waaraan": "een krukje", "door": zaak.aanmelder}
    return diensten.doel_noteren(aanmelding_id=zaak.aanmelding.pk, **velden)


def doe(door, adres: str, /, **velden: str) -> str:
    raam = venster(door)
    data = {"formuliersleutel": raam.get(adres).context["form"].formuliersleutel, **velden}
    return raam.post(adres, data, follow=True).content.decode()


def toon(zaak: Geplaatst, wie, naam: str = "dossier") -> str:
    return venster(wie).get(reverse(f"meldpunt:{naam}", args=[zaak.aanmelding.referentie])).content.decode()


def test_een_doel_en_een_oordeel_over_de_bladzijden_van_elk_het_laatste_woord(zaak):
    adres = reverse("meldpunt:doel_noteren", args=[zaak.aanmelding.referentie])
    assert "Het doel staat in het dossier." in doe(zaak.aanmelder, adres, tekst=WOORDEN)
    oordeel = reverse("meldpunt:doel_beoordelen", args=[Jongerendoel.objects.get().sleutel])
    doe(zaak.aanmelder, oordeel, wie="jongere", uitkomst="niet", woorden="nog lang niet")
    zin = doe(zaak.meldpunt, oordeel, wie="jongere", uitkomst="deels", woorden="half", wie_zei="in het gesprek")
    assert "Het oordeel is bewaard: de jongere, deels." in zin
    for wie in (zaak.meldpunt, zaak.aanmelder):
        pagina = toon(zaak, wie, "dossier_toeleidingen")
        assert WOORDEN in pagina and "half" in pagina and "nog lang niet" not in pagina
    assert Doeloordeel.objects.count() == 2, "een vroeger oordeel blijft"


def test_een_aanbieder_leest_doelen_pas_als_een_ja_ze_noemt_en_oordeelt_dan_zelf(zaak):
    doel = noteer_doel(zaak)
    adres = reverse("meldpunt:doel_van_aanbieder", args=[doel.sleutel])
    for ja in ([], [Trap.A]):
        if ja:
            zaak.zeg_ja(*ja)
        assert WOORDEN not in toon(zaak, zaak.aanbieder)
        assert venster(zaak.aanbieder).get(adres).status_code == 404
        with pytest.raises(Geweigerd):
            velden = {"uitkomst": "deels", "woorden": "", "door": vers(zaak.aanbieder)}
            diensten.doel_beoordelen_als_aanbieder(doel_id=doel.pk, traject_id=zaak.traject.pk, **velden)
    zaak.zeg_ja(Trap.B)
    assert WOORDEN in toon(zaak, zaak.aanbieder)
    assert "Jullie oordeel is bewaard: bereikt." in doe(zaak.aanbieder, adres, uitkomst="bereikt")
    assert Doeloordeel.objects.get().wie == Oordeelaar.AANBIEDER
    diensten.doel_beoordelen(doel_id=doel.pk, wie="ouder", uitkomst="niet", woorden="Kanarieouder", door=zaak.aanmelder)
    assert "Kanarieouder" not in toon(zaak, zaak.aanbieder), "wat anderen zeggen, leest een aanbieder niet"


def test_een_aanbieder_leest_niets_van_een_ja_dat_de_doelen_nog_niet_noemde(zaak):
    noteer_doel(zaak)
    zaak.zeg_ja(Trap.A, Trap.B)
    with schrijven_toegestaan():
        for rij in zaak.aanmelding.toestemmingen.all():
            rij.velden = [veld for veld in rij.velden if not veld.startswith("doel.")]
            rij.save()
    assert WOORDEN not in toon(zaak, zaak.aanbieder)


def test_de_terugkeer_over_de_bladzijde_verzet_wanneer_later_gevraagd_wordt(zaak):
    zaak.start()
    traject_afronden(traject_id=zaak.traject.pk, laatste_dag=VANDAAG, door=zaak.aanbieder)
    eerst = list(Navraag.objects.values_list("vraag_op", flat=True))
    adres = reverse("meldpunt:terugkeer_plannen", args=[zaak.aanmelding.referentie])
    terug = VANDAAG + 60 * DAG
    velden = {"perspectief": "kort", "terug_op": f"{terug:%d/%m/%Y}", "naar_wie": "Griet", "afspraak": "Halve dagen"}
    assert "De terugkeer staat in het dossier." in doe(zaak.aanmelder, adres, **velden)
    pagina = toon(zaak, zaak.meldpunt, "dossier_toeleidingen")
    assert "Griet" in pagina and "Halve dagen" in pagina and Terugkeerplan.objects.count() == 1
    later = list(Navraag.objects.values_list("vraag_op", flat=True))
    assert len(later) == 2 and all(na > voor for na, voor in zip(later, eerst, strict=True))


def test_na_drie_maanden_wordt_het_meldpunt_een_keer_gewekt_ook_in_een_gesloten_dossier(zaak):
    zaak.start()
    traject_afronden(traject_id=zaak.traject.pk, laatste_dag=VANDAAG, door=zaak.aanbieder)
    velden = {"einde": Einde.ELDERS, "advies": "Terug naar school."}
    dossier_afsluiten(aanmelding_id=zaak.aanmelding.pk, door=zaak.meldpunt, **velden)
    assert diensten.navragen_wekken().aantallen["gewekt"] == 0, "de dag is er nog niet"
    with schrijven_toegestaan():
        Navraag.objects.filter(maanden=3).update(vraag_op=VANDAAG)
    tasks.navragen_inplannen()
    assert Achtergrondtaak.objects.filter(soort="meldpunt.navragen").exists()
    for verwacht in (1, 0):
        assert diensten.navragen_wekken().aantallen["gewekt"] == verwacht
    assert post_aan(zaak.meldpunt).count("meldpunt.navraag_gewekt") == 1
    assert WOORDEN not in "".join(Bericht.objects.values_list("tekst", flat=True))
    [rij] = lees_samen(navraagrijen(vers(zaak.meldpunt)))
    assert rij.wat.startswith("Vraag hoe het gaat, 3 maanden")
    adres = reverse("meldpunt:navraag_beantwoorden", args=[Navraag.objects.get(maanden=3).sleutel])
    assert "Schrijf wie dit zei" in doe(zaak.meldpunt, adres, antwoord="school")
    zin = doe(zaak.meldpunt, adres, antwoord="school", woorden="Volgt alle lessen.", wie_zei="de jongere, telefoon")
    assert "Genoteerd na 3 maanden: gaat naar school." in zin
    assert lees_samen(navraagrijen(vers(zaak.meldpunt))) == []
    assert venster(zaak.aanbieder).get(adres).status_code in (403, 404)


def test_wie_het_dossier_niet_leest_noteert_geen_doel_en_geen_terugkeer(zaak):
    doel, vreemde = noteer_doel(zaak), Geplaatst()
    for wie in (zaak.aanbieder, vreemde.aanmelder, vreemde.aanbieder):
        for naam in ("doel_noteren", "terugkeer_plannen"):
            adres = reverse(f"meldpunt:{naam}", args=[zaak.aanmelding.referentie])
            assert venster(wie).get(adres).status_code in (403, 404)
        adres = reverse("meldpunt:doel_beoordelen", args=[doel.sleutel])
        assert venster(wie).get(adres).status_code in (403, 404)
