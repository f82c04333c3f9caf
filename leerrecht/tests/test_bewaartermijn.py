"""Retention: what has outlived its term goes, everything else stays, and a try-out changes nothing."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.utils import timezone

from leerrecht import achtergrond
from leerrecht.berichten.uitbox import zet_klaar
from leerrecht.bewaartermijn import DERDEN
from leerrecht.models import (
    Achtergrondtaak,
    Bericht,
    BewaardeInvoer,
    Inzending,
    Leesvoorstel,
    PersoonlijkeLink,
    Raadpleging,
    Taakstand,
    Uitnodiging,
)
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import modellen_met_termijn, ruim_op
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.gevuld import gevuld
from meldpunt.models import Aanvraag, Antwoordadres, Concept, Kloptvraag, Schooltraject, VerzegeldeNota, Verzoek
from meldpunt.tests.bouwers import maak_aanvraag, maak_fiche, maak_kloptvraag, maak_schooltraject
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_nota, maak_verzoek
from monitoring.models import Bevraging, Bevragingstekst, Gespreksronde, Welbevindensessie
from monitoring.tests.bevraginghulp import maak_bevraging, open_bevraging
from monitoring.tests.klashulp import open_sessie
from overlegplatform.models import Weekbericht

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
KANARIE = "KANARIE-7391"


def _bericht():
    return zet_klaar(soort="proef", aan=f"{KANARIE}@voorbeeld.test", onderwerp=KANARIE, tekst=KANARIE)


def _uitnodiging():
    with schrijven_toegestaan():
        return Uitnodiging.objects.create(gebruiker=maak_gebruiker(), vingerafdruk=KANARIE, vervalt_op=timezone.now())


def _concept():
    with schrijven_toegestaan():
        return Concept.objects.create(
            netwerk=maak_netwerk(), soort="consult", eigenaar=maak_gebruiker(), organisatie=maak_organisatie()
        )


def _weekbericht():
    with schrijven_toegestaan():
        return Weekbericht.objects.create(gebruiker=maak_gebruiker(), week="2026-W48")


def _persoonlijke_link():
    with schrijven_toegestaan():
        return PersoonlijkeLink.objects.create(
            doel="proef", voorwerp="x", eigenaar=maak_gebruiker(), vingerafdruk=KANARIE, vervalt_op=timezone.now()
        )


def _voorstel():
    with schrijven_toegestaan():
        return Leesvoorstel.objects.create(
            netwerk=maak_netwerk(), daad="proef", wat=KANARIE, door=maak_gebruiker(), vervalt_op=timezone.now()
        )


def _verzoek():
    rij = maak_aanmelding()
    return maak_verzoek(rij, door=maak_gebruiker(Rol.MELDPUNT, netwerk=rij.netwerk), wie=KANARIE)


def _antwoordadres():
    with schrijven_toegestaan():
        return Antwoordadres.objects.create(
            netwerk=maak_netwerk(), aanbieder=maak_organisatie(), gebruiker=maak_gebruiker(), door=maak_gebruiker()
        )


def _aanvraag():
    rij = maak_aanvraag(maak_fiche(), maak_organisatie(), maak_gebruiker())
    with schrijven_toegestaan():
        Aanvraag.objects.filter(pk=rij.pk).update(stand="aanvaard", afgesloten_op=timezone.now())
    return rij


def _schooltraject():
    rij = maak_schooltraject(maak_fiche(), maak_organisatie(), maak_gebruiker())
    with schrijven_toegestaan():
        Schooltraject.objects.filter(pk=rij.pk).update(stand="gestopt", afgesloten_op=timezone.now())
    return rij


def _gespreksronde():
    with schrijven_toegestaan():
        return Gespreksronde.objects.create(netwerk=maak_netwerk(), kwartaal=timezone.localdate(), lijst=1)


def _bevraging():
    rij = open_bevraging(doelgroep="ouders")
    with schrijven_toegestaan():
        Bevraging.objects.filter(pk=rij.pk).update(stand="te_weinig", code="", opent="2000-01-01")
    return rij


def _bevragingstekst():
    vraag = maak_bevraging().vragen.get(soort="open")
    with schrijven_toegestaan():
        return Bevragingstekst.objects.create(vraag=vraag, tekst=KANARIE, gesloten_op=timezone.localdate())


MAKERS = {
    Bevraging: _bevraging,
    Bevragingstekst: _bevragingstekst,
    Gespreksronde: _gespreksronde,
    Welbevindensessie: open_sessie,
    Schooltraject: _schooltraject,
    Aanvraag: _aanvraag,
    Antwoordadres: _antwoordadres,
    Kloptvraag: lambda: maak_kloptvraag(maak_fiche()),
    Verzoek: _verzoek,
    Achtergrondtaak: lambda: Achtergrondtaak.objects.create(
        soort="proef", stand=Taakstand.KLAAR, zin=KANARIE, klaar_op=timezone.now()
    ),
    Bericht: _bericht,
    BewaardeInvoer: lambda: BewaardeInvoer.objects.create(browser=KANARIE, pad="/", inhoud="x"),
    Inzending: lambda: Inzending.objects.create(token=KANARIE, resultaat="/"),
    Uitnodiging: _uitnodiging,
    Concept: _concept,
    PersoonlijkeLink: _persoonlijke_link,
    Leesvoorstel: _voorstel,
    Weekbericht: _weekbericht,
}
# What cannot be made older afterwards.
MET_DATUM = {
    Raadpleging: lambda op: Raadpleging.objects.create(referentie=KANARIE, wat="proef", door_naam=KANARIE, op=op),
    VerzegeldeNota: lambda op: maak_nota(geschreven_op=op),
}
# What deliberately keeps no hour: it has its whole day.
MET_DAG = {Gespreksronde, Bevraging, Bevragingstekst}
elk_model_met_een_einde = pytest.mark.parametrize("model", modellen_met_termijn(), ids=lambda model: model.__name__)


def maak(model, ouder_dan_de_termijn: timedelta):
    """A row whose term passed that long ago (or, below zero, has not passed yet)."""
    beleid = model.bewaarbeleid
    toen = timezone.now() - beleid.termijn - ouder_dan_de_termijn
    if model in MET_DATUM:
        return MET_DATUM[model](toen)
    rij = MAKERS[model]()
    if model in MET_DAG:
        toen = timezone.localdate(toen) - (timedelta(days=1) if ouder_dan_de_termijn > timedelta() else timedelta())
    with schrijven_toegestaan():
        model.objects.filter(pk=rij.pk).update(**{beleid.vanaf: toen})
    return rij


def test_elk_model_met_een_einde_wordt_hier_beproefd():
    assert set(modellen_met_termijn()) == {*MAKERS, *MET_DATUM}


@elk_model_met_een_einde
def test_wat_zijn_termijn_gehad_heeft_verdwijnt_tot_op_nul(model):
    maak(model, timedelta(minutes=1))
    assert ruim_op()[model._meta.label] == 1
    assert model.objects.count() == 0
    assert ruim_op()[model._meta.label] == 0


@elk_model_met_een_einde
def test_wat_nog_loopt_blijft(model):
    maak(model, -timedelta(minutes=1))
    assert ruim_op()[model._meta.label] == 0
    assert model.objects.count() == 1


@elk_model_met_een_einde
def test_een_proef_telt_en_wist_niets(model):
    maak(model, timedelta(minutes=1))
    assert ruim_op(proef=True)[model._meta.label] == 1
    assert model.objects.count() == 1


def test_een_bericht_dat_nooit_vertrok_blijft_niet_voor_altijd_met_zijn_tekst():
    bericht = maak(Bericht, timedelta(minutes=1))
    assert bericht.verzonden_op is None
    ruim_op()
    assert not Bericht.objects.exists()


def test_vervallen_zittingen_gaan_mee_en_lopende_blijven():
    nu = timezone.now()
    Session.objects.create(session_key="oud", session_data="x", expire_date=nu - timedelta(minutes=1))
    Session.objects.create(session_key="nieuw", session_data="x", expire_date=nu + timedelta(minutes=1))
    assert ruim_op()["sessions.Session"] == 1
    assert Session.objects.get().session_key == "nieuw"


def test_opruimen_is_lang_werk_dat_zegt_hoeveel_het_wiste():
    maak(Inzending, timedelta(minutes=1))
    taak = achtergrond.plan_taak(naam="opruimen")
    achtergrond.voer_uit(taak.pk)
    taak.refresh_from_db()
    assert (taak.stand, taak.zin) == (Taakstand.KLAAR, "1 vervallen rij gewist.")


def test_een_termijn_zegt_altijd_vanaf_wanneer_en_waarom():
    for model in gevuld(apps.get_models()):
        beleid = getattr(model, "bewaarbeleid", None)
        if beleid:
            assert beleid.reden.endswith("."), model
            assert bool(beleid.termijn) == bool(beleid.vanaf), model
            if beleid.vanaf:
                soort = "DateField" if model in MET_DAG else "DateTimeField"
                assert model._meta.get_field(beleid.vanaf).get_internal_type() == soort, model


def test_de_lijst_van_pakketten_noemt_geen_tabel_die_niet_meer_bestaat():
    assert set(DERDEN) <= {model._meta.label for model in apps.get_models()}
