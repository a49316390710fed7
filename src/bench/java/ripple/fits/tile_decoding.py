"""Makes the files that TileDecoding.java reads, and measures CFITSIO (fitsio) on them.

python tile_decoding.py DIR    (numpy, astropy, fitsio; one thread, files in the page cache, best of several)
"""
import pathlib
import sys
import time

import fitsio
import numpy as np
from astropy.io import fits

SIZE = 4000
TILE = (150, 150)


def sky():
    rng = np.random.default_rng(5)
    image = rng.normal(0, 8, (SIZE, SIZE)).astype("f4")
    y, x = np.mgrid[0:41, 0:41] - 20
    for _ in range(6000):
        left, bottom = rng.integers(0, SIZE - 41, 2)
        width = rng.uniform(1.5, 4)
        source = rng.exponential(80) * np.exp(-(x**2 + y**2) / 2 / width**2)
        image[bottom:bottom + 41, left:left + 41] += source.astype("f4")
    return image


def make(folder):
    image = sky()
    mask = (np.abs(image) > 30).astype("i4") * 5 + (np.abs(image) > 80).astype("i4") * 32
    rice = fits.CompImageHDU(image, compression_type="RICE_1", tile_shape=TILE, quantize_level=16, quantize_method=2,
                             dither_seed=77)
    gzip2 = fits.CompImageHDU(image, compression_type="GZIP_2", tile_shape=TILE, quantize_level=0)
    masks = fits.CompImageHDU(mask, compression_type="GZIP_2", tile_shape=TILE)
    for name, hdu in {"rice": rice, "gzip2": gzip2, "mask": masks}.items():
        fits.HDUList([fits.PrimaryHDU(), hdu]).writeto(folder / f"{name}.fits", overwrite=True)
    fits.PrimaryHDU(image).writeto(folder / "plain.fits", overwrite=True)


def best(work, times):
    shortest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        shortest = min(shortest, time.perf_counter() - start)
    return 1e3 * shortest


def measure(folder):
    for name in ("rice", "gzip2", "mask", "plain"):
        path, hdu = folder / f"{name}.fits", 0 if name == "plain" else 1

        def plane():
            with fitsio.FITS(path) as file:
                return file[hdu].read()

        def one_box():
            with fitsio.FITS(path) as file:
                return file[hdu][1500:1564, 1500:1564]

        plane_ms = best(plane, 9)
        print(f"{name}: plane {plane_ms:.1f} ms, {4e-3 * SIZE * SIZE / plane_ms:.0f} MB/s; "
              f"one box {best(one_box, 60):.3f} ms")


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    make(target)
    measure(target)
