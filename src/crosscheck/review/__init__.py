"""The page on which editors review conflicts, served to the machine that it runs on and no other.

``projects`` holds the project as it stands, ``queue`` what of it needs a person; ``conflicts``,
``offers`` and ``texts`` are what the pages show, and ``naming`` what they call it. ``acting`` turns
a form into a change, ``seen`` knows whether a page was still true when it was sent, ``signing`` the
name to sign with. ``guard`` keeps other sites out, ``site`` has the addresses, and ``serving`` runs
it all.
"""
