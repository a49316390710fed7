package ripple.prepare.light;

/// One least-squares step in the brightness and the geometry of all ellipses.
final class IsophoteStep {
    /// How much neighbouring ellipses may differ.
    enum Stiffness {
        /// All have nearly one centre and shape.
        STIFF(0.1),
        /// They shift and turn against each other as those of galaxies do.
        FREE(1);

        private final double factor;

        Stiffness(double factor) {
            this.factor = factor;
        }
    }

    /// Expected change of ε cos 2θ and ε sin 2θ from node to node.
    private static final double SHAPE_CHANGE = 0.06;
    /// Expected change of the centre from node to node: pixels, and share of the change in radius.
    private static final double SHIFT = 0.03;
    private static final double SHIFT_SHARE = 0.05;
    /// Expected change of the logarithmic slope from node to node.
    private static final double BEND = 0.4;
    private static final double LARGEST_LIGHT_STEP = 1;
    private static final double LARGEST_SHAPE_STEP = 0.15;
    /// A brightness or geometry that nothing determines stays where it is.
    private static final double HOLD = 1e-3;
    /// Unknowns that a pixel's brightness depends on: four of the spline, two nodes with four parameters each.
    private static final int TERMS = 4 + 2 * Isophotes.SHAPE;

    private final Galaxy galaxy;
    private final Isophotes now;
    private final Stiffness stiffness;
    private final NormalEquations equations;
    private final int light;
    private final int unknowns;

    IsophoteStep(Galaxy galaxy, Isophotes now, Stiffness stiffness) {
        this.galaxy = galaxy;
        this.now = now;
        this.stiffness = stiffness;
        this.light = now.logLight().length;
        this.unknowns = light + now.shape().length;
        this.equations = new NormalEquations(unknowns);
    }

    /// @param radius of each pixel
    /// @param model of each pixel
    /// @param weight of each pixel, 0 leaves it out
    /// @param floor smallest logarithm of the brightness
    Isophotes from(double[] radius, double[] model, double[] weight, double floor) {
        int[] places = new int[TERMS];
        double[] terms = new double[TERMS];
        for (int i = 0; i < radius.length; i++) {
            if (weight[i] > 0) {
                terms(i, radius[i], model[i], places, terms);
                equations.add(places, terms, TERMS, galaxy.value(i) - model[i], weight[i]);
            }
        }
        expectSmoothLight();
        expectSmoothShape();
        hold();
        return now.changed(limited(equations.solve()), floor);
    }

    private void terms(int pixel, double radius, double model, int[] places, double[] terms) {
        double place = Math.min(Isophotes.place(radius), now.nodes() - 1.0);
        int node = Math.min((int) place, now.nodes() - 2);
        double u = place - node;
        for (int k = 0; k < 4; k++) {
            places[k] = Math.abs(node - 1 + k);
        }
        terms[0] = model * Isophotes.before(u);
        terms[1] = model * Isophotes.at(u);
        terms[2] = model * Isophotes.at(1 - u);
        terms[3] = model * Isophotes.before(1 - u);
        double gradient = model * now.slope(place)
                / (Isophotes.STEP * Math.sqrt(radius * radius + Isophotes.CORE * Isophotes.CORE));
        shapeTerms(pixel, radius, gradient, node, u, places, terms);
    }

    /// The change of R with centre and shape, by the definition of R² in {@link Isophotes#squaredRadius}, times the gradient.
    private void shapeTerms(int pixel, double radius, double gradient, int node, double u, int[] places,
            double[] terms) {
        double dx = galaxy.x(pixel) - between(node, u, 0);
        double dy = galaxy.y(pixel) - between(node, u, 1);
        double e1 = between(node, u, 2);
        double e2 = between(node, u, 3);
        double e = Math.max(1e-9, Math.hypot(e1, e2));
        double q = 1 - e;
        double round = 0.5 * (1 / q + q);
        double oval = 0.5 * (1 / q + 1);
        double squared = dx * dx + dy * dy;
        double radial = (squared * 0.5 * (1 / (q * q) - 1)
                - ((dx * dx - dy * dy) * e1 + 2 * dx * dy * e2) * 0.5 / (q * q)) / e;
        double scale = radius > 1e-6 ? gradient / (2 * radius) : 0;
        double[] changes = {-2 * (dx * round - (dx * e1 + dy * e2) * oval),
                -2 * (dy * round - (dx * e2 - dy * e1) * oval), radial * e1 - (dx * dx - dy * dy) * oval,
                radial * e2 - 2 * dx * dy * oval};
        for (int p = 0; p < Isophotes.SHAPE; p++) {
            places[4 + p] = light + node * Isophotes.SHAPE + p;
            places[4 + Isophotes.SHAPE + p] = light + (node + 1) * Isophotes.SHAPE + p;
            terms[4 + p] = scale * changes[p] * (1 - u);
            terms[4 + Isophotes.SHAPE + p] = scale * changes[p] * u;
        }
    }

    private double between(int node, double u, int parameter) {
        return (1 - u) * now.shape(node, parameter) + u * now.shape(node + 1, parameter);
    }

    /// The logarithm of the brightness is nearly straight on the scale: a power law outside, flat at the centre.
    private void expectSmoothLight() {
        double[] c = now.logLight();
        double[] second = {1, -2, 1};
        for (int i = 1; i < light - 1; i++) {
            double bend = c[i - 1] - 2 * c[i] + c[i + 1];
            equations.add(new int[]{i - 1, i, i + 1}, second, 3, -bend, 1 / (BEND * BEND));
        }
    }

    private void expectSmoothShape() {
        double[] first = {-1, 1};
        for (int node = 0; node + 1 < now.nodes(); node++) {
            double shift = stiffness.factor
                    * (SHIFT + SHIFT_SHARE * (Isophotes.radius(node + 1) - Isophotes.radius(node)));
            for (int p = 0; p < Isophotes.SHAPE; p++) {
                double expected = p < 2 ? shift : stiffness.factor * SHAPE_CHANGE;
                int place = light + node * Isophotes.SHAPE + p;
                equations.add(new int[]{place, place + Isophotes.SHAPE}, first, 2,
                        now.shape(node, p) - now.shape(node + 1, p), 1 / (expected * expected));
            }
        }
    }

    private void hold() {
        double[] one = {1};
        for (int i = 0; i < unknowns; i++) {
            equations.add(new int[]{i}, one, 1, 0, HOLD);
        }
    }

    private double[] limited(double[] step) {
        for (int i = 0; i < step.length; i++) {
            boolean isShape = i >= light && (i - light) % Isophotes.SHAPE >= 2;
            double limit = isShape ? LARGEST_SHAPE_STEP : LARGEST_LIGHT_STEP;
            step[i] = Math.clamp(step[i], -limit, limit);
        }
        return step;
    }
}
