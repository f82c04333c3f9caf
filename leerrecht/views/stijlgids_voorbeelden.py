"""Sample content of /stijlgids/: invented, and varied on purpose (long, empty, wrong). Not data of any network."""

from django import forms

from leerrecht.views.stijlgids_beelden import beelden
from leerrecht.woordverschil import twee_teksten, woordverschil
from monitoring.grafiek import BREED, SMAL, Staaf, Staafgrafiek, staaf

_WAS = (
    "We ondersteunen de scholen om de ouderbetrokkenheid van maatschappelijk kwetsbare ouders op school te bevorderen."
)
_MIJN = _WAS.replace("scholen", "basisscholen en secundaire scholen").replace("ouderbetrokkenheid", "betrokkenheid")
_HUN = _WAS.replace(" op school", "").replace("bevorderen.", "bevorderen, samen met de brugfiguren.")


class VoorbeeldFilter(forms.Form):
    """Filter bar with more fields than a phone can show."""

    q = forms.CharField(label="Zoek in de acties", widget=forms.TextInput(attrs={"type": "search"}), required=False)
    stand = forms.ChoiceField(label="Stand", choices=[("", "Elke stand"), ("lopend", "lopend")], required=False)
    trekker = forms.ChoiceField(label="Trekker", choices=[("", "Alle trekkers")], required=False)
    thema = forms.ChoiceField(label="Thema", choices=[("", "Alle thema's")], required=False)
    voorstel = forms.BooleanField(label="Alleen voorstellen", required=False)


def _staven() -> Staafgrafiek:
    """Four bars, drawn by the chart module."""
    waarden = [("2022-2023", 11), ("2023-2024", 19), ("2024-2025", 26), ("2025-2026", 34)]
    staven = tuple(Staaf(jaar, waarde, jaar == "2025-2026") for jaar, waarde in waarden)
    uitleg = "Aantal casusoverleggen per schooljaar: 11, 19, 26 en 34. Het laatste is voorlopig."
    return Staafgrafiek("stijlgids", "Casusoverleggen per schooljaar", uitleg, "overleggen", staven, 0)


def voorbeelden() -> dict:
    """Everything the sample page shows besides its form and pager."""
    return beelden() | {
        "filter": VoorbeeldFilter({"stand": "lopend"}, auto_id="filter_%s"),
        "gekozen": [{"naam": "Stand: lopend", "adres": "?"}],
        "taken": [
            {"naam": "School", "adres": "#taken", "klaar": True},
            {"naam": "Doelen", "adres": "#taken", "klaar": False, "hint": "minstens één doel"},
            {
                "naam": "Wat wil de jongere zelf, in eigen woorden",
                "adres": "",
                "klaar": False,
                "hint": "kan pas na het onderdeel Doelen",
            },
        ],
        "momenten": [
            {
                "wanneer": "19 november 2026",
                "wie": "een stafmedewerker",
                "titel": "Stand van gepland naar lopend.",
                "tekst": "",
                "reden": "de eerste school is gestart",
                "nu": True,
            },
            {
                "wanneer": "6 oktober 2026",
                "wie": "een partner",
                "titel": "Voortgang.",
                "tekst": "Vier scholen zijn bezocht. De vijfde volgt in november, na het overleg met het CLB.",
            },
            {
                "wanneer": "29 april 2016",
                "wie": "",
                "titel": "Goedgekeurd",
                "tekst": "door het college van burgemeester en schepenen.",
            },
        ],
        "resultaten": [
            {
                "titel": "Talentenstages",
                "adres": "#lijst",
                "tekst": "Mechelen organiseert talentenstages voor jongeren.",
                "noot": "2.2.22 in doel 1",
                "rechts": "lopend",
                "rechts_noot": "bevestigd op 2 november",
            },
            {
                "titel": "Een titel die langer is dan een regel, want namen van overlegorganen zijn dat soms ook",
                "adres": "#lijst",
                "tekst": "",
                "noot": "zonder nummer",
            },
        ],
        "koppen": [
            {"naam": "Onderwijsvorm", "adres": "?sorteer=vorm", "richting": "op"},
            {"naam": "Aantal", "num": True, "adres": "?sorteer=aantal"},
            {"naam": "Aandeel", "num": True},
        ],
        "rijen": [
            [
                {"tekst": "tso"},
                {"tekst": "44", "num": True, "kop": "Aantal"},
                {"tekst": "8,6\u00a0%", "num": True, "kop": "Aandeel"},
            ],
            [
                {"tekst": "kso"},
                {"onderdrukt": True, "num": True, "kop": "Aantal"},
                {"onderdrukt": True, "num": True, "kop": "Aandeel"},
            ],
        ],
        "svg_breed": staaf(_staven(), BREED),
        "svg_smal": staaf(_staven(), SMAL),
        "stappen": ["De stafmedewerker leest je melding.", "Je krijgt antwoord tegen woensdag 25 november."],
        "botsing": {
            "label": "Tekst van de actie",
            "veld": "tekst",
            "plek": "voorbeeld",
            **twee_teksten(_WAS, _MIJN, _HUN),
            "hun_naam": "je collega",
            "hun_wanneer": "vandaag om 10.42 uur",
        },
        "verschil": woordverschil(_WAS, _MIJN),
        "weergaven": [False, True],
        "diep": ["Samenbrengen", "Themagroepen", "Regio Leuven", "Specifieke doelgroepen", "Basisonderwijs"],
    }
