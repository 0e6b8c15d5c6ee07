"""Writes the suite, visits.jsonl: visits of the grammar under a held-out seed, and the handwritten ones."""

import json
from pathlib import Path

import grammar

HERE = Path(__file__).parent
SUITE_SEED = 77
GENERATED = 64


def samples():
    for number, visit in zip(range(GENERATED), grammar.visits(SUITE_SEED)):
        # Every other sample has a second reference, the same note in prose.
        references = [visit.note, visit.prose] if number % 2 else [visit.note]
        yield _sample("visit-%02d" % (number + 1), visit.dialogue, references, "grammar")
    for line in (HERE / "handwritten.jsonl").read_text().splitlines():
        written = json.loads(line)
        yield _sample(written["id"], written["input"], written["references"], "hand")


def _sample(name, dialogue, references, origin):
    tags = {"origin": origin, "turns": str(dialogue.count("\n") + 1), "corrected": str(_corrected(dialogue)).lower()}
    return {"id": name, "input": dialogue, "references": references, "split": "test", "tags": tags}


# What a patient says when he takes something back.
CORRECTIONS = ("No, actually", "correct myself", "mixed that up", "By the way", "really started", "Sorry, no,", "Wait, it is",
               "no, rather", "that is not right", "No, wait")


def _corrected(dialogue):
    return any(words in dialogue for words in CORRECTIONS)


if __name__ == "__main__":
    lines = [json.dumps(sample, ensure_ascii=False) for sample in samples()]
    (HERE.parent / "visits.jsonl").write_text("\n".join(lines) + "\n")
    print(len(lines), "samples")
