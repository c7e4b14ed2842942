"""The hash by which a text is known again: whoever went through it went through these words."""

_SIGN = "sha256:"


def digest(text: str) -> str:
    """Return ``sha256:`` and the SHA-256 of *text* as UTF-8, in hexadecimal.

    Of the text as it is read: without a byte order mark, whatever the encoding of its file.
    """
    import hashlib  # only a project with reviews needs it

    return f"{_SIGN}{hashlib.sha256(text.encode('utf-8')).hexdigest()}"


def is_digest(written: str) -> bool:
    """Return whether *written* has the form of a digest."""
    figures = written.removeprefix(_SIGN)
    whole = len(written) == len(_SIGN) + 64 and len(figures) == 64
    return whole and set(figures) <= set("0123456789abcdef")
