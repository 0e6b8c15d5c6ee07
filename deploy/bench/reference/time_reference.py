"""Times the reference implementations on the corpora of ./aloi bench scoring, one thread, CPU time.

    python3 time_reference.py PAIRS.tsv NOTES.jsonl REPEATS

Prints a line of JSON for each task as soon as it is done. Tasks whose library is not installed are left out, and said so.
"""

import json
import platform
import statistics
import sys
import time

PAIRED_SEGMENTS = 2500
TER_SEGMENTS = 200
TER_NOTES = 4


def pairs_of(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def notes_of(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [(note["hyp"], note["ref"]) for note in map(json.loads, lines)]


def timed(task, version, repeats, run):
    seconds = []
    for _ in range(repeats):
        started = time.process_time()
        value = run()
        seconds.append(time.process_time() - started)
    say({"task": task, "version": version, "cpuSeconds": seconds, "median": statistics.median(seconds), "value": value})


def say(line):
    print(json.dumps(line), flush=True)


def without_some_words(text):
    return " ".join(word for at, word in enumerate(text.split(" ")) if at % 7 != 3)


def sacrebleu_tasks(pairs, notes, repeats):
    import sacrebleu
    from sacrebleu.metrics import BLEU, CHRF, TER

    version = "sacrebleu " + sacrebleu.__version__
    hypotheses = [hypothesis for hypothesis, _ in pairs]
    references = [[reference for _, reference in pairs]]

    def corpus(metric, most=None):
        return lambda: metric().corpus_score(hypotheses[:most], [references[0][:most]]).score

    def sentences():
        bleu = BLEU(effective_order=True)
        scores = [bleu.sentence_score(hypothesis, [reference]).score for hypothesis, reference in pairs]
        return sum(scores) / len(scores)

    timed("bleu", version, repeats, corpus(BLEU))
    timed("bleu-sentences", version, repeats, sentences)
    timed("chrf", version, repeats, corpus(CHRF))
    timed("chrf++", version, repeats, corpus(lambda: CHRF(word_order=2)))
    timed("ter", version, repeats, corpus(TER, TER_SEGMENTS))
    long_hypotheses, long_references = map(list, zip(*notes[:TER_NOTES]))
    timed("ter-notes", version, 1, lambda: TER().corpus_score(long_hypotheses, [long_references]).score)
    paired_tasks(pairs[:PAIRED_SEGMENTS], version, repeats)


def paired_tasks(pairs, version, repeats):
    from sacrebleu.metrics import BLEU
    from sacrebleu.significance import PairedTest, _compute_p_value, estimate_ci
    import numpy as np

    references = [[reference for _, reference in pairs]]
    systems = [
        ("baseline", [without_some_words(hypothesis) for hypothesis, _ in pairs]),
        ("system", [hypothesis for hypothesis, _ in pairs]),
    ]

    def whole_test(test_type, samples):
        test = PairedTest(systems, {"BLEU": BLEU()}, references, test_type=test_type, n_samples=samples)
        return test()[1]["BLEU"][1].p_value

    statistics_of = [np.array(BLEU()._extract_corpus_statistics(texts, references)) for _, texts in systems]

    def resampling():
        metric = BLEU()
        draws = np.random.RandomState(12345).choice(len(pairs), size=(1000, len(pairs)), replace=True)
        means = []
        for rows in statistics_of:
            sums = np.array([rows[draw].sum(0) for draw in draws])
            means.append(np.array([metric._compute_score_from_stats(list(row)).score for row in sums]))
        return float(np.mean(means[1] - means[0] > 0))

    timed("paired-bootstrap", version, repeats, lambda: whole_test("bs", 1000))
    timed("paired-bootstrap-resampling", version, repeats, resampling)
    timed("paired-randomisation", version, repeats, lambda: whole_test("ar", 10000))


def rouge_tasks(pairs, notes, repeats):
    from rouge_score import rouge_scorer

    def mean(types, stem, texts):
        def run():
            scorer = rouge_scorer.RougeScorer(types, use_stemmer=stem)
            scores = [scorer.score(reference, hypothesis)[types[0]].fmeasure for hypothesis, reference in texts]
            return sum(scores) / len(scores)

        return run

    for name, stem in (("plain", False), ("stemmed", True)):
        for rouge in ("rouge1", "rouge2", "rougeL"):
            timed(rouge + "-" + name, "rouge_score", repeats, mean([rouge], stem, pairs))
        timed("rouge12L-" + name, "rouge_score", repeats, mean(["rouge1", "rouge2", "rougeL"], stem, pairs))
    timed("rougeLsum", "rouge_score", max(1, repeats // 3), mean(["rougeLsum"], False, notes))


def main():
    pairs, notes, repeats = pairs_of(sys.argv[1]), notes_of(sys.argv[2]), int(sys.argv[3])
    say({"python": platform.python_version()})
    for library, tasks in (("sacrebleu", lambda: sacrebleu_tasks(pairs, notes, repeats)),
                           ("rouge_score", lambda: rouge_tasks(pairs, notes, repeats))):
        try:
            __import__(library)
        except ImportError as missing:
            say({"missing": library, "why": str(missing)})
            continue
        tasks()


main()
