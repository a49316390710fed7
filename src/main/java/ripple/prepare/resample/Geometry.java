package ripple.prepare.resample;

import ripple.image.Wcs;

/// Where the pixels of a new grid fall on an image. What is not asked for is not made.
interface Geometry {
    /// Of the pixels' centres.
    PixelMap centres();

    /// Of the pixels' corners.
    PixelMap corners();

    /// From WCS to WCS.
    static Geometry between(TargetGrid grid, Wcs image, PixelMaps maps) {
        return new Geometry() {
            @Override
            public PixelMap centres() {
                return map(PixelMapKey.Lattice.CENTRES);
            }

            @Override
            public PixelMap corners() {
                return map(PixelMapKey.Lattice.CORNERS);
            }

            private PixelMap map(PixelMapKey.Lattice lattice) {
                return maps.of(new PixelMapKey(grid.wcs(), image, grid.width(), grid.height(), lattice));
            }
        };
    }

    /// Any map.
    static Geometry of(PixelTransform transform, int width, int height) {
        return new Geometry() {
            @Override
            public PixelMap centres() {
                return PixelMap.centres(transform, width, height);
            }

            @Override
            public PixelMap corners() {
                return PixelMap.corners(transform, width, height);
            }
        };
    }
}
