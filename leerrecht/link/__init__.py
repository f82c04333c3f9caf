"""The personal link: the one road in without an account. One person, one object, a fixed list of acts."""
