#!/usr/bin/env python3
"""Measures `ripple bench` and the Python peers (peers.py) on the same boxes of the same files, in turns.

Everything runs on one core where the system can pin (taskset), with one thread each, files in the page cache. Ours and theirs
take turns (A B A B ...); of each the best run counts, ratios are formed of the best. Fills the tables between the markers of
docs/performance.md and writes all numbers to --out.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
PAGE = TOP / "docs" / "performance.md"


def parse(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("repositories", nargs="+", metavar="REPO", help="Butler repositories with full-size patches")
    parser.add_argument("--names", default="RICE_1 (lossy),GZIP_2 (lossless)", help="what to call them")
    parser.add_argument("--rounds", type=int, default=3, help="turns of ours and theirs")
    parser.add_argument("--objects", default="2000,20000")
    parser.add_argument("--size", default="64")
    parser.add_argument("--bands", default="g,r,i")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--core", default="0", help="core to pin to")
    parser.add_argument("--java", default="-XX:+UseG1GC", help="options of the JVM: what it takes by itself on two cores or more")
    parser.add_argument("--out", type=Path, default=TOP / "target" / "performance.json")
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md as it is")
    return parser.parse_args(argv)


def pinned(options):
    return ["taskset", "-c", options.core] if shutil.which("taskset") else []


def call(command, **environment):
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})
    if done.returncode != 0:
        sys.exit(f"{shlex.join(command)}\nended with {done.returncode}:\n{done.stderr}")
    return json.loads(done.stdout)


def ours(options, repository, folder, first):
    command = [*pinned(options), str(TOP / "ripple"), "bench", repository, "--json", "--threads", "1", "--planes",
               "--size", options.size, "--bands", options.bands, "--objects", options.objects, "--seed", options.seed,
               "--repeat", "3", "--content", "image,all" if first else "image"]
    if first:
        command += ["--boxes", str(folder / "boxes.csv"), "--stamps", str(folder / "stamps.npy")]
    return call(command, RIPPLE_JAVA_OPTS=options.java, RIPPLE_AOT="off")


def theirs(options, folder, first):
    command = [*pinned(options), sys.executable, str(HERE / "peers.py"), "--boxes", str(folder / "boxes.csv"),
               "--objects", options.objects, "--repeat", "3"]
    command += ["--stamps", str(folder / "stamps.npy")] if first else ["--quick"]
    return call(command, OMP_NUM_THREADS="1")


def best(into, report):
    for workload in report["workloads"]:
        old = into.get(workload["name"])
        if old is None:
            into[workload["name"]] = dict(workload)
        else:
            for key, better in (("best_s", min), ("cpu_s", min), ("median_s", min), ("objects_per_s", max),
                                ("mb_per_s", max)):
                old[key] = better(old[key], workload[key])
            old["seconds"] = old["seconds"] + workload["seconds"]


def measured(options, repository):
    result = {"ours": {}, "theirs": {}}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for turn in range(options.rounds):
            report = ours(options, repository, folder, turn == 0)
            best(result["ours"], report)
            peers = theirs(options, folder, turn == 0)
            best(result["theirs"], peers)
            if turn == 0:
                result |= {"machine": report["machine"], "version": report["version"], "versions": peers["versions"],
                           "checks": peers["checks"]}
            print(f"  turn {turn + 1} of {options.rounds} done", file=sys.stderr, flush=True)
    return result


def plane_speed(workloads):
    chosen = [w for name, w in workloads.items() if name.startswith("planes ")]
    return tuple(sum(w["pixel_bytes"] for w in chosen) / sum(w[key] for w in chosen) / 1e6 for key in ("best_s", "cpu_s"))


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(result):
    mine, other = result["ours"], result["theirs"]
    lines = [row("three-band stamps, IMAGE plane", "Ripple, objects/s", "CFITSIO loop, objects/s", "ratio", "ratio of CPU time"),
             row("---", "---:", "---:", "---:", "---:")]
    for name in [n for n in mine if n.startswith("stamps image ")]:
        a, b = mine[name], other["loop " + name.split()[-1]]
        lines.append(row(f"{a['objects']:,} objects", f"{a['objects_per_s']:,.0f}", f"{b['objects_per_s']:,.0f}",
                         f"**{b['best_s'] / a['best_s']:.2f}**", f"{b['cpu_s'] / a['cpu_s']:.2f}"))
    fewest = mine[[n for n in mine if n.startswith("stamps image ")][0]]
    for name, label in (("boxes ", "a CFITSIO read for each box"), ("astropy ", "astropy, file by file")):
        for w in [w for n, w in other.items() if n.startswith(name)]:
            note = "" if w["objects"] == fewest["objects"] else f", measured on {w['objects']}"
            lines.append(row(f"against {label}{note}", f"{fewest['objects_per_s']:,.0f}", f"{w['objects_per_s']:,.1f}",
                             f"{fewest['objects_per_s'] / w['objects_per_s']:.1f}", ""))
    (speed, cpu), (peer, peer_cpu) = plane_speed(mine), plane_speed(other)
    lines += ["", row("whole IMAGE planes", "Ripple", "CFITSIO", "ratio", "ratio of CPU time"),
              row("---", "---:", "---:", "---:", "---:"),
              row("MB of float32 pixels per second", f"{speed:,.0f}", f"{peer:,.0f}", f"**{speed / peer:.2f}**", f"{cpu / peer_cpu:.2f}"),
              "", row("stamps with image, mask, variance and PSF", "objects/s", "seconds", "", ""),
              row("---", "---:", "---:", "---", "---")]
    for name in [n for n in mine if n.startswith("stamps all ")]:
        lines.append(row(f"{mine[name]['objects']:,} objects", f"{mine[name]['objects_per_s']:,.0f}", f"{mine[name]['best_s']:.2f}", "", ""))
    lines.append("")
    for check in result["checks"]:
        lines.append(f"Pixels compared with {check['with']}: {check['pixels']:,}; equal {check['equal']:,}, one unit of the last place "
                     f"apart {check['one_ulp']:,}, further apart {check['pixels'] - check['equal'] - check['one_ulp'] - check['nan_in_one']:,}, "
                     f"NaN in only one of the two {check['nan_in_one']:,}.")
    return lines


def facts(options, result):
    machine, versions = result["machine"], result["versions"]
    return [f"{machine['cpu']}, {os.cpu_count()} cores, {machine['memory_bytes'] / 2**30:.0f} GiB; {machine['os']}; Java {machine['java']} "
            f"with `{options.java}`; Python {versions['python']}, numpy {versions['numpy']}, fitsio {versions['fitsio']} "
            f"(CFITSIO {versions['cfitsio']}), astropy {versions['astropy']}. One thread each, "
            + ("both pinned to the same core" if pinned(options) else "not pinned")
            + f", files in the page cache, {options.rounds} turns of 3 runs each, the best of all; seed {options.seed}. "
            + time.strftime("Measured %Y-%m-%d.", time.gmtime())]


def fill(marker, lines):
    text = PAGE.read_text()
    start, end = f"<!-- {marker} -->", f"<!-- end {marker} -->"
    if start not in text or end not in text:
        sys.exit(f"{PAGE} has no place for the table: {start} … {end}")
    head, rest = text.split(start, 1)
    PAGE.write_text(head + start + "\n" + "\n".join(lines) + "\n" + end + rest.split(end, 1)[1])


def main(argv):
    options = parse(argv)
    subprocess.run([str(TOP / "ripple"), "--version"], check=True, stdout=sys.stderr)  # builds when needed
    results = {}
    for name, repository in zip(options.names.split(","), options.repositories):
        print(name, file=sys.stderr)
        results[name] = measured(options, repository)
        print("\n".join([f"## {name}", *table(results[name]), ""]), flush=True)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(results, indent=1))
    if not options.no_page:
        fill("machine", facts(options, next(iter(results.values()))))
        for (name, result), marker in zip(results.items(), ("first", "second")):
            fill(marker, [f"### {name}", "", *table(result)])


if __name__ == "__main__":
    main(sys.argv[1:])
