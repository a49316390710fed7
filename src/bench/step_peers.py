#!/usr/bin/env python3
"""Does with Python packages what the preparation steps do, on the objects of step_inputs.py, measures it, and compares the results.

    step_peers.py FOLDER > peers.json

FOLDER holds the inputs and what ripple.prepare.StepOutputs wrote. One thread; of each work the best of several runs counts. The
packages are used as their manuals say, with arrays and not pixel by pixel; what can be made once for many objects is made once.
"""

import json
import multiprocessing
import os
import sys
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import astropy  # noqa: E402
import galsim  # noqa: E402
import numpy as np  # noqa: E402
import photutils  # noqa: E402
import reproject  # noqa: E402
import scipy  # noqa: E402
from astropy.stats import sigma_clipped_stats  # noqa: E402
from astropy.visualization import AsinhStretch, PercentileInterval, ZScaleInterval, make_lupton_rgb  # noqa: E402
from astropy.wcs import WCS  # noqa: E402
from photutils.aperture import CircularAperture  # noqa: E402
from photutils.isophote import Ellipse, EllipseGeometry, build_ellipse_model  # noqa: E402
from photutils.psf_matching import make_wiener_kernel  # noqa: E402
from reproject import reproject_exact, reproject_interp  # noqa: E402
from scipy.ndimage import binary_dilation, median_filter  # noqa: E402
from scipy.signal import fftconvolve  # noqa: E402

from step_inputs import BANDS, OBJECTS, PSF, SATURATED, SIZE  # noqa: E402

BAD = 1 | SATURATED | 1 << 4  # NO_DATA, SATURATED, DETECTION_EDGE: the bad planes that the masks have
CENTRE = SIZE / 2.0
ROMAN_SIZE, ROMAN_ARCSEC = 220, 0.0575


class Inputs:
    def __init__(self, folder):
        shape = (OBJECTS, len(BANDS), SIZE, SIZE)
        self.image = np.fromfile(folder / "image.f32", "<f4").reshape(shape)
        self.variance = np.fromfile(folder / "variance.f32", "<f4").reshape(shape)
        self.mask = np.fromfile(folder / "mask.i32", "<i4").reshape(shape)
        self.psf = np.fromfile(folder / "psf.f64", "<f8").reshape(len(BANDS), PSF, PSF)
        self.kernels = [None] + [wiener(self.psf[b], self.psf[0]) for b in (1, 2)]
        self.aperture = CircularAperture((CENTRE, CENTRE), 5.0).to_mask(method="exact").to_image((SIZE, SIZE))
        self.viridis = np.arange(256 * 3, dtype="u1").reshape(256, 3)


def wiener(source, target):
    return make_wiener_kernel(source, target, regularization=1e-4, penalty="laplacian")


def quality(inputs, n):
    """Bad fractions, planes, centre, aperture S/N, clipped sky of all bands."""
    found = []
    for b in range(len(BANDS)):
        image, variance, mask = inputs.image[n, b], inputs.variance[n, b], inputs.mask[n, b]
        measured = np.isfinite(image) & np.isfinite(variance) & (variance > 0)
        bad = ~measured | ((mask & BAD) != 0)
        planes = [np.count_nonzero(mask & (1 << bit)) / mask.size for bit in range(6)]
        centre = np.count_nonzero(mask[SIZE // 4:3 * SIZE // 4, SIZE // 4:3 * SIZE // 4] & 1)
        share = np.where(measured, inputs.aperture, 0)
        snr = np.sum(share * image) / np.sqrt(np.sum(share * variance))
        sky = sigma_clipped_stats(image[~bad], sigma=3, maxiters=5)
        found.append((bad.mean(), snr, planes, centre, sky))
    return found


def match(inputs, n):
    """Images, variances and masks of two bands with the PSF of the first."""
    images, variances, masks = [inputs.image[n, 0]], [inputs.variance[n, 0]], [inputs.mask[n, 0]]
    for b in (1, 2):
        kernel, image, variance, mask = inputs.kernels[b], inputs.image[n, b], inputs.variance[n, b], inputs.mask[n, b]
        missing = ((mask & SATURATED) != 0) | ~np.isfinite(image)
        if missing.any():
            image = np.where(missing, median_filter(image, 5), image)
            variance = np.where(missing, median_filter(variance, 5), variance)
            grown = binary_dilation(missing, np.abs(kernel) > 1e-3 * kernel.max())
            mask = np.where(grown, mask | SATURATED, mask)
        images.append(fftconvolve(image, kernel, "same"))
        variances.append(fftconvolve(variance, kernel * kernel, "same"))
        masks.append(mask)
    return np.array(images, "f4"), np.array(variances, "f4"), np.array(masks)


def softening(image, variance, mask):
    good = (variance > 0) & ((mask & BAD) == 0)
    return np.sqrt(np.median(variance[good]))


def normalise(images, soft):
    return np.arcsinh(images / soft[:, None, None])


def difference(images, variances):
    """g − α i with α from the core, weighted, outliers clipped."""
    y, x = np.mgrid[:SIZE, :SIZE] - CENTRE
    core = np.hypot(x, y) <= 4
    g, i, v = images[0][core], images[2][core], variances[0][core]
    good = np.ones(g.shape, bool)
    for _ in range(5):
        alpha = np.sum((g * i / v)[good]) / np.sum((i * i / v)[good])
        left = (g - alpha * i) / np.sqrt(v)
        good = np.abs(left - np.median(left[good])) < 3 * left[good].std()
    return alpha, images[0] - alpha * images[2]


def residual(image):
    """Image without an elliptical isophote model."""
    geometry = EllipseGeometry(CENTRE, CENTRE, sma=5, eps=0.2, pa=0)
    isophotes = Ellipse(image.astype("f8"), geometry).fit_image(maxsma=26, nclip=2)
    return image - build_ellipse_model(image.shape, isophotes)


def tan(middle, arcsec):
    wcs = WCS(naxis=2)
    wcs.wcs.ctype = "RA---TAN", "DEC--TAN"
    wcs.wcs.crval = 53.13, -28.1
    wcs.wcs.crpix = middle + 1, middle + 1
    wcs.wcs.cdelt = -arcsec / 3600, arcsec / 3600
    return wcs


def resample(inputs, n, interpolated):
    """Images and variances of three bands on the finer grid; variances as if they were images."""
    stack = np.concatenate([inputs.image[n], inputs.variance[n]]).astype("f8")
    to = tan((ROMAN_SIZE - 1) / 2, ROMAN_ARCSEC)
    shape = (len(stack), ROMAN_SIZE, ROMAN_SIZE)
    if not interpolated:
        return reproject_exact((stack, tan(CENTRE, 0.2)), to, shape_out=shape, return_footprint=False)
    masks = inputs.mask[n].astype("f8")
    reproject_interp((masks, tan(CENTRE, 0.2)), to, shape_out=(len(masks), *shape[1:]), order="nearest-neighbor", return_footprint=False)
    return reproject_interp((stack, tan(CENTRE, 0.2)), to, shape_out=shape, order="bilinear", return_footprint=False)


def statistics(inputs):
    """Mean, σ, mean of σ, percentiles of every band, all pixels in memory."""
    good = (inputs.mask & BAD) == 0
    found = []
    for b in range(len(BANDS)):
        pixels = inputs.image[:, b][good[:, b]].astype("f8")
        each = [inputs.image[n, b][good[n, b]].astype("f8").std() for n in range(OBJECTS)]
        found.append([pixels.mean(), pixels.std(), np.mean(each), *np.percentile(pixels, [1, 50, 99])])
    return np.array(found)


def chain(inputs):
    matched = []
    for n in range(OBJECTS):
        quality(inputs, n)
        matched.append(match(inputs, n))
    soft = np.median([[softening(*planes) for planes in zip(*m)] for m in matched], axis=0)
    return [normalise(m[0], soft) for m in matched]


def best(work, count, seconds=0.6):
    """Seconds for each of `count`, the best of the runs that fit into the time; at least two."""
    work()
    times, end = [], time.perf_counter() + seconds
    while len(times) < 2 or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) / count


def chain_speed(folder):
    inputs = Inputs(folder)
    return 1 / best(lambda: chain(inputs), OBJECTS, 1.5)


def every(work):
    return lambda: [work(n) for n in range(OBJECTS)]


def measure(inputs, matched, soft):
    """Microseconds for each object (moments: each PSF; kernel: each)."""
    g, r, i = (inputs.image[:, b] for b in range(3))
    percentile, asinh, zscale = PercentileInterval(99.5), AsinhStretch(0.1), ZScaleInterval()

    def picture(image, interval):
        low, high = interval.get_limits(image)
        return inputs.viridis[(asinh(np.clip((image - low) / (high - low), 0, 1)) * 255).astype("u1")]

    def moments():
        return [galsim.hsm.FindAdaptiveMom(galsim.Image(p)) for p in inputs.psf]

    works = {
        "quality": (every(lambda n: quality(inputs, n)), OBJECTS),
        "sigmaClip": (every(lambda n: [sigma_clipped_stats(p, sigma=3, maxiters=5) for p in inputs.image[n]]), OBJECTS),
        "moments": (moments, 3),
        "kernel": (lambda: wiener(inputs.psf[2], inputs.psf[0]), 1),
        "match": (every(lambda n: match(inputs, n)), OBJECTS),
        "softening": (every(lambda n: [softening(*p) for p in zip(inputs.image[n], inputs.variance[n], inputs.mask[n])]), OBJECTS),
        "normalise": (every(lambda n: normalise(matched[n][0], soft)), OBJECTS),
        "resampleBilinear": (lambda: [resample(inputs, n, True) for n in (1, 2)], 2),
        "resampleArea": (lambda: [resample(inputs, 1, False)], 1),
        "statistics": (lambda: statistics(inputs), OBJECTS),
        "difference": (every(lambda n: difference(*matched[n][:2])), OBJECTS),
        "residual": (lambda: [residual(inputs.image[n, 2]) for n in (1, 2)], 2),
        "lupton": (every(lambda n: make_lupton_rgb(i[n], r[n], g[n], minimum=0, stretch=20, Q=8)), OBJECTS),
        "asinhViridis": (every(lambda n: picture(i[n], percentile)), OBJECTS),
        "zscaleGrey": (every(lambda n: picture(i[n], zscale)), OBJECTS),
    }
    return {name: best(work, count) * 1e6 for name, (work, count) in works.items()}


class Checks:
    """Compares what Ripple wrote with what the packages give."""

    def __init__(self, folder):
        self.folder = folder
        self.rows = []

    def read(self, name, *shape):
        return np.fromfile(self.folder / f"{name}.f64", ">f8").reshape(shape)

    def note(self, what, peer, ours, theirs, allowed, relative=1.0):
        worst = float(np.max(np.abs(np.asarray(ours, "f8") - theirs) / relative))
        self.rows.append({"what": what, "peer": peer, "compared": int(np.size(theirs)), "largest": worst, "allowed": allowed,
                          "agrees": bool(worst <= allowed)})


def compare(folder, inputs, matched):
    checks = Checks(folder)
    objects = range(OBJECTS)
    theirs = [quality(inputs, n) for n in objects]
    ours = checks.read("quality", OBJECTS, 3, 2)
    checks.note("bad fraction", "numpy", ours[..., 0], [[b[0] for b in t] for t in theirs], 1e-12)
    snr = np.array([[b[1] for b in t] for t in theirs])
    checks.note("aperture S/N (relative)", "photutils", ours[..., 1], snr, 1e-6, np.abs(snr))
    clipped = [[sigma_clipped_stats(p.astype("f8"), sigma=3, maxiters=5) for p in inputs.image[n]] for n in objects]
    checks.note("clipped mean, median, σ (nJy)", "astropy", checks.read("clipped", OBJECTS, 3, 3), clipped, 1e-9)
    sigma = np.array([galsim.hsm.FindAdaptiveMom(galsim.Image(p)).moments_sigma for p in inputs.psf])
    fwhm = sigma * 2 * np.sqrt(2 * np.log(2))
    checks.note("FWHM (relative)", "GalSim", checks.read("moments", 3), fwhm, 4e-6, fwhm)
    kernel = wiener(inputs.psf[2], inputs.psf[0])
    checks.note("kernel", "photutils", checks.read("kernel", PSF, PSF), kernel, 1e-11)
    compare_planes(checks, inputs, matched)
    compare_grids(checks, inputs)
    compare_pictures(checks, inputs)
    return checks.rows


def compare_planes(checks, inputs, matched):
    ours = checks.read("matched", OBJECTS, 3, SIZE, SIZE, 3)
    inner = np.zeros((SIZE, SIZE), bool)
    inner[PSF // 2:-(PSF // 2), PSF // 2:-(PSF // 2)] = True
    clean = inner & ((ours[..., 2].astype("i8") & SATURATED) == 0) & np.array([[(m & SATURATED) == 0 for m in t[2]] for t in matched])
    images, variances = np.array([m[0] for m in matched]), np.array([m[1] for m in matched])
    far = [near_hole(mask) for mask in inputs.mask.reshape(-1, SIZE, SIZE)]
    clean &= ~np.array(far).reshape(clean.shape)
    scale = np.abs(images).max()
    checks.note("matched image, inside (of the largest)", "scipy", ours[..., 0][clean], images[clean], 2e-7, scale)
    checks.note("matched variance, inside (relative)", "scipy", ours[..., 1][clean], variances[clean], 2e-6, variances[clean])
    soft = np.median([[softening(image, variance, mask) for image, variance, mask in zip(*np.moveaxis(o, -1, 0)[[0, 1]],
                      o[..., 2].astype("i8"))] for o in ours], axis=0)
    normal = checks.read("normalised", OBJECTS, 3, SIZE, SIZE, 3)[..., 0]
    checks.note("normalised, from the same matched image", "numpy", normal, np.arcsinh(ours[..., 0] / soft[:, None, None]), 2e-6)
    made = checks.read("difference", OBJECTS, 1 + SIZE * SIZE)
    alpha = np.array([difference(o[..., 0], o[..., 1])[0] for o in ours])
    checks.note("α of g − α i (relative)", "numpy", made[:, 0], alpha, 0.05, alpha)
    expected = ours[:, 0, :, :, 0] - made[:, 0][:, None, None] * ours[:, 2, :, :, 0]
    checks.note("g − α i, with that α (of the largest)", "numpy", made[:, 1:].reshape(expected.shape), expected, 2e-7, scale)


def compare_grids(checks, inputs):
    for name, interpolated, allowed in (("bilinear", True, 1e-6), ("area", False, 1e-6)):
        ours = checks.read(name, 3, ROMAN_SIZE, ROMAN_SIZE, 3)[..., 0]  # nJy per pixel of the data, as reproject
        theirs = resample(inputs, 0, interpolated)[:3]
        both = np.isfinite(ours) & np.isfinite(theirs)
        checks.note(f"resampled, {name} (of the largest)", "reproject", ours[both], theirs[both], allowed, np.abs(inputs.image[0]).max())
        edge = np.count_nonzero(np.isfinite(ours) != np.isfinite(theirs))
        checks.note(f"pixels at the edge that only one fills, {name}", "reproject", edge, np.array([0]), 8)
    theirs = statistics(inputs)
    ours = checks.read("statistics", 3, 6)
    checks.note("mean, σ, mean σ of the set (relative)", "numpy", ours[:, :3], theirs[:, :3], 1e-12, np.abs(theirs[:, :3]))
    checks.note("percentiles 1, 50, 99 of the set (relative)", "numpy", ours[:, 3:], theirs[:, 3:], 2.0**-11, np.abs(theirs[:, 3:]))


def near_hole(mask):
    hole = (mask & SATURATED) != 0
    return binary_dilation(hole, np.ones((PSF, PSF), bool)) if hole.any() else hole


def compare_pictures(checks, inputs):
    packed = checks.read("lupton", OBJECTS, SIZE, SIZE).astype("u4")
    ours = np.stack([packed >> 16, packed >> 8 & 255, packed & 255], -1)
    doubles = inputs.image.astype("f8")
    theirs = [make_lupton_rgb(p[2], p[1], p[0], minimum=0, stretch=20, Q=8)[::-1] for p in doubles]
    checks.note("Lupton, 8-bit levels", "astropy", ours, np.array(theirs, "i4"), 0)
    colours = checks.read("asinh", OBJECTS, SIZE, SIZE).astype("u4")
    mixed = 0
    for n in range(OBJECTS):
        low, high = PercentileInterval(99.5).get_limits(doubles[n, 2])
        level = (AsinhStretch(0.1)(np.clip((doubles[n, 2] - low) / (high - low), 0, 1)) * 255).astype("u1")[::-1]
        pairs = {(int(a), int(b)) for a, b in zip(level.ravel(), colours[n].ravel())}
        mixed += len(pairs) - len({a for a, _ in pairs})
    checks.note("asinh, 8-bit levels drawn in two colours", "astropy", mixed, np.array([0]), 0)


def main(argv):
    folder = Path(argv[0])
    inputs = Inputs(folder)
    matched = [match(inputs, n) for n in range(OBJECTS)]
    soft = np.median([[softening(*planes) for planes in zip(*m)] for m in matched], axis=0)
    rows = compare(folder, inputs, matched)
    times = measure(inputs, matched, soft)
    one = chain_speed(folder)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        two = sum(pool.map(chain_speed, [folder, folder]))
    versions = {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__, "astropy": astropy.__version__,
                "photutils": photutils.__version__, "reproject": reproject.__version__, "GalSim": galsim.__version__}
    json.dump({"versions": versions, "microseconds": times, "chain": {"1": one, "2": two}, "checks": rows}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
