"""Who hears of a meeting: the seats that a mail reaches, and no others. Answers belong to their date."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from leerrecht.contact.diensten import contact_maken, contact_stoppen
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Bericht, Gebeurtenis, PersoonlijkeLink
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.diensten.deelname import aangeduid
from overlegplatform.diensten.groep import zetel_beeindigen
from overlegplatform.diensten.uitnodiging import uit_te_nodigen, vingerafdruk
from overlegplatform.keuzes import Antwoord, Vergaderstand
from overlegplatform.models import Deelname
from overlegplatform.tests.bouwers import antwoord, geef_zetel, maak_groep, maak_punt, maak_vergadering

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, naam="Stien Staf")


@pytest.fixture
def vergadering():
    rij = maak_vergadering(maak_groep(), videolink="https://video.example/kamer")
    maak_punt(rij)
    return rij


def lid(naam: str, **velden):
    return maak_gebruiker(Rol.PARTNER, naam=naam, **velden)


def organisatie_van(persoon):
    return persoon.lidmaatschappen.get().organisatie


def zetel(vergadering, persoon, **velden):
    return geef_zetel(vergadering.groep, organisatie_van(persoon), persoon=persoon, **velden)


def nodig_uit(vergadering, staf, **velden):
    return diensten.vergadering_uitnodigen(vergadering_id=vergadering.pk, door=staf, **velden)


def verplaats(vergadering, staf, **wijzig):
    vergadering.refresh_from_db()
    begin = diensten.plat(vergadering)
    return diensten.vergadering_wijzigen(vergadering_id=vergadering.pk, mijn=begin | wijzig, origineel=begin, door=staf)


def dag(dagen: int) -> str:
    return (timezone.localdate() + datetime.timedelta(days=dagen)).isoformat()


def pad_voor(persoon) -> str:
    tekst = Bericht.objects.filter(gebruiker=persoon).latest("pk").tekst
    woord = next(woord for woord in tekst.split() if "/link/" in woord)
    return woord[woord.index("/link/") :]


def sleutel() -> dict[str, str]:
    return {"formuliersleutel": maak_formuliersleutel(None)}


# -- who hears ---------------------------------------------------------------------------------------------------------


def test_overleg_A1_alleen_wie_mail_krijgt_is_uitgenodigd(vergadering, staf):
    wim = lid("Wim")
    zetel(vergadering, wim)
    geef_zetel(vergadering.groep, maak_organisatie("OCJ"))
    gehoord = nodig_uit(vergadering, staf).gehoord
    assert gehoord.telling == "1 zetel krijgt mail, 1 heeft niemand die het hoort"
    uitgenodigd = {rij.organisatie.naam: bool(rij.uitgenodigd_op) for rij in vergadering.deelnames.all()}
    assert uitgenodigd == {organisatie_van(wim).naam: True, "OCJ": False}
    assert [bericht.aan for bericht in Bericht.objects.all()] == [wim.email]


def test_overleg_A1_met_niemand_om_het_te_horen_is_er_geen_uitnodiging(vergadering, staf):
    geef_zetel(vergadering.groep, maak_organisatie("OCJ"))
    with pytest.raises(Geweigerd, match="Geen enkele zetel krijgt mail"):
        nodig_uit(vergadering, staf)
    vergadering.refresh_from_db()
    assert (vergadering.stand, vergadering.deelnames.count()) == (Vergaderstand.GEPLAND, 0)


def test_een_zetel_zonder_naam_schrijft_niet_iedereen_van_de_organisatie(vergadering, staf):
    stad = maak_organisatie("Stad")
    for nummer in range(11):
        lid(f"Collega {nummer}", organisatie=stad)
    geef_zetel(vergadering.groep, stad)
    assert [plek.waarom for plek in uit_te_nodigen(vergadering).stil] == ["nog niet gekozen wie: 11 mensen werken er"]


def test_de_plaatsvervanger_krijgt_een_eigen_link(vergadering, staf):
    wim = lid("Wim")
    an = lid("An", organisatie=organisatie_van(wim))
    zetel(vergadering, wim, plaatsvervanger=an)
    nodig_uit(vergadering, staf)
    assert pad_voor(wim) != pad_voor(an)
    for persoon in (wim, an):
        assert Client().get(pad_voor(persoon)).status_code == 200


def test_een_contact_zonder_account_krijgt_mail_en_antwoordt(vergadering, staf):
    parket = maak_organisatie("Parket")
    ilse = contact_maken(
        naam="Ilse Raes", email="ilse@parket.example", organisatie=parket, netwerk=maak_netwerk(), door=staf
    )
    geef_zetel(vergadering.groep, parket, persoon=ilse)
    nodig_uit(vergadering, staf)
    pad, client = pad_voor(ilse), Client()
    client.post(pad + "kom-je/", invoer(client.get(pad)) | {"antwoord": Antwoord.JA})
    assert Deelname.objects.get().antwoord == Antwoord.JA
    assert "Ilse" not in str(list(Gebeurtenis.objects.filter(wat="antwoord op de uitnodiging").values_list()))
    assert "na inloggen" not in client.get(pad).content.decode()


@pytest.mark.parametrize("waarom", ["afgesloten", "weg", "zetel voorbij", "contact gestopt"])
def test_wie_niet_meer_op_de_zetel_zit_hoort_niets_en_zijn_link_opent_niets(vergadering, staf, waarom):
    parket = maak_organisatie("Parket")
    ilse = contact_maken(
        naam="Ilse", email="ilse@parket.example", organisatie=parket, netwerk=maak_netwerk(), door=staf
    )
    plaats = geef_zetel(vergadering.groep, parket, persoon=ilse)
    nodig_uit(vergadering, staf)
    pad = pad_voor(ilse)
    assert Client().get(pad).status_code == 200
    if waarom == "afgesloten":
        ilse.is_active = False
        ilse.save()
    elif waarom == "zetel voorbij":
        zetel_beeindigen(zetel_id=plaats.pk, door=staf)
    elif waarom == "weg":
        with schrijven_toegestaan():
            ilse.lidmaatschappen.all().delete()
    else:
        contact_stoppen(lidmaatschap_sleutel=ilse.lidmaatschappen.get().sleutel, door=staf)
    assert Client().get(pad).status_code == 404
    assert Client().post(pad + "kom-je/", sleutel() | {"antwoord": Antwoord.JA}).status_code == 404
    voor = Bericht.objects.count()
    assert not verplaats(vergadering, staf, plaats="Kazerne").gehoord
    assert (Bericht.objects.count(), Deelname.objects.get().antwoord) == (voor, "")


def test_wie_er_later_bij_komt_krijgt_alleen_zelf_een_uitnodiging(vergadering, staf):
    wim = lid("Wim")
    zetel(vergadering, wim)
    nodig_uit(vergadering, staf)
    laat = lid("Lies")
    zetel(vergadering, laat)
    assert nodig_uit(vergadering, staf).gehoord.telling == "1 zetel krijgt mail"
    assert [bericht.aan for bericht in Bericht.objects.order_by("pk")] == [wim.email, laat.email]


def test_verandert_intussen_wie_mail_krijgt_dan_vertrekt_er_niets(vergadering, staf):
    zetel(vergadering, lid("Wim"))
    getoond = vingerafdruk(uit_te_nodigen(vergadering))
    zetel(vergadering, lid("Lies"))
    with pytest.raises(Geweigerd, match="Intussen veranderde wie de mail krijgt"):
        nodig_uit(vergadering, staf, verwacht=getoond)
    assert not Bericht.objects.exists()
    assert nodig_uit(vergadering, staf, verwacht=vingerafdruk(uit_te_nodigen(vergadering))).gehoord


def test_een_wijziging_gaat_alleen_naar_wie_uitgenodigd_was(vergadering, staf):
    wim, laat = lid("Wim"), lid("Lies")
    zetel(vergadering, wim)
    nodig_uit(vergadering, staf)
    zetel(vergadering, laat)
    assert [p.naam for p in verplaats(vergadering, staf, plaats="Kazerne").gehoord.mensen] == ["Wim"]


# -- an answer belongs to its date -------------------------------------------------------------------------------------


@pytest.fixture
def beantwoord(vergadering, staf):
    """Invited, and the one seat comes."""
    persoon = lid("Wim")
    zetel(vergadering, persoon)
    nodig_uit(vergadering, staf)
    antwoord(Deelname.objects.get(), Antwoord.JA, door=persoon)
    return persoon


def partstat(bericht: Bericht) -> str:
    (evenement,) = Calendar.from_ical(bericht.bijlage).walk("VEVENT")
    return str(evenement["attendee"].params["PARTSTAT"])


def test_M11_een_verplaatsing_vraagt_opnieuw_en_bewaart_het_antwoord_op_de_vorige_datum(vergadering, staf, beantwoord):
    toen = vergadering.begin
    verplaats(vergadering, staf, datum=dag(9))
    rij = Deelname.objects.get()
    assert (rij.antwoord, rij.vorig_antwoord, rij.vorig_begin) == ("", Antwoord.JA, toen)
    pagina = Client().get(pad_voor(beantwoord)).content.decode()
    assert "Toen zei je" in pagina and "Daarom vragen we het opnieuw" in pagina
    assert "checked" not in pagina, "geen oud antwoord aangevinkt"
    assert partstat(Bericht.objects.latest("pk")) == "NEEDS-ACTION"


def test_M11_wie_opnieuw_antwoordt_telt_een_keer_en_op_de_nieuwe_datum(vergadering, staf, beantwoord):
    verplaats(vergadering, staf, datum=dag(9))
    antwoord(Deelname.objects.get(), Antwoord.NEE, door=beantwoord)
    rij = Deelname.objects.get()
    assert (rij.antwoord, rij.vorig_antwoord) == (Antwoord.NEE, Antwoord.JA)


def test_M11_een_andere_plaats_laat_het_antwoord_staan_en_de_agenda_zegt_hetzelfde(vergadering, staf, beantwoord):
    verplaats(vergadering, staf, plaats="Kazerne")
    assert Deelname.objects.get().antwoord == Antwoord.JA
    assert partstat(Bericht.objects.latest("pk")) == "ACCEPTED"


def test_M11_een_antwoord_op_de_vorige_datum_is_geen_aanwezigheid(vergadering, staf, beantwoord):
    assert list(aangeduid(vergadering).values()) == ["aanwezig"]
    verplaats(vergadering, staf, datum=dag(9))
    assert list(aangeduid(vergadering).values()) == [""]


# -- the link while the meeting goes on --------------------------------------------------------------------------------


def test_overleg_A5_starten_laat_de_link_en_de_video_werken(vergadering, staf, beantwoord):
    pad = pad_voor(beantwoord)
    verplaats(vergadering, staf, datum=dag(0), van="00:00", tot="23:59")
    pad = pad_voor(beantwoord)
    diensten.vergadering_starten(vergadering_id=vergadering.pk, door=staf)
    pagina = Client().get(pad).content.decode()
    assert "De vergadering is bezig" in pagina and "video.example" in pagina
    assert "voorbij" not in pagina
    diensten.vergadering_sluiten(vergadering_id=vergadering.pk, door=staf)
    pagina = Client().get(pad).content.decode()
    assert "voorbij" in pagina and "video.example" not in pagina


def test_overleg_B5_wie_uitgenodigd_was_leest_achter_de_link_waarom_het_niet_doorgaat(vergadering, staf, beantwoord):
    uit = diensten.vergadering_annuleren(vergadering_id=vergadering.pk, reden="De zaal is dicht.", door=staf)
    assert uit.gehoord.telling == "1 zetel krijgt mail"
    mail = Bericht.objects.latest("pk")
    assert "zet dit in je agenda" not in mail.tekst and "haalt" in mail.tekst
    assert "De zaal is dicht." in Client().get(pad_voor(beantwoord)).content.decode()


def test_een_link_opent_nooit_een_andere_vergadering_of_zetel(vergadering, staf, beantwoord):
    anders = maak_vergadering(maak_groep())
    maak_punt(anders)
    ander = lid("Ander")
    zetel(anders, ander)
    nodig_uit(anders, staf)
    vreemd = anders.deelnames.get()
    pad = pad_voor(beantwoord)
    post = sleutel() | {"deelname": vreemd.sleutel, "antwoord": Antwoord.NEE}
    assert Client().post(pad + "kom-je/", post).status_code == 422
    vreemd.refresh_from_db()
    assert vreemd.antwoord == ""
    assert anders.groep.naam not in Client().get(pad).content.decode()


def test_het_adres_van_een_oudere_mail_leidt_naar_de_persoonlijke_link(vergadering, staf, beantwoord):
    geheim = pad_voor(beantwoord).split("/")[2]
    antwoord = Client().get(f"/overleg/uitnodiging/{geheim}/", follow=True)
    assert (antwoord.status_code, antwoord.request["PATH_INFO"]) == (200, f"/link/{geheim}/")
    assert Client().get(f"/overleg/uitnodiging/{geheim}/voorstel/", follow=True).status_code == 200
    assert "werkt niet meer" in Client().get("/overleg/uitnodiging/weg/", follow=True).content.decode()


def test_een_nieuwe_link_op_vraag_draagt_het_gegeven_antwoord_en_vervangt_de_oude(vergadering, staf, beantwoord):
    oud = pad_voor(beantwoord)
    with schrijven_toegestaan():
        PersoonlijkeLink.objects.update(gemaakt_op=timezone.now() - datetime.timedelta(hours=1))
    Client().post(oud + "nieuw/", sleutel())
    bericht = Bericht.objects.latest("pk")
    assert (bericht.soort, partstat(bericht)) == ("overleg.nieuwe_link", "ACCEPTED")
    assert Client().get(oud).status_code == 404
    assert Client().get(pad_voor(beantwoord)).status_code == 200
