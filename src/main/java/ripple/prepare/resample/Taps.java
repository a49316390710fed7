package ripple.prepare.resample;

/// Weights along one axis for a point between pixels.
interface Taps {
    /// How many pixels count.
    int count();

    /// Fills the weights of `count()` pixels in a row.
    ///
    /// @return the first of these pixels
    int fill(double at, double[] weights);

    /// The pixel that the point lies in; halves go up.
    record NearestTap() implements Taps {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public int fill(double at, double[] weights) {
            weights[0] = 1;
            return (int) Math.floor(at + 0.5);
        }
    }

    /// Linear.
    record LinearTaps() implements Taps {
        @Override
        public int count() {
            return 2;
        }

        @Override
        public int fill(double at, double[] weights) {
            int first = (int) Math.floor(at);
            double t = at - first;
            weights[0] = 1 - t;
            weights[1] = t;
            return first;
        }
    }

    /// The cubic B-spline, for coefficients: Unser 1999, equation 3.
    record SplineTaps() implements Taps {
        @Override
        public int count() {
            return 4;
        }

        @Override
        public int fill(double at, double[] weights) {
            int floor = (int) Math.floor(at);
            double t = at - floor;
            double u = 1 - t;
            weights[0] = u * u * u / 6;
            weights[1] = (4 - 6 * t * t + 3 * t * t * t) / 6;
            weights[2] = (4 - 6 * u * u + 3 * u * u * u) / 6;
            weights[3] = t * t * t / 6;
            return floor - 1;
        }
    }
}
