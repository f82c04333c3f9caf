"""Calendars: golden files across the change of the clock, read back with the library; one UID, a rising SEQUENCE."""

import datetime
from pathlib import Path

import pytest
from django.core import mail as post
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from leerrecht import achtergrond
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd
from leerrecht.kalender import brussel
from leerrecht.models import Bericht, Gebeurtenis, PersoonlijkeLink
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from overlegplatform.berichten import kalender
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.diensten import weekbericht
from overlegplatform.diensten.agendavoorkeur import feed_maken, feed_stoppen, weekbericht_sturen, weekbericht_zetten
from overlegplatform.diensten.puntvoorstel import punt_voorstellen, voorstel_afwijzen, voorstel_opnemen
from overlegplatform.keuzes import Antwoord, Vergaderstand, Voorstelstand
from overlegplatform.models import Deelname, Puntvoorstel, Weekbericht
from overlegplatform.tests.bouwers import geef_zetel, maak_actiepunt, maak_groep, maak_punt, maak_vergadering

pytestmark = pytest.mark.django_db
GOUD = Path(__file__).parent / "goud"
OP = datetime.datetime(2026, 10, 1, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _vast_adres(settings):
    settings.BASISADRES = "https://leerrecht.example"


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, netwerk=maak_netwerk())


@pytest.fixture
def lid():
    """A person with the only seat of the group."""
    return maak_gebruiker(Rol.PARTNER, netwerk=maak_netwerk(), naam="Pia Partner", email="pia@voorbeeld.test")


@pytest.fixture
def groep(lid):
    groep = maak_groep(naam="overlegplatform Leerrecht")
    geef_zetel(groep, lid.lidmaatschappen.get().organisatie)
    return groep


def op_dag(groep, dag: datetime.date, uur: int = 13, **velden):
    """A meeting from `uur` for two hours on that day, in Brussels, with an identity of its own."""
    begin = datetime.datetime.combine(dag, datetime.time(uur), tzinfo=timezone.get_default_timezone())
    velden = {"uid": f"{dag:%Y%m%d}@vergadering.leerrecht", "sleutel": f"v{dag:%Y%m%d}", **velden}
    return maak_vergadering(groep, begin=begin, einde=begin + datetime.timedelta(hours=2), **velden)


def lees(tekst: str):
    """The one event of a calendar, read back with the library."""
    (evenement,) = Calendar.from_ical(tekst).walk("VEVENT")
    return evenement


def gelijk_aan_goud(tekst: str, naam: str) -> None:
    # Lines of a calendar end in CRLF; the files lie with LF, as git likes them.
    assert tekst.replace("\r\n", "\n") == (GOUD / naam).read_text()


DAGEN = {
    "zomertijd.ics": datetime.date(2027, 3, 26),
    "na-zomertijd.ics": datetime.date(2027, 3, 30),
    "wintertijd.ics": datetime.date(2026, 10, 26),
}


@pytest.mark.parametrize("naam", DAGEN)
def test_een_uitnodiging_is_het_gouden_bestand(groep, lid, naam):
    vergadering = op_dag(groep, DAGEN[naam], thema="Warm onthaal; samen, op tijd")
    tekst = kalender.uitnodiging(vergadering, lid, methode=kalender.VERZOEK, pad="/overleg/uitnodiging/x/", op=OP)
    gelijk_aan_goud(tekst, naam)
    evenement = lees(tekst)
    assert evenement.decoded("dtstart").astimezone(datetime.UTC) == vergadering.begin.astimezone(datetime.UTC)
    assert evenement.decoded("dtstart").hour == 13, "het uur in Brussel blijft het uur in Brussel"
    assert str(evenement["dtstart"].params["TZID"]) == "Europe/Brussels"
    assert evenement["summary"] == "Overlegplatform Leerrecht: Warm onthaal; samen, op tijd"
    assert [str(zone["tzid"]) for zone in Calendar.from_ical(tekst).walk("VTIMEZONE")] == ["Europe/Brussels"]


@pytest.mark.parametrize("jaar", range(2025, 2036))
def test_de_zone_in_het_bestand_is_die_van_brussel(jaar):
    zone = brussel().to_tz()
    begin = datetime.datetime(jaar, 1, 1)  # noqa: DTZ001  (local by definition)
    uren = [begin + datetime.timedelta(hours=6 * stap) for stap in range(4 * 365)]
    echt = timezone.get_default_timezone()
    assert [uur for uur in uren if zone.utcoffset(uur) != echt.utcoffset(uur)] == []


def test_een_annulering_is_het_gouden_bestand(groep, lid):
    vergadering = op_dag(groep, datetime.date(2026, 12, 17), stand=Vergaderstand.GEANNULEERD, volgnummer=3)
    tekst = kalender.uitnodiging(vergadering, lid, methode=kalender.AFGELAST, pad="/overleg/", op=OP)
    gelijk_aan_goud(tekst, "annulering.ics")
    assert (lees(tekst)["status"], lees(tekst)["sequence"]) == ("CANCELLED", 3)


def test_verplaatsen_en_annuleren_houden_een_uid_en_een_stijgend_volgnummer(groep, lid, staf):
    vergadering = maak_vergadering(groep, thema="Een")
    maak_punt(vergadering)
    diensten.vergadering_uitnodigen(vergadering_id=vergadering.pk, door=staf)
    begin = diensten.plat(vergadering)
    diensten.vergadering_wijzigen(
        vergadering_id=vergadering.pk, mijn=begin | {"plaats": "Kazerne"}, origineel=begin, door=staf
    )
    diensten.vergadering_annuleren(vergadering_id=vergadering.pk, reden="Ziek.", door=staf)
    mails = list(Bericht.objects.order_by("pk"))
    assert [mail.soort for mail in mails] == ["overleg.uitnodiging", "overleg.gewijzigd", "overleg.geannuleerd"]
    methoden = [str(Calendar.from_ical(mail.bijlage)["method"]) for mail in mails]
    assert methoden == ["REQUEST", "REQUEST", "CANCEL"]
    assert {str(lees(mail.bijlage)["uid"]) for mail in mails} == {vergadering.uid}
    assert [lees(mail.bijlage)["sequence"] for mail in mails] == [0, 1, 2]
    assert {mail.aan for mail in mails} == {lid.email}
    assert "Ziek" not in mails[2].tekst, "waarom lees je in het portaal"


def test_voor_de_uitnodiging_hoort_niemand_van_een_wijziging(groep, staf):
    vergadering = maak_vergadering(groep)
    begin = diensten.plat(vergadering)
    diensten.vergadering_wijzigen(
        vergadering_id=vergadering.pk, mijn=begin | {"plaats": "Kazerne"}, origineel=begin, door=staf
    )
    assert not Bericht.objects.exists()


def test_de_mail_draagt_de_uitnodiging_en_geen_punt_van_de_agenda(groep, staf):
    vergadering = maak_vergadering(groep)
    maak_punt(vergadering, titel="KANARIE vertrouwelijk punt", vertrouwelijk=True)
    diensten.vergadering_uitnodigen(vergadering_id=vergadering.pk, door=staf)
    bericht = Bericht.objects.get()
    uitbox.verzend(bericht.pk)
    (brief,) = post.outbox
    rauw = brief.message().as_string()
    assert 'text/calendar; method="REQUEST"; charset="utf-8"' in rauw
    assert 'filename="vergadering.ics"' in rauw
    for tekst in (bericht.tekst, bericht.html, bericht.bijlage, rauw):
        assert "KANARIE" not in tekst
    bericht.refresh_from_db()
    assert (bericht.tekst, bericht.bijlage) == ("", ""), "gewist zodra de mail weg is"


def test_wie_meer_dan_een_zetel_heeft_krijgt_een_mail(groep, lid, staf):
    geef_zetel(groep, lid.lidmaatschappen.get().organisatie, zoals_genoemd="Kabinet")
    vergadering = maak_vergadering(groep)
    maak_punt(vergadering)
    diensten.vergadering_uitnodigen(vergadering_id=vergadering.pk, door=staf)
    pagina = Client().get(pad_uit(Bericht.objects.get()))
    assert "Kabinet" in pagina.content.decode(), "een link voor alle eigen zetels, zonder in te loggen"


# --- the personal link ------------------------------------------------------------------------------------------


@pytest.fixture
def link(groep, staf) -> str:
    """The path of the personal link in the invitation of a meeting next week."""
    vergadering = maak_vergadering(groep, thema="Schoolkosten")
    maak_punt(vergadering, titel="KANARIE op de agenda")
    diensten.vergadering_uitnodigen(vergadering_id=vergadering.pk, door=staf)
    return pad_uit(Bericht.objects.get())


def pad_uit(bericht: Bericht) -> str:
    return next(woord for woord in bericht.tekst.split() if "/link/" in woord).partition(".example")[2]


def test_zonder_wachtwoord_antwoord_je_met_je_eigen_link(link, lid):
    client = Client()
    pagina = client.get(link)
    assert "no-store" in pagina.headers["Cache-Control"]
    assert "noindex" in pagina.headers["X-Robots-Tag"]
    assert "KANARIE" not in pagina.content.decode(), "de agenda lees je na inloggen"
    antwoord = client.post(
        link + "kom-je/", invoer(pagina) | {"antwoord": Antwoord.VERVANGER, "vervanger": "collega van de dienst"}
    )
    assert antwoord.status_code == 302
    deelname = Deelname.objects.get()
    assert (deelname.antwoord, deelname.vervanger) == (Antwoord.VERVANGER, "collega van de dienst")
    assert Gebeurtenis.objects.filter(wat="antwoord op de uitnodiging", door_naam=lid.naam).count() == 1


def test_een_vervanger_zonder_naam_krijgt_een_zin_en_niets_gaat_verloren(link):
    client = Client()
    antwoord = client.post(link + "kom-je/", invoer(client.get(link)) | {"antwoord": Antwoord.VERVANGER})
    assert antwoord.status_code == 422
    assert "Schrijf wie er in jouw plaats komt." in antwoord.content.decode()
    assert Deelname.objects.get().antwoord == ""


def test_M14_een_geraden_of_oudere_link_zegt_dat_en_stuurt_een_nieuwe_mail(link, staf):
    assert Client().get("/link/zomaar/").status_code == 404
    vergadering = Deelname.objects.get().vergadering
    begin = diensten.plat(vergadering)
    diensten.vergadering_wijzigen(
        vergadering_id=vergadering.pk, mijn=begin | {"plaats": "Kazerne"}, origineel=begin, door=staf
    )
    oud = Client().get(link)
    assert (oud.status_code, "Deze link werkt niet meer" in oud.content.decode()) == (404, True)
    nieuwe = pad_uit(Bericht.objects.latest("pk"))
    assert nieuwe != link
    assert Client().get(nieuwe).status_code == 200


def test_de_link_zelf_staat_nergens_in_de_databank_buiten_de_mail(link):
    geheim = link.rstrip("/").rpartition("/")[2]
    assert PersoonlijkeLink.objects.get().vingerafdruk != geheim
    assert geheim not in str(list(Gebeurtenis.objects.values_list("verschil", "object_naam", "reden")))


def test_met_de_link_stel_je_een_punt_voor_en_wie_leidt_beslist(link, staf):
    client = Client()
    pagina = client.get(link + "punt/")
    client.post(link + "punt/", invoer(pagina, titel="Wie betaalt de bus?", toelichting="Het loopt op."))
    een = Puntvoorstel.objects.get()
    log_in(staf_client := Client(), staf)
    agenda = reverse("overleg:agenda", args=[een.vergadering.sleutel])
    assert "Wie betaalt de bus?" in staf_client.get(agenda).content.decode()
    punt = voorstel_opnemen(voorstel_id=een.pk, door=staf)
    assert (punt.titel, punt.brenger) == ("Wie betaalt de bus?", een.deelname.wie)
    twee = punt_voorstellen(deelname_id=een.deelname_id, titel="Nog iets", toelichting="", door=None)
    voorstel_afwijzen(voorstel_id=twee.pk, reden="Volgende keer.", door=staf)
    tekst = client.get(link).content.decode()
    assert "Volgende keer." in tekst
    assert set(Puntvoorstel.objects.values_list("stand", flat=True)) == {Voorstelstand.OPGENOMEN, Voorstelstand.NIET}


def test_een_link_vult_geen_agenda_met_voorstellen(link):
    deelname = Deelname.objects.get()
    for nummer in range(5):
        punt_voorstellen(deelname_id=deelname.pk, titel=f"Punt {nummer}", toelichting="", door=None)
    with pytest.raises(Geweigerd, match="Wacht tot er een antwoord is"):
        punt_voorstellen(deelname_id=deelname.pk, titel="Nog een", toelichting="", door=None)


# --- the feed ---------------------------------------------------------------------------------------------------


def feed_van(gebruiker) -> str:
    return reverse("overleg:feed", args=[feed_maken(door=gebruiker).feed_geheim])


def test_de_feed_toont_de_eigen_groepen_ook_wat_niet_doorgaat(groep, lid):
    eigen = maak_vergadering(groep, thema="Van ons")
    weg = maak_vergadering(groep, over_dagen=9, stand=Vergaderstand.GEANNULEERD)
    maak_vergadering(maak_groep(), thema="Van anderen")
    antwoord = Client().get(feed_van(lid))
    assert antwoord.headers["Content-Type"].startswith("text/calendar")
    assert "no-store" in antwoord.headers["Cache-Control"]
    gelezen = {str(e["uid"]): str(e["status"]) for e in Calendar.from_ical(antwoord.content).walk("VEVENT")}
    assert gelezen == {eigen.uid: "CONFIRMED", weg.uid: "CANCELLED"}


def test_de_feed_volgt_het_recht_van_vandaag(groep, lid):
    maak_vergadering(groep)
    adres = feed_van(lid)
    assert Client().get(adres).content.count(b"BEGIN:VEVENT") == 1
    lid.is_active = False
    lid.save()
    assert Client().get(adres).status_code == 404


def test_een_nieuwe_link_vervangt_de_oude_en_stoppen_stopt(groep, lid):
    oud = feed_van(lid)
    nieuw = feed_van(lid)
    assert Client().get(oud).status_code == 404
    assert Client().get(nieuw).status_code == 200
    feed_stoppen(door=lid)
    assert Client().get(nieuw).status_code == 404


def test_mijn_agenda_toont_je_link_en_maakt_een_andere(groep, lid):
    log_in(client := Client(), lid)
    adres = reverse("overleg:mijn_agenda")
    client.post(reverse("overleg:feed_maken"), invoer(client.get(adres)))
    assert lid.agendavoorkeur.feed_geheim in client.get(adres).content.decode()


# --- the weekly mail --------------------------------------------------------------------------------------------


def test_het_weekbericht_telt_en_verklapt_geen_tekst(groep, lid):
    organisatie = lid.lidmaatschappen.get().organisatie
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    maak_actiepunt(organisatie, wat="KANARIE bellen", tegen=gisteren)
    maak_vergadering(groep, over_dagen=3)
    assert weekbericht_sturen(gebruiker=lid, week="2026-W48")
    bericht = Bericht.objects.get()
    assert "1 actiepunt, waarvan 1 te laat" in bericht.tekst
    assert "Overlegplatform Leerrecht" in bericht.tekst
    assert "KANARIE" not in bericht.tekst + bericht.html


def test_wie_niets_te_doen_heeft_krijgt_geen_mail_en_niemand_krijgt_er_twee(groep, lid):
    assert not weekbericht_sturen(gebruiker=maak_gebruiker(Rol.PARTNER), week="2026-W48")
    maak_vergadering(groep)
    assert weekbericht_sturen(gebruiker=lid, week="2026-W48")
    assert not weekbericht_sturen(gebruiker=lid, week="2026-W48")
    assert weekbericht_sturen(gebruiker=lid, week="2026-W49")
    assert Weekbericht.objects.filter(gebruiker=lid).count() == 2


def test_het_lange_werk_slaat_over_wie_het_niet_wil(groep, lid):
    maak_vergadering(groep)
    ander = maak_gebruiker(Rol.PARTNER, organisatie=lid.lidmaatschappen.get().organisatie)
    weekbericht_zetten(aan=False, door=ander)
    taak = weekbericht.plan()
    achtergrond.voer_uit(taak.pk)
    assert [bericht.aan for bericht in Bericht.objects.all()] == [lid.email]
    taak.refresh_from_db()
    assert taak.zin == "1 weekbericht klaargezet."


def test_een_zetel_met_een_persoon_schrijft_alleen_die_persoon(staf):
    groep = maak_groep()
    organisatie = maak_organisatie(netwerk=groep.netwerk)
    genoemd, collega = (maak_gebruiker(Rol.PARTNER, organisatie=organisatie) for _ in range(2))
    geef_zetel(groep, organisatie, persoon=genoemd)
    vergadering = maak_vergadering(groep)
    maak_punt(vergadering)
    diensten.vergadering_uitnodigen(vergadering_id=vergadering.pk, door=staf)
    assert [bericht.aan for bericht in Bericht.objects.all()] == [genoemd.email]
    assert collega.email != genoemd.email


def test_huis_B1_een_weekbericht_dat_niet_lukt_houdt_de_andere_niet_tegen(groep, lid, monkeypatch):
    maak_vergadering(groep)
    collega = maak_gebruiker(Rol.PARTNER, organisatie=lid.lidmaatschappen.get().organisatie)

    def sturen(*, gebruiker, week):
        if gebruiker == lid:
            raise RuntimeError
        return weekbericht_sturen(gebruiker=gebruiker, week=week)

    monkeypatch.setattr(weekbericht, "weekbericht_sturen", sturen)
    taak = weekbericht.plan()
    achtergrond.voer_uit(taak.pk)
    taak.refresh_from_db()
    assert [bericht.aan for bericht in Bericht.objects.all()] == [collega.email]
    assert taak.zin.startswith("1 weekbericht klaargezet. Bij 1 rij lukte het niet")
