"""Parked mail and failed work: see why, and start it again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leerrecht.beheer.diensten import werk as diensten
from leerrecht.diensten import Geweigerd
from leerrecht.models import Achtergrondtaak, Bericht, Gebeurtenis, Taakstand
from leerrecht.rechten import Rol
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.werk import KOPIE, PROEF
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.slagen import alles_klopt

pytestmark = pytest.mark.django_db


def maak_bericht(stand: str, gebruiker=None, **velden) -> Bericht:
    gebruiker = gebruiker or maak_gebruiker(Rol.PARTNER)
    velden = {"soort": "account.uitgenodigd", "fout": "SMTPRecipientsRefused", "pogingen": 6, **velden}
    return Bericht.objects.create(
        gebruiker=gebruiker,
        aan=gebruiker.email,
        onderwerp="Kanarie onderwerp",
        tekst="Kanarie tekst",
        message_id=f"<{Bericht.objects.count()}@x>",
        stand=stand,
        verzonden_op=timezone.now() if stand == "verzonden" else None,
        **velden,
    )


def test_post_die_vastzit_toont_waarom_en_nooit_de_tekst(client):
    beheerder(client)
    bericht = maak_bericht("mislukt")
    for adres in ("/beheer/post/", f"/beheer/post/{bericht.sleutel}/"):
        tekst = client.get(adres).content.decode()
        assert bericht.aan in tekst
        assert "SMTPRecipientsRefused" in tekst
        assert "Kanarie" not in tekst
    assert "De mailserver aanvaardt dit adres niet." in tekst


def test_wat_vastzit_staat_boven_wat_wacht_en_wat_vertrok_staat_er_niet(client):
    beheerder(client)
    rijen = {stand: maak_bericht(stand).pk for stand in ("wacht", "onzeker", "verzonden", "mislukt")}
    pagina = client.get("/beheer/post/").context["pagina"]
    assert [b.pk for b in pagina] == [rijen["mislukt"], rijen["onzeker"], rijen["wacht"]]
    assert client.get("/beheer/post/?stand=alle").context["pagina"].paginator.count == 4


def test_een_mislukt_bericht_vertrekt_opnieuw(client, mailoutbox):
    beheerder(client)
    bericht = maak_bericht("mislukt")
    dien_in(client, f"/beheer/post/{bericht.sleutel}/")
    bericht.refresh_from_db()
    assert (bericht.stand, bericht.pogingen) == ("wacht", 0)
    gebeurtenis = Gebeurtenis.objects.get()
    assert (gebeurtenis.wat, gebeurtenis.object_naam) == ("bericht opnieuw verstuurd", "account.uitgenodigd")
    assert bericht.aan not in str(gebeurtenis.verschil)


def test_bij_een_onzeker_bericht_staat_dat_het_twee_keer_kan_aankomen(client):
    beheerder(client)
    bericht = maak_bericht("onzeker")
    assert "Dit bericht kan twee keer aankomen." in client.get(f"/beheer/post/{bericht.sleutel}/").content.decode()
    assert dien_in(client, f"/beheer/post/{bericht.sleutel}/").status_code == 302


@pytest.mark.parametrize("stand", ["wacht", "verzonden", "bezig"])
def test_wat_niet_vastzit_kan_niet_opnieuw(client, stand):
    door = beheerder(client)
    bericht = maak_bericht(stand)
    assert "Verstuur opnieuw" not in client.get(f"/beheer/post/{bericht.sleutel}/").content.decode()
    with pytest.raises(Geweigerd, match="zit niet meer vast"):
        diensten.bericht_opnieuw(bericht=bericht, door=door)


def test_mislukt_werk_toont_zijn_zin_en_begint_opnieuw(client):
    beheerder(client)
    taak = Achtergrondtaak.objects.create(
        soort="opruimen", stand="mislukt", zin="De schijf was vol.", pogingen=3, klaar_op=timezone.now()
    )
    assert "De schijf was vol." in client.get("/beheer/werk/").content.decode()
    dien_in(client, f"/beheer/werk/{taak.sleutel}/")
    taak.refresh_from_db()
    assert (taak.stand, taak.pogingen, taak.klaar_op, taak.zin) == ("wacht", 0, None, "")
    assert Gebeurtenis.objects.get().wat == "achtergrondtaak opnieuw gestart"


def test_werk_dat_al_opnieuw_loopt_begint_geen_tweede_keer(client):
    door = beheerder(client)
    mislukt = Achtergrondtaak.objects.create(soort="opruimen", stand="mislukt")
    Achtergrondtaak.objects.create(soort="opruimen", stand="bezig")
    with pytest.raises(Geweigerd, match="loopt al opnieuw"):
        diensten.taak_opnieuw(taak=mislukt, door=door)
    antwoord = dien_in(client, f"/beheer/werk/{mislukt.sleutel}/")
    assert antwoord.status_code == 422
    assert "Dezelfde taak loopt al opnieuw." in antwoord.content.decode()


def test_werk_van_iemand_elders_is_onzichtbaar(client):
    beheerder(client)
    elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant"))
    taak = Achtergrondtaak.objects.create(soort="opruimen", stand="mislukt", door=elders)
    assert client.get("/beheer/werk/").context["pagina"].paginator.count == 0
    assert client.get(f"/beheer/werk/{taak.sleutel}/").status_code == 404


def test_de_voorpagina_zegt_in_zinnen_wat_aandacht_vraagt(client):
    beheerder(client)
    maak_bericht("mislukt")
    maak_bericht("onzeker")
    Achtergrondtaak.objects.create(soort="opruimen", stand="mislukt")
    maak_gebruiker(Rol.PARTNER, tot=timezone.localdate() + timedelta(days=3))
    niet_geopend = maak_gebruiker(Rol.PARTNER)
    niet_geopend.set_unusable_password()
    niet_geopend.save()
    pagina = client.get("/beheer/").content.decode()
    for zin in (
        "1 bericht vertrok niet",
        "Van 1 bericht is onzeker of het vertrok",
        "1 achtergrondtaak mislukte",
        "1 lidmaatschap eindigt binnen 30 dagen",
        "1 persoon kreeg nog geen uitnodiging",
    ):
        assert zin in pagina


def test_zonder_iets_te_doen_zegt_de_voorpagina_dat(client, settings):
    alles_klopt()
    settings.RESERVE_ONTVANGER = nieuwe_sleutel()[1]
    for soort in (KOPIE, PROEF):
        Achtergrondtaak.objects.create(soort=soort, stand=Taakstand.KLAAR, klaar_op=timezone.now())
    beheerder(client)
    assert "Er wacht niets op jou." in client.get("/beheer/").content.decode()
