"""Several files to one colleague: who reads what newly is said first, each by the rule of one, and honestly counted."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebruiker
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.diensten.samenwijzen import dossiers_toewijzen
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding, Dossieropening
from meldpunt.regels.samenwijzen import HOOGSTENS, lees_keuze
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
ADRES = "/meldpunt/dossiers/samen-toewijzen/"


@pytest.fixture
def mila() -> Gebruiker:
    return medewerker(naam="Mila Verhoeven")


@pytest.fixture
def karim() -> Gebruiker:
    return maak_gebruiker(Rol.MELDPUNT, naam="Karim Aerts", netwerk=maak_netwerk())


@pytest.fixture
def els() -> Gebruiker:
    return maak_gebruiker(Rol.MELDPUNT, naam="Els De Backer", netwerk=maak_netwerk())


def client_van(gebruiker: Gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def van(wie: Gebruiker | None, **velden) -> Aanmelding:
    stand = Dossierstand.IN_BEHANDELING if wie else Dossierstand.INGEDIEND
    return maak_aanmelding(behandelaar=wie, **{"stand": stand, **velden})


def nu(rij: Aanmelding) -> Aanmelding:
    return Aanmelding.objects.select_related("behandelaar").get(pk=rij.pk)


def keuze(*rijen: Aanmelding) -> dict[str, str]:
    return {rij.referentie: rij.behandelaar.sleutel if rij.behandelaar else "" for rij in rijen}


def verstuur(client: Client, adres: str, **velden):
    """Fill in the page as a browser does: what is ticked there, and its key."""
    html = client.get(adres).content.decode()
    sleutel = re.search(r'name="formuliersleutel" value="([^"]+)"', html)[1]
    aangekruist = re.findall(r'name="dossiers" id="[^"]+" value="([^"]+)"\s+checked', html)
    aan = re.search(r'name="aan" value="([^"]*)"', html)[1]
    return client.post(adres, {"formuliersleutel": sleutel, "dossiers": aangekruist, "aan": aan, **velden}, follow=True)


def test_wie_een_dossier_krijgt_leest_het_vanaf_dan_en_wie_het_had_nog_een_dag(mila, karim):
    mijn = van(mila)
    assert not Aanmelding.objects.gekend_voor(karim).filter(pk=mijn.pk).exists()
    dossiers_toewijzen(dossiers=keuze(mijn), aan=karim.sleutel, door=mila)
    assert Aanmelding.objects.gekend_voor(karim).filter(pk=mijn.pk).exists()
    assert Dossieropening.objects.filter(aanmelding=mijn, door=mila).exists()


def test_een_dossier_van_een_collega_gaat_niet_mee_zonder_reden_en_de_rest_wel(mila, karim, els):
    mijn, van_els = van(mila), van(els)
    uit = dossiers_toewijzen(dossiers=keuze(mijn, van_els), aan=karim.sleutel, door=mila)
    assert uit.gedaan == [mijn.referentie]
    assert uit.niet == [(van_els.referentie, "Els De Backer werkt aan dit dossier. Open het eerst en zeg waarom.")]
    assert (nu(mijn).behandelaar, nu(van_els).behandelaar) == (karim, els)
    assert not Aanmelding.objects.gekend_voor(karim).filter(pk=van_els.pk).exists()


def test_wie_niet_voor_het_meldpunt_werkt_krijgt_niets_en_er_wordt_niets_geschreven(mila):
    mijn, anna = van(mila), clb_medewerker()
    with pytest.raises(Geweigerd, match="Geen enkel dossier is toegewezen"):
        dossiers_toewijzen(dossiers=keuze(mijn), aan=anna.sleutel, door=mila)
    assert nu(mijn).behandelaar == mila
    assert not Dossieropening.objects.exists()


def test_een_dossier_van_een_ander_netwerk_bestaat_hier_niet(mila, karim):
    elders = maak_netwerk("elders")
    vreemd = maak_aanmelding(netwerk=elders, door=clb_medewerker(elders))
    mijn = van(mila)
    uit = dossiers_toewijzen(dossiers=keuze(mijn, vreemd), aan=karim.sleutel, door=mila)
    assert uit.niet == [(vreemd.referentie, "Dit dossier bestaat niet meer of is niet van jouw Meldpunt.")]
    blad = client_van(mila).get(f"{ADRES}?dossier={vreemd.referentie}").context["blad"]
    assert blad.rijen == []


def test_wat_afgerond_is_of_intussen_naar_iemand_anders_ging_blijft_waar_het_is(mila, karim, els):
    mijn, af, weg = van(mila), van(mila, stand=Dossierstand.AFGEROND), van(mila)
    gezien = keuze(mijn, af, weg)
    dossiers_toewijzen(dossiers=keuze(weg), aan=els.sleutel, door=mila)
    uit = dossiers_toewijzen(dossiers=gezien, aan=karim.sleutel, door=mila)
    assert uit.gedaan == [mijn.referentie]
    assert dict(uit.niet) == {
        af.referentie: "Dit dossier is afgerond. Heropen het eerst.",
        weg.referentie: "Dit ging intussen naar Els De Backer. Kijk het opnieuw na.",
    }
    assert nu(weg).behandelaar == els


def test_er_gaan_er_nooit_meer_tegelijk_dan_het_plafond(mila, karim):
    te_veel = {f"MP-26-{nummer:08d}": "" for nummer in range(HOOGSTENS + 1)}
    with pytest.raises(Geweigerd, match=f"hoogstens {HOOGSTENS}"):
        dossiers_toewijzen(dossiers=te_veel, aan=karim.sleutel, door=mila)


def test_wie_er_veel_krijgt_krijgt_een_mail_met_het_aantal_en_geen_referentie(mila, karim):
    rijen = [van(mila) for _ in range(3)]
    dossiers_toewijzen(dossiers=keuze(*rijen), aan=karim.sleutel, door=mila)
    mails = Bericht.objects.filter(gebruiker=karim)
    assert [mail.onderwerp for mail in mails] == ["Aan jou toegewezen: 3 dossiers"]
    assert not any(rij.referentie in mails[0].tekst + mails[0].html for rij in rijen)


def test_de_bladzijde_zegt_per_dossier_wie_er_nieuw_leest_voor_er_iets_gebeurt(mila, karim, els):
    nieuw, mijn, van_els = van(None), van(mila), van(els)
    refs = "&".join(f"dossier={rij.referentie}" for rij in (nieuw, mijn, van_els))
    tekst = client_van(mila).get(f"{ADRES}?{refs}&aan={karim.sleutel}").content.decode()
    rij = {een: tekst.split(f'value="{een}.')[1].split("</tr>")[0] for een in (nieuw.referentie, mijn.referentie)}
    assert "kon dit dossier al openen" in rij[nieuw.referentie]
    assert "De aanmelder krijgt een mail dat het Meldpunt eraan werkt." in rij[nieuw.referentie]
    assert "leest dit dossier vanaf nu, alles wat het Meldpunt ervan leest. Jij leest nog één dag mee." in (
        rij[mijn.referentie].replace("\u2068", "").replace("\u2069", "")
    )
    assert "Els De Backer werkt aan dit dossier. Open het eerst en zeg waarom." in tekst
    assert "Wijs 2 dossiers toe" in tekst
    assert nu(mijn).behandelaar == mila, "kijken verandert niets"


def test_de_aanmelder_van_een_nieuw_dossier_krijgt_de_mail_die_beloofd_was(mila, karim):
    nieuw = van(None)
    antwoord = verstuur(client_van(mila), f"{ADRES}?dossier={nieuw.referentie}&aan={karim.sleutel}")
    assert "1 dossier toegewezen aan" in antwoord.content.decode()
    assert Bericht.objects.filter(gebruiker=nieuw.ingediend_door, soort="meldpunt.in_behandeling").count() == 1
    assert nu(nieuw).stand == Dossierstand.IN_BEHANDELING


def test_wie_het_vinkje_weghaalt_houdt_dat_dossier_en_de_telling_is_eerlijk(mila, karim, els):
    een, twee, drie = van(mila), van(mila), van(mila)
    refs = "&".join(f"dossier={rij.referentie}" for rij in (een, twee, drie))
    client, adres = client_van(mila), f"{ADRES}?{refs}&aan={karim.sleutel}"
    client.get(adres)
    keuzes = [f"{rij.referentie}.{mila.sleutel}" for rij in (een, twee)]
    dossiers_toewijzen(dossiers=keuze(twee), aan=els.sleutel, door=mila)
    tekst = verstuur(client, adres, dossiers=keuzes).content.decode().replace("\u2068", "").replace("\u2069", "")
    assert "1 van de 2 dossiers toegewezen aan Karim Aerts. Karim Aerts krijgt één mail." in tekst
    assert f"Niet toegewezen: {twee.referentie}: Dit ging intussen naar Els De Backer." in tekst
    assert [nu(rij).behandelaar for rij in (een, twee, drie)] == [karim, els, mila]


def test_wie_vertrekt_geeft_alles_van_zijn_lijst_door_ook_van_de_andere_bladzijden(mila, karim):
    mijn = [van(mila) for _ in range(27)]
    blijft = van(None)
    adres = f"{ADRES}?behandelaar={mila.sleutel}&alles=ja&aan={karim.sleutel}"
    antwoord = verstuur(client_van(mila), adres)
    assert "27 dossiers toegewezen aan" in antwoord.content.decode()
    assert {nu(rij).behandelaar for rij in mijn} == {karim}
    assert nu(blijft).behandelaar is None


def test_meer_dan_het_plafond_zegt_hoeveel_er_zijn_en_toont_de_eerste(mila, karim):
    for _ in range(HOOGSTENS + 1):
        van(mila)
    tekst = client_van(mila).get(f"{ADRES}?alles=ja&aan={karim.sleutel}").content.decode()
    assert f"Je koos {HOOGSTENS + 1} dossiers." in tekst
    assert f"Wijs {HOOGSTENS} dossiers toe" in tekst


def test_zonder_keuze_zegt_de_bladzijde_waar_je_kiest_en_doet_ze_niets(mila):
    for vraag in ("", "?aan=onzin", "?dossier=%00&dossier=MP-26-ZZZZZZZZ", "?alles=ja&school=%27"):
        antwoord = client_van(mila).get(f"{ADRES}{vraag}")
        assert antwoord.status_code == 200, vraag
        assert "Je koos nog geen dossiers." in antwoord.content.decode()
    antwoord = client_van(mila).post(ADRES, {"dossiers": ["onzin"], "aan": "onzin"})
    assert antwoord.status_code == 422


def test_in_de_werklijst_kan_alleen_aangekruist_worden_wat_zonder_reden_opengaat(mila, els):
    mijn, van_els = van(mila), van(els)
    tekst = client_van(mila).get(reverse("meldpunt:dossiers")).content.decode()
    assert f'aria-label="Kies {mijn.referentie}"' in tekst
    assert f'aria-label="Kies {van_els.referentie}"' not in tekst


def test_een_keuze_is_een_referentie_en_wie_het_had():
    assert lees_keuze("MP-26-K7RT4Q9X.abc") == ("MP-26-K7RT4Q9X", "abc")
    assert lees_keuze("MP-26-K7RT4Q9X.") == ("MP-26-K7RT4Q9X", "")
    assert lees_keuze("K7RT4Q9X.abc") is None
