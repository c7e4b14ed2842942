"""How a report is shown: in a terminal, as JSON, as Markdown. They know the nouns
and the words for them (`explaining`); where a source words a figure they read it again."""
