#!/usr/bin/env python3
"""METEOR by NLTK with a WordNet that knows no word, for MeteorTest.

    python3 meteor.py sentences > ../resources/dev/aloi/scoring/metric/meteor/sentences.tsv
    python3 meteor.py segments SHARED/golden/segments.jsonl > ../resources/dev/aloi/scoring/metric/meteor/segments.tsv
"""
import json
import sys

import nltk
from nltk.translate.meteor_score import meteor_score


class NoWords:
    """A WordNet without any word."""

    def synsets(self, word):
        return []


SETTINGS = {
    "meteor:tok=space": {},
    "meteor:tok=space,alpha=0.85,beta=0.2,gamma=0.6": {"alpha": 0.85, "beta": 0.2, "gamma": 0.6},
}

SENTENCES = [
    ("the patient coughs at night", ["the patient coughs at night"]),
    ("the patient coughed at night", ["the patient coughs at night"]),
    ("at night the patient coughs", ["the patient coughs at night"]),
    ("coughs night patient at the", ["the patient coughs at night"]),
    ("the the the the", ["the patient and the nurse"]),
    ("no fever , no cough , no pain", ["no pain , no fever and no cough"]),
    ("running runners ran", ["run runner runs"]),
    ("Blood Pressure is CONTROLLED", ["blood pressure is well controlled on lisinopril"]),
    ("", ["nothing was said"]),
    ("nothing was said", [""]),
    ("entirely different words", ["nothing in common here"]),
    ("she asks for a refill", ["he wants an inhaler", "she asked for refills", "a refill is asked for by her"]),
    ("la tension est bien contrôlée", ["la tension artérielle est contrôlée"]),
    ("血压 控制 良好", ["血压 得到 良好 控制"]),
]


def values(hypothesis, references):
    cut = [reference.split() for reference in references]
    return [meteor_score(cut, hypothesis.split(), wordnet=NoWords(), **it) for it in SETTINGS.values()]


def main(what, path=None):
    print("# nltk %s, meteor_score, empty WordNet, str.split(): %s" % (nltk.__version__, " ; ".join(SETTINGS)))
    if what == "sentences":
        for hypothesis, references in SENTENCES:
            print("\t".join([hypothesis, "|".join(references)] + [repr(it) for it in values(hypothesis, references)]))
        return
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            case = json.loads(line)
            scores = values(case["hypothesis"], case["references"])
            print("\t".join([case["id"]] + [repr(it) for it in scores]))


if __name__ == "__main__":
    main(*sys.argv[1:])
