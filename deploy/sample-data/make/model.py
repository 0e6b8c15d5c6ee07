"""A Llama-shaped decoder in plain PyTorch, with Hugging Face's weight names."""

import math
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional

ROPE_THETA = 10000.0
EPSILON = 1e-5
POSITIONS = 512


@dataclass(frozen=True)
class Shape:
    vocabulary: int
    hidden: int
    intermediate: int
    layers: int
    heads: int

    @property
    def head(self):
        return self.hidden // self.heads


class Norm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + EPSILON) * self.weight


class Attention(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        for name in ("q_proj", "k_proj", "v_proj", "o_proj"):
            setattr(self, name, nn.Linear(shape.hidden, shape.hidden, bias=False))

    def forward(self, x, rotation, mask, start):
        asked = x[:, start:]
        query = rotated(self._heads(self.q_proj(asked)), rotation, start) / math.sqrt(self.shape.head)
        key = rotated(self._heads(self.k_proj(x)), rotation, 0)
        value = self._heads(self.v_proj(x))
        weight = query @ key.transpose(2, 3) + mask[:, :, start:]
        mixed = weight.softmax(-1) @ value
        return self.o_proj(mixed.transpose(1, 2).reshape(asked.shape))

    def _heads(self, x):
        return x.view(*x.shape[:2], self.shape.heads, self.shape.head).transpose(1, 2)


class Mlp(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.gate_proj = nn.Linear(shape.hidden, shape.intermediate, bias=False)
        self.up_proj = nn.Linear(shape.hidden, shape.intermediate, bias=False)
        self.down_proj = nn.Linear(shape.intermediate, shape.hidden, bias=False)

    def forward(self, x):
        return self.down_proj(functional.silu(self.gate_proj(x)) * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.input_layernorm, self.post_attention_layernorm = Norm(shape.hidden), Norm(shape.hidden)
        self.self_attn, self.mlp = Attention(shape), Mlp(shape)

    def forward(self, x, rotation, mask, start):
        x = x[:, start:] + self.self_attn(self.input_layernorm(x), rotation, mask, start)
        return x + self.mlp(self.post_attention_layernorm(x))


class Decoder(nn.Module):
    """The output head is the embedding itself (tied)."""

    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.embed_tokens = nn.Embedding(shape.vocabulary, shape.hidden)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = Norm(shape.hidden)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                deep = name.endswith(("o_proj.weight", "down_proj.weight"))
                nn.init.normal_(weight, std=0.02 if name.startswith("embed") else _scale(weight, shape.layers if deep else 0))

    def forward(self, ids, visible, start=0):
        """Logits from position `start` on; `visible` marks the tokens that are not padding."""
        length = ids.shape[1]
        rotation = angles(length, self.shape.head)
        unseen = torch.ones(length, length, dtype=torch.bool).triu(1) | ~visible[:, None, None, :]
        mask = torch.zeros(unseen.shape).masked_fill_(unseen, -1e9)
        x = self.embed_tokens(ids)
        for layer in self.layers[:-1]:
            x = layer(x, rotation, mask, 0)
        # Only the positions that are asked for need the last layer's output.
        x = self.layers[-1](x, rotation, mask, start)
        return self.norm(x) @ self.embed_tokens.weight.t()


def _scale(weight, depth):
    return 1 / math.sqrt(weight.shape[1]) / (math.sqrt(2 * depth) if depth else 1)


def angles(length, width):
    """Cosines and sines of the rotary embedding, both halves of a head alike (half-split, as Hugging Face has it)."""
    inverse = 1.0 / ROPE_THETA ** (torch.arange(0, width, 2).float() / width)
    angle = torch.outer(torch.arange(length).float(), inverse)
    return torch.cat([angle.cos()] * 2, -1), torch.cat([angle.sin()] * 2, -1)


def rotated(x, rotation, start):
    cosine, sine = (part[start:start + x.shape[2]] for part in rotation)
    half = x.shape[-1] // 2
    return x * cosine + torch.cat((-x[..., half:], x[..., :half]), -1) * sine
