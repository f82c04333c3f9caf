"""Which test holds which finding about running the portal, and about the house itself.

Names by hand, as in `dekking.py`: a test that is renamed or goes must be looked for again, a test that bears the number
of a finding stands here, and a finding without a test fails (`test_dekking_bedrijf.py`).
"""

L, M, C = "leerrecht/tests/test_", "meldpunt/tests/test_", "monitoring/tests/test_"

# What an operator found on a real PostgreSQL and Redis, by its number.
BEDRIJF: dict[str, tuple[str, ...]] = {
    "A1": (
        f"{L}compose.py::test_bedrijf_A1_de_databank_is_de_versie_van_de_debian_in_het_beeld",
        f"{L}reserve_terug.py::test_bedrijf_A1_een_te_oud_programma_wordt_meteen_gezegd",
        f"{L}reserve_terug.py::test_bedrijf_A1_wat_kan_wordt_ook_gezegd",
        f"{L}reservepinnen.py::test_bedrijf_A1_een_nieuwer_programma_mag_een_ouder_niet",
        f"{L}reservepinnen.py::test_bedrijf_A1_het_beeld_heeft_het_programma_van_de_databank_van_compose",
    ),
    "A2": (
        f"{L}reserve_terug.py::test_bedrijf_A2_op_de_laagste_python_die_hier_staat_komt_een_kopie_terug",
        f"{L}reserve_terug.py::test_bedrijf_A2_terugzetten_gaat_ook_op_een_python_zonder_filter",
    ),
    "A3": (
        f"{L}databank_weg.py::test_bedrijf_A3_een_bestand_kies_je_opnieuw",
        f"{L}databank_weg.py::test_bedrijf_A3_een_post_zonder_databank_komt_terug_met_zijn_tekst_en_lukt_daarna",
        f"{L}databank_weg.py::test_bedrijf_A3_een_wachtwoord_komt_nooit_terug",
    ),
    "A4": (
        f"{L}dokter.py::test_bedrijf_A4_de_dokter_zegt_wie_stilstaat_en_hoe_je_het_herstart",
        f"{L}slag.py::test_bedrijf_A4_beheer_leest_wie_er_stilstaat",
        f"{L}slag.py::test_bedrijf_A4_de_oudste_wachtende_rij_telt_ook_als_alles_klopt",
        f"{L}slag.py::test_bedrijf_A4_een_echte_werker_en_klok_kloppen_en_een_gedode_zwijgt",
        f"{L}slag.py::test_bedrijf_A4_zonder_werkers_en_klok_zegt_gezond_het",
    ),
    "B1": (f"{L}reserve_terug.py::test_bedrijf_B1_de_geheime_helft_komt_langs_de_invoer_en_nooit_op_de_server",),
    "B2": (
        f"{L}aanwezigheid.py::test_bedrijf_B2_onder_verkeer_wordt_niets_teruggezet",
        f"{L}aanwezigheid.py::test_bedrijf_B2_tijdens_het_terugzetten_begint_niemand",
        f"{L}aanwezigheid.py::test_bedrijf_B2_twee_terugzettingen_tegelijk_gaan_niet",
    ),
    "B3": (
        f"{L}na_terugzetten.py::test_bedrijf_B3_een_account_dat_afgesloten_werd_is_het_weer",
        f"{L}na_terugzetten.py::test_bedrijf_B3_een_ja_dat_bleef_staan_blijft_ook_na_het_terugzetten",
        f"{L}na_terugzetten.py::test_bedrijf_B3_een_ja_dat_intussen_teruggenomen_werd_gaat_niet_weer_open",
        f"{L}na_terugzetten.py::test_bedrijf_B3_niemand_is_nog_ingelogd_en_geen_mail_vertrekt_twee_keer",
        f"{L}na_terugzetten.py::test_bedrijf_B3_ook_zonder_lijst_weet_de_databank_die_vervangen_wordt_wie_buiten_is",
        f"{L}na_terugzetten.py::test_bedrijf_B3_werk_dat_stopte_omdat_het_ja_terugging_stopt_weer",
    ),
    "B4": (
        f"{L}wachtrijen.py::test_bedrijf_B4_een_bevroren_redis_kost_een_handeling_met_zestig_mails_hoogstens_een_tel",
        f"{L}wachtrijen.py::test_bedrijf_B4_een_broker_die_zwijgt_kost_alle_mails_samen_hoogstens_een_tel",
        f"{L}wachtrijen.py::test_bedrijf_B4_een_dag_zonder_mailserver_en_daarna_vertrekt_alles_een_keer",
        f"{L}wachtrijen.py::test_bedrijf_B4_na_een_halve_minuut_wordt_de_broker_opnieuw_gevraagd",
        f"{L}wachtrijen.py::test_bedrijf_B4_veel_mails_van_een_handeling_zijn_een_bel",
        f"{L}wachtrijen.py::test_bedrijf_B4_wat_helemaal_teruggedraaid_is_belt_niet",
    ),
    "B5": (
        f"{L}databank_weg.py::test_bedrijf_B5_een_databank_die_hapert_is_niet_te_groot",
        f"{L}databank_weg.py::test_bedrijf_B5_uitgelogd_in_een_ander_venster_is_niet_te_groot",
    ),
    "B6": (
        f"{L}databank_weg.py::test_bedrijf_B6_een_pagina_voor_wie_aangemeld_is_zegt_niet_dat_je_uitgelogd_bent",
        f"{L}databank_weg.py::test_bedrijf_B6_een_publieke_pagina_blijft_nog_even_ook_met_een_koekje_en_dan_503",
    ),
    "B7": (
        f"{L}wachtrijen.py::test_bedrijf_B7_beheer_leest_de_oorzaak_en_wat_te_doen",
        f"{L}wachtrijen.py::test_bedrijf_B7_de_pauzes_groeien_en_de_oorzaak_staat_op_de_rij_zonder_waarde",
        f"{L}wachtrijen.py::test_bedrijf_B7_wat_in_zijn_pauze_zit_wekt_niemand",
    ),
    "B8": (
        f"{L}wachtrijen.py::test_bedrijf_B8_de_klok_van_een_server_die_voorloopt_neemt_geen_werk_af",
        f"{L}wachtrijen.py::test_bedrijf_B8_de_klok_van_een_server_die_voorloopt_noemt_geen_mail_onzeker",
    ),
    "B9": (
        f"{L}slag.py::test_bedrijf_B9_de_proef_laadt_geen_django",
        f"{L}slag.py::test_bedrijf_B9_de_proef_vraagt_onder_de_naam_van_het_portaal",
    ),
    "B10": (
        f"{L}wachtrijen.py::test_bedrijf_B10_een_code_van_tien_minuten_gaat_voor_op_wat_langer_mag",
        f"{L}wachtrijen.py::test_bedrijf_B10_een_mail_wacht_niet_op_lang_werk",
        f"{L}wachtrijen.py::test_bedrijf_B10_na_een_beurt_laat_de_post_een_ander_voor_en_belt_ze_voor_de_rest",
        f"{L}wachtrijen.py::test_bedrijf_B10_post_en_lang_werk_hebben_elk_hun_werker",
    ),
    "B11": (
        f"{L}aanwezigheid.py::test_bedrijf_B11_kent_iedereen_de_nieuwe_sleutel_dan_mag_ze_vooraan",
        f"{L}aanwezigheid.py::test_bedrijf_B11_niemand_schrijft_met_een_sleutel_die_een_ander_niet_kent",
        f"{L}aanwezigheid.py::test_bedrijf_B11_wie_de_nieuwe_sleutel_niet_heeft_begint_niet_meer",
        f"{L}aanwezigheid.py::test_bedrijf_B11_zolang_iemand_met_de_oude_schrijft_wordt_niets_opnieuw_versleuteld",
    ),
    "B12": (
        f"{L}compose.py::test_bedrijf_B12_een_pdf_mag_afgemaakt_worden_bij_een_upgrade",
        f"{L}compose.py::test_bedrijf_B12_elke_dienst_heeft_een_proef_grenzen_en_een_logboek_dat_niet_groeit",
        f"{L}compose.py::test_bedrijf_B12_wat_de_instellingen_lezen_komt_ook_binnen",
        f"{L}compose.py::test_bedrijf_B12_werk_en_klok_worden_gevraagd_zonder_django_te_laden",
        f"{L}productie.py::test_bedrijf_B12_de_beveiliging_van_mail_hangt_niet_aan_de_poort",
        f"{L}productie.py::test_bedrijf_B12_een_geheim_mag_uit_een_bestand_komen",
        f"{L}productie.py::test_bedrijf_B12_een_wachtwoord_gaat_nooit_leesbaar_over_het_netwerk",
        f"{L}proxy.py::test_bedrijf_B12_wie_blijft_vragen_krijgt_429_en_een_ander_niet",
        f"{L}proxy.py::test_bedrijf_B12_wie_zijn_koppen_of_zijn_tekst_traag_stuurt_wordt_afgesloten",
    ),
    "B13": (
        f"{L}reserve_terug.py::test_bedrijf_B13_een_opslag_die_niet_kan_opsommen_wordt_luid_geweigerd",
        f"{L}reserve_terug.py::test_bedrijf_B13_een_opslag_van_een_andere_soort_gaat_mee",
    ),
    "B14": (
        f"{L}foutpost.py::test_bedrijf_B14_een_melding_draagt_waar_en_wat_voor_fout_en_nooit_een_waarde",
        f"{L}gezond.py::test_bedrijf_B14_een_volle_schijf_die_ze_delen_haalt_geen_server_uit_de_rij",
        f"{L}kenmerk.py::test_bedrijf_B14_het_kenmerk_staat_op_de_foutpagina_in_de_kop_en_in_het_logboek",
        f"{L}kenmerk.py::test_bedrijf_B14_het_verkeer_staat_in_het_logboek_zonder_vraag_geheim_of_mens",
        f"{L}metingen.py::test_bedrijf_B14_de_metingen_tellen_de_wachtrij_de_mails_en_de_slagen",
        f"{L}metingen.py::test_bedrijf_B14_de_metingen_zeggen_hoe_lang_een_pdf_duurde",
        f"{L}metingen.py::test_bedrijf_B14_de_tijden_van_alle_webprocessen_worden_opgeteld_per_pagina",
        f"{L}metingen.py::test_bedrijf_B14_een_programma_op_deze_server_vraagt_zonder_https_en_zonder_domeinnaam",
        f"{L}metingen.py::test_bedrijf_B14_van_elders_of_door_een_proxy_zijn_er_geen_metingen",
        f"{L}proxy.py::test_bedrijf_B14_de_metingen_komen_niet_door_de_proxy",
    ),
    "B15": (
        f"{L}dokter.py::test_bedrijf_B15_de_dokter_zegt_dat_er_zonder_pango_geen_pdf_komt",
        f"{L}systeem.py::test_bedrijf_B15_wat_de_tests_nodig_hebben_houdt_de_start_wel_tegen",
        f"{L}systeem.py::test_bedrijf_B15_wie_pango_heeft_zonder_ldconfig_hoort_niets_over_pango",
        f"{L}systeem.py::test_bedrijf_B15_zonder_apt_start_het_portaal_zonder_pdf_en_staat_er_hoe_je_die_krijgt",
    ),
    "B16": (
        f"{L}reserveklok.py::test_bedrijf_B16_beheer_leest_wanneer_er_laatst_hersteld_werd",
        f"{L}reserveklok.py::test_bedrijf_B16_de_klok_vraagt_een_kopie_per_nacht_en_haalt_een_gemiste_in",
        f"{L}reserveklok.py::test_bedrijf_B16_een_nacht_laat_een_kopie_achter_op_twee_plaatsen",
        f"{L}reserveklok.py::test_bedrijf_B16_elke_week_wordt_de_nieuwste_op_proef_teruggezet_en_geteld",
        f"{L}reserveklok.py::test_bedrijf_B16_zonder_ontvanger_zeggen_beheer_en_dokter_het",
    ),
}

# What an engineer found who would take the house over, by its number.
HUIS: dict[str, tuple[str, ...]] = {
    "A1": (
        f"{L}reserve_terug.py::test_huis_A1_bestanden_die_niet_in_de_kopie_staan_gaan_weg",
        f"{L}reserve_terug.py::test_huis_A1_na_een_upgrade_komt_een_kopie_van_ervoor_terug_en_gaat_weer_mee",
        f"{L}reserve_terug.py::test_huis_A1_ook_op_een_echte_tweede_schijf",
        f"{L}reserve_terug.py::test_huis_A1_over_twee_schijven_gaat_niets_verloren",
    ),
    "A2": (
        "overlegplatform/tests/test_aanwezig.py::test_huis_A2_een_lijst_zonder_ons_begin_bewaart_niets_en_toont_beide",
        "overlegplatform/tests/test_aanwezig.py"
        "::test_huis_A2_twee_die_hetzelfde_anders_aanduiden_zien_elkaar_en_de_rest_is_bewaard",
        "overlegplatform/tests/test_antwoord.py::test_huis_A2_een_antwoord_zonder_ons_begin_bewaart_niets",
        "overlegplatform/tests/test_antwoord.py::test_huis_A2_ook_achter_de_persoonlijke_link_ziet_men_beide",
        "overlegplatform/tests/test_antwoord.py::test_huis_A2_wie_na_een_collega_anders_antwoordt_ziet_beide_en_kiest",
        "overlegplatform/tests/test_signaal_tegelijk.py"
        "::test_huis_A2_een_antwoord_op_een_signaal_zonder_ons_begin_bewaart_niets",
        "overlegplatform/tests/test_signaal_tegelijk.py"
        "::test_huis_A2_twee_antwoorden_op_een_signaal_staan_naast_elkaar",
        "overlegplatform/tests/test_signaal_tegelijk.py"
        "::test_huis_A2_twee_lezers_van_een_postvak_overschrijven_elkaars_antwoord_niet",
        "overlegplatform/tests/test_uitnodigen_paginas.py"
        "::test_huis_A2_wat_een_zetel_zelf_antwoordde_overschrijft_de_telefoonnota_niet_ongezien",
        "overlegplatform/tests/test_versieformulieren.py"
        "::test_huis_A2_zonder_ons_begin_wordt_niets_bewaard_en_staat_alles_er_nog",
    ),
    "A3": (
        f"{C}verbanden.py::test_cijfers_A1_een_klein_deel_van_een_onvolledige_reeks_staat_niet_alleen",
        f"{C}verbanden.py::test_cijfers_A1_gebieden_tellen_samen_op",
    ),
    "A4": (f"{C}geen_verzonnen.py::test_huis_A4_ook_wat_verzonnen_in_de_databank_staat_komt_in_geen_publicatie",),
    "B1": (
        f"{L}rondgang.py::test_huis_B1_beheer_en_dpo_horen_het_een_keer_en_niet_elke_nacht",
        f"{L}rondgang.py::test_huis_B1_het_opruimen_zegt_hoeveel_wel_en_hoeveel_niet",
        f"{L}rondgang.py::test_huis_B1_van_een_model_blijft_alleen_de_rij_staan_die_niet_weg_kan",
        f"{L}rondgang.py::test_huis_B1_wat_een_kamer_terugzet_telt_niet_als_gewist",
        f"{M}een_voor_een.py::test_huis_B1_de_functionaris_leest_welk_dossier_gewist_moest_zijn",
        f"{M}een_voor_een.py::test_huis_B1_een_dossier_dat_niet_weg_kan_houdt_de_andere_niet_tegen",
        f"{M}een_voor_een.py::test_huis_B1_een_toestemming_die_niet_te_lezen_is_laat_de_andere_verlopen",
        f"{M}een_voor_een.py::test_huis_B1_een_vooraanmelding_die_niet_lukt_wekt_toch_voor_de_andere",
        f"{M}een_voor_een.py::test_huis_B1_van_een_dossier_dat_halverwege_faalt_is_niets_weg",
        "overlegplatform/tests/test_kalender.py::test_huis_B1_een_weekbericht_dat_niet_lukt_houdt_de_andere_niet_tegen",
    ),
    "B2": (
        f"{L}postserver_weg.py::test_huis_B2_de_pauze_groeit_tot_een_halfuur",
        f"{L}postserver_weg.py::test_huis_B2_een_code_van_tien_minuten_komt_niet_meer_na_een_uur",
        f"{L}postserver_weg.py::test_huis_B2_een_nacht_zonder_server_telt_niet_mee_als_weigering",
        f"{L}postserver_weg.py::test_huis_B2_gezond_noemt_de_achterstand_en_blijft_overeind",
        f"{L}postserver_weg.py::test_huis_B2_na_drie_dagen_beslist_een_mens_en_dan_begint_het_geduld_opnieuw",
        f"{L}postserver_weg.py::test_huis_B2_nu_niet_is_geen_nee",
        f"{L}postserver_weg.py::test_huis_B2_stuur_alles_opnieuw_neemt_wat_wacht_en_vastzit_en_niets_anders",
        f"{L}postserver_weg.py::test_huis_B2_terwijl_de_server_weg_is_vraagt_een_mail_voor_allemaal",
        f"{L}postserver_weg.py::test_huis_B2_wat_niet_meer_geldt_verloopt_ook_zonder_dat_iemand_het_probeert",
        f"{L}postserver_weg.py::test_huis_B2_wat_verlopen_is_stuurt_niemand_nog_op",
        "overlegplatform/tests/test_omslag.py::test_huis_B2_een_uitnodiging_verloopt_als_de_vergadering_voorbij_is",
        "overlegplatform/tests/test_omslag.py::test_huis_B2_een_weekbericht_verloopt_op_de_maandag_erna",
    ),
    "B3": (
        f"{L}klad.py::test_T1_een_fout_in_de_controle_bewaart_de_tekst",
        f"{L}klad.py::test_T1b_een_fout_bij_het_tonen_van_de_fout_bewaart_de_tekst",
        f"{L}klad.py::test_T1c_een_404_bij_bewaren_bewaart_de_tekst_en_wijst_de_weg_ernaar",
    ),
    "B5": (
        f"{M}belofte.py::test_huis_B5_een_belofte_van_na_de_vraag_kende_de_vraag_al",
        f"{M}belofte.py::test_huis_B5_een_tweede_vraag_na_het_heropenen_telt_haar_eigen_dagen",
        f"{M}belofte.py::test_huis_B5_ook_wat_per_telefoon_genoteerd_wordt_telt_geen_gesloten_dagen",
    ),
    "B6": (
        f"{L}paginacache.py::test_huis_B6_een_andere_pagina_met_dezelfde_tellers_is_geen_304",
        f"{L}paginacache.py::test_huis_B6_wat_hetzelfde_bleef_na_een_daad_kost_niets",
        f"{L}paginacache.py::test_huis_B6_wie_de_pagina_al_heeft_krijgt_ze_geen_tweede_keer",
        f"{L}paginateller.py::test_huis_B6_een_bewaarde_pagina_leest_alleen_wat_haar_teller_verhoogt",
        f"{L}paginateller.py::test_huis_B6_een_daad_op_niets_publieks_verhoogt_geen_teller",
        f"{L}paginateller.py::test_huis_B6_een_daad_zonder_gebeurtenis_verhoogt_de_teller_van_alle",
        f"{L}paginateller.py::test_huis_B6_het_verhaal_van_een_jongere_ververst_geen_publieke_pagina",
        f"{L}paginateller.py::test_huis_B6_wie_schrijft_wat_publiek_is_verhoogt_de_teller",
        f"{L}paginawandeling.py::test_huis_B6_een_daad_in_het_ene_netwerk_laat_de_paginas_van_het_andere_staan",
        f"{L}paginawandeling.py::test_huis_B6_na_een_daad_leest_een_bezoeker_op_elke_pagina_wat_er_nu_staat",
    ),
    "B7": (
        f"{L}hartslag.py::test_huis_B7_ook_terwijl_het_werk_in_een_transactie_zit_klopt_het",
        f"{L}hartslag.py::test_huis_B7_werk_dat_niets_zegt_wordt_niet_door_een_tweede_werker_genomen",
        f"{C}jaarevaluatie_bestand.py::test_huis_B7_een_ander_bestand_zegt_dat_het_een_ander_is",
        f"{C}jaarevaluatie_bestand.py"
        "::test_huis_B7_een_dood_gewaande_poging_verliest_het_bestand_niet_dat_ze_net_vastlegde",
        f"{C}jaarevaluatie_bestand.py::test_huis_B7_een_editie_waarvan_het_bestand_weg_is_krijgt_een_nieuw",
        f"{C}jaarevaluatie_bestand.py::test_huis_B7_een_poging_waarvan_het_bestand_intussen_weg_is_legt_niets_vast",
        f"{C}jaarevaluatie_bestand.py::test_huis_B7_hetzelfde_bestand_heet_gelijk_aan_het_vorige",
    ),
    "B8": (f"{C}meldpuntcijfers.py::test_een_netwerk_met_alleen_een_meldpunt_kan_publiceren_en_zonder_iets_niet",),
}
