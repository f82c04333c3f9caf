"""Who gets what at every address: the URL x role matrix. A new page gets a row here, or the run fails."""

from dataclasses import dataclass

import pytest
from django.test import Client

from leerrecht.controles import alle_patronen
from leerrecht.rechten import ROLLEN_MET_ACCOUNT, Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.wereld import BEHEER_ELDERS, BEZOEKER, STAF_ELDERS, WIE

pytestmark = pytest.mark.django_db
ALLE_ROLLEN = ROLLEN_MET_ACCOUNT


@dataclass(frozen=True)
class Rij:
    """What a GET of one page answers.

    `mag`: roles that get `code`; who is signed in without the right gets 403. `bezoeker`: what a visitor gets (302:
    sent to the sign-in page). `elders`: what the same role gets in another network (404: not theirs). `niet_van`: roles
    that hold the right and know nothing of the row of this world (404).
    """

    mag: tuple[Rol, ...] = ALLE_ROLLEN
    code: int = 200
    bezoeker: int = 302
    elders: int | None = None
    niet_van: tuple[Rol, ...] = ()

    def verwacht(self, wie: str) -> int:
        """The status that `wie` must get."""
        if wie in (BEZOEKER, Rol.CONTACT):
            # Who has no account is nobody here, even with a session: what a personal link opens, its own tests hold.
            return self.bezoeker
        rol = {STAF_ELDERS: Rol.STAF, BEHEER_ELDERS: Rol.BEHEER}.get(wie, wie)
        if rol not in self.mag:
            return 403
        if rol in self.niet_van:
            return 404
        return self.elders if wie != rol and self.elders else self.code


OPEN = Rij(bezoeker=200)
INGELOGD = Rij()
INGELOGD_POST = Rij(code=405)
# Pages around signing in that send who is signed in elsewhere, or whoever comes without the step before.
ALLEEN_UITGELOGD = Rij(bezoeker=200, code=302)
TUSSENSTAP = Rij(code=302)
BEVESTIG_EERST = Rij(code=302)
ZONDER_CODES = Rij(code=404)
# Example mode is off in the test run: its pages do not exist.
ALLEEN_VOORBEELD = Rij(bezoeker=404, code=404)
DOORVERWIJZING = Rij(code=302)
# A secret in the address decides, not who is signed in; a guessed one is a 404 for all.
VERLOREN_LINK = Rij(bezoeker=404, code=404)
STAF = Rij(mag=(Rol.STAF,), elders=404)
STAF_POST = Rij(mag=(Rol.STAF,), code=405)
STAF_OVERAL = Rij(mag=(Rol.STAF,))
MELDERS = Rij(mag=(Rol.AANBIEDER, Rol.PARTNER, Rol.STAF), elders=404)
TREKKERS = Rij(mag=(Rol.AANBIEDER, Rol.PARTNER))
BIJHOUDERS = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER))
BIJHOUDERS_POST = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER), code=405)
_DEELNEMERS = (Rol.MELDPUNT, Rol.AANBIEDER, Rol.PARTNER, Rol.STAF)
# The organisation of this world has a seat as secretaris in the group, so all who act for it lead its meetings.
DEELNEMERS = Rij(mag=_DEELNEMERS, elders=404)
DEELNEMERS_POST = Rij(mag=_DEELNEMERS, code=405)
DEELNEMERS_OVERAL = Rij(mag=_DEELNEMERS)
VOLGERS = (Rol.AANMELDER, Rol.PARTNER)
DOSSIERS = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER, *VOLGERS))
# Who follows files sees the own ones only; the provider this one, because it was asked.
DOSSIER = Rij(mag=(Rol.MELDPUNT, Rol.AANBIEDER, *VOLGERS), niet_van=VOLGERS)
DOSSIER_EIGEN = Rij(mag=(Rol.MELDPUNT, *VOLGERS), niet_van=VOLGERS)
MELDPUNT = Rij(mag=(Rol.MELDPUNT,))
VERZOEK = Rij(mag=(Rol.MELDPUNT, Rol.DPO, Rol.BEHEER), elders=404)
AANMELDER_EIGEN = Rij(mag=VOLGERS, niet_van=VOLGERS)
GEVRAAGDE = Rij(mag=(Rol.AANBIEDER,))
TOESTEMMING = Rij(mag=(Rol.MELDPUNT, Rol.AANMELDER), niet_van=(Rol.AANMELDER,))
DPO = Rij(mag=(Rol.DPO,))
_VRAGERS = (Rol.AANMELDER, Rol.MELDPUNT, Rol.PARTNER)
VRAGERS = Rij(mag=_VRAGERS)
VRAGERS_POST = Rij(mag=_VRAGERS, code=405)
# What somebody else is writing, or sent in, does not exist.
VAN_IEMAND_ANDERS = Rij(mag=_VRAGERS, code=404)
NOTA = Rij(mag=(Rol.AANMELDER, Rol.MELDPUNT), code=404)  # for who wrote it alone
AANMELDERS = Rij(mag=(Rol.AANMELDER,))
AANMELDERS_POST = Rij(mag=(Rol.AANMELDER,), code=405)
NIET_DE_ZENDER = Rij(mag=(Rol.AANMELDER,), code=404)
BEHEER = Rij(mag=(Rol.BEHEER,))
BEHEER_EIGEN = Rij(mag=(Rol.BEHEER,), elders=404)
BEHEER_POST = Rij(mag=(Rol.BEHEER,), code=405)
# Who asks, who reads files, and the functionaris. This one is about the Meldpunt: no business of a CLB or provider.
_VIER_OGEN = (Rol.BEHEER, Rol.DPO, Rol.MELDPUNT, Rol.AANMELDER, Rol.AANBIEDER)
VOORSTELLEN = Rij(mag=_VIER_OGEN)
VOORSTEL = Rij(mag=_VIER_OGEN, niet_van=(Rol.AANMELDER, Rol.AANBIEDER), elders=404)
# Only who reads there already decides: no administrator, and no functionaris.
BESLISSERS = Rij(mag=_VIER_OGEN, niet_van=(Rol.BEHEER, Rol.DPO, Rol.AANMELDER, Rol.AANBIEDER))
BESLISSERS_POST = Rij(mag=_VIER_OGEN, code=405)

MATRIX = {
    "start": OPEN,
    "over": OPEN,
    "privacy": OPEN,
    "toegankelijkheid": OPEN,
    "gezond": OPEN,
    "robots": OPEN,
    # No address is set in the test run.
    "veiligheid": VERLOREN_LINK,
    "stijlgids": STAF_OVERAL,
    "feiten": STAF_OVERAL,
    "klad": OPEN,
    "klad_bijhouden": Rij(bezoeker=405, code=405),
    "klad_wissen": Rij(bezoeker=405, code=405),
    "actieplan:plannen": DOORVERWIJZING,  # there is one plan: straight to it
    "actieplan:plan": OPEN,
    "actieplan:download": OPEN,
    "actieplan:actie": OPEN,
    "actieplan:versies": OPEN,
    "actieplan:versie": OPEN,
    "actieplan:verschil": OPEN,
    "actieplan:voortgang": MELDERS,
    "actieplan:bewerken": STAF,
    "actieplan:actie_nieuw": STAF,
    "actieplan:schuiven": STAF_POST,
    "actieplan:slepen": STAF_POST,
    "actieplan:voorstel": STAF,
    "actieplan:ontwerp": STAF,
    "actieplan:actie_bewerken": STAF,
    "actieplan:rij": STAF,
    "actieplan:verplaatsen": STAF,
    "actieplan:actie_intrekken": STAF,
    "actieplan:melding_overnemen": STAF,
    "actieplan:melding_laten": STAF,
    "actieplan:actiepunten": INGELOGD,
    "actieplan:actiepunt_afvinken": INGELOGD_POST,
    "monitoring:dashboard": OPEN,
    "monitoring:indicator": OPEN,
    "monitoring:download": OPEN,
    "monitoring:aanleveringen": STAF_OVERAL,
    "monitoring:aanlevering_nieuw": STAF_OVERAL,
    "monitoring:voorbeeldbestand": STAF_OVERAL,
    "monitoring:aanlevering": STAF,
    "monitoring:aanlevering_bevestigen": STAF_POST,
    "monitoring:aanlevering_verwerpen": STAF,
    "monitoring:download_xlsx": OPEN,
    "monitoring:dashboard_xlsx": OPEN,
    "monitoring:figuur": Rij(bezoeker=404, code=404),  # one figure makes no picture
    "monitoring:bescherming": DPO,
    "monitoring:drempel": DPO,
    "monitoring:bescherming_publicatie": DPO,
    "monitoring:bescherming_log": DPO,
    "monitoring:publicatie": STAF,
    "monitoring:publicatie_nieuw": STAF_OVERAL,
    "monitoring:publicatie_intrekken": STAF,
    # In the world this evaluation was vastgesteld; before that, see monitoring/tests/test_ronde_rechten.py.
    "evaluatie:rondes": OPEN,
    "evaluatie:jaarevaluatie": OPEN,
    "evaluatie:pdf": OPEN,
    "evaluatie:ronde_nieuw": STAF_OVERAL,
    "evaluatie:ronde": STAF,
    "evaluatie:dagen": STAF,
    "evaluatie:herinneren": STAF,
    "evaluatie:aanvullen": STAF_POST,
    "evaluatie:cijfers": STAF_POST,
    "evaluatie:teksten": STAF,
    "evaluatie:stap": STAF,
    "evaluatie:maken": STAF_POST,
    "evaluatie:editie": STAF,
    "evaluatie:pdf_opnieuw": STAF_POST,
    "evaluatie:invullen": TREKKERS,
    "evaluatie:nalezen": STAF,
    "evaluatie:teruggeven": STAF,
    "meldpunt:meldpunt": OPEN,
    "meldpunt:wie_kan_helpen": OPEN,
    "meldpunt:voor_jongeren": OPEN,
    "meldpunt:voor_ouders": OPEN,
    "meldpunt:aanbod": OPEN,
    "meldpunt:download": OPEN,
    "meldpunt:fiche": OPEN,
    "meldpunt:mijn_aanbod": BIJHOUDERS,
    "meldpunt:aanbod_bewerken": BIJHOUDERS,
    "meldpunt:plaatsen": BIJHOUDERS,
    "meldpunt:stand": BIJHOUDERS,
    "meldpunt:bevestigen": BIJHOUDERS_POST,
    "overleg:overleg": OPEN,
    "overleg:groep": OPEN,
    "overleg:groep_nieuw": STAF_OVERAL,
    "overleg:groep_bewerken": STAF,
    "overleg:thema_nieuw": STAF,
    "overleg:zetels": STAF,
    "overleg:zetel_nieuw": STAF,
    "overleg:zetel_beeindigen": STAF_POST,
    "overleg:vergadering": OPEN,
    "overleg:vergadering_nieuw": STAF,
    "overleg:vergadering_wijzigen": STAF,
    "overleg:vergadering_annuleren": STAF,
    "overleg:vergadering_uitnodigen": STAF,
    "overleg:zeteladressen": STAF,
    "overleg:zetel_bellen": STAF,
    "overleg:vergadering_heropenen": DEELNEMERS,
    "overleg:vergadering_starten": DEELNEMERS_POST,
    "overleg:vergadering_sluiten": DEELNEMERS_POST,
    "overleg:antwoord": DEELNEMERS,
    "overleg:agenda": DEELNEMERS,
    "overleg:punt_nieuw": DEELNEMERS,
    "overleg:punt_bewerken": DEELNEMERS,
    "overleg:punt_schuiven": DEELNEMERS_POST,
    "overleg:punt_slepen": DEELNEMERS_POST,
    "overleg:punt_uitstellen": DEELNEMERS_POST,
    "overleg:punt_verwijderen": DEELNEMERS_POST,
    "overleg:werk": DEELNEMERS,
    "overleg:uitkomst_nieuw": Rij(mag=_DEELNEMERS, code=302, elders=404),  # without kept text: to the page itself
    "overleg:uitkomst": DEELNEMERS,
    "overleg:uitkomst_verwijderen": DEELNEMERS_POST,
    "overleg:aanwezig": DEELNEMERS,
    "overleg:gast": DEELNEMERS,
    "overleg:verslag": DEELNEMERS,
    "overleg:verslag_vastleggen": DEELNEMERS,
    "overleg:verslag_goedkeuren": DEELNEMERS,
    "overleg:voorstellen": DEELNEMERS,
    "overleg:voorstel_opnemen": DEELNEMERS_POST,
    "overleg:voorstel_afwijzen": DEELNEMERS,
    "link": VERLOREN_LINK,
    "link_nieuw": Rij(bezoeker=405, code=405),
    "link_niet_gevraagd": Rij(bezoeker=405, code=405),
    "link_code": VERLOREN_LINK,
    "link_code_sturen": Rij(bezoeker=405, code=405),
    "contacten": STAF_OVERAL,
    "contact_nieuw": STAF,
    "contact_stoppen": STAF_POST,
    # Addresses of older mails: on to the personal link, which says whether it works.
    "overleg:uitnodiging": Rij(bezoeker=302, code=302),
    "overleg:uitnodiging_voorstel": Rij(bezoeker=302, code=302),
    "link_kom_je": VERLOREN_LINK,
    "link_punt": VERLOREN_LINK,
    "link_antwoord_op_signaal": VERLOREN_LINK,
    "overleg:feed": VERLOREN_LINK,
    "overleg:mijn_agenda": DEELNEMERS_OVERAL,
    "overleg:feed_maken": Rij(mag=_DEELNEMERS, code=405),
    "overleg:feed_stoppen": Rij(mag=_DEELNEMERS, code=405),
    "overleg:weekbericht": Rij(mag=_DEELNEMERS, code=405),
    "overleg:signalen": DEELNEMERS_OVERAL,
    "overleg:signaal_nieuw": DEELNEMERS_OVERAL,
    "overleg:signaal": DEELNEMERS,
    "overleg:signaal_bundelen": STAF,
    "overleg:signaal_agenderen": STAF,
    "overleg:signaal_doorgeven": STAF,
    "overleg:signaal_beantwoorden": STAF,
    "overleg:signaal_heropenen": STAF,
    "meldpunt:aanmelden": VRAGERS,
    "meldpunt:concept_nieuw": VRAGERS_POST,
    "meldpunt:concept": VAN_IEMAND_ANDERS,
    "meldpunt:controleren": VAN_IEMAND_ANDERS,
    "meldpunt:concept_wissen": VAN_IEMAND_ANDERS,
    "meldpunt:sectie": VAN_IEMAND_ANDERS,
    "meldpunt:ontvangen": VAN_IEMAND_ANDERS,
    "meldpunt:consult_verder": VAN_IEMAND_ANDERS,
    "meldpunt:vooraanmelding": Rij(mag=(Rol.AANMELDER, Rol.MELDPUNT)),
    "meldpunt:vooraanmelding_opnemen": AANMELDERS_POST,
    "meldpunt:vooraanmelding_afwijzen": AANMELDERS,
    "meldpunt:vooraanmelding_intrekken": NIET_DE_ZENDER,
    "meldpunt:telefoon": MELDPUNT,
    "meldpunt:verontrusting": VRAGERS,
    "meldpunt:nota_schrijven": TOESTEMMING,  # the aanmelder of this world is of no CLB
    "meldpunt:nota_bij_dossier": DOSSIER_EIGEN,
    **{f"meldpunt:nota{daad}": NOTA for daad in ("", "_aanvullen", "_ingelicht", "_uitstellen")},
    "meldpunt:veiligheidskaart": MELDPUNT,
    "meldpunt:dossiers": DOSSIERS,
    "meldpunt:dossiers_download": MELDPUNT,
    "meldpunt:dossier_zoeken": Rij(mag=DOSSIERS.mag, code=405),
    "meldpunt:dossiers_gevonden": Rij(mag=DOSSIERS.mag, code=302),
    "meldpunt:dossier": DOSSIER,
    "meldpunt:dossier_raadplegingen": DOSSIER_EIGEN,
    "meldpunt:dossier_opnemen": Rij(mag=(Rol.MELDPUNT,), code=405),
    "meldpunt:dossier_toewijzen": MELDPUNT,
    "meldpunt:dossier_vraag": MELDPUNT,
    "meldpunt:dossier_antwoord": DOSSIER_EIGEN,
    "meldpunt:dossier_notitie": MELDPUNT,
    "meldpunt:dossier_laatste_les": MELDPUNT,
    "meldpunt:dossier_kijk_opnieuw": MELDPUNT,
    "meldpunt:dossier_afsluiten": MELDPUNT,
    "meldpunt:dossier_intrekken": AANMELDER_EIGEN,
    "meldpunt:dossier_heropenen": MELDPUNT,
    "meldpunt:dossier_school": MELDPUNT,
    "meldpunt:telefoon_doorgeven": MELDPUNT,
    "meldpunt:jongere_ingelicht": DOSSIER_EIGEN,
    "meldpunt:inlichten_uitstellen": DOSSIER_EIGEN,
    "meldpunt:dossier_overdragen": DOSSIER_EIGEN,
    "meldpunt:overdracht_stoppen": DOSSIER_EIGEN,
    "meldpunt:instemming_noteren": DOSSIER_EIGEN,
    "meldpunt:meldpunt_intrekken": DOSSIER_EIGEN,
    "meldpunt:nee_afwegen": DOSSIER_EIGEN,
    "meldpunt:betrokkene_toevoegen": DOSSIER_EIGEN,
    "meldpunt:gezag_noteren": DOSSIER_EIGEN,
    "meldpunt:bekwaamheid_noteren": DOSSIER_EIGEN,
    "meldpunt:bekwaamheid_opheffen": DOSSIER_EIGEN,
    "meldpunt:verbeteren": DOSSIER_EIGEN,
    "meldpunt:rij_verbeteren": DOSSIER_EIGEN,
    "meldpunt:eigen_woorden": DOSSIER_EIGEN,
    "meldpunt:verbeteringen": MELDPUNT,
    "meldpunt:plek": MELDPUNT,
    "meldpunt:plek_voorstellen": MELDPUNT,
    "meldpunt:toeleiding_antwoord": MELDPUNT,
    "meldpunt:toeleiding_intrekken": MELDPUNT,
    "meldpunt:toeleiding_vervallen": MELDPUNT,
    "meldpunt:toeleiding_wachten": Rij(mag=(Rol.MELDPUNT,), code=405),
    "meldpunt:toeleiding_bekeken": Rij(mag=(Rol.AANBIEDER,), code=405),
    "meldpunt:toeleiding_vraag": GEVRAAGDE,
    "meldpunt:toeleiding_wachtlijst": GEVRAAGDE,
    "meldpunt:toeleiding_aanvaarden": GEVRAAGDE,
    "meldpunt:toeleiding_weigeren": GEVRAAGDE,
    "meldpunt:toestemmingen": TOESTEMMING,
    "meldpunt:toestemming_vragen": TOESTEMMING,
    "meldpunt:toestemming_noteren": TOESTEMMING,
    "meldpunt:toestemming_intrekken": TOESTEMMING,
    "meldpunt:dossier_nog_nodig": MELDPUNT,
    "meldpunt:straks_gewist": MELDPUNT,
    "meldpunt:termijnen": Rij(mag=(Rol.BEHEER, Rol.DPO, Rol.MELDPUNT)),
    "meldpunt:termijnen_bepalen": BEHEER_EIGEN,
    "meldpunt:verzoek_noteren": MELDPUNT,
    "meldpunt:verzoeken": Rij(mag=(Rol.MELDPUNT, Rol.DPO, Rol.BEHEER)),
    "meldpunt:verzoek": VERZOEK,
    "meldpunt:verzoek_kopie": MELDPUNT,
    "meldpunt:verzoek_adviseren": DPO,
    "meldpunt:verzoek_beslissen": Rij(mag=(Rol.BEHEER,), elders=404),
    **{
        f"meldpunt:verzoek_{daad}": MELDPUNT
        for daad in ("voorleggen", "opnieuw", "beantwoorden", "verlengen", "intrekken")
    },
    "meldpunt:beperking_opheffen": MELDPUNT,
    # Nobody works on the file of this world yet: it opens without a reason.
    "meldpunt:dossier_openen": Rij(mag=(Rol.MELDPUNT,), code=404),
    "meldpunt:regios": MELDPUNT,
    "meldpunt:regio_zetten": MELDPUNT,
    "meldpunt:toezicht": DPO,
    "meldpunt:toezicht_download": DPO,
    "meldpunt:steekproef_nakijken": Rij(mag=(Rol.DPO,), elders=404),
    "meldpunt:grondenkaarten": OPEN,
    "meldpunt:grondenkaart": OPEN,
    "meldpunt:grondenkaart_download": OPEN,
    "meldpunt:verantwoording": BEHEER_EIGEN,
    "meldpunt:raadplegingen": DPO,
    "meldpunt:raadplegingen_download": DPO,
    "account": INGELOGD,
    "account_gegevens": INGELOGD,
    "account_geheimhouding": INGELOGD,
    "account_zittingen": INGELOGD_POST,
    "blijf": INGELOGD_POST,
    "account_login": ALLEEN_UITGELOGD,
    "account_request_login_code": ALLEEN_UITGELOGD,
    "account_confirm_login_code": TUSSENSTAP,
    "mfa_authenticate": TUSSENSTAP,
    "account_logout": INGELOGD,
    "account_inactive": OPEN,
    "uitnodiging_kiezen": OPEN,
    "uitnodiging": TUSSENSTAP,
    "account_reset_password": OPEN,
    "account_reset_password_done": OPEN,
    "account_reset_password_from_key_done": OPEN,
    "account_reset_password_from_key": OPEN,
    "account_change_password": INGELOGD,
    "account_set_password": TUSSENSTAP,
    "account_reauthenticate": TUSSENSTAP,
    "mfa_reauthenticate": INGELOGD,
    "mfa_index": INGELOGD,
    "mfa_activate_totp": BEVESTIG_EERST,
    "mfa_deactivate_totp": BEVESTIG_EERST,
    "mfa_generate_recovery_codes": BEVESTIG_EERST,
    "mfa_view_recovery_codes": ZONDER_CODES,
    "mfa_download_recovery_codes": ZONDER_CODES,
    "voorstellen": VOORSTELLEN,
    "voorstel": VOORSTEL,
    "voorstel_aanvaarden": BESLISSERS_POST,
    "voorstel_weigeren": BESLISSERS,
    "voorstel_intrekken": BEHEER_POST,
    "beheer:index": BEHEER,
    "beheer:gebruikers": BEHEER,
    "beheer:gebruiker_nieuw": BEHEER,
    "beheer:gebruiker": BEHEER_EIGEN,
    "beheer:gebruiker_wijzigen": BEHEER_EIGEN,
    "beheer:uitnodigen": BEHEER_EIGEN,
    "beheer:account_sluiten": BEHEER_EIGEN,
    "beheer:account_heropenen": BEHEER_EIGEN,
    "beheer:factor_wissen": BEHEER_EIGEN,
    "beheer:lidmaatschap_nieuw": BEHEER_EIGEN,
    "beheer:lidmaatschappen": BEHEER,
    "beheer:lidmaatschap_beeindigen": BEHEER_EIGEN,
    "beheer:organisaties": BEHEER,
    "beheer:organisatie_nieuw": BEHEER,
    "beheer:organisatie": BEHEER_EIGEN,
    "beheer:organisatie_wijzigen": BEHEER_EIGEN,
    "beheer:organisatie_gebruik": BEHEER_EIGEN,
    # The organisation of this world is at home here: its own network takes it out of use.
    "beheer:organisatie_uit_netwerk": Rij(mag=(Rol.BEHEER,), code=404),
    "beheer:eenheid_nieuw": BEHEER_EIGEN,
    "beheer:eenheid_wijzigen": BEHEER_EIGEN,
    # The word lists are shared by all networks.
    "beheer:woorden": BEHEER,
    "beheer:woord_nieuw": BEHEER,
    "beheer:woord_wijzigen": BEHEER,
    "beheer:woord_verplaatsen": BEHEER_POST,
    "beheer:woord_verwijderen": BEHEER,
    "beheer:aanspreekpunten": BEHEER,
    "beheer:aanspreekpunt_nieuw": BEHEER_EIGEN,
    "beheer:aanspreekpunt_wijzigen": BEHEER_EIGEN,
    "beheer:aanspreekpunt_verplaatsen": BEHEER_POST,
    "beheer:aanspreekpunt_verwijderen": BEHEER_EIGEN,
    "beheer:post": BEHEER,
    "beheer:post_opnieuw": BEHEER_POST,
    "beheer:bericht": BEHEER_EIGEN,
    "beheer:werk": BEHEER,
    "beheer:taak": BEHEER_EIGEN,
    "voorbeeld:inloggen": ALLEEN_VOORBEELD,
    "voorbeeld:post": ALLEEN_VOORBEELD,
    "voorbeeld:bericht": ALLEEN_VOORBEELD,
}


def test_elk_adres_staat_in_de_matrix_en_elke_rij_bestaat():
    namen = set(alle_namen())
    assert namen - set(MATRIX) == set(), "nieuw adres zonder rij: zet het in MATRIX"
    assert set(MATRIX) - namen == set(), "rij zonder adres: haal ze uit MATRIX"
    assert len(namen) == len(alle_patronen())


@pytest.mark.parametrize("naam", MATRIX)
def test_iedereen_krijgt_wat_de_matrix_zegt(naam, wereld):
    adres = wereld.adres(naam)
    kreeg = {wie: wereld.client(wie).get(adres).status_code for wie in WIE}
    assert kreeg == {wie: MATRIX[naam].verwacht(wie) for wie in WIE}


@pytest.mark.parametrize(
    "naam", [naam for naam, rij in MATRIX.items() if rij.bezoeker == 302 and rij.mag != ALLE_ROLLEN]
)
def test_een_bezoeker_gaat_naar_inloggen_en_daarna_terug(naam, wereld):
    adres = wereld.adres(naam)
    antwoord = Client().get(adres, follow=False)
    assert antwoord.headers["Location"].startswith("/account/inloggen/?next=" + adres.partition("?")[0])
