"""Measures the exported models and the baselines on the suite and checks the bar: `check.py [COMPLETIONS-DIRECTORY]`.

The weights are read back from the ONNX files; decoding is greedy, in PyTorch. ROUGE-L is rouge_score's: lower case, letters and
digits only, F1 of the longest common subsequence, no stemmer, the best of the references.
"""

import json
import re
import sys
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import bpe
import export
import train
from model import Decoder

MODELS = ("visit-notes-medium", "visit-notes-small")
BASELINES = ("first-sentences", "patient-turns")
DRAWS = 10_000
RESAMPLES = 10_000


def words(text):
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).split()


def rouge_l(reference, completion):
    wanted, given = words(reference), words(completion)
    row = [0] * (len(given) + 1)
    for word in wanted:
        above = row[:]
        for at, other in enumerate(given):
            row[at + 1] = above[at] + 1 if word == other else max(above[at + 1], row[at])
    common = row[-1]
    return 2 * common / (len(wanted) + len(given)) if common else 0.0


def interval(scores):
    """The 95 % percentile bootstrap interval of the mean."""
    drawn = np.random.default_rng(1).choice(scores, (RESAMPLES, len(scores))).mean(1)
    return tuple(float(bound) for bound in np.percentile(drawn, (2.5, 97.5)))


def model_of(directory):
    """The PyTorch model with the weights of the ONNX file."""
    name = directory.name
    graph = onnx.load(str(directory / "onnx" / "model.onnx")).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    model = Decoder(train.RECIPES[name].shape)
    state = {}
    for key in model.state_dict():
        plain = stored.get("model." + key)
        state[key] = torch.tensor(plain if plain is not None else stored["model.%s_transposed" % key].T)
    model.load_state_dict(state)
    return model


@torch.no_grad()
def greedy(model, tokens, dialogues):
    """The ids of each note, without the closing token; all dialogues at once, padded on the left."""
    prompts = [tokens.prompt(dialogue) for dialogue in dialogues]
    width = max(map(len, prompts))
    ids = torch.tensor([[0] * (width - len(prompt)) + prompt for prompt in prompts])
    visible = torch.tensor([[False] * (width - len(prompt)) + [True] * len(prompt) for prompt in prompts])
    ended = torch.zeros(len(prompts), dtype=torch.bool)
    for _ in range(export.MAX_NEW_TOKENS):
        chosen = model(ids, visible, ids.shape[1] - 1)[:, -1].argmax(-1)
        ids = torch.cat([ids, chosen[:, None]], 1)
        visible = torch.cat([visible, torch.ones(len(prompts), 1, dtype=torch.bool)], 1)
        ended |= chosen == tokens.ids[bpe.END]
        if ended.all():
            break
    return [_until_end(row, tokens.ids[bpe.END]) for row in ids[:, width:].tolist()]


def _until_end(ids, end):
    return ids[:ids.index(end)] if end in ids else ids


def scored(samples, completions):
    scores = [max(rouge_l(reference, completions[sample["id"]]) for reference in sample["references"]) for sample in samples]
    low, high = interval(scores)
    by_origin = {}
    for sample, score in zip(samples, scores):
        by_origin.setdefault(sample["tags"]["origin"], []).append(score)
    exact = sum(completions[sample["id"]] in sample["references"] for sample in samples)
    return {"n": len(scores), "rougeL": sum(scores) / len(scores), "low": low, "high": high, "exact": exact,
            "byOrigin": {origin: sum(part) / len(part) for origin, part in by_origin.items()}}


def check_disjoint(samples):
    inputs = {sample["input"] for sample in samples}
    references = {reference for sample in samples for reference in sample["references"]}
    assert len(inputs) == len(samples) == len({sample["id"] for sample in samples}), "a sample stands in the suite twice"
    for source in (train.draw(), *(train.draw(topics) for topics in (1, 2, 4))):
        for visit in islice(source, DRAWS):
            assert visit.dialogue not in inputs and not references & {visit.note, visit.prose}, "the training draw holds a sample"


def check_bar(results):
    """The larger model beats the rest by more than the intervals, and the smaller one beats the baselines' values."""
    medium, small = (results[name] for name in MODELS)
    for name, result in results.items():
        assert result is medium or medium["low"] > result["high"], "visit-notes-medium does not clearly beat " + name
    assert small["rougeL"] > max(results[name]["rougeL"] for name in BASELINES)


def completions(name, samples, tokens, folder):
    if name in BASELINES:
        lines = (folder / "recordings" / (name + ".jsonl")).read_text().splitlines()
        return {line["sample"]: line["completion"] for line in map(json.loads, lines)}, None
    notes = greedy(model_of(folder / "models" / name), tokens, [sample["input"] for sample in samples])
    return {sample["id"]: tokens.decode(note) for sample, note in zip(samples, notes)}, notes


def main(out=None):
    torch.set_num_threads(1)
    samples, tokens, folder = train.suite(), train.tokenizer(), train.HERE.parent
    check_disjoint(samples)
    results = {}
    for name in MODELS + BASELINES:
        written, notes = completions(name, samples, tokens, folder)
        results[name] = scored(samples, written)
        print(name, json.dumps(results[name]), flush=True)
        if out and notes is not None:
            rows = [{"id": sample["id"], "prompt": tokens.prompt(sample["input"]), "ids": note, "text": tokens.decode(note)}
                    for sample, note in zip(samples, notes)]
            (Path(out) / (name + ".jsonl")).write_text("".join(json.dumps(row) + "\n" for row in rows))
    check_bar(results)
    return results


if __name__ == "__main__":
    main(*sys.argv[1:])
