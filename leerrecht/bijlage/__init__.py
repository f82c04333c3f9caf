"""Files that people give: small kinds only, encrypted in quarantine until a scanner said yes, gone with their row.

A room makes a model on `BijlageModel`, names it in `register`, and says who gives and who reads. The rest is here.
"""
