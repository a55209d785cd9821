"""What is looked for in a text at every key: it must not be felt in the longest of notes."""

from coachdesk.domain.camera_check import CameraCheck
from tests.bench.measure import Measure, times

LONG = ("Zat weer alleen bij de fietsen en zei “Ik wil niet, nooit meer.” " * 800)[:50_000]


def test_the_cameracheck_keeps_up_with_typing(judge):
    check = CameraCheck()
    took, beside = times(lambda: check.first(LONG))

    assert check.first(LONG) is None
    judge(Measure(what="cameracheck of 50,000 characters", took=took, bare=beside, target=5))
