"""Per test the sentences of this room that it proves (see leerrecht/tests/bewijzen.py)."""

_OVERLEG = "overlegplatform/tests/test_"

BEWIJS: dict[str, tuple[str, ...]] = {
    f"{_OVERLEG}uitnodigen_paginas.py::test_overleg_A1_de_zin_achteraf_telt_wat_er_in_de_uitbox_staat": (
        "Uitgenodigd. …",
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
    f"{_OVERLEG}groep_paginas.py::test_een_groep_bewerken_bewaart_ze": ("De groep is bewaard.",),
    f"{_OVERLEG}groep_paginas.py::test_een_thema_staat_na_het_toevoegen_bij_de_groep": ("Het thema staat erbij.",),
    f"{_OVERLEG}groep_paginas.py::test_een_beeindigde_zetel_blijft_bij_een_vorige_vergadering": (
        "De zetel is beëindigd. In oude verslagen blijft ze staan.",
    ),
    f"{_OVERLEG}aanwezig.py::test_een_rij_zonder_keuze_blijft_zoals_ze_is": ("De aanwezigheid is bewaard.",),
    f"{_OVERLEG}aanwezig.py::test_een_gast_komt_bij_de_lijst_en_voor_de_start_bestaat_ze_niet": (
        "Toegevoegd aan de lijst.",
    ),
}
