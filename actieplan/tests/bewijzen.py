"""Per test the sentences of this room that it proves (see leerrecht/tests/bewijzen.py)."""

_PLAN = "actieplan/tests/test_"

BEWIJS: dict[str, tuple[str, ...]] = {
    f"{_PLAN}actie_wijzigen.py::test_actieplan_A5_het_college_en_een_partner_lezen_de_reden_in_de_geschiedenis": (
        "Het staat in de geschiedenis van de actie: partners en college lezen het daar.",
    ),
    f"{_PLAN}plan_beginnen.py::test_het_publiek_leest_een_doel_en_een_wijziging_pas_na_goedkeuring": (
        "“… ” staat in het plan. Het publiek ziet het na goedkeuring.",
        "“… ” is bewaard. Het publiek ziet het na goedkeuring.",
    ),
    f"{_PLAN}plan_beginnen.py::test_overleg_netwerk_A8_een_plan_begint_leeg_en_niemand_anders_leest_het": (
        "“… ” is begonnen. Schrijf nu de eerste doelstelling.",
    ),
    f"{_PLAN}plan_beginnen.py::test_de_vorm_van_een_ander_is_een_kopie_van_wat_goedgekeurd_is_zonder_acties": (
        "“… ” is begonnen, met … en zonder acties. Pas ze aan tot ze van jullie zijn.",
    ),
    f"{_PLAN}plakken.py::test_actieplan_A10_een_geplakte_tekst_wordt_een_plan_na_bevestiging": (
        "In “… ” staan nu … en … meer, als voorstel.",
        "Niet gekend in dit netwerk, en dus leeg gelaten: … .",
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
}
