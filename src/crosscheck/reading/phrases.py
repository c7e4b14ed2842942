"""Looking up the longest phrase that ends before, or begins at, a token."""

from crosscheck.reading.lexicon import Trie


def phrase_before(words: list[str], index: int, floor: int, trie: Trie) -> tuple[str, int]:
    """Return the sense of the longest phrase that ends before token *index*, and its first token.

    The phrase begins at *floor* at the earliest; the sense is "" where there is none.
    """
    sense, first, position = "", index, index
    node = trie
    while position > floor:
        word = words[position - 1]
        if not word or word not in node:
            break
        node = node[word]
        position -= 1
        if "" in node:
            sense, first = node[""], position
    return sense, first


def phrase_at(words: list[str], index: int, trie: Trie) -> tuple[str, int]:
    """Return the sense of the longest phrase from token *index* on, and the token behind it."""
    sense, end, position = "", index, index
    node = trie
    while words[position] and words[position] in node:
        node = node[words[position]]
        position += 1
        if "" in node:
            sense, end = node[""], position
    return sense, end
