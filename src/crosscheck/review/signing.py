"""The name that forms are signed with, kept from one to the next while the server runs.

It is kept here and in no cookie: whatever else is served on this machine, at another port, could
set one for the same address, and have a person sign with a name that they never typed.
"""

from crosscheck.review.forms import Form


class Signature:
    """The name in all forms of a run: that of git, until another one is typed and carried out."""

    def __init__(self, name: str) -> None:
        self.name = name

    def remember(self, form: Form) -> None:
        """Keep the name in *form*, which came from a page of this run; one without a name has none.

        To be asked only where the form was carried out.
        """
        self.name = " ".join(form.get("by", "").split()) or self.name
