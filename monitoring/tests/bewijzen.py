"""Per test the sentences of this room that it proves (see leerrecht/tests/bewijzen.py)."""

_CIJFERS = "monitoring/tests/test_"

BEWIJS: dict[str, tuple[str, ...]] = {
    f"{_CIJFERS}bevraging.py::test_staf_maakt_een_bevraging_in_de_browser": (
        "“… ” staat klaar om te schrijven. Niemand is nog iets gevraagd.",
        "De vraag staat erbij: …",
        "De bevraging ligt vast. … .",
    ),
    f"{_CIJFERS}bevraging_daden.py::test_staf_wijzigt_verplaatst_en_haalt_een_vraag_weg": (
        "De vraag is bewaard: …",
        "Verplaatst: …",
        "De vraag is weg: …",
    ),
    f"{_CIJFERS}bevraging_daden.py::test_staf_kiest_de_scholen": ("… in de bevraging.",),
    f"{_CIJFERS}bevraging_daden.py::test_staf_opent_voor_ouders_en_sluit_met_te_weinig": (
        "De bevraging ligt vast. Verspreid nu zelf de link of de code.",
        "De bevraging is gesloten. Er waren te weinig antwoorden om iets te tellen.",
    ),
    f"{_CIJFERS}bevraging_daden.py::test_staf_herinnert_sluit_en_telt": (
        "De bevraging is gesloten en geteld. De cijfers staan op de pagina’s na de volgende publicatie.",
    ),
    f"{_CIJFERS}bevraging_school.py::test_rij48_een_school_antwoordt_zonder_account_en_wijzigt_tot_ze_sluit": (
        "Het antwoord van … is bewaard. Je kan het wijzigen tot en met … .",
    ),
    f"{_CIJFERS}bevragingscitaat.py::test_staf_kiest_en_haalt_weg_in_de_browser": (
        "Het citaat staat bij “… ”.",
        "Het citaat bij “… ” is weg.",
    ),
    f"{_CIJFERS}klas.py::test_de_leerkracht_opent_en_leest_geen_aantal_voor_ze_dicht_is": (
        "De sessie is open. Zet de code op het bord.",
    ),
    f"{_CIJFERS}klas.py::test_de_leerkracht_sluit_en_leest_de_klas_in_woorden": (
        "De sessie is gesloten en geteld. De bladen zijn gewist.",
    ),
    f"{_CIJFERS}gesprekken.py::test_een_werker_noteert_een_gesprek_en_niemand_leest_wie": (
        "Het gesprek is genoteerd, zonder naam. Het telt mee als dit kwartaal voorbij is, vanaf tien gesprekken.",
    ),
    f"{_CIJFERS}klas.py::test_te_weinig_zegt_niet_hoeveel": (
        "De sessie is gesloten. Er waren minder dan tien antwoorden: ze zijn ongelezen gewist.",
    ),
    f"{_CIJFERS}studio.py::test_naam_en_zin_veranderen_en_de_geschiedenis_weet_het": ("De tekst van “… ” is bewaard.",),
    f"{_CIJFERS}studio.py::test_een_nieuwe_definitie_geldt_vanaf_haar_schooljaar_en_een_publicatie_houdt_de_hare": (
        "Definitie … is bewaard. Ze staat bij de cijfers vanaf de volgende publicatie.",
    ),
    f"{_CIJFERS}studio.py::test_een_breuk_komt_en_gaat_met_een_reden": (
        "De breuk staat er: … .",
        "De breuk … is weg.",
    ),
    f"{_CIJFERS}studio.py::test_een_streefwaarde_heeft_een_besluit_en_een_tweede_vervangt_de_eerste": (
        "De streefwaarde voor … is bewaard.",
        "De streefwaarde voor … is weg.",
    ),
    f"{_CIJFERS}studio.py::test_een_cijfer_komt_bij_een_actie_van_het_eigen_plan_en_nergens_anders": (
        "Het cijfer staat bij “… ”.",
        "Het cijfer staat niet meer bij “… ”.",
    ),
    f"{_CIJFERS}eerste_cijfer.py::test_een_nieuw_netwerk_kiest_een_cijfer_typt_het_en_zet_het_op_de_pagina": (
        "“… ” staat in de lijst. Typ nu de eerste cijfers.",
        "De cijfers zijn nagekeken. Lees wat er verandert en bevestig dan.",
    ),
    f"{_CIJFERS}eerste_cijfer.py::test_twee_keer_hetzelfde_jaar_staat_in_het_verslag_en_telt_niet": (
        "In je cijfers staan fouten. Er is nog niets veranderd.",
    ),
    f"{_CIJFERS}kolommen.py::test_het_scherm_stelt_voor_leest_een_rij_voor_en_leest_de_tabel": (
        "We lazen de tabel met deze keuzes. Kijk na wat er verandert en bevestig dan.",
    ),
    f"{_CIJFERS}kolommen.py::test_na_het_opladen_komt_het_scherm_en_fouten_staan_onder_je_eigen_kop": (
        "Het bestand is geladen. Zeg nu wat elke kolom betekent.",
        "We lazen de tabel met deze keuzes. Er staan nog fouten in. Er is nog niets veranderd.",
    ),
    f"{_CIJFERS}kolommen.py::test_een_grote_tabel_kijkt_een_werker_na": (
        "We kijken de tabel nu na met deze keuzes. Er is nog niets veranderd.",
    ),
    f"{_CIJFERS}intrekken.py::test_de_pagina_toont_het_gevolg_en_trekt_dan_in": (
        "De aanlevering is ingetrokken. De pagina's volgen zodra je opnieuw publiceert.",
    ),
    f"{_CIJFERS}intrekken.py::test_de_pagina_zet_een_gebied_recht": (
        "De verbeterde kopie staat klaar. Er verandert niets voor je bevestigt.",
    ),
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
    f"{_CIJFERS}bescherming_paginas.py::test_een_nieuwe_drempel_geldt_vanaf_de_volgende_publicatie_en_niet_eerder": (
        "De drempel is bewaard. Hij geldt vanaf de volgende publicatie.",
    ),
    f"{_CIJFERS}drempels.py::test_staf_zet_een_drempel_op_de_pagina_en_de_functionaris_adviseert": (
        "De drempel is bewaard. Hij geldt pas na een gunstig advies van de functionaris. …",
        "Je advies staat erbij. De drempel geldt vanaf de volgende publicatie.",
        "Je advies staat erbij. De cijfers blijven verborgen.",
    ),
    f"{_CIJFERS}drempels.py::test_een_drempel_terugnemen_brengt_de_standaard_terug": (
        "De drempel voor … is teruggenomen.",
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
    f"{_CIJFERS}ronde_paginas.py::test_cijfers_verversen_zegt_bij_hoeveel_acties_iets_veranderde": (
        "De cijfers zijn opnieuw bevroren. …",
        "Bij … veranderde iets.",
        "Niets veranderde.",
    ),
}
