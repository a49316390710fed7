package ripple.ui.sky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ripple.catalog.Target;
import ripple.export.StampStatus;
import ripple.render.ColourMap;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.sky.MarkDress.Entry;
import ripple.ui.sky.MarkDress.Look;
import ripple.ui.sky.MarkDress.Shape;

/// Finds symbols for targets: by what became of them, or by a column: a scale for numbers, kinds for words. Work for the background.
///
/// @param placed targets with a place, in the order of the marks
record DressMaker(List<Target> placed) {
    private static final int STEPS = 16;
    /// The darkest steps of the colour map would not show on a dark ground.
    private static final int DARKEST = 70;
    /// One value in a hundred may lie beyond each end of the scale.
    private static final double TAIL = 0.01;
    private static final Look OTHER = new Look(Shape.RING, 0xFFFFFFFF);
    private static final Look UNKNOWN = new Look(Shape.BAR, 0xFF9A9A9A);
    /// Okabe and Ito 2008, "Color universal design", each with a form of its own.
    private static final List<Look> WORDS = List.of(new Look(Shape.DISC, 0xFFE69F00),
            new Look(Shape.SQUARE, 0xFF56B4E9),
            new Look(Shape.TRIANGLE, 0xFF009E73), new Look(Shape.DIAMOND, 0xFFF0E442),
            new Look(Shape.CROSS, 0xFFE8743B),
            new Look(Shape.PLUS, 0xFFCC79A7));
    private static final List<Shape> GRADES = List.of(Shape.SQUARE, Shape.DISC, Shape.DIAMOND, Shape.TRIANGLE,
            Shape.PLUS);
    private static final Look ACCEPTED = new Look(Shape.DISC, 0xFF3FBF96);
    private static final Look REJECTED = new Look(Shape.CROSS, 0xFFE6A532);
    private static final Look FAILED = new Look(Shape.TRIANGLE, 0xFFF28163);
    private static final Look FETCHED = new Look(Shape.DIAMOND, 0xFFFFFFFF);

    /// @param fetched ids of targets whose stamps were there
    MarkDress dress(ColourBy by, RunOutcomes runs, Set<String> fetched, GradeMarks graded) {
        return switch (by.kind()) {
            case NOTHING -> MarkDress.PLAIN;
            case STATE -> states(runs, fetched);
            case GRADE -> grades(graded);
            case COLUMN -> column(by.column());
        };
    }

    private MarkDress states(RunOutcomes runs, Set<String> fetched) {
        List<Look> looks = List.of(OTHER, FETCHED, ACCEPTED, REJECTED, FAILED);
        List<String> names = List.of(Messages.text("marks.untouched"), Messages.text("marks.fetched"),
                Messages.text("marks.accepted"), Messages.text("marks.rejected"), Messages.text("marks.failed"));
        byte[] kinds = new byte[placed.size()];
        int[] counts = new int[looks.size()];
        for (int i = 0; i < kinds.length; i++) {
            String id = placed.get(i).id();
            RunOutcomes.Outcome outcome = runs.states().get(id);
            kinds[i] = (byte) (outcome != null ? kind(outcome.status()) : fetched.contains(id) ? 1 : 0);
            counts[kinds[i]]++;
        }
        return new MarkDress(kinds, looks, legend(names, looks, counts), false);
    }

    /// Forms as in Vet: a square is the best, a disc the next, a cross the last.
    private MarkDress grades(GradeMarks graded) {
        List<Look> looks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int last = graded.grades().size() - 1;
        for (int i = 0; i <= last; i++) {
            looks.add(new Look(i == last ? Shape.CROSS : GRADES.get(i % GRADES.size()), graded.grades().get(i).argb()));
            names.add(graded.grades().get(i).name());
        }
        looks.add(OTHER);
        names.add(Messages.text("marks.ungraded"));
        byte[] kinds = new byte[placed.size()];
        int[] counts = new int[looks.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) (int) graded.ofTarget().getOrDefault(placed.get(i).id(), last + 1);
            counts[kinds[i]]++;
        }
        return new MarkDress(kinds, looks, legend(names, looks, counts), false);
    }

    private static int kind(StampStatus status) {
        return switch (status) {
            case ACCEPTED -> 2;
            case REJECTED -> 3;
            case FAILED -> 4;
        };
    }

    private static List<Entry> legend(List<String> names, List<Look> looks, int[] counts) {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            all.add(new Entry(names.get(i), looks.get(i), counts[i]));
        }
        return all;
    }

    private MarkDress column(String name) {
        double[] numbers = new double[placed.size()];
        boolean any = false;
        for (int i = 0; i < numbers.length; i++) {
            String text = text(placed.get(i), name);
            numbers[i] = number(text);
            if (Double.isNaN(numbers[i]) && !text.isEmpty() && !text.equalsIgnoreCase("nan")) {
                return words(name);
            }
            any |= Double.isFinite(numbers[i]);
        }
        return any ? scale(numbers) : words(name);
    }

    private static String text(Target target, String column) {
        return target.columns().getOrDefault(column, "").strip();
    }

    /// NaN for what is no number.
    private static double number(String text) {
        if (text.isEmpty() || "+-−.0123456789nNiI".indexOf(text.charAt(0)) < 0 || text.matches(".*[dDfFpPxX]")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text.replace('−', '-'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private MarkDress scale(double[] numbers) {
        double[] sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        double low = sorted[(int) (TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        byte[] kinds = new byte[numbers.length];
        int unknown = 0;
        for (int i = 0; i < kinds.length; i++) {
            boolean known = !Double.isNaN(numbers[i]);
            double part = high > low ? Math.clamp((numbers[i] - low) / (high - low), 0, 1) : 0.5;
            kinds[i] = (byte) (known ? Math.min(STEPS - 1, (int) (part * STEPS)) : STEPS);
            unknown += known ? 0 : 1;
        }
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            looks.add(new Look(Shape.DISC, ColourMap.VIRIDIS.argb(DARKEST + (255 - DARKEST) * i / (STEPS - 1))));
        }
        looks.add(UNKNOWN);
        List<Entry> legend = new ArrayList<>(List.of(new Entry(NumberStyle.significant(low, 4), looks.getFirst(), -1),
                new Entry(NumberStyle.significant(high, 4), looks.get(STEPS - 1), -1)));
        if (unknown > 0) {
            legend.add(new Entry(Messages.text("marks.unknown"), UNKNOWN, unknown));
        }
        return new MarkDress(kinds, looks, legend, true);
    }

    /// The most frequent words have symbols of their own.
    private MarkDress words(String name) {
        Map<String, Integer> counts = new HashMap<>();
        placed.forEach(target -> counts.merge(text(target, name), 1, Integer::sum));
        List<String> frequent = counts.entrySet().stream().filter(e -> !e.getKey().isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(WORDS.size()).map(Map.Entry::getKey).toList();
        Map<String, Integer> kindOf = new LinkedHashMap<>();
        frequent.forEach(word -> kindOf.put(word, kindOf.size()));
        List<Look> looks = new ArrayList<>(WORDS.subList(0, frequent.size()));
        looks.add(OTHER);
        looks.add(UNKNOWN);
        byte[] kinds = new byte[placed.size()];
        int[] number = new int[looks.size()];
        for (int i = 0; i < kinds.length; i++) {
            String word = text(placed.get(i), name);
            kinds[i] = (byte) (word.isEmpty() ? looks.size() - 1 : kindOf.getOrDefault(word, frequent.size()));
            number[kinds[i]]++;
        }
        List<String> names = new ArrayList<>(frequent);
        names.add(Messages.text("marks.other"));
        names.add(Messages.text("marks.unknown"));
        return new MarkDress(kinds, looks,
                legend(names, looks, number).stream().filter(entry -> entry.count() > 0).toList(), false);
    }
}
