"""Hold what an audit was asked, and what it came to, in numbers that a list of versions keeps."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final


@dataclass(frozen=True)
class Setting:
    """Say what is wanted: `narrowest` values of the four must be left of each suppressed number.

    2: that none is pinned down. 4: that nothing at all is learnt. `totals`: delivered totals are
    shown beside their women and men.
    """

    narrowest: int = 2
    totals: bool = False


NOT_PINNED: Final = Setting()


@dataclass(frozen=True)
class Verdict:
    """Give what an audit came to, in numbers that a list of versions can keep."""

    narrowest: int
    totals: bool
    suppressed: int
    found: int
    pinned: int
    by_leak: Mapping[str, int]
    broken: Mapping[str, int]  # relations that the delivery breaks, and in how many places
    doubted: tuple[str, ...]  # relations that it breaks so often that they are none
    rough: int  # suppressed numbers whose true interval may be narrower still
    seconds: float
    bare: int = 0  # numbers of 1–4 that are shown as they are; they are found and pinned too

    @property
    def passed(self) -> bool:
        """Tell whether nothing was found."""
        return not self.found

    def as_dict(self) -> dict[str, Any]:
        """Give it as plain values for TOML or JSON."""
        return {**asdict(self), "doubted": list(self.doubted)}

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> "Verdict":
        """Read it back, from an older list too."""
        return cls(**{**kept, "doubted": tuple(kept["doubted"])})


def together(verdicts: Sequence[Verdict], setting: Setting) -> Verdict:
    """Give the verdict of several institutions together."""
    by_leak, broken = Counter[str](), Counter[str]()
    for each in verdicts:
        by_leak.update(each.by_leak)
        broken.update(each.broken)
    return Verdict(
        narrowest=setting.narrowest,
        totals=setting.totals,
        suppressed=sum(each.suppressed for each in verdicts),
        found=sum(each.found for each in verdicts),
        pinned=sum(each.pinned for each in verdicts),
        by_leak=dict(by_leak),
        broken=dict(broken),
        doubted=tuple(sorted({kind for each in verdicts for kind in each.doubted})),
        rough=sum(each.rough for each in verdicts),
        seconds=round(sum(each.seconds for each in verdicts), 1),
        bare=sum(each.bare for each in verdicts),
    )
