#!/usr/bin/env python3
"""Votes of graders whose skill is known on objects whose truth is known, and what the methods make of them, in numpy.

Written from the formulas of the papers (Marshall et al. 2016; Dawid & Skene 1979 as crowd-kit runs it; Krippendorff 2019; Wilson 1927), not from
this program. Writes simulated-votes.json beside itself; a test compares every number.  Usage: python3 simulated_votes.py   (needs numpy)
"""
import json
import math
import pathlib

import numpy as np

GRADERS = {"careful": (0.95, 0.97), "steady": (0.85, 0.93), "strict": (0.55, 0.99), "eager": (0.93, 0.60), "tired": (0.60, 0.70),
           "new": (0.75, 0.65)}  # of lenses called one, of others called none
OBJECTS, PRIOR, PLANTED, GRADED, RIGHT_LETTER = 2000, 0.1, 0.15, 0.9, 0.8
X, C, B, A = range(4)
Z = 1.959963984540054


def simulate(rng):
    planted = rng.random(OBJECTS) < PLANTED
    lens = rng.random(OBJECTS) < np.where(planted, 0.5, PRIOR)
    true = np.where(lens, np.where(rng.random(OBJECTS) < 0.4, A, B), np.where(rng.random(OBJECTS) < 0.3, C, X))
    votes = []
    for g, (found, left) in enumerate(GRADERS.values()):
        for place, o in enumerate(rng.permutation(OBJECTS)):
            if rng.random() < GRADED:
                says = bool(lens[o]) == (rng.random() < (found if lens[o] else left))
                right = rng.random() < RIGHT_LETTER
                if says == bool(lens[o]) and right:
                    grade = int(true[o])
                else:
                    grade = int(rng.integers(2)) + (B if says else X)
                votes.append((place * 4.0 + g * 0.5, int(o), g, grade))
    votes.sort()
    return planted, lens, [v[1:] for v in votes]


def wilson(k, n):
    p = k / n
    centre, half = p + Z * Z / (2 * n), Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return [(centre - half) / (1 + Z * Z / n), (centre + half) / (1 + Z * Z / n)]


def planted_scores(planted, lens, votes):
    scores = []
    for g in range(len(GRADERS)):
        row = []
        for truth in (True, False):
            said = [grade >= B for o, who, grade in votes if who == g and planted[o] and lens[o] == truth]
            row.append([len(said), sum(said)] + wilson(sum(said), len(said)))
        scores.append(row)
    return scores


def swap(planted, lens, votes):
    """One trajectory; odds, not probabilities, so that it is not the same code twice."""
    skill = {(g, truth): [0.5, 4] for g in range(len(GRADERS)) for truth in (True, False)}
    prior_odds = PRIOR / (1 - PRIOR)

    def factor(g, says):
        pl, pd = skill[g, True][0], skill[g, False][0]
        return pl / (1 - pd) if says else (1 - pl) / pd

    odds = np.full(OBJECTS, prior_odds)
    for o, g, grade in votes:
        says = grade >= B
        odds[o] *= factor(g, says)
        if planted[o]:
            p, n = skill[g, bool(lens[o])]
            skill[g, bool(lens[o])] = [min(max((p * n + (says == lens[o])) / (n + 1), 0.01), 0.99), n + 1]
    settled = np.full(OBJECTS, prior_odds)
    for o, g, grade in votes:
        settled[o] *= factor(g, grade >= B)
    return odds / (1 + odds), settled / (1 + settled), [[skill[g, True][0], skill[g, False][0]] for g in range(len(GRADERS))]


def dawid_skene(votes):
    task, worker, label = (np.array(column) for column in zip(*votes))
    said = np.zeros((OBJECTS, len(GRADERS), 4))
    said[task, worker, label] = 1
    seen = said.sum(axis=2) > 0
    graded = seen.any(axis=1)
    posterior = said.sum(axis=1) / np.maximum(seen.sum(axis=1), 1)[:, None]

    def maximise(q):
        confusion = np.maximum(np.einsum("it,igo->gto", q, said), 1e-10)
        return q[graded].mean(axis=0), confusion / confusion.sum(axis=2, keepdims=True)

    prior, confusion = maximise(posterior)
    bound, rounds = -np.inf, 0
    while rounds < 100:
        joint = np.log(prior)[None, :] + np.einsum("igo,gto->it", said, np.log(confusion))
        posterior = np.exp(joint - joint.max(axis=1, keepdims=True))
        posterior /= posterior.sum(axis=1, keepdims=True)
        posterior[~graded] = 0
        prior, confusion = maximise(posterior)
        # crowd-kit counts the prior at every vote when it decides whether to stop.
        joint = np.log(prior)[None, :] * seen.sum(axis=1)[:, None] + np.einsum("igo,gto->it", said, np.log(confusion))
        floored = np.maximum(posterior[graded], 1e-10)
        entropy = -(floored * np.log(floored)).sum()
        after = ((posterior * joint)[graded].sum() + entropy) / len(votes)
        rounds += 1
        if after - bound < 1e-5:
            break
        bound = after
    weights = np.einsum("it,ig->gt", posterior, seen)
    skills = [[(weights[g, truths] * confusion[g][np.ix_(truths, truths)].sum(axis=1)).sum() / weights[g, truths].sum()
               for truths in ([B, A], [X, C])] for g in range(len(GRADERS))]
    return posterior[:, B:].sum(axis=1), skills, rounds


def krippendorff(votes, ordinal):
    counts = np.zeros((OBJECTS, 4))
    for o, _, grade in votes:
        counts[o, grade] += 1
    counts = counts[counts.sum(axis=1) > 1]
    coincidences = np.zeros((4, 4))
    for row in counts:
        coincidences += (np.outer(row, row) - np.diag(row)) / (row.sum() - 1)
    n = coincidences.sum(axis=1)
    distance = np.array([[(n[min(a, b):max(a, b) + 1].sum() - (n[a] + n[b]) / 2) ** 2 if ordinal else float(a != b) for b in range(4)]
                         for a in range(4)])
    return 1 - (n.sum() - 1) * (coincidences * distance).sum() / (np.outer(n, n) * distance).sum()


def main():
    planted, lens, votes = simulate(np.random.default_rng(20261128))
    running, settled, skill = swap(planted, lens, votes)
    probability, model, rounds = dawid_skene(votes)
    document = {
        "made_by": "simulated_votes.py, numpy " + np.__version__,
        "graders": list(GRADERS), "found": [f for f, _ in GRADERS.values()], "left": [x for _, x in GRADERS.values()], "prior": PRIOR,
        "planted": "".join("1" if p else "0" for p in planted), "lens": "".join("1" if x else "0" for x in lens),
        "vote_objects": [o for o, _, _ in votes], "vote_graders": "".join(str(g) for _, g, _ in votes),
        "vote_grades": "".join("XCBA"[k] for _, _, k in votes),
        "planted_scores": planted_scores(planted, lens, votes),
        "swap_skills": skill, "swap": [float("%.10g" % p) for p in running], "swap_settled": [float("%.10g" % p) for p in settled],
        "dawid_skene_rounds": rounds, "dawid_skene_skills": model, "dawid_skene": [float("%.10g" % p) for p in probability],
        "alpha_nominal": krippendorff(votes, False), "alpha_ordinal": krippendorff(votes, True)}
    path = pathlib.Path(__file__).with_name("simulated-votes.json")
    path.write_text("{\n" + ",\n".join(json.dumps(k) + ": " + json.dumps(v, separators=(",", ":")) for k, v in document.items()) + "\n}\n")


if __name__ == "__main__":
    main()
