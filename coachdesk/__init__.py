"""Coachdesk: an encrypted case log for ouder- en kindcoaches at Dutch schools."""

__version__ = "0.1.0"
