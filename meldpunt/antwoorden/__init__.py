"""What the sections of the long form ask: fields as data, what is still missing, and how an answer reads.

No form and no database here, so that the page, the dienst that sends and the page of the file say the same.
"""
