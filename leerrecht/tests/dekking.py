"""Which test holds which finding about law and attacks, and which line of the promises to a young person.

Names by hand: a test that is renamed or goes must be looked for again. `test_dekking.py` says what is missing.
"""

M, L = "meldpunt/tests/test_", "leerrecht/tests/test_"

# What an attacker found, by its number.
AANVAL: dict[str, tuple[str, ...]] = {
    "A1": (f"{M}bevroren.py::test_veiligheid_A1_een_andere_soort_opent_niets_van_wat_al_overgedragen_was",),
    "A2": (f"{M}namen_bewaakt.py::test_veiligheid_A2_bij_het_voorstellen_wordt_de_vraag_zelf_opnieuw_gelezen",),
    "A3": (f"{L}vier_ogen.py::test_veiligheid_A3_wie_nieuw_zou_lezen_wacht_op_een_tweede_persoon",),
    "A4": (f"{L}nieuw_adres.py::test_veiligheid_A4_ook_na_het_ja_rusten_de_dossiers_drie_dagen",),
    "B1": (f"{L}voorstel.py::test_veiligheid_B1_het_eigen_netwerk_houdt_het_recht_om_te_hernoemen_en_te_sluiten",),
    "B2": (f"{M}waarschuwen.py::test_veiligheid_B2_een_open_dossier_eindigt_na_waarschuwing_en_dagen_respijt",),
    "B3": ("monitoring/tests/test_vijandig_bestand.py::test_een_werkmap_die_kwaad_wil_wordt_in_een_zin_geweigerd",),
    "B4": (
        f"{L}klad.py::test_voor_een_vreemde_wordt_niets_bewaard",
        f"{L}klad.py::test_een_mens_vult_de_schijf_niet",
    ),
    "B5": (f"{L}rem.py::test_veiligheid_B5_een_gekende_browser_raakt_nooit_op_slot",),
    "B6": (
        f"{M}opzoeken.py::test_veiligheid_B6_na_tien_missers_antwoordt_geen_dossier_meer",
        f"{M}opzoeken.py::test_veiligheid_B6_elf_namen_in_een_minuut_is_wachten_met_een_zin",
    ),
    "B7": (f"{L}proxy.py::test_veiligheid_B7_achter_de_proxy_houden_trage_bezoekers_niemand_tegen",),
    "C": (
        f"{L}werkwoorden.py::test_een_werkwoord_dat_een_adres_niet_heeft_is_een_405_die_zegt_wat_wel_kan",
        f"{L}opmaaktekst.py::test_kwaadaardige_tekst_wordt_nooit_een_vreemde_tag",
        f"{L}gebonden.py::test_een_verhaal_uit_een_afgeschermd_deel_opent_niet_in_de_vraag_zonder_naam",
        f"{L}uitgave.py::test_met_een_adres_staat_er_wat_rfc_9116_vraagt",
        f"{L}plakpoort.py::test_een_naam_en_een_adres_staan_op_een_regel_en_draaien_niet_om",
    ),
}

# The thirty corrections of a lawyer, by their number.
_WOORDEN = f"{L}woorden.py::test_geen_tekst_van_het_portaal_zegt_wat_niet_klopt"
RECHT: dict[int, tuple[str, ...]] = {
    1: (f"{M}school_volgt_niet.py::test_recht_01_een_school_volgt_geen_dossier_van_een_clb",),
    2: (f"{M}velden.py::test_recht_02_met_A_leest_niemand_codes_begeleiding_of_verblijf",),
    3: (f"{M}school_volgt_niet.py::test_recht_03_een_school_leest_a_zolang_een_ja_aan_haar_geldt",),
    4: (
        f"{M}verbetering.py::test_meldpunt_A6_een_verkeerd_nummer_wordt_verbeterd_en_het_oude_blijft_leesbaar",
        f"{M}kopie.py::test_de_kopie_houdt_alles_en_het_maken_is_een_blik",
        f"{M}verzoek.py::test_een_ingewilligd_verzoek_wist_alles_en_laat_alleen_het_bewijs",
        f"{M}verzoek.py::test_wie_betwist_legt_het_dossier_meteen_stil",
    ),
    5: (f"{M}ja_en_nee.py::test_recht_05_een_ja_terugnemen_stopt_alles_in_dezelfde_daad_en_laat_wissen",),
    6: (f"{M}wie_beslist.py::test_recht_06_het_ja_van_wie_geen_gezag_heeft_opent_geen_deur",),
    7: (f"{M}beslissers_daden.py::test_recht_07_meldpunt_B4_wie_mag_vragen_wie_keek_volgt_de_leeftijd",),
    8: (
        f"{M}waarschuwen.py::test_veiligheid_B2_een_open_dossier_eindigt_na_waarschuwing_en_dagen_respijt",
        f"{M}termijnen.py::test_recht_08_zonder_selectieregel_wist_geen_termijn_een_dossier_en_erna_wel",
    ),
    9: (f"{M}totalen.py::test_recht_09_geen_totaal_hoort_bij_een_stub_in_welke_kolom_of_volgorde_ook",),
    10: (f"{M}grondenkaart.py::test_recht_10_de_kaart_zegt_van_elke_lezer_precies_de_velden_die_de_deur_opent",),
    11: (f"{M}wie_leest.py::test_recht_11_de_lijst_is_wie_de_deur_echt_binnenlaat",),
    12: (f"{M}toestemmingszin.py::test_recht_12_voor_een_ja_staat_er_geen_dag_waarop_iets_gebeurde",),
    13: (
        f"{M}wie_beslist.py::test_recht_06_13_wie_beslist_volgt_de_tabel",
        f"{M}rondetafel_grenzen.py"
        "::test_recht_13_een_kind_van_elf_dat_zelf_kan_beslissen_leest_alles_van_zijn_tafel_en_de_ouder_niet",
    ),
    14: (f"{M}ja_en_nee.py::test_recht_14_het_nee_van_het_kind_houdt_tegen_tot_iemand_met_reden_beslist",),
    15: (
        f"{L}wet.py::test_recht_15_1712_staat_niet_bij_gevaar_en_zegt_dat_het_geen_noodnummer_is",
        f"{M}dienstpunt.py::test_wie_verontrust_is_leest_bij_het_aanmelden_de_nummers_van_de_eigen_regio",
    ),
    16: (f"{M}termijnen.py::test_recht_16_de_functionaris_leest_de_termijnen_en_beslist_er_nooit_over",),
    17: (
        f"{M}telefoongrond.py::test_recht_17_zonder_grond_komt_er_geen_naam_in_het_dossier",
        f"{M}schoolextern.py::test_recht_17_zonder_clb_gaat_niemand_naar_een_plek_buiten_de_school",
    ),
    18: (f"{M}recht_woorden.py::test_recht_18_de_leerplicht_eindigt_op_30_juni_of_de_verjaardag",),
    19: (_WOORDEN,),
    20: (f"{L}woorden.py::test_recht_20_pagina_s_voor_jongeren_noemen_geen_politie_en_justitie",),
    21: (_WOORDEN,),
    22: (f"{M}schoolextern.py::test_recht_22_andere_hulp_vraagt_geen_clb",),
    23: (
        f"{M}wegwijzer.py::test_recht_23_geen_antwoord_staat_in_een_adres",
        f"{L}feitenronde.py::test_recht_23_wie_alleen_leest_krijgt_geen_cookie",
        f"{L}melding.py::test_een_melding_komt_aan_en_is_in_de_browser_niet_te_lezen",
    ),
    24: (f"{M}vaak_afwezig.py::test_rij_29_per_aantal_halve_dagen_staat_wie_wat_doet_met_de_bron", _WOORDEN),
    25: (f"{L}woorden.py::test_recht_25_elke_doelgroep_heeft_een_publieke_naam_en_woorden_van_nu",),
    26: (f"{M}recht_woorden.py::test_recht_26_zonder_geboortedatum_telt_de_band",),
    27: (f"{M}recht_woorden.py::test_recht_27_een_naft_is_nooit_voor_het_basisonderwijs",),
    28: (f"{M}wie_weet.py::test_recht_28_een_vooraanmelding_zegt_of_leerling_en_ouders_het_weten",),
    29: (f"{M}register.py::test_recht_29_elk_model_met_gegevens_over_iemand_staat_in_het_register",),
    30: (f"{L}feitenronde.py::test_recht_30_de_verklaring_van_toegankelijkheid_volgt_het_model",),
}

# What people who played a referral found about names, readers and rights.
KETEN: dict[str, tuple[str, ...]] = {
    "A3": (f"{M}namen_bewaakt.py::test_meldpunt_A3_in_300_dossiers_wordt_geen_neutrale_zin_geweigerd",),
    "A4": (f"{M}toestemmingszin.py::test_recht_02_meldpunt_A4_de_zin_noemt_wat_gelezen_wordt_en_wat_niet",),
    "A5": (f"{M}beslissers_daden.py::test_meldpunt_A5_in_een_telefoondossier_komt_een_ouder_erbij_die_ja_zegt",),
    "A6": (f"{M}verbetering.py::test_meldpunt_A6_een_verkeerd_nummer_wordt_verbeterd_en_het_oude_blijft_leesbaar",),
    "B1": (f"{M}zoeken.py::test_meldpunt_B1_een_naam_wordt_gevonden_hoe_men_hem_ook_schrijft",),
    "B2": (f"{M}schoollijn.py::test_meldpunt_B2_zonder_ja_leest_de_school_alleen_dat_het_bij_het_clb_is",),
    "B3": (f"{M}wie_weet.py::test_meldpunt_B3_het_contact_van_de_ouders_gaat_mee_en_wordt_niet_overgetypt",),
    "B4": (f"{M}beslissers_daden.py::test_recht_07_meldpunt_B4_wie_mag_vragen_wie_keek_volgt_de_leeftijd",),
    "B5": (f"{M}mijnblad.py::test_meldpunt_B5_wie_keek_staat_er_in_woorden_en_een_lijst_is_geen_dossier",),
    "B6": (f"{M}zoeken.py::test_meldpunt_B6_een_treffer_toont_voornaam_geboortejaar_school_en_waarom_en_niet_meer",),
}

# What a statistician found about the figures. A3 (dates and breaks of the Flemish series) has no test of its own yet.
_C = "monitoring/tests/test_"
CIJFERS: dict[str, tuple[str, ...]] = {
    "A1": (
        f"{_C}doorlichting.py::test_cijfers_A1_na_het_beschermen_vindt_ze_niets_meer",
        f"{_C}verbanden.py::test_cijfers_A1_gebieden_tellen_samen_op",
        f"{_C}publicatie.py::test_cijfers_A1_een_percentage_dat_niemand_koppelde_wordt_met_zijn_aantal_beschermd",
    ),
    "A2": (
        f"{_C}drempels.py::test_cijfers_A2_een_bron_in_een_lijst_kiezen_zet_de_bescherming_niet_uit",
        f"{_C}drempels.py::test_niets_verbergen_geldt_voor_een_aanlevering_en_pas_na_gunstig_advies",
    ),
    "A4": (
        f"{_C}intrekken.py::test_A4_een_ingetrokken_cijfer_staat_niet_in_de_volgende_publicatie",
        f"{_C}opvallend.py::test_A4_een_gebied_met_een_tikfout_wordt_geweigerd_met_wat_bedoeld_is",
    ),
    "A5": (
        f"{_C}alles_lezen.py::test_A5_een_procentcel_van_excel_is_wat_ze_toont",
        f"{_C}opvallend.py::test_A5_delen_die_samen_meer_zijn_dan_het_totaal_vallen_op",
        f"{_C}bevindingen.py::test_cijfers_A5_een_nis_code_is_die_van_haar_gemeente",
    ),
    "A6": (f"{_C}alles_lezen.py::test_A6_een_verborgen_blad_wordt_bij_zijn_naam_geweigerd_en_niet_bewaard",),
    "A7": (f"{_C}lang_werk.py::test_A7_van_veel_rijen_vergelijkt_de_databank_en_zegt_hetzelfde",),
    "B1": (f"{_C}bescherming.py::test_cijfers_B1_op_kleine_tabellen_wordt_weinig_meer_verborgen_dan_bewezen_nodig_is",),
    "B2": (f"{_C}kolommen.py::test_B2_onze_eigen_download_komt_ongewijzigd_weer_binnen",),
    "B3": (f"{_C}grafiekregels.py::test_vormgeving_een_verborgen_staaf_is_gearceerd_en_altijd_even_lang",),
    "B4": (
        f"{_C}publicatie.py::test_cijfers_B4_de_volgorde_komt_uit_de_labels_en_niet_uit_het_bestand",
        f"{_C}nagerekend.py::test_de_volgorde_van_de_tabel_zegt_niets_over_de_grootte",
    ),
    "B5": (
        f"{_C}bevindingen.py"
        "::test_cijfers_B5_een_ingetrokken_publicatie_blijft_in_een_beslist_document_en_dat_staat_erbij",
    ),
}

# The promises to a young person, in the order in which they were written down.
BELOFTEN: dict[str, tuple[str, ...]] = {
    "1 trap per veld, de zin uit de velden, bewaard en met versie": (
        f"{M}velden.py::test_recht_02_elke_lezer_leest_precies_de_velden_van_zijn_trappen",
        f"{M}toestemmingszin.py::test_een_gevraagde_toestemming_houdt_haar_zin_haar_velden_en_hun_versie",
        f"{M}toestemmingszin.py::test_recht_02_een_veld_dat_later_opschuift_gaat_niet_open_onder_een_oud_ja",
    ),
    "1 het ja aan het Meldpunt is een toestemming als de andere": (
        f"{M}ja_en_nee.py::test_recht_05_het_ja_aan_het_meldpunt_is_een_toestemming_en_is_terug_te_nemen",
    ),
    "1 wie beslist volgt uit gezag en bekwaamheid, met een dag om te herzien": (
        f"{M}wie_beslist.py::test_recht_06_13_wie_beslist_volgt_de_tabel",
        f"{M}beslissers_daden.py::test_op_de_dag_van_de_herziening_wordt_het_dossier_een_keer_wakker_en_sluit_het_ja",
    ),
    "1 een regel voor namen, met voorbeeld en geschiedenis": (
        f"{M}namen_bewaakt.py::test_de_pagina_van_het_voorstel_toont_vooraf_wat_de_aanbieder_leest",
        f"{M}verbetering.py"
        "::test_veiligheid_A2_een_naam_gaat_na_het_versturen_uit_de_vraag_en_de_aanbieder_ziet_gewijzigd",
    ),
    "1 wat gedeeld is, is bevroren op zijn rij": (
        f"{M}bevroren.py::test_hoe_diep_een_collega_leest_staat_op_de_rij_van_de_overdracht",
    ),
    "1 vier ogen op het gevolg, en wie leest en de functionaris horen het": (
        f"{L}vier_ogen.py::test_elke_daad_van_beheer_staat_in_de_tabel",
        f"{L}voorstel.py::test_veiligheid_A3_wie_leest_en_de_functionaris_horen_het_op_het_ogenblik_zelf",
        f"{M}antwoordlink.py::test_wie_een_adres_toevoegt_bevestigt_het_niet_zelf",
        f"{M}rondetafel_grenzen.py"
        "::test_een_aanbieder_zonder_account_leest_aan_tafel_wie_het_is_op_een_adres_dat_twee_mensen_kennen",
    ),
    "1 een mailadres opent een naam zodra twee mensen het kennen, van wie het ook is": (
        f"{M}tafeladres.py::test_wie_een_adres_typt_stuurt_er_alleen_geen_naam_naartoe_van_wie_het_ook_is",
        f"{M}rondetafel_grenzen.py"
        "::test_een_aanbieder_zonder_account_leest_aan_tafel_wie_het_is_op_een_adres_dat_twee_mensen_kennen",
    ),
    "1 breekglas: een dossier, een dag, een reden, de functionaris meteen": (
        f"{M}gekend.py::test_buiten_de_eigen_regio_is_het_een_noodgeval_en_hoort_de_functionaris_het_meteen",
        f"{M}gekend.py::test_een_dossier_van_een_collega_vraagt_eerst_een_reden_en_opent_dan_een_dag",
    ),
    "1 wie leest, komt uit de gegevens en is volledig": (
        f"{M}wie_leest.py::test_recht_11_de_lijst_is_wie_de_deur_echt_binnenlaat",
        f"{M}wie_leest.py::test_recht_11_de_pagina_zegt_wie_het_meldpunt_is_en_wie_altijd_iets_ziet",
    ),
    "1 politie en justitie lezen niets, langs geen enkele weg": (
        f"{L}opsporing_leest_niet.py::test_geen_enkele_rol_geeft_politie_of_parket_een_recht_op_dossiers",
        f"{M}clb_zonder_toestemming.py::test_met_politie_of_parket_wordt_niet_gedeeld_ook_niet_als_aanbieder",
        f"{M}rondetafel_grenzen.py::test_wie_voor_politie_of_justitie_werkt_zit_niet_mee_aan_tafel",
    ),
    "2 verbeteren met reden, eigen woorden ernaast": (
        f"{M}verbetering.py::test_eigen_woorden_staan_naast_het_veld_voor_wie_dat_veld_leest",
    ),
    "2 een loket met een klok van een maand, advies en besluit": (
        f"{M}verzoek.py::test_een_maand_en_hoogstens_twee_erbij",
        f"{M}verzoek.py::test_zonder_advies_geen_beslissing_en_zonder_beslissing_geen_antwoord",
        f"{M}herwissen.py::test_recht_04_na_een_teruggezette_kopie_is_wat_intussen_gewist_werd_opnieuw_weg",
        f"{M}kopie.py::test_de_kopie_op_papier_is_een_toegankelijke_pdf",
    ),
    "2 de wegen voor een klacht": (
        f"{L}feitenronde.py::test_recht_7_de_pagina_over_privacy_noemt_lezers_uit_de_tabel_en_de_wegen_voor_een_klacht",
    ),
    "2 ouders: leeftijd, gezag en het ja van de jongere, op elke pagina": (
        f"{M}ouderblad.py::test_zonder_ja_van_de_jongere_of_zonder_gezag_is_er_geen_kaart",
        f"{M}ouderblad.py::test_wie_twaalf_wordt_leest_een_ouder_niet_meer_mee_zonder_nieuw_ja",
        f"{M}wissel.py::test_een_ouder_van_wie_zelf_beslist_wordt_niet_gevraagd",
    ),
    "3 een termijn voor alles, van de laatste daad, en tot nul geteld": (
        f"{M}wissen.py::test_een_dossier_na_de_termijn_is_overal_weg_en_de_jaartotalen_blijven_gelijk",
        f"{M}wissen.py::test_van_wie_gewist_is_blijft_geen_letter_over",
        f"{M}waarschuwen.py::test_lezen_houdt_een_dossier_niet_in_leven_en_het_log_gaat_niet_voor_het_dossier",
        f"{M}herwissen.py::test_recht_08_een_kopie_ouder_dan_haar_termijn_gaat_weg_en_de_nieuwste_blijft",
    ),
    "3 termijnen op een pagina, door de verantwoordelijke": (
        f"{M}termijnen.py::test_wat_een_termijn_doet_telt_wat_het_wissen_erna_echt_wist",
    ),
    "4 verantwoordelijke, grond, verwerkers; de kaart uit de code, voor iedereen": (
        f"{M}grondenkaart.py::test_een_bezoeker_leest_de_kaart_en_ziet_geen_knop",
        f"{M}verantwoording.py::test_recht_10_wat_leeg_is_staat_leeg_en_zegt_wie_het_moet_invullen",
    ),
    "4 een naam aan de telefoon alleen met een grond; de klok om in te lichten": (
        f"{M}telefoongrond.py::test_recht_17_de_klok_komt_op_de_werklijst_en_stopt_als_de_jongere_het_weet",
    ),
    "4 verontrusting: de weg zonder ja": (
        f"{M}verontrusting.py::test_alleen_wie_schreef_en_wie_het_dossier_behandelt_leest_een_verzegelde_nota",
        f"{M}verontrusting.py::test_de_klok_vraagt_het_op_mijn_werk_tot_de_jongere_het_weet",
    ),
    "4 elke rol bevestigt waaraan die gebonden is": (
        f"{L}geheimhouding.py::test_recht_4_8_zonder_bevestiging_gaat_geen_dossier_open_en_erna_wel",
    ),
    "4 klaar voor de functionaris": (
        f"{M}toezicht.py::test_recht_4_2_de_lijst_noemt_wie_gezondheidsgegevens_mag_lezen_en_sinds_wanneer",
        f"{M}toezicht.py"
        "::test_recht_4_10_de_functionaris_leest_een_steekproef_van_oordelen_en_elke_blik_staat_in_zijn_dossier",
    ),
    "5 de levende wet": (
        f"{L}wet.py::test_een_vervallen_feit_wordt_grijs_voor_wie_leest",
        f"{L}wet.py::test_een_nummer_wordt_nooit_grijs",
        f"{L}wet.py::test_wat_recht_9_niet_kon_nakijken_blijft_gemerkt",
    ),
    "5 een logboek van de proxy zonder wat iemand vroeg": (
        f"{L}proxy.py::test_wat_iemand_vroeg_en_wat_geheim_is_staat_niet_in_het_logboek",
    ),
    "6 kanaries in elk veld, ook achter een link en een kaart": (
        f"{M}kanarie.py::test_geen_kanarie_zingt_waar_niemand_ze_mag_horen",
        f"{M}kanarie.py::test_een_formulier_zonder_kanarie_valt_op",
    ),
    "6 kanaries in alles wat geen pagina is": (
        f"{M}kanarie.py::test_wat_geen_pagina_geeft_wordt_uit_de_code_gevonden",
        f"{M}kanarie.py::test_ook_wat_ingepakt_is_wordt_gehoord",
    ),
    "6 een rij hoort bij haar dossier": (
        f"{L}dubbele_sleutel.py::test_een_rij_van_het_ene_dossier_bestaat_niet_onder_het_andere",
    ),
    "6 de matrix van rechten, met de hand": (
        f"{L}rechtenmatrix.py::test_elk_adres_staat_in_de_matrix_en_elke_rij_bestaat",
        f"{M}trappen.py::test_wie_leest_hoe_diep",
    ),
}
