"""Trains a LoRA adapter for visit-notes-medium that writes its notes in prose: `adapter.py`.

The base is read back from its ONNX file and frozen; loss is taken on the prose note only. The adapter is written as PEFT writes one
(adapter_config.json, adapter_model.safetensors), with what it cost in its README.md.
"""

import json
import math
import struct
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

import check
import train

BASE = "visit-notes-medium"
NAME = "visit-notes-medium-prose"
RANK, ALPHA = 8, 16
TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
RATE = 4e-3
PHASES = (train.Phase(1, 32, 120), train.Phase(4, 16, 120), train.Phase(None, 8, 200))
SEED = 5


class Adapted(nn.Module):
    """A linear layer with a low-rank addition, which is nothing at first."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        out, width = layer.weight.shape
        self.lora_A = nn.Parameter(torch.randn(RANK, width) / math.sqrt(width))
        self.lora_B = nn.Parameter(torch.zeros(out, RANK))

    def forward(self, x):
        return self.layer(x) + x @ self.lora_A.t() @ self.lora_B.t() * (ALPHA / RANK)


def adapt(model):
    """Puts an addition on every target; returns them by PEFT's names."""
    for weight in model.parameters():
        weight.requires_grad_(False)
    added = {}
    for number, layer in enumerate(model.layers):
        for part in ("self_attn", "mlp"):
            module = getattr(layer, part)
            for target in TARGETS:
                if hasattr(module, target):
                    adapted = Adapted(getattr(module, target))
                    setattr(module, target, adapted)
                    added["model.layers.%d.%s.%s" % (number, part, target)] = adapted
    return added


def prose(visit):
    return visit.prose


def run(model, added, tokens, report=print):
    torch.manual_seed(SEED)
    random = torch.Generator().manual_seed(SEED)
    weights = [weight for adapted in added.values() for weight in (adapted.lora_A, adapted.lora_B)]
    optimizer = torch.optim.AdamW(weights, lr=RATE, betas=(0.9, 0.98), weight_decay=0.0)
    steps, began, seen = sum(phase.steps for phase in PHASES), time.process_time(), 0
    stream = (batch for phase in PHASES for batch, _ in zip(train.batches(tokens, phase, random, prose), range(phase.steps)))
    for step, (ids, visible, target, start) in enumerate(stream):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / 20) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / steps)))
        logits = model(ids, visible, start)
        loss = functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), target.reshape(-1))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        seen += int(visible.sum())
        if step % 40 == 0 or step + 1 == steps:
            right = (logits.argmax(-1) == target)[target >= 0].float().mean()
            report("step %4d  loss %.4f  right %.3f  tokens %d  CPU %.0f s" % (step, loss, right, seen, time.process_time() - began),
                   flush=True)
    return time.process_time() - began, seen


def tensors(added):
    return {"base_model.model.%s.lora_%s.weight" % (name, part): getattr(adapted, "lora_" + part).detach().numpy()
            for name, adapted in added.items() for part in "AB"}


def safetensors(arrays):
    """A length, the places as JSON, the numbers one after the other."""
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, array in sorted(arrays.items()):
        raw = np.ascontiguousarray(array, np.float32).tobytes()
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + data


def config():
    return {"peft_type": "LORA", "task_type": "CAUSAL_LM", "base_model_name_or_path": BASE, "r": RANK, "lora_alpha": ALPHA,
            "lora_dropout": 0.0, "bias": "none", "target_modules": sorted(TARGETS), "fan_in_fan_out": False, "inference_mode": True}


CARD = """---
license: apache-2.0
base_model: {base}
library_name: peft
tags: [lora, toy, medical-dialogue, summarization]
---
# {name}

A LoRA adapter that has [{base}](../../models/{base}) write its notes in prose instead of a list. **Not for clinical use, nor for any other.**

- **Size**: {size:,} bytes; rank {rank}, alpha {alpha}, on {targets}.
- **Parameters**: {parameters:,}, {share:.1f} % of the base's {whole:,}; only these were trained.
- **Training**: PyTorch, AdamW, loss on the prose note only, {visits:,} dialogues of our own grammar under the training seed, {tokens:,} tokens,
  one CPU thread, {seconds:.0f} CPU seconds (shared x86-64 machine). The base took {base_seconds} CPU seconds (its card).
- **Measured** on the {n} samples of `visits.jsonl` that have a note in prose, greedy, ROUGE-L F1 against that note alone: {adapted:.4f} with the
  adapter, {plain:.4f} without; {exact} notes exact.
- **Licence**: Apache-2.0; text, code and weights are this project's own.
"""


def measure(model, tokens):
    """ROUGE-L against the prose notes, and how many are exact."""
    samples = [sample for sample in train.suite() if len(sample["references"]) > 1 and sample["tags"]["origin"] == "grammar"]
    notes = [tokens.decode(note) for note in check.greedy(model, tokens, [sample["input"] for sample in samples])]
    scores = [check.rouge_l(sample["references"][1], note) for sample, note in zip(samples, notes)]
    return len(scores), sum(scores) / len(scores), sum(sample["references"][1] == note for sample, note in zip(samples, notes)), notes


def base_seconds(directory):
    text = (directory / "README.md").read_text()
    return text.split(" CPU seconds")[0].split()[-1]


def main():
    torch.set_num_threads(1)
    base = train.HERE.parent / "models" / BASE
    tokens, model = train.tokenizer(), check.model_of(base)
    whole = train.parameters(model)
    n, plain, _, _ = measure(model, tokens)
    added = adapt(model)
    seconds, seen = run(model, added, tokens)
    n, adapted, exact, notes = measure(model, tokens)
    directory = train.HERE.parent / "adapters" / NAME
    directory.mkdir(parents=True, exist_ok=True)
    arrays = tensors(added)
    (directory / "adapter_model.safetensors").write_bytes(safetensors(arrays))
    (directory / "adapter_config.json").write_text(json.dumps(config(), indent=1) + "\n")
    parameters = sum(array.size for array in arrays.values())
    (directory / "README.md").write_text(CARD.format(
        base=BASE, name=NAME, size=(directory / "adapter_model.safetensors").stat().st_size, rank=RANK, alpha=ALPHA,
        targets=", ".join(TARGETS), parameters=parameters, share=100 * parameters / whole, whole=whole,
        visits=sum(phase.batch * phase.steps for phase in PHASES), tokens=seen, seconds=seconds, base_seconds=base_seconds(base), n=n,
        adapted=adapted, plain=plain, exact=exact))
    print(NAME, parameters, "parameters,", round(seconds), "CPU seconds, ROUGE-L", round(plain, 4), "to", round(adapted, 4), exact, "exact of", n)
    print(notes[0])


if __name__ == "__main__":
    main()
