"""A network as a folder of data files: read and judged, compared with the server, loaded, written again.

A room says in tables which rows it has part in (`Pakketsoort`, one for each list in a file) and registers them at
start-up; this package knows no room. A folder without `netwerk.yaml` is of no network: what all share
(`netwerken/gedeeld`).
"""
