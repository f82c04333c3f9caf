"""Per test the sentences of this room that it proves (see leerrecht/tests/bewijzen.py)."""

from meldpunt.tests.bewijzen_school import VAN_DE_SCHOOL

_MELDPUNT = "meldpunt/tests/test_"

BEWIJS: dict[str, tuple[str, ...]] = {
    f"{_MELDPUNT}turf.py::test_de_laatste_gaat_terug_en_daarna_geen_andere": ("Teruggenomen: … .",),
    f"{_MELDPUNT}wachtdag.py::test_de_aanbieder_wijzigt_de_dag_op_een_bladzijde_en_iedereen_leest_de_nieuwe": (
        "Bewaard: een plaats wordt verwacht … . …",
    ),
    **VAN_DE_SCHOOL,
    f"{_MELDPUNT}samenwijzen.py::test_wie_het_vinkje_weghaalt_houdt_dat_dossier_en_de_telling_is_eerlijk": (
        "… toegewezen aan … .",
        "… krijgt één mail.",
        "Niet toegewezen: …",
    ),
    f"{_MELDPUNT}samenwijzen.py::test_de_aanmelder_van_een_nieuw_dossier_krijgt_de_mail_die_beloofd_was": (
        "De aanmelder krijgt een mail dat het Meldpunt eraan werkt.",
    ),
    f"{_MELDPUNT}bijlage_paginas.py::test_het_clb_geeft_een_bijlage_en_leest_dat_ze_wacht": (
        "De bijlage is bewaard. Ze gaat open zodra de virusscanner ze nakeek.",
    ),
    f"{_MELDPUNT}bijlage_paginas.py::test_wegnemen_wist_ze_en_zegt_het": ("De bijlage is gewist.",),
    f"{_MELDPUNT}uitstroom.py::test_rij_28_het_clb_noteert_een_afrondend_gesprek_en_het_meldpunt_leest_het": (
        "Het gesprek staat in het dossier: … .",
    ),
    f"{_MELDPUNT}wissel.py::test_wie_een_ander_clb_noteert_leest_dat_het_eerst_verteld_wordt": (
        "Genoteerd. … leest nog niets: vertel het eerst aan de jongere of wie beslist. Zonder bezwaar gaat het dossier "
        "na tien dagen door.",
    ),
    f"{_MELDPUNT}wissel.py::test_een_bezwaar_van_wie_beslist_houdt_het_dossier_waar_het_is": (
        "Dit dossier blijft bij het vorige CLB. … leest niets.",
    ),
    f"{_MELDPUNT}wissel.py::test_het_nieuwe_clb_neemt_het_op_of_het_meldpunt_wordt_gewekt": (
        "Jullie volgen dit dossier nu.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_voorstellen_in_de_browser_zet_wie_gekozen_is_aan_tafel_en_stuurt_niets": (
        "De rondetafel staat klaar. Vraag nu aan iedereen welke dagen kunnen.",
        "Er vertrekt nog geen mail.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_iemand_toevoegen_stuurt_nog_niets_en_weghalen_doodt_de_link": (
        "… zit mee aan tafel. Er vertrok nog geen mail.",
        "… zit niet meer aan tafel. De link van deze persoon opent niets meer.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_een_dag_komt_erbij_en_gaat_weer_weg_en_de_telefoon_telt_mee": (
        "De dag staat erbij. Vraag opnieuw wie dan kan.",
        "De dagen zijn genoteerd.",
        "De dag is weggehaald.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_een_dag_vastleggen_loslaten_en_annuleren_zegt_wie_het_hoort": (
        "De rondetafel is op … . …",
        "De dag is losgelaten. …",
        "De rondetafel gaat niet door. …",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_een_ja_noteren_en_terugnemen_opent_en_sluit_wat_de_bladzijde_zegt": (
        "… leest nu wat er over wie het is en over school staat.",
        "… leest nu alleen nog de dag, de plaats en wat niemand noemt.",
    ),
    f"{_MELDPUNT}tafeladres.py::test_de_knop_staat_bij_een_collega_en_het_clb_en_niet_bij_wie_het_adres_typte": (
        "Het adres van … is bevestigd. … .",
    ),
    f"{_MELDPUNT}tafeladres.py::test_het_genoteerde_ja_zegt_dat_er_nog_iemand_moet_nabellen": (
        "Het ja staat genoteerd. … .",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_wat_er_gezegd_en_afgesproken_is_staat_er_gewijzigd_en_weg": (
        "Het punt staat niet meer op de agenda.",
        "De tekst is bewaard.",
        "De afspraak staat erbij.",
        "De afspraak is bewaard.",
        "De afspraak staat op gedaan.",
        "De afspraak is weggehaald.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_van_gehouden_tot_een_gesloten_verslag_en_weer_open": (
        "Genoteerd. Schrijf wat er gezegd en afgesproken is, en vraag iedereen of het klopt.",
        "Genoteerd wat deze persoon ervan vindt.",
        "Het verslag is gesloten. Bij wie niets zei, blijft staan dat die niet bevestigde.",
        "Het verslag is weer open.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_achter_de_link_geeft_iemand_zijn_dagen_door_en_wijzigt_ze": (
        "Je dagen zijn bewaard. Het Meldpunt kiest een dag. Tot dan kan je je antwoord wijzigen.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_achter_de_link_bevestigt_iemand_na_een_code_en_opnieuw": (
        "Je krijgt eerst een code in een tweede mail.",
        "Je bevestigde dat dit klopt.",
        "Je opmerking is bewaard. Het Meldpunt leest ze, en vraagt het je opnieuw als de tekst wijzigt.",
    ),
    f"{_MELDPUNT}rondetafel_paginas.py::test_wie_te_vroeg_wil_bevestigen_krijgt_later_de_mail": (
        "Je krijgt een mail zodra de afspraken klaarstaan.",
    ),
    f"{_MELDPUNT}aanbod_nieuw.py::test_meldpunt_A7_het_meldpunt_maakt_een_naft_van_wie_er_nog_niet_stond": (
        "“… ” van … staat in de lijst. …",
        "Iedereen leest het nu.",
    ),
    f"{_MELDPUNT}aanbod_nieuw.py::test_meldpunt_A7_een_aanbieder_maakt_een_fiche_die_alleen_wie_ze_bijhoudt_leest": (
        "Alleen wie het bijhoudt, leest het.",
    ),
    f"{_MELDPUNT}samenlezen.py::test_van_samen_lezen_tot_een_kaart_die_werkt_en_weer_stopt": (
        "De kaart werkt, tot en met … .",
        "De kaart is gestopt en opent niets meer.",
    ),
    f"{_MELDPUNT}samenlezen.py::test_per_lezer_staat_er_wat_er_zou_gaan_en_ja_of_nee_werkt_meteen": (
        "Genoteerd voor … . …",
    ),
    f"{_MELDPUNT}samenlezen.py::test_wat_de_jongere_over_een_ouder_zegt_werkt_meteen": (
        "Genoteerd: ja. Met een kaart leest deze persoon het blad voor ouders.",
        "Genoteerd: nee. Deze persoon leest niets.",
    ),
    f"{_MELDPUNT}samenlezen.py::test_een_nee_tegen_een_ouder_aan_tafel_zegt_wat_die_daar_nog_leest": (
        "Genoteerd: nee. Het blad voor ouders blijft dicht. Deze persoon … .",
    ),
    f"{_MELDPUNT}bladlezers.py::test_recht_08_een_ja_voor_de_rondetafel_neemt_de_jongere_op_het_blad_terug": (
        "Het ja is teruggenomen. {wie}: {leest}",
    ),
    f"{_MELDPUNT}bladtaal.py::test_beheer_noteert_in_de_browser_wie_een_taal_nakeek_met_naam_en_dag": (
        "Wie een kaart heeft, kan nu … kiezen.",
        "… staat uit. Wie erin las, leest vanaf nu Nederlands.",
    ),
    f"{_MELDPUNT}eigen_woorden.py::test_jouw_woorden_staan_erbij_en_wat_er_stond_blijft": (
        "Jouw woorden staan erbij.",
    ),
    f"{_MELDPUNT}blad_verzoek.py::test_je_vraag_is_bewaard_met_de_dag_van_het_antwoord_en_het_meldpunt_hoort_het": (
        "Je vraag is bewaard. Je krijgt antwoord ten laatste op {dag}.",
    ),
    f"{_MELDPUNT}gezichten.py::test_wat_je_vond_is_bewaard_en_het_laatste_telt": (
        "Bewaard. Dank je om het te zeggen.",
    ),
    f"{_MELDPUNT}mijnblad.py::test_terugnemen_sluit_de_bladzijde_van_de_aanbieder_meteen_en_ja_opent_ze_weer": (
        "{wie} kan dit niet meer lezen. Wat al afgedrukt of opgeschreven is, moet die zelf wissen.",
    ),
    f"{_MELDPUNT}mijnblad.py::test_wie_gevraagd_is_zegt_zelf_ja_of_nee_en_niets_is_vooraf_gekozen": (
        "Je antwoord is bewaard en werkt meteen. Je mag het altijd veranderen.",
    ),
    f"{_MELDPUNT}mijnblad.py::test_stoppen_sluit_alles_en_zegt_vanaf_wanneer_het_gewist_wordt": (
        "Er is niets veranderd.",
    ),
    f"{_MELDPUNT}waarschuwen.py::test_een_clb_zegt_dat_een_vooraanmelding_nog_nodig_is_en_haar_termijn_telt_opnieuw": (
        "De vooraanmelding blijft. De bewaartermijn telt opnieuw vanaf vandaag, tot … .",
    ),
    f"{_MELDPUNT}verzoek.py::test_twee_verzoeken_om_stil_te_leggen_houden_het_dossier_elk_stil": (
        "Deze beperking is opgeheven. Het dossier ligt nog stil door een ander verzoek.",
    ),
    f"{_MELDPUNT}werkgebied.py::test_overleg_netwerk_A8_gebieden_komen_erbij_in_de_browser_en_liggen_in_het_netwerk": (
        "Toegevoegd: … .",
    ),
    f"{_MELDPUNT}werkgebied.py::test_een_gebied_gaat_weg_zolang_niets_ernaar_wijst": ("… is weggehaald.",),
    f"{_MELDPUNT}dienstpunt.py::test_beheer_vult_het_nummer_in_en_wie_moet_bellen_ziet_het": (
        "Bewaard. Op de pagina's staat nu: bel … .",
    ),
    f"{_MELDPUNT}dienstpunt.py::test_de_uitleg_van_een_weg_staat_bij_elk_aanbod_met_die_weg_en_is_te_verbeteren": (
        "Bewaard. Op de pagina's van het aanbod staat nu uitleg bij … van de … wegen.",
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
        "De persoon staat erbij. …",
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
    f"{_MELDPUNT}terugkeer.py::test_een_doel_en_een_oordeel_over_de_bladzijden_van_elk_het_laatste_woord": (
        "Het doel staat in het dossier.",
        "Het oordeel is bewaard: … , … .",
    ),
    f"{_MELDPUNT}terugkeer.py::test_een_aanbieder_leest_doelen_pas_als_een_ja_ze_noemt_en_oordeelt_dan_zelf": (
        "Jullie oordeel is bewaard: … .",
    ),
    f"{_MELDPUNT}terugkeer.py::test_de_terugkeer_over_de_bladzijde_verzet_wanneer_later_gevraagd_wordt": (
        "De terugkeer staat in het dossier.",
    ),
    f"{_MELDPUNT}terugkeer.py::test_na_drie_maanden_wordt_het_meldpunt_een_keer_gewekt_ook_in_een_gesloten_dossier": (
        "Genoteerd na … maanden: … .",
    ),
    f"{_MELDPUNT}trajectweek.py::test_een_week_over_de_bladzijde_alles_ingevuld_en_een_keuze_anders": (
        "De week van … is bewaard.",
    ),
    f"{_MELDPUNT}trajectweek.py::test_wat_afgesproken_is_over_de_bladzijde_en_de_eerste_dag_blijft_na_de_start": (
        "De afspraak is bewaard. …",
    ),
    f"{_MELDPUNT}traject_daden.py::test_meldpunt_A1_de_aanbieder_zegt_dat_de_jongere_startte_en_wie_het_hoort": (
        "Gestart op … . …",
    ),
    f"{_MELDPUNT}traject_daden.py::test_meldpunt_A1_een_onderbreking_en_een_hervatting_over_de_bladzijden": (
        "Het traject is onderbroken. …",
        "Het traject gaat verder. …",
    ),
    f"{_MELDPUNT}traject_daden.py::test_meldpunt_A1_na_het_einde_leest_de_aanbieder_niets_en_weten_de_anderen_waarom": (
        "Het traject is afgerond. …",
        "Het traject is gestopt. …",
    ),
    f"{_MELDPUNT}traject_daden.py::test_meldpunt_A1_wie_nooit_startte_over_de_bladzijden": (
        "Genoteerd: niet komen opdagen. Het traject is voorbij. …",
        "Genoteerd: het gaat niet door. …",
    ),
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
        "Je krijgt een mail zodra er nieuws is.",
    ),
    f"{_MELDPUNT}schoollijn.py::test_de_school_hoort_elke_stap_die_ze_mag_weten_en_geen_andere": (
        "Je krijgt een mail bij elke stap.",
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
    f"{_MELDPUNT}eerste_antwoord.py::test_meldpunt_B13_wie_belde_noteert_dat_en_de_klok_van_het_nieuws_loopt_door": (
        "Genoteerd. De belofte van een eerste antwoord is ingelost.",
    ),
    f"{_MELDPUNT}verontrusting.py::test_de_nummers_van_de_regio_zegt_het_meldpunt_en_leeg_zegt_wie_ze_invult": (
        "De nummers staan op de pagina “Verontrust”, met de dag van vandaag.",
    ),
    f"{_MELDPUNT}verkeerde_school.py::test_een_verkeerde_school_wordt_verbeterd_en_het_oude_blijft_leesbaar": (
        "De vergissing is verbeterd. Wie voor de verkeerde school of het verkeerde CLB meelas, leest niets meer.",
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
    f"{_MELDPUNT}gezegd.py::test_meldpunt_A2_de_bladzijde_noteert_wie_het_zei_en_zegt_wat_nu_moet": ("Genoteerd: … .",),
    f"{_MELDPUNT}antwoordlink.py::test_meldpunt_A2_wie_geen_account_heeft_antwoordt_met_de_link": ("Verstuurd: … .",),
    f"{_MELDPUNT}klopt.py::test_een_knop_bevestigt_wat_er_staat": ("De plaatsen van … zijn bevestigd, vanaf vandaag.",),
    f"{_MELDPUNT}antwoordlink.py::test_wanneer_een_link_niets_meer_opent": (
        "… krijgt geen vragen meer. De links openen niets meer.",
        "Er vertrok een nieuwe link, de vorige werkt niet meer. …",
    ),
    f"{_MELDPUNT}antwoordlink.py::test_een_naam_staat_er_na_een_ja_op_een_adres_dat_twee_mensen_kennen_met_een_code": (
        "Bevestigd. Na een ja voor deze aanbieder leest wie de link kreeg ook wie het is, met een code.",
    ),
    f"{_MELDPUNT}antwoordlink.py::test_op_een_adres_dat_niemand_bevestigde_staat_nooit_een_naam": (
        "… krijgt vanaf nu de vragen, zonder naam. Laat een collega het adres bevestigen.",
    ),
    f"{_MELDPUNT}gezegd.py::test_een_clb_dat_aan_de_telefoon_ja_zegt_krijgt_een_nieuwe_termijn": (
        "Genoteerd. Meldt het CLB niet aan, dan staat dit hier opnieuw op … .",
    ),
    f"{_MELDPUNT}gezegd.py::test_de_bladzijde_toont_het_meldpunt_niets_van_wat_de_school_schreef": (
        "Genoteerd dat het CLB niet aanmeldt. …",
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
