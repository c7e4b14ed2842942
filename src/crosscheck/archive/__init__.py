"""The sources of a large archive that may speak to each claim, found through an index."""
