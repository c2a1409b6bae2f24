"""Read of a file that lies elsewhere nothing but what is asked for."""

import io
import os
from collections.abc import Callable


class Ranges(io.RawIOBase):
    """A file of so many bytes; each reading is one question, from a byte to before another."""

    def __init__(self, size: int, read: Callable[[int, int], memoryview]) -> None:
        self.size, self.read_range, self.place = size, read, 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that any part can be read."""
        return True

    def tell(self) -> int:
        """Give where the next reading begins."""
        return self.place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Say where the next reading begins."""
        self.place = (0, self.place, self.size)[whence] + offset
        return self.place

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read as much as there is room for; give how much that was."""
        end = min(self.place + len(buffer), self.size)
        if (length := end - self.place) <= 0:
            return 0
        buffer[:length] = self.read_range(self.place, end)
        self.place = end
        return length
