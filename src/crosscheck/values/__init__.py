"""What statements say, as sets of possibilities, and how two of them stand to each other."""
