#!/usr/bin/env python3
"""Measures `ripple bench` and the Python peers (peers.py) on the same boxes of the same files, in turns.

Both sides run with one thread or process, pinned to a core where the system can (taskset), and with two on any core; files in
the page cache. Ours and theirs take turns (A B A B ...); of each the best run at its best number of threads counts, ratios are
formed of the best. Fills the tables between the markers of docs/performance.md and writes all numbers to --out.
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
COMPARED = "2000"  # objects whose pixels are compared
PEERS = (("loop", "CFITSIO loop"), ("boxes", "fitsio boxes"), ("cutana", "Cutana"), ("astropy", "astropy"))


def parse(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("repositories", nargs="*", metavar="REPO", help="Butler repositories with full-size patches")
    parser.add_argument("--make", type=Path, metavar="FOLDER", help="make the three data sets there, or take those that are there")
    parser.add_argument("--names", default="plain floats,RICE_1 (lossy),GZIP_2 (lossless)", help="what to call them")
    parser.add_argument("--rounds", type=int, default=1, help="turns of ours and theirs")
    parser.add_argument("--objects", default="40,2000,20000")
    parser.add_argument("--size", default="64")
    parser.add_argument("--bands", default="g,r,i")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--core", default="0", help="core to pin to")
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--java", default="-XX:+UseG1GC", help="options of the JVM: what it takes by itself on two cores or more")
    parser.add_argument("--out", type=Path, default=TOP / "target" / "performance.json")
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md as it is")
    options = parser.parse_args(argv)
    if not options.repositories and not options.make:
        parser.error("name repositories, or a folder with --make")
    return options


def made(folder):
    """Four full-size patches as plain floats, RICE_1 and GZIP_2; plain ones hold the pixels of GZIP_2."""
    found = []
    for name, compression in (("rice", "lossy"), ("gzip", "lossless")):
        if not (folder / name / "repository").is_dir():
            subprocess.run([sys.executable, TOP / "sample-data" / "make_sample.py", "--out", folder / name, "--size", "3300", "--bands",
                            "ugri", "--tract", "5063", "--compression", compression, "--overwrite"], check=True, stdout=sys.stderr)
        found.append(folder / name / "repository")
    plain = folder / "plain" / "repository"
    if not plain.is_dir():
        subprocess.run([sys.executable, HERE / "plain.py", folder / "gzip" / "repository", plain], check=True, stdout=sys.stderr)
    return [str(plain), *map(str, found)]


def pinned(options, threads):
    return ["taskset", "-c", options.core] if threads == 1 and shutil.which("taskset") else []


def call(command, **environment):
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))}\nended with {done.returncode}:\n{done.stderr}")
    return json.loads(done.stdout)


def bench(options, repository, threads, *more):
    command = [*pinned(options, threads), TOP / "ripple", "bench", repository, "--json", "--threads", str(threads), "--size",
               options.size, "--bands", options.bands, "--seed", options.seed, *more]
    return call(command, RIPPLE_JAVA_OPTS=options.java, RIPPLE_AOT="off")


def ours(options, repository, threads):
    report = bench(options, repository, threads, "--objects", options.objects, "--repeat", "3", "--planes")
    report["workloads"] += bench(options, repository, threads, "--objects", COMPARED, "--content", "all", "--repeat", "3")["workloads"]
    return report


def theirs(options, folder, threads, first):
    command = [*pinned(options, threads), sys.executable, HERE / "peers.py", "--boxes", folder / "boxes.csv", "--objects",
               options.objects, "--repeat", "3", "--processes", str(threads)]
    command += ["--stamps", folder / "stamps.npy"] if first and threads == 1 else []
    command += [] if first else ["--quick"]
    return call(command, OMP_NUM_THREADS="1")


def cold(options, repository):
    """Seconds of 2,000 objects with all their planes, and of nothing but reading the files, each with no file in the page cache."""
    evict = [sys.executable, str(HERE / "evict.py"), repository]
    subprocess.run(evict, check=True)
    start = time.perf_counter()
    read = 0
    for path in Path(repository).rglob("*.fits"):
        read += len(path.read_bytes())
    raw = time.perf_counter() - start
    report = bench(options, repository, 2, "--objects", COMPARED, "--content", "all", "--repeat", "3", "--before-run", shlex.join(evict))
    mine = report["workloads"][0]
    return {"bytes": read, "raw_s": raw, "ours_s": mine["median_s"], "objects": mine["objects"]}


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
    threads = [int(n) for n in options.threads.split(",")]
    result = {"ours": {n: {} for n in threads}, "theirs": {n: {} for n in threads}, "checks": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        most = max(options.objects.split(","), key=int)
        quick = ("--repeat", "1", "--warm-up", "0")
        bench(options, repository, 1, "--objects", most, "--boxes", folder / "boxes.csv", *quick)
        bench(options, repository, 1, "--objects", COMPARED, "--stamps", folder / "stamps.npy", *quick)
        for turn in range(options.rounds):
            for number in threads:
                report = ours(options, repository, number)
                best(result["ours"][number], report)
                peers = theirs(options, folder, number, turn == 0)
                best(result["theirs"][number], peers)
                result["checks"] += peers["checks"]
                result |= {"machine": report["machine"], "version": report["version"], "versions": peers["versions"]}
            result["cold"] = cold(options, repository) if turn == 0 else result["cold"]
            print(f"  turn {turn + 1} of {options.rounds} done", file=sys.stderr, flush=True)
    return result


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def quickest(by_threads, name):
    """The workload at its best number of threads, or none."""
    found = [(w[name]["best_s"], n, w[name]) for n, w in by_threads.items() if name in w]
    return min(found)[2] if found else None


def rate(workload):
    return f"{workload['objects_per_s']:,.0f}" if workload["objects_per_s"] >= 100 else f"{workload['objects_per_s']:,.1f}"


def beside(mine, peer):
    return f"{rate(peer)} (**{mine['objects_per_s'] / peer['objects_per_s']:.2f}**)" if peer else ""


def stamps_table(result):
    names = [n for n in result["ours"][1] if n.startswith("stamps image ")]
    lines = [row("objects", "Ripple /s", *(f"{label} /s (ratio)" for _, label in PEERS), "1 → 2 threads"),
             row("---:", "---:", *("---:" for _ in PEERS), "---:")]
    for name in names:
        mine = quickest(result["ours"], name)
        count = name.split()[-1]
        cells = [beside(mine, quickest(result["theirs"], f"{peer} {count}")) for peer, _ in PEERS]
        lines.append(row(f"{mine['objects']:,}", rate(mine), *cells, gain(result["ours"], name)))
    return lines


def gain(by_threads, name):
    one, more = by_threads.get(1, {}).get(name), by_threads.get(2, {}).get(name)
    return f"{one['best_s'] / more['best_s']:.2f}" if one and more else ""


def all_table(result):
    lines = [row("objects", "Ripple, image, mask, variance and PSF /s", "CFITSIO loop, image, mask and variance /s (ratio)", "1 → 2 threads"),
             row("---:", "---:", "---:", "---:")]
    for name in [n for n in result["ours"][1] if n.startswith("stamps all ")]:
        mine = quickest(result["ours"], name)
        lines.append(row(f"{mine['objects']:,}", rate(mine), beside(mine, quickest(result["theirs"], "loop-all " + name.split()[-1])),
                         gain(result["ours"], name)))
    return lines


def plane_speed(workloads):
    chosen = [w for name, w in workloads.items() if name.startswith("planes ")]
    return tuple(sum(w["pixel_bytes"] for w in chosen) / sum(w[key] for w in chosen) / 1e6 for key in ("best_s", "cpu_s"))


def planes_table(result):
    (speed, cpu), (peer, peer_cpu) = plane_speed(result["ours"][1]), plane_speed(result["theirs"][1])
    return [row("whole IMAGE planes, one thread", "Ripple", "CFITSIO", "ratio", "ratio of CPU time"),
            row("---", "---:", "---:", "---:", "---:"),
            row("MB of float32 pixels per second", f"{speed:,.0f}", f"{peer:,.0f}", f"**{speed / peer:.2f}**", f"{cpu / peer_cpu:.2f}")]


def cold_line(found):
    return (f"With no file in the page cache: {found['objects']:,} objects with all planes in {found['ours_s']:.2f} s; to read the "
            f"{found['bytes'] / 1e6:,.0f} MB of the files and do nothing else takes {found['raw_s']:.2f} s "
            f"({found['bytes'] / 1e6 / found['raw_s']:,.0f} MB/s).")


def compared(check):
    if "pixels" in check:
        apart = check["pixels"] - check["equal"] - check["one_ulp"] - check["nan_in_one"]
        return (f"Pixels compared with {check['with']}: {check['pixels']:,}; equal {check['equal']:,}, one unit of the last place "
                f"apart {check['one_ulp']:,}, further apart {apart:,}, NaN in only one of the two {check['nan_in_one']:,}.")
    moved = ", ".join(f"{number:,} when moved by ({place})" if place not in ("0,0", "other") else
                      f"{number:,} as they are" if place == "0,0" else f"{number:,} otherwise different"
                      for place, number in sorted(check["equal_when_moved"].items()))
    return f"Stamps of {check['with']} equal to ours, of {check['stamps']:,}, x and y in pixels: {moved}."


def table(result):
    parts = [stamps_table(result), all_table(result), planes_table(result), [cold_line(result["cold"])], [compared(check) for check in result["checks"]]]
    return [line for part in parts for line in [*part, ""]][:-1]


def facts(options, result):
    machine, versions = result["machine"], result["versions"]
    return [f"{machine['cpu']}, {os.cpu_count()} cores, {machine['memory_bytes'] / 2**30:.0f} GiB; load {os.getloadavg()[2]:.1f} over the last "
            f"quarter of an hour; {machine['os']}; Java {machine['java']} "
            f"with `{options.java}`; Python {versions['python']}, "
            + ", ".join(f"{name} {versions[name]}" for name in ("numpy", "fitsio", "cfitsio", "astropy", "cutana") if name in versions)
            + f". One and two threads or processes, single ones {'pinned to a core' if pinned(options, 1) else 'not pinned'}; "
            f"files in the page cache, {options.rounds} turns of 3 runs each, the best of all; seed {options.seed}. "
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
    repositories = made(options.make) if options.make else options.repositories
    results = {}
    for name, repository in zip(options.names.split(","), repositories):
        print(name, file=sys.stderr)
        results[name] = measured(options, repository)
        print("\n".join([f"## {name}", *table(results[name]), ""]), flush=True)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(results, indent=1))
    if not options.no_page:
        fill("machine", facts(options, next(iter(results.values()))))
        for (name, result), marker in zip(results.items(), ("first", "second", "third")):
            fill(marker, [f"### {name}", "", *table(result)])


if __name__ == "__main__":
    main(sys.argv[1:])
