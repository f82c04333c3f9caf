"""Per test the sentences it proves: what the portal says happened, and what it promises (collected by beloften.py).

A new sentence stands here, or in the list of its room, beside a test that would fail if it were not so. Where none can
be written, the sentence or the code is wrong: mend it, do not list it.
"""

from actieplan.tests.bewijzen import BEWIJS as VAN_HET_PLAN
from meldpunt.tests.bewijzen import BEWIJS as VAN_HET_MELDPUNT
from monitoring.tests.bewijzen import BEWIJS as VAN_DE_CIJFERS
from overlegplatform.tests.bewijzen import BEWIJS as VAN_HET_OVERLEG

_BEHEER = "leerrecht/tests/test_beheer_"
_KERN = "leerrecht/tests/test_"

_VAN_DE_KERN: dict[str, tuple[str, ...]] = {
    f"{_KERN}toegang_verklaring.py::test_toegang_B14_beheer_vult_in_en_elk_netwerk_heeft_het_zijne_met_een_spoor": (
        "Bewaard: het staat op de pagina “Toegankelijkheid”. Nog in te vullen: … .",
    ),
    # -- a network begins ---------------------------------------------------------------------------------------------
    f"{_KERN}portaalbeheer.py::test_de_pagina_maakt_het_netwerk_en_zegt_wat_er_nog_moet": (
        "… staat in het portaal, op /… /. …",
    ),
    f"{_KERN}portaalbeheer.py::test_veiligheid_B1_de_pagina_zegt_dat_de_beheerder_op_een_ander_netwerk_wacht": (
        "… staat in het portaal. De beheerder nog niet. …",
    ),
    f"{_KERN}portaalbeheer.py::test_de_teksten_van_een_netwerk_staan_er_meteen_voor_bezoekers": (
        "Bewaard. Bezoekers lezen het bij “Over het netwerk”.",
    ),
    f"{_KERN}eigen_woorden.py::test_de_zin_achteraf_telt_de_eigen_woorden_die_er_staan": (
        "Bewaard. Jullie gebruiken de gedeelde woorden.",
        "Bewaard. … op de pagina’s van … .",
    ),
    f"{_KERN}mensenlijst.py::test_overleg_netwerk_A2_een_geplakte_lijst_toont_eerst_wat_ze_zou_doen_en_doet_het_na": (
        "Er is nog niets bewaard en niemand kreeg mail.",
    ),
    # -- who hears, people without an account, links ------------------------------------------------------------------
    f"{_KERN}bereik.py::test_het_onderdeel_zegt_wie_het_hoort_en_biedt_anders_de_telefoon": (
        "Wie krijgt mail (… ).",
        "… krijgt hier geen bericht van: … .",
    ),
    f"{_KERN}bereik.py::test_de_zin_telt_wie_het_hoort_en_wie_niet": ("Niemand krijgt mail",),
    f"{_KERN}bereik.py::test_de_zin_over_een_luisteraar_zegt_waarom_niet": (
        "… krijgt een mail.",
        "… krijgt geen mail… : bel zelf.",
        "krijgt een mail.",
        "krijgt geen mail",
    ),
    f"{_KERN}contact.py::test_de_pagina_van_staf_voegt_toe_en_stopt": (
        "… staat in de lijst. Er vertrok nog geen mail.",
        "… krijgt geen mail meer voor … .",
        "Dit contact krijgt vanaf dan geen mail en geen links meer voor deze organisatie.",
        "… De persoonlijke links voor die organisatie openen niets meer.",
    ),
    f"{_KERN}contact.py::test_een_contact_is_ook_met_een_zitting_niemand": (
        "Deze persoon of dienst krijgt mail met een persoonlijke link, en logt nooit in.",
        "Zij krijgen mail met een persoonlijke link die één ding opent.",
    ),
    f"{_KERN}persoonlijke_link.py::test_een_nieuwe_mail_gaat_naar_de_eigenaar_en_het_antwoord_is_altijd_hetzelfde": (
        "Hoort deze link bij iemand die hem nog mag gebruiken, dan vertrekt er nu een mail naar "
        "het adres van de vorige.",
    ),
    f"{_KERN}persoonlijke_link.py::test_een_gemarkeerd_voorwerp_vraagt_eerst_een_code_per_mail": (
        "Er vertrekt een mail met een code naar het adres van deze link.",
    ),
    # -- own account, kept text, example ------------------------------------------------------------------------------
    f"{_KERN}zitting.py::test_de_knop_sluit_alle_andere_zittingen_en_die_van_niemand_anders": (
        "Een andere zitting is afgesloten.",
        "Je was nergens anders ingelogd.",
        "… andere zittingen zijn afgesloten.",
    ),
    f"{_KERN}zitting.py::test_elke_andere_zitting_staat_er_met_toestel_en_moment_en_kan_apart_dicht": (
        "… is uitgelogd.",
        "Die zitting was al voorbij.",
    ),
    f"{_KERN}plakpoort.py::test_na_bewaren_zegt_het_portaal_dat_een_geplakte_naam_er_anders_uitziet": (
        "Je gegevens zijn bewaard.",
    ),
    f"{_KERN}geheimhouding.py::test_recht_4_8_zonder_bevestiging_gaat_geen_dossier_open_en_erna_wel": (
        "Je bevestiging is bewaard, met de tekst en het moment.",
    ),
    f"{_KERN}uitnodiging.py::test_genodigde_kiest_een_wachtwoord_en_logt_in": ("Je wachtwoord is bewaard. Log nu in.",),
    f"{_KERN}klad.py::test_wie_typte_wist_de_tekst": ("De tekst is gewist.",),
    f"{_KERN}productie.py::test_uit_de_voorbeeldmodus_vertrekt_geen_mail": (
        "In de voorbeeldmodus vertrekt er geen mail.",
    ),
    f"{_KERN}koppen.py::test_wie_niet_inlogt_krijgt_geen_cookie": ("Je leest mee.",),
    f"{_KERN}rondgang.py::test_huis_B1_beheer_en_dpo_horen_het_een_keer_en_niet_elke_nacht": (
        "Je krijgt hierover geen tweede bericht.",
    ),
    # -- beheer -------------------------------------------------------------------------------------------------------
    f"{_BEHEER}gebruikers.py::test_een_nieuwe_stafmedewerker_krijgt_account_rol_en_uitnodiging": (
        "De persoon staat in het portaal. Hieronder zie je of er een uitnodiging vertrok.",
    ),
    f"{_BEHEER}gebruikers.py::test_opnieuw_uitnodigen_maakt_de_vorige_link_waardeloos": (
        "De uitnodiging staat klaar om te vertrekken. Onder “Post” zie je wanneer ze weg is.",
        "Kreeg je intussen een nieuwere mail?",
    ),
    f"{_BEHEER}gebruikers.py::test_een_afgesloten_account_is_overal_uitgelogd_en_kan_weer_open": (
        "Het account is afgesloten. De persoon is overal uitgelogd.",
        "Het account is weer open.",
    ),
    f"{_KERN}vertrek.py::test_M21_ook_het_einde_van_een_lidmaatschap_draagt_over_maar_niet_voor_een_latere_dag": (
        "Het lidmaatschap eindigt zoals je koos. …",
    ),
    f"{_KERN}identiteit.py::test_wie_zijn_account_bewijst_koppelt_een_keer_en_logt_daarna_zo_in": (
        "Gekoppeld. Je kan nu ook met … inloggen.",
    ),
    f"{_KERN}identiteit.py::test_losmaken_sluit_die_weg_en_die_van_een_ander_bestaat_voor_jou_niet": (
        "Losgemaakt. Met … log je niet meer in.",
    ),
    f"{_KERN}aflopen.py::test_hangt_er_niets_aan_dan_zegt_de_pagina_dat": ("Er hing geen werk aan deze persoon.",),
    f"{_KERN}accountstand.py::test_wie_geen_account_heeft_leest_wat_er_stopt_en_niet_dat_er_iemand_uitgelogd_is": (
        "… krijgt geen uitnodigingen meer. De persoonlijke links openen niets meer.",
        "… kan weer uitnodigingen krijgen.",
    ),
    f"{_BEHEER}gebruikers.py::test_een_ander_adres_sluit_zittingen_en_open_links_en_verwittigt_het_oude_adres": (
        "De gegevens zijn bewaard.",
        "Wijzigt het adres, dan moet de persoon opnieuw inloggen en krijgt het oude adres een bericht.",
    ),
    f"{_KERN}tweede_factor.py::test_beheer_wist_een_verloren_app_met_een_reden_en_de_persoon_weet_het": (
        "De tweede stap is gewist. De persoon krijgt daar een mail over.",
    ),
    f"{_BEHEER}lidmaatschappen.py::test_een_rol_erbij_geeft_de_rechten_en_een_regel_in_de_geschiedenis": (
        "Het lidmaatschap is toegevoegd.",
    ),
    f"{_BEHEER}organisaties.py::test_een_nieuwe_organisatie_is_meteen_te_vinden_zonder_accenten": (
        "De organisatie staat in het netwerk.",
    ),
    f"{_BEHEER}organisaties.py::test_naam_wijzigen_wijzigt_ook_zoeken_en_volgorde": ("De organisatie is bewaard.",),
    f"{_BEHEER}organisaties.py::test_buiten_gebruik_vraagt_een_reden_en_geen_lopende_lidmaatschappen": (
        "De organisatie is … .",
    ),
    f"{_BEHEER}organisaties.py::test_een_eenheid_komt_erbij_en_krijgt_een_andere_naam": (
        "De eenheid is toegevoegd.",
        "De eenheid heeft een nieuwe naam.",
    ),
    # -- four eyes ----------------------------------------------------------------------------------------------------
    f"{_KERN}voorstel.py::test_veiligheid_A3_op_de_pagina_zegt_een_lezer_ja_en_dan_pas_geldt_de_rol": (
        "Je zei ja. Wat gevraagd werd, is nu zo.",
    ),
    f"{_KERN}nieuw_adres.py::test_veiligheid_A4_ik_vroeg_dit_niet_sluit_het_account_en_beheer_en_dpo_weten_het": (
        "Het account is gesloten. Beheer en de functionaris voor gegevensbescherming kregen een mail.",
        "Beheer en de functionaris voor gegevensbescherming krijgen dan een mail.",
        "Een account kreeg een ander e-mailadres.",
    ),
    f"{_KERN}nieuw_adres.py::test_zonder_iemand_om_te_mailen_zegt_de_pagina_te_bellen": (
        "Het account is gesloten. Er kon niemand gemaild worden: bel je netwerk.",
    ),
    f"{_KERN}nieuw_adres.py::test_de_paginas_zeggen_tot_wanneer_de_dossiers_rusten": (
        "Je account kreeg een ander e-mailadres.",
    ),
    f"{_KERN}voorstel.py::test_wat_twee_dingen_opent_wacht_op_twee_keer_ja": (
        "Je ja staat genoteerd. Er is nog een ja van iemand anders nodig.",
    ),
    f"{_KERN}voorstel.py::test_een_neen_vraagt_een_reden_en_verandert_niets": ("Je zei neen. Er verandert niets.",),
    f"{_KERN}voorstel.py::test_wie_het_vroeg_of_een_collega_van_beheer_trekt_het_in": (
        "Het voorstel is ingetrokken. Er verandert niets.",
    ),
    f"{_KERN}voorstel.py::test_veiligheid_B1_wie_aansloot_beeindigt_alleen_de_eigen_deelname": (
        "De deelname aan je netwerk is gestopt.",
    ),
    f"{_BEHEER}inhoud.py::test_een_nieuw_woord_staat_achteraan_met_een_vaste_slug": (
        "Het woord staat achteraan in de lijst.",
    ),
    f"{_BEHEER}inhoud.py::test_een_doelgroep_heeft_definitie_en_bron": ("Het woord is bewaard.",),
    f"{_BEHEER}inhoud.py::test_een_woord_dat_in_gebruik_is_gaat_niet_weg": ("Het woord is verwijderd.",),
    f"{_BEHEER}inhoud.py::test_een_aanspreekpunt_toevoegen_wijzigen_en_weghalen": (
        "Het aanspreekpunt staat op de pagina over het netwerk.",
        "Het aanspreekpunt is bewaard.",
        "Het aanspreekpunt is verwijderd.",
    ),
    f"{_BEHEER}werk.py::test_een_mislukt_bericht_vertrekt_opnieuw": ("Het bericht staat weer klaar om te vertrekken.",),
    f"{_KERN}postserver_weg.py::test_huis_B2_stuur_alles_opnieuw_neemt_wat_wacht_en_vastzit_en_niets_anders": (
        "… weer klaar om te vertrekken. Dat begint binnen een minuut.",
    ),
    f"{_BEHEER}werk.py::test_mislukt_werk_toont_zijn_zin_en_begint_opnieuw": (
        "De taak staat weer klaar. Ze begint binnen een minuut.",
    ),
}

BEWIJZEN = (_VAN_DE_KERN, VAN_HET_PLAN, VAN_HET_OVERLEG, VAN_DE_CIJFERS, VAN_HET_MELDPUNT)
BEWIJS: dict[str, tuple[str, ...]] = {test: zinnen for lijst in BEWIJZEN for test, zinnen in lijst.items()}
