"""Per test the sentences it proves: what the portal says happened, and what it promises (collected by beloften.py).

A new one stands beside a test that fails when it is not so. No such test: the sentence or the code is wrong, mend it.
"""

_BEHEER = "leerrecht/tests/test_beheer_"
_OVERLEG = "overlegplatform/tests/test_"
_MELDPUNT = "meldpunt/tests/test_"
_CIJFERS = "monitoring/tests/test_"
_PLAN = "actieplan/tests/test_"
_KERN = "leerrecht/tests/test_"

BEWIJS: dict[str, tuple[str, ...]] = {
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
    f"{_KERN}plakpoort.py::test_na_bewaren_zegt_het_portaal_dat_een_geplakte_naam_er_anders_uitziet": (
        "Je gegevens zijn bewaard.",
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
        "Het account is weer open.",
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
    # -- the plan -----------------------------------------------------------------------------------------------------
    f"{_PLAN}actie_wijzigen.py::test_actieplan_A5_het_college_en_een_partner_lezen_de_reden_in_de_geschiedenis": (
        "Het staat in de geschiedenis van de actie: partners en college lezen het daar.",
    ),
    f"{_PLAN}werkbank_paginas.py::test_bewerken_bewaart_en_leidt_naar_de_rij_op_de_werkbank": ("“… ” is bewaard.",),
    f"{_PLAN}werkbank_paginas.py::test_een_nieuwe_actie_onder_een_andere_staat_als_voorstel_op_de_werkbank": (
        "“… ” staat als voorstel in het plan. Het publiek ziet het na goedkeuring.",
    ),
    f"{_PLAN}werkbank_paginas.py::test_een_voorstel_intrekken_vraagt_eerst_en_een_goedgekeurde_actie_blijft": (
        "“… ” is ingetrokken.",
    ),
    f"{_PLAN}werkbank_paginas.py::test_een_versie_gaat_over_de_paginas_van_ontwerp_naar_van_kracht": (
        "… is als ontwerp vastgelegd.",
        "Het ontwerp bevat nu het plan zoals het vandaag op de werkbank staat.",
        "… is goedgekeurd. Dit leest het publiek vanaf nu.",
        "… staat nu op “… ”.",
    ),
    f"{_PLAN}voortgang.py::test_wie_de_actie_trekt_bevestigt_de_stand_zoals_hij_is": (
        "Je voortgang is bewaard en de stand is bevestigd. Bedankt.",
    ),
    f"{_PLAN}voortgang.py::test_wie_meewerkt_meldt_en_bevestigt_niets_in_het_publiek": (
        "Je voortgang is bewaard. Bedankt.",
    ),
    f"{_PLAN}voortgang.py::test_de_werkbank_toont_wat_gemeld_is_met_twee_knoppen_en_de_zin_zegt_wat_er_is": (
        "Je voortgang is bewaard. Je meldde “… ”: de stafmedewerker beslist daarover. Tot dan leest het publiek “… ”.",
        "“… ” staat nu op “… ”.",
    ),
    f"{_PLAN}actiepunt.py::test_twee_keer_op_de_knop_is_een_keer_en_weer_openen_kan": (
        "“… ” is afgevinkt.",
        "“… ” staat weer open.",
    ),
    # -- meetings and signals -----------------------------------------------------------------------------------------
    f"{_OVERLEG}uitnodigen_paginas.py::test_overleg_A1_de_zin_achteraf_telt_wat_er_in_de_uitbox_staat": (
        "Ieder krijgt één mail, met een bestand voor de agenda en een eigen link om te antwoorden.",
        "Wie niets krijgt, staat op “niet uitgenodigd”.",
    ),
    f"{_OVERLEG}uitnodigen_paginas.py::test_een_adres_maakt_een_zetel_bereikbaar_zonder_account": (
        "… . Er vertrok nog geen mail: kijk hieronder na wie ze krijgt.",
    ),
    f"{_OVERLEG}bereik.py::test_overleg_A1_met_niemand_om_het_te_horen_is_er_geen_uitnodiging": (
        "Geen enkele zetel krijgt mail.",
    ),
    f"{_OVERLEG}uitnodigen_paginas.py::test_wie_gebeld_is_telt_als_uitgenodigd_aan_de_telefoon": (
        "Genoteerd: … is gebeld, … . Er vertrok geen mail.",
    ),
    f"{_OVERLEG}uitnodigen_paginas.py::test_een_verplaatsing_en_een_annulering_zeggen_wie_het_hoort": (
        "De vergadering is gewijzigd.",
        "De vergadering gaat niet door.",
        "Wie uitgenodigd is, krijgt een nieuwe mail.",
    ),
    f"{_OVERLEG}bereik.py::test_overleg_B5_wie_uitgenodigd_was_leest_achter_de_link_waarom_het_niet_doorgaat": (
        "Wie uitgenodigd is, krijgt een mail en leest waarom.",
        "Wie mail krijgt, leest waarom.",
    ),
    f"{_OVERLEG}uitnodigen_paginas.py::test_annuleren_voor_er_iemand_uitgenodigd_is_belooft_geen_mail": (
        "Niemand is al uitgenodigd, dus er vertrekt geen mail.",
        "… Er was nog niemand uitgenodigd.",
    ),
    f"{_OVERLEG}paginas.py::test_een_lid_antwoordt_voor_de_eigen_zetel_en_niet_voor_een_andere": (
        "Je antwoord is bewaard: … .",
        "… Je kan het tot aan de vergadering wijzigen.",
    ),
    f"{_OVERLEG}kalender.py::test_met_de_link_stel_je_een_punt_voor_en_wie_leidt_beslist": (
        "Je voorstel staat bij de agenda, voor wie de vergadering leidt. Het antwoord lees je op deze pagina.",
        "Je voorstel is bij wie de vergadering leidt.",
        "Wie het voorstelde, leest waarom.",
        "“… ” staat op de agenda. Kijk de duur en de plaats na.",
    ),
    f"{_OVERLEG}kalender.py::test_het_weekbericht_telt_en_verklapt_geen_tekst": (
        "Elke maandag krijg je een mail met het aantal actiepunten en uitnodigingen dat op je wacht, en je "
        "vergaderingen van de volgende twee weken.",
    ),
    f"{_OVERLEG}paginas.py::test_een_nieuwe_vergadering_leidt_naar_haar_agenda": (
        "De vergadering staat op de kalender. Zet nu de punten op de agenda.",
    ),
    f"{_OVERLEG}bereik.py::test_overleg_A5_starten_laat_de_link_en_de_video_werken": (
        "De vergadering is begonnen. Noteer wie er is en wat er uit elk punt komt.",
    ),
    f"{_OVERLEG}werkblad.py::test_afsluiten_zonder_open_tekst_zegt_daar_niets_over": (
        "De vergadering is afgesloten. Het verslag ligt vast als versie en de leden kunnen het nalezen.",
    ),
    f"{_OVERLEG}werkblad.py::test_overleg_B8_afsluiten_zegt_wat_niet_genoteerd_is_en_houdt_het": (
        "… Wat je typte en niet noteerde, staat er niet in: je vindt het terug bij “Verbeter het verslag”.",
    ),
    f"{_OVERLEG}vergadering.py::test_heropenen_kan_alleen_wat_bezig_of_gehouden_is": (
        "De vergadering is weer open.",
        "De start is teruggenomen. De vergadering staat weer op “… ”.",
    ),
    f"{_OVERLEG}verslag.py::test_een_verbetering_komt_in_een_nieuwe_versie_en_de_oude_blijft": (
        "De nieuwe versie van het verslag ligt vast. De leden lezen ze nu.",
    ),
    f"{_OVERLEG}verslag.py::test_niets_verandert_meer": ("Het verslag van … is goedgekeurd en verandert niet meer.",),
    f"{_OVERLEG}agenda.py::test_een_punt_komt_achteraan_en_wijst_naar_een_actie_van_het_eigen_plan": (
        "Het punt staat op de agenda.",
    ),
    f"{_OVERLEG}agenda.py::test_wat_een_collega_wijzigde_wordt_niet_overschreven": ("Het punt is bewaard.",),
    f"{_OVERLEG}agenda.py::test_een_punt_met_uitkomsten_wordt_niet_geschrapt": ("“… ” staat niet meer op de agenda.",),
    f"{_OVERLEG}agenda.py::test_een_uitgesteld_punt_is_een_nieuw_punt_op_de_volgende_agenda_met_een_band": (
        "“… ” staat nu op de agenda van … .",
    ),
    f"{_OVERLEG}uitkomst.py::test_een_gewone_uitkomst_maakt_niets_anders": ("… genoteerd bij “… ”.",),
    f"{_OVERLEG}uitkomst.py::test_verbeteren_verandert_ook_het_actiepunt": ("… verbeterd.",),
    f"{_OVERLEG}uitkomst.py::test_weghalen_neemt_actiepunt_en_signaal_mee_zolang_niemand_ermee_verder_ging": (
        "… weggehaald.",
    ),
    f"{_OVERLEG}paginas.py::test_staf_voegt_een_groep_toe_en_geeft_een_zetel": (
        "De groep staat erbij. Geef nu zetels aan de organisaties die erin zitten.",
        "De zetel is gegeven.",
    ),
    f"{_OVERLEG}groep_paginas.py::test_een_zetel_die_nog_niet_gold_is_gewoon_weg": (
        "De zetel is weg: ze gold nog geen enkele dag.",
    ),
    f"{_OVERLEG}mijn_agenda.py::test_een_nieuwe_link_staat_klaar_en_werkt": (
        "Je link staat klaar. Kopieer ze naar je agenda.",
    ),
    f"{_OVERLEG}mijn_agenda.py::test_een_gestopte_link_werkt_niet_meer": (
        "De link werkt niet meer. Verwijder ze ook uit je agenda.",
    ),
    f"{_OVERLEG}mijn_agenda.py::test_het_weekbericht_gaat_uit_en_weer_aan": (
        "Je krijgt geen weekbericht meer.",
        "Je krijgt elke maandag een overzicht.",
    ),
    f"{_OVERLEG}signaal_tegelijk.py::test_huis_A2_twee_lezers_van_een_postvak_overschrijven_elkaars_antwoord_niet": (
        "Je antwoord stond er al zo.",
    ),
    f"{_OVERLEG}signaal_reist.py::test_een_signaal_geven_bereikt_de_staf_en_de_zin_zegt_het_eerlijk": (
        "Je signaal is gegeven. De stafmedewerker kreeg een mail, en jij krijgt er een bij elke stap.",
        "Je signaal staat er. Niemand van de staf kreeg een mail: bel je netwerk als het dringend is.",
    ),
    f"{_OVERLEG}signaal_reist.py::test_overleg_A6_wie_een_signaal_gaf_krijgt_bij_elke_stap_een_mail": (
        "Bij elke stap krijg je een mail.",
        "Het signaal staat op de agenda.",
        "Het antwoord staat er.",
        "Het signaal wacht weer op antwoord.",
    ),
    f"{_OVERLEG}signaal_reist.py::test_wie_een_gebundeld_signaal_gaf_hoort_het_ook_en_een_keer": (
        "Gebundeld: beide krijgen hetzelfde antwoord.",
    ),
    f"{_OVERLEG}signaal_reist.py::test_de_zin_na_het_doorgeven_zegt_waar_het_aankwam": (
        "Doorgegeven: … krijgt een mail.",
        "Genoteerd dat je het zelf doorgaf aan … : daar vertrok geen mail naartoe.",
    ),
    f"{_OVERLEG}signaal_reist.py::test_wie_een_signaal_per_mail_krijgt_leest_en_antwoordt_zonder_account": (
        "Je antwoord is bewaard. … kreeg er een mail van.",
        "Je antwoord is bewaard. Niemand kreeg er een mail van: bel … als het dringend is.",
    ),
    # -- figures and the yearly round ---------------------------------------------------------------------------------
    f"{_CIJFERS}aanlevering_paginas.py::test_van_bestand_tot_publicatie": (
        "Het bestand is gecontroleerd. Kijk na wat er verandert en bevestig dan.",
        "De cijfers zijn bevestigd. Ze staan op de pagina's zodra je ze publiceert.",
        "De cijfers zijn gepubliceerd. … cijfers blijven verborgen.",
    ),
    f"{_CIJFERS}aanlevering_paginas.py::test_het_verslag_noemt_rij_kolom_waarde_en_wat_je_doet": (
        "Het bestand is geladen, maar er staan fouten in. Er is nog niets veranderd.",
    ),
    f"{_CIJFERS}lang_werk.py::test_een_groot_bestand_wacht_op_een_werker_en_wordt_dan_nagekeken": (
        "Het bestand is geladen. We kijken het nu na. Er is nog niets veranderd.",
    ),
    f"{_CIJFERS}aanlevering_paginas.py::test_verwerpen_vraagt_een_reden_en_toont_ze": ("… is verworpen.",),
    f"{_CIJFERS}publicatie.py::test_intrekken_haalt_de_cijfers_overal_weg_en_brengt_de_vorige_niet_terug": (
        "De publicatie is ingetrokken.",
    ),
    f"{_CIJFERS}bescherming_paginas.py::test_de_dpo_bepaalt_een_drempel_met_een_reden_die_in_de_geschiedenis_staat": (
        "De drempel is bewaard. Hij geldt vanaf de volgende publicatie.",
    ),
    f"{_CIJFERS}ronde_paginas.py::test_staf_opent_een_ronde_met_een_formulier": (
        "De ronde … is gemaakt. Verwittig nu wie de acties trekt.",
    ),
    f"{_CIJFERS}ronde.py::test_een_herinnering_gaat_naar_wie_nog_moet_antwoorden_een_mail_per_persoon": (
        "Wie nog een actie moet beantwoorden, krijgt één mail met een link.",
    ),
    f"{_CIJFERS}ronde_paginas.py::test_herinneren_toont_eerst_wie_en_verstuurt_dan": (
        "… een mail met de vraag om te antwoorden.",
        "Voor … is niemand gevraagd: die vul je zelf in.",
    ),
    f"{_CIJFERS}ronde_paginas.py::test_wat_later_in_het_plan_kwam_wordt_aangeboden": ("… erbij in de ronde.",),
    f"{_CIJFERS}ronde.py::test_de_dagen_verschuiven_botst_met_wat_een_collega_verschoof": (
        "De dagen van de ronde zijn bewaard.",
    ),
    f"{_CIJFERS}ronde_paginas.py::test_staf_geeft_terug_en_de_trekker_leest_waarom": (
        "Het antwoord staat weer open voor wie de actie trekt.",
    ),
    f"{_CIJFERS}ronde_paginas.py::test_de_stappen_naar_het_college_met_een_formulier": (
        "De jaarevaluatie staat nu op “… ”.",
    ),
    f"{_CIJFERS}jaarevaluatie.py::test_de_teksten_van_staf_botsen_met_een_collega": (
        "De teksten zijn bewaard. Maak de jaarevaluatie opnieuw om ze te zien.",
    ),
    f"{_CIJFERS}jaarevaluatie_werk.py::test_de_werker_maakt_een_heel_stuk_en_mailt_wie_het_vroeg": (
        "Je krijgt een mail als het klaar is.",
    ),
    # -- the Meldpunt -------------------------------------------------------------------------------------------------
    f"{_MELDPUNT}bereik.py::test_meldpunt_A2b_een_vraag_aan_wie_weg_is_zegt_dat": (
        "De aanmelder kreeg geen mail van je vraag.",
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
    ),
    f"{_MELDPUNT}bereik.py::test_meldpunt_A2c_een_vooraanmelding_gaat_niet_naar_een_clb_waar_niemand_leest": (
        "Het CLB heeft ze gekregen.",
        "Het CLB krijgt een mail met een referentie.",
    ),
    f"{_MELDPUNT}vooraanmelding.py::test_afwijzen_zegt_waarom_en_de_school_leest_het": (
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
    f"{_MELDPUNT}dossier_rond.py::test_de_pagina_van_de_telefoon_geeft_een_referentie_en_telt_tien_velden": (
        "Genoteerd. Geef de referentie door aan wie belde.",
    ),
    f"{_MELDPUNT}dossier_rond.py::test_een_collega_leest_na_overdracht_en_niet_meer_na_het_einde_ervan": (
        "… leest vanaf nu mee.",
        "… leest niet meer mee.",
        "Je leest mee in dit dossier.",
        "Welke collega leest mee?",
        "collega leest mee",
    ),
    f"{_MELDPUNT}trappen.py::test_wie_leest_welke_notities_en_toeleidingen": ("Geen andere instantie leest mee.",),
    f"{_MELDPUNT}dossier_rond.py::test_een_ander_clb_houdt_het_dossier_en_verplaatst_de_rechten": (
        "De school en het CLB zijn gewijzigd. Wie er niet meer bij hoort, leest niets meer.",
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
    f"{_OVERLEG}groep_paginas.py::test_een_groep_bewerken_bewaart_ze": ("De groep is bewaard.",),
    f"{_OVERLEG}groep_paginas.py::test_een_thema_staat_na_het_toevoegen_bij_de_groep": ("Het thema staat erbij.",),
    f"{_OVERLEG}groep_paginas.py::test_een_beeindigde_zetel_blijft_bij_een_vorige_vergadering": (
        "De zetel is beëindigd. In oude verslagen blijft ze staan.",
    ),
    f"{_OVERLEG}aanwezig.py::test_een_rij_zonder_keuze_blijft_zoals_ze_is": ("De aanwezigheid is bewaard.",),
    f"{_OVERLEG}aanwezig.py::test_een_gast_komt_bij_de_lijst_en_voor_de_start_bestaat_ze_niet": (
        "Toegevoegd aan de lijst.",
    ),
    f"{_MELDPUNT}twee_tegelijk.py::test_daarna_blijft_wat_men_kiest": (
        "De school en het CLB blijven zoals je collega ze bewaarde.",
    ),
    f"{_CIJFERS}ronde_paginas.py::test_cijfers_verversen_zegt_bij_hoeveel_acties_iets_veranderde": (
        "Bij … veranderde iets.",
        "Niets veranderde.",
    ),
}
