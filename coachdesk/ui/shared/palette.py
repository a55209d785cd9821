"""The tokens as a Qt palette, for all that Fusion paints without the style sheet."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

Role = QPalette.ColorRole

ROLES = {
    Role.Window: "canvas",
    Role.WindowText: "text",
    Role.Base: "surface",
    Role.AlternateBase: "surfaceAlt",
    Role.Text: "text",
    Role.Button: "surface",
    Role.ButtonText: "text",
    Role.BrightText: "danger",
    Role.Highlight: "selection",
    Role.HighlightedText: "text",
    Role.PlaceholderText: "textTertiary",
    Role.Link: "link",
    Role.LinkVisited: "link",
    Role.ToolTipBase: "surface",
    Role.ToolTipText: "text",
    Role.Light: "surface",
    Role.Midlight: "borderSubtle",
    Role.Mid: "border",
    Role.Dark: "borderStrong",
    Role.Shadow: "borderStrong",
    Role.Accent: "primary",
}
DISABLED = {
    Role.WindowText: "textDisabled",
    Role.Text: "textDisabled",
    Role.ButtonText: "textDisabled",
    Role.PlaceholderText: "textDisabled",
    Role.Highlight: "surfaceSunken",
    Role.HighlightedText: "textDisabled",
    Role.Base: "surfaceAlt",
}


def palette(colours: Mapping[str, str]) -> QPalette:
    """A full palette: nothing is left to the system, whose own pairs fail on contrast."""
    made = QPalette()
    for role, name in ROLES.items():
        made.setColor(role, QColor(colours[name]))
    for role, name in DISABLED.items():
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours[name]))
    return made
