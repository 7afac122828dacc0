"""The Nu Html Checker, for the report that is a page."""

from tests.browser.conftest import nu

__all__ = ["nu"]
