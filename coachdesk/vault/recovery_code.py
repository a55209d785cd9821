"""The root as a person can write it down: eight groups of five, each with its own check.

Four characters of a group carry 20 bits (Crockford base32: no I, L, O or U), the fifth is a
check over GF(32). It catches every wrong character, every swap inside a group and every swap of
two groups, and so names the group that is wrong.
"""

from coachdesk.domain.errors import RecoveryCodeError
from coachdesk.domain.wording import _

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
GROUP = 5
BITS = 5
SECRET_BYTES = 20
MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
LEFT_OUT = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212._")  # whatever dash a keyboard gives


def _times(a: int, b: int) -> int:
    """The product in GF(32), modulo x^5 + x^2 + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 32:
            a ^= 0b100101
        b >>= 1
    return product


def _powers(count: int) -> tuple[int, ...]:
    powers = [1]
    for _step in range(count - 1):
        powers.append(_times(powers[-1], 2))
    return tuple(powers)


POWERS = _powers(10)


def _check(values: list[int], group: int) -> int:
    """The check character of a group; its place in the row counts too."""
    check = _times(POWERS[9], group + 1)
    for place, value in enumerate(values, 1):
        check ^= _times(POWERS[place], value)
    return check


def encode(secret: bytes) -> str:
    """Eight groups of five, with a dash between them."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("a recovery key holds 20 bytes")
    values = _values(secret)
    groups = []
    for group in range(GROUPS):
        four = values[4 * group : 4 * group + 4]
        groups.append("".join(ALPHABET[value] for value in (*four, _check(four, group))))
    return "-".join(groups)


def decode(text: str) -> bytearray:
    """The root; RecoveryCodeError with the wrong groups, or when characters lack or are over.

    Small letters, spaces, dashes, O for 0 and I or L for 1 are all right.
    """
    typed = "".join(c for c in text.upper() if not c.isspace() and c not in LEFT_OUT)
    typed = typed.translate(MISREAD)
    if len(typed) != GROUPS * GROUP:
        raise RecoveryCodeError(
            _(
                "Je herstelsleutel heeft {right} tekens. Je typte er {typed}. Kijk op je papier."
            ).format(right=GROUPS * GROUP, typed=len(typed))
        )
    number, wrong = 0, []
    for group in range(GROUPS):
        values = [ALPHABET.find(c) for c in typed[GROUP * group : GROUP * (group + 1)]]
        if -1 in values or _check(values[:-1], group) != values[-1]:
            wrong.append(group + 1)
            continue
        for value in values[:-1]:
            number = number << BITS | value
    if wrong:
        raise RecoveryCodeError(_sentence(wrong), tuple(wrong))
    return bytearray(number.to_bytes(SECRET_BYTES, "big"))


def short_id(vault_id: bytes) -> str:
    """The vault's name as it stands on the recovery sheet: 7F3K 2M9Q."""
    plain = "".join(ALPHABET[value] for value in _values(vault_id[:5]))
    return f"{plain[:4]} {plain[4:]}"


def _values(data: bytes) -> list[int]:
    number, count = int.from_bytes(data, "big"), len(data) * 8 // BITS
    return [number >> BITS * (count - 1 - place) & 31 for place in range(count)]


def _sentence(wrong: list[int]) -> str:
    if len(wrong) == 1:
        return _("Groep {number} klopt niet. Kijk op je papier.").format(number=wrong[0])
    if len(wrong) == GROUPS:
        return _("Geen van de groepen klopt. Kijk op je papier.")
    *most, last = wrong
    return _("De groepen {numbers} en {last} kloppen niet. Kijk op je papier.").format(
        numbers=", ".join(map(str, most)), last=last
    )
