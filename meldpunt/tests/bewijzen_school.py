"""Per test the sentences it proves: what school and CLB do (see leerrecht/tests/bewijzen.py)."""

_MELDPUNT = "meldpunt/tests/test_"

VAN_DE_SCHOOL: dict[str, tuple[str, ...]] = {
    f"{_MELDPUNT}trajectbegeleider_link.py::test_wie_gekozen_is_krijgt_een_link_die_niets_van_het_dossier_toont": (
        "Kreeg een mail met een link, en antwoordde nog niet.",
    ),
    f"{_MELDPUNT}trajectbegeleider_link.py::test_bij_een_ander_clb_hoort_wie_blijft_dat_er_iets_verandert_zonder_wat": (
        "Je krijgt een mail als er iets verandert.",
    ),
    f"{_MELDPUNT}trajectbegeleider_link.py::test_zonder_adres_zegt_de_daad_dat_er_geen_mail_vertrok": (
        "… Er vertrok geen mail: vertel het zelf.",
        "Daar vertrekt een mail met een persoonlijke link: wat het is, en of het kan.",
        "Kreeg geen mail: vertel het zelf.",
    ),
    f"{_MELDPUNT}trajectbegeleider_link.py::test_een_ja_met_de_link_staat_in_het_dossier_en_wie_koos_hoort_het": (
        "Je bent trajectbegeleider. …",
    ),
    f"{_MELDPUNT}trajectbegeleider_link.py::test_een_nee_met_de_link_eindigt_het_en_de_link_opent_niets_meer": (
        "Je bent geen trajectbegeleider. …",
    ),
    f"{_MELDPUNT}schooltraject_school.py"
    "::test_zonder_contact_zegt_de_bladzijde_dat_de_school_niets_krijgt_en_hoe_dat_verandert": (
        "… krijgt geen mail: … .",
    ),
    f"{_MELDPUNT}schooltraject_wijzigen.py::test_de_bladzijde_toont_beide_teksten_als_twee_hetzelfde_veld_wijzigen": (
        "Het schooltraject is gewijzigd. …",
    ),
    f"{_MELDPUNT}schooltraject_wijzigen.py::test_een_doel_krijgt_andere_woorden_over_de_bladzijde": (
        "… is gewijzigd. …",
    ),
    f"{_MELDPUNT}schooltraject.py::test_rij_47_een_school_stelt_voor_de_aanbieder_start_en_samen_ronden_ze_af": (
        "Het schooltraject staat klaar. … Zet er de doelen bij.",
        "Het schooltraject loopt. …",
        "Er staat een … bij.",
        "Het schooltraject is afgerond: … . …",
    ),
    f"{_MELDPUNT}schooltraject.py::test_wie_stopt_schrijft_waarom_en_wie_meewerkt_leest_het": (
        "Het schooltraject is gestopt. Wie meewerkt, leest waarom. …",
    ),
    f"{_MELDPUNT}trajectbegeleider.py::test_het_clb_kiest_met_de_jongere_wie_blijft": (
        "… staat als trajectbegeleider in het dossier. … dat ook.",
        "Er is geen trajectbegeleider meer. Vertel het de jongere.",
    ),
    f"{_MELDPUNT}stappenplan.py::test_rij_29_een_stap_met_wie_en_wanneer_staat_bij_zijn_grens_met_zijn_bron": (
        "Genoteerd bij het stappenplan: … , … .",
    ),
    f"{_MELDPUNT}aanvraag.py::test_een_school_vraagt_een_buddy_en_de_dienst_antwoordt_met_een_account": (
        "Je vraag is verstuurd. …",
        "Je antwoord staat er. …",
    ),
    f"{_MELDPUNT}aanvraag.py::test_een_dienst_zonder_account_antwoordt_met_de_link": ("Verstuurd. …",),
    f"{_MELDPUNT}aanvraag.py::test_een_ingetrokken_vraag_opent_met_geen_link_meer": (
        "Je vraag is ingetrokken. Belde de dienst al, zeg het dan ook daar.",
    ),
}
