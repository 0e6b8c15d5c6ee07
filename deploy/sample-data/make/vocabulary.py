"""The words the grammar speaks with. Invented for this project; not medical advice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """Complaints that share what makes them worse or better and what else comes with them."""

    sided: bool
    complaints: tuple
    worse: tuple
    better: tuple
    symptoms: tuple


GROUPS = [
    Group(True, ("knee pain", "ankle pain", "hip pain", "shoulder pain", "wrist pain", "elbow pain"),
          ("on the stairs", "when lifting things", "in the morning", "after sport"), ("rest", "ice", "stretching"),
          ("swelling", "numbness", "redness", "weakness")),
    Group(True, ("ear pain", "eye pain"),
          ("at night", "when lying down", "in the wind"), ("a warm cloth", "rest", "eye drops"),
          ("fever", "redness", "itching", "hearing loss")),
    Group(False, ("headache", "dizziness", "neck pain", "back pain"),
          ("at the computer", "in the evening", "in the morning", "under stress"), ("sleep", "fresh air", "a massage", "coffee"),
          ("nausea", "blurred vision", "vomiting", "numbness")),
    Group(False, ("cough", "sore throat", "chest pain", "runny nose"),
          ("at night", "in cold air", "when talking", "when running"), ("warm tea", "honey", "steam", "rest"),
          ("fever", "wheezing", "chills", "sweating")),
    Group(False, ("stomach pain", "heartburn", "nausea", "bloating"),
          ("after meals", "at night", "after coffee", "under stress"), ("warm tea", "fasting", "a walk", "milk"),
          ("vomiting", "diarrhea", "fever", "weight loss")),
    Group(False, ("rash", "itching", "dry skin"),
          ("in the sun", "after a shower", "at night", "after sport"), ("a cold cloth", "cream", "loose clothes"),
          ("fever", "swelling", "blisters", "redness")),
]

CONDITIONS = ["asthma", "diabetes", "high blood pressure", "migraine", "gout", "anemia", "kidney stones", "arthritis",
              "depression", "epilepsy"]

MEDICATIONS = [("metformin", ("500", "850")), ("lisinopril", ("10", "20")), ("aspirin", ("75", "100")),
               ("sertraline", ("25", "50")), ("omeprazole", ("20", "40")), ("atenolol", ("25", "100")),
               ("warfarin", ("3", "5")), ("prednisone", ("5", "10")), ("losartan", ("50", "100")), ("tramadol", ("50", "75"))]

FREQUENCIES = ["once a day", "twice a day", "every night", "every morning"]

ALLERGIES = ["penicillin", "latex", "peanuts", "sulfa", "pollen", "eggs", "codeine", "iodine"]

DRUGS = ["ibuprofen", "naproxen", "paracetamol", "amoxicillin", "cetirizine", "doxycycline"]

TESTS = ["x-ray", "blood test", "scan", "urine test", "swab"]

ADVICE = ["drink more water", "keep it cool", "stay at home", "avoid alcohol", "walk every day", "sleep more"]

# Facts about other people and other times: right words, wrong visit.
SMALL_TALK = [
    [("patient", "My {relative} has had {complaint} for {n} {unit}."), ("doctor", "I hope that gets better soon.")],
    [("patient", "My {relative} takes {medication} and sleeps well."), ("doctor", "That is another matter.")],
    [("patient", "My {relative} is allergic to {allergy}."), ("doctor", "Good to know.")],
    [("patient", "My {relative} has {condition}, you know."), ("doctor", "I see.")],
    [("doctor", "How was your trip?"), ("patient", "We were away for {n} {unit}. It was nice.")],
    [("doctor", "Did you find a place to park?"), ("patient", "Yes, after {n} rounds.")],
    [("doctor", "How is the new job?"), ("patient", "Busy. I started {n} {unit} ago.")],
    [("patient", "It is so hot today."), ("doctor", "Yes, and the fan is broken.")],
]
