#!/usr/bin/env python3
"""Takes the FITS files of a folder out of the page cache (Linux; what is not yet on the disk is written first).

    evict.py FOLDER
"""

import os
import sys
from pathlib import Path

for path in Path(sys.argv[1]).rglob("*.fits"):
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(file)
