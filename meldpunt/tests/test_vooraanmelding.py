"""A school asks its CLB: its own part only, never the CLB's; silence wakes the Meldpunt, once."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.achtergrond import voer_uit
from leerrecht.daden import daden_voor
from leerrecht.diensten import Geweigerd
from leerrecht.models import Achtergrondtaak, Bericht, Gebeurtenis, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.tests.bouwers import maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.tests.tegelijk import tegelijk
from leerrecht.voorbeeld.accounts import ACCOUNTS, CLB_SLEUTEL
from leerrecht.voorbeeld.diensten import voorbeeldaccounts_maken
from meldpunt import tasks
from meldpunt.diensten.concept import concept_beginnen, concept_wissen
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.diensten.vooraanmelding import (
    stille_wekken,
    vooraanmelding_afwijzen,
    vooraanmelding_intrekken,
    vooraanmelding_opnemen,
)
from meldpunt.inhoud import voorbeeldaanmelding
from meldpunt.keuzes.dossier import Vooraanmeldingstand
from meldpunt.models import Aanmelding, Concept, Vooraanmelding
from meldpunt.secties import VOORAANMELDING
from meldpunt.tests.aanmeldhulp import (
    KANARIE,
    WETEN,
    antwoorden,
    begin,
    maak_vooraanmelding,
    typ,
    venster,
    verstuur,
    vul_in,
)
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_clb, maak_dienstpunt, schoolmedewerker

pytestmark = pytest.mark.django_db
VAN_HET_CLB = "Alleen het CLB weet dit."
DAG = timedelta(days=1)


@pytest.fixture
def clb():
    maak_dienstpunt(wek_schooldagen=5)
    return maak_clb(naam="CLB Noord")


@pytest.fixture
def carla(clb):
    return clb_medewerker(clb=clb, naam="Carla van het CLB")


@pytest.fixture
def sam():
    return schoolmedewerker(naam="Sam van de school")


@pytest.fixture
def verstuurd(sam, clb) -> Vooraanmelding:
    return maak_vooraanmelding(clb=clb, door=sam)


def opnemen(rij: Vooraanmelding, door) -> Concept:
    return vooraanmelding_opnemen(vooraanmelding_id=rij.pk, door=door)


def stand(rij: Vooraanmelding) -> str:
    rij.refresh_from_db()
    return rij.stand


def test_een_school_begint_vult_in_en_verstuurt_naar_haar_clb(sam, clb, carla):
    client = venster(sam)
    weg = client.get(reverse("meldpunt:aanmelden")).context["wegen"][0]
    data = {"weg": weg[0].sleutel, "formuliersleutel": weg[1], "clb": clb.sleutel}
    antwoord = client.post(reverse("meldpunt:concept_nieuw"), data)
    concept = Concept.objects.get()
    assert antwoord["Location"] == reverse("meldpunt:concept", args=[concept.sleutel])
    velden = {"zien": {}, "jongere": {}, "afwezigheden": {}, "geprobeerd": {}}
    vul_in(concept, sam, {naam: antwoorden()[naam] for naam in velden})
    vul_in(concept, sam, {"school": {"niveau": "graad2", "contact": "Zorgleerkracht"}, "weten": WETEN})
    antwoord = verstuur(client, concept)
    rij = Vooraanmelding.objects.get()
    assert antwoord["Location"] == reverse("meldpunt:vooraanmelding", args=[rij.referentie])
    assert (rij.clb, rij.initialen, rij.stand) == (clb, "K.V.", Vooraanmeldingstand.VERSTUURD)
    assert {bericht.aan for bericht in Bericht.objects.all()} == {sam.email, carla.email}
    assert KANARIE not in "".join(bericht.tekst + bericht.onderwerp for bericht in Bericht.objects.all())
    # Sent again: the same one.
    assert venster(sam).get(reverse("meldpunt:controleren", args=[concept.sleutel]))["Location"] == antwoord["Location"]


def test_een_school_kiest_een_clb_of_hoort_dat_ze_moet_kiezen(sam, clb):
    client = venster(sam)
    weg, sleutel = client.get(reverse("meldpunt:aanmelden")).context["wegen"][0]
    data = {"weg": weg.sleutel, "formuliersleutel": sleutel}
    antwoord = client.post(reverse("meldpunt:concept_nieuw"), data)
    assert (antwoord.status_code, Concept.objects.count()) == (422, 0)
    assert "Kies het CLB van je school." in antwoord.content.decode()


def test_de_gekozen_school_staat_er_nog_als_de_bladzijde_opnieuw_opengaat(sam, clb, carla):
    client, kies = venster(sam), reverse("meldpunt:aanmelden")
    weg, sleutel = client.get(kies).context["wegen"][0]
    begin = {"weg": weg.sleutel, "formuliersleutel": sleutel, "clb": clb.sleutel}
    client.post("/klad/bijhouden/", begin | {"klad_adres": reverse("meldpunt:concept_nieuw")})
    terug = client.get(kies)
    assert f'value="{clb.sleutel}" selected' in terug.content.decode()
    begin["formuliersleutel"] = terug.context["wegen"][0][1]
    assert client.post(reverse("meldpunt:concept_nieuw"), begin).status_code == 302
    assert "We bewaarden" not in client.get(kies).content.decode()


def test_de_knoppen_van_een_vooraanmelding_zijn_die_van_wie_kijkt(verstuurd, sam, clb, carla):
    collega = clb_medewerker(clb=clb)

    def knoppen(wie) -> set[str]:
        rij = Vooraanmelding.objects.get(pk=verstuurd.pk)
        return {knop.naam.removeprefix("vooraanmelding_") for knop in daden_voor(rij, wie)}

    assert (knoppen(carla), knoppen(sam)) == ({"opnemen", "afwijzen"}, {"intrekken"})
    opnemen(verstuurd, carla)
    assert (knoppen(carla), knoppen(collega), knoppen(sam)) == ({"afwijzen"}, set(), set())
    assert knoppen(schoolmedewerker()) == knoppen(medewerker()) == set()


def test_een_school_kan_geen_aanmelding_beginnen_en_een_clb_geen_vooraanmelding(sam, carla):
    for persoon, soort in ((sam, "aanmelding"), (carla, "vooraanmelding")):
        with pytest.raises(Geweigerd, match="Aanmelden doet een CLB"):
            begin(persoon, soort)
    lid = carla.lidmaatschappen.first()
    with pytest.raises(Geweigerd, match="niet starten voor deze organisatie"):
        concept_beginnen(soort="aanmelding", netwerk_id=lid.netwerk_id, organisatie_id=lid.organisatie_id, door=sam)


def test_een_school_vult_geen_deel_van_het_clb_in(sam, clb):
    concept = begin(sam, "vooraanmelding", clb=clb.sleutel)
    for sectie in ("ouders", "gewenst", "instemming"):
        assert venster(sam).get(reverse("meldpunt:sectie", args=[concept.sleutel, sectie])).status_code == 404
        with pytest.raises(Geweigerd, match="hoort niet bij dit formulier"):
            vul_in(concept, sam, {sectie: antwoorden()[sectie]})


def test_het_voorbeeld_toont_een_concept_en_een_wachtende_vooraanmelding_en_laadt_eenmaal(settings):
    settings.VOORBEELD = True
    netwerken = {slug: maak_netwerk(slug) for slug in ("mechelen", "vlaams-brabant")}
    soorten = {"colomaplus": Soort.SCHOOL}
    # The sources name no CLB, so example mode brings one along.
    for account in {rij.organisatie: rij for rij in ACCOUNTS if rij.organisatie not in ("", CLB_SLEUTEL)}.values():
        maak_organisatie(
            account.organisatie,
            netwerken[account.netwerk],
            bron_sleutel=account.organisatie,
            soort=soorten.get(account.organisatie, Soort.ANDERE),
        )
    voorbeeldaccounts_maken()
    assert [voorbeeldaanmelding.laad() for _ in range(2)] == [
        {"voorbeelden van aanmeldingen": aantal} for aantal in (2, 0)
    ]
    assert Concept.objects.get().eigenaar.email == "aanmelder@leerrecht.example"
    rij = Vooraanmelding.objects.get()
    assert (rij.stand, rij.door.email) == (Vooraanmeldingstand.VERSTUURD, "school@leerrecht.example")
    assert (rij.clb.naam, rij.clb.soort) == ("CLB Voorbeeld", Soort.CLB)
    assert "Verzonnen voorbeeld." in rij.inhoud["zien"]["zegt"]


def test_mijn_werk_zegt_hoeveel_vooraanmeldingen_bij_het_clb_liggen(verstuurd, sam):
    assert "bekijkt je vooraanmelding" in venster(sam).get("/").content.decode()


def test_het_clb_neemt_op_met_het_deel_van_de_school_ingevuld(verstuurd, carla):
    client = venster(carla)
    pagina = client.get(verstuurd.get_absolute_url())
    assert "Neem op en vul aan" in pagina.content.decode() and "Niet aanmelden" in pagina.content.decode()
    opnemen_adres = reverse("meldpunt:vooraanmelding_opnemen", args=[verstuurd.referentie])
    antwoord = client.post(opnemen_adres, invoer(pagina))
    concept = Concept.objects.get()
    assert antwoord["Location"] == reverse("meldpunt:concept", args=[concept.sleutel])
    assert stand(verstuurd) == Vooraanmeldingstand.OPGENOMEN
    assert concept.delen.get(sectie="jongere").inhoud["voornaam"] == KANARIE
    # Who knows stays with what the school sent; the parents it named stand where the CLB fills them in.
    van_school = {sectie.slug for sectie in VOORAANMELDING} - {"weten", "praktisch"}
    assert {deel.sectie for deel in concept.delen.all()} == {*van_school, "ouders"}


def test_het_clb_vult_aan_en_dient_in_en_de_school_leest_alleen_haar_deel(verstuurd, sam, carla):
    concept = opnemen(verstuurd, carla)
    aanvulling = {naam: antwoorden()[naam] for naam in ("ouders", "gewenst", "instemming")}
    vul_in(concept, carla, {**aanvulling, "school": {"ingeschreven": "ja", "school_andere": "Ergens"}})
    vul_in(concept, carla, {"zien": {"woorden": VAN_HET_CLB}, "geprobeerd": {"wat_1": VAN_HET_CLB}})
    vul_in(concept, carla, {"geprobeerd": {"wie_1": "clb", "effect_1": "loopt"}})
    adres = reverse("meldpunt:vooraanmelding", args=[verstuurd.referentie])
    pagina = venster(sam).get(adres).content.decode()
    assert KANARIE in pagina and VAN_HET_CLB not in pagina and "Ouder Vogelaar" not in pagina
    aanmelding = concept_versturen(concept_sleutel=concept.sleutel, door=carla)
    assert stand(verstuurd) == Vooraanmeldingstand.INGEDIEND
    assert verstuurd.aanmelding == aanmelding
    pagina = venster(sam).get(adres).content.decode()
    assert "Bij het CLB, nieuws tegen" in pagina and VAN_HET_CLB not in pagina and "Ouder Vogelaar" not in pagina
    assert aanmelding.referentie not in pagina
    for naam in ("dossier", "ontvangen"):
        assert venster(sam).get(reverse(f"meldpunt:{naam}", args=[aanmelding.referentie])).status_code == 404
    # That it was sent on is not for the school to know without a yes: test_schoollijn.
    assert not Bericht.objects.filter(aan=sam.email, onderwerp__contains=verstuurd.referentie).exists()
    assert aanmelding.periode.school == verstuurd.school, "de school zelf moet het CLB niet meer kiezen"


def test_afwijzen_zegt_waarom_en_de_school_leest_het(verstuurd, sam, carla):
    client = venster(carla)
    adres = reverse("meldpunt:vooraanmelding_afwijzen", args=[verstuurd.referentie])
    sleutel = client.get(adres).context["form"].formuliersleutel
    assert client.post(adres, {"formuliersleutel": sleutel}).status_code == 422
    uitleg = "Praat eerst met de ouders, bel ons daarna."
    gezegd = client.post(adres, {"formuliersleutel": sleutel, "uitleg": uitleg}, follow=True).content.decode()
    assert stand(verstuurd) == Vooraanmeldingstand.AFGEWEZEN
    assert "De school leest waarom jullie niet aanmelden. De school krijgt een mail." in gezegd
    pagina = venster(sam).get(reverse("meldpunt:vooraanmelding", args=[verstuurd.referentie])).content.decode()
    assert uitleg in pagina
    assert uitleg not in "".join(bericht.tekst for bericht in Bericht.objects.all())
    assert (
        not Gebeurtenis.objects.over("vooraanmelding", verstuurd.referentie).filter(reden__contains="ouders").exists()
    )


def test_afwijzen_wist_wat_het_clb_zelf_begon_en_niet_dat_van_een_collega(verstuurd, clb, carla):
    opnemen(verstuurd, carla)
    collega = clb_medewerker(clb=clb)
    with pytest.raises(Geweigerd, match="Een collega werkt aan deze vooraanmelding"):
        vooraanmelding_afwijzen(vooraanmelding_id=verstuurd.pk, uitleg="Nee.", door=collega)
    vooraanmelding_afwijzen(vooraanmelding_id=verstuurd.pk, uitleg="Nee.", door=carla)
    assert not Concept.objects.exists()


def test_een_gewist_concept_legt_de_vooraanmelding_terug_voor_een_collega(verstuurd, clb, carla):
    concept = opnemen(verstuurd, carla)
    vul_in(concept, carla, {"zien": {"woorden": VAN_HET_CLB}})
    collega = clb_medewerker(clb=clb)
    with pytest.raises(Geweigerd, match="Een collega nam deze vooraanmelding al op"):
        opnemen(verstuurd, collega)
    concept_wissen(concept_sleutel=concept.sleutel, door=carla)
    assert stand(verstuurd) == Vooraanmeldingstand.VERSTUURD
    nieuw = opnemen(verstuurd, collega)
    assert nieuw.delen.get(sectie="zien").inhoud["woorden"] != VAN_HET_CLB


def test_een_stilgevallen_concept_legt_de_vooraanmelding_terug(verstuurd, carla):
    concept = opnemen(verstuurd, carla)
    with schrijven_toegestaan():
        Concept.objects.filter(pk=concept.pk).update(gewijzigd_op=timezone.now() - 91 * DAG)
    assert ruim_op(proef=True)["teruggelegde vooraanmeldingen"] == 1
    assert stand(verstuurd) == Vooraanmeldingstand.OPGENOMEN
    assert ruim_op()["teruggelegde vooraanmeldingen"] == 1
    assert stand(verstuurd) == Vooraanmeldingstand.VERSTUURD
    assert not Concept.objects.exists()
    assert verstuurd.zetten.first().door is None


def test_de_school_trekt_in_zolang_het_clb_er_niet_aan_werkt(verstuurd, sam, carla):
    concept = opnemen(verstuurd, carla)
    with pytest.raises(Geweigerd, match="Het CLB werkt er al aan"):
        vooraanmelding_intrekken(vooraanmelding_id=verstuurd.pk, door=sam)
    concept_wissen(concept_sleutel=concept.sleutel, door=carla)
    with pytest.raises(Geweigerd, match="Alleen wie een vooraanmelding verstuurde"):
        vooraanmelding_intrekken(vooraanmelding_id=verstuurd.pk, door=carla)
    vooraanmelding_intrekken(vooraanmelding_id=verstuurd.pk, door=sam)
    assert stand(verstuurd) == Vooraanmeldingstand.INGETROKKEN
    with pytest.raises(Geweigerd):
        opnemen(verstuurd, carla)


@pytest.mark.django_db(transaction=True)
def test_twee_collegas_nemen_tegelijk_op_en_een_krijgt_ze(verstuurd, clb):
    collegas = [clb_medewerker(clb=clb) for _ in range(4)]
    uitkomsten = tegelijk(*[lambda door=door: opnemen(verstuurd, door) for door in collegas])
    assert Concept.objects.count() == 1
    assert [type(uitkomst) for uitkomst in uitkomsten].count(Concept) == 1
    assert all(isinstance(uitkomst, Concept | Geweigerd) for uitkomst in uitkomsten)


def stil(rij: Vooraanmelding) -> None:
    with schrijven_toegestaan():
        Vooraanmelding.objects.filter(pk=rij.pk).update(wek_op=timezone.localdate())


def test_een_stil_clb_wekt_het_meldpunt_een_keer(verstuurd, django_capture_on_commit_callbacks):
    meldpunt = medewerker()
    assert stille_wekken().aantallen["gewekt"] == 0
    stil(verstuurd)
    assert [stille_wekken().aantallen["gewekt"] for _ in range(2)] == [1, 0]
    bericht = Bericht.objects.get(aan=meldpunt.email)
    assert verstuurd.referentie in bericht.onderwerp and KANARIE not in bericht.tekst
    client = venster(meldpunt)
    pagina = client.get(reverse("meldpunt:aanmelden")).content.decode()
    assert verstuurd.referentie in pagina and verstuurd.school.naam in pagina and "K.V." not in pagina
    bladzijde = client.get(reverse("meldpunt:vooraanmelding", args=[verstuurd.referentie])).content.decode()
    assert verstuurd.clb.naam in bladzijde and KANARIE not in bladzijde and "Blijft vaak thuis" not in bladzijde
    for naam in ("vooraanmelding_opnemen", "vooraanmelding_afwijzen", "vooraanmelding_intrekken"):
        assert client.post(reverse(f"meldpunt:{naam}", args=[verstuurd.referentie])).status_code == 403


def test_een_clb_dat_schrijft_is_niet_stil(verstuurd, carla):
    concept = opnemen(verstuurd, carla)
    stil(verstuurd)
    typ(venster(carla), concept, "zien", knop="later", sinds="sinds september")
    assert stille_wekken().aantallen["gewekt"] == 0


def test_wekken_is_een_taak_van_de_klok_die_twee_keer_mag_lopen(verstuurd):
    medewerker()
    stil(verstuurd)
    for _ in range(2):
        tasks.stille_vooraanmeldingen_inplannen()
        taak = Achtergrondtaak.objects.filter(soort="meldpunt.stille_vooraanmeldingen").latest("pk")
        voer_uit(taak.pk)
    zinnen = list(Achtergrondtaak.objects.order_by("pk").values_list("zin", flat=True))
    assert zinnen == [
        "Het Meldpunt is gewekt voor 1 vooraanmelding.",
        "Het Meldpunt is gewekt voor 0 vooraanmeldingen.",
    ]
    assert Bericht.objects.count() == 1


def test_andermans_vooraanmelding_bestaat_niet(verstuurd):
    vreemden = (clb_medewerker(), schoolmedewerker(school=verstuurd.school), schoolmedewerker())
    for persoon in vreemden:
        for naam in ("vooraanmelding", "vooraanmelding_afwijzen", "vooraanmelding_intrekken"):
            assert venster(persoon).get(reverse(f"meldpunt:{naam}", args=[verstuurd.referentie])).status_code == 404
    assert not Aanmelding.objects.exists()
