"""What is refused because of who serves, or because nobody may now."""


class InGebruik(Exception):
    """Another process holds what was asked. The message is a Dutch sentence for the administrator."""


WORDT_TERUGGEZET = "Er wordt net een reservekopie teruggezet. Start het portaal zodra dat klaar is."
DRAAIT_NOG = "Het portaal draait nog op deze gegevens. Stop eerst web, werk en klok. Er is niets gewijzigd."
