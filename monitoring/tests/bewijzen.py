"""Per test the sentences of this room that it proves (see leerrecht/tests/bewijzen.py)."""

_CIJFERS = "monitoring/tests/test_"

BEWIJS: dict[str, tuple[str, ...]] = {
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
