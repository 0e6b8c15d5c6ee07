"""Writes the same small decoder twice, with plain attention and with ONNX Runtime's GroupQueryAttention: `make_models.py`.

Random weights under a fixed seed: what matters is that both answer alike, alone and in any batch. Words are those of CountingModel.
Needs Debian's python3-torch, python3-onnx and python3-numpy.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[3] / "deploy/sample-data/make"))

import export  # noqa: E402
from model import POSITIONS, Decoder, Shape, angles  # noqa: E402

RESOURCES = HERE.parent / "resources/dev/aloi/inference/decode"
SHAPE = Shape(13, 32, 48, 2, 2)


class GroupedGraph(export.LlamaGraph):
    """The attention in one operator, which turns keys and queries itself and keeps the cache without gaps."""

    def _rotation(self):
        half = self.shape.head // 2
        tables = zip(("cos_table", "sin_table"), angles(POSITIONS, self.shape.head))
        return [self.weight(name, table[:, :half].numpy()) for name, table in tables]

    def _mask(self):
        seen = self.add("ReduceSum", "attention_mask", self.integers(1), keepdims=0)
        last = self.add("Cast", self.add("Sub", seen, self.integer(1)), to=TensorProto.INT32)
        total = self.add("Cast", self._length("attention_mask"), to=TensorProto.INT32)
        return [last, total]

    def _attention(self, x, number, mask, rotation):
        prefix = "layers.%d.self_attn." % number
        query, key, value = (self._linear(x, prefix + part + "_proj") for part in "qkv")
        inputs = [query, key, value, "past_key_values.%d.key" % number, "past_key_values.%d.value" % number] + mask + rotation
        outputs = ["grouped_%d" % number, "present.%d.key" % number, "present.%d.value" % number]
        self.nodes.append(helper.make_node(
            "GroupQueryAttention", inputs, outputs, domain="com.microsoft", num_heads=self.shape.heads, kv_num_heads=self.shape.heads,
            do_rotary=1))
        return self._linear(outputs[0], prefix + "o_proj")

    def _inputs(self):
        return [value for value in super()._inputs() if value.name != "position_ids"]


def write(graph, weights, name):
    built = graph(SHAPE, weights).build()
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(built, opset_imports=opsets, ir_version=8, producer_name="aloi")
    (RESOURCES / name).write_bytes(model.SerializeToString())


def main():
    torch.manual_seed(11)
    weights = {name: weight.numpy() * 2 for name, weight in Decoder(SHAPE).state_dict().items()}
    RESOURCES.mkdir(parents=True, exist_ok=True)
    write(export.LlamaGraph, weights, "plain.onnx")
    write(GroupedGraph, weights, "grouped.onnx")


if __name__ == "__main__":
    main()
