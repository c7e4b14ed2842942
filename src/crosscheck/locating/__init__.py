"""Finds quotes anywhere in an archive, whatever source they are said to be from."""
