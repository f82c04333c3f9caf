"""The forms of the sections: one class each where the section has ways of its own."""

from meldpunt.forms.secties.basis import SectieForm
from meldpunt.forms.secties.instemming import InstemmingForm
from meldpunt.forms.secties.kort import (
    AfwezighedenForm,
    ConsultVraagForm,
    GeprobeerdForm,
    GewenstForm,
    JongereForm,
    OudersForm,
    PraktischForm,
    WetenForm,
    ZienForm,
)
from meldpunt.forms.secties.school import SchoolForm

FORMS: dict[str, type[SectieForm]] = {
    klasse.sectie.slug: klasse
    for klasse in (
        JongereForm,
        OudersForm,
        SchoolForm,
        WetenForm,
        ZienForm,
        AfwezighedenForm,
        GeprobeerdForm,
        PraktischForm,
        GewenstForm,
        InstemmingForm,
        ConsultVraagForm,
    )
}
__all__ = ["FORMS", "SectieForm"]
