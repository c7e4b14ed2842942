"""How a report is shown: in a terminal, as JSON, as Markdown. They know the model alone."""
