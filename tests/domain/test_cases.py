"""Tests of what a case is: whose dossier, until somebody says otherwise."""

import pytest

from coachdesk.domain.cases import FileHolder, usual_file_holder


@pytest.mark.parametrize(
    ("function", "holder"),
    [
        ("ouder- en kindcoach", FileHolder.MUNICIPALITY),
        ("Intern begeleider", FileHolder.SCHOOL),
        ("IB'er", FileHolder.SCHOOL),
        ("zorgcoördinator", FileHolder.SCHOOL),
        ("", FileHolder.MUNICIPALITY),
    ],
)
def test_what_i_am_says_whose_dossier_it_is_at_first(function, holder):
    assert usual_file_holder(function) is holder
