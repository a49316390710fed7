"""Runs the window's benchmarks and DS9 on one screen, and fills the marked sections of docs/performance.md. Standard library only."""
import argparse
import array
import datetime
import math
import os
import pathlib
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
EDGE = 4000
# What the script `ripple` starts the window with.
LAUNCHED = ["-XX:MaxGCPauseMillis=50", "-XX:MaxNewSize=128m", "-XX:CompileThresholdScaling=4", "-XX:InitialRAMPercentage=12.5",
            "-XX:ThreadPriorityPolicy=1", "-XX:JavaPriority1_To_OSPriority=10", "-XX:CompilerThreadPriority=0", "-XX:-PrintWarnings"]
PAIRS = [  # ours, DS9's, what the row says
    ("open another image: coarse pixels", "open", "open another image, every 8th pixel of every 8th row seen, as DS9 draws it"),
    ("open another image: all pixels", "open", "the same, until all pixels are read and their means seen"),
    ("the whole image: white moved, asinh", "asinh", "the whole image anew with asinh"),
    ("to fit and back to 1:1", "zoom", "from fit to 1:1 and back, each"),
    ("the whole image: next colour map", "cmap", "another colour map"),
]


def parse(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", default="inspect,large,sky,vet,batch,labels,start,tour", help="which parts, separated by commas")
    parser.add_argument("--seconds", type=int, default=120, help="how long the tour lasts")
    parser.add_argument("--repeats", type=int, default=15, help="how often DS9 does each thing")
    parser.add_argument("--classpath", default="", help="compiled program, tests and benchmarks; otherwise Maven builds them")
    parser.add_argument("--remark", default="", help="what else there is to say of the machine")
    parser.add_argument("--no-page", action="store_true", help="print only")
    return parser.parse_args(argv)


def jdk():
    for home in [os.environ.get("JAVA_HOME", "")] + sorted(map(str, pathlib.Path("/usr/lib/jvm").glob("*"))):
        release = pathlib.Path(home or "/none") / "release"
        if release.is_file() and any(f'JAVA_VERSION="{n}' in release.read_text() for n in range(25, 40)):
            return str(pathlib.Path(home) / "bin" / "java")
    return "java"


def classpath(options, folder):
    if options.classpath:
        return options.classpath
    out = folder / "classpath"
    subprocess.run(["mvn", "-B", "-q", "-ntp", "-Pbench", "-DskipTests", "test-compile", "dependency:build-classpath",
                    f"-Dmdep.outputFile={out}", "-Dmdep.includeScope=test"], cwd=ROOT, check=True)
    return f"{ROOT}/target/test-classes:{ROOT}/target/classes:{out.read_text().strip()}"


class PartFailed(Exception):
    """One part could not be measured: the others still are."""


def tail(said):
    text = said.decode(errors="replace") if isinstance(said, bytes) else said or ""
    return "\n".join(text.splitlines()[-12:])


def step_back(process):
    """What the script `ripple` does on Linux: the second compiler steps back for the window."""
    for _ in range(40):
        for task in pathlib.Path(f"/proc/{process.pid}/task").glob("*"):
            try:
                if (task / "comm").read_text().startswith("C2"):
                    os.setpriority(os.PRIO_PROCESS, int(task.name), 10)
                    return
            except OSError:
                continue
        time.sleep(0.02)


def java(options, main, *args, fullspeed=True, flags=(), before="", limit=600):
    command = [jdk(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseG1GC", "-Xmx4g", "-Dprism.order=sw", "-Djava.awt.headless=true",
               f"-Dripple.home={ROOT}", *flags, *(["-Djavafx.animation.fullspeed=true", "-Dseconds=4"] if fullspeed else []),
               "-cp", before + options.path, main, *map(str, args)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        if flags:
            step_back(process)
        try:
            said, told = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            said, told = process.communicate()
            raise PartFailed(f"{main} has not ended after {limit} s. Are its classes made from these sources? It said last:\n{tail(said)}{tail(told)}")
    if process.returncode != 0:
        raise PartFailed(f"{main} ended with {process.returncode}:\n{said}{tail(told)}")
    return [line.split("\t")[1:] for line in said.splitlines() if line.startswith("row\t")]


def table(head, rows):
    return ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)] + ["| " + " | ".join(row) + " |" for row in rows]


def timed(head, rows):
    return table([head, "times", "median ms", "95 % ms", "worst ms"], rows)


def image(path, seed):
    """A plain FITS of 4,000 x 4,000 floats: noise, and galaxies like blots."""
    draw = random.Random(seed)
    noise = array.array("f", (draw.gauss(0, 1) for _ in range(1 << 16)))
    pixels = array.array("f", bytes(4 * EDGE * EDGE))
    for row in range(EDGE):
        start = draw.randrange(len(noise) - EDGE)
        pixels[row * EDGE:(row + 1) * EDGE] = noise[start:start + EDGE]
    for _ in range(1500):
        x, y, bright, size = draw.randrange(20, EDGE - 20), draw.randrange(20, EDGE - 20), draw.expovariate(1 / 80), draw.uniform(1.5, 5)
        for v in range(-16, 17):
            for u in range(-16, 17):
                pixels[(y + v) * EDGE + x + u] += bright * math.exp(-math.hypot(u, v) / size)
    pixels.byteswap()
    cards = ["SIMPLE  =                    T", "BITPIX  =                  -32", "NAXIS   =                    2",
             f"NAXIS1  = {EDGE:>20}", f"NAXIS2  = {EDGE:>20}", "END"]
    data = pixels.tobytes()
    path.write_bytes("".join(card.ljust(80) for card in cards).ljust(2880).encode() + data + bytes(-len(data) % 2880))


class Ds9:
    """DS9 by XPA: each command returns when it is done and drawn."""

    def __init__(self, first):
        self.name = f"bench{os.getpid()}"
        began = time.perf_counter()
        self.process = subprocess.Popen(["ds9", "-title", self.name, "-geometry", "1440x900", str(first)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while self.get("file") != str(first):
            if time.perf_counter() - began > 60 or self.process.poll() is not None:
                raise PartFailed("DS9 does not answer.")
            time.sleep(0.01)
        self.started = time.perf_counter() - began

    def get(self, *words):
        return subprocess.run(["xpaget", self.name, *words], capture_output=True, text=True).stdout.strip()

    def set(self, *words):
        began = time.perf_counter()
        subprocess.run(["xpaset", "-p", self.name, *map(str, words)], check=True, stdout=subprocess.DEVNULL)
        return 1e3 * (time.perf_counter() - began)

    def end(self):
        self.set("exit")
        self.process.wait(20)


def ds9(files, repeats):
    starts = []
    for _ in range(3):
        one = Ds9(files[0])
        starts.append(one.started * 1e3)
        one.end()
    program = Ds9(files[0])
    nothing = [program.set("raise") for _ in range(repeats)]
    program.set("zoom", "to", "fit")
    found = {"open": [program.set("file", files[(i + 1) % 2]) for i in range(repeats)]}
    program.set("scale", "mode", "zscale")
    found["asinh"] = []
    for _ in range(repeats):
        program.set("scale", "linear")
        found["asinh"].append(program.set("scale", "asinh"))
    found["zoom"] = []
    for _ in range(repeats):
        found["zoom"].append(program.set("zoom", "to", 1))
        found["zoom"].append(program.set("zoom", "to", "fit"))
    maps = ["grey", "viridis", "magma", "b"]
    found["cmap"] = [program.set("cmap", maps[i % 4]) for i in range(repeats)]
    program.end()
    return {key: median(values) for key, values in found.items()}, median(starts), median(nothing)


def median(values):
    return sorted(values)[len(values) // 2]


def large(options, folder):
    files = [folder / "a.fits", folder / "b.fits"]
    for seed, file in enumerate(files):
        image(file, seed)
    rows = java(options, "ripple.ui.LargeImageBench", *files)
    fill(options, "window large", timed("4,000 × 4,000 floats in a window of 1440 × 900", rows))
    missing = [command for command in ("ds9", "xpaset", "xpaget") if not shutil.which(command)]
    if missing:
        print(f"No comparison with DS9: {', '.join(missing)} missing (Debian: saods9 xpa-tools).", file=sys.stderr)
        return
    theirs, started, nothing = ds9(files, options.repeats)
    ours = {row[0]: float(row[2]) for row in rows}
    lines = [(text, f"{ours[mine]:.1f}", f"{theirs[key]:.1f}", f"{theirs[key] / ours[mine]:.1f}") for mine, key, text in PAIRS]
    version = subprocess.run(["ds9", "-version"], capture_output=True, text=True).stdout.strip().splitlines()
    fill(options, "window ds9", table(["4,000 × 4,000 floats, the page cache warm", "Ripple, ms", "DS9, ms", "ratio"], lines) + [
        "", f"{(version or ['ds9'])[0]}, by XPA in a window of the same size; an XPA command that does nothing takes {nothing:.1f} ms, which is in its figures. "
        f"From its start to its first image, the median of three: {started:,.0f} ms."])


def program(aot):
    """Starts the program, which closes its window 0.3 s after the first stamps are shown; seconds until they were."""
    environment = dict(os.environ, RIPPLE_AOT=aot, RIPPLE_LOG="INFO", RIPPLE_JAVA_OPTS="-Dripple.closeWhenShown=true -Dprism.order=sw")
    began = time.perf_counter()
    shown = None
    with subprocess.Popen([str(ROOT / "ripple")], env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as run:
        for line in run.stderr:
            found = re.search(r"has shown its first stamps for ([0-9.]+) s", line)
            if found:
                shown = time.perf_counter() - began - float(found[1])
    if run.returncode or shown is None:
        raise PartFailed("The window showed no stamps.")
    return shown


def cached():
    """The jar and the window's cache of loaded classes; caches are made behind the first command and the first window."""
    subprocess.run([str(ROOT / "ripple"), "--version"], check=True, stdout=subprocess.DEVNULL)
    program("on")
    target = ROOT / "target"
    deadline = time.monotonic() + 120
    # Also that of commands, which is made behind the first command: its making would be in the figures.
    while not all((target / f"ripple-{kind}.aot").is_file() for kind in ("window", "command")):
        if time.monotonic() > deadline:
            raise PartFailed("The caches of loaded classes were not made within two minutes.")
        time.sleep(0.5)
    return target / "ripple-workbench.jar", target / "ripple-window.aot"


def start(options, folder):
    """Wall time from the command to the first stamps."""
    cached()
    rows = []
    for name, aot in (("without the cache of loaded classes", "off"), ("with it, as after the first start", "on")):
        program(aot)
        program(aot)
        seconds = [program(aot) for _ in range(7)]
        rows.append((name, f"{median(seconds):.2f}", f"{min(seconds):.2f}", f"{max(seconds):.2f}"))
    fill(options, "window start", table(["`./ripple` on the sample sky, from the command to its first stamps", "median s of 7", "best", "worst"], rows))


def tour(options, folder):
    """With the launcher's flags and cache, as the program is started; a cache that does not fit ends it."""
    jar, cache = cached()
    java(options, "ripple.ui.Tour", ROOT / "target" / "tour", options.seconds, fullspeed=False, limit=120 + 3 * options.seconds,
         flags=[*LAUNCHED, f"-XX:AOTCache={cache}", "-XX:AOTMode=on"], before=f"{jar}{os.pathsep}")
    fill(options, "window tour", (ROOT / "target" / "tour" / "tour.md").read_text().splitlines())


def inspect(options, folder):
    fill(options, "window inspect", timed("Inspect", java(options, "ripple.ui.InspectBench")))


def sky(options, folder):
    fill(options, "window sky", timed("18,938 tracts and 100,000 targets at 1600 × 1000", java(options, "ripple.ui.sky.SkyFrames")))


def labels(options, folder):
    (ROOT / "target").mkdir(exist_ok=True)
    fill(options, "window labels", timed("Grades", java(options, "ripple.ui.labels.LabelBench", ROOT / "target", fullspeed=False)))


def batch(options, folder):
    """Each act without and during a batch, side by side, with the launcher's flags."""
    without, during = {}, {}
    for row in java(options, "ripple.ui.BatchBench", folder, fullspeed=False, flags=LAUNCHED, limit=300):
        {"without": without, "during": during, "batch": {}}[row[0]][row[1]] = row[2:]
        if row[0] == "batch":
            said = row[1]
    rows = [(what, without[what][0], *without[what][1:], *(f"**{value}**" for value in during[what][1:])) for what in without]
    fill(options, "window batch", table(["ms", "times", "without: median", "95 %", "worst", "over 100 ms",
                                         "during the batch: median", "95 %", "worst", "over 100 ms"], rows) + ["", said])


def vet(options, folder):
    rows = java(options, "ripple.ui.VetBench", folder, limit=150)
    fill(options, "window vet", timed("Vet in a window of 1440 × 900", rows))


def fill(options, marker, lines):
    print("\n".join(["", f"[{marker}]"] + lines), flush=True)
    start, end = f"<!-- {marker} -->", f"<!-- end {marker} -->"
    text = PAGE.read_text()
    if options.no_page or start not in text:
        return
    head, rest = text.split(start, 1)
    PAGE.write_text(head + start + "\n" + "\n".join(lines) + "\n" + end + rest.split(end, 1)[1])


def machine(options):
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    load = os.getloadavg()[0]
    fill(options, "window machine", [f"{processor}, {os.cpu_count()} cores, load {load:.1f} at the start; Linux {platform.release()}; software rendering under Xvfb, "
                                     f"scale 1, G1, `-Xmx4g`. Measured {datetime.date.today()}. {options.remark}".strip()])


def main(argv):
    options = parse(argv)
    parts = options.parts.split(",")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if set(parts) - {"start"}:
            options.path = classpath(options, folder)
        machine(options)
        failed = []
        for part in parts:
            try:
                {"inspect": inspect, "large": large, "sky": sky, "vet": vet, "batch": batch, "labels": labels, "start": start, "tour": tour}[part](options, folder)
            except (PartFailed, subprocess.CalledProcessError) as problem:
                failed.append(part)
                print(f"\n{part}: {problem}", file=sys.stderr, flush=True)
    if failed:
        sys.exit(f"Not measured: {', '.join(failed)}. The other parts were.")


if __name__ == "__main__":
    main(sys.argv[1:])
