package ripple.fits;

import ripple.sky.PixelBox;

/// A box of an array with any number of axes, x first; it may reach beyond the array.
final class Region {
    private final int[] origin;
    private final int[] size;

    Region(int[] origin, int[] size) {
        this.origin = origin;
        this.size = size;
    }

    static Region whole(int[] axes) {
        return new Region(new int[axes.length], axes);
    }

    /// A box in the first plane of an array.
    static Region of(PixelBox box, int axes) {
        int[] origin = new int[axes];
        int[] size = new int[axes];
        java.util.Arrays.fill(size, 1);
        origin[0] = box.x0();
        origin[1] = box.y0();
        size[0] = box.width();
        size[1] = box.height();
        return new Region(origin, size);
    }

    int origin(int axis) {
        return origin[axis];
    }

    int size(int axis) {
        return size[axis];
    }

    int end(int axis) {
        return origin[axis] + size[axis];
    }

    int axes() {
        return origin.length;
    }

    boolean isEmpty() {
        for (int s : size) {
            if (s <= 0) {
                return true;
            }
        }
        return false;
    }

    long count() {
        return count(size);
    }

    /// Number of elements; `Long.MAX_VALUE` when more than that.
    static long count(int[] size) {
        long count = 1;
        for (int s : size) {
            count = s == 0 ? 0 : count > Long.MAX_VALUE / s ? Long.MAX_VALUE : count * s;
        }
        return count;
    }

    /// The common part; may be empty.
    Region intersection(Region other) {
        int[] from = new int[origin.length];
        int[] length = new int[origin.length];
        for (int axis = 0; axis < origin.length; axis++) {
            from[axis] = Math.max(origin[axis], other.origin[axis]);
            length[axis] = Math.max(0, Math.min(end(axis), other.end(axis)) - from[axis]);
        }
        return new Region(from, length);
    }

    /// Index of an element of this box, C order.
    int index(int[] place) {
        int index = 0;
        for (int axis = origin.length - 1; axis >= 0; axis--) {
            index = index * size[axis] + place[axis] - origin[axis];
        }
        return index;
    }

    /// What is done with each row of a box: its first element.
    @FunctionalInterface
    interface RowAction<X extends Exception> {
        void at(int[] place) throws X;
    }

    /// Visits the rows of this box, upwards; the array handed over is one and the same.
    <X extends Exception> void forEachRow(RowAction<X> action) throws X {
        if (isEmpty()) {
            return;
        }
        int[] place = origin.clone();
        do {
            action.at(place);
        } while (next(place));
    }

    private boolean next(int[] place) {
        for (int axis = 1; axis < place.length; axis++) {
            if (++place[axis] < end(axis)) {
                return true;
            }
            place[axis] = origin[axis];
        }
        return false;
    }
}
