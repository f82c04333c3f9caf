"""What classes said without names, as figures of a network: whole classes added up, protected, in a release alone."""
