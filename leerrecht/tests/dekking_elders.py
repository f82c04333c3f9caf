"""Which test holds what went wrong elsewhere and went wrong here too: reports about other programs, tried on this one.

Names by hand, as in `dekking.py`: a test that is renamed or goes must be looked for again, a test that bears the number
of a report stands here, and a report that broke something without a test fails (`test_dekking_elders.py`).
"""

L, M, C = "leerrecht/tests/test_", "meldpunt/tests/test_", "monitoring/tests/test_"
OV, A = "overlegplatform/tests/test_", "actieplan/tests/test_"
LB, MB = "leerrecht/tests/browser/test_", "meldpunt/tests/browser/test_"

# What broke here when it was tried, by the number of the report.
GEBROKEN: dict[str, tuple[str, ...]] = {
    "M01": (
        f"{LB}poort.py::test_M01_wat_men_plakt_blijft_heel_en_een_teller_spreekt",
        f"{L}plakpoort.py::test_M01_een_regeleinde_telt_een_keer_en_een_te_lange_tekst_komt_heel_terug",
    ),
    "M04": (
        f"{LB}poort.py::test_M04_een_geplakte_tekst_toont_elk_jaar_elk_nummer_en_elk_teken",
        f"{L}opmaakbetekenis.py::test_M04_een_jaar_een_plus_en_een_min_blijven_wat_ze_zijn",
        f"{C}jaarevaluatie_pdf.py::test_M04_op_papier_houdt_elk_nummer_en_elk_teken_zijn_betekenis",
    ),
    "M05": (
        f"{M}zoeken.py::test_meldpunt_B1_een_naam_wordt_gevonden_hoe_men_hem_ook_schrijft",
        f"{M}zoeken.py::test_meldpunt_B1_twee_dossiers_van_een_kind_vinden_elkaar_en_zeggen_waarom",
        f"{M}zoeken.py::test_M05_het_eigen_clb_hoort_dat_het_al_een_dossier_heeft_hoe_de_naam_ook_geschreven_is",
    ),
    "M07": (
        f"{L}zoeken.py::test_M07_een_letter_zonder_ontleding_wordt_gevonden_met_de_gewone_letter",
        f"{L}zoeken.py::test_M07_een_teken_dat_niemand_ziet_telt_niet",
        f"{M}zoeken.py::test_meldpunt_B1_een_naam_wordt_gevonden_hoe_men_hem_ook_schrijft",
        f"{M}zoeken.py::test_meldpunt_B1_twee_dossiers_van_een_kind_vinden_elkaar_en_zeggen_waarom",
    ),
    "M08": (
        f"{A}zoek_en_filter.py::test_M08_een_telefoon_met_een_kromme_apostrof_vindt_hetzelfde",
        f"{L}zoeken.py::test_M08_een_apostrof_is_een_apostrof_welke_vorm_hij_ook_heeft",
        f"{L}zoeken.py::test_M08_een_streepje_in_een_woord_is_niets_of_een_spatie",
        f"{M}filters.py::test_M08_een_streepje_of_apostrof_verandert_niet_wat_men_in_het_aanbod_vindt",
    ),
    "M09": (f"{L}klad.py::test_M09_een_formulier_dat_dagen_open_stond_houdt_zijn_tekst",),
    "M11": (
        f"{OV}antwoord.py::test_M11_een_antwoord_uit_een_venster_van_voor_de_verplaatsing_telt_niet_voor_de_nieuwe_dag",
        f"{OV}bereik.py::test_M11_een_andere_plaats_laat_het_antwoord_staan_en_de_agenda_zegt_hetzelfde",
        f"{OV}bereik.py::test_M11_een_antwoord_op_de_vorige_datum_is_geen_aanwezigheid",
        f"{OV}bereik.py::test_M11_een_verplaatsing_vraagt_opnieuw_en_bewaart_het_antwoord_op_de_vorige_datum",
        f"{OV}bereik.py::test_M11_wie_opnieuw_antwoordt_telt_een_keer_en_op_de_nieuwe_datum",
        f"{OV}uitnodigen_paginas.py::test_M11_de_pagina_van_de_vergadering_zegt_dat_een_antwoord_over_de_vorige_datum_ging",
    ),
    "M14": (
        f"{L}persoonlijke_link.py::test_M14_elke_link_die_niet_meer_werkt_zegt_hetzelfde",
        f"{OV}kalender.py::test_M14_een_geraden_of_oudere_link_zegt_dat_en_stuurt_een_nieuwe_mail",
    ),
    "M17": (
        f"{L}aanvullen.py::test_M17_elk_formulier_in_elk_sjabloon_zegt_het_zelf",
        f"{L}aanvullen.py::test_M17_geen_enkel_veld_over_een_ander_nodigt_de_browser_uit",
        f"{L}aanvullen.py::test_M17_niets_van_ons_schrijft_in_de_opslag_van_de_browser",
        f"{L}aanvullen.py::test_M17_ook_de_onderdelen_van_een_aanmelding_niet",
        f"{L}aanvullen.py::test_M17_wat_van_jezelf_is_mag_de_browser_aanvullen",
        f"{MB}profiel.py::test_M17_het_profiel_van_een_echte_browser_bewaart_geen_kanarie",
        f"{MB}profiel.py::test_M17_na_het_uitloggen_toont_terug_geen_kanarie",
    ),
    "M18": (f"{L}datum.py::test_M18_elk_veld_voor_een_dag_of_een_uur_is_hetzelfde_en_elk_toetsenbord_kan_het_typen",),
    "M21": (
        f"{L}vertrek.py::test_M21_alles_gaat_in_een_stap_naar_wie_gekozen_is",
        f"{L}vertrek.py::test_M21_een_naam_van_wie_vertrok_draagt_dat_merk",
        f"{L}vertrek.py::test_M21_kiezen_staat_er_alleen_waar_iemand_te_kiezen_is",
        f"{L}vertrek.py::test_M21_ook_het_einde_van_een_lidmaatschap_draagt_over_maar_niet_voor_een_latere_dag",
        f"{L}vertrek.py::test_M21_voor_het_afsluiten_staat_er_wat_aan_de_persoon_hangt",
        f"{L}vertrek.py::test_M21_wie_er_in_een_andere_rol_blijft_werken_houdt_het_werk",
        f"{L}vertrek.py::test_M21_wie_het_recht_niet_heeft_krijgt_geen_dossier",
        f"{L}vertrek.py::test_M21_wie_niemand_kiest_laat_niets_op_een_afgesloten_naam_staan",
    ),
    "M22": (
        f"{LB}poort.py::test_M22_een_foutlijst_wordt_een_keer_voorgelezen",
        f"{LB}poort.py::test_M22_ook_bewaren_dat_mislukt_wordt_een_keer_voorgelezen",
    ),
    "M23": (f"{LB}poort.py::test_M23_een_heel_lang_woord_in_het_kruimelpad_rolt_niet_dwars",),
    "M32": (
        f"{M}een_naam.py::test_M32_een_aanmelding_van_wie_een_naam_heeft",
        f"{M}een_naam.py::test_M32_een_aanmelding_zonder_gekende_geboortedatum",
        f"{M}een_naam.py::test_M32_een_telefoon_over_wie_een_naam_heeft",
        f"{M}een_naam.py::test_M32_een_telefoon_zonder_gekende_geboortedatum_houdt_de_geschatte_leeftijd",
        f"{M}een_naam.py::test_M32_op_de_pagina_van_de_telefoon_lukt_het_en_het_dossier_zegt_wat_niet_gekend_is",
        f"{M}een_naam.py::test_M32_twee_mensen_met_een_naam_zonder_datum_botsen_niet_en_met_dezelfde_datum_wel",
        f"{M}zoeken.py::test_M32_een_tweeling_een_naamgenoot_en_wie_geen_naam_of_datum_heeft_zijn_niet_bekend",
        f"{M}zoeken.py::test_M32_wie_een_naam_heeft_wordt_op_die_naam_gevonden",
    ),
    "M35": (
        f"{L}filters.py::test_M35_de_zin_zegt_wat_men_nu_ziet",
        f"{L}filters.py::test_M35_een_download_met_een_onbekend_filter_gaat_naar_de_pagina_die_het_zegt",
        f"{L}filters.py::test_M35_een_waarde_die_niet_bestaat_wordt_genoemd_en_filtert_niet",
        f"{L}filters.py::test_M35_elk_filter_van_elke_kamer_staat_hierboven",
        f"{L}filters.py::test_M35_ook_een_keuze_zonder_formulier_zegt_het",
    ),
}

# What was refused or absent there and is taken here since.
BETER: dict[str, tuple[str, ...]] = {
    "M19": (
        f"{L}datum.py::test_M19_een_datum_wordt_gelezen_zoals_mensen_ze_schrijven",
        f"{L}datum.py::test_M19_een_uur_wordt_gelezen_zoals_mensen_het_schrijven",
    ),
    "M27": (
        f"{C}vijandig_bestand.py::test_M27_de_regel_sep_van_excel_is_geen_kolom",
        f"{C}vijandig_bestand.py::test_M27_sep_met_een_ander_teken_wordt_gevolgd",
    ),
    "M30": (
        f"{L}postserver_weg.py::test_M30_een_automaat_antwoordt_niet_en_een_mens_leest_een_antwoord",
        f"{L}postserver_weg.py::test_M30_zonder_postvak_van_een_dienst_zegt_de_mail_dat_antwoorden_niet_kan",
        f"{OV}omslag.py::test_M30_het_weekbericht_zegt_aan_het_mailprogramma_waar_je_het_afzet",
    ),
}

# Ten changes of a rule that no test noticed once: each has its own test now.
MUTANTEN: dict[int, str] = {
    1: f"{M}mutanten.py::test_huis_E1_een_ja_voor_b_rust_niet_op_een_ja_voor_a_van_wie_toen_niet_besliste",
    2: f"{M}mutanten.py::test_huis_E2_een_heropend_dubbel_is_geen_dubbel_meer_en_wordt_op_zijn_eigen_dag_gewist",
    3: f"{C}publicatie.py::test_wat_in_een_ingetrokken_publicatie_stond_is_gelezen_en_telt_als_getoond",
    4: f"{OV}zichtbaarheid.py::test_huis_E4_een_zetel_geldt_nog_op_zijn_laatste_dag_en_de_dag_erna_niet",
    5: f"{A}zichtbaarheid.py"
    "::test_huis_E5_op_de_laatste_dag_van_haar_betrokkenheid_meldt_een_organisatie_nog_voortgang",
    6: f"{L}mutanten.py::test_huis_E6_een_tweede_factor_die_intussen_gebruikt_werd_houdt_wat_hij_onthield",
    7: f"{L}mutanten.py::test_huis_E7_na_middernacht_toont_het_geheugen_niet_de_pagina_van_gisteren",
    8: f"{M}mutanten.py::test_huis_E8_een_termijn_in_maanden_kent_het_einde_van_elke_maand",
    9: f"{M}mutanten.py::test_huis_E9_een_vraag_vervalt_na_haar_laatste_dag_en_niet_op_die_dag",
    10: f"{M}mutanten.py::test_huis_E10_de_verste_dag_om_opnieuw_te_kijken_mag_nog_en_de_dag_erna_niet",
}
