"""Per test the sentences of this room that it proves (see leerrecht/tests/bewijzen.py)."""

_MELDPUNT = "meldpunt/tests/test_"

BEWIJS: dict[str, tuple[str, ...]] = {
    f"{_MELDPUNT}waarschuwen.py::test_een_clb_zegt_dat_een_vooraanmelding_nog_nodig_is_en_haar_termijn_telt_opnieuw": (
        "De vooraanmelding blijft. De bewaartermijn telt opnieuw vanaf vandaag, tot … .",
    ),
    f"{_MELDPUNT}verzoek.py::test_twee_verzoeken_om_stil_te_leggen_houden_het_dossier_elk_stil": (
        "Deze beperking is opgeheven. Het dossier ligt nog stil door een ander verzoek.",
    ),
    f"{_MELDPUNT}werkgebied.py::test_overleg_netwerk_A8_gebieden_komen_erbij_in_de_browser_en_liggen_in_het_netwerk": (
        "Toegevoegd: … .",
    ),
    f"{_MELDPUNT}werkgebied.py::test_een_gebied_krijgt_een_andere_naam_en_houdt_zijn_adres": (
        "Het gebied heet nu … .",
    ),
    f"{_MELDPUNT}werkgebied.py::test_een_gebied_gaat_weg_zolang_niets_ernaar_wijst": ("… is weggehaald.",),
    f"{_MELDPUNT}dienstpunt.py::test_beheer_vult_het_nummer_in_en_wie_moet_bellen_ziet_het": (
        "Bewaard. Op de pagina's staat nu: bel … .",
    ),
    f"{_MELDPUNT}dienstpunt.py::test_een_leeg_nummer_zegt_dat_het_er_niet_staat": (
        "Bewaard. Er staat nog geen telefoonnummer op de pagina's.",
    ),
    f"{_MELDPUNT}eerst_bevestigen.py::test_met_een_nieuw_adres_hoort_een_school_dat_haar_vooraanmelding_vertrok": (
        "Verstuurd naar … . De referentie is … : noteer ze.",
    ),
    f"{_MELDPUNT}toezicht.py::test_recht_4_10_de_functionaris_noteert_een_steekproef_en_de_rijen_blijven_dezelfde": (
        "Nagekeken: de steekproef van … , met … rijen, is bewaard.",
    ),
    f"{_MELDPUNT}verantwoording.py::test_beheer_vult_in_en_het_staat_op_de_kaart_met_een_spoor": (
        "Bewaard: het staat op de grondenkaart en bij Privacy. Nog in te vullen: … .",
    ),
    f"{_MELDPUNT}beslissers_daden.py::test_de_bladzijde_van_elke_daad_bewaart_en_zegt_wat_er_gebeurde": (
        "… staat erbij. …",
    ),
    f"{_MELDPUNT}ja_en_nee.py::test_recht_14_het_nee_van_het_kind_houdt_tegen_tot_iemand_met_reden_beslist": (
        "Je afweging staat in het dossier. Het nee van de jongere houdt dit niet meer tegen.",
    ),
    f"{_MELDPUNT}verzoek.py::test_van_dossier_tot_antwoord_in_de_browser_van_elk": (
        "Het verzoek is genoteerd. Antwoord ten laatste op … .…",
    ),
    f"{_MELDPUNT}verzoek.py::test_verlengen_kan_een_keer_en_alleen_binnen_de_termijn": (
        "Antwoord ten laatste op … . Zeg het ook aan wie het vroeg.",
    ),
    f"{_MELDPUNT}verzoek.py::test_een_beperking_die_niet_doorgaat_laat_het_dossier_verdergaan": (
        "Het verzoek is ingetrokken.",
    ),
    f"{_MELDPUNT}verzoek.py::test_wie_betwist_legt_het_dossier_meteen_stil": (
        "Het dossier ligt nu stil.",
        "Het dossier ligt niet meer stil.",
    ),
    f"{_MELDPUNT}gekend.py::test_een_dossier_van_een_collega_vraagt_eerst_een_reden_en_opent_dan_een_dag": (
        "Het dossier is één dag open voor jou. Je reden is genoteerd.",
    ),
    f"{_MELDPUNT}gekend.py::test_buiten_de_eigen_regio_is_het_een_noodgeval_en_hoort_de_functionaris_het_meteen": (
        "De functionaris voor gegevensbescherming krijgt meteen een mail.",
    ),
    f"{_MELDPUNT}gekend.py::test_een_collega_zet_de_regio_en_niemand_die_van_zichzelf": (
        "Deze collega heeft nu geen regio.",
        "Bewaard: … gebied(en).",
    ),
    f"{_MELDPUNT}beslissers_daden.py::test_recht_14_een_oordeel_sluit_een_ja_en_is_op_te_heffen": (
        "Het oordeel is opgeheven. Vanaf nu geldt weer wat de wet vermoedt.",
    ),
    f"{_MELDPUNT}beslissers_daden.py::test_recht_14_een_oordeel_waarvan_de_dag_voorbij_is_geldt_niet": (
        "Het oordeel geldt tot … . Daarna geldt weer wat de wet vermoedt.",
    ),
    f"{_MELDPUNT}bereik.py::test_meldpunt_A2b_een_vraag_aan_wie_weg_is_zegt_dat": (
        "De aanmelder kreeg geen mail van je vraag.",
    ),
    f"{_MELDPUNT}bereik.py::test_meldpunt_A2_een_voorstel_zegt_of_de_aanbieder_het_kan_lezen": (
        "“… ” is voorgesteld. …",
    ),
    f"{_MELDPUNT}bereik.py::test_afsluiten_en_intrekken_zeggen_wie_het_hoort": ("Het dossier is afgerond. …",),
    f"{_MELDPUNT}bereik.py::test_een_antwoord_van_de_aanbieder_zegt_wie_het_hoort": ("Je aanvaardde. …",),
    f"{_MELDPUNT}toeleiding.py::test_de_wachtlijst_wekt_op_de_dag_dat_er_plaats_is": (
        "De jongere staat op de wachtlijst. …",
    ),
    f"{_MELDPUNT}toeleidingpaginas.py::test_wie_nog_op_een_open_bladzijde_staat_krijgt_een_zin_en_leest_niets_meer": (
        "Het voorstel is ingetrokken. De aanbieder leest niets meer. …",
    ),
    f"{_MELDPUNT}bereik.py::test_zonder_medewerker_zegt_de_bevestiging_niet_dat_het_meldpunt_een_mail_kreeg": (
        "… kreeg een mail met de referentie.",
        "… krijgt een mail met een referentie, zonder naam.",
    ),
    f"{_MELDPUNT}indienen.py::test_een_clb_medewerker_verstuurt_en_leest_wat_er_nu_gebeurt": (
        "Je melding is ontvangen",
    ),
    f"{_MELDPUNT}bereik.py::test_een_vraag_aan_wie_er_nog_is_gaat_per_mail": (
        "Heeft het Meldpunt een vraag, dan krijg je een mail.",
        "Je vraag is bewaard. …",
    ),
    f"{_MELDPUNT}bereik.py::test_meldpunt_A2c_een_vooraanmelding_gaat_niet_naar_een_clb_waar_niemand_leest": (
        "Het CLB heeft ze gekregen.",
        "Het CLB krijgt een mail met een referentie.",
    ),
    f"{_MELDPUNT}vooraanmelding.py::test_afwijzen_zegt_waarom_en_de_school_leest_het": (
        "Genoteerd. De school leest waarom jullie niet aanmelden. …",
        "Je krijgt een mail zodra het beslist.",
        "Je krijgt een mail zodra het aanmeldt of beslist om niet aan te melden.",
    ),
    f"{_MELDPUNT}vooraanmelding.py::test_de_school_trekt_in_zolang_het_clb_er_niet_aan_werkt": (
        "De vooraanmelding is ingetrokken.",
    ),
    f"{_MELDPUNT}vooraanmelding.py::test_een_gewist_concept_legt_de_vooraanmelding_terug_voor_een_collega": (
        "Het concept is gewist.",
    ),
    f"{_MELDPUNT}consult.py::test_een_clb_maakt_van_het_eigen_consult_een_aanmelding_in_hetzelfde_dossier": (
        "De vraag, de buurt en het niveau zijn al ingevuld. Vul aan wat je weet.",
    ),
    f"{_MELDPUNT}dossier_rond.py::test_de_pagina_van_de_telefoon_geeft_een_referentie_en_telt_weinig_velden": (
        "Genoteerd. Geef de referentie door aan wie belde.",
    ),
    f"{_MELDPUNT}dossier_rond.py::test_een_collega_leest_na_overdracht_en_niet_meer_na_het_einde_ervan": (
        "… leest vanaf nu mee.",
        "… leest niet meer mee.",
        "Je leest mee in dit dossier.",
        "Welke collega leest mee?",
        "collega leest mee",
    ),
    f"{_MELDPUNT}doorgeven.py::test_meldpunt_A5_het_clb_vult_een_telefoon_aan_zonder_iets_over_te_typen": (
        "Het CLB kan dit nu aanvullen. …",
    ),
    f"{_MELDPUNT}schoolextern.py::test_een_dossier_van_de_telefoon_krijgt_een_school_en_een_clb": (
        "De school en het CLB staan in het dossier.",
    ),
    f"{_MELDPUNT}telefoongrond.py::test_recht_17_de_klok_komt_op_de_werklijst_en_stopt_als_de_jongere_het_weet": (
        "… Vertel de jongere tegen … dat dit dossier er is.",
        "Genoteerd: de jongere weet het sinds … .",
    ),
    f"{_MELDPUNT}telefoongrond.py::test_alleen_bij_verontrusting_mag_inlichten_wachten_en_nooit_zonder_dag": (
        "Op … vraagt dit dossier opnieuw om de jongere in te lichten.",
    ),
    f"{_MELDPUNT}verontrusting.py::test_een_nota_schrijven_vanuit_een_dossier_en_aanvullen": (
        "De nota is verzegeld.",
        "De nota is verzegeld. Op … vraagt “Mijn werk” of de jongere het weet.",
        "Je aanvulling staat bij de nota.",
    ),
    f"{_MELDPUNT}verontrusting.py::test_de_klok_vraagt_het_op_mijn_werk_tot_de_jongere_het_weet": (
        "Op … vraagt “Mijn werk” het opnieuw.",
    ),
    f"{_MELDPUNT}verontrusting.py::test_de_nummers_van_de_regio_zegt_het_meldpunt_en_leeg_zegt_wie_ze_invult": (
        "De nummers staan op de pagina “Verontrust”, met de dag van vandaag.",
    ),
    f"{_MELDPUNT}dossier_rond.py::test_een_ander_clb_houdt_het_dossier_en_verplaatst_de_rechten": (
        "De school en het CLB zijn gewijzigd. Wie er niet meer bij hoort, leest niets meer.",
    ),
    f"{_MELDPUNT}waarschuwen.py::test_veiligheid_B2_een_open_dossier_eindigt_na_waarschuwing_en_dagen_respijt": (
        "Wie eraan werkt, krijgt daar een mail over en kan zeggen dat het nog nodig is.",
    ),
    f"{_MELDPUNT}waarschuwen.py::test_wie_er_iets_aan_doet_schuift_het_einde_een_heel_jaar_op": (
        "Het dossier blijft. De bewaartermijn telt opnieuw vanaf vandaag, tot … .",
    ),
    f"{_MELDPUNT}termijnen.py::test_de_pagina_toont_eerst_wat_het_doet_en_bewaart_pas_daarna": (
        "Het besluit is genoteerd en geldt vanaf nu.",
    ),
    f"{_MELDPUNT}dossier_diensten.py::test_elke_daad_in_elke_stand": (
        "Je behandelt nu … .",
        "Het dossier is toegewezen aan … .",
        "Het dossier is weer open.",
        "Je vraag is ingetrokken.",
        "Je notitie is bewaard.",
        "Het antwoord is bewaard. Het Meldpunt gaat verder.",
    ),
    f"{_MELDPUNT}dossier_diensten.py::test_een_dag_om_opnieuw_te_kijken_ligt_dichtbij_in_de_toekomst": (
        "Op … staat dit dossier weer bovenaan.",
    ),
    f"{_MELDPUNT}dossier_diensten.py::test_de_laatste_dag_met_les_overschrijft_niet_wat_een_collega_intussen_schreef": (
        "De dag is bewaard. Het aantal schooldagen zonder les is opnieuw geteld.",
    ),
    f"{_MELDPUNT}verbetering.py::test_meldpunt_A6_een_verkeerd_nummer_wordt_verbeterd_en_het_oude_blijft_leesbaar": (
        "De verbetering is bewaard. Wat er eerst stond, leest het Meldpunt nog.",
    ),
    f"{_MELDPUNT}verbetering.py::test_eigen_woorden_staan_naast_het_veld_voor_wie_dat_veld_leest": (
        "De woorden van de jongere staan erbij.",
    ),
    f"{_MELDPUNT}toeleiding.py::test_intrekken_en_vervallen_vragen_een_reden": (
        "Het voorstel is gesloten zonder antwoord. De aanbieder leest niets meer.",
    ),
    f"{_MELDPUNT}toeleiding.py::test_wachten_zet_een_nieuwe_wekdag_en_verandert_de_stand_niet": (
        "Je kijkt later opnieuw. De dag staat bij het voorstel.",
    ),
    f"{_MELDPUNT}toeleiding.py::test_bekijken_is_een_zet_die_een_keer_telt_en_de_wekdag_niet_verschuift": (
        "Het Meldpunt ziet nu dat je de vraag bekeek. Je antwoord kan later komen.",
    ),
    f"{_MELDPUNT}toeleiding.py::test_een_vraag_gaat_naar_het_meldpunt_en_het_antwoord_terug": (
        "Je vraag staat klaar voor het Meldpunt.",
        "Je antwoord is bewaard. …",
    ),
    f"{_MELDPUNT}toeleiding.py::test_na_een_weigering_leest_de_aanbieder_niets_en_lezen_meldpunt_en_aanmelder_waarom": (
        "Je weigerde. Het Meldpunt zoekt verder en leest je uitleg.",
    ),
    f"{_MELDPUNT}toeleidingpaginas.py::test_vragen_noteren_en_intrekken_over_de_bladzijden_en_het_zicht_volgt": (
        "De vraag staat genoteerd. Noteer het antwoord zodra je het weet.",
        "Het antwoord is genoteerd en werkt meteen.",
        "De toestemming is ingetrokken. De toegang is dicht.",
    ),
    f"{_MELDPUNT}diensten.py::test_bevestigen_zegt_wie_en_wanneer_en_twee_keer_is_een_keer": ("“… ” is bevestigd.",),
    f"{_MELDPUNT}paginas.py::test_plaatsen_melden_kost_drie_velden_en_staat_meteen_in_de_lijst": (
        "De plaatsen van “… ” zijn bevestigd, vanaf vandaag.",
    ),
    f"{_MELDPUNT}diensten.py::test_een_stand_beweegt_alleen_volgens_de_tabel": ("De stand van “… ” is “… ”.",),
    f"{_MELDPUNT}twee_tegelijk.py::test_daarna_blijft_wat_men_kiest": (
        "De school en het CLB blijven zoals je collega ze bewaarde.",
    ),
}
