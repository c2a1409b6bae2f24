"""What several pages' tests are given."""

from tests.pages.office import office

__all__ = ["office"]
