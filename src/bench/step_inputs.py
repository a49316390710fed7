"""The objects that every step is measured on: lens galaxies with blue arcs in three bands, with noise, variance, mask and PSF."""

import numpy as np
from scipy.signal import fftconvolve

OBJECTS, BANDS, SIZE, PSF = 32, "gri", 64, 21
FWHM = {"g": 4.6, "r": 4.0, "i": 3.7}  # pixels of 0.2 arcsec
SKY = {"g": 25.0, "r": 16.0, "i": 36.0}  # variance, nJy²
LENS = {"g": 0.35, "r": 0.8, "i": 1.0}
ARC = {"g": 1.0, "r": 0.7, "i": 0.6}
COSMIC_RAY, SATURATED, DETECTED = 1 << 2, 1 << 3, 1 << 5


def moffat(fwhm, beta=3.0):
    y, x = np.mgrid[:PSF, :PSF] - PSF // 2
    alpha = fwhm / 2 / np.sqrt(2 ** (1 / beta) - 1)
    values = (1 + (x * x + y * y) / alpha**2) ** -beta
    return values / values.sum()


def sky_scene(random):
    """Lens and arc, without PSF."""
    y, x = np.mgrid[:SIZE, :SIZE] - SIZE / 2.0
    axis, angle = random.uniform(0.6, 1.0), random.uniform(0, np.pi)
    u, v = x * np.cos(angle) + y * np.sin(angle), -x * np.sin(angle) + y * np.cos(angle)
    radius = np.sqrt(u * u + (v / axis) ** 2 + 0.3)
    half = random.uniform(4, 9)
    lens = np.exp(-7.67 * ((radius / half) ** 0.25 - 1)) * random.uniform(5, 20)
    ring, where = random.uniform(8, 13), random.uniform(-np.pi, np.pi)
    turn = np.angle(np.exp(1j * (np.arctan2(y, x) - where)))
    arc = random.uniform(20, 60) * np.exp(-((np.hypot(x, y) - ring) ** 2) / 2 - turn**2 / 0.5)
    return lens, arc


def make(folder, seed):
    """Writes image.f32, variance.f32, mask.i32 [object, band, y, x] and psf.f64 [band, y, x], little-endian, and returns them."""
    random = np.random.default_rng(seed)
    psf = np.array([moffat(FWHM[band]) for band in BANDS])
    image = np.zeros((OBJECTS, len(BANDS), SIZE, SIZE), "<f4")
    variance = np.zeros_like(image)
    mask = np.zeros(image.shape, "<i4")
    for n in range(OBJECTS):
        lens, arc = sky_scene(random)
        for b, band in enumerate(BANDS):
            clean = fftconvolve(LENS[band] * lens + ARC[band] * arc, psf[b], "same")
            variance[n, b] = SKY[band] + 0.05 * np.maximum(clean, 0)
            image[n, b] = clean + random.normal(size=clean.shape) * np.sqrt(variance[n, b])
            mask[n, b][image[n, b] > 5 * np.sqrt(variance[n, b])] |= DETECTED
            for y, x in random.integers(4, SIZE - 4, (3, 2)):
                mask[n, b, y, x] |= COSMIC_RAY
            if n % 4 == 0:
                y, x = random.integers(8, 20, 2)
                mask[n, b, y:y + 2, x:x + 2] |= SATURATED
    for name, values in (("image.f32", image), ("variance.f32", variance), ("mask.i32", mask), ("psf.f64", psf.astype("<f8"))):
        values.tofile(folder / name)
    return image, variance, mask, psf
