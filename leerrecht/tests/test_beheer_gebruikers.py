"""New people, invitations, closing an account: the work of an administrator on people."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.urls import reverse

from leerrecht.beheer.diensten import account as accountdiensten
from leerrecht.beheer.diensten import gebruiker as diensten
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis, Gebruiker, Leesvoorstel, Lidmaatschap, Uitnodiging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.voorstelhulp import zeg_ja

pytestmark = pytest.mark.django_db
NIEUW = "/beheer/gebruikers/nieuw/"


def velden(organisatie, **anders):
    """A filled-in form for a new member of staff."""
    return {
        "email": "Kanarie.Nieuw@Voorbeeld.test",
        "naam": "Kanarie Nieuw",
        "functie": "stafmedewerker leerrecht",
        "organisatie": organisatie.sleutel,
        "rol": "staf",
        "van": "1/9/2026",
        "uitnodigen": "on",
        **anders,
    }


def pad(naam: str, persoon: Gebruiker) -> str:
    return reverse(f"beheer:{naam}", args=[persoon.sleutel])


def ook_hier(persoon: Gebruiker) -> None:
    """Give somebody of another network a membership in this one."""
    ook_elders(persoon, slug="mechelen")


def ook_elders(persoon: Gebruiker, rol: str = Rol.PARTNER, tot=None, slug: str = "vlaams-brabant") -> None:
    """Give the person a membership in a network the administrator has nothing to do with."""
    netwerk = maak_netwerk(slug)
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=persoon,
            organisatie=maak_organisatie(netwerk=netwerk),
            netwerk=netwerk,
            rol=rol,
            van="2020-01-01",
            tot=tot,
        )


def test_een_nieuwe_stafmedewerker_krijgt_account_rol_en_uitnodiging(client):
    beheerder(client)
    antwoord = dien_in(client, NIEUW, **velden(maak_organisatie("Stad Mechelen")))
    nieuw = Gebruiker.objects.get(email="kanarie.nieuw@voorbeeld.test")
    assert antwoord["Location"] == pad("gebruiker", nieuw)
    assert not nieuw.has_usable_password()
    assert nieuw.lidmaatschappen.get().rol == Rol.STAF
    assert EmailAddress.objects.filter(user=nieuw, email=nieuw.email, verified=True, primary=True).exists()
    assert nieuw.berichten.get().soort == "account.uitgenodigd"
    pagina = client.get(pad("gebruiker", nieuw)).content.decode()
    assert "Uitnodiging van" in pagina
    assert "de link werkt tot" in pagina


def test_zonder_vinkje_vertrekt_er_geen_uitnodiging(client):
    beheerder(client)
    gegevens = velden(maak_organisatie())
    gegevens.pop("uitnodigen")
    dien_in(client, NIEUW, **gegevens)
    assert not Bericht.objects.exists()
    assert "Nodig uit" in client.get(pad("gebruiker", Gebruiker.objects.get(naam="Kanarie Nieuw"))).content.decode()


def test_twee_keer_verzenden_maakt_een_account(client):
    beheerder(client)
    sleutel = client.get(NIEUW).context["form"].formuliersleutel
    gegevens = {**velden(maak_organisatie()), "formuliersleutel": sleutel}
    eerste, tweede = client.post(NIEUW, gegevens), client.post(NIEUW, gegevens)
    assert eerste["Location"] == tweede["Location"]
    assert Gebruiker.objects.filter(naam="Kanarie Nieuw").count() == Bericht.objects.count() == 1


def test_een_bekend_adres_geeft_een_zin_met_een_link_naar_die_persoon(client):
    beheerder(client)
    bekende = maak_gebruiker(Rol.PARTNER, email="kanarie.nieuw@voorbeeld.test", naam="An Bekend")
    antwoord = dien_in(client, NIEUW, **velden(maak_organisatie()))
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Dit e-mailadres heeft al een account." in tekst
    assert pad("gebruiker", bekende) in tekst
    assert 'value="Kanarie Nieuw"' in tekst


def test_iemand_van_een_ander_netwerk_krijgt_hier_een_rol_zonder_dat_de_naam_verraden_wordt(client):
    beheerder(client)
    elders = maak_gebruiker(
        Rol.PARTNER, netwerk=maak_netwerk("vlaams-brabant"), email="kanarie.nieuw@voorbeeld.test", naam="Bo Elders"
    )
    organisatie = maak_organisatie()
    eerste = dien_in(client, NIEUW, **velden(organisatie))
    assert "ander netwerk" in eerste.content.decode()
    assert "Bo Elders" not in eerste.content.decode()
    assert 'name="bestaande"' in eerste.content.decode()
    dien_in(client, NIEUW, **velden(organisatie, bestaande="on"))
    assert not elders.lidmaatschappen.filter(netwerk=maak_netwerk()).exists()
    zeg_ja(Leesvoorstel.objects.get())
    elders.refresh_from_db()
    assert elders.naam == "Bo Elders"
    assert elders.lidmaatschappen.filter(netwerk=maak_netwerk(), rol=Rol.STAF).exists()


def test_de_geschiedenis_kent_geen_naam_en_geen_adres(client):
    beheerder(client)
    dien_in(client, NIEUW, **velden(maak_organisatie()))
    nieuw = Gebruiker.objects.get(naam="Kanarie Nieuw")
    dien_in(client, pad("gebruiker_wijzigen", nieuw), email="Kanarie.Ander@voorbeeld.test", naam="Kanarie Ander")
    regels = list(Gebeurtenis.objects.values_list("wat", "object_naam", "verschil", "reden"))
    assert [wat for wat, *_ in regels] == [
        "account gewijzigd",
        "gebruiker uitgenodigd",
        "lidmaatschap toegevoegd",
        "account aangemaakt",
    ]
    assert "kanarie" not in str(regels).lower()
    assert regels[0][2] == [
        {"veld": v, "label": w} for v, w in (("email", "e-mailadres"), ("naam", "naam"), ("functie", "functie"))
    ]


def test_opnieuw_uitnodigen_maakt_de_vorige_link_waardeloos(client):
    beheerder(client)
    dien_in(client, NIEUW, **velden(maak_organisatie()))
    nieuw = Gebruiker.objects.get(naam="Kanarie Nieuw")
    dien_in(client, pad("uitnodigen", nieuw))
    laatste, eerste = Uitnodiging.objects.order_by("-pk")
    assert eerste.vervalt_op < laatste.vervalt_op
    assert nieuw.berichten.count() == 2


def test_wie_al_een_wachtwoord_koos_krijgt_geen_uitnodiging_meer(client):
    beheerder(client)
    antwoord = dien_in(client, pad("uitnodigen", maak_gebruiker(Rol.PARTNER)))
    assert antwoord.status_code == 422
    assert "koos al een wachtwoord" in antwoord.content.decode()


def test_een_ander_adres_sluit_zittingen_en_open_links_en_verwittigt_het_oude_adres(client):
    door = beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER, email="oud@voorbeeld.test")
    EmailAddress.objects.create(user=persoon, email=persoon.email, verified=True, primary=True)
    log_in(type(client)(), persoon)
    dien_in(client, pad("gebruiker_wijzigen", persoon), email="nieuw@voorbeeld.test", naam=persoon.naam)
    assert Session.objects.count() == 1
    assert EmailAddress.objects.get(user=persoon).email == "nieuw@voorbeeld.test"
    bericht = Bericht.objects.get()
    assert (bericht.aan, bericht.soort) == ("oud@voorbeeld.test", "account.adres_gewijzigd")
    assert "nieuw@voorbeeld.test" not in bericht.tekst
    assert door.naam not in bericht.tekst


def test_een_adres_van_iemand_anders_wordt_geweigerd_zonder_te_zeggen_van_wie(client):
    beheerder(client)
    maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"), email="bezet@voorbeeld.test", naam="Bo Elders")
    persoon = maak_gebruiker(Rol.PARTNER)
    antwoord = dien_in(client, pad("gebruiker_wijzigen", persoon), email="bezet@voorbeeld.test", naam=persoon.naam)
    assert "hoort al bij een ander account" in antwoord.content.decode()
    assert "Bo Elders" not in antwoord.content.decode()


def test_een_afgesloten_account_is_overal_uitgelogd_en_kan_weer_open(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER)
    andere = type(client)()
    log_in(andere, persoon)
    antwoord = dien_in(client, pad("account_sluiten", persoon), reden="Werkt hier niet meer.")
    assert antwoord["Location"] == pad("gebruiker", persoon)
    assert andere.get("/account/").status_code == 302
    assert Gebeurtenis.objects.first().reden == "Werkt hier niet meer."
    persoon.refresh_from_db()
    assert not persoon.is_active
    dien_in(client, pad("account_heropenen", persoon), reden="Toch terug.")
    persoon.refresh_from_db()
    assert persoon.is_active


def test_afsluiten_zonder_reden_wordt_geweigerd(client):
    beheerder(client)
    antwoord = dien_in(client, pad("account_sluiten", maak_gebruiker(Rol.PARTNER)), reden=" ")
    assert antwoord.status_code == 422
    assert "<title>Fout: " in antwoord.content.decode()


def test_een_verloren_tweede_stap_wordt_gewist_met_reden(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.STAF)
    log_in(type(client)(), persoon)
    dien_in(client, pad("factor_wissen", persoon), reden="Telefoon kwijt, teruggebeld op het nummer van de dienst.")
    assert not Authenticator.objects.filter(user=persoon).exists()
    assert Gebeurtenis.objects.first().wat == "tweede factor gewist"


@pytest.mark.parametrize("eerst", ["adres", "factor"])
def test_een_beheerder_alleen_kan_geen_account_overnemen(client, eerst):
    beheerder(client)
    persoon = maak_gebruiker(Rol.STAF)
    log_in(type(client)(), persoon)
    wissen = (pad("factor_wissen", persoon), {"reden": "Telefoon kwijt."})
    adres = (pad("gebruiker_wijzigen", persoon), {"email": "van.mij@voorbeeld.test", "naam": persoon.naam})
    een, twee = (adres, wissen) if eerst == "adres" else (wissen, adres)
    assert dien_in(client, een[0], **een[1]).status_code == 302
    antwoord = dien_in(client, twee[0], **twee[1])
    assert antwoord.status_code == 422
    assert "zodat niemand alleen een account kan overnemen" in antwoord.content.decode()
    collega = type(client)()
    beheerder(collega)
    assert dien_in(collega, twee[0], **twee[1]).status_code == 302


def test_een_andere_naam_en_een_gewiste_tweede_stap_gaan_wel_samen(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.STAF)
    log_in(type(client)(), persoon)
    dien_in(client, pad("gebruiker_wijzigen", persoon), email=persoon.email, naam="An Anders")
    assert dien_in(client, pad("factor_wissen", persoon), reden="Telefoon kwijt.").status_code == 302


def test_niemand_sluit_zichzelf_af_of_wist_de_eigen_tweede_stap(client):
    zelf = beheerder(client)
    for naam in ("account_sluiten", "factor_wissen"):
        antwoord = dien_in(client, pad(naam, zelf), reden="Zomaar.")
        assert antwoord.status_code == 422
        assert "andere beheerder" in antwoord.content.decode()
    assert Authenticator.objects.filter(user=zelf).exists()


def test_wat_het_hele_account_raakt_doet_het_netwerk_waar_de_persoon_thuis_is(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER, netwerk=maak_netwerk("vlaams-brabant"), naam="An Twee")
    ook_hier(persoon)
    pogingen = {
        "account_sluiten": {"reden": "x"},
        "factor_wissen": {"reden": "x"},
        "gebruiker_wijzigen": {"email": persoon.email, "naam": "Iemand Anders"},
    }
    for naam, gegevens in pogingen.items():
        antwoord = dien_in(client, pad(naam, persoon), **gegevens)
        assert antwoord.status_code == 422, naam
        assert "Dit account is van een ander netwerk" in antwoord.content.decode(), naam
    persoon.refresh_from_db()
    assert (persoon.naam, persoon.is_active) == ("An Twee", True)


def test_een_afgelopen_lidmaatschap_elders_houdt_niets_tegen(client):
    beheerder(client)
    persoon = maak_gebruiker(Rol.PARTNER)
    ook_elders(persoon, tot="2021-01-01")
    assert dien_in(client, pad("account_sluiten", persoon), reden="Weg.").status_code == 302


def test_een_dienst_weigert_ook_zonder_pagina_wie_geen_beheerder_is():
    staf, persoon = maak_gebruiker(Rol.STAF), maak_gebruiker(Rol.PARTNER)
    with pytest.raises(Geweigerd):
        accountdiensten.account_sluiten(gebruiker=persoon, reden="x", door=staf)
    with pytest.raises(Geweigerd):
        accountdiensten.uitnodigen(gebruiker=persoon, netwerk=maak_netwerk(), door=staf)
    with pytest.raises(Geweigerd):
        diensten.gebruiker_wijzigen(gebruiker=persoon, mijn={}, origineel={}, door=staf)
