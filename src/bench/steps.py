#!/usr/bin/env python3
"""Measures every preparation step with JMH and beside it Python packages that do the same work (step_peers.py), in one run.

Makes the objects (step_inputs.py), builds, lets both sides work on them, compares their results, and fills the table between the markers
of docs/performance.md. Ends with status 1 when a result disagrees. About five minutes on a quiet machine with two cores.
"""

import argparse
import json
import os
import platform
import shlex
import subprocess
import sys
import time
from pathlib import Path

import step_inputs

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
PAGE = TOP / "docs" / "performance.md"
STEPS = [
    ("quality", "quality: masks, aperture S/N, sky, all bands", "numpy, photutils, astropy"),
    ("sigmaClip", "clipped mean, median and σ of three planes", "astropy"),
    ("moments", "adaptive moments of a PSF", "GalSim"),
    ("kernel", "Wiener matching kernel", "photutils"),
    ("match", "kernel applied: two images, variances, masks", "scipy"),
    ("softening", "asinh softening of three bands", "numpy"),
    ("normalise", "asinh of three bands", "numpy"),
    ("resampleBilinear", "three bands from 0.2″ to 220 × 220 pixels of 0.0575″, bilinear", "reproject"),
    ("resampleArea", "the same by shared area", "reproject"),
    ("resampleLanczos3", "the same with Lanczos 3", ""),
    ("statistics", "statistics of a set: moments and percentiles of three bands", "numpy, all in memory"),
    ("difference", "g − α i, α fitted", "numpy"),
    ("residual", "lens light taken off, elliptical isophotes", "photutils"),
    ("lupton", "Lupton picture of three bands", "astropy"),
    ("asinhViridis", "asinh, 99.5 percent, viridis, one band", "astropy"),
    ("zscaleGrey", "asinh, zscale, grey, one band", "astropy"),
]


def parse(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--maven", default="mvn -B -q", help="how to start Maven, e.g. 'mvn -o -B -q' without a network")
    parser.add_argument("--classpath", help="classes that are built already, and java's home: PATH@HOME; skips Maven")
    parser.add_argument("--java", default="-XX:+UseG1GC", help="options of the JVM: what it takes by itself on two cores or more")
    parser.add_argument("--seconds", type=int, default=3, help="measured and warmed up for each step")
    parser.add_argument("--only", default="", help="steps, separated by commas, e.g. match,lupton")
    parser.add_argument("--folder", type=Path, default=TOP / "target" / "steps", help="for inputs and results")
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md as it is")
    return parser.parse_args(argv)


def call(command, **kwargs):
    print(shlex.join(map(str, command))[:160], file=sys.stderr, flush=True)
    done = subprocess.run(list(map(str, command)), cwd=TOP, text=True, **kwargs)
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))}\nended with {done.returncode}.")
    return done.stdout


def build(options):
    """Compiles and lets ripple.prepare.StepOutputs write its results, which also says how to start java again."""
    main = "ripple.prepare.StepOutputs"
    if options.classpath:
        path, home = options.classpath.split("@")
        call([Path(home) / "bin" / "java", "-cp", path, main, options.folder])
    else:
        call([*shlex.split(options.maven), "-Pbench", "-DskipTests", "-Djacoco.skip", "test-compile", "exec:exec",
              f"-Dbench.main={main}", f"-Dbench={options.folder}"])
    home, path = (options.folder / "java.txt").read_text().split("\n")[:2]
    return [Path(home) / "bin" / "java", *shlex.split(options.java), "--enable-native-access=ALL-UNNAMED", "-cp", path]


def jmh(options, java, pattern, *arguments):
    report = options.folder / "jmh.json"
    call([*java, f"-Dripple.steps={options.folder}", "org.openjdk.jmh.Main", pattern, "-rf", "json", "-rff", report, "-wi", options.seconds,
          "-i", 5 * options.seconds, "-w", "1", "-r", "200ms", "-f", "1", "-foe", "true", *arguments], stdout=sys.stderr)
    return json.loads(report.read_text())


def iterations(result):
    """Averages of 0.2 s each: the best counts, as on the other side."""
    return [score for fork in result["primaryMetric"]["rawData"] for score in fork]


def ours(options, java, names):
    pattern = r"\.StepBench\.(" + "|".join(names) + ")$"
    steps = {r["benchmark"].split(".")[-1]: min(iterations(r)) for r in jmh(options, java, pattern)}
    chain = {threads: max(iterations(jmh(options, java, r"\.StepChainBench\.", "-t", threads)[0])) for threads in ("1", "2")}
    streamed = json.loads(call([*java, f"-Dripple.steps={options.folder}", "-Xmx128m", "ripple.prepare.SetBench"], stdout=subprocess.PIPE))
    return {"microseconds": steps, "chain": chain, "set": streamed}


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def short(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def table(mine, peers):
    lines = [row("step, one object of three bands 64 × 64", "Ripple, µs", "Python, µs", "ratio", "with"),
             row("---", "---:", "---:", "---:", "---")]
    for name, what, package in STEPS:
        if name in mine["microseconds"]:
            a, b = mine["microseconds"][name], peers["microseconds"].get(name)
            lines.append(row(what, short(a), *((short(b), f"**{b / a:.1f}**") if b else ("", "")), package))
    lines += ["", row("the whole chain: quality, Wiener match, survey asinh", "Ripple, objects/s", "Python, objects/s", "ratio"),
              row("---", "---:", "---:", "---:")]
    for count, label in (("1", "one thread"), ("2", "two threads (Python: two processes)")):
        a, b = mine["chain"][count], peers["chain"][count]
        lines.append(row(label, short(a), short(b), f"**{a / b:.1f}**"))
    streamed = mine["set"]
    heap = ", ".join(f"{megabytes:.0f} MB after {int(done):,}" for done, megabytes in streamed["heap_mb"].items())
    lines += ["", f"Set statistics (means, σ, percentiles, softening of three bands) of {streamed['objects']:,} stamps, streamed through a heap of "
              f"128 MB on one thread: {streamed['seconds']:.0f} s, {streamed['objects'] / streamed['seconds']:,.0f} objects/s; in use, with the "
              f"inputs: {heap}."]
    lines += ["", row("results compared", "with", "numbers", "largest difference", "allowed"), row("---", "---", "---:", "---:", "---:")]
    for check in peers["checks"]:
        lines.append(row(check["what"], check["peer"], f"{check['compared']:,}", f"{check['largest']:.2g}", f"{check['allowed']:.2g}"))
    return lines


def cpu():
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def facts(options, java, peers):
    version = subprocess.run([java[0], "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]
    packages = ", ".join(f"{name} {number}" for name, number in peers["versions"].items())
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (f"{cpu()}, {os.cpu_count()} cores{load}; {version} with `{options.java}`, JMH 1.37, {options.seconds} s of warming up and "
            f"{options.seconds} s measured for each step; {packages}, one thread. The best 0.2 s and the best run count. Seed {options.seed}. "
            + time.strftime("Measured %Y-%m-%d.", time.gmtime()))


def fill(marker, lines):
    text = PAGE.read_text()
    start, end = f"<!-- {marker} -->", f"<!-- end {marker} -->"
    if start not in text or end not in text:
        sys.exit(f"{PAGE} has no place for the table: {start} … {end}")
    head, rest = text.split(start, 1)
    PAGE.write_text(head + start + "\n" + "\n".join(lines) + "\n" + end + rest.split(end, 1)[1])


def main(argv):
    options = parse(argv)
    options.folder = options.folder.resolve()
    options.folder.mkdir(parents=True, exist_ok=True)
    step_inputs.make(options.folder, options.seed)
    java = build(options)
    peers = json.loads(call([sys.executable, HERE / "step_peers.py", options.folder], stdout=subprocess.PIPE))
    mine = ours(options, java, options.only.split(",") if options.only else [name for name, _, _ in STEPS])
    lines = [facts(options, java, peers), "", *table(mine, peers)]
    print("\n".join(lines))
    (options.folder / "steps.json").write_text(json.dumps({"ours": mine, "peers": peers}, indent=1))
    if not options.no_page:
        fill("steps", lines)
    disagree = [check["what"] for check in peers["checks"] if not check["agrees"]]
    if disagree:
        sys.exit("Results disagree: " + "; ".join(disagree) + ".")


if __name__ == "__main__":
    main(sys.argv[1:])
