"""One value that does not open closes its own page, with words; every list keeps all its other rows."""

import pytest
from django.db import connection

from leerrecht.herversleuteling import versleutelde_kolommen
from leerrecht.models import Storing
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.nalezen import NALEZEN, lees_na
from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.wereld import Wereld
from leerrecht.versleuteling import Bergplaats, Onleesbaar, versleutel_op
from meldpunt.models import Jongere
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_jongere
from meldpunt.weergave.zoeken import zoek_op_naam

pytestmark = pytest.mark.django_db


def bederf(model, pk=None) -> None:
    """Let every encrypted value of these rows come from a place that is not theirs."""
    tabel, waar = model._meta.db_table, "" if pk is None else f" AND {model._meta.pk.column} = {int(pk)}"
    elders = versleutel_op(Bergplaats("elders.Tabel.kolom", "1"), "GEHEIM-ELDERS")
    with connection.cursor() as cursor:
        for kolom in versleutelde_kolommen()[model]:
            cursor.execute(f'UPDATE "{tabel}" SET "{kolom}" = %s WHERE "{kolom}" <> %s{waar}', [elders, ""])


def test_een_rij_die_niet_opengaat_wordt_gelezen_en_weigert_pas_wie_haar_waarde_aanraakt():
    lien, noor = maak_jongere(voornaam="Lien"), maak_jongere(voornaam="Noor")
    bederf(Jongere, lien.pk)
    rijen = {rij.pk: rij for rij in Jongere.objects.all()}
    assert rijen[noor.pk].voornaam == "Noor"
    with pytest.raises(Onleesbaar) as fout:
        assert rijen[lien.pk].voornaam
    assert fout.value.rij == lien
    assert rijen[lien.pk].initialen == "niet te lezen"


def test_wie_zo_een_rij_bewaart_laat_de_waarde_liggen_zoals_ze_ligt():
    lien = maak_jongere(voornaam="Lien", telefoon="0470 00 00 00")
    bederf(Jongere, lien.pk)
    tevoren = _ligt(lien.pk)
    rij = Jongere.objects.get(pk=lien.pk)
    rij.taal = "Frans"
    with schrijven_toegestaan():
        rij.save()
    assert _ligt(lien.pk) == tevoren
    assert Jongere.objects.get(pk=lien.pk).taal == "Frans"


def _ligt(pk: int) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute("SELECT voornaam, naam, telefoon FROM meldpunt_jongere WHERE id = %s", [pk])
        return cursor.fetchone()


def test_ook_zonder_rij_is_zo_een_waarde_niet_te_gebruiken():
    lien = maak_jongere(voornaam="Lien")
    bederf(Jongere, lien.pk)
    (waarde,) = Jongere.objects.values_list("voornaam", flat=True)
    for gebruik in (str, bool, list, len, lambda w: w == "Lien", lambda w: f"{w}", lambda w: "L" in w):
        with pytest.raises(Onleesbaar):
            gebruik(waarde)


def test_zoeken_op_naam_vindt_wie_opengaat_ook_naast_iemand_van_wie_de_naam_niet_opengaat():
    wereld = Wereld()
    dicht, open_ = (
        maak_aanmelding(netwerk=wereld.netwerk, jongere=maak_jongere(netwerk=wereld.netwerk, naam="Vogelaar"))
        for _ in range(2)
    )
    bederf(Jongere, dicht.jongere_id)
    uitslag = zoek_op_naam(wereld.gebruiker(Rol.MELDPUNT), "Vogelaar")
    assert [treffer.aanmelding for treffer in uitslag.treffers] == [open_]


def test_het_dossier_zelf_zegt_dat_het_niet_opengaat_en_toont_niets_van_elders(client, caplog):
    wereld = Wereld()
    rij = maak_aanmelding(netwerk=wereld.netwerk)
    bederf(Jongere, rij.jongere_id)
    log_in(client, wereld.gebruiker(Rol.MELDPUNT))
    antwoord = client.get(f"/meldpunt/dossiers/{rij.referentie}/")
    assert antwoord.status_code == 500
    assert "Deze gegevens gaan niet open" in antwoord.content.decode()
    assert "GEHEIM-ELDERS" not in antwoord.content.decode()
    assert f"meldpunt.Jongere {rij.jongere_id}" in caplog.text


@pytest.mark.parametrize("rol", list(Rol))
def test_geen_enkele_lijst_gaat_dicht_voor_een_rij_die_niet_opengaat(client, rol):
    """Every address that names no row, for every role, with nothing readable at all."""
    wereld = Wereld()
    for naam in alle_namen():
        wereld.adres(naam)  # makes the rows behind that address
    for model in versleutelde_kolommen():
        if model._meta.app_label == "meldpunt":
            bederf(model)
    log_in(client, wereld.gebruiker(rol))
    dicht = []
    for naam, patroon in alle_namen().items():
        if patroon.pattern.converters or patroon.pattern.regex.groups:
            continue
        antwoord = client.get(wereld.adres(naam))
        if antwoord.status_code >= 500 or b"GEHEIM-ELDERS" in antwoord.getvalue():
            dicht.append(naam)
    assert dicht == []


def test_elke_nacht_wordt_alles_nagelezen_en_wat_niet_opengaat_staat_bij_beheer_tot_het_weer_opengaat(mailoutbox):
    lien, _noor = maak_jongere(voornaam="Lien"), maak_jongere(voornaam="Noor")
    tevoren = _ligt(lien.pk)
    bederf(Jongere, lien.pk)
    assert lees_na().mislukt == 1
    (storing,) = Storing.objects.filter(werk=NALEZEN.naam)
    assert (storing.wat, storing.sleutel) == ("meldpunt.Jongere", str(lien.pk))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE meldpunt_jongere SET voornaam = %s, naam = %s, telefoon = %s WHERE id = %s", [*tevoren, lien.pk]
        )
        cursor.execute("UPDATE meldpunt_jongere SET geboren = '' WHERE id = %s", [lien.pk])
    ronde = lees_na()
    assert (ronde.mislukt, ronde.aantallen["meldpunt.Jongere"]) == (0, 2)
    assert not Storing.objects.filter(werk=NALEZEN.naam).exists()
