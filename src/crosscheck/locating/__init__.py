"""Finds quotes anywhere in an archive, whatever source they are said to be from.

``letters`` makes a stream of bytes of a text, its letters and figures alone; ``needles`` does so
with quotes. In a handful of texts each is looked through in turn (``plainly``). In an archive the
quotes' ``grams`` are looked up in the stream of all texts (``streams``) and cast ``votes`` for the
places where a quote may stand (``sighting``); ``engine`` has the order of the steps. At the best
places ``placing`` sets the exact letters by their ``runs``, ``likeness`` says whether they are the
quote's own, ``verifying`` holds its words against those there (``aligning``), ``choosing`` says
where it stands, and ``patchwork`` from which two places it was put together. ``archive``,
``segments`` and ``shelf`` read and keep an archive on this machine, ``remembering`` keeps what
earlier runs found, ``working`` spreads the work over the cores, and ``searching`` puts these
together. ``homes`` names the texts that quotes are said to be from, and ``tracing`` is what the
command line calls.
"""

from crosscheck.locating.homes import Asked
from crosscheck.locating.tracing import trace_archive, trace_project

__all__ = ["Asked", "trace_archive", "trace_project"]
