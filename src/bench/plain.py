#!/usr/bin/env python3
"""Writes a copy of a Butler repository whose image arrays are not compressed, to measure plain files with the same pixels.

    plain.py REPOSITORY COPY
"""

import io
import shutil
import sys
from pathlib import Path

from astropy.io import fits

INDEX = ("INDXADDR", "INDXSIZE", "JSONADDR", "JSONSIZE")  # where lsst.images finds its parts; readers go through the HDUs without


def stored(source, hdu):
    """The HDU's bytes as they are."""
    about = hdu.fileinfo()
    source.seek(about["hdrLoc"])
    return source.read(about["datLoc"] + about["datSpan"] - about["hdrLoc"])


def plain(hdu):
    """The bytes of an array that is not compressed, with the same cards."""
    out = io.BytesIO()
    image = fits.ImageHDU(hdu.data, hdu.header, name=hdu.name)
    fits.HDUList([fits.PrimaryHDU(), image]).writeto(out)
    return out.getvalue()[2880:]


def unpacked(path):
    target = path.with_suffix(".plain")
    with fits.open(path) as file, open(path, "rb") as source, open(target, "wb") as out:
        for hdu in file:
            out.write(plain(hdu) if isinstance(hdu, fits.CompImageHDU) else stored(source, hdu))
    target.replace(path)
    with fits.open(path, mode="update") as file:
        for card in INDEX:
            file[0].header.remove(card, ignore_missing=True)


def main(argv):
    source, copy = Path(argv[0]), Path(argv[1])
    shutil.copytree(source, copy)
    for path in sorted(copy.rglob("*.fits")):
        unpacked(path)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1:])
