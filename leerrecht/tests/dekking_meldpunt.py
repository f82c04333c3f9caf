"""Which test holds which finding of those who played the whole chain of the Meldpunt.

Names by hand, as in `dekking.py`: a test that is renamed or goes must be looked for again, a test that bears the number
of a finding stands here, and a finding without a test fails (`test_dekking_bedrijf.py`).
"""

M = "meldpunt/tests/test_"

# What was found at playing it end to end, by its number.
MELDPUNT: dict[str, tuple[str, ...]] = {
    "A1": (
        f"{M}traject.py::test_meldpunt_A1_de_aanbieder_leest_tot_het_einde_van_het_traject_en_dan_niets_meer",
        f"{M}traject.py::test_meldpunt_A1_de_schooldagen_staan_stil_bij_een_echte_start_en_tellen_weer_na_een_stop",
        f"{M}traject.py::test_meldpunt_A1_een_aanvaarding_is_het_begin_van_een_traject",
        f"{M}traject.py::test_meldpunt_A1_een_dossier_met_een_lopend_traject_sluit_niet_en_zegt_waarom",
        f"{M}traject.py::test_meldpunt_A1_wie_een_traject_volgt_staat_onderaan_de_lijst",
        f"{M}traject_daden.py::test_meldpunt_A1_de_aanbieder_zegt_dat_de_jongere_startte_en_wie_het_hoort",
        f"{M}traject_daden.py::test_meldpunt_A1_een_onderbreking_en_een_hervatting_over_de_bladzijden",
        f"{M}traject_daden.py::test_meldpunt_A1_het_meldpunt_noteert_wat_het_hoorde_en_het_dossier_vraagt_dan_niets",
        f"{M}traject_daden.py::test_meldpunt_A1_na_het_einde_leest_de_aanbieder_niets_en_weten_de_anderen_waarom",
        f"{M}traject_daden.py::test_meldpunt_A1_wie_nooit_startte_over_de_bladzijden",
    ),
    "A2": (
        f"{M}antwoordlink.py::test_meldpunt_A2_het_bereik_zegt_wie_met_een_link_hoort_en_wie_niet",
        f"{M}antwoordlink.py::test_meldpunt_A2_wie_geen_account_heeft_antwoordt_met_de_link",
        f"{M}bereik.py::test_meldpunt_A2_de_bladzijden_zeggen_vooraf_en_achteraf_wie_het_hoort",
        f"{M}bereik.py::test_meldpunt_A2_een_voorstel_zegt_of_de_aanbieder_het_kan_lezen",
        f"{M}bereik.py::test_meldpunt_A2_het_dossier_zegt_dat_niemand_van_de_aanbieder_het_leest",
        f"{M}bereik.py::test_meldpunt_A2a_een_vraag_aan_jezelf_bereikt_niemand",
        f"{M}bereik.py::test_meldpunt_A2b_een_vraag_aan_wie_weg_is_zegt_dat",
        f"{M}bereik.py::test_meldpunt_A2c_een_vooraanmelding_gaat_niet_naar_een_clb_waar_niemand_leest",
        f"{M}clb_kiezen.py::test_meldpunt_A2_een_clb_zonder_mensen_staat_niet_in_de_lijst_en_de_telefoon_wel",
        f"{M}gezegd.py::test_meldpunt_A2_de_bladzijde_noteert_wie_het_zei_en_zegt_wat_nu_moet",
        f"{M}gezegd.py::test_meldpunt_A2_een_antwoord_op_een_vraag_zegt_wie_het_gaf",
        f"{M}gezegd.py::test_meldpunt_A2_het_meldpunt_noteert_elk_antwoord_van_wie_geen_account_heeft",
    ),
    "A3": (
        f"{M}namen_bewaakt.py::test_meldpunt_A3_in_300_dossiers_wordt_geen_neutrale_zin_geweigerd",
        f"{M}namen_bewaakt.py::test_veiligheid_A2_meldpunt_A3_een_telefoon_houdt_geen_naam_in_de_vraag",
    ),
    "A4": (f"{M}toestemmingszin.py::test_recht_02_meldpunt_A4_de_zin_noemt_wat_gelezen_wordt_en_wat_niet",),
    "A5": (
        f"{M}beslissers_daden.py::test_meldpunt_A5_in_een_telefoondossier_komt_een_ouder_erbij_die_ja_zegt",
        f"{M}doorgeven.py::test_meldpunt_A5_het_clb_vult_een_telefoon_aan_zonder_iets_over_te_typen",
    ),
    "A6": (
        f"{M}verbetering.py"
        "::test_meldpunt_A6_een_andere_geboortedatum_verandert_leeftijd_beslisser_index_en_wie_bekend_is",
        f"{M}verbetering.py::test_meldpunt_A6_een_verkeerd_nummer_wordt_verbeterd_en_het_oude_blijft_leesbaar",
    ),
    "A7": (
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_een_aanbieder_maakt_een_fiche_die_alleen_wie_ze_bijhoudt_leest",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_een_aanbieder_maakt_niets_voor_een_ander_en_voegt_geen_organisatie_toe",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_een_fiche_die_nieuw_heet_neemt_het_adres_van_de_bladzijde_niet_in",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_een_kopie_neemt_alles_mee_en_vraagt_een_andere_naam",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_een_nieuwe_fiche_begint_open_als_proef_of_in_opbouw_en_nooit_gestopt",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_een_organisatie_die_er_al_staat_komt_er_geen_tweede_keer_bij",
        f"{M}aanbod_nieuw.py"
        "::test_meldpunt_A7_een_verkeerde_reeks_en_een_leeg_vak_zeggen_wat_te_doen_en_verliezen_niets",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_het_meldpunt_maakt_een_naft_van_wie_er_nog_niet_stond",
        f"{M}aanbod_nieuw.py"
        "::test_meldpunt_A7_het_meldpunt_voegt_geen_organisatie_toe_waar_men_dossiers_leest_of_nooit_leest",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_wie_geen_aanbod_bijhoudt_maakt_er_geen",
        f"{M}aanbod_nieuw.py::test_meldpunt_A7_wie_op_naft_zoekt_vindt_het_aanbod_dat_het_meldpunt_net_maakte",
    ),
    "A8": (f"{M}secties.py::test_meldpunt_A8_een_geplakte_mail_komt_heel_binnen_en_wat_te_lang_is_komt_heel_terug",),
    "A9": (
        f"{M}einde.py::test_meldpunt_A9_elk_einde_dat_ontbrak_is_te_kiezen_en_wordt_geteld",
        f"{M}einde.py::test_meldpunt_A9_gestart_bij_een_aanbieder_is_geen_einde_meer",
        f"{M}kwartaaltelling.py::test_meldpunt_A9_alleen_de_publicatie_leest_de_tellingen_van_het_meldpunt",
    ),
    "B1": (
        f"{M}zoeken.py::test_meldpunt_B1_een_naam_wordt_gevonden_hoe_men_hem_ook_schrijft",
        f"{M}zoeken.py::test_meldpunt_B1_twee_dossiers_van_een_kind_vinden_elkaar_en_zeggen_waarom",
    ),
    "B2": (
        f"{M}schoollijn.py::test_meldpunt_B2_de_bladzijde_verraadt_niet_of_het_clb_al_verstuurde",
        f"{M}schoollijn.py::test_meldpunt_B2_met_een_ja_voor_de_school_volgt_ze_wie_wat_waar_en_wanneer",
        f"{M}schoollijn.py::test_meldpunt_B2_zonder_ja_leest_de_school_alleen_dat_het_bij_het_clb_is",
        f"{M}schoollijn_traject.py"
        "::test_meldpunt_B2_de_school_leest_en_hoort_dat_haar_leerling_elders_leert_en_wanneer_het_stopt",
    ),
    "B3": (f"{M}wie_weet.py::test_meldpunt_B3_het_contact_van_de_ouders_gaat_mee_en_wordt_niet_overgetypt",),
    "B4": (f"{M}beslissers_daden.py::test_recht_07_meldpunt_B4_wie_mag_vragen_wie_keek_volgt_de_leeftijd",),
    "B5": (f"{M}mijnblad.py::test_meldpunt_B5_wie_keek_staat_er_in_woorden_en_een_lijst_is_geen_dossier",),
    "B6": (f"{M}zoeken.py::test_meldpunt_B6_een_treffer_toont_voornaam_geboortejaar_school_en_waarom_en_niet_meer",),
    "B7": (
        f"{M}bureau.py::test_meldpunt_B7_beloofd_vandaag_telt_wat_vandaag_of_vroeger_beloofd_was_en_niet_wat_wacht",
        f"{M}bureau.py::test_meldpunt_B7_de_lijst_staat_in_de_gekozen_volgorde",
        f"{M}bureau.py"
        "::test_meldpunt_B7_de_school_van_een_dossier_van_een_collega_blijft_dicht_ook_in_filter_en_volgorde",
        f"{M}bureau.py::test_meldpunt_B7_een_clb_dat_leest_is_geen_collega_in_het_dossier",
        f"{M}bureau.py::test_meldpunt_B7_een_dossier_zonder_laatste_lesdag_zakt_niet_naar_de_laatste_bladzijde",
        f"{M}bureau.py::test_meldpunt_B7_een_vrije_plaats_die_past_wijst_het_dossier_aan_tot_ze_gevraagd_is",
        f"{M}bureau.py::test_meldpunt_B7_elk_getal_op_een_link_is_het_aantal_achter_die_link",
        f"{M}bureau.py::test_meldpunt_B7_het_aantal_vragen_aan_de_databank_groeit_niet_met_de_lijst",
        f"{M}bureau.py::test_meldpunt_B7_school_en_clb_staan_erbij_filteren_en_sorteren",
        f"{M}bureau.py::test_meldpunt_B7_te_lang_stil_is_langer_dan_het_meldpunt_wacht_zonder_dag_om_opnieuw_te_kijken",
        f"{M}bureau.py::test_meldpunt_B7_wat_sinds_vrijdag_binnenkwam_staat_op_een_lijst_met_sinds_wanneer",
        f"{M}bureau.py::test_meldpunt_B7_wie_nu_in_een_dossier_zit_staat_erbij_tien_minuten_lang",
    ),
    "B8": (
        f"{M}traject.py::test_meldpunt_B8_een_aanvaarding_neemt_een_plaats_in",
        f"{M}traject.py::test_meldpunt_B8_elk_einde_geeft_de_plaats_een_keer_terug",
        f"{M}traject.py::test_meldpunt_B8_wie_bij_een_vol_huis_aanvaardt_geeft_geen_plaats_terug_die_er_nooit_was",
        f"{M}traject_tegelijk.py::test_meldpunt_B8_twee_die_hetzelfde_einde_noteren_geven_de_plaats_een_keer_terug",
        f"{M}traject_tegelijk.py"
        "::test_meldpunt_B8_wie_tegelijk_aanvaardt_neemt_elk_een_plaats_en_nooit_een_die_er_niet_is",
        f"{M}wachtlijst.py::test_meldpunt_B8_wie_eerst_gevraagd_werd_staat_eerst",
    ),
    "B9": (
        f"{M}janoteren.py::test_meldpunt_B9_na_een_aanvaarding_zonder_naam_is_een_ja_een_formulier",
        f"{M}wie_leest.py::test_meldpunt_B9_wie_aanvaardde_zonder_naam_wacht_op_een_ja_en_dat_hoort_iedereen",
    ),
    "B10": (
        f"{M}codes_van_vandaag.py::test_meldpunt_B10_de_codes_zijn_die_van_vandaag",
        f"{M}codes_van_vandaag.py::test_meldpunt_B10_elke_band_zegt_wat_hij_vraagt",
    ),
    "B11": (
        f"{M}codes_van_vandaag.py"
        "::test_meldpunt_B11_duaal_past_bij_aanbod_voor_de_tweede_graad_en_zonder_school_sluit_niets_uit",
        f"{M}codes_van_vandaag.py::test_meldpunt_B11_elke_weg_om_te_leren_heeft_een_vak",
        f"{M}consult.py::test_meldpunt_B11_een_vraag_voor_een_klas_of_school_staat_ook_op_het_web",
        f"{M}secties.py::test_meldpunt_B11_het_praktische_deel_mag_leeg_blijven_en_zegt_dat",
    ),
    "B12": (
        f"{M}keuze_van_plek.py::test_meldpunt_B12_wat_de_volgende_bladzijde_weigert_krijgt_geen_knop",
        f"{M}passen.py::test_meldpunt_B12_elk_punt_wordt_vergeleken_en_gezegd",
        f"{M}passen.py::test_meldpunt_B12_wat_gevraagd_werd_staat_boven_iets_anders_dat_voor_de_rest_past",
    ),
    "B13": (
        f"{M}eerste_antwoord.py::test_meldpunt_B13_de_termijn_is_een_instelling_van_het_meldpunt_met_grenzen",
        f"{M}eerste_antwoord.py::test_meldpunt_B13_een_notitie_voor_het_meldpunt_zelf_is_geen_antwoord",
        f"{M}eerste_antwoord.py::test_meldpunt_B13_een_vraag_een_bericht_een_einde_of_een_telefoon_stopt_de_klok",
        f"{M}eerste_antwoord.py::test_meldpunt_B13_opnemen_is_geen_antwoord",
        f"{M}eerste_antwoord.py::test_meldpunt_B13_te_laat_staat_bij_het_meldpunt_en_bij_wie_aanmeldde",
        f"{M}eerste_antwoord.py"
        "::test_meldpunt_B13_wie_aanmeldt_krijgt_een_eerste_antwoord_binnen_de_schooldagen_van_dit_meldpunt",
        f"{M}eerste_antwoord.py::test_meldpunt_B13_wie_belde_noteert_dat_en_de_klok_van_het_nieuws_loopt_door",
    ),
}
