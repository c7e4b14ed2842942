"""Phrases in prose and values typed by an editor, read by one grammar."""
