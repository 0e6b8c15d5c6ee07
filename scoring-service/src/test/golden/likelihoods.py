#!/usr/bin/env python3
"""Metrics of likelihoods by numpy, for LikelihoodMetricsTest.

    python3 likelihoods.py > ../resources/dev/aloi/scoring/metric/likelihood/questions.tsv

Written from the definitions: acc, acc_norm and brier_score of lm-evaluation-harness' tasks of multiple choice, and
get_ece_em of uncertainty-calibration (bins of equal mass by numpy.array_split, edges halfway between, bisect_left).
"""
import bisect
import random

import numpy

SEED = 20260301
WORDS = "fever cough rest water salt inhaler insulin lisinopril walking sleep".split()


def question(chance):
    choices = [" ".join(chance.choices(WORDS, k=chance.randint(1, 6))) for _ in range(chance.randint(2, 5))]
    while len(set(choices)) < len(choices):
        choices = [it + " " + chance.choice(WORDS) for it in choices]
    tokens = [max(1, len(it) // 3) for it in choices]
    logarithms = [-round(chance.uniform(0.2, 0.5) * n, 4) for n in tokens]
    return choices, logarithms, tokens, chance.choices(range(len(choices)), softmax(logarithms))[0]


def softmax(values):
    shifted = numpy.exp(numpy.array(values) - max(values))
    return shifted / shifted.sum()


def ece(confidences, credits, count):
    parts = numpy.array_split(numpy.sort(confidences), min(count, len(confidences)))
    edges = sorted({(one[-1] + other[0]) / 2 for one, other in zip(parts, parts[1:])} | {1.0})
    bins = [bisect.bisect_left(edges, it) for it in confidences]
    error = 0.0
    for index in set(bins):
        members = [i for i, it in enumerate(bins) if it == index]
        distance = numpy.mean([confidences[i] for i in members]) - numpy.mean([credits[i] for i in members])
        error += len(members) / len(confidences) * abs(distance)
    return error


def main():
    chance = random.Random(SEED)
    questions = [question(chance) for _ in range(400)]
    print("# numpy %s: choices, logarithms, tokens, right answer; then the metrics of all" % numpy.__version__)
    acc, norm, brier, confidences, total, tokens, size = [], [], [], [], 0.0, 0, 0
    for choices, logarithms, counts, right in questions:
        print("\t".join(["|".join(choices), "|".join(map(str, logarithms)), "|".join(map(str, counts)), str(right)]))
        sizes = [len(it.encode()) for it in choices]
        acc.append(float(numpy.argmax(logarithms) == right))
        norm.append(float(numpy.argmax(numpy.array(logarithms) / numpy.array(sizes)) == right))
        beliefs = softmax(logarithms)
        truth = numpy.eye(len(choices))[right]
        brier.append(float(numpy.sum((beliefs - truth) ** 2)))
        confidences.append(float(beliefs.max()))
        total += logarithms[right]
        tokens += counts[right]
        size += sizes[right]
    values = {
        "acc": numpy.mean(acc),
        "accNorm": numpy.mean(norm),
        "brier": numpy.mean(brier),
        "perplexity": numpy.exp(-total / tokens),
        "bitsPerByte": -total / size / numpy.log(2),
        "ece": ece(confidences, acc, 10),
        "ece:bins=7": ece(confidences, acc, 7),
        "ece:bins=1": ece(confidences, acc, 1),
    }
    for metric, value in values.items():
        print("=\t%s\t%r" % (metric, float(value)))


if __name__ == "__main__":
    main()
