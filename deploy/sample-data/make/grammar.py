"""A seeded grammar of short doctor visits: what was said, and the note a doctor would keep of it.

The facts of a visit are drawn first, then spoken in a varied order among small talk about other people's facts, and sometimes
the patient corrects himself. The note states the final facts only, in a fixed order, so exactly one note fits a dialogue.
"""

import random
from dataclasses import dataclass

from vocabulary import (
    ADVICE, ALLERGIES, CONDITIONS, DRUGS, FREQUENCIES, GROUPS, MEDICATIONS, SMALL_TALK, TESTS,
)


@dataclass(frozen=True)
class Visit:
    dialogue: str
    note: str
    prose: str


@dataclass
class Topic:
    """What one part of the talk adds: turns, a line of the note, and a sentence of the prose form of the note."""

    turns: list
    line: str
    sentence: str


def visit(rng: random.Random) -> Visit:
    opening, middle, closing, later_correction = _topics(rng)
    kept = [topic for topic in rng.sample(middle, len(middle)) if rng.random() < 0.75]
    turns = _greeting(rng) + opening.turns
    for topic in kept:
        turns += topic.turns
        if rng.random() < 0.15:
            turns += _small_talk(rng)
    turns += later_correction
    for topic in closing:
        turns += topic.turns
    return _written(turns + rng.choice(GOODBYES), [opening] + kept + closing)


def fragment(rng: random.Random, most: int) -> Visit:
    """A few topics of a visit and the note of these: what a model learns to copy from first."""
    opening, middle, closing, later_correction = _topics(rng)
    opening.turns += later_correction
    topics = rng.sample([opening] + middle + closing, rng.randint(1, most))
    turns = [turn for topic in topics for turn in topic.turns]
    if rng.random() < 0.3:
        turns = turns + _small_talk(rng) if rng.random() < 0.5 else _small_talk(rng) + turns
    return _written(turns, topics)


def _topics(rng):
    group = rng.choice(GROUPS)
    opening, later_correction = _opening(rng, group, rng.choice(group.complaints))
    middle = [_details(rng, group), _history(rng), _medication(rng), _allergies(rng)]
    if rng.random() < 0.4:
        middle.append(_symptom(rng, group))
    return opening, middle, [_exam(rng), _plan(rng, group), _follow_up(rng)], later_correction


def _written(turns, topics):
    return Visit(
        "\n".join("[%s] %s" % (who, said[0].upper() + said[1:]) for who, said in turns),
        "\n".join(topic.line for topic in topics),
        " ".join(topic.sentence for topic in topics),
    )


GOODBYES = [
    [],
    [],
    [("patient", "Thank you, doctor.")],
    [("doctor", "Any questions?"), ("patient", "No, thank you.")],
]


def _greeting(rng):
    hello = rng.choice(["Good morning.", "Hello.", "Hi, come in.", "Good afternoon."])
    if rng.random() < 0.2:
        (first_speaker, first), *rest = _small_talk(rng)
        greeted = [(first_speaker, first)] if first_speaker == "patient" else []
        opener = hello if greeted else hello + " " + first
        return [("doctor", opener)] + greeted + rest + [("doctor", rng.choice(ASK_COMPLAINT))]
    return [("doctor", hello + " " + rng.choice(ASK_COMPLAINT))]


ASK_COMPLAINT = ["What brings you in today?", "How can I help?", "What seems to be the problem?", "What is the matter?"]


def _small_talk(rng):
    talk = rng.choice(SMALL_TALK)
    facts = {
        "n": rng.randint(2, 9), "unit": rng.choice(["days", "weeks", "months"]), "medication": rng.choice(MEDICATIONS)[0],
        "allergy": rng.choice(ALLERGIES), "complaint": rng.choice(rng.choice(GROUPS).complaints),
        "condition": rng.choice(CONDITIONS), "relative": rng.choice(["brother", "mother", "neighbor", "wife", "son"]),
    }
    return [(speaker, text.format(**facts)) for speaker, text in talk]


def _duration(rng, unlike=None):
    while True:
        unit, most = rng.choice([("days", 9), ("weeks", 8), ("months", 6)])
        duration = "%d %s" % (rng.randint(2, most), unit)
        if duration != unlike:
            return duration


def _opening(rng, group, complaint):
    side = rng.choice(["left", "right"]) if group.sided else None
    name = "%s %s" % (side, complaint) if side else complaint
    duration, severity = _duration(rng), rng.randint(2, 9)
    corrected = rng.choice([None] * 5 + ["duration", "severity", "later duration", "later severity"] + ["side"] * bool(side))
    said_name = name
    if corrected == "side":
        said_name = "%s %s" % ("right" if side == "left" else "left", complaint)
    turns = [("patient", _said_complaint(rng, said_name, side))]
    first = _duration(rng, unlike=duration) if corrected in ("duration", "later duration") else duration
    answer = rng.choice(["For {}.", "About {}.", "It started {} ago.", "{}, I think."]).format(first)
    if corrected == "duration":
        answer += rng.choice([" No, actually {}.", " Sorry, no, {}.", " Wait, it is {} by now."]).format(duration)
    turns += [("doctor", rng.choice(["How long have you had it?", "Since when?", "When did it start?"])), ("patient", answer)]
    score = _other_score(rng, severity) if corrected in ("severity", "later severity") else severity
    answer = rng.choice(["I would say {}.", "Perhaps {}.", "Maybe {} out of 10.", "{}."]).format(score)
    if corrected == "severity":
        answer += rng.choice([" No, actually {}.", " Well, no, rather {}."]).format(severity)
    turns += [("doctor", rng.choice(["How bad, from 1 to 10?", "Out of 10, how bad?"])), ("patient", answer)]
    line = "Complaint: %s for %s, %d out of 10." % (name, duration, severity)
    sentence = "The patient reports %s for %s, rated %d of 10." % (name, duration, severity)
    return Topic(turns, line, sentence), _later_correction(rng, corrected, side, duration, severity)


def _said_complaint(rng, name, side):
    if side:
        return rng.choice(["I have {}.", "It is my {}.", "My problem is {}.", "I came because of {}."]).format(name)
    return rng.choice(["I came because of {}.", "It is this {}.", "I keep having {}.", "Well, {}."]).format(name)


def _other_score(rng, score):
    return rng.choice([s for s in range(2, 10) if s != score])


def _later_correction(rng, corrected, side, duration, severity):
    said = {
        "side": ["Sorry, I mixed that up. It is the {side} one.", "By the way, it is the {side} side, not the other."],
        "later duration": ["I have to correct myself, it has been {duration}.", "Thinking of it, it really started {duration} ago."],
        "later severity": ["By the way, the pain is more like {severity}.", "I have to correct myself, it is {severity} of 10."],
    }
    if corrected not in said:
        return []
    patient = rng.choice(said[corrected]).format(side=side, duration=duration, severity=severity)
    return [("patient", patient), ("doctor", rng.choice(["Okay, noted.", "Good to know."]))]


def _details(rng, group):
    worse, better = rng.choice(group.worse), rng.choice(group.better)
    turns = [
        ("doctor", rng.choice(["What makes it worse or better?", "Does anything change it?", "When is it worse?"])),
        ("patient", rng.choice([
            "It is worse {w}, and {b} can help.", "{B} can help a bit, but it gets worse {w}.", "Worse {w}. It gets better with {b}.",
        ]).format(w=worse, b=better, B=better.capitalize())),
    ]
    return Topic(turns, "Course: worse %s, better with %s." % (worse, better), "It is worse %s and better with %s." % (worse, better))


def _symptom(rng, group):
    asked, other = rng.sample(group.symptoms, 2)
    kind = rng.choice(["no", "yes", "other"])
    answer = {"no": ["No, no {a}.", "No, nothing like that.", "None."], "yes": ["Yes, some {a}.", "Yes, I do."],
              "other": ["No {a}, but some {o}.", "No, but I do have {o}."]}[kind]
    turns = [("doctor", rng.choice(["Any {a}?", "Have you noticed any {a}?", "Do you have {a} too?"]).format(a=asked)),
             ("patient", rng.choice(answer).format(a=asked, o=other))]
    line = {"no": "no %s" % asked, "yes": asked, "other": "%s, no %s" % (other, asked)}[kind]
    return Topic(turns, "Also: %s." % line, "Further symptoms: %s." % line)


def _history(rng):
    ask = ("doctor", rng.choice(["Any illness in the past?", "Do you have other conditions?", "What about your medical history?"]))
    if rng.random() < 0.25:
        return Topic([ask, ("patient", rng.choice(["No, I am healthy.", "Nothing else.", "None at all."]))],
                     "History: none.", "No earlier illness.")
    condition = rng.choice(CONDITIONS)
    answer = rng.choice(["I have {}.", "Just {}.", "Yes, {}.", "{}, for years."]).format(condition)
    return Topic([ask, ("patient", answer)], "History: %s." % condition, "The patient has %s." % condition)


def _medication(rng):
    ask = ("doctor", rng.choice(["Do you take any medication?", "What medicines do you take?", "Are you on any tablets?"]))
    if rng.random() < 0.2:
        return Topic([ask, ("patient", rng.choice(["No, nothing.", "None.", "I take nothing."]))],
                     "Medication: none.", "No regular medication.")
    (name, doses), frequency = rng.choice(MEDICATIONS), rng.choice(FREQUENCIES)
    dose = rng.choice(doses)
    answer = rng.choice(["I take {m}, {d} mg, {f}.", "Yes, {m} {d} mg {f}.", "{M}, {f}. The dose is {d} mg."])
    answer = answer.format(m=name, M=name.capitalize(), d=dose, f=frequency)
    turns = [ask, ("patient", answer)]
    if rng.random() < 0.15:
        dose = rng.choice([d for d in doses if d != dose])
        turns += [("doctor", "Sure about the dose?"), ("patient", "No, actually it is %s mg." % dose)]
    taken = "%s %s mg %s" % (name, dose, frequency)
    return Topic(turns, "Medication: %s." % taken, "The patient takes %s." % taken)


def _allergies(rng):
    ask = ("doctor", rng.choice(["Any allergies?", "Are you allergic to anything?", "Do you have allergies?"]))
    if rng.random() < 0.3:
        return Topic([ask, ("patient", rng.choice(["No.", "None that I know of.", "Not that I know."]))],
                     "Allergies: none.", "No known allergies.")
    allergy = rng.choice(ALLERGIES)
    answer = rng.choice(["Yes, {}.", "I am allergic to {}.", "Only {}.", "I cannot have {}."]).format(allergy)
    return Topic([ask, ("patient", answer)], "Allergies: %s." % allergy, "Allergic to %s." % allergy)


def _exam(rng):
    upper, lower = 5 * rng.randint(22, 32), 5 * rng.randint(13, 19)
    pulse, heat = rng.randint(30, 49) * 2, "%d.%d" % (rng.randint(36, 38), rng.randint(0, 9))
    if rng.random() < 0.5:
        said = rng.choice(["Your blood pressure is {u} over {l}.", "Let me see. {u} over {l}."]).format(u=upper, l=lower)
        line = "blood pressure %d over %d" % (upper, lower)
    else:
        said = rng.choice(["Your temperature is {t} and your pulse is {p}.", "Pulse {p}, temperature {t}."]).format(t=heat, p=pulse)
        line = "temperature %s, pulse %d" % (heat, pulse)
    return Topic([("doctor", said)], "Exam: %s." % line, "On examination %s." % line)


def _plan(rng, group):
    drug, days = rng.choice(DRUGS), rng.randint(3, 9)
    medicine = "%s for %d days" % (drug, days)
    said = [rng.choice(["I will give you {} for {} days.", "Take {} for {} days.", "You get {} for {} days."]).format(drug, days)]
    parts = [medicine]
    if rng.random() < 0.4:
        parts.append(rng.choice(TESTS))
        said.append(rng.choice(["We will do a {}.", "I will order a {}.", "Let us get a {}."]).format(parts[-1]))
    if rng.random() < 0.4:
        parts.append(rng.choice(ADVICE))
        said.append(rng.choice(["Please {}.", "You should {}.", "And {}."]).format(parts[-1]))
    plan = ", ".join(parts)
    return Topic([("doctor", " ".join(said))], "Plan: %s." % plan, "The plan is %s." % plan)


def _follow_up(rng):
    if rng.random() < 0.15:
        said, when = rng.choice(["No need to come back.", "Come back only if it gets worse."]), "as needed"
    else:
        when = "in %d %s" % (rng.randint(2, 6), rng.choice(["days", "weeks"]))
        said = rng.choice(["Come back {}.", "I want to see you again {}.", "See me {}."]).format(when)
    return Topic([("doctor", said)], "Follow up: %s." % when, "Follow up %s." % when)


def visits(seed: int):
    """An endless stream of visits; the seed fixes all of it."""
    rng = random.Random(seed)
    while True:
        yield visit(rng)


def fragments(seed: int, most: int):
    """An endless stream of fragments of at most so many topics."""
    rng = random.Random(seed)
    while True:
        yield fragment(rng, most)


if __name__ == "__main__":
    for _, shown in zip(range(3), visits(1)):
        print(shown.dialogue, shown.note, shown.prose, "", sep="\n\n")
