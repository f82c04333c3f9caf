"""In which quality somebody looks at a file: who reads it, is not always who the organisation is best known for."""

from django.db.models import TextChoices


class Hoedanigheid(TextChoices):
    """Kept with every look, since one organisation can run the Meldpunt and offer help too."""

    JONGERE = "jongere", "de jongere zelf"
    MELDPUNT = "meldpunt", "het Meldpunt"
    VOLGER = "volger", "wie het dossier volgt of meeleest"
    SCHOOL = "school", "de school die het vroeg"
    AANBIEDER = "aanbieder", "een aanbieder"
    LINK = "link", "een aanbieder met een link"
    TAFEL = "tafel", "wie mee aan de rondetafel zit"
    TOEZICHT = "toezicht", "de functionaris voor gegevensbescherming"
