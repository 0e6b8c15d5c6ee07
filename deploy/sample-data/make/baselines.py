"""Writes the recordings of two baselines that need no model: the first sentences of a visit, and what the patient said."""

import json
import re
import time
from pathlib import Path

HERE = Path(__file__).parent
SENTENCES = 8
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def said(dialogue):
    """Speaker and words of each turn."""
    return [tuple(turn[1:].split("] ", 1)) for turn in dialogue.split("\n")]


def first_sentences(dialogue):
    words = " ".join(text for _, text in said(dialogue))
    return " ".join(SENTENCE_END.split(words)[:SENTENCES])


def patient_turns(dialogue):
    return "\n".join(text for speaker, text in said(dialogue) if speaker == "patient")


def recorded(sample, baseline):
    wall, cpu = time.perf_counter_ns(), time.process_time_ns()
    completion = baseline(sample["input"])
    cpu, wall = time.process_time_ns() - cpu, time.perf_counter_ns() - wall
    return {"sample": sample["id"], "completion": completion, "latencyMs": wall / 1e6, "cpuMs": cpu / 1e6}


if __name__ == "__main__":
    samples = [json.loads(line) for line in (HERE.parent / "visits.jsonl").read_text().splitlines()]
    folder = HERE.parent / "recordings"
    folder.mkdir(exist_ok=True)
    for name, baseline in (("first-sentences", first_sentences), ("patient-turns", patient_turns)):
        lines = [json.dumps(recorded(sample, baseline)) for sample in samples]
        (folder / (name + ".jsonl")).write_text("\n".join(lines) + "\n")
