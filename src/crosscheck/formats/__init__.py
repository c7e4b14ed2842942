"""How a report is shown: in a terminal, as JSON, as Markdown.

They know the nouns, and the words for them (`explaining`); to show a figure as its source words it,
they read it there again.
"""
