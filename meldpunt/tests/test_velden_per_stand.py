"""Who reads which field in a file that is no longer just open: by hand, field by field, for each state.

b: in behandeling, w: wacht op antwoord, a: afgerond. A provider and a school with a yes read while it is open; the
Meldpunt, who referred and a colleague of the CLB until it is erased.
"""

import pytest

from leerrecht.tests.bouwers import log_in
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.tests.aanzichten import aanzichten
from meldpunt.tests.test_trappen import lees_tabel
from meldpunt.tests.test_velden import LEZERS, OP_DE_PAGINA, kanariedossier, lezer

pytestmark = pytest.mark.django_db
STANDEN = {"b": Dossierstand.IN_BEHANDELING, "w": Dossierstand.WACHT, "a": Dossierstand.AFGEROND}
VELDEN = """
veld                      | meldpunt | aanmelder | collega van het CLB | collega van de school met A | aanbieder voorgesteld | aanbieder voorgesteld met A | aanbieder aanvaard met A en B
aanmelding.vraag          | bwa      | bwa       | bwa                 | bw                          | bw                    | bw                          | bw
jongere.naam              | bwa      | bwa       | bwa                 | bw                          | -                     | bw                          | bw
jongere.aanspreking       | bwa      | bwa       | bwa                 | bw                          | -                     | bw                          | bw
jongere.gemeente          | bwa      | bwa       | bwa                 | bw                          | -                     | bw                          | bw
school.school             | bwa      | bwa       | bwa                 | bw                          | -                     | bw                          | bw
school.leerjaar           | bwa      | bwa       | bwa                 | bw                          | -                     | bw                          | bw
school.contact            | bwa      | bwa       | bwa                 | bw                          | -                     | bw                          | bw
afwezigheden.les          | bwa      | bwa       | bwa                 | bw                          | -                     | bw                          | bw
jongere.telefoon          | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
jongere.taal              | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
jongere.verblijf          | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
ouders.naam               | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
ouders.telefoon           | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
ouders.noot               | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
ouders.geen               | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
school.fase               | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
zien.zegt                 | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
zien.steun                | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
zien.woorden              | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
zien.sinds                | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
afwezigheden.band         | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
afwezigheden.codes        | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
afwezigheden.begeleiding  | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
geprobeerd.wat            | bwa      | bwa       | bwa                 | -                           | -                     | -                           | bw
school.clb_telefoon       | bwa      | bwa       | -                   | -                           | -                     | -                           | -
instemming.taal           | bwa      | bwa       | -                   | -                           | -                     | -                           | -
"""  # noqa: E501 (a table is read as a table)
TABEL = lees_tabel(VELDEN)
WIE = tuple(next(iter(TABEL.values())))


def test_de_tabel_noemt_elk_veld_dat_te_zien_is_en_alleen_lezers_die_er_zijn():
    assert set(TABEL) == set(OP_DE_PAGINA)
    assert set(WIE) <= set(LEZERS)
    assert {letter for rij in TABEL.values() for cel in rij.values() for letter in cel} == {*STANDEN, "-"}


@pytest.mark.parametrize("letter", STANDEN)
@pytest.mark.parametrize("wie", WIE)
def test_in_elke_stand_leest_elke_lezer_precies_deze_velden(client, wie, letter):
    dossier = kanariedossier(stand=STANDEN[letter])
    log_in(client, lezer(dossier, wie))
    pagina = "".join(aanzichten(client, dossier).values())
    gelezen = {veld for veld, woord in OP_DE_PAGINA.items() if woord in pagina}
    assert gelezen == {veld for veld, rij in TABEL.items() if letter in rij[wie]}
