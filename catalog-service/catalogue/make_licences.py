#!/usr/bin/env python3
"""Makes src/main/resources/catalogue/licences.json: the licences of models as we have worked them out in licence-terms.json, and
behind them the licence list of SPDX with what an index tells of it.

Usage: make_licences.py DIRECTORY, with in it
  spdx-licenses.json        the SPDX licence list (CC0-1.0)
  scancode-licensedb.json   the index of ScanCode LicenseDB (CC-BY-4.0, AboutCode), for the category of a licence
"""
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src/main/resources/catalogue/licences.json"
AS_OF = "2026-11-23"
SPDX = "SPDX licence list 3.28.0 (CC0-1.0)"
SCANCODE = "ScanCode LicenseDB (CC-BY-4.0, AboutCode)"
SOURCES = {
    "TEXT": "the licence's text, for the clauses that say so; the others from an index or general knowledge",
    "INDEX": f"{SCANCODE} for what it is; its conditions from general knowledge",
    "KNOWLEDGE": "general knowledge; read the text before relying on it",
}
FIELDS = {
    "medical-advice": "to give medical advice or to interpret medical results", "legal-advice": "to give legal advice",
    "law-enforcement": "for justice, law enforcement, immigration or asylum",
    "automated-decisions": "for fully automated decisions that affect people's rights", "discrimination": "to discriminate",
    "military": "for military purposes", "surveillance": "for surveillance", "harassment": "to harass or threaten people",
    "biometric-identification": "to identify people by their bodies",
    "critical-infrastructure": "to operate critical infrastructure", "disinformation": "for disinformation",
    "impersonation": "to impersonate people", "malware": "to make malware",
    "unlabelled-output": "without saying that a machine wrote it", "adult-content": "for adult content",
}


def number(value):
    return f"{value:,}"


def words(term):
    """A condition as a sentence."""
    kind = term["type"]
    if kind == "useRestriction":
        return f"Must not be used {FIELDS[term['field']]}."
    if kind == "regionExclusion":
        models = "multimodal models" if term["multimodalOnly"] else "anyone"
        return f"Not granted in {', '.join(term['regions'])} to {models}." if not term["multimodalOnly"] \
            else f"Not granted in the {', '.join(term['regions'])} for multimodal models."
    return {
        "nonCommercial": "No commercial use.",
        "researchOnly": "Research only.",
        "nonProduction": "No use in production.",
        "maxMonthlyUsers": f"Above {number(term.get('users', 0))} monthly active users a licence has to be asked for.",
        "maxAnnualRevenue": f"Above {number(term.get('revenue', {}).get('amount', 0))} "
                            f"{term.get('revenue', {}).get('currency')} of annual revenue a licence has to be bought.",
        "royalty": f"{term.get('percent')} % of the revenue made with it above "
                   f"{number(term.get('aboveAnnualRevenue', {}).get('amount', 0))} "
                   f"{term.get('aboveAnnualRevenue', {}).get('currency')} a year.",
        "notice": "Keep the copyright and licence notice.",
        "attribution": f"Name {term.get('words')}." if str(term.get("words", "")).startswith("the ")
                       else f"Show \"{term.get('words')}\".",
        "naming": f"Names of models made from it, or trained on what it says, begin with \"{term.get('prefix')}\".",
        "shareAlike": "Pass changed versions on under the same licence.",
        "noDerivatives": "Do not pass changed versions on.",
        "noTrainingOnOutputs": "Outputs must not be used to train other models." if term.get("of") == "OTHER_MODELS"
                               else "Outputs must not be used to develop competing models.",
        "acceptableUse": "Keep to the licensor's acceptable use policy.",
        "passOn": "Pass these restrictions on to whoever receives the model or what is made of it.",
        "noHosting": "Must not be offered to others as a service.",
        "noDistribution": "The weights must not be passed on.",
        "other": term.get("words"),
    }[kind]


def ours(licence, spdx):
    listed = spdx.get(licence["id"], {})
    return flags(listed, {
        "id": licence["id"], "name": licence["name"], "commercial": licence["commercial"],
        "conditions": [words(term) for term in licence["terms"]] or ["None."], "link": licence["link"],
        "verified": licence["verified"], "source": SOURCES[licence["verified"]], "asOf": AS_OF, "terms": licence["terms"],
    })


def flags(listed, licence):
    for ours_, theirs in (("osiApproved", "isOsiApproved"), ("fsfLibre", "isFsfLibre"), ("deprecated", "isDeprecatedLicenseId")):
        if listed.get(theirs) is not None:
            licence[ours_] = listed[theirs]
    return licence


def term(kind):
    return {"type": kind, "clause": {"place": "the licence as a whole, by its category", "verified": "INDEX"}}


BY_CATEGORY = {
    "Permissive": ["notice"], "Public Domain": [], "Copyleft": ["notice", "shareAlike"],
    "Copyleft Limited": ["notice", "shareAlike"],
}


def listed(licence, category):
    """Open source by definition allows any use (Open Source Definition 6; the FSF's freedom 0)."""
    terms = [term(kind) for kind in BY_CATEGORY.get(category, [])]
    free = licence["isOsiApproved"] or licence["isFsfLibre"] or category in BY_CATEGORY
    if "-NC" in licence["licenseId"] or "NonCommercial" in licence["name"] or "Noncommercial" in licence["name"]:
        commercial, terms = "NO", [term("nonCommercial")]
    else:
        commercial = "YES" if free else "UNKNOWN"
    conditions = [words(one) for one in terms]
    if not conditions:
        conditions = ["None."] if category == "Public Domain" else ["Not worked out here: read the text."]
    return flags(licence, {
        "id": licence["licenseId"], "name": licence["name"], "commercial": commercial, "conditions": conditions,
        "link": f"https://spdx.org/licenses/{licence['licenseId']}.html", "verified": "INDEX",
        "source": SPDX + (f"; {SCANCODE}: {category}" if category else ""), "asOf": AS_OF, "terms": terms,
    })


def main():
    directory = Path(sys.argv[1])
    spdx = {one["licenseId"]: one for one in json.loads((directory / "spdx-licenses.json").read_text("utf-8"))["licenses"]}
    index = json.loads((directory / "scancode-licensedb.json").read_text("utf-8"))["licenses"]
    category = {one["spdx_license_key"]: one["category"] for one in index if one.get("spdx_license_key")}
    worked_out = json.loads((HERE / "licence-terms.json").read_text("utf-8"))
    known = {one["id"] for one in worked_out}
    licences = [ours(one, spdx) for one in worked_out]
    licences += [listed(one, category.get(key)) for key, one in spdx.items() if key not in known]
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in licences)
    TARGET.write_text("[\n" + lines + "\n]\n", encoding="utf-8")
    print(f"{len(worked_out)} licences worked out, {len(licences)} in all")


if __name__ == "__main__":
    main()
