#!/usr/bin/env python3
"""Makes src/main/resources/catalogue/models-dev.json and alpaca-eval.json from facts that others publish.

Usage: make_models.py DIRECTORY, with in it
  models-dev-base.jsonl, models-dev.jsonl   models.dev (MIT), compiled: one row a model, one row an endpoint
  alpacaeval_*.csv                          the leaderboards of AlpacaEval 1 and 2
The first line of a .jsonl file says where it is from. Facts only; what is not told stays unknown.
"""
import csv
import json
import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src/main/resources/catalogue"

CREATORS = {
    "alibaba": "Alibaba", "anthropic": "Anthropic", "cohere": "Cohere", "deepreinforce": "DeepReinforce",
    "deepseek": "DeepSeek", "google": "Google", "meta": "Meta", "minimax": "MiniMax", "mistral": "Mistral AI",
    "moonshotai": "Moonshot AI", "nvidia": "NVIDIA", "openai": "OpenAI", "perplexity": "Perplexity",
    "sakana": "Sakana AI", "sarvam": "Sarvam AI", "stepfun": "StepFun", "tencent": "Tencent", "xai": "xAI",
    "xiaomi": "Xiaomi", "zhipuai": "Zhipu AI",
}
# Whose endpoint is the creator's own, where the two are called differently.
OWN_PROVIDER = {"meta": "llama", "zhipuai": "zai"}
# Flat rates and trials: what they cost is not a price per token.
NO_PRICE_LISTS = re.compile(r"-plan\b|^github-copilot$|^github-models$|^opencode-go$|^ollama-cloud$|^lmstudio$")
# What is known in general of the terms of APIs; each is to be read before relying on it.
KNOWLEDGE = {"source": "general knowledge: the provider's terms for customers of its API", "asOf": "2026-11-23"}
TERMS = {
    "openai": "LicenseRef-aloi-openai-terms", "anthropic": "LicenseRef-aloi-anthropic-terms",
    "google": "LicenseRef-aloi-google-api-terms", "mistral": "LicenseRef-aloi-mistral-terms",
    "cohere": "LicenseRef-aloi-cohere-terms", "xai": "LicenseRef-aloi-xai-terms",
}
NO_TRAINING = {"openai", "anthropic", "azure", "amazon-bedrock", "google-vertex", "google-vertex-anthropic", "cohere"}
RESIDENCY = {"scaleway": ["FR"], "ovhcloud": ["FR"], "mistral": ["EU"], "stackit": ["DE"], "evroc": ["SE"], "berget": ["SE"]}
MODALITIES = {"text", "image", "audio", "video", "pdf"}
DIGITS = re.compile(r"(?:^|-)(\d+(?:\.\d+)?)b(?=-|$)", re.I)
ACTIVE = re.compile(r"-a(\d+(?:\.\d+)?)b(?=-|$)", re.I)


def identity(name):
    last = re.sub(r"[^a-z0-9._-]+", "-", name.rsplit("/", 1)[-1].lower()).lstrip("-._")
    return last.removesuffix("-hf").removeprefix("meta-") if last.startswith("meta-llama-") else last.removesuffix("-hf")


def rows(path):
    with open(path, encoding="utf-8") as lines:
        meta, *rest = (json.loads(line) for line in lines)
    return meta["_meta"], rest


def present(**facts):
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}


def day(text):
    return text if text and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None


def month(text):
    return text[:7] if text and re.match(r"\d{4}-\d{2}", text) else None


def positive(number):
    return number if isinstance(number, int) and number > 0 else None


def modalities(names):
    return [name.upper() for name in names or [] if name in MODALITIES]


def parameters(row, source, as_of):
    """The number that the creators of open models put into their names."""
    found = DIGITS.search(row["id"].rsplit("/", 1)[-1]) if row.get("open_weights") else None
    if not found:
        return {}
    active = ACTIVE.search(row["id"])
    told = {"source": f"the model's name, {source}", "asOf": as_of}
    total = round(float(found[1]) * 1e9)
    used = round(float(active[1]) * 1e9) if active else None
    # A mixture whose name tells its experts alone, as in 17b for one of 400, is not told at all.
    if row["id"].startswith("meta/llama-4"):
        return {"activeParameters": {"value": total, **told}}
    facts = {"totalParameters": {"value": total, **told}}
    if used:
        facts["activeParameters"] = {"value": used, **told}
    return facts


def model(row, source, as_of):
    owner = row["id"].split("/", 1)[0]
    options = ["SAFETENSORS"] if any("huggingface.co" in w.get("url", "") for w in row.get("weights", [])) else []
    limit = row.get("limit", {})
    closed = row.get("open_weights") is False and owner in TERMS
    if closed:
        options = {"value": ["API"], **KNOWLEDGE}
    return present(
        id=identity(row["id"]),
        name=row["name"],
        creator=CREATORS.get(owner, owner),
        released=day(row.get("release_date")),
        contextWindow=positive(limit.get("context")),
        licence={"value": TERMS[owner], **KNOWLEDGE} if closed
        else {"MIT": "MIT", "Apache 2.0": "Apache-2.0"}.get(row.get("license")),
        customisation={"value": ["PROMPTING", "FEW_SHOT", "RETRIEVAL"], **KNOWLEDGE} if closed else None,
        inferenceOptions=options,
        design=present(family=row.get("family"), openWeights=row.get("open_weights")),
        abilities=present(
            inputs=modalities(row["modalities"].get("input")),
            outputs=modalities(row["modalities"].get("output")),
            outputLimit=positive(limit.get("output")),
            knowledge=month(row.get("knowledge")),
            reasoning=row.get("reasoning"),
            tools=row.get("tool_call"),
        ),
        **parameters(row, source, as_of),
    )


def prices(cost):
    if not cost or (cost.get("input", 0) == 0 and cost.get("output", 0) == 0):
        return None
    tiers = [
        present(
            overInputTokens=tier["tier"]["size"], inputPerMillion=tier["input"], outputPerMillion=tier["output"],
            cache=present(readPerMillion=tier.get("cache_read"), writePerMillion=tier.get("cache_write")),
        )
        for tier in cost.get("tiers", []) if tier.get("tier", {}).get("size") and "input" in tier and "output" in tier
    ]
    return present(
        currency="USD",
        inputPerMillion=cost["input"],
        outputPerMillion=cost["output"],
        cache=present(readPerMillion=cost.get("cache_read"), writePerMillion=cost.get("cache_write")),
        reasoningPerMillion=cost.get("reasoning"),
        tiers=tiers,
    )


def endpoint(row):
    limit = row.get("limit", {})
    return present(
        id=row["provider"],
        provider=row["provider_name"],
        kind="API",
        calledAs=row["id"],
        prices=prices(row.get("cost_usd_per_million_tokens")),
        terms=present(
            contextWindow=positive(limit.get("context")),
            outputLimit=positive(limit.get("output")),
            status=(row.get("status") or "").upper(),
            licence={"value": TERMS[row["provider"]], **KNOWLEDGE} if row["provider"] in TERMS else None,
            trainsOnInputs={"value": False, **KNOWLEDGE} if row["provider"] in NO_TRAINING else None,
            residency={"value": RESIDENCY[row["provider"]], **KNOWLEDGE} if row["provider"] in RESIDENCY else None,
        ),
    )


def bases(rows_of_models):
    """The model of an endpoint: named by it, or called so by its creator's own provider."""
    by_call = {}
    for row in rows_of_models:
        owner, name = row["id"].split("/", 1)
        by_call[OWN_PROVIDER.get(owner, owner), name.lower()] = row["id"]
        by_call[owner, name.lower()] = row["id"]
    return lambda row: row.get("base_model") or by_call.get((row["provider"], row["id"].lower()))


def models_dev(directory):
    meta, models = rows(directory / "models-dev-base.jsonl")
    _, endpoints = rows(directory / "models-dev.jsonl")
    source = f"models.dev ({meta['source'].split(' ')[0]} @ {meta['commit'][:8]}, {meta['licence']})"
    # The newest day in it: the snapshot is not older, and does not say how much younger it is.
    as_of = max(row["last_updated"] for row in endpoints)
    base = bases(models)
    cards = {row["id"]: model(row, source, as_of) for row in models}
    for row in endpoints:
        card = cards.get(base(row))
        if card is None or NO_PRICE_LISTS.search(row["provider"]):
            continue
        served = card.setdefault("endpoints", [])
        if all(other["id"] != row["provider"] for other in served):
            served.append(endpoint(row))
    return source, as_of, list(cards.values())


ALPACA = {
    "gpt4": "gpt-4-1106-preview", "gpt4_1106_preview": "gpt-4-1106-preview", "gpt4_0613": "gpt-4", "gpt-4o-2024-05-13":
    "gpt-4o-2024-05-13", "gpt-4-turbo-2024-04-09": "gpt-4-turbo", "gpt-4o-mini-2024-07-18": "gpt-4o-mini",
    "gpt-3.5-turbo-1106": "gpt-3.5-turbo", "llama-2-7b-chat-hf": "llama-2-7b-chat", "llama-2-13b-chat-hf":
    "llama-2-13b-chat", "llama-2-70b-chat-hf": "llama-2-70b-chat", "Meta-Llama-3-8B-Instruct": "llama-3-8b-instruct",
    "Meta-Llama-3-70B-Instruct": "llama-3-70b-instruct", "Meta-Llama-3.1-8B-Instruct-Turbo": "llama-3.1-8b-instruct",
    "Meta-Llama-3.1-70B-Instruct-Turbo": "llama-3.1-70b-instruct", "Meta-Llama-3.1-405B-Instruct-Turbo":
    "llama-3.1-405b-instruct", "vicuna-7b": None, "vicuna-13b": None, "cohere": None, "claude": None,
}
BOARDS = {
    "AlpacaEval 2": ("alpacaeval_data_AlpacaEval_2_weighted_alpaca_eval_gpt4_turbo_leaderboard.csv", (
        ("win_rate", "standard_error", "win rate against gpt4_turbo judged by it, in percent"),
        ("length_controlled_winrate", "lc_standard_error",
         "length-controlled win rate against gpt4_turbo judged by it, in percent"))),
    "AlpacaEval 1": ("alpacaeval_data_AlpacaEval_alpaca_eval_gpt4_leaderboard.csv", (
        ("win_rate", "standard_error", "win rate against text-davinci-003 judged by GPT-4, in percent"),)),
}


def alpaca_eval(directory, known):
    cards = {}
    for benchmark, (name, columns) in BOARDS.items():
        with open(directory / name, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                called = row[""]
                model_id = ALPACA.get(called, identity(called))
                if model_id not in known:
                    continue
                scores = cards.setdefault(model_id, {"id": model_id, "benchmarks": []})["benchmarks"]
                for column, error, metric in columns:
                    if row.get(column):
                        scores.append(present(
                            benchmark=benchmark, metric=metric, value=round(float(row[column]), 2),
                            standardError=round(float(row[error]), 2) if row.get(error) else None))
    return list(cards.values())


def write(name, source, as_of, models):
    lines = ",\n".join(json.dumps(model, ensure_ascii=False, separators=(",", ":")) for model in models)
    header = f'{{"source": {json.dumps(source)}, "asOf": "{as_of}", "models": [\n'
    (TARGET / name).write_text(header + lines + "\n]}\n", encoding="utf-8")
    print(f"{name}: {len(models)} models, {sum(len(m.get('endpoints', [])) for m in models)} endpoints")


def main():
    directory = Path(sys.argv[1])
    source, as_of, models = models_dev(directory)
    write("models-dev.json", source, as_of, models)
    ours = [json.loads((TARGET / name).read_text(encoding="utf-8"))["models"] for name in ("models.json", "open-models.json")]
    known = {card["id"] for cards in (models, *ours) for card in cards}
    scores = alpaca_eval(directory, known)
    write("alpaca-eval.json", "AlpacaEval leaderboards (github.com/tatsu-lab/alpaca_eval)", "2026-11-23", scores)


if __name__ == "__main__":
    main()
