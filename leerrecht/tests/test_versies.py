"""Optimistic locking per field: nothing typed is lost, nothing untouched is written."""

import pytest
from django.core import signing
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.versies import lees_origineel, onderteken, vergelijk

VELDEN = ("titel", "tekst", "themas")
# Few values, so that equal and unequal both happen often.
waarde = st.sampled_from(["", "a", "b", "c"]) | st.lists(st.sampled_from(["x", "y"]), max_size=2)
toestand = st.fixed_dictionaries(dict.fromkeys(VELDEN, waarde))
json_waarde = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda kern: st.lists(kern, max_size=3), max_leaves=5
)


@given(toestand, toestand, toestand)
def test_wat_getypt_is_wordt_bewaard_stond_er_al_of_botst(origineel, huidig, mijn):
    uitkomst = vergelijk(origineel=origineel, huidig=huidig, mijn=mijn)
    botst = {botsing.veld: botsing for botsing in uitkomst.botsingen}
    for veld in VELDEN:
        if mijn[veld] == origineel[veld]:
            continue
        bewaard = uitkomst.bewaren.get(veld, object()) == mijn[veld]
        gelijk = huidig[veld] == mijn[veld]
        toonbaar = veld in botst and botst[veld].mijn == mijn[veld] and botst[veld].huidig == huidig[veld]
        assert bewaard + gelijk + toonbaar == 1


@given(toestand, toestand, toestand)
def test_een_veld_dat_ik_niet_aanraakte_wordt_nooit_geschreven(origineel, huidig, mijn):
    uitkomst = vergelijk(origineel=origineel, huidig=huidig, mijn=mijn)
    geschreven = {*uitkomst.bewaren, *(botsing.veld for botsing in uitkomst.botsingen)}
    assert not {veld for veld in VELDEN if mijn[veld] == origineel[veld]} & geschreven


@given(toestand, toestand, toestand)
def test_wat_een_collega_intussen_wijzigde_wordt_nooit_stil_overschreven(origineel, huidig, mijn):
    uitkomst = vergelijk(origineel=origineel, huidig=huidig, mijn=mijn)
    assert all(huidig[veld] == origineel[veld] for veld in uitkomst.bewaren)


@given(toestand, toestand)
def test_zonder_collega_botst_er_niets(origineel, mijn):
    assert vergelijk(origineel=origineel, huidig=origineel, mijn=mijn).botsingen == ()


def test_een_botsing_toont_de_drie_teksten():
    uitkomst = vergelijk(origineel={"titel": "oud"}, huidig={"titel": "van hen"}, mijn={"titel": "van mij"})
    (botsing,) = uitkomst.botsingen
    assert (botsing.origineel, botsing.huidig, botsing.mijn) == ("oud", "van hen", "van mij")


@given(st.dictionaries(st.text(), json_waarde))
def test_de_ondertekende_beginwaarden_komen_ongewijzigd_terug(waarden):
    assert lees_origineel(onderteken(waarden)) == waarden


@pytest.mark.parametrize("knoei", [lambda t: t[:-1], lambda t: "x" + t, lambda t: t.replace(":", ";"), lambda t: ""])
def test_met_ondertekende_beginwaarden_kan_niet_geknoeid_worden(knoei):
    with pytest.raises(signing.BadSignature):
        lees_origineel(knoei(onderteken({"titel": "oud"})))


def test_een_handtekening_voor_iets_anders_geldt_hier_niet():
    with pytest.raises(signing.BadSignature):
        lees_origineel(signing.dumps({"titel": "oud"}, salt="leerrecht.formulier"))
