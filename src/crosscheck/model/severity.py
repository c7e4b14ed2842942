"""How bad it is that something does not hold."""

import enum


class Severity(enum.IntEnum):
    """How bad a finding is; ordered."""

    NOTE = 1
    WARNING = 2
    ERROR = 3
