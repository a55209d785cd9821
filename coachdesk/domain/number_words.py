"""Days and groups written in words, as patterns: twaalf, twaalfde, drieëntwintigste."""

_BELOW_TWENTY = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = {20: "twintig", 30: "dertig"}
_ONE = "(?:een|één)"
_ORDINALS = {1: "eerste", 3: "derde", 8: "achtste"}
_DE_BELOW = 20  # twaalfde, but twintigste


def in_words(number: int) -> str:
    """A pattern for a number from 1 to 39."""
    if number < len(_BELOW_TWENTY):
        return _ONE if number == 1 else _BELOW_TWENTY[number]
    tens, one = number // 10 * 10, number % 10
    if not one:
        return _TENS[tens]
    joint = "[eë]n" if _BELOW_TWENTY[one].endswith("e") else "en"
    return f"{_BELOW_TWENTY[one]}{joint}{_TENS[tens]}"


def in_order(number: int) -> str:
    """A pattern for that number in a row: eerste, twaalfde, twintigste."""
    if number in _ORDINALS:
        return _ORDINALS[number]
    return in_words(number) + ("de" if number < _DE_BELOW else "ste")
