"""Pictures drawn on the server as SVG, for page and paper alike: one module a picture, all of one pen (`teken`).

A picture here knows plain values only, never a row: the room that shows it fills it. Each gives its words beside the
drawing, counted from the very numbers it draws, so that picture, sentence and table cannot differ.
"""
