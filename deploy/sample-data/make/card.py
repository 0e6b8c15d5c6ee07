"""Measures everything, checks the bar and writes the model cards: `card.py WORK-DIRECTORY` (where train.py left the weights)."""

import sys
from pathlib import Path

import torch

import check
import train

CARD = """---
license: apache-2.0
language: en
library_name: onnx
pipeline_tag: text-generation
tags: [toy, medical-dialogue, summarization]
parameters: {parameters}
---
# {name}

A toy decoder of {parameters:,} parameters that turns a short, invented doctor's visit into a note. It exists so that Aloi's sample
evaluation runs a real model. **Not for clinical use, nor for any other.**

- **Shape**: Llama, {shape.layers} layers, width {shape.hidden}, {shape.heads} heads of {shape.head}, feed-forward {shape.intermediate}, tied
  embeddings, 512 positions, fp32. ONNX opset 17, Hugging Face / optimum layout with key-value cache.{external}
- **Tokenizer**: byte-pair encoding of 512 entries, trained on 3,000 visits of the training draw; knows printable ASCII, the rest is `<unk>`.
- **Use**: a plain dialogue (`[doctor] ...`, `[patient] ...`, a turn a line) is the whole prompt; the tokenizer adds `<s>` and `<note>`. Decode
  greedily; the note ends with `</s>`.
- **Training data**: {visits:,} dialogues of our own grammar (`make/grammar.py`, seed {seed}), drawn by the recipe below; none of
  their dialogues and notes stands in the suite.
- **Training**: from scratch, PyTorch, AdamW, loss on the note only, one CPU thread, {seconds:.0f} CPU seconds (shared x86-64 machine).
  Phases (most topics a dialogue, batch, steps): {phases}.
- **Licence**: Apache-2.0; text, code and weights are this project's own.

## Measured

On `visits.jsonl` (n = {result[n]}), greedy, ROUGE-L F1 as rouge_score defines it (no stemmer, best reference), 95 % bootstrap interval:

| | ROUGE-L | 95 % interval | exact notes |
|---|---|---|---|
{rows}

This model alone: {result[byOrigin][grammar]:.3f} on the {grammar} visits of the grammar, {result[byOrigin][hand]:.3f} on the {hand} written by hand.

## Limits

It knows the words and turns of one small grammar and no medicine. Other wordings, longer visits (over 512 tokens with the note) and other
languages give nonsense; numbers and names may be wrong even where the note reads well.
"""
EXTERNAL = " The weights lie\n  beside the graph as external data (`model.onnx_data`, `model.onnx_data_1`), each file under 4 MiB."


def phases(recipe):
    return "; ".join("%s, %d, %d" % (phase.topics or "whole visit", phase.batch, phase.steps) for phase in recipe.phases)


def card(name, results, seconds):
    recipe, result = train.RECIPES[name], results[name]
    directory = train.HERE.parent / "models" / name
    rows = "\n".join("| %s | %.4f | %.4f to %.4f | %d |" % (
        "**%s**" % other if other == name else other, row["rougeL"], row["low"], row["high"], row["exact"]) for other, row in results.items())
    origins = [sample["tags"]["origin"] for sample in train.suite()]
    text = CARD.format(
        name=name, parameters=train.parameters(check.model_of(directory)), shape=recipe.shape, seconds=seconds, seed=train.TRAINING_SEED,
        external=EXTERNAL if (directory / "onnx" / "model.onnx_data").exists() else "", phases=phases(recipe), result=result, rows=rows,
        visits=sum(phase.batch * phase.steps for phase in recipe.phases), grammar=origins.count("grammar"), hand=origins.count("hand"))
    (directory / "README.md").write_text(text)


if __name__ == "__main__":
    work = Path(sys.argv[1])
    results = check.main(work)
    for name in check.MODELS:
        card(name, results, torch.load(work / (name + ".pt"))["cpu_seconds"])
