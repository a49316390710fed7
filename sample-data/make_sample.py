#!/usr/bin/env python3
"""Create a small but genuine Rubin/LSST Butler repository with a simulated sky.

The repository is made only through the public Python API: ``Butler.makeRepo``,
``registry.insertDimensionData``, ``registry.registerDatasetType`` and
``butler.put`` of `lsst.images.cells.CellCoadd` objects, which the configured
``lsst.images.formatters.GenericFormatter`` writes as FITS files.  It looks like
a piece of Data Preview 2: skymap ``lsst_cells_v2``, dataset type ``deep_coadd``
with the dimensions band, skymap, tract and patch.

The sky is continuous.  One canvas per band covers the neighbourhood of the
common corner of four patches; every file is cut from that canvas, so the
overlap of two patches holds the same signal and the same noise.  The scene
holds stars, galaxies, strong lenses and objects that only look like lenses;
its truth table is written next to the repository.

Units used throughout, unless a docstring says otherwise: fluxes in nJy,
AB magnitudes (zero point 31.4 for nJy), angles in arcsec, pixel positions in
tract pixels (0-based, pixel centres at integers), sky positions in degrees.

Run ``make_sample.py --help`` for the options.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import hashlib
import json
import math
import os
import shutil
import struct
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import astropy.units as u
import astropy.wcs
import galsim
import numpy as np
import scipy.ndimage
import shapely

from lsst.daf.butler import Butler, CollectionType, Config, DatasetIdGenEnum, DatasetRef, DatasetType
from lsst.images import YX, Box, Image, Mask, MaskPlane, MaskSchema, Polygon, SkyProjection, TractFrame
from lsst.images import BackgroundMap
from lsst.images.cells import (
    CellCoadd,
    CellField,
    CellGrid,
    CellGridBounds,
    CellIJ,
    CellPointSpreadFunction,
    CoaddProvenance,
    PatchDefinition,
)
from lsst.images.fields import SplineField, SumField
from lsst.sphgeom import ConvexPolygon, UnitVector3d

SCALE = 0.2
"""Pixel scale in arcsec per pixel."""

CELL = 150
"""Edge of a coadd cell in pixels."""

INNER = 3000
"""Edge of the inner (non-overlapping) box of a patch in pixels."""

BORDER = 150
"""Width in pixels of the patch border that overlaps the neighbouring patches."""

SKYMAP = "lsst_cells_v2"
INSTRUMENT = "LSSTCam"
DATASET_TYPE = "deep_coadd"
CHAIN = "LSSTCam/runs/DRP/SIM"
RUN = "LSSTCam/runs/DRP/SIM/v1/deep_coadd/20260101T000000Z"
TAGGED = "LSSTCam/runs/DRP/SIM/tagged/gri"
SKYMAPS_RUN = "skymaps"
PSF_STAMP = 21
"""Edge of the PSF kernel images in pixels."""

PSF_BETA = 3.5
"""Exponent of the Moffat profile of the PSF."""


@dataclasses.dataclass(frozen=True)
class Band:
    """Observational constants of one filter band."""

    physical_filter: str
    """Name of the physical filter in the registry."""
    fwhm: float
    """Full width at half maximum of the coadd PSF, arcsec."""
    depth: float
    """5-sigma point-source magnitude of the ten-year coadd."""
    sky: float
    """Dark-sky surface brightness, mag per square arcsec."""

    @property
    def sigma(self) -> float:
        """Background noise per pixel, nJy."""
        flux_sigma = mag_to_flux(self.depth) / 5.0
        return flux_sigma / math.sqrt(2.266 * (self.fwhm / SCALE) ** 2)

    def gain(self, sigma: float) -> float:
        """Photo-electrons per nJy that make the sky produce this noise (nJy)."""
        return mag_to_flux(self.sky) * SCALE**2 / sigma**2


BANDS = {
    "u": Band("u_24", 1.10, 26.1, 22.95),
    "g": Band("g_6", 0.95, 27.4, 22.24),
    "r": Band("r_57", 0.85, 27.5, 21.20),
    "i": Band("i_39", 0.80, 26.8, 20.47),
    "z": Band("z_20", 0.78, 26.1, 19.60),
    "y": Band("y_10", 0.85, 24.9, 18.63),
}
BAND_ORDER = "ugrizy"

MASK_PLANES = (
    MaskPlane("NO_DATA", "No data was available for this pixel."),
    MaskPlane("INTERPOLATED", "Pixel value is the result of interpolating nearby good pixels."),
    MaskPlane("COSMIC_RAY", "A cosmic ray affected this pixel on at least one input image."),
    MaskPlane("SATURATED", "More than 10% of the potential input visits were saturated here."),
    MaskPlane("DETECTION_EDGE", "Pixel was too close to the edge to be considered for detection."),
    MaskPlane("CLIPPED", "Probable artifact found by comparing visits. CLIPPED always implies REJECTED."),
    MaskPlane("REJECTED", "At least one input visit was left out here. REJECTED implies INEXACT_PSF."),
    MaskPlane("DETECTED", "Pixel was part of a detected source."),
    MaskPlane("INEXACT_PSF", "The visits used here differ from those of the PSF model of the cell."),
)
BIT = {plane.name: 1 << n for n, plane in enumerate(MASK_PLANES)}


def mag_to_flux(mag):
    """Convert AB magnitudes to nJy."""
    return 10.0 ** ((31.4 - np.asarray(mag)) / 2.5)


def flux_to_mag(flux):
    """Convert nJy to AB magnitudes."""
    return 31.4 - 2.5 * np.log10(flux)


# --------------------------------------------------------------------------
# Skymap geometry
# --------------------------------------------------------------------------


class RingsSkyMap:
    """The geometry of the ``lsst_cells_v2`` rings skymap.

    120 rings, TAN projection, 0.2 arcsec per pixel, 1 arcmin tract overlap,
    150-pixel cells without cell border, 20 inner cells and one border cell per
    patch and side.  Every tract has 10 x 10 patches and 30000 x 30000 pixels.
    """

    n_rings = 120
    overlap_deg = 1.0 / 60.0
    n_patches = 10

    def __init__(self) -> None:
        self.ring_size = math.pi / (self.n_rings + 1)
        self.ring_counts = []
        for ring in range(self.n_rings):
            start = self.ring_size * (ring + 0.5) - 0.5 * math.pi
            dec = min(abs(start), abs(start + self.ring_size))
            self.ring_counts.append(int(2.0 * math.pi * math.cos(dec) / self.ring_size) + 1)
        self.n_tracts = sum(self.ring_counts) + 2
        self._crpix = self._reference_pixel()

    def hash(self) -> bytes:
        """Return the 20-byte SHA-1 that identifies this configuration."""
        sha1 = hashlib.sha1(b"RingsSkyMap")
        sha1.update(struct.pack("<iiiiidd3sd", CELL, CELL, 0, 20, 1, self.overlap_deg, SCALE, b"TAN", 0.0))
        sha1.update(struct.pack("<id", self.n_rings, 0.0))
        return sha1.digest()

    def _reference_pixel(self) -> int:
        """Return the tract pixel (0-based, same for both axes) of the centre."""
        radius = 0.5 * self.ring_size + math.radians(self.overlap_deg)
        extent = math.degrees(math.tan(radius)) * 3600.0 / SCALE
        low, high = math.floor(-extent + 0.5), math.ceil(extent - 0.5)
        size = high - low + 1
        number = -(-size // INNER)
        assert number == self.n_patches
        return -(low - (INNER * number - size) // 2)

    def center(self, tract: int) -> tuple[float, float]:
        """Return the centre of a ring tract (ra, dec) in radians."""
        ring, index = self.ring_of(tract)
        return (
            2.0 * math.pi * index / self.ring_counts[ring],
            self.ring_size * (ring + 1) - 0.5 * math.pi,
        )

    def ring_of(self, tract: int) -> tuple[int, int]:
        """Return (ring, index in the ring) of a tract that is not a pole."""
        index = tract - 1
        for ring, count in enumerate(self.ring_counts):
            if index < count:
                return ring, index
            index -= count
        raise ValueError(f"Tract {tract} is a pole or does not exist.")

    def find_tract(self, ra: float, dec: float) -> int:
        """Return the tract whose inner region holds a position in degrees."""
        ra, dec = math.radians(ra) % (2.0 * math.pi), math.radians(dec)
        first = 0.5 * self.ring_size - 0.5 * math.pi
        if dec < first:
            return 0
        if dec > -first:
            return self.n_tracts - 1
        ring = int((dec - first) / self.ring_size)
        count = self.ring_counts[ring]
        index = int(ra / (2.0 * math.pi / count) + 0.5) % count
        return sum(self.ring_counts[:ring]) + index + 1

    def _axes(self, tract: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        ra, dec = self.center(tract)
        center = np.array([math.cos(ra) * math.cos(dec), math.sin(ra) * math.cos(dec), math.sin(dec)])
        east = np.array([-math.sin(ra), math.cos(ra), 0.0])
        north = np.array([-math.cos(ra) * math.sin(dec), -math.sin(ra) * math.sin(dec), math.cos(dec)])
        return center, east, north

    def pixel_to_vector(self, tract: int, x: float, y: float) -> np.ndarray:
        """Return the unit vector of a tract pixel position."""
        center, east, north = self._axes(tract)
        step = math.radians(SCALE / 3600.0)
        vector = center - (x - self._crpix) * step * east + (y - self._crpix) * step * north
        return vector / np.linalg.norm(vector)

    def pixel_to_sky(self, tract: int, x: float, y: float) -> tuple[float, float]:
        """Return (ra, dec) in degrees of a tract pixel position."""
        vx, vy, vz = self.pixel_to_vector(tract, x, y)
        return math.degrees(math.atan2(vy, vx)) % 360.0, math.degrees(math.asin(vz))

    def sky_to_pixel(self, tract: int, ra: float, dec: float) -> tuple[float, float]:
        """Return the tract pixel position of (ra, dec) in degrees."""
        ra, dec = math.radians(ra), math.radians(dec)
        vector = np.array([math.cos(ra) * math.cos(dec), math.sin(ra) * math.cos(dec), math.sin(dec)])
        center, east, north = self._axes(tract)
        step = math.radians(SCALE / 3600.0) * (vector @ center)
        return self._crpix - (vector @ east) / step, self._crpix + (vector @ north) / step

    def patch_boxes(self, patch: int) -> tuple[Box, Box]:
        """Return the (inner, outer) pixel boxes of a patch."""
        iy, ix = divmod(patch, self.n_patches)
        inner = Box.factory[iy * INNER : (iy + 1) * INNER, ix * INNER : (ix + 1) * INNER]
        return inner, inner.padded(BORDER)

    def region(self, tract: int, box: Box) -> ConvexPolygon:
        """Return the sky polygon of a pixel box (outer pixel edges)."""
        corners = []
        for x, y in (
            (box.x.max + 0.5, box.y.min - 0.5),
            (box.x.min - 0.5, box.y.min - 0.5),
            (box.x.min - 0.5, box.y.max + 0.5),
            (box.x.max + 0.5, box.y.max + 0.5),
        ):
            corners.append(UnitVector3d(*self.pixel_to_vector(tract, x, y)))
        return ConvexPolygon(corners)

    def tract_box(self) -> Box:
        """Return the pixel box of a tract."""
        return Box.factory[0 : INNER * self.n_patches, 0 : INNER * self.n_patches]

    def neighbours(self, tract: int) -> list[int]:
        """Return the tracts whose outer region touches that of ``tract``."""
        ring, _ = self.ring_of(tract)
        ra, _ = self.center(tract)
        mine = self.region(tract, self.tract_box())
        result = []
        for other_ring in range(max(ring - 1, 0), min(ring + 2, self.n_rings)):
            count = self.ring_counts[other_ring]
            nearest = round(ra / (2.0 * math.pi / count))
            for step in range(-3, 4):
                other = sum(self.ring_counts[:other_ring]) + (nearest + step) % count + 1
                touching = mine.intersects(self.region(other, self.tract_box()))
                if other != tract and other not in result and touching:
                    result.append(other)
        return sorted(result)

    def projection(self, tract: int) -> SkyProjection:
        """Return the pixel-to-sky mapping of a tract."""
        ra, dec = self.center(tract)
        wcs = astropy.wcs.WCS(naxis=2)
        wcs.wcs.ctype = ["RA---TAN", "DEC--TAN"]
        wcs.wcs.cunit = ["deg", "deg"]
        wcs.wcs.crval = [math.degrees(ra), math.degrees(dec)]
        wcs.wcs.crpix = [self._crpix + 1.0, self._crpix + 1.0]
        wcs.wcs.cd = [[-SCALE / 3600.0, 0.0], [0.0, SCALE / 3600.0]]
        wcs.wcs.radesys = "ICRS"
        frame = TractFrame(skymap=SKYMAP, tract=tract, bbox=self.tract_box())
        return SkyProjection.from_fits_wcs(wcs, frame, pixel_bounds=self.tract_box())


# --------------------------------------------------------------------------
# Spectra and scene
# --------------------------------------------------------------------------

# Rows: redshift, then the colours u-g, g-r, r-i, i-z, z-y (AB).
EARLY = np.array(
    [
        (0.1, 1.70, 0.90, 0.42, 0.33, 0.15),
        (0.2, 1.80, 1.15, 0.47, 0.35, 0.18),
        (0.3, 1.85, 1.42, 0.55, 0.37, 0.22),
        (0.4, 1.85, 1.60, 0.66, 0.40, 0.25),
        (0.5, 1.80, 1.68, 0.84, 0.43, 0.27),
        (0.6, 1.70, 1.70, 1.00, 0.48, 0.28),
        (0.7, 1.60, 1.68, 1.15, 0.55, 0.30),
        (0.8, 1.50, 1.62, 1.28, 0.66, 0.33),
        (1.0, 1.30, 1.50, 1.20, 0.92, 0.45),
    ]
)
SPIRAL = np.array(
    [
        (0.1, 1.20, 0.58, 0.30, 0.20, 0.10),
        (0.3, 1.10, 0.85, 0.38, 0.24, 0.14),
        (0.5, 0.85, 0.98, 0.56, 0.28, 0.18),
        (0.8, 0.55, 0.78, 0.72, 0.46, 0.22),
        (1.2, 0.35, 0.48, 0.58, 0.52, 0.36),
        (2.0, 0.45, 0.30, 0.25, 0.28, 0.26),
    ]
)
BLUE = np.array(
    [
        (0.1, 0.90, 0.34, 0.15, 0.06, 0.04),
        (0.5, 0.42, 0.48, 0.24, 0.12, 0.08),
        (1.0, 0.22, 0.22, 0.26, 0.24, 0.12),
        (1.5, 0.28, 0.12, 0.14, 0.20, 0.20),
        (2.0, 0.38, 0.12, 0.10, 0.12, 0.14),
        (2.5, 0.75, 0.18, 0.10, 0.08, 0.08),
        (3.0, 1.80, 0.36, 0.12, 0.08, 0.06),
    ]
)
# Rows: g-i, then the colours u-g, g-r, r-i, i-z, z-y of the stellar locus.
STARS = np.array(
    [
        (0.4, 1.05, 0.32, 0.08, 0.02, 0.01),
        (1.0, 1.70, 0.70, 0.30, 0.16, 0.08),
        (1.8, 2.40, 1.20, 0.60, 0.33, 0.18),
        (2.6, 2.60, 1.42, 1.18, 0.62, 0.33),
        (3.4, 2.70, 1.50, 1.90, 0.95, 0.50),
    ]
)
QUASAR = np.array([(1.0, 0.25, 0.15, 0.12, 0.08, 0.05), (3.0, 0.60, 0.20, 0.10, 0.08, 0.05)])


def spectrum(table: np.ndarray, abscissa: float, band: str, mag: float, rng=None) -> dict[str, float]:
    """Return magnitudes in all bands of an object with a given magnitude.

    Parameters
    ----------
    table
        One of the colour tables above.
    abscissa
        Redshift (or g-i for stars) at which the table is interpolated.
    band, mag
        Band and AB magnitude that fix the normalisation.
    rng
        Optional generator for a 0.05 mag scatter of every colour.
    """
    colours = [np.interp(abscissa, table[:, 0], table[:, k]) for k in range(1, 6)]
    if rng is not None:
        colours = [c + rng.normal(0.0, 0.05) for c in colours]
    offsets = np.concatenate([[0.0], -np.cumsum(colours)])
    offsets -= offsets[BAND_ORDER.index(band)]
    return {b: float(mag + offsets[k]) for k, b in enumerate(BAND_ORDER)}


@dataclasses.dataclass
class Component:
    """One light distribution of an object, drawn with its own colours."""

    mags: dict[str, float]
    """AB magnitude of the component in every band."""
    dx: float = 0.0
    """Offset from the object towards increasing x, arcsec."""
    dy: float = 0.0
    """Offset from the object towards increasing y, arcsec."""
    sersic_n: float = 1.0
    """Sersic index; 0 means a point source; ignored if ``array`` is given."""
    radius: float = 0.3
    """Half-light radius along the major axis, arcsec."""
    axis_ratio: float = 1.0
    angle: float = 0.0
    """Direction of the major axis from +x towards +y, degrees."""
    array: np.ndarray | None = None
    """Light distribution on a fine grid, centred on the object."""
    array_scale: float = 0.04
    """Pixel scale of ``array``, arcsec."""


@dataclasses.dataclass
class SkyObject:
    """An object of the scene with its truth."""

    kind: str
    subkind: str
    x: float
    y: float
    components: list[Component]
    theta_e: float = 0.0
    source_mag_g: float = float("nan")
    arc_snr_g: float = float("nan")
    redshift: float = float("nan")
    object_id: str = ""

    def mag(self, band: str) -> float:
        """Return the total AB magnitude in a band."""
        return float(flux_to_mag(sum(mag_to_flux(c.mags[band]) for c in self.components)))


def sie_deflection(x, y, theta_e, q, angle, shear, shear_angle):
    """Return the deflection of a singular isothermal ellipsoid plus shear.

    Parameters
    ----------
    x, y
        Image-plane positions relative to the lens, arcsec.
    theta_e
        Einstein radius, arcsec.
    q
        Axis ratio of the mass.
    angle, shear_angle
        Position angles from +x towards +y, degrees.
    shear
        Strength of the external shear (dimensionless).
    """
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    u_, v_ = c * x + s * y, -s * x + c * y
    psi = np.sqrt(q * q * u_ * u_ + v_ * v_) + 1e-9
    f = math.sqrt(1.0 - q * q)
    au = theta_e * math.sqrt(q) / f * np.arctan(f * u_ / psi)
    av = theta_e * math.sqrt(q) / f * np.arctanh(f * v_ / psi)
    g1 = shear * math.cos(2.0 * math.radians(shear_angle))
    g2 = shear * math.sin(2.0 * math.radians(shear_angle))
    return c * au - s * av + g1 * x + g2 * y, s * au + c * av + g2 * x - g1 * y


def lensed_array(rng, theta_e, q, angle, shear, shear_angle, beta, beta_angle, radius, q_src, clumps, point):
    """Ray-shoot a source and return its lensed image (sum 1) and the fine scale.

    ``beta`` (arcsec) and ``beta_angle`` (degrees) place the source, ``radius``
    is its half-light radius (arcsec).  ``clumps`` knots of star formation are
    added to an exponential disk; ``point`` makes it a compact quasar instead.
    """
    scale = 0.02 if point else 0.04
    half = 2.6 * theta_e + 1.6
    n = 2 * int(half / scale) + 1
    axis = (np.arange(n) - n // 2) * scale
    x, y = np.meshgrid(axis, axis)
    ax, ay = sie_deflection(x, y, theta_e, q, angle, shear, shear_angle)
    sx = x - ax - beta * math.cos(math.radians(beta_angle))
    sy = y - ay - beta * math.sin(math.radians(beta_angle))
    if point:
        image = np.exp(-0.5 * (sx**2 + sy**2) / 0.015**2)
    else:
        phi = rng.uniform(0.0, math.pi)
        c, s = math.cos(phi), math.sin(phi)
        r = np.hypot(c * sx + s * sy, (-s * sx + c * sy) / q_src) / radius
        image = np.exp(-1.678 * r)
        image /= 2.0 * math.pi * q_src * (radius / 1.678) ** 2
        for _ in range(clumps):
            distance, turn = radius * rng.uniform(0.3, 1.2), rng.uniform(0.0, 2.0 * math.pi)
            width = rng.uniform(0.03, 0.05)
            spot = (sx - distance * math.cos(turn)) ** 2 + (sy - distance * math.sin(turn)) ** 2
            image += 0.12 * np.exp(-0.5 * spot / width**2) / (2.0 * math.pi * width**2)
    return image / image.sum(), scale


def make_lens(rng, subkind: str, x: float, y: float, snr: float, theta_e: float, sigma_g: float) -> SkyObject:
    """Create a strong lens: red lens galaxy plus lensed blue source.

    ``snr`` is the wanted signal to noise of the arcs in g: the square root of
    the summed squares of (PSF-convolved arc flux / background noise).
    ``sigma_g`` is the background noise per pixel in g, nJy.
    """
    redshift = float(np.clip(rng.normal(0.5, 0.13), 0.28, 0.8))
    mag_i = float(np.clip(20.9 - 1.0 * (theta_e - 0.7) + rng.normal(0.0, 0.3), 18.0, 21.0))
    q_mass, angle = rng.uniform(0.7, 0.9), rng.uniform(0.0, 180.0)
    shear, shear_angle = rng.uniform(0.0, 0.06), rng.uniform(0.0, 180.0)
    beta_angle, radius, clumps, point = rng.uniform(0.0, 360.0), rng.uniform(0.16, 0.32), 2, False
    if subkind == "quad_quasar":
        q_mass, beta, point = rng.uniform(0.62, 0.72), rng.uniform(0.04, 0.08) * theta_e, True
        mag_i = min(mag_i + 0.7, 21.0)
    elif subkind == "quad":
        q_mass, beta, radius, clumps = rng.uniform(0.6, 0.7), 0.05 * theta_e, 0.09, 0
    elif subkind == "ring":
        q_mass, beta, radius = rng.uniform(0.85, 0.93), 0.04 * theta_e, 0.16 + 0.08 * theta_e
    elif subkind == "double":
        q_mass, beta = rng.uniform(0.75, 0.9), rng.uniform(0.5, 0.75) * theta_e
    else:
        # Near a cusp of the caustic, where three images merge to one long arc.
        q_mass, beta = rng.uniform(0.64, 0.8), rng.uniform(0.1, 0.22) * theta_e
        beta_angle = angle + 90.0 * rng.integers(0, 4) + rng.normal(0.0, 12.0)
    array, scale = lensed_array(
        rng,
        theta_e,
        q_mass,
        angle,
        shear,
        shear_angle,
        beta,
        beta_angle,
        radius,
        rng.uniform(0.5, 0.9),
        clumps,
        point,
    )
    z_source = rng.uniform(1.2, 2.6)
    colours = spectrum(QUASAR if point else BLUE, z_source, "g", 0.0, rng)
    arc = Component(colours, array=array, array_scale=scale)
    # Scale the source so that the arcs reach the wanted signal to noise in g.
    psf = galsim.Moffat(beta=PSF_BETA, fwhm=BANDS["g"].fwhm)
    n = 2 * int((2.6 * theta_e + 4.0) / SCALE) + 1
    unit = profile(arc, 1.0, psf).drawImage(nx=n, ny=n, scale=SCALE).array
    mag_g = float(flux_to_mag(snr * sigma_g / math.sqrt((unit.astype(float) ** 2).sum())))
    arc.mags = {b: m + mag_g for b, m in colours.items()}
    lens = Component(
        spectrum(EARLY, redshift, "i", mag_i, rng),
        sersic_n=4.0,
        radius=0.75 * 10.0 ** (-0.16 * (mag_i - 19.5)),
        axis_ratio=min(1.0, q_mass + rng.uniform(-0.03, 0.1)),
        angle=angle + rng.normal(0.0, 6.0),
    )
    return SkyObject("lens", subkind, x, y, [lens, arc], theta_e, mag_g, snr, redshift)


def make_lookalike(rng, subkind: str, x: float, y: float) -> SkyObject:
    """Create an object that resembles a strong lens but is none."""
    z = rng.uniform(0.1, 0.35)
    mag_i = rng.uniform(18.9, 20.8)
    axis = (np.arange(361) - 180) * 0.04
    gx, gy = np.meshgrid(axis, axis)
    turn, q = rng.uniform(0.0, 180.0), rng.uniform(0.55, 0.95)
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    gu, gv = c * gx + s * gy, (-s * gx + c * gy) / q
    r, phi = np.hypot(gu, gv), np.arctan2(gv, gu)
    bulge = Component(
        spectrum(EARLY, z, "i", mag_i, rng),
        sersic_n=3.0,
        radius=rng.uniform(0.4, 0.8),
        axis_ratio=0.85,
        angle=turn,
    )
    parts = [bulge]
    if subkind == "ring_galaxy":
        r0, width = rng.uniform(1.9, 2.8), rng.uniform(0.15, 0.28)
        light = np.exp(-0.5 * ((r - r0) / width) ** 2)
        for k in range(2, 7):
            light *= 1.0 + 0.2 * np.cos(k * phi + rng.uniform(0.0, 6.28))
        parts.append(
            Component(spectrum(BLUE, z, "g", mag_i + rng.uniform(1.0, 1.9), rng), array=light / light.sum())
        )
    elif subkind == "spiral":
        h, pitch = rng.uniform(0.8, 1.3), math.tan(math.radians(rng.uniform(16.0, 28.0)))
        wave = np.cos(2.0 * (phi - rng.choice([-1.0, 1.0]) * np.log(r / h + 0.05) / pitch))
        light = np.exp(-r / h) * r**0.5 * np.exp(2.2 * wave)
        light[r > 6.5] = 0.0
        parts.append(
            Component(spectrum(BLUE, z, "g", mag_i + rng.uniform(0.3, 1.0), rng), array=light / light.sum())
        )
        parts.append(Component(spectrum(SPIRAL, z, "i", mag_i + 0.8, rng), 0, 0, 1.0, 1.5 * h, q, turn))
        bulge.radius = 0.4
    elif subkind == "merger":
        bulge.mags = spectrum(SPIRAL, z, "i", mag_i, rng)
        distance, a = rng.uniform(1.3, 2.4), math.radians(rng.uniform(0.0, 360.0))
        parts.append(
            Component(
                spectrum(SPIRAL, z, "i", mag_i + rng.uniform(0.2, 1.2), rng),
                distance * math.cos(a),
                distance * math.sin(a),
                1.0,
                rng.uniform(0.4, 0.7),
                0.6,
                rng.uniform(0, 180),
            )
        )
        r0 = rng.uniform(1.8, 3.0)
        width = 0.35 + 0.1 * rng.random()
        azimuth = np.angle(np.exp(1j * (phi - rng.uniform(0.0, 6.28))))
        light = np.exp(-0.5 * ((r - r0 * (1.0 + 0.25 * azimuth)) / width) ** 2 - 0.5 * (azimuth / 0.7) ** 2)
        parts.append(
            Component(spectrum(BLUE, z, "g", mag_i + rng.uniform(1.6, 2.4), rng), array=light / light.sum())
        )
    elif subkind == "edge_on":
        bulge.mags = {b: m + 0.9 for b, m in bulge.mags.items()}
        bulge.radius = 0.45
        parts.append(
            Component(
                spectrum(SPIRAL, z, "i", mag_i, rng),
                0,
                0,
                1.0,
                rng.uniform(1.6, 2.8),
                rng.uniform(0.1, 0.17),
                turn,
            )
        )
    else:  # chance_neighbour
        bulge.mags = spectrum(EARLY, rng.uniform(0.3, 0.6), "i", mag_i, rng)
        bulge.sersic_n, bulge.radius = 4.0, 0.9 * 10.0 ** (-0.17 * (mag_i - 19.5))
        for _ in range(rng.integers(1, 3)):
            distance, a = rng.uniform(1.3, 2.6), rng.uniform(0.0, 360.0)
            parts.append(
                Component(
                    spectrum(BLUE, rng.uniform(0.6, 2.0), "g", rng.uniform(22.6, 24.5), rng),
                    distance * math.cos(math.radians(a)),
                    distance * math.sin(math.radians(a)),
                    1.0,
                    rng.uniform(0.25, 0.5),
                    rng.uniform(0.35, 0.8),
                    a + 90.0 + rng.normal(0.0, 35.0),
                )
            )
    return SkyObject("lookalike", subkind, x, y, parts, redshift=z)


def make_galaxy(rng, x: float, y: float, mag_i: float) -> SkyObject:
    """Create a field galaxy of a given i magnitude."""
    early = rng.random() < np.interp(mag_i, [18.0, 21.0, 24.0, 26.0], [0.45, 0.35, 0.12, 0.04])
    z = float(
        np.clip(rng.gamma(3.0, np.interp(mag_i, [18, 21, 24, 26.5], [0.05, 0.11, 0.25, 0.38])), 0.05, 3.0)
    )
    size = 10.0 ** rng.normal(np.log10(0.85) - 0.115 * (mag_i - 20.0), 0.14)
    angle = rng.uniform(0.0, 180.0)
    if early:
        parts = [
            Component(
                spectrum(EARLY, min(z, 1.0), "i", mag_i, rng),
                0,
                0,
                rng.choice([3.0, 4.0]),
                0.8 * size,
                rng.uniform(0.55, 1.0),
                angle,
            )
        ]
        return SkyObject("galaxy", "early", x, y, parts, redshift=z)
    q = float(np.clip(rng.beta(2.2, 1.8), 0.15, 1.0))
    if mag_i < 22.8:
        share = rng.uniform(0.1, 0.5)
        parts = [
            Component(
                spectrum(EARLY, min(z, 1.0), "i", mag_i - 2.5 * math.log10(share), rng),
                0,
                0,
                2.5,
                0.35 * size,
                max(q, 0.6),
                angle,
            ),
            Component(
                spectrum(
                    SPIRAL if rng.random() < 0.6 else BLUE, z, "i", mag_i - 2.5 * math.log10(1 - share), rng
                ),
                0,
                0,
                1.0,
                1.1 * size,
                q,
                angle,
            ),
        ]
        return SkyObject("galaxy", "disk", x, y, parts, redshift=z)
    table = SPIRAL if rng.random() < 0.35 else BLUE
    part = Component(spectrum(table, z, "i", mag_i, rng), 0, 0, rng.choice([1.0, 1.5]), size, q, angle)
    return SkyObject("galaxy", "blue" if table is BLUE else "disk", x, y, [part], redshift=z)


@dataclasses.dataclass
class Layout:
    """Pixel geometry of the scene."""

    tract: int
    patches: list[int]
    """Four patch ids: lower left, lower right, upper left, upper right."""
    corner: tuple[int, int]
    """First pixel (x, y) of the upper right patch's inner box."""
    size: int
    """Edge of the box stored for every patch, pixels."""

    @property
    def canvas(self) -> Box:
        """Pixel box that covers the four stored boxes."""
        x, y = self.corner
        reach = self.size - BORDER
        return Box.factory[y - reach : y + reach, x - reach : x + reach]

    def stored_box(self, patch: int) -> Box:
        """Return the box stored for one of the four patches."""
        n = self.patches.index(patch)
        x, y = self.corner
        x0 = x - BORDER if n % 2 else x + BORDER - self.size
        y0 = y - BORDER if n // 2 else y + BORDER - self.size
        return Box.factory[y0 : y0 + self.size, x0 : x0 + self.size]


def make_layout(tract: int, patches: list[int], size: int) -> Layout:
    """Check the options and return the pixel geometry."""
    n = RingsSkyMap.n_patches
    low = min(patches)
    if sorted(patches) != [low, low + 1, low + n, low + n + 1] or low % n == n - 1:
        raise SystemExit("--corner-patches must name a 2 x 2 block of patch ids, e.g. 33 34 43 44")
    if size % CELL or not 3 * CELL <= size <= INNER + 2 * BORDER:
        raise SystemExit(f"--size must be a multiple of {CELL} between {3 * CELL} and {INNER + 2 * BORDER}")
    iy, ix = divmod(low, n)
    return Layout(tract, sorted(patches), ((ix + 1) * INNER, (iy + 1) * INNER), size)


@dataclasses.dataclass
class Defects:
    """Positions of the deliberate defects, in canvas pixels."""

    star: tuple[float, float]
    gap: tuple[float, float, float, float, float]
    """Centre x, y, length, width (pixels) and angle (degrees) of the gap."""
    lost_cell: CellIJ
    """Cell of the tract (i = y // 150, j = x // 150) without any data."""
    psfless_cell: CellIJ
    """Cell of the tract that has pixels but no PSF in the last band."""


def place_defects(layout: Layout) -> Defects:
    """Place the star, the gap and the missing cells at fixed fractions."""
    box, (xc, yc) = layout.canvas, layout.corner
    reach = layout.size - BORDER
    star = (xc - box.x.start + 0.62 * reach, yc - box.y.start - 0.55 * reach)
    length = min(260.0, 0.3 * reach)
    gap = (xc - box.x.start - 0.55 * reach, yc - box.y.start + 0.35 * reach, length, 0.1 * length, 25.0)
    lost = CellIJ(i=yc // CELL - 1 - (reach // CELL) // 2, j=xc // CELL - 1 - (2 * reach // CELL) // 3)
    psfless = CellIJ(i=yc // CELL + (reach // CELL) // 2, j=xc // CELL + (reach // CELL) // 2)
    return Defects(star, gap, lost, psfless)


LENS_MIX = ["quad_quasar", "quad", "ring", "arc", "arc", "double"] * 2 + [
    "ring",
    "arc",
    "arc",
    "arc",
    "double",
    "arc",
] * 2
LOOKALIKE_MIX = [
    "spiral",
    "ring_galaxy",
    "merger",
    "chance_neighbour",
    "edge_on",
    "spiral",
    "ring_galaxy",
    "chance_neighbour",
]


def survey_id(tract: int, number: int) -> str:
    """Give an id of 18 digits, as surveys do: too long for a double, so it must travel as text."""
    return str(611_000_000_000_000_000 + tract * 10**10 + number * 4_194_305)


def make_scene(layout: Layout, seed: int, n_lenses: int, n_lookalikes: int) -> list[SkyObject]:
    """Create all objects of the scene.

    The first lenses are placed deliberately: next to the common corner, on
    both patch boundaries and near the outer edge of the data.
    """
    rng = np.random.default_rng([seed, 1])
    box, (xc, yc) = layout.canvas, layout.corner
    defects = place_defects(layout)
    lost_x = defects.lost_cell.j * CELL + CELL / 2
    lost_y = defects.lost_cell.i * CELL + CELL / 2
    forbidden = [
        (defects.star[0] + box.x.start, defects.star[1] + box.y.start, 110.0),
        (defects.gap[0] + box.x.start, defects.gap[1] + box.y.start, 0.55 * defects.gap[2] + 20.0),
        (lost_x, lost_y, 0.6 * CELL),
    ]
    special = [
        (xc + 18.3, yc - 27.6),
        (xc - 3.4, yc + 0.55 * (layout.size - BORDER)),
        (xc - 0.45 * (layout.size - BORDER), yc + 5.7),
        (box.x.start + 21.7, yc - 0.3 * (layout.size - BORDER)),
    ]
    total = n_lenses + n_lookalikes
    spacing = min(120.0, 0.62 * math.sqrt((box.x.size - 60) * (box.y.size - 60) / total))
    points = list(special)
    while len(points) < total:
        for _ in range(4000):
            p = (
                rng.uniform(box.x.start + 32, box.x.stop - 32),
                rng.uniform(box.y.start + 32, box.y.stop - 32),
            )
            if all(math.hypot(p[0] - fx, p[1] - fy) > fr for fx, fy, fr in forbidden) and all(
                math.hypot(p[0] - q[0], p[1] - q[1]) > spacing for q in points
            ):
                points.append(p)
                break
        else:
            spacing *= 0.9
    rest = points[len(special) :]
    rng.shuffle(rest)
    points = special + [tuple(p) for p in rest]

    objects = []
    snrs = np.geomspace(400.0, 4.0, n_lenses)[rng.permutation(n_lenses)]
    snrs[0] = max(snrs[0], 120.0)
    radii = np.linspace(0.7, 2.5, n_lenses)[rng.permutation(n_lenses)]
    sigma_g = BANDS["g"].sigma
    for n in range(n_lenses):
        subkind = LENS_MIX[n % len(LENS_MIX)]
        snr = max(snrs[n], 110.0) if subkind.startswith("quad") else snrs[n]
        radius = max(radii[n], 1.0) if subkind.startswith("quad") else radii[n]
        objects.append(make_lens(rng, subkind, *points[n], float(snr), float(radius), sigma_g))
    for n in range(n_lookalikes):
        subkind = LOOKALIKE_MIX[n % len(LOOKALIKE_MIX)]
        objects.append(make_lookalike(rng, subkind, *points[n_lenses + n]))

    # Field galaxies: 25 per square arcmin brighter than i = 25, and fainter ones.
    margin = 30
    area = (box.x.size + 2 * margin) * (box.y.size + 2 * margin) * (SCALE / 60.0) ** 2
    slope, bright, limit = 0.33, 17.5, 26.6
    n25 = 25.0 * area
    number = rng.poisson(n25 * 10.0 ** (slope * (limit - 25.0)))
    low, high = 10.0 ** (slope * bright), 10.0 ** (slope * limit)
    mags = np.log10(low + rng.random(number) * (high - low)) / slope
    for mag in np.sort(mags):
        x = rng.uniform(box.x.start - margin, box.x.stop + margin)
        y = rng.uniform(box.y.start - margin, box.y.stop + margin)
        keep_off = 45.0 if mag < 20.5 else 22.0 if mag < 23.0 else 13.0 if mag < 25.0 else 0.0
        if any(math.hypot(x - p[0], y - p[1]) < keep_off for p in points):
            continue
        objects.append(make_galaxy(rng, x, y, float(mag)))

    # Stars: about one per square arcmin, and one that saturates.
    for _ in range(rng.poisson(1.0 * area)):
        x = rng.uniform(box.x.start, box.x.stop)
        y = rng.uniform(box.y.start, box.y.stop)
        if any(math.hypot(x - p[0], y - p[1]) < 25.0 for p in points):
            continue
        mag, colour = 17.5 + 7.0 * rng.power(2.0), rng.choice([0.5, 0.8, 1.2, 2.4, 2.8])
        part = Component(spectrum(STARS, colour + rng.normal(0, 0.1), "i", float(mag), rng), sersic_n=0.0)
        objects.append(SkyObject("star", "star", x, y, [part]))
    bright_star = Component(spectrum(STARS, 0.8, "i", 14.3), sersic_n=0.0)
    objects.append(
        SkyObject(
            "star", "saturated", defects.star[0] + box.x.start, defects.star[1] + box.y.start, [bright_star]
        )
    )

    # Neutral identifiers in shuffled order; one of them is a long integer.
    order = rng.permutation(len(objects))
    for number, index in enumerate(order):
        objects[index].object_id = survey_id(layout.tract, number + 1)
    objects[0].object_id = "75339150000000123"
    return objects


# --------------------------------------------------------------------------
# Drawing
# --------------------------------------------------------------------------

GSPARAMS = galsim.GSParams(
    folding_threshold=1e-2, maxk_threshold=4e-3, kvalue_accuracy=1e-4, maximum_fft_size=16384
)


def cell_psf(band: str, seed: int, cell: CellIJ) -> galsim.GSObject:
    """Return the PSF profile of one cell of the tract.

    The width varies by a few per cent and the ellipticity up to 0.05 from
    cell to cell; a cell has the same PSF in all patches that share it.
    """
    k = BAND_ORDER.index(band)
    rng = np.random.default_rng([seed, 2, k, cell.i, cell.j])
    wave = 0.5 * math.sin(0.35 * cell.i + k) + 0.5 * math.cos(0.27 * cell.j - k)
    fwhm = BANDS[band].fwhm * (1.0 + 0.02 * wave + rng.normal(0.0, 0.004))
    e1 = 0.025 * math.sin(0.22 * cell.j + 0.5 * k) + rng.normal(0.0, 0.004)
    e2 = 0.025 * math.cos(0.19 * cell.i - 0.3 * k) + rng.normal(0.0, 0.004)
    return galsim.Moffat(beta=PSF_BETA, fwhm=fwhm, gsparams=GSPARAMS).shear(e1=e1, e2=e2)


def psf_kernel(psf: galsim.GSObject) -> np.ndarray:
    """Return the 21 x 21 pixel kernel image of a PSF (not renormalised)."""
    image = psf.drawImage(nx=PSF_STAMP, ny=PSF_STAMP, scale=SCALE, dtype=np.float64)
    return np.round(image.array * 2.0**22) / 2.0**22  # fewer digits compress better


def profile(part: Component, flux: float, psf: galsim.GSObject) -> galsim.GSObject:
    """Return the PSF-convolved profile of a component with a flux in nJy."""
    if part.array is not None:
        body = galsim.InterpolatedImage(
            galsim.Image(part.array.astype(np.float64)),
            scale=part.array_scale,
            flux=flux,
            x_interpolant="linear",
            gsparams=GSPARAMS,
        )
    elif part.sersic_n == 0.0:
        return psf.withFlux(flux)
    else:
        # The given radius is that of the major axis; galsim wants the circularised one.
        body = galsim.Sersic(
            n=float(part.sersic_n),
            half_light_radius=part.radius * math.sqrt(part.axis_ratio),
            flux=flux,
            gsparams=GSPARAMS,
        ).shear(q=max(part.axis_ratio, 0.05), beta=part.angle * galsim.degrees)
    return galsim.Convolve([body, psf], gsparams=GSPARAMS)


def stamp_size(part: Component, flux: float, sigma: float) -> int:
    """Return the edge of the stamp in pixels that holds a component."""
    if part.array is not None:
        return int(part.array.shape[0] * part.array_scale / SCALE) + 30
    contrast = max(flux / sigma, 1.0)
    if part.sersic_n == 0.0:
        # Moffat wings fall as r^-7; follow them below the noise.
        return int(np.clip(16.0 * contrast ** (1.0 / 7.0) + 20, 32, 1400))
    factor = {1.0: 4.0, 1.5: 5.0, 2.5: 7.0, 3.0: 9.0, 4.0: 12.0}.get(float(part.sersic_n), 8.0)
    factor *= float(np.clip(0.35 + 0.22 * math.log10(contrast), 0.5, 1.2))
    return int(np.clip(2.0 * (factor * part.radius / SCALE + 12.0), 32, 800))


def draw_band(task) -> np.ndarray:
    """Draw the noiseless canvas of one band, nJy per pixel.

    ``task`` is the tuple (band, seed, canvas box, list of objects).
    """
    band, seed, box, objects = task
    canvas = galsim.Image(np.zeros(box.shape, dtype=np.float32), xmin=box.x.start, ymin=box.y.start)
    sigma = BANDS[band].sigma
    cache: dict[CellIJ, galsim.GSObject] = {}
    for thing in objects:
        cell = CellIJ(i=int(thing.y) // CELL, j=int(thing.x) // CELL)
        if cell not in cache:
            cache[cell] = cell_psf(band, seed, cell)
        for part in thing.components:
            flux = float(mag_to_flux(part.mags[band]))
            if flux < 0.3 * sigma:
                continue
            x, y = thing.x + part.dx / SCALE, thing.y + part.dy / SCALE
            n = stamp_size(part, flux, sigma)
            bounds = galsim.BoundsI(
                round(x) - n // 2, round(x) + n // 2, round(y) - n // 2, round(y) + n // 2
            )
            overlap = bounds & canvas.bounds
            if not overlap.isDefined():
                continue
            body = profile(part, flux, cache[cell])
            body.drawImage(
                image=canvas[overlap], scale=SCALE, center=galsim.PositionD(x, y), add_to_image=True
            )
    return canvas.array


# --------------------------------------------------------------------------
# From the sky to coadd planes
# --------------------------------------------------------------------------


@dataclasses.dataclass
class Planes:
    """Pixel planes of one band on the canvas."""

    image: np.ndarray
    """Flux, nJy, before the final background subtraction."""
    variance: np.ndarray
    """Variance of ``image``, nJy^2."""
    mask: np.ndarray
    """Bit mask with the bits of ``BIT``."""
    rejected: np.ndarray
    """Fraction of the input weight that was rejected."""
    noise: np.ndarray
    """A second realisation of the noise, nJy."""
    residual: np.ndarray
    """Smooth scattered light contained in ``image``, nJy."""
    wings: np.ndarray
    """Smooth light of bright objects that the object background removes, nJy."""
    visits: list[tuple[int, int, int, shapely.Polygon]]
    """Visit, detector, night and polygon (tract pixels) of every input."""


def make_visits(band: str, seed: int, box: Box, number: int = 10):
    """Return the input exposures of a band as (visit, detector, night, polygon).

    Polygons are rotated squares in tract pixels that mostly cover the canvas.
    """
    rng = np.random.default_rng([seed, 3, BAND_ORDER.index(band)])
    half = 0.85 * max(box.x.size, box.y.size)
    visits = []
    for _ in range(number):
        night = int(20250701 + rng.integers(0, 28))
        turn = rng.uniform(0.0, 0.5 * math.pi)
        cx = box.x.center + rng.uniform(-0.35, 0.35) * box.x.size
        cy = box.y.center + rng.uniform(-0.35, 0.35) * box.y.size
        corners = [
            (
                cx + half * math.sqrt(2.0) * math.cos(turn + k * math.pi / 2),
                cy + half * math.sqrt(2.0) * math.sin(turn + k * math.pi / 2),
            )
            for k in range(4)
        ]
        visit = night * 100000 + int(rng.integers(100, 900))
        visits.append((visit, int(rng.integers(0, 189)), night, shapely.Polygon(corners)))
    return sorted(visits, key=lambda v: v[:2])


def cell_box(cell: CellIJ) -> shapely.Polygon:
    """Return the polygon of a cell of the tract (tract pixels)."""
    x, y = cell.j * CELL - 0.5, cell.i * CELL - 0.5
    return shapely.box(x, y, x + CELL, y + CELL)


def rotated_rectangle(shape, x, y, length, width, angle) -> np.ndarray:
    """Return a boolean array that is true inside a rotated rectangle (pixels, degrees)."""
    result = np.zeros(shape, dtype=bool)
    reach = int(0.5 * math.hypot(length, width)) + 2
    y0, y1 = max(0, int(y) - reach), min(shape[0], int(y) + reach + 1)
    x0, x1 = max(0, int(x) - reach), min(shape[1], int(x) + reach + 1)
    if y0 >= y1 or x0 >= x1:
        return result
    gy, gx = np.mgrid[y0:y1, x0:x1]
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    along, across = c * (gx - x) + s * (gy - y), -s * (gx - x) + c * (gy - y)
    result[y0:y1, x0:x1] = (abs(along) <= 0.5 * length) & (abs(across) <= 0.5 * width)
    return result


def smooth_field(rng, shape, amplitude: float) -> np.ndarray:
    """Return a smooth random field with the given rms (scale about 1/3 of the shape)."""
    coarse = rng.normal(size=(5, 5))
    field = scipy.ndimage.zoom(coarse, (shape[0] / 5.0, shape[1] / 5.0), order=3)[: shape[0], : shape[1]]
    return (amplitude * field / field.std()).astype(np.float32)


def make_planes(band: str, seed: int, layout: Layout, model: np.ndarray, flux_limit: float = 4e4) -> Planes:
    """Turn the noiseless canvas into coadd planes with noise and defects.

    Parameters
    ----------
    model
        Noiseless canvas, nJy per pixel.
    flux_limit
        Level at which a pixel of the bright star saturates, nJy per pixel.
    """
    rng = np.random.default_rng([seed, 4, BAND_ORDER.index(band)])
    box, shape = layout.canvas, model.shape
    info, defects = BANDS[band], place_defects(layout)
    sigma = info.sigma
    mask = np.zeros(shape, dtype=np.uint16)
    rejected = np.zeros(shape, dtype=np.float32)
    per_px = shape[0] * shape[1] / 1.0e6

    # Input visits: a cell uses the visits that cover it completely.
    visits = make_visits(band, seed, box)
    polygons = [v[3] for v in visits]
    background = np.empty(shape, dtype=np.float32)
    for i in range(box.y.start // CELL, -(-box.y.stop // CELL)):
        for j in range(box.x.start // CELL, -(-box.x.stop // CELL)):
            count = max(1, int(shapely.covers(polygons, cell_box(CellIJ(i=i, j=j))).sum()))
            y0, x0 = i * CELL - box.y.start, j * CELL - box.x.start
            background[max(0, y0) : y0 + CELL, max(0, x0) : x0 + CELL] = sigma**2 * len(visits) / count

    # The variance is rounded to a few per cent of the background, so that it compresses well.
    source = np.clip(model, 0.0, flux_limit) / info.gain(sigma)
    variance = background + source

    # Saturated star with a bleed trail.
    saturated = model > flux_limit
    if saturated.any():
        saturated = scipy.ndimage.binary_dilation(saturated, iterations=2)
        core = max(float(np.sqrt(saturated.sum() / math.pi)), 4.0)
        trail = rotated_rectangle(shape, defects.star[0], defects.star[1], 5 * core + 90, 5, 78.0)
        trail |= rotated_rectangle(shape, defects.star[0], defects.star[1], 3 * core + 30, 9, 78.0)
        model = model.copy()
        model[trail & ~saturated] += 0.1 * flux_limit
        mask[saturated | trail] |= BIT["SATURATED"] | BIT["REJECTED"] | BIT["INEXACT_PSF"]
        mask[trail] |= BIT["INTERPOLATED"]
        rejected[saturated | trail] = 0.5
    model = np.minimum(model, flux_limit)

    # Clipped artifacts (a satellite trail and blobs), cosmic rays, bad columns.
    clipped = rotated_rectangle(
        shape,
        rng.uniform(0.2, 0.8) * shape[1],
        rng.uniform(0.2, 0.8) * shape[0],
        0.6 * shape[0],
        11,
        rng.uniform(0, 180),
    )
    for _ in range(rng.poisson(3.0 * per_px) + 2):
        size = rng.uniform(8, 30)
        clipped |= rotated_rectangle(
            shape,
            rng.uniform(0, shape[1]),
            rng.uniform(0, shape[0]),
            size,
            size * rng.uniform(0.4, 1),
            rng.uniform(0, 180),
        )
    mask[clipped] |= BIT["CLIPPED"] | BIT["REJECTED"] | BIT["INEXACT_PSF"]
    cosmic = np.zeros(shape, dtype=bool)
    for _ in range(rng.poisson(25.0 * per_px) + 5):
        cosmic |= rotated_rectangle(
            shape,
            rng.uniform(0, shape[1]),
            rng.uniform(0, shape[0]),
            rng.uniform(3, 16),
            rng.uniform(1.5, 3),
            rng.uniform(0, 180),
        )
    mask[cosmic] |= BIT["COSMIC_RAY"] | BIT["REJECTED"] | BIT["INEXACT_PSF"]
    rejected[clipped | cosmic] = np.maximum(rejected[clipped | cosmic], 1.0 / len(visits))
    variance[clipped | cosmic] *= len(visits) / (len(visits) - 1.0)
    for _ in range(rng.poisson(5.0 * per_px) + 3):
        bad = rotated_rectangle(
            shape,
            rng.uniform(0, shape[1]),
            rng.uniform(0, shape[0]),
            rng.uniform(8, 40),
            2.0,
            rng.choice([0.0, 90.0]),
        )
        mask[bad] |= BIT["INTERPOLATED"]

    # Whole cells whose visits differ from those of their PSF.
    cells = [(i, j) for i in range(shape[0] // CELL) for j in range(shape[1] // CELL)]
    for n in rng.choice(len(cells), size=max(2, len(cells) // 18), replace=False):
        i, j = cells[n]
        mask[i * CELL : (i + 1) * CELL, j * CELL : (j + 1) * CELL] |= BIT["INEXACT_PSF"]

    noise = np.sqrt(variance) * rng.standard_normal(shape, dtype=np.float32)
    second = np.sqrt(variance) * rng.standard_normal(shape, dtype=np.float32)
    residual = smooth_field(rng, shape, 0.06 * sigma)
    wings = scipy.ndimage.uniform_filter(np.clip(model, 0.0, 2.0 * sigma), 127, mode="nearest") * 0.3
    image = (model + noise + residual).astype(np.float32)
    variance = rounded(variance, sigma**2, 0.04)

    # Footprints of objects above 5 sigma in the PSF-smoothed image.
    width = info.fwhm / SCALE / 2.355
    smoothed = scipy.ndimage.gaussian_filter(image, width, mode="nearest")
    threshold = 5.0 * np.sqrt(background) / (2.0 * width * math.sqrt(math.pi))
    detected = smoothed > threshold
    detected = scipy.ndimage.binary_dilation(detected, iterations=round(2.4 * width) // 2)
    mask[detected] |= BIT["DETECTED"]

    # A gap without data and a cell without data.
    gap = rotated_rectangle(shape, *defects.gap)
    lost = np.zeros(shape, dtype=bool)
    y0, x0 = defects.lost_cell.i * CELL - box.y.start, defects.lost_cell.j * CELL - box.x.start
    lost[y0 : y0 + CELL, x0 : x0 + CELL] = True
    for hole, fill in ((gap, np.nan), (lost, np.inf)):
        mask[hole] = BIT["NO_DATA"]
        image[hole] = np.nan
        variance[hole] = fill
        second[hole] = np.nan
        rejected[hole] = 0.0
    return Planes(image, variance, mask, rejected, second, residual, wings.astype(np.float32), visits)


# --------------------------------------------------------------------------
# CellCoadd objects
# --------------------------------------------------------------------------


def spline(field: np.ndarray, canvas: Box, stored: Box, outer: Box, step: int) -> SplineField:
    """Sample a canvas field (nJy) on the background bins of a patch.

    ``step`` is the bin size in pixels; bins whose centre lies outside the
    stored box are missing (NaN), as for a patch that is only partly observed.
    """
    count = outer.x.size // step
    x = outer.x.start - 0.5 + (np.arange(count) + 0.5) * outer.x.size / count
    y = outer.y.start - 0.5 + (np.arange(count) + 0.5) * outer.y.size / count
    data = np.full((count, count), np.nan, dtype=np.float32)
    for n, yy in enumerate(y):
        for m, xx in enumerate(x):
            if stored.contains(x=round(xx), y=round(yy)):
                data[n, m] = field[round(yy) - canvas.y.start, round(xx) - canvas.x.start]
    return SplineField(outer, data, y=y, x=x, unit=u.nJy)


def make_provenance(
    band: str, planes: Planes, seed: int, layout: Layout, stored: Box, bounds: CellGridBounds
):
    """Return the table of input visits and of their use in every cell.

    Polygons are clipped to the stored box and given in tract pixels; a visit
    contributes to a cell only if it covers the cell completely.
    """
    half = PSF_STAMP // 2
    yy, xx = np.mgrid[-half : half + 1, -half : half + 1]
    edge = shapely.box(stored.x.start - 0.5, stored.y.start - 0.5, stored.x.stop - 0.5, stored.y.stop - 0.5)
    used = [
        (v, polygon.intersection(edge)) for v, polygon in zip(planes.visits, [v[3] for v in planes.visits])
    ]
    used = [(v, part) for v, part in used if part.geom_type == "Polygon" and part.area > 0.0]
    inputs = CoaddProvenance.make_empty_input_table(len(used))
    for n, ((visit, detector, night, _), part) in enumerate(used):
        xs, ys = part.exterior.coords.xy
        inputs["instrument"][n] = INSTRUMENT
        inputs["visit"][n] = visit
        inputs["detector"][n] = detector
        inputs["physical_filter"][n] = BANDS[band].physical_filter
        inputs["day_obs"][n] = night
        inputs["polygon"][n] = Polygon(x_vertices=np.array(xs), y_vertices=np.array(ys))

    rows = []
    full = np.array([v[3] for v, _ in used])
    for index in bounds.cell_indices():
        box = bounds.grid.bbox_of(index)
        cell = CellIJ(i=box.y.start // CELL, j=box.x.start // CELL)
        weights = psf_kernel(cell_psf(band, seed, cell))
        weights /= weights.sum()
        moments = [(weights * m).sum() for m in (xx * xx, yy * yy, xx * yy)]
        share = float(planes.rejected[box.slice_within(layout.canvas)].mean())
        for n in np.flatnonzero(shapely.covers(full, cell_box(cell))):
            rows.append((index.i, index.j, used[n][0][0], used[n][0][1], 1.0 - share, *moments))
    columns = list(zip(*rows))
    table = CoaddProvenance.make_empty_contribution_table(len(rows))
    names = (
        "cell_i",
        "cell_j",
        "visit",
        "detector",
        "unmasked_fraction",
        "psf_shape_xx",
        "psf_shape_yy",
        "psf_shape_xy",
    )
    for name, values in zip(names, columns):
        table[name][:] = values
    table["instrument"][:] = INSTRUMENT
    table["overlaps_center"][:] = True
    table["overlap_fraction"][:] = 1.0
    table["weight"][:] = 1.0 / (len(planes.visits) * BANDS[band].sigma ** 2)
    table["psf_shape_flag"][:] = False
    return CoaddProvenance(inputs=inputs, contributions=table)


def make_coadd(
    band: str, patch: int, planes: Planes, layout: Layout, skymap: RingsSkyMap, options: argparse.Namespace
) -> CellCoadd:
    """Cut one patch out of the canvas and wrap it as a cell coadd.

    In the border of the last patch that overlaps its left neighbour the image
    is raised by half the background noise, so that a reader can tell which of
    the two patches a cutout was taken from.
    """
    sigma = BANDS[band].sigma
    inner, outer = skymap.patch_boxes(patch)
    stored = layout.stored_box(patch)
    cut = stored.slice_within(layout.canvas)
    projection = skymap.projection(layout.tract)

    backgrounds = BackgroundMap()
    level = SplineField(
        outer,
        np.array([[0.01 * sigma]], dtype=np.float32),
        y=np.array([outer.y.center]),
        x=np.array([outer.x.center]),
        unit=u.nJy,
    )
    pretty = SumField([spline(planes.residual, layout.canvas, stored, outer, 63)])
    removed = SumField([spline(planes.residual + planes.wings, layout.canvas, stored, outer, 126), level])
    backgrounds.add(
        "pretty", pretty, "Background without the light of bright objects, for attractive colour images."
    )
    backgrounds.add(
        "object",
        removed,
        "Background subtracted from the image; it removes some light of bright objects.",
        is_subtracted=True,
    )

    pixels = planes.image[cut] - removed.render(stored, dtype=np.float32).array
    if patch == layout.patches[3]:
        pixels[:, :BORDER] += np.float32(0.5 * sigma)
    image = Image(np.ascontiguousarray(rounded(pixels, sigma, options.round)), bbox=stored, unit=u.nJy)
    variance = Image(np.ascontiguousarray(planes.variance[cut]), bbox=stored, unit=u.nJy**2)
    bits = planes.mask[cut].copy()
    frame = np.ones(bits.shape, dtype=bool)
    frame[10:-10, 10:-10] = False
    bits[frame] |= BIT["DETECTION_EDGE"]
    mask = Mask(0, schema=MaskSchema(MASK_PLANES), bbox=stored)
    for name, bit in BIT.items():
        mask.set(name, (bits & bit) != 0)

    noise = []
    if band in options.noise_bands:
        noise = [Image(np.ascontiguousarray(rounded(planes.noise[cut], sigma, options.round)), bbox=stored)]
    fractions = {"rejected": Image(np.ascontiguousarray(planes.rejected[cut]), bbox=stored)}

    grid = CellGrid(bbox=outer, cell_shape=YX(y=CELL, x=CELL))
    bounds = CellGridBounds(grid=grid, bbox=outer)[stored]
    defects = place_defects(layout)
    without_psf = [defects.lost_cell] + ([defects.psfless_cell] if band == options.bands[-1] else [])
    first = CellIJ(i=outer.y.start // CELL, j=outer.x.start // CELL)
    missing = frozenset(c - first for c in without_psf if bounds.contains_cell(c - first))
    bounds = CellGridBounds(grid=grid, bbox=bounds.bbox, missing=missing)
    shape = bounds.subgrid_size.as_tuple()
    kernels = np.full((*shape, PSF_STAMP, PSF_STAMP), np.nan)
    rng = np.random.default_rng([options.seed, 5, BAND_ORDER.index(band)])
    corrections = {
        name: np.full(shape, np.nan)
        for name in ("modelfit_CModel_instFlux", "base_PsfFlux_instFlux", "base_GaussianFlux_instFlux")
    }
    for index in bounds.cell_indices():
        k = index - bounds.subgrid_start
        kernels[k.i, k.j] = psf_kernel(cell_psf(band, options.seed, index + first))
        for values in corrections.values():
            values[k.i, k.j] = 0.98 + 0.01 * rng.standard_normal()
    return CellCoadd(
        image,
        mask=mask,
        variance=variance,
        mask_fractions=fractions,
        noise_realizations=noise,
        sky_projection=projection,
        band=band,
        psf=CellPointSpreadFunction(kernels, bounds),
        aperture_corrections={name: CellField(bounds, values) for name, values in corrections.items()},
        patch=PatchDefinition(id=patch, index=YX(y=patch // 10, x=patch % 10), inner_bbox=inner, cells=grid),
        provenance=make_provenance(band, planes, options.seed, layout, stored, bounds),
        backgrounds=backgrounds,
    )


def rounded(pixels: np.ndarray, sigma: float, fraction: float) -> np.ndarray:
    """Round values to a power of two near ``fraction`` times ``sigma``; 0 keeps them."""
    if fraction <= 0.0:
        return pixels.astype(np.float32)
    step = 2.0 ** math.floor(math.log2(fraction * sigma))
    return (np.round(pixels / step) * step).astype(np.float32)


# --------------------------------------------------------------------------
# Butler
# --------------------------------------------------------------------------


def make_repository(root: Path, layout: Layout, skymap: RingsSkyMap, options: argparse.Namespace) -> Butler:
    """Create an empty repository with dimension records, and open it for writing."""
    config = Config()
    formatter = "lsst.images.formatters.GenericFormatter"
    if options.compression == "lossy":
        lossy = {
            "algorithm": "RICE_1",
            "quantization": {"dither": "SUBTRACTIVE_DITHER_2", "level": options.quantize_level},
        }
        recipe = {"image": lossy, "mask": {"algorithm": "GZIP_2"}, "variance": lossy}
        config["datastore", "formatters", "CellCoadd"] = {
            "formatter": formatter,
            "parameters": {"recipe": "sampleLossy"},
        }
        config["datastore", "formatters", "write_recipes"] = {formatter: {"sampleLossy": recipe}}
    Butler.makeRepo(str(root), config=config)
    butler = Butler.from_config(str(root), writeable=True)
    registry = butler.registry
    registry.insertDimensionData(
        "instrument",
        {
            "name": INSTRUMENT,
            "visit_max": 6050123199999,
            "visit_system": 2,
            "exposure_max": 6050123199999,
            "detector_max": 1000,
            "class_name": "lsst.obs.lsst.LsstCam",
        },
    )
    registry.insertDimensionData(
        "physical_filter",
        *[
            {"instrument": INSTRUMENT, "name": info.physical_filter, "band": band}
            for band, info in BANDS.items()
        ],
    )
    registry.insertDimensionData(
        "skymap",
        {
            "name": SKYMAP,
            "hash": skymap.hash(),
            "tract_max": skymap.n_tracts,
            "patch_nx_max": skymap.n_patches,
            "patch_ny_max": skymap.n_patches,
        },
    )
    for tract in [layout.tract, *skymap.neighbours(layout.tract)]:
        region = skymap.region(tract, skymap.tract_box())
        registry.insertDimensionData("tract", {"skymap": SKYMAP, "id": tract, "region": region})
        rows = []
        for patch in range(skymap.n_patches**2):
            row = {"skymap": SKYMAP, "tract": tract, "id": patch, "cell_x": patch % 10, "cell_y": patch // 10}
            rows.append({**row, "region": skymap.region(tract, skymap.patch_boxes(patch)[1])})
        registry.insertDimensionData("patch", *rows)
    butler.collections.register(RUN, CollectionType.RUN)
    butler.collections.register(SKYMAPS_RUN, CollectionType.RUN)
    butler.collections.register(TAGGED, CollectionType.TAGGED)
    butler.collections.register(CHAIN, CollectionType.CHAINED)
    butler.collections.redefine_chain(CHAIN, [RUN, SKYMAPS_RUN])
    dimensions = ("band", "skymap", "tract", "patch")
    registry.registerDatasetType(
        DatasetType(DATASET_TYPE, dimensions, "CellCoadd", universe=butler.dimensions)
    )
    registry.registerDatasetType(DatasetType("skyMap", ("skymap",), "SkyMap", universe=butler.dimensions))
    return butler


def put_coadds(
    butler: Butler, objects: list[SkyObject], layout: Layout, skymap: RingsSkyMap, options
) -> None:
    """Draw all bands, cut them into patches and store them in the repository."""
    dataset_type = butler.get_dataset_type(DATASET_TYPE)
    tasks = [(band, options.seed, layout.canvas, objects) for band in options.bands]
    with ProcessPoolExecutor(max_workers=min(len(tasks), os.cpu_count() or 1)) as pool:
        for band, model in zip(options.bands, pool.map(draw_band, tasks)):
            planes = make_planes(band, options.seed, layout, model)
            for patch in layout.patches:
                if band == options.bands[0] and patch == layout.patches[2] and len(options.bands) > 1:
                    continue  # the first band is missing in the upper left patch
                data_id = butler.registry.expandDataId(
                    band=band, skymap=SKYMAP, tract=layout.tract, patch=patch
                )
                ref = DatasetRef(
                    dataset_type, data_id, run=RUN, id_generation_mode=DatasetIdGenEnum.DATAID_TYPE_RUN
                )
                ref = butler.put(make_coadd(band, patch, planes, layout, skymap, options), ref)
                if band in "gri" and patch != layout.patches[0]:
                    butler.registry.associate(TAGGED, [ref])
            print(f"  {band}: stored, median variance {np.nanmedian(planes.variance):.4g} nJy^2", flush=True)


# --------------------------------------------------------------------------
# Truth
# --------------------------------------------------------------------------


def write_truth(folder: Path, objects: list[SkyObject], layout: Layout, skymap: RingsSkyMap) -> None:
    """Write ``objects.csv`` with everything known about lenses, galaxies and stars."""
    folder.mkdir(parents=True, exist_ok=True)
    header = ["object_id", "ra", "dec", "kind", "subkind", "theta_E", "source_mag_g", "arc_snr_g", "redshift"]
    header += [f"mag_{b}" for b in BAND_ORDER] + ["tract", "patch", "x", "y"]

    def number(value: float, digits: int) -> str:
        return "" if math.isnan(value) else f"{value:.{digits}f}"

    with open(folder / "objects.csv", "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        for thing in sorted(objects, key=lambda o: o.object_id):
            if thing.kind == "galaxy" and thing.mag("i") > 25.0:
                continue
            ra, dec = skymap.pixel_to_sky(layout.tract, thing.x, thing.y)
            patch = (math.floor(thing.y + 0.5) // INNER) * 10 + math.floor(thing.x + 0.5) // INNER
            row = [thing.object_id, f"{ra:.9f}", f"{dec:.9f}", thing.kind, thing.subkind]
            row += [number(thing.theta_e, 3) if thing.theta_e else "", number(thing.source_mag_g, 3)]
            row += [number(thing.arc_snr_g, 1), number(thing.redshift, 3)]
            row += [f"{thing.mag(b):.3f}" for b in BAND_ORDER]
            row += [layout.tract, patch, f"{thing.x:.4f}", f"{thing.y:.4f}"]
            writer.writerow(row)


def write_targets(
    file: Path, objects: list[SkyObject], layout: Layout, skymap: RingsSkyMap, seed: int
) -> None:
    """Write the target list: what somebody would inspect, with the columns that users have, without any label."""
    rng = np.random.default_rng([seed, 6])
    box, (xc, yc) = layout.canvas, layout.corner
    chosen = [o for o in objects if o.kind in ("lens", "lookalike")]
    field = [o for o in objects if o.kind == "galaxy" and o.mag("i") < 23.5 and box.contains(x=o.x, y=o.y)]

    def edge_distance(o: SkyObject) -> float:
        return min(o.x - box.x.start, box.x.stop - o.x, o.y - box.y.start, box.y.stop - o.y)

    def take(candidates: list[SkyObject], count: int) -> None:
        fresh = [o for o in candidates if o not in chosen]
        chosen.extend(fresh[:count])

    take(sorted(field, key=lambda o: math.hypot(o.x - xc, o.y - yc)), 3)  # next to the common corner
    take(sorted(field, key=lambda o: min(abs(o.x - xc), abs(o.y - yc))), 5)  # in a patch overlap
    take(sorted(field, key=edge_distance), 4)  # at the edge of the data
    defects = place_defects(layout)
    gap = defects.gap[0] + box.x.start, defects.gap[1] + box.y.start
    take(sorted(field, key=lambda o: math.hypot(o.x - gap[0], o.y - gap[1])), 2)  # next to the gap
    star = defects.star[0] + box.x.start, defects.star[1] + box.y.start
    take(sorted(field, key=lambda o: math.hypot(o.x - star[0], o.y - star[1])), 2)  # next to the bright star
    rest = [o for o in field if o not in chosen]
    take([rest[n] for n in rng.permutation(len(rest))], max(0, 119 - len(chosen)))
    rows = []
    for o in chosen:
        ra, dec = skymap.pixel_to_sky(layout.tract, o.x, o.y)
        rows.append([o.object_id, f"{ra:.9f}", f"{dec:.9f}", f"{o.mag('i'):.2f}", f"{network_score(rng, o):.4f}"])
    ra, dec = skymap.pixel_to_sky(layout.tract, xc + 1.9 * INNER, yc + 1.6 * INNER)  # outside all data
    rows.append([survey_id(layout.tract, len(objects) + 1), f"{ra:.9f}", f"{dec:.9f}", "", ""])
    with open(file, "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["object_id", "ra", "dec", "mag_i", "score"])
        for n in rng.permutation(len(rows)):
            writer.writerow(rows[n])


def network_score(rng, thing: SkyObject) -> float:
    """Draw the score that an imagined network gives: high for most lenses, middling for look-alikes."""
    mean = {"lens": 2.2, "lookalike": 0.3}.get(thing.kind, -2.5)
    return 1 / (1 + math.exp(-rng.normal(mean, 1.3)))


def write_description(folder: Path, layout: Layout, options: argparse.Namespace) -> None:
    """Write ``scene.json`` with the deliberate defects, in tract pixels."""
    box, defects = layout.canvas, place_defects(layout)
    x0, y0 = box.x.start, box.y.start
    last = layout.stored_box(layout.patches[3])
    scene = {
        "skymap": SKYMAP,
        "tract": layout.tract,
        "patches": layout.patches,
        "bands": list(options.bands),
        "seed": options.seed,
        "corner_xy": list(layout.corner),
        "stored_boxes_x0_y0_x1_y1_exclusive": {
            str(p): [b.x.start, b.y.start, b.x.stop, b.y.stop]
            for p in layout.patches
            for b in [layout.stored_box(p)]
        },
        "missing_dataset": {"band": options.bands[0], "patch": layout.patches[2]},
        "sigma_per_pixel_nJy": {b: BANDS[b].sigma for b in options.bands},
        "saturated_star_xy": [defects.star[0] + x0, defects.star[1] + y0],
        "no_data_gap": {
            "x": defects.gap[0] + x0,
            "y": defects.gap[1] + y0,
            "length": defects.gap[2],
            "width": defects.gap[3],
            "angle_deg": defects.gap[4],
        },
        "no_data_cell_x0_y0": [defects.lost_cell.j * CELL, defects.lost_cell.i * CELL],
        "cell_without_psf": {
            "band": options.bands[-1],
            "x0_y0": [defects.psfless_cell.j * CELL, defects.psfless_cell.i * CELL],
        },
        "raised_border": {
            "patch": layout.patches[3],
            "box_x0_y0_x1_y1_exclusive": [last.x.start, last.y.start, last.x.start + BORDER, last.y.stop],
            "offset_in_sigma": 0.5,
        },
        "compression": options.compression,
        "quantize_level": options.quantize_level if options.compression == "lossy" else None,
        "rounding_in_sigma": options.round,
    }
    (folder / "scene.json").write_text(json.dumps(scene, indent=1) + "\n")


def parse(argv: list[str]) -> argparse.Namespace:
    """Parse and check the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for repository/, truth/ and targets.csv"
    )
    parser.add_argument("--seed", type=int, default=7, help="seed of everything random")
    parser.add_argument("--tract", type=int, default=9813)
    parser.add_argument(
        "--corner-patches",
        type=int,
        nargs=4,
        default=[33, 34, 43, 44],
        metavar="ID",
        help="2 x 2 block of patches around the common corner",
    )
    parser.add_argument("--size", type=int, default=900, help="edge of the stored box of each patch, pixels")
    parser.add_argument("--bands", default=BAND_ORDER, help="bands to make, e.g. gri")
    parser.add_argument("--noise-bands", default="i", help="bands whose files hold a noise realisation")
    parser.add_argument("--lenses", type=int, default=24)
    parser.add_argument("--lookalikes", type=int, default=24)
    parser.add_argument("--compression", choices=("lossy", "lossless"), default="lossy")
    parser.add_argument(
        "--quantize-level",
        type=float,
        default=2.0,
        help="lossy: steps per standard deviation of the noise of a tile",
    )
    parser.add_argument(
        "--round",
        type=float,
        default=0.0,
        help="round pixels to this fraction of the noise first (lossless files become smaller)",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace a sample that is there")
    options = parser.parse_args(argv)
    options.bands = "".join(b for b in BAND_ORDER if b in options.bands)
    if not options.bands:
        parser.error("--bands must name some of " + BAND_ORDER)
    return options


def main(argv: list[str]) -> None:
    """Make the repository and its truth tables."""
    options = parse(argv)
    start = time.monotonic()
    skymap = RingsSkyMap()
    layout = make_layout(options.tract, options.corner_patches, options.size)
    repository, truth, targets = options.out / "repository", options.out / "truth", options.out / "targets.csv"
    if repository.exists() or truth.exists() or targets.exists():
        if not options.overwrite:
            raise SystemExit("The output folder holds a sample already; use --overwrite to replace it.")
        shutil.rmtree(repository, ignore_errors=True)
        shutil.rmtree(truth, ignore_errors=True)
        targets.unlink(missing_ok=True)
    objects = make_scene(layout, options.seed, options.lenses, options.lookalikes)
    print(f"{len(objects)} objects in {layout.canvas.x.size} x {layout.canvas.y.size} pixels", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    butler = make_repository(repository, layout, skymap, options)
    put_coadds(butler, objects, layout, skymap, options)
    write_truth(truth, objects, layout, skymap)
    write_targets(targets, objects, layout, skymap, options.seed)
    write_description(truth, layout, options)
    size = sum(f.stat().st_size for f in repository.rglob("*") if f.is_file())
    print(f"Done: {size / 1e6:.1f} MB in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
