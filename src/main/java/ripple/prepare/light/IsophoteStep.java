package ripple.prepare.light;

/// One least-squares step in the brightness and the geometry of all ellipses.
final class IsophoteStep {
    /// How much neighbouring ellipses may differ.
    enum Stiffness {
        /// All have nearly one centre and shape.
        STIFF(0.1, 0.05),
        /// They shift and turn against each other as those of galaxies do.
        FREE(1, 0.1);

        private final double factor;
        private final double outwardBend;

        Stiffness(double factor, double outwardBend) {
            this.factor = factor;
            this.outwardBend = outwardBend;
        }
    }

    /// Expected change of ε cos 2θ and ε sin 2θ from node to node.
    private static final double SHAPE_CHANGE = 0.04;
    /// Expected change of the centre from node to node: pixels, and share of the change in radius.
    private static final double SHIFT = 0.02;
    private static final double SHIFT_SHARE = 0.01;
    /// Expected change of the logarithmic slope from node to node.
    private static final double BEND = 0.4;
    private static final double LARGEST_LIGHT_STEP = 1;
    private static final double LARGEST_SHAPE_STEP = 0.15;
    /// A brightness or geometry that nothing determines stays where it is.
    private static final double HOLD = 1e-3;
    /// Unknowns that a pixel's brightness depends on: four of the spline, two nodes with four parameters each.
    private static final int SPLINE = 4;
    private static final int TERMS = SPLINE + 2 * Isophotes.SHAPE;

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

    /// @param place of each pixel on the scale
    /// @param model of each pixel
    /// @param weight of each pixel, 0 leaves it out
    /// @param floor smallest logarithm of the brightness
    Isophotes from(double[] place, double[] model, double[] weight, double floor) {
        NormalEquations.Block[] blocks = new NormalEquations.Block[now.nodes() - 1];
        for (int node = 0; node < blocks.length; node++) {
            blocks[node] = new NormalEquations.Block(TERMS);
        }
        double[] row = new double[TERMS + 1];
        for (int i = 0; i < place.length; i++) {
            if (weight[i] > 0) {
                double within = Math.min(place[i], now.nodes() - 1.0);
                int node = Math.min((int) within, now.nodes() - 2);
                row(i, within, node, model[i], Math.sqrt(weight[i]), row);
                blocks[node].add(row);
            }
        }
        for (int node = 0; node < blocks.length; node++) {
            equations.add(places(node), blocks[node]);
        }
        expectSmoothLight();
        expectSmoothShape();
        hold();
        return now.changed(limited(equations.solve()), floor);
    }

    private int[] places(int node) {
        int[] places = new int[TERMS];
        for (int k = 0; k < SPLINE; k++) {
            places[k] = Math.abs(node - 1 + k);
        }
        for (int k = SPLINE; k < TERMS; k++) {
            places[k] = light + node * Isophotes.SHAPE + k - SPLINE;
        }
        return places;
    }

    /// How a pixel's brightness changes with the unknowns of its interval, and how far it is off.
    private void row(int pixel, double place, int node, double model, double root, double[] row) {
        double u = place - node;
        double light = root * model;
        row[0] = light * Isophotes.before(u);
        row[1] = light * Isophotes.at(u);
        row[2] = light * Isophotes.at(1 - u);
        row[3] = light * Isophotes.before(1 - u);
        shapeTerms(pixel, light * now.slope(place), node, u, row);
        row[TERMS] = root * (galaxy.value(pixel) - model);
    }

    /// The change of R with centre and shape, by the definition of R² in {@link Isophotes#squaredRadius}, times that of the light with R.
    private void shapeTerms(int pixel, double slope, int node, double u, double[] row) {
        double dx = galaxy.x(pixel) - between(node, u, 0);
        double dy = galaxy.y(pixel) - between(node, u, 1);
        double e1 = between(node, u, 2);
        double e2 = between(node, u, 3);
        double e = Math.max(1e-9, Math.sqrt(e1 * e1 + e2 * e2));
        double q = 1 - e;
        double round = 0.5 * (1 / q + q);
        double oval = 0.5 * (1 / q + 1);
        double plus = dx * dx - dy * dy;
        double cross = 2 * dx * dy;
        double radial = ((dx * dx + dy * dy) * 0.5 * (1 / (q * q) - 1) - (plus * e1 + cross * e2) * 0.5 / (q * q)) / e;
        double squared = Math.max(1e-12, (dx * dx + dy * dy) * round - (plus * e1 + cross * e2) * oval);
        double scale = slope / (Isophotes.STEP * 2 * Math.sqrt(squared * (squared + Isophotes.CORE * Isophotes.CORE)));
        set(row, 0, u, -2 * scale * (dx * round - (dx * e1 + dy * e2) * oval));
        set(row, 1, u, -2 * scale * (dy * round - (dx * e2 - dy * e1) * oval));
        set(row, 2, u, scale * (radial * e1 - plus * oval));
        set(row, 3, u, scale * (radial * e2 - cross * oval));
    }

    private static void set(double[] row, int parameter, double u, double change) {
        row[SPLINE + parameter] = change * (1 - u);
        row[SPLINE + Isophotes.SHAPE + parameter] = change * u;
    }

    private double between(int node, double u, int parameter) {
        return (1 - u) * now.shape(node, parameter) + u * now.shape(node + 1, parameter);
    }

    /// Light falls the more steeply the farther out (every Sérsic profile does, on this scale too): a bend the other way is what a ring
    /// makes.
    private void expectSmoothLight() {
        double[] c = now.logLight();
        double[] second = {1, -2, 1};
        for (int i = 1; i < light - 1; i++) {
            double bend = c[i - 1] - 2 * c[i] + c[i + 1];
            double expected = bend > 0 ? stiffness.outwardBend : BEND;
            equations.add(new int[]{i - 1, i, i + 1}, second, -bend, 1 / (expected * expected));
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
                equations.add(new int[]{place, place + Isophotes.SHAPE}, first,
                        now.shape(node, p) - now.shape(node + 1, p), 1 / (expected * expected));
            }
        }
    }

    private void hold() {
        double[] one = {1};
        for (int i = 0; i < unknowns; i++) {
            equations.add(new int[]{i}, one, 0, HOLD);
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
