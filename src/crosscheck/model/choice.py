"""What `crosscheck config` tells: a key of the configuration, as it is in force."""

from attrs import frozen

from crosscheck.text import Location


@frozen
class Choice:
    """One key of the configuration, as it is in force."""

    key: str
    """As it is written in the file, that of a table with its name before: `severity.revised`."""
    value: str | tuple[str, ...]
    place: Location | None = None
    """Where the value stands; None where it is the default."""
