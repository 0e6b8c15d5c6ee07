"""Trains the sample models from scratch, one thread, seed fixed: `train.py NAME OUT.pt`.

The draw is endless and drops every visit whose dialogue or note stands in the suite. Loss is taken on the note only.
"""

import json
import math
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

import bpe
import grammar
from model import POSITIONS, Decoder, Shape

HERE = Path(__file__).parent
TRAINING_SEED = 20_001
TOKENIZER_VISITS = 3_000
VOCABULARY = 512
GROUP = 16  # batches that are drawn together and sorted by length, so that little is padded


@dataclass(frozen=True)
class Phase:
    """`topics` bounds a fragment; without it the phase trains on whole visits."""

    topics: int | None
    batch: int
    steps: int


@dataclass(frozen=True)
class Recipe:
    shape: Shape
    rate: float
    phases: tuple


# On whole visits alone the medium model had not begun to copy after two CPU minutes; on fragments of one topic it copies within one.
RECIPES = {
    "visit-notes-small": Recipe(
        Shape(VOCABULARY, 96, 192, 3, 2), 3e-3, (Phase(1, 32, 200), Phase(2, 32, 150), Phase(4, 16, 150), Phase(None, 8, 250))),
    "visit-notes-medium": Recipe(
        Shape(VOCABULARY, 192, 320, 4, 4), 1.5e-3, (Phase(1, 32, 250), Phase(2, 32, 250), Phase(4, 16, 400), Phase(None, 8, 900))),
}


def suite():
    lines = (HERE.parent / "visits.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def draw(most=None):
    """The training draw: visits (or fragments of at most so many topics) under the training seed, less all that the suite holds."""
    samples = suite()
    held_out = {sample["input"] for sample in samples} | {text for sample in samples for text in sample["references"]}
    for visit in grammar.fragments(TRAINING_SEED, most) if most else grammar.visits(TRAINING_SEED):
        if held_out.isdisjoint((visit.dialogue, visit.note, visit.prose)):
            yield visit


def tokenizer():
    texts = [visit.dialogue + "\n" + visit.note for visit, _ in zip(draw(), range(TOKENIZER_VISITS))]
    return bpe.train(texts, VOCABULARY)


def note(visit):
    return visit.note


def batches(tokens, phase, random, written=note):
    """Batches with the dialogues padded on the left and the notes on the right, so all notes begin at one position."""
    end = tokens.ids[bpe.END]
    visits, size = draw(phase.topics), phase.batch
    while True:
        group = []
        while len(group) < size * GROUP:
            visit = next(visits)
            pair = tokens.prompt(visit.dialogue), tokens.encode(written(visit)) + [end]
            if len(pair[0]) + len(pair[1]) <= POSITIONS:
                group.append(pair)
        group.sort(key=lambda pair: (len(pair[0]), len(pair[1])))
        for at in torch.randperm(GROUP, generator=random).tolist():
            yield _padded(group[at * size:(at + 1) * size])


def _padded(pairs):
    before, after = max(len(prompt) for prompt, _ in pairs), max(len(note) for _, note in pairs)
    ids = torch.zeros(len(pairs), before + after, dtype=torch.long)
    visible = torch.zeros(len(pairs), before + after, dtype=torch.bool)
    target = torch.full((len(pairs), after), -100)
    for row, (prompt, note) in enumerate(pairs):
        ids[row, before - len(prompt):before + len(note)] = torch.tensor(prompt + note)
        visible[row, before - len(prompt):before + len(note)] = True
        target[row, :len(note)] = torch.tensor(note)
    # Padding on the left would see nothing at all, which softmax turns into an even look at everything: harmless, unused.
    return ids[:, :-1], visible[:, :-1], target, before - 1


def train(recipe, report=print):
    torch.manual_seed(1)
    random = torch.Generator().manual_seed(1)
    tokens = tokenizer()
    model = Decoder(recipe.shape)
    decayed = [weight for weight in model.parameters() if weight.dim() == 2]
    plain = [weight for weight in model.parameters() if weight.dim() == 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0.0}], lr=recipe.rate, betas=(0.9, 0.98))
    began, seen = time.process_time(), 0
    steps = sum(phase.steps for phase in recipe.phases)
    stream = (batch for phase in recipe.phases for batch, _ in zip(batches(tokens, phase, random), range(phase.steps)))
    for step, (ids, visible, target, start) in enumerate(stream):
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * _schedule(step, steps)
        logits = model(ids, visible, start)
        loss = functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), target.reshape(-1))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        seen += int(visible.sum())
        if step % 50 == 0 or step + 1 == steps:
            right = (logits.argmax(-1) == target)[target >= 0].float().mean()
            report("step %5d  loss %.4f  right %.3f  tokens %d  CPU %.0f s" % (
                step, loss, right, seen, time.process_time() - began), flush=True)
    return model, time.process_time() - began


def _schedule(step, steps):
    return min(1.0, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / steps)))


def parameters(model):
    return sum(weight.numel() for weight in model.parameters())


if __name__ == "__main__":
    torch.set_num_threads(1)
    name, out = sys.argv[1:]
    model, seconds = train(RECIPES[name])
    print(name, parameters(model), "parameters,", round(seconds), "CPU seconds")
    torch.save({"weights": model.state_dict(), "cpu_seconds": seconds}, out)
