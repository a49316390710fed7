#!/usr/bin/env python3
"""Cuts out with Python what `ripple bench` cut out, on the same files, and measures how long it takes.

    peers.py --boxes boxes.csv [--stamps stamps.npy] [--objects 2000,20000] [--processes 1,2] [--repeat 3] > peers.json

The boxes are those that `ripple bench --boxes` wrote. Workloads, files in the page cache, each with one process and with
several that share out the files (`--processes`; they are there and idle when the clock starts):

* `loop N`: of each file the whole IMAGE plane is read with CFITSIO (fitsio) once and sliced into one array that was
  allocated and touched beforehand. Nothing quicker can be written in Python with these libraries.
* `loop-all N`: the same with the MASK and VARIANCE planes beside it (the mask's first layer).
* `boxes N`: CFITSIO reads the box of every object and band by itself; each file is opened once.
* `cutana N`: ESA's Cutana, in memory, without scaling or flux conversion; its own threads instead of processes.
* `astropy N`: astropy opens the file for every object and band and reads a section. Measured on a few objects.
* `planes BAND`: CFITSIO reads the whole IMAGE planes, one process.

With `--stamps` the pixels are compared with those of `ripple bench --stamps`.
"""

import argparse
import csv
import json
import mmap
import multiprocessing
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import astropy  # noqa: E402
import fitsio  # noqa: E402
import numpy as np  # noqa: E402
from astropy.io import fits  # noqa: E402

EXTENSION = "IMAGE"


class Boxes:
    """The boxes of a number of objects: by file, in the order of the files' pixels."""

    def __init__(self, rows, count):
        self.rows = rows
        self.bands = list(dict.fromkeys(row["band"] for row in rows))
        self.count = count
        self.size = int(rows[0]["size"])
        self.by_file = {}
        self.targets = {}
        for row in rows:
            index = int(row["index"])
            if index < count:
                self.targets.setdefault(index, row)
                place = (int(row["row"]), int(row["column"]), index, self.bands.index(row["band"]))
                self.by_file.setdefault(row["path"], []).append(place)
        for places in self.by_file.values():
            places.sort()

    def first(self, count):
        """The same of fewer objects."""
        return Boxes(self.rows, min(count, self.count))

    def files(self):
        return list(self.by_file.items())

    def stack(self, kind="f4"):
        """An array that other processes may fill too; touched, so that no page is allocated while the clock runs."""
        shape = (self.count, len(self.bands), self.size, self.size)
        memory = mmap.mmap(-1, int(np.prod(shape)) * np.dtype(kind).itemsize)
        stack = np.frombuffer(memory, kind).reshape(shape)
        stack[...] = 0
        return stack

    def shares(self, number):
        """The files dealt out, each with its places: of about equal numbers of boxes."""
        shares = [[] for _ in range(number)]
        loads = [0] * number
        for path, places in sorted(self.by_file.items(), key=lambda item: -len(item[1])):
            least = loads.index(min(loads))
            shares[least].append((path, places))
            loads[least] += len(places)
        return shares


def loop(files, size, stack):
    """Whole planes and slices."""
    for path, places in files:
        with fitsio.FITS(path) as file:
            plane = file[EXTENSION].read()
        sliced(plane, places, size, stack)


def sliced(plane, places, size, stack):
    for row, column, index, band in places:
        stack[index, band] = plane[row:row + size, column:column + size]


def loop_all(files, size, image, mask, variance):
    """Whole planes of image, mask and variance, and slices."""
    for path, places in files:
        with fitsio.FITS(path) as file:
            sliced(file["IMAGE"].read(), places, size, image)
            plane = file["MASK"].read()
            sliced(plane if plane.ndim == 2 else plane[0], places, size, mask)
            sliced(file["VARIANCE"].read(), places, size, variance)


def box_reads(files, size, stack):
    """One read for each box."""
    for path, places in files:
        with fitsio.FITS(path) as file:
            image = file[EXTENSION]
            for row, column, index, band in places:
                stack[index, band] = image[row:row + size, column:column + size]


def astropy_sections(files, size, stack):
    """As a script does that goes from object to object."""
    for path, places in files:
        for row, column, index, band in places:
            with fits.open(path) as file:
                stack[index, band] = file[EXTENSION].section[row:row + size, column:column + size]


class Team:
    """Processes that are there already, each with its share of the files; `run` has them do it once."""

    def __init__(self, number, boxes, work, *stacks):
        self.work = lambda share: work(share, boxes.size, *stacks)
        self.shares = boxes.shares(number)
        self.members = []
        if number > 1:
            fork = multiprocessing.get_context("fork")
            for share in self.shares:
                mine, other = fork.Pipe()
                member = fork.Process(target=self._serve, args=(other, share), daemon=True)
                member.start()
                self.members.append((member, mine))

    def _serve(self, pipe, share):
        while pipe.recv():
            self.work(share)
            pipe.send(True)

    def run(self):
        if not self.members:
            self.work(self.shares[0])
        for _, pipe in self.members:
            pipe.send(True)
        for _, pipe in self.members:
            pipe.recv()

    def close(self):
        for member, pipe in self.members:
            pipe.send(False)
            member.join()


class Cutana:
    """The same stamps by Cutana: catalogue, extraction and resizing (here to the size they have) in one process."""

    def __init__(self, boxes, workers):
        import pandas
        from cutana import create_cutouts_direct, get_default_config

        config = get_default_config()
        config.target_resolution = boxes.size
        config.normalisation_method = "none"
        config.apply_flux_conversion = False
        config.fits_extensions = [EXTENSION]
        # Channels are told apart by the band in the files' names.
        config.channel_weights = {band: [1.0 if band == other else 0.0 for other in boxes.bands] for band in boxes.bands}
        config.skip_fits_check = True
        paths = {}
        for path, places in boxes.by_file.items():
            for _, _, index, band in places:
                paths.setdefault(index, [None] * len(boxes.bands))[band] = path
        self.table = pandas.DataFrame([
            {"SourceID": str(index), "RA": float(row["ra"]), "Dec": float(row["dec"]), "diameter_pixel": boxes.size,
             "fits_file_paths": json.dumps(paths[index])} for index, row in boxes.targets.items()])
        self.config, self.workers, self.create = config, workers, create_cutouts_direct

    def run(self):
        return self.create(self.table, self.config, self.workers, log_set_progress=False)

    def into(self, stack):
        """The stamps of one run, at the places of the objects."""
        for batch in self.run():
            for stamp, about in zip(batch["cutouts"], batch["metadata"]):
                stack[int(about["source_id"])] = np.moveaxis(stamp, -1, 0)


def planes(paths):
    total = 0
    for path in paths:
        with fitsio.FITS(path) as file:
            total += file[EXTENSION].read().nbytes
    return total


def measure(name, objects, pixel_bytes, repeat, work):
    work()  # not counted
    seconds, cpu = [], []
    for _ in range(repeat):
        start, cpu_start = time.perf_counter(), time.process_time()
        work()
        seconds.append(time.perf_counter() - start)
        cpu.append(time.process_time() - cpu_start)
    best = min(seconds)
    return {
        "name": name,
        "objects": objects,
        "pixel_bytes": pixel_bytes,
        "seconds": seconds,
        "best_s": best,
        "cpu_s": min(cpu),
        "median_s": float(np.median(seconds)),
        "objects_per_s": objects / best,
        "mb_per_s": pixel_bytes / best / 1e6,
    }


def ulps(first, second):
    """Distance of float32 numbers in units of the last place; 0 for two NaN, a large number for one."""

    def ordered(values):
        bits = values.view("i4").astype("i8")
        return np.where(bits < 0, -(bits & 0x7FFFFFFF), bits)

    distance = np.abs(ordered(first) - ordered(second))
    nan = np.isnan(first), np.isnan(second)
    return np.where(nan[0] | nan[1], np.where(nan[0] & nan[1], 0, 2**31), distance)


def compared(name, ours, theirs):
    """How the pixels of both differ, plane by plane so that no large copies are made."""
    equal = one = nan = worst = 0
    for a, b in zip(ours, theirs):
        far = ulps(np.ascontiguousarray(a), np.ascontiguousarray(b))
        one_nan = far == 2**31
        equal += int((far == 0).sum())
        one += int((far == 1).sum())
        nan += int(one_nan.sum())
        worst = max(worst, int(far[~one_nan].max(initial=0)))
    return {"with": name, "pixels": int(ours.size), "equal": equal, "one_ulp": one, "nan_in_one": nan, "worst_ulp": worst}


def parse(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--boxes", required=True, help="CSV that `ripple bench --boxes` wrote")
    parser.add_argument("--stamps", help="array that `ripple bench --stamps` wrote, to compare the pixels")
    parser.add_argument("--objects", default="2000,20000", help="how many of the boxes' objects")
    parser.add_argument("--processes", type=int, default=1, help="that share out the files")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--slow", type=int, default=40, help="objects for astropy")
    parser.add_argument("--slow-boxes", type=int, default=2000, help="most objects for reads of single boxes and astropy")
    parser.add_argument("--quick", action="store_true", help="only the loop and the planes")
    return parser.parse_args(argv)


def teamed(name, boxes, options, work, *stacks):
    team = Team(options.processes, boxes, work, *stacks)
    try:
        return measure(name, boxes.count, sum(stack.nbytes for stack in stacks), options.repeat, team.run)
    finally:
        team.close()


def others(boxes, options, checks):
    """The peers beside the quickest loop."""
    results = []
    stack = boxes.stack()
    if boxes.count <= options.slow_boxes:
        results.append(teamed(f"boxes {boxes.count}", boxes, options, box_reads, stack))
    if boxes.count == 2000 and has_all(boxes):
        results.append(teamed(f"loop-all {boxes.count}", boxes, options, loop_all, stack, boxes.stack("i4"), boxes.stack()))
    results += cutana(boxes, options, checks)
    few = boxes.first(options.slow)
    if options.processes == 1 and boxes.count <= options.slow_boxes:
        stack = few.stack()
        results.append(measure(f"astropy {few.count}", few.count, stack.nbytes, 1, lambda: astropy_sections(few.files(), few.size, stack)))
        if options.stamps and boxes.count == few.count:
            checks.append(compared("astropy", np.load(options.stamps, mmap_mode="r")[:few.count], stack))
    return results


def has_all(boxes):
    with fitsio.FITS(next(iter(boxes.by_file))) as file:
        return {"MASK", "VARIANCE"} <= {hdu.get_extname() for hdu in file}


def cutana(boxes, options, checks):
    """Nothing when it is not installed."""
    try:
        peer = Cutana(boxes, options.processes)
    except ImportError:
        print("Cutana is not installed and left out.", file=sys.stderr)
        return []
    if options.stamps and boxes.count == len(np.load(options.stamps, mmap_mode="r")):
        stack = boxes.stack()  # and warms up
        peer.into(stack)
        checks.append(shifted("Cutana", np.load(options.stamps, mmap_mode="r")[:boxes.count], stack))
    pixel_bytes = boxes.count * len(boxes.bands) * boxes.size**2 * 4
    return [measure(f"cutana {boxes.count}", boxes.count, pixel_bytes, 1, peer.run)]


def shifted(name, ours, theirs):
    """How many stamps are equal when theirs is moved by so many pixels: {"dx,dy": stamps}, none left out but of `other`."""
    found = {}
    for a, b in zip(ours, theirs):
        found_at = next((f"{dx},{dy}" for dx in (0, 1, -1) for dy in (0, 1, -1) if moved_equal(a, b, dx, dy)), "other")
        found[found_at] = found.get(found_at, 0) + 1
    return {"with": name, "stamps": len(ours), "equal_when_moved": found}


def moved_equal(a, b, dx, dy):
    """Whether b[y + dy, x + dx] is a[y, x] wherever both are."""
    height, width = a.shape[-2:]
    ours = a[..., max(0, -dy):height - max(0, dy), max(0, -dx):width - max(0, dx)]
    theirs = b[..., max(0, dy):height + min(0, dy), max(0, dx):width + min(0, dx)]
    return np.allclose(ours, theirs, rtol=1e-6, atol=0, equal_nan=True)


def main(argv):
    options = parse(argv)
    with open(options.boxes, newline="") as text:
        rows = list(csv.DictReader(text))
    counts = sorted(int(n) for n in options.objects.split(","))
    results, checks = [], []
    for count in counts:
        boxes = Boxes(rows, count)
        stack = boxes.stack()
        results.append(teamed(f"loop {count}", boxes, options, loop, stack))
        if options.stamps and count == len(np.load(options.stamps, mmap_mode="r")):
            checks.append(compared("CFITSIO", np.load(options.stamps, mmap_mode="r"), stack))
        if not options.quick:
            results += others(boxes, options, checks)
    for band in dict.fromkeys(row["band"] for row in rows) if options.processes == 1 else ():
        paths = sorted({row["path"] for row in rows if row["band"] == band})
        total = planes(paths)
        results.append(measure(f"planes {band}", 0, total, options.repeat, lambda: planes(paths)))
    versions = {
        "python": sys.version.split()[0],
        "numpy": np.__version__,
        "astropy": astropy.__version__,
        "fitsio": fitsio.__version__,
        "cfitsio": str(fitsio.cfitsio_version(asfloat=False)),
    }
    try:
        import cutana

        versions["cutana"] = cutana.__version__
    except ImportError:
        pass
    json.dump({"versions": versions, "workloads": results, "checks": checks}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
