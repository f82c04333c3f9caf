"""Who may read which field, written by hand from the design and the findings: apart from the table in the product.

Read it as: the deepest tier a reader needs. What stands under B is what a young person was told nobody reads with A.
"""

VERWACHT = {
    "0": """
        aanmelding.referentie aanmelding.stand aanmelding.soort_vraag aanmelding.leeftijdsband aanmelding.niveau
        aanmelding.gebied aanmelding.redenen aanmelding.gewenst aanmelding.vraag aanmelding.weken_zonder_les
        jongere.geschat school.niveau zien.redenen gewenst.gewenst gewenst.weet_niet gewenst.vraag gewenst.gebied
        vraag.over
        vraag.leeftijdsband vraag.niveau vraag.gebied vraag.redenen vraag.vraag toeleiding.uitleg toeleiding.antwoord
    """,
    "A": """
        jongere.voornaam jongere.naam jongere.een_naam jongere.geboren jongere.gemeente jongere.aanspreking
        school.ingeschreven school.school school.school_andere school.leerjaar school.contact school.contact_telefoon
        school.clb praktisch.vestiging praktisch.vervoer praktisch.dagdelen afwezigheden.les afwezigheden.laatste_les
        aanmelding.organisatie aanmelding.ingediend_op aanmelding.laatste_les_op
    """,
    "B": """
        jongere.telefoon jongere.taal jongere.verblijf
        ouders.relatie ouders.naam ouders.telefoon ouders.email ouders.taal ouders.noot ouders.geen
        ouders.gezag ouders.niet_contacteren
        school.fase
        zien.zegt zien.niet_gesproken zien.wil zien.wil_niet zien.krachten zien.steun zien.woorden zien.sinds
        doel.tekst doel.waaraan
        afwezigheden.band afwezigheden.codes afwezigheden.begeleiding afwezigheden.zorgwekkend
        praktisch.hulp praktisch.afspraak bijlage.inhoud
        geprobeerd.wat geprobeerd.wie geprobeerd.effect geprobeerd.niets
    """,
    "eigen": """
        school.clb_telefoon school.clb_wanneer contact.bereik contact.wanneer vraag.bereik vraag.wanneer
        telefoon.wie_belde telefoon.initialen gewenst.geen_naam
        weten.j_weet weten.j_op weten.j_waarom weten.o_weet weten.o_op weten.o_waarom weten.contact_geven
        weten.o_naam weten.o_telefoon weten.o_email weten.o_taal
        instemming.j_antwoord instemming.j_op instemming.j_hoe instemming.j_reden instemming.afwijking
        instemming.afwijking_reden instemming.afwijking_wie instemming.afwijking_jongere instemming.afwijking_ouders
        instemming.afwijking_verteld instemming.afwijking_herzien instemming.nee_toch ouders.gezag_noot
        instemming.o_wie instemming.o_antwoord instemming.o_op instemming.o_hoe
        instemming.o_uitleg instemming.delen instemming.aanbieder instemming.tot instemming.taal
    """,
}
TRAP_VAN = {veld: trap for trap, velden in VERWACHT.items() for veld in velden.split()}
