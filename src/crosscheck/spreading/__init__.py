"""Looks for quotes in an archive on many machines, with Dask."""
