"""A proposal from asking to its end: who hears, who sees, who decides, and what its pages say."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from leerrecht.beheer.diensten import account, organisatie
from leerrecht.beheer.diensten.lidmaatschap import lidmaatschap_toevoegen
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker, Leesvoorstel, Leesvoorstelstand, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.lezerswereld import geef_rol
from leerrecht.tests.voorstelhulp import zeg_ja
from leerrecht.voorstel.diensten import voorstel_aanvaarden

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def vraag_meldpunt(persoon: Gebruiker, door: Gebruiker) -> Leesvoorstel:
    """Ask the role of the Meldpunt for somebody."""
    netwerk = maak_netwerk()
    rij = lidmaatschap_toevoegen(
        gebruiker=persoon,
        organisatie=maak_organisatie(netwerk=netwerk),
        netwerk=netwerk,
        rol=Rol.MELDPUNT,
        van=timezone.localdate(),
        door=door,
    )
    assert isinstance(rij, Leesvoorstel)
    return rij


def knop(client, voorstel: Leesvoorstel, daad: str, **velden):
    """Press the button `daad` on the page of a proposal."""
    return dien_in(client, f"{voorstel.get_absolute_url()}{daad}/", voorstel.get_absolute_url(), **velden)


def test_veiligheid_A3_wie_leest_en_de_functionaris_horen_het_op_het_ogenblik_zelf(client):
    door, lezer, dpo = beheerder(client), maak_gebruiker(Rol.MELDPUNT), maak_gebruiker(Rol.DPO)
    ander = maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("vlaams-brabant"))
    persoon = maak_gebruiker(Rol.PARTNER, naam="Kanarie Pop")
    vraag_meldpunt(persoon, door)
    kreeg = {bericht.gebruiker: bericht for bericht in Bericht.objects.filter(soort="voorstel.wacht")}
    assert set(kreeg) == {lezer, dpo}
    assert ander not in kreeg
    assert "Jij beslist niet" in kreeg[dpo].tekst
    assert "als jij of een collega ja zegt" in kreeg[lezer].tekst
    assert not any("Kanarie" in rij.tekst + rij.html + rij.onderwerp for rij in kreeg.values())


def test_veiligheid_A3_op_de_pagina_zegt_een_lezer_ja_en_dan_pas_geldt_de_rol(client):
    door = beheerder(client)
    lezer, persoon = maak_gebruiker(Rol.MELDPUNT), maak_gebruiker(Rol.PARTNER, naam="An Nieuw")
    stad = maak_organisatie("Stad")
    antwoord = dien_in(
        client,
        f"/beheer/gebruikers/{persoon.sleutel}/lidmaatschap/",
        organisatie=stad.sleutel,
        rol="meldpunt",
        van="1/9/2026",
    )
    voorstel = Leesvoorstel.objects.get()
    assert antwoord.headers["Location"] == voorstel.get_absolute_url()
    pagina = client.get(voorstel.get_absolute_url()).content.decode()
    assert "Er is nog niets veranderd: dit wacht op een ja van iemand anders. 1 persoon krijgt mail." in pagina
    assert "Jij vroeg dit. Een ander beslist." in pagina
    assert "/aanvaarden/" not in pagina
    assert "1 voorstel wacht op een ja van iemand anders" in client.get("/beheer/").content.decode()
    ander = type(client)()
    log_in(ander, lezer)
    assert "Zeg ja of neen op 1 voorstel" in ander.get("/").content.decode()
    assert voorstel.get_absolute_url() in ander.get("/voorstellen/").content.decode()
    klaar = ander.get(knop(ander, voorstel, "aanvaarden").headers["Location"]).content.decode()
    assert "Je zei ja. Wat gevraagd werd, is nu zo." in klaar
    assert persoon.lidmaatschappen.filter(rol=Rol.MELDPUNT).exists()
    assert Bericht.objects.filter(soort="voorstel.beslist", gebruiker=door).exists()


def test_een_neen_vraagt_een_reden_en_verandert_niets(client):
    door, lezer = maak_gebruiker(Rol.BEHEER), maak_gebruiker(Rol.MELDPUNT)
    persoon = maak_gebruiker(Rol.PARTNER)
    voorstel = vraag_meldpunt(persoon, door)
    log_in(client, lezer)
    adres = f"{voorstel.get_absolute_url()}weigeren/"
    assert dien_in(client, adres, reden="").status_code == 422
    pagina = client.get(dien_in(client, adres, reden="Ik ken deze persoon niet.").headers["Location"])
    assert "Je zei neen. Er verandert niets." in pagina.content.decode()
    assert "Ik ken deze persoon niet." in pagina.content.decode()
    voorstel.refresh_from_db()
    assert voorstel.stand == Leesvoorstelstand.GEWEIGERD
    assert not persoon.lidmaatschappen.filter(rol=Rol.MELDPUNT).exists()


def test_wie_het_vroeg_of_een_collega_van_beheer_trekt_het_in(client):
    voorstel = vraag_meldpunt(maak_gebruiker(Rol.PARTNER), maak_gebruiker(Rol.BEHEER))
    beheerder(client)
    klaar = client.get(knop(client, voorstel, "intrekken").headers["Location"]).content.decode()
    assert "Het voorstel is ingetrokken. Er verandert niets." in klaar
    lezer = maak_gebruiker(Rol.MELDPUNT)
    with pytest.raises(Geweigerd):
        zeg_ja_van(voorstel, lezer)


def zeg_ja_van(voorstel: Leesvoorstel, wie: Gebruiker) -> None:
    voorstel_aanvaarden(voorstel=voorstel, door=wie)


def test_hetzelfde_wordt_geen_twee_keer_gevraagd():
    door, persoon = maak_gebruiker(Rol.BEHEER), maak_gebruiker(Rol.PARTNER)
    wat = {"organisatie": maak_organisatie(), "netwerk": maak_netwerk(), "rol": Rol.MELDPUNT}
    wat |= {"gebruiker": persoon, "van": timezone.localdate(), "door": door}
    lidmaatschap_toevoegen(**wat)
    with pytest.raises(Geweigerd, match="wacht al op een ja"):
        lidmaatschap_toevoegen(**wat)


def test_wat_niemand_beantwoordt_verloopt_en_wie_het_vroeg_hoort_het():
    door = maak_gebruiker(Rol.BEHEER)
    voorstel = vraag_meldpunt(maak_gebruiker(Rol.PARTNER), door)
    with schrijven_toegestaan():
        Leesvoorstel.objects.update(vervalt_op=timezone.now() - datetime.timedelta(minutes=1))
    ruim_op()
    voorstel.refresh_from_db()
    assert voorstel.stand == Leesvoorstelstand.VERLOPEN
    assert "Niemand antwoordde op tijd" in Bericht.objects.get(soort="voorstel.beslist", gebruiker=door).tekst
    with pytest.raises(Geweigerd):
        zeg_ja_van(voorstel, maak_gebruiker(Rol.MELDPUNT))


def test_zonder_lezer_zegt_wie_de_server_beheert_het_eerste_ja(capsys, client):
    persoon = maak_gebruiker(Rol.PARTNER)
    voorstel = vraag_meldpunt(persoon, beheerder(client))
    pagina = client.get(voorstel.get_absolute_url()).content.decode()
    assert f"manage.py voorstellen --aanvaard {voorstel.sleutel}" in pagina
    call_command("voorstellen")
    assert "nog niemand: zeg hier ja" in capsys.readouterr().out
    call_command("voorstellen", aanvaard=voorstel.sleutel)
    assert persoon.lidmaatschappen.filter(rol=Rol.MELDPUNT).exists()
    with pytest.raises(CommandError, match="wacht niet"):
        call_command("voorstellen", aanvaard=voorstel.sleutel)


def test_zodra_iemand_leest_zegt_de_server_geen_ja_meer():
    voorstel = vraag_meldpunt(maak_gebruiker(Rol.PARTNER), maak_gebruiker(Rol.BEHEER))
    lezer = maak_gebruiker(Rol.MELDPUNT, naam="Mila")
    with pytest.raises(CommandError, match="Mila kan hierop ja zeggen"):
        call_command("voorstellen", aanvaard=voorstel.sleutel)
    assert lezer


def test_opent_het_intussen_meer_dan_is_het_ja_niet_genoeg():
    door, netwerk = maak_gebruiker(Rol.BEHEER), maak_netwerk()
    maak_gebruiker(Rol.MELDPUNT)
    stad = maak_organisatie("Stad")
    persoon = maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, organisatie=stad)
    persoon.is_active = False
    persoon.save()
    voorstel = account.account_heropenen(gebruiker=persoon, reden="Terug.", door=door)
    geef_rol(persoon, Rol.MELDPUNT, maak_organisatie(netwerk=maak_netwerk("vlaams-brabant")))
    with pytest.raises(Geweigerd, match="Intussen opent dit meer"):
        zeg_ja(voorstel)
    persoon.refresh_from_db()
    assert not persoon.is_active


def test_veiligheid_B1_een_ander_netwerk_vraagt_en_het_eigen_netwerk_beslist():
    elders, hier = maak_netwerk("vlaams-brabant"), maak_netwerk()
    vrager, thuis = maak_gebruiker(Rol.BEHEER, netwerk=elders), maak_gebruiker(Rol.BEHEER, netwerk=hier)
    school = maak_organisatie("Colomaplus", hier, soort="school")
    voorstel = organisatie.organisatie_in_netwerk(naam="Colomaplus", netwerk=elders, door=vrager)
    assert isinstance(voorstel, Leesvoorstel)
    assert list(school.netwerken.all()) == [hier]
    assert Bericht.objects.filter(soort="voorstel.wacht", gebruiker=thuis).exists()
    zeg_ja(voorstel)
    assert set(school.netwerken.all()) == {hier, elders}
    assert voorstel.deuren.get().ja_door == thuis


def test_veiligheid_B1_het_eigen_netwerk_houdt_het_recht_om_te_hernoemen_en_te_sluiten():
    elders, hier = maak_netwerk("vlaams-brabant"), maak_netwerk()
    gast, thuis = maak_gebruiker(Rol.BEHEER, netwerk=elders), maak_gebruiker(Rol.BEHEER, netwerk=hier)
    school = maak_organisatie("Colomaplus", hier, soort="school")
    with schrijven_toegestaan():
        school.netwerken.add(elders)
    saar = maak_gebruiker(Rol.PARTNER, netwerk=hier, organisatie=school)
    with schrijven_toegestaan():
        # Also one that pretends to be older.
        Lidmaatschap.objects.create(
            gebruiker=saar, organisatie=school, netwerk=elders, rol=Rol.PARTNER, van=datetime.date(2001, 1, 1)
        )
    begin = {"naam": "Colomaplus", "soort": "school"}
    mijn = {**begin, "naam": "Coloma plus"}
    with pytest.raises(Geweigerd, match="is van Netwerk mechelen"):
        organisatie.organisatie_wijzigen(organisatie=school, mijn=mijn, origineel=begin, door=gast)
    with pytest.raises(Geweigerd, match="van een ander netwerk"):
        account.account_sluiten(gebruiker=saar, reden="x", door=gast)
    organisatie.organisatie_wijzigen(organisatie=school, mijn=mijn, origineel=begin, door=thuis)
    account.account_sluiten(gebruiker=saar, reden="Weg.", door=thuis)
    saar.refresh_from_db()
    school.refresh_from_db()
    assert (saar.is_active, school.naam) == (False, "Coloma plus")


def test_veiligheid_B1_wie_aansloot_beeindigt_alleen_de_eigen_deelname(client):
    elders, hier = maak_netwerk("vlaams-brabant"), maak_netwerk()
    school = maak_organisatie("Colomaplus", hier, soort="school")
    with schrijven_toegestaan():
        school.netwerken.add(elders)
    beheerder(client, elders)
    adres = f"/beheer/organisaties/{school.sleutel}/"
    assert "Deze organisatie is van Netwerk mechelen" in client.get(adres).content.decode()
    antwoord = dien_in(client, f"{adres}uit-netwerk/", reden="We werken niet meer samen.")
    assert "De deelname aan je netwerk is gestopt." in client.get(antwoord.headers["Location"]).content.decode()
    assert list(school.netwerken.all()) == [hier]
    assert client.get(adres).status_code == 404


def test_veiligheid_B1_een_persoon_van_elders_is_pas_te_zien_na_een_ja(client):
    elders, hier = maak_netwerk("vlaams-brabant"), maak_netwerk()
    maak_gebruiker(Rol.BEHEER, netwerk=hier)
    saar = maak_gebruiker(Rol.PARTNER, netwerk=hier, naam="Saar Peeters")
    beheerder(client, elders)
    dien_in(
        client,
        "/beheer/gebruikers/nieuw/",
        email=saar.email,
        naam="x",
        organisatie=maak_organisatie(netwerk=elders).sleutel,
        rol="partner",
        van="1/9/2026",
        bestaande="on",
    )
    voorstel = Leesvoorstel.objects.get()
    for adres in ("/beheer/gebruikers/", voorstel.get_absolute_url(), f"/beheer/gebruikers/{saar.sleutel}/"):
        assert "Saar Peeters" not in client.get(adres).content.decode()
    zeg_ja(voorstel)
    assert "Saar Peeters" in client.get("/beheer/gebruikers/").content.decode()


def test_wat_twee_dingen_opent_wacht_op_twee_keer_ja(client):
    elders, hier = maak_netwerk("vlaams-brabant"), maak_netwerk()
    lezer, thuis = maak_gebruiker(Rol.MELDPUNT, netwerk=hier), maak_gebruiker(Rol.BEHEER, netwerk=elders)
    persoon = maak_gebruiker(Rol.PARTNER, netwerk=elders)
    voorstel = vraag_meldpunt(persoon, maak_gebruiker(Rol.BEHEER, netwerk=hier))
    log_in(client, lezer)
    pagina = client.get(knop(client, voorstel, "aanvaarden").headers["Location"]).content.decode()
    assert "Je ja staat genoteerd. Er is nog een ja van iemand anders nodig." in pagina
    assert not persoon.lidmaatschappen.filter(netwerk=hier).exists()
    zeg_ja_van(voorstel, thuis)
    assert persoon.lidmaatschappen.filter(netwerk=hier, rol=Rol.MELDPUNT).exists()
