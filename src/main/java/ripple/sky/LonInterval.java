package ripple.sky;

/// A stretch of longitudes from `a` eastwards to `b`, radians in 0…2π; it runs through 0 when `a` is larger.
record LonInterval(double a, double b) {
    static final LonInterval FULL = new LonInterval(0, 2 * Math.PI);

    boolean isFull() {
        return a == 0 && b == 2 * Math.PI;
    }

    double width() {
        return a <= b ? b - a : b - a + 2 * Math.PI;
    }

    boolean holds(double lon) {
        return a <= b ? lon >= a && lon <= b : lon >= a || lon <= b;
    }

    boolean holds(LonInterval other) {
        return isFull() || (holds(other.a) && holds(other.b) && other.width() <= width());
    }

    boolean meets(LonInterval other) {
        return holds(other.a) || other.holds(a);
    }

    /// The shortest stretch that holds both.
    LonInterval united(LonInterval other) {
        if (holds(other)) {
            return this;
        }
        if (other.holds(this)) {
            return other;
        }
        LonInterval eastwards = new LonInterval(a, other.b);
        LonInterval westwards = new LonInterval(other.a, b);
        if (holds(other.a) && holds(other.b)) {
            return FULL;
        }
        boolean east = meets(other) ? holds(other.a) : eastwards.width() <= westwards.width();
        return east ? eastwards : westwards;
    }
}
