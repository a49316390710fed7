#!/usr/bin/env python3
"""Cuts out with Python what `ripple bench` cut out, on the same files, and measures how long it takes.

    peers.py --boxes boxes.csv [--stamps stamps.npy] [--objects 2000,20000] [--repeat 3] > peers.json

The boxes are those that `ripple bench --boxes` wrote. Workloads, each with one thread and files in the page cache:

* `loop N`: of each file the whole IMAGE plane is read with CFITSIO (fitsio) once and sliced into one array that was
  allocated and touched beforehand. Nothing quicker can be written in Python with these libraries.
* `boxes N`: CFITSIO reads the box of every object and band by itself; each file is opened once.
* `astropy N`: astropy opens the file for every object and band and reads a section. Measured on a few objects.
* `planes BAND`: CFITSIO reads the whole IMAGE planes.

With `--stamps` the pixels are compared with those of `ripple bench --stamps`.
"""

import argparse
import csv
import json
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
        self.bands = list(dict.fromkeys(row["band"] for row in rows))
        self.count = count
        self.size = int(rows[0]["size"])
        self.by_file = {}
        for row in rows:
            index = int(row["index"])
            if index < count:
                place = (int(row["row"]), int(row["column"]), index, self.bands.index(row["band"]))
                self.by_file.setdefault(row["path"], []).append(place)
        for places in self.by_file.values():
            places.sort()

    def stack(self):
        stack = np.empty((self.count, len(self.bands), self.size, self.size), "f4")
        stack[...] = 0  # touched, so that no page is allocated while the clock runs
        return stack


def loop(boxes, stack):
    """Whole planes and slices."""
    size = boxes.size
    for path, places in boxes.by_file.items():
        with fitsio.FITS(path) as file:
            plane = file[EXTENSION].read()
        for row, column, index, band in places:
            stack[index, band] = plane[row:row + size, column:column + size]


def box_reads(boxes, stack):
    """One read for each box."""
    size = boxes.size
    for path, places in boxes.by_file.items():
        with fitsio.FITS(path) as file:
            image = file[EXTENSION]
            for row, column, index, band in places:
                stack[index, band] = image[row:row + size, column:column + size]


def astropy_sections(boxes, stack):
    """As a script does that goes from object to object."""
    size = boxes.size
    for path, places in boxes.by_file.items():
        for row, column, index, band in places:
            with fits.open(path) as file:
                stack[index, band] = file[EXTENSION].section[row:row + size, column:column + size]


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
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--slow", type=int, default=40, help="objects for astropy")
    parser.add_argument("--quick", action="store_true", help="only the loop and the planes")
    return parser.parse_args(argv)


def main(argv):
    options = parse(argv)
    with open(options.boxes, newline="") as text:
        rows = list(csv.DictReader(text))
    counts = sorted(int(n) for n in options.objects.split(","))
    results, checks = [], []
    for count in counts:
        boxes = Boxes(rows, count)
        stack = boxes.stack()
        results.append(measure(f"loop {count}", count, stack.nbytes, options.repeat, lambda: loop(boxes, stack)))
        if count == counts[0]:
            if options.stamps:
                checks.append(compared("CFITSIO", np.load(options.stamps, mmap_mode="r"), stack))
            if not options.quick:
                work = lambda: box_reads(boxes, stack)  # noqa: E731
                results.append(measure(f"boxes {count}", count, stack.nbytes, 1, work))
    if not options.quick:
        few = Boxes(rows, min(options.slow, counts[0]))
        stack = few.stack()
        work = lambda: astropy_sections(few, stack)  # noqa: E731
        results.append(measure(f"astropy {few.count}", few.count, stack.nbytes, 1, work))
        if options.stamps:
            checks.append(compared("astropy", np.load(options.stamps, mmap_mode="r")[:few.count], stack))
    for band in dict.fromkeys(row["band"] for row in rows):
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
    json.dump({"versions": versions, "workloads": results, "checks": checks}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
