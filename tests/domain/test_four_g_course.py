"""Tests of what comes back in the talks with one child."""

from datetime import datetime

from coachdesk.domain.four_g import Speaker
from coachdesk.domain.four_g_course import feeling_courses, recurring_thoughts
from tests import make


def talk(day, *thoughts, feelings=(), speaker=Speaker.CHILD):
    note = make.note(thoughts=tuple(thoughts), feelings=tuple(feelings), speaker=speaker)
    return make.talk("milan", held_at=datetime(2026, 11, day, 9), notes=(note,))


def test_a_thought_that_comes_back_is_told_with_its_days_and_beliefs():
    talks = [
        talk(17, make.thought("Niemand wil mij erbij.", belief_before=60, belief_after=30)),
        talk(3, make.thought("niemand wil mij erbij", belief_before=90, belief_after=40)),
    ]
    [thought] = recurring_thoughts(talks)
    assert [(t.day.day, t.before, t.after) for t in thought.times] == [(3, 90, 40), (17, 60, 30)]
    assert thought.text() == "Niemand wil mij erbij."


def test_nearly_the_same_words_are_the_same_thought():
    talks = [
        talk(3, make.thought("Niemand wil mij erbij")),
        talk(17, make.thought("“Niemand wil me erbij”")),
    ]
    assert len(recurring_thoughts(talks)) == 1


def test_another_thought_is_another():
    talks = [talk(3, make.thought("Het komt door mij")), talk(17, make.thought("Ik durf niet"))]
    assert recurring_thoughts(talks) == ()


def test_twice_in_one_talk_is_not_again():
    twice = talk(3, make.thought("Het komt door mij"), make.thought("Het komt door mij."))
    assert recurring_thoughts([twice]) == ()


def test_what_another_thinks_is_not_the_childs_thought():
    talks = [
        talk(3, make.thought("Hij liegt"), speaker=Speaker.FATHER),
        talk(17, make.thought("Hij liegt"), speaker=Speaker.FATHER),
    ]
    assert recurring_thoughts(talks) == ()


def test_an_empty_thought_is_none():
    talks = [talk(3, make.thought("…")), talk(17, make.thought("…"))]
    assert recurring_thoughts(talks) == ()


def test_a_very_long_thought_takes_no_time():
    long = "Ik weet het niet. " * 3000
    talks = [talk(day, make.thought(f"{long} {day}")) for day in range(1, 20)]
    [thought] = recurring_thoughts(talks)
    assert len(thought.times) == 19


def test_each_feeling_has_its_course_the_commonest_first():
    talks = [
        talk(17, feelings=[make.feeling("Bang", before=40, after=None)]),
        talk(3, feelings=[make.feeling("bang", before=70, after=40), make.feeling("boos")]),
    ]
    courses = feeling_courses(talks)
    assert [course.word for course in courses] == ["bang", "boos"]
    assert [(t.day.day, t.before, t.after) for t in courses[0].times] == [
        (3, 70, 40),
        (17, 40, None),
    ]


def test_a_feeling_without_a_strength_has_no_course():
    talks = [talk(3, feelings=[make.feeling("bang", before=None, after=None)])]
    assert feeling_courses(talks) == ()
