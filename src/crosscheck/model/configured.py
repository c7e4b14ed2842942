"""What a project has configured: its folders, and which findings count how much."""

from collections.abc import Mapping
from decimal import Decimal

from attrs import field, frozen

from crosscheck.model.severity import Severity
from crosscheck.text import Location


@frozen
class Folders:
    """Where a project keeps its files: paths from its root, with forward slashes."""

    seeds: str = "seeds"
    """The texts of the sources."""
    claims: str = "claims"
    reports: str = "reports"

    @property
    def originals(self) -> str:
        """Where the originals of texts are kept (PDF, HTML); nothing in it is a source."""
        return f"{self.seeds}/originals"

    @property
    def sources_file(self) -> str:
        """The file in which the texts are described."""
        return f"{self.seeds}/sources.yaml"

    @property
    def actors_file(self) -> str:
        """The file that says which names are one actor."""
        return f"{self.claims}/actors.yaml"

    @property
    def constraints_file(self) -> str:
        """The file of what must hold between claims."""
        return f"{self.claims}/constraints.yaml"

    @property
    def decisions_file(self) -> str:
        """The file of what was decided on findings."""
        return f"{self.claims}/decisions.yaml"

    @property
    def reviews_file(self) -> str:
        """The file of what was looked at again."""
        return f"{self.claims}/reviews.yaml"

    @property
    def reserved(self) -> tuple[str, ...]:
        """The YAML files that hold no claims; each has its one place."""
        return (
            self.sources_file,
            self.actors_file,
            self.constraints_file,
            self.decisions_file,
            self.reviews_file,
        )


@frozen
class Configuration:
    """What is in force in a project; without a file, all of it by default."""

    folders: Folders = field(factory=Folders)
    fail_on: Severity | None = Severity.ERROR
    """The least severity that makes the exit status 1; None where none does."""
    select: tuple[str, ...] = ()
    """The rules that are looked at; all where it is empty."""
    ignore: tuple[str, ...] = ()
    """The rules that are not looked at."""
    severity: Mapping[str, Severity | None] = field(factory=dict)
    """The severities that differ from the rules' own, by rule; None is off."""
    tolerance: Mapping[str, Decimal] = field(factory=dict)
    """Tolerances of claims that declare none themselves, by the claim's id."""
    file: str | None = None
    """The file that holds it, in the project's root; None where there is none."""
    places: Mapping[str, Location] = field(factory=dict, repr=False)
    """Where each key stands that is in the file; those of tables as `severity.single-source`."""
