"""Names for the arrays of numbers that the rest of the package speaks of."""

from typing import TypeAlias

import numpy as np

Bytes: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint8]]
Codes: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint32]]
Grams: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint64]]
Numbers: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int32]]
Whole: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int64]]
Flags: TypeAlias = np.ndarray[tuple[int], np.dtype[np.bool_]]
