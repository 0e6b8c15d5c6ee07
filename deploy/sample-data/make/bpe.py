"""A small byte-pair encoding: its trainer, its encoder, and its form as a Hugging Face tokenizer.json.

A blank is written as "▁" at the head of the word that follows it, and a line break may join the speaker that follows it. Merges
never cross a word or the border between letters, digits and signs, so encoding word by word gives what merging over the whole text
gives.
"""

import re
from collections import Counter

UNKNOWN, BEGIN, END, NOTE = "<unk>", "<s>", "</s>", "<note>"
SPECIAL = [UNKNOWN, BEGIN, END, NOTE]
ALPHABET = ["\n", "▁"] + [chr(code) for code in range(33, 127)]
TRAINING_WORD = re.compile(r"[▁\n]?\[[a-z]+\]|▁?[A-Za-z]+|▁?[0-9]+|▁?[^▁A-Za-z0-9]|▁")
ENCODING_WORD = re.compile(r"[▁\n]?[^▁\n]+|[▁\n]")


class Tokenizer:
    def __init__(self, merges):
        self.merges = [tuple(merge) for merge in merges]
        self.tokens = SPECIAL + ALPHABET + [left + right for left, right in self.merges]
        self.ids = {token: number for number, token in enumerate(self.tokens)}
        self.rank = {merge: rank for rank, merge in enumerate(self.merges)}
        self.known = {}

    def encode(self, text):
        """The ids of plain text, without the special tokens around it."""
        return [number for word in ENCODING_WORD.findall(text.replace(" ", "▁")) for number in self._word(word)]

    def prompt(self, dialogue):
        return [self.ids[BEGIN]] + self.encode(dialogue) + [self.ids[NOTE]]

    def decode(self, ids):
        return "".join(self.tokens[number] for number in ids if number >= len(SPECIAL)).replace("▁", " ")

    def _word(self, word):
        if word not in self.known:
            pieces = _merged(list(word), self.rank)
            self.known[word] = [self.ids.get(piece, 0) for piece in pieces]
        return self.known[word]


def _merged(pieces, rank):
    while len(pieces) > 1:
        pairs = [(rank.get(pair, len(rank)), at) for at, pair in enumerate(zip(pieces, pieces[1:]))]
        best, at = min(pairs)
        if best == len(rank):
            return pieces
        pieces = pieces[:at] + [pieces[at] + pieces[at + 1]] + pieces[at + 2:]
    return pieces


def train(texts, size):
    """Merges the most frequent pair until the vocabulary has the wanted size; ties fall to the alphabet, so runs agree."""
    counts = Counter(word for text in texts for word in TRAINING_WORD.findall(text.replace(" ", "▁")))
    words = {word: list(word) for word in counts}
    merges = []
    while len(SPECIAL) + len(ALPHABET) + len(merges) < size:
        pairs = Counter()
        for word, pieces in words.items():
            for pair in zip(pieces, pieces[1:]):
                pairs[pair] += counts[word]
        merge = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(merge)
        for word, pieces in words.items():
            if merge[0] in pieces:
                words[word] = _join(pieces, merge)
    return Tokenizer(merges)


def _join(pieces, merge):
    joined = []
    for piece in pieces:
        if joined and (joined[-1], piece) == merge:
            joined[-1] = merge[0] + merge[1]
        else:
            joined.append(piece)
    return joined


def hugging_face(tokenizer):
    """tokenizer.json as the Hugging Face library reads it; the template opens the note, so a plain dialogue is a whole prompt."""
    template = [_special(BEGIN), {"Sequence": {"id": "A", "type_id": 0}}, _special(NOTE)]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": number, "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
             "special": True}
            for number, token in enumerate(SPECIAL)
        ],
        "normalizer": {"type": "Replace", "pattern": {"String": " "}, "content": "▁"},
        "pre_tokenizer": None,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": template,
            "pair": template + [{"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {
                token: {"id": token, "ids": [tokenizer.ids[token]], "tokens": [token]} for token in (BEGIN, NOTE)
            },
        },
        "decoder": {
            "type": "Sequence",
            "decoders": [{"type": "Replace", "pattern": {"String": "▁"}, "content": " "}, {"type": "Fuse"}],
        },
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": UNKNOWN,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": False,
            "vocab": tokenizer.ids,
            "merges": [" ".join(merge) for merge in tokenizer.merges],
        },
    }


def _special(token):
    return {"SpecialToken": {"id": token, "type_id": 0}}
