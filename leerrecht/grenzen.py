"""How long a text may be: once for forms, diensten and columns. Fit for what people really write and paste.

A browser never cuts anything off: the counter of leerrecht.js says how much is left, the form refuses and keeps all.
"""

# A text of its own: an account of a meeting, an answer, a question; about four pages.
VRIJE_TEKST = 10_000
# Why something happened, on one line.
REDEN = 2_000
# The address of a page; what an online meeting or a shared folder gives is often longer than 200 signs.
LINK = 2_000
# A whole plan, pasted in one go: some forty pages.
PLAKTEKST = 60_000
