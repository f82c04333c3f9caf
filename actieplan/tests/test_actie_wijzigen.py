"""Changing an action: per field, with a reason, in the history, all or nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from actieplan.diensten.actie import Uitslag, actie_toevoegen, actie_wijzigen, voorstel_intrekken
from actieplan.models import Actie, Betrokkenheid, StandWijziging
from actieplan.regels import actievelden as velden
from actieplan.tests.bouwers import betrek, maak_actie, maak_doelstelling, maak_versie_van_kracht, wijzig
from leerrecht.diensten import Geweigerd
from leerrecht.models import Doelgroep, Gebeurtenis, Gebruiker, Lidmaatschap, Thema
from leerrecht.models.basis import SchrijvenBuitenDienst, schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.tegelijk import tegelijk
from leerrecht.versies import Botsing

pytestmark = pytest.mark.django_db


@pytest.fixture
def actie() -> Actie:
    return maak_actie(nummer="2.1.1", titel="Oud", omschrijving="Oude tekst", stand="lopend")


@pytest.fixture
def staf(actie) -> Gebruiker:
    return maak_gebruiker(Rol.STAF, naam="Staf van Mechelen")


def lees(actie: Actie) -> dict:
    """The values as the next request reads them."""
    return velden.lees(Actie.objects.get(pk=actie.pk))


def bewaar(actie: Actie, door: Gebruiker, begin: dict, reden: str = "", **nieuw) -> Uitslag:
    """Save a form that started from `begin` and in which `nieuw` was typed."""
    return actie_wijzigen(actie_id=actie.pk, waarden=begin | nieuw, origineel=begin, reden=reden, door=door)


def maak_themas(*slugs: str) -> None:
    with schrijven_toegestaan():
        for slug in slugs:
            Thema.objects.create(slug=slug, naam=slug.title())
            Doelgroep.objects.create(slug=slug, naam=slug.title())


def test_twee_collegas_op_verschillende_velden_bewaren_allebei(actie, staf):
    begin = lees(actie)
    assert bewaar(actie, staf, begin, titel="Nieuw").bewaard == ["Titel"]
    uitslag = bewaar(actie, staf, begin, omschrijving="Nieuwe tekst", bbc_code="1.2")
    assert (uitslag.bewaard, uitslag.botsingen) == (["Tekst", "BBC-code"], ())
    nu = lees(actie)
    assert (nu["titel"], nu["omschrijving"], nu["bbc_code"]) == ("Nieuw", "Nieuwe tekst", "1.2")


def test_hetzelfde_veld_botst_en_toont_de_drie_teksten(actie, staf):
    begin = lees(actie)
    bewaar(actie, staf, begin, titel="Van An")
    uitslag = bewaar(actie, staf, begin, titel="Van Bo", omschrijving="Ook van Bo")
    assert uitslag.botsingen == (Botsing("titel", origineel="Oud", huidig="Van An", mijn="Van Bo"),)
    assert uitslag.bewaard == ["Tekst"]
    assert (lees(actie)["titel"], lees(actie)["omschrijving"]) == ("Van An", "Ook van Bo")


def test_dezelfde_waarde_is_geen_botsing_en_geen_tweede_gebeurtenis(actie, staf):
    begin = lees(actie)
    bewaar(actie, staf, begin, titel="Gelijk")
    uitslag = bewaar(actie, staf, begin, titel="Gelijk")
    assert (uitslag.bewaard, uitslag.botsingen) == ([], ())
    assert Gebeurtenis.objects.over("actie", actie.sleutel).count() == 1


def test_niets_gewijzigd_schrijft_niets(actie, staf):
    versie = actie.versie
    uitslag = bewaar(actie, staf, lees(actie))
    assert (uitslag.bewaard, uitslag.botsingen) == ([], ())
    assert Actie.objects.get(pk=actie.pk).versie == versie
    assert not Gebeurtenis.objects.exists()


@pytest.mark.parametrize("veld", list(velden.LIJST))
def test_een_lijst_botst_als_geheel(actie, staf, veld):
    with schrijven_toegestaan():
        for slug in ("een", "twee"):
            velden.LIJST[veld].objects.create(slug=slug, naam=slug)
    begin = lees(actie)
    bewaar(actie, staf, begin, **{veld: ["een"]})
    uitslag = bewaar(actie, staf, begin, **{veld: ["twee"]})
    assert uitslag.botsingen == (Botsing(veld, [], ["een"], ["twee"]),)
    assert lees(actie)[veld] == ["een"]
    assert not bewaar(actie, staf, lees(actie), **{veld: ["een", "twee"]}).botsingen
    assert lees(actie)[veld] == ["een", "twee"]


def test_twee_lijsten_naast_elkaar_botsen_niet(actie, staf):
    maak_themas("rust")
    begin = lees(actie)
    bewaar(actie, staf, begin, themas=["rust"])
    assert not bewaar(actie, staf, begin, doelgroepen=["rust"]).botsingen
    assert (lees(actie)["themas"], lees(actie)["doelgroepen"]) == (["rust"], ["rust"])


def test_wie_draagt_de_actie_botst_per_rol(actie, staf):
    een, twee = maak_organisatie("Een"), maak_organisatie("Twee")
    begin = lees(actie)
    bewaar(actie, staf, begin, trekker=[een.sleutel])
    uitslag = bewaar(actie, staf, begin, trekker=[twee.sleutel], medewerker=[twee.sleutel])
    assert uitslag.botsingen == (Botsing("trekker", [], [een.sleutel], [twee.sleutel]),)
    assert (lees(actie)["trekker"], lees(actie)["medewerker"]) == ([een.sleutel], [twee.sleutel])


def test_een_stand_botst_en_niemand_verzet_ze_stil(actie, staf):
    begin = lees(actie)
    bewaar(actie, staf, begin, stand="afgerond", reden="klaar")
    uitslag = bewaar(actie, staf, begin, stand="stopgezet", reden="geen geld")
    assert uitslag.botsingen == (Botsing("stand", "lopend", "afgerond", "stopgezet"),)
    assert lees(actie)["stand"] == "afgerond"
    assert StandWijziging.objects.count() == 1


def test_een_datum_van_uitstel_wordt_niet_bewaard_zolang_de_stand_botst(actie, staf):
    begin = lees(actie)
    bewaar(actie, staf, begin, stand="afgerond", reden="klaar")
    tot = (timezone.localdate() + timedelta(days=30)).isoformat()
    uitslag = bewaar(actie, staf, begin, stand="uitgesteld", uitgesteld_tot=tot, titel="Nieuw", reden="later")
    assert uitslag.bewaard == ["Titel"]
    assert [botsing.veld for botsing in uitslag.botsingen] == ["stand"]
    laatste = Gebeurtenis.objects.over("actie", actie.sleutel).first()
    assert [verschil["veld"] for verschil in laatste.verschil] == ["titel"]


def test_een_datum_zonder_uitstel_bevestigt_niets(actie, staf):
    tot = (timezone.localdate() + timedelta(days=30)).isoformat()
    assert bewaar(actie, staf, lees(actie), uitgesteld_tot=tot).bewaard == []
    actie.refresh_from_db()
    assert (actie.uitgesteld_tot, actie.bevestigd_op) == (None, None)


def test_goedgekeurde_tekst_verandert_alleen_met_een_reden(actie, staf):
    maak_versie_van_kracht(plan=actie.plan)
    for veld in velden.GRONDTEKST:
        with pytest.raises(Geweigerd) as geweigerd:
            bewaar(actie, staf, lees(actie), reden="  ", **{veld: "2.1.9"})
        assert geweigerd.value.veld == "reden"
        assert bewaar(actie, staf, lees(actie), reden="beslist op het platform", **{veld: "2.1.9"}).bewaard
    assert bewaar(actie, staf, lees(actie), bbc_code="zonder reden").bewaard == ["BBC-code"]


def test_een_voorstel_verandert_zonder_reden(actie, staf):
    maak_versie_van_kracht(plan=actie.plan)
    voorstel = maak_actie(doelstelling=actie.doelstelling)
    assert bewaar(voorstel, staf, lees(voorstel), titel="Beter").bewaard == ["Titel"]


def test_de_gebeurtenis_zegt_wie_wat_was_wordt_en_waarom(actie, staf):
    organisatie = maak_organisatie("Groep Intro")
    maak_themas("rust")
    nieuw = {"titel": "Nieuw", "aanpak": "preventie", "trekker": [organisatie.sleutel], "themas": ["rust"]}
    bewaar(actie, staf, lees(actie), reden="duidelijker", **nieuw)
    (rij,) = Gebeurtenis.objects.over("actie", actie.sleutel)
    assert (rij.wat, rij.door_naam, rij.reden, rij.netwerk_slug) == (
        "actie gewijzigd",
        "Staf van Mechelen",
        "duidelijker",
        "mechelen",
    )
    verschillen = {
        verschil["veld"]: (verschil["label"], verschil["was"], verschil["wordt"]) for verschil in rij.verschil
    }
    assert verschillen == {
        "titel": ("Titel", "Oud", "Nieuw"),
        "aanpak": ("Aanpak", "", "preventie"),
        "themas": ("Thema’s", "", str(Thema.objects.get())),
        "trekker": ("Trekker", "", "Groep Intro"),
    }


def test_een_weigering_bewaart_helemaal_niets(actie, staf):
    organisatie = maak_organisatie()
    eerst = lees(actie)
    with pytest.raises(Geweigerd):
        bewaar(actie, staf, eerst, titel="Half", stand="idee", trekker=[organisatie.sleutel])
    with pytest.raises(Geweigerd):
        bewaar(actie, staf, eerst, titel="Half", stand="stopgezet", reden="", trekker=[organisatie.sleutel])
    assert lees(actie) == eerst
    assert not Gebeurtenis.objects.exists()
    assert not StandWijziging.objects.exists()
    assert not Betrokkenheid.objects.exists()


def test_staf_van_een_ander_netwerk_en_wie_geen_staf_is_wordt_geweigerd(actie):
    wie = [maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")), maak_gebruiker()]
    wie += [maak_gebruiker(rol, organisatie=maak_organisatie()) for rol in Rol if rol != Rol.STAF]
    for lid in Lidmaatschap.objects.filter(gebruiker__in=wie[2:]):
        betrek(actie=actie, organisatie=lid.organisatie)
    eerst = lees(actie)
    for gebruiker in wie:
        with pytest.raises(Geweigerd):
            bewaar(actie, gebruiker, eerst, titel="Gekaapt")
        with pytest.raises(Geweigerd):
            voorstel_intrekken(actie_id=actie.pk, reden="", door=gebruiker)
        with pytest.raises(Geweigerd):
            actie_toevoegen(doelstelling_id=actie.doelstelling_id, waarden={"titel": "x"}, reden="", door=gebruiker)
    assert lees(actie) == eerst
    assert Actie.objects.count() == 1


def test_een_actie_die_niet_meer_bestaat_wordt_geweigerd(actie, staf):
    voorstel_intrekken(actie_id=actie.pk, reden="dubbel", door=staf)
    with pytest.raises(Geweigerd):
        actie_wijzigen(actie_id=actie.pk, waarden={}, origineel={}, reden="", door=staf)


def test_buiten_een_dienst_schrijft_niemand(actie):
    actie.titel = "Stil"
    with pytest.raises(SchrijvenBuitenDienst):
        actie.save()
    with pytest.raises(SchrijvenBuitenDienst):
        Actie.objects.update(titel="Stil")


def test_een_nieuwe_actie_staat_onderaan_als_voorstel(actie, staf):
    maak_versie_van_kracht(plan=actie.plan)
    nieuw = actie_toevoegen(
        doelstelling_id=actie.doelstelling_id, waarden={"titel": "Later", "stand": "idee"}, reden="vraag", door=staf
    )
    assert list(Actie.objects.filter(doelstelling=actie.doelstelling)) == [actie, nieuw]
    assert (nieuw.stand, nieuw.regels.count(), nieuw.zetten.count()) == ("idee", 0, 1)
    assert Gebeurtenis.objects.over("actie", nieuw.sleutel).get().wat == "actie toegevoegd"


def test_een_nieuwe_actie_onder_een_actie_van_een_ander_doel_wordt_geweigerd(actie, staf):
    ander = maak_doelstelling(plan=actie.plan)
    with pytest.raises(Geweigerd):
        actie_toevoegen(doelstelling_id=ander.pk, ouder_id=actie.pk, waarden={"titel": "x"}, reden="", door=staf)
    assert Actie.objects.count() == 1


def test_een_zesde_laag_wordt_geweigerd(actie, staf):
    ouder = actie
    for _ in range(3):
        ouder = maak_actie(ouder=ouder)
    with pytest.raises(Geweigerd, match="5 lagen"):
        actie_toevoegen(
            doelstelling_id=actie.doelstelling_id, ouder_id=ouder.pk, waarden={"titel": "x"}, reden="", door=staf
        )


def test_een_voorstel_intrekken_houdt_de_geschiedenis_en_weigert_wat_goedgekeurd_was(actie, staf):
    bewaar(actie, staf, lees(actie), stand="afgerond", reden="klaar")
    maak_versie_van_kracht(plan=actie.plan)
    with pytest.raises(Geweigerd, match="stopgezet"):
        voorstel_intrekken(actie_id=actie.pk, reden="", door=staf)
    voorstel = maak_actie(doelstelling=actie.doelstelling)
    bewaar(voorstel, staf, lees(voorstel), stand="idee")
    kind = maak_actie(ouder=voorstel)
    with pytest.raises(Geweigerd, match="Verplaats"):
        voorstel_intrekken(actie_id=voorstel.pk, reden="", door=staf)
    for weg in (kind, voorstel):
        voorstel_intrekken(actie_id=weg.pk, reden="toch niet", door=staf)
    assert list(Actie.objects.all()) == [actie]
    laatste = Gebeurtenis.objects.over("actie", voorstel.sleutel).first()
    assert (laatste.wat, laatste.reden) == ("voorstel ingetrokken", "toch niet")


@pytest.mark.django_db(transaction=True)
def test_tien_collegas_tegelijk_op_tien_velden_verliezen_niets(actie):
    maak_themas("rust")
    organisatie = maak_organisatie()
    wijzig(actie, stand="onbekend")
    nieuw = {
        "nummer": "9.9",
        "titel": "T",
        "omschrijving": "O",
        "bbc_code": "B",
        "aard": "eenmalig",
        "uitvoering": "stad",
        "aanpak": "preventie",
        "bestuursniveau": "lokaal",
        "themas": ["rust"],
        "trekker": [organisatie.sleutel],
    }
    begin, versie = lees(actie), actie.versie
    mensen = [maak_gebruiker(Rol.STAF) for _ in nieuw]
    uitslagen = tegelijk(
        *(
            lambda door=door, deel={veld: waarde}: bewaar(actie, door, begin, **deel)
            for door, (veld, waarde) in zip(mensen, nieuw.items(), strict=True)
        )
    )
    assert [(len(uitslag.bewaard), uitslag.botsingen) for uitslag in uitslagen] == [(1, ())] * 10
    assert lees(actie) == begin | nieuw
    assert Actie.objects.get(pk=actie.pk).versie == versie + 10
    assert Gebeurtenis.objects.over("actie", actie.sleutel).count() == 10


@pytest.mark.django_db(transaction=True)
def test_vier_collegas_tegelijk_op_hetzelfde_veld_geeft_een_winnaar_en_drie_botsingen(actie):
    begin = lees(actie)
    mensen = [maak_gebruiker(Rol.STAF) for _ in range(4)]
    uitslagen = tegelijk(
        *(lambda door=door, n=n: bewaar(actie, door, begin, titel=f"Van {n}") for n, door in enumerate(mensen))
    )
    winnaars = [uitslag for uitslag in uitslagen if uitslag.bewaard]
    assert len(winnaars) == 1
    nu = lees(actie)["titel"]
    botsingen = [botsing for uitslag in uitslagen for botsing in uitslag.botsingen]
    assert [(botsing.origineel, botsing.huidig) for botsing in botsingen] == [("Oud", nu)] * 3
    assert {nu, *(botsing.mijn for botsing in botsingen)} == {f"Van {n}" for n in range(4)}


@pytest.mark.parametrize("rol", [Rol.COLLEGE, Rol.PARTNER])
def test_actieplan_A5_het_college_en_een_partner_lezen_de_reden_in_de_geschiedenis(actie, staf, rol, client):
    maak_versie_van_kracht(plan=actie.plan)
    bewaar(actie, staf, lees(actie), reden="Ruimer dan secundair.", omschrijving="Nieuw.")
    log_in(client, maak_gebruiker(rol))
    pagina = client.get(actie.get_absolute_url() + "geschiedenis/").content.decode()
    assert "Ruimer dan secundair." in pagina
