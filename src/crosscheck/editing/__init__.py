"""What editors do with a project, as changes to its files: decide, differ, record, find silent.

Each function gives a `recording.Change`, and `filing.carry_out` puts it on the disk. The command
line and the page of `crosscheck review` are two doors to it.
"""
