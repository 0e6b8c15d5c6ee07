"""Writes a trained model as a directory in the Hugging Face / optimum decoder layout: `export.py NAME WEIGHTS.pt`.

The graph uses the standard operators only (opset 17). A model over 4 MiB keeps its weights in several files beside the graph.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnx.external_data_helper import set_external_data

import bpe
import train
from model import EPSILON, POSITIONS, ROPE_THETA, angles

LARGEST_FILE = 4 * 1024 * 1024 - 1
MAX_NEW_TOKENS = 160


class Graph:
    """Collects nodes and weights; each operation returns the name of its output."""

    def __init__(self):
        self.nodes, self.weights = [], {}

    def weight(self, name, values):
        self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def integers(self, *values):
        return self.weight("int64_" + "_".join(map(str, values)).replace("-", "minus"), np.array(values, np.int64))

    def integer(self, value):
        return self.weight("scalar_%d" % value, np.array(value, np.int64))

    def number(self, name, value):
        return self.weight(name, np.array(value, np.float32))

    def add(self, operator, *inputs, out=None, **attributes):
        name = out or "%s_%d" % (operator, len(self.nodes))
        self.nodes.append(helper.make_node(operator, list(inputs), [name], name="node_%d" % len(self.nodes), **attributes))
        return name


class LlamaGraph(Graph):
    def __init__(self, shape, weights):
        super().__init__()
        self.shape, self.values = shape, weights

    def build(self):
        shape = self.shape
        embedding = self.weight("model.embed_tokens.weight", self.values["embed_tokens.weight"])
        x = self.add("Gather", embedding, "input_ids")
        mask, rotation = self._mask(), self._rotation()
        for number in range(shape.layers):
            x = self._layer(x, number, mask, rotation)
        x = self._norm(x, "norm")
        self.add("MatMul", x, self.add("Transpose", embedding, perm=[1, 0]), out="logits")
        return helper.make_graph(self.nodes, "main_graph", self._inputs(), self._outputs(), list(self.weights.values()))

    def _inputs(self):
        whole = lambda name, length: helper.make_tensor_value_info(name, TensorProto.INT64, ["batch_size", length])
        return [whole("input_ids", "sequence_length"), whole("attention_mask", "total_sequence_length"),
                whole("position_ids", "sequence_length")] + self._cache("past_key_values", "past_sequence_length")

    def _outputs(self):
        logits = ["batch_size", "sequence_length", self.shape.vocabulary]
        return [helper.make_tensor_value_info("logits", TensorProto.FLOAT, logits)] + self._cache("present", "total_sequence_length")

    def _cache(self, prefix, length):
        size = ["batch_size", self.shape.heads, length, self.shape.head]
        names = ("%s.%d.%s" % (prefix, layer, part) for layer in range(self.shape.layers) for part in ("key", "value"))
        return [helper.make_tensor_value_info(name, TensorProto.FLOAT, size) for name in names]

    def _mask(self):
        """0 where a position may look (itself and what came before it, padding left out), -1e9 elsewhere."""
        total = self._length("attention_mask")
        past = self.add("Sub", total, self._length("input_ids"))
        columns = self.add("Unsqueeze", self.add("Range", self.integer(0), total, self.integer(1)), self.integers(0))
        rows = self.add("Unsqueeze", self.add("Range", past, total, self.integer(1)), self.integers(1))
        earlier = self.add("Unsqueeze", self.add("LessOrEqual", columns, rows), self.integers(0, 1))
        visible = self.add("Unsqueeze", self.add("Cast", "attention_mask", to=TensorProto.BOOL), self.integers(1, 2))
        seen = self.add("And", visible, earlier)
        return self.add("Where", seen, self.number("zero", 0), self.number("hidden", -1e9))

    def _length(self, name):
        return self.add("Gather", self.add("Shape", name), self.integer(1), axis=0)

    def _rotation(self):
        half = self.shape.head // 2
        tables = zip(("cos_table", "sin_table"), angles(POSITIONS, self.shape.head))
        return [self._spread(self.weight(name, table[:, :half].numpy())) for name, table in tables]

    def _spread(self, table):
        rows = self.add("Gather", table, "position_ids")
        return self.add("Unsqueeze", self.add("Concat", rows, rows, axis=-1), self.integers(1))

    def _layer(self, x, number, mask, rotation):
        prefix = "layers.%d." % number
        x = self.add("Add", x, self._attention(self._norm(x, prefix + "input_layernorm"), number, mask, rotation))
        return self.add("Add", x, self._mlp(self._norm(x, prefix + "post_attention_layernorm"), prefix + "mlp."))

    def _norm(self, x, name):
        mean = self.add("ReduceMean", self.add("Mul", x, x), axes=[-1], keepdims=1)
        root = self.add("Sqrt", self.add("Add", mean, self.number("epsilon", EPSILON)))
        return self.add("Mul", self.add("Div", x, root), self.weight("model.%s.weight" % name, self.values[name + ".weight"]))

    def _linear(self, x, name):
        return self.add("MatMul", x, self.weight("model.%s.weight_transposed" % name, self.values[name + ".weight"].T))

    def _attention(self, x, number, mask, rotation):
        prefix = "layers.%d.self_attn." % number
        query, key, value = (self._heads(self._linear(x, prefix + part + "_proj")) for part in "qkv")
        query = self.add("Div", self._rotated(query, rotation), self.number("root_of_head", self.shape.head ** 0.5))
        keys = self.add("Concat", "past_key_values.%d.key" % number, self._rotated(key, rotation), axis=2, out="present.%d.key" % number)
        values = self.add("Concat", "past_key_values.%d.value" % number, value, axis=2, out="present.%d.value" % number)
        scores = self.add("Add", self.add("MatMul", query, self.add("Transpose", keys, perm=[0, 1, 3, 2])), mask)
        mixed = self.add("MatMul", self.add("Softmax", scores, axis=-1), values)
        joined = self.add("Reshape", self.add("Transpose", mixed, perm=[0, 2, 1, 3]), self.integers(0, 0, self.shape.hidden))
        return self._linear(joined, prefix + "o_proj")

    def _heads(self, x):
        split = self.add("Reshape", x, self.integers(0, 0, self.shape.heads, self.shape.head))
        return self.add("Transpose", split, perm=[0, 2, 1, 3])

    def _rotated(self, x, rotation):
        half = self.shape.head // 2
        first = self.add("Slice", x, self.integers(0), self.integers(half), self.integers(3))
        second = self.add("Slice", x, self.integers(half), self.integers(2 * half), self.integers(3))
        turned = self.add("Concat", self.add("Neg", second), first, axis=-1)
        return self.add("Add", self.add("Mul", x, rotation[0]), self.add("Mul", turned, rotation[1]))

    def _mlp(self, x, prefix):
        gate = self._linear(x, prefix + "gate_proj")
        gated = self.add("Mul", self.add("Mul", gate, self.add("Sigmoid", gate)), self._linear(x, prefix + "up_proj"))
        return self._linear(gated, prefix + "down_proj")


def save(model, directory):
    directory.mkdir(parents=True, exist_ok=True)
    for old in directory.iterdir():
        old.unlink()
    onnx.checker.check_model(model)
    if model.ByteSize() > LARGEST_FILE:
        _move_weights_out(model, directory)
    (directory / "model.onnx").write_bytes(model.SerializeToString())


def _move_weights_out(model, directory):
    """Fills model.onnx_data, model.onnx_data_1, ... in turn, each within the limit; scalars and shapes stay in the graph."""
    files = [bytearray()]
    for tensor in model.graph.initializer:
        raw = tensor.raw_data
        if len(raw) < 1024:
            continue
        if len(files[-1]) + len(raw) > LARGEST_FILE:
            files.append(bytearray())
        set_external_data(tensor, _data_file(len(files) - 1), offset=len(files[-1]), length=len(raw))
        tensor.ClearField("raw_data")
        files[-1] += raw
    for number, content in enumerate(files):
        (directory / _data_file(number)).write_bytes(content)


def _data_file(number):
    return "model.onnx_data" + ("_%d" % number if number else "")


def config(shape):
    return {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": shape.hidden,
        "intermediate_size": shape.intermediate, "num_hidden_layers": shape.layers, "num_attention_heads": shape.heads,
        "num_key_value_heads": shape.heads, "head_dim": shape.head, "vocab_size": shape.vocabulary,
        "max_position_embeddings": POSITIONS, "rms_norm_eps": EPSILON, "rope_theta": ROPE_THETA, "hidden_act": "silu",
        "tie_word_embeddings": True, "bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0, "torch_dtype": "float32",
        "use_cache": True, "attention_bias": False, "mlp_bias": False,
    }


GENERATION = {"bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0, "max_new_tokens": MAX_NEW_TOKENS, "do_sample": False}
SPECIAL = {"bos_token": bpe.BEGIN, "eos_token": bpe.END, "unk_token": bpe.UNKNOWN, "pad_token": bpe.UNKNOWN}
TOKENIZER = dict(SPECIAL, tokenizer_class="PreTrainedTokenizerFast", model_max_length=POSITIONS, padding_side="right",
                 clean_up_tokenization_spaces=False)


def write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def export(name, weights):
    shape = train.RECIPES[name].shape
    graph = LlamaGraph(shape, {key: value.numpy() for key, value in weights.items()}).build()
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="aloi-sample-data")
    model.ir_version = 8
    directory = train.HERE.parent / "models" / name
    save(model, directory / "onnx")
    write_json(directory / "config.json", config(shape))
    write_json(directory / "generation_config.json", GENERATION)
    write_json(directory / "tokenizer.json", bpe.hugging_face(train.tokenizer()))
    write_json(directory / "tokenizer_config.json", TOKENIZER)
    write_json(directory / "special_tokens_map.json", SPECIAL)


if __name__ == "__main__":
    name, weights = sys.argv[1:]
    export(name, torch.load(weights)["weights"])
