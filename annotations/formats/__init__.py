"""The formats of other annotation tools, each written and read back.

Every format is a module with a writer and a reader; ``registry`` names them all. A reader yields
what the foreign file says (``claims``); ``join`` checks it against the text that it was made from
and completes it to rows that ``derlem diff`` and ``derlem apply`` take.
"""
