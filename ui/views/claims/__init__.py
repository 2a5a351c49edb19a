"""The Claims tab: does the printed number hold?"""

from ui.views.claims.view import ClaimsView

__all__ = ["ClaimsView"]
