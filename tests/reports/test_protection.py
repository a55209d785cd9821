"""A document with a password: readable with it, and not without."""

from io import BytesIO

import pikepdf
import pytest

from coachdesk.reports.meeting_pack import render
from coachdesk.reports.protection import GROUP, GROUPS, LETTERS, new_password, protected
from tests.reports import samples
from tests.reports.reading import text_of

PASSWORD = "geheim-wachtwoörd"


def test_a_protected_paper_opens_with_its_password_only():
    locked = protected(render(samples.pack()), PASSWORD)

    assert "Vraag aan het team" in text_of(locked, PASSWORD)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(locked))
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(locked), password="geraden")


def test_the_lock_is_aes_256_revision_6():
    locked = protected(render(samples.pack()), PASSWORD)

    with pikepdf.open(BytesIO(locked), password=PASSWORD) as document:
        assert (document.encryption.R, document.encryption.bits) == (6, 256)
        assert str(document.encryption.stream_method) == "EncryptionMethod.aesv3"
        assert document.allow.accessibility
        assert not document.allow.extract


def test_title_and_text_are_not_readable_in_the_file():
    plain = render(samples.pack())
    locked = protected(plain, PASSWORD)

    assert b"Pakket ondersteuningsteam" in plain
    assert b"Pakket" not in locked
    assert b"Agenda" not in locked


def test_a_protected_paper_stays_tagged():
    locked = protected(render(samples.pack()), PASSWORD)

    with pikepdf.open(BytesIO(locked), password=PASSWORD) as document:
        assert document.Root.MarkInfo.Marked
        assert "/ParentTree" in document.Root.StructTreeRoot


def test_an_empty_password_is_a_mistake():
    with pytest.raises(ValueError, match="password"):
        protected(b"", "")


def test_a_new_password_can_be_read_out_and_not_be_guessed():
    passwords = {new_password() for _time in range(200)}

    assert len(passwords) == 200
    for password in passwords:
        groups = password.split("-")
        assert [len(group) for group in groups] == [GROUP] * GROUPS
        assert set("".join(groups)) <= set(LETTERS)
    assert not set("il1o0") & set(LETTERS)
    assert len(set(LETTERS)) ** (GROUP * GROUPS) > 2**79
