"""Which organisations may give aanbod, and which kinds the Meldpunt adds by itself."""

from leerrecht.models.organisatie import Soort

# Never a school or a CLB: who works there may read files, so beheer adds those. Never police or justice either.
NIEUWE_SOORTEN = (
    Soort.AANBIEDER,
    Soort.WELZIJN,
    Soort.JEUGDHULP,
    Soort.WERK,
    Soort.LOKAAL_BESTUUR,
    Soort.HOGER_ONDERWIJS,
    Soort.ANDERE,
)
