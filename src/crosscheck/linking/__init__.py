"""Finds the words of a quote in their source, to the character, or says why not."""

from crosscheck.linking.anchoring import explain, link
from crosscheck.linking.passages import sentence_around, sentences

__all__ = ["explain", "link", "sentence_around", "sentences"]
