"""Colour for a terminal, or none."""

from attrs import frozen

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "side": "1;34",
    "good": "1;32",
    "margin": "34",
    "strong": "1",
}


@frozen
class Paint:
    """Sets words off by colour (ECMA-48 SGR), or leaves them as they are."""

    on: bool

    def tinted(self, words: str, name: str) -> str:
        """Return *words* in the colour called *name*."""
        return f"\033[{_CODES[name]}m{words}\033[0m" if self.on else words

    def margin(self, words: str) -> str:
        """Return *words* as a margin or a pointer."""
        return self.tinted(words, "margin")

    def strong(self, words: str) -> str:
        """Return *words* in bold."""
        return self.tinted(words, "strong")
