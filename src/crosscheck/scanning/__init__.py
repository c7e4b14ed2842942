"""What a source says on a claim."""
