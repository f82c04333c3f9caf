"""Who stays with the young person: choose, and note that it ended."""

from leerrecht.leesrichting import apart
from meldpunt.daden.basis import VanAllebei
from meldpunt.diensten import trajectbegeleider as diensten
from meldpunt.forms.trajectbegeleider import TrajectbegeleiderForm
from meldpunt.models import Trajectbegeleider
from meldpunt.regels.trajectbegeleider import begeleider_van

_PAD = "dossiers/<str:referentie>/trajectbegeleider/"


class TrajectbegeleiderKiezen(VanAllebei):
    """Choose one, or another one."""

    naam, pad = "trajectbegeleider_kiezen", _PAD
    form, dienst = TrajectbegeleiderForm, diensten.trajectbegeleider_kiezen
    titel, knop, blok, volgorde = "Trajectbegeleider", "Bewaar wie het is", "trajectbegeleider", 10
    ingang = "Kies een trajectbegeleider"
    inleiding = (
        "Eén persoon die blijft, ook als de jongere van school of CLB verandert. Dat kan iemand zonder account zijn. "
        "Wie het is, leest hierdoor niets in dit dossier, ook niet met de link in de mail."
    )

    def kan(self) -> bool:
        """For a young person, while the file is open."""
        return self.rij.is_open and self.rij.jongere_id is not None

    def geef_ingang(self) -> str:
        """Another one, once there is one."""
        return "Kies een andere trajectbegeleider" if begeleider_van(self.rij) else self.ingang

    def gelukt(self, uitkomst: Trajectbegeleider) -> str:
        """Who reads it, and that it opens nothing."""
        wie = "De jongere en de school lezen" if uitkomst.school_mag else "De jongere leest"
        staat = f"{apart(uitkomst.naam)} staat als trajectbegeleider in het dossier. {wie} dat ook."
        if uitkomst.persoon is None:
            return f"{staat} Er vertrok geen mail: vertel het zelf."
        return f"{staat} {uitkomst.gehoord.zin('de trajectbegeleider')}"


class TrajectbegeleiderStoppen(VanAllebei):
    """Nobody is it any more."""

    naam, pad = "trajectbegeleider_stoppen", _PAD + "stoppen/"
    dienst, knop, blok, volgorde, einde = (
        diensten.trajectbegeleider_stoppen,
        "Noteer dat het stopte",
        "trajectbegeleider",
        20,
        True,
    )
    gevolg = "Dan blijft er niemand die de jongere kent bij een nieuwe school. Kies liever een andere."

    def kan(self) -> bool:
        """While there is one."""
        return self.rij.is_open and self.rij.jongere_id is not None and begeleider_van(self.rij) is not None

    def gelukt(self, uitkomst: None) -> str:
        """It stands there no more."""
        return "Er is geen trajectbegeleider meer. Vertel het de jongere."
