"""Four eyes on effect: what would let somebody new read files of young people waits for a second person.

`lezers.py` tells who can read through which door; `frame.py` measures every act against it.
"""
