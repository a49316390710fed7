package ripple.pipeline.labelled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import ripple.catalog.Target;
import ripple.cutout.CutoutPlan;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Placed;
import ripple.cutout.Wanted;
import ripple.export.split.SkyStamp;
import ripple.export.split.SplitPlan;
import ripple.label.agree.Agreement;
import ripple.label.agree.Figure;
import ripple.label.choose.ConsensusKind;
import ripple.label.choose.Exclusion;
import ripple.label.choose.LabelChoice;
import ripple.label.choose.LabelledObject;
import ripple.label.choose.LeftOut;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.sky.SkyMap;

/// What will be in a labelled set, before a pixel is read: all but what the recipe will make of it.
///
/// @param settings of the set
/// @param graded list and grades
/// @param choice by the labels
/// @param stamps where the stamps of the objects lie, by row; a set without split has objects without place too
/// @param objects of the set, by row
/// @param splits the split of each row; blank without a split
/// @param split how it came about; empty without one
/// @param leftOut every object of the list that is not in the set, in the order of the steps
public record LabelledPlan(LabelledSettings settings, Graded graded, LabelChoice choice, List<SkyStamp> stamps,
        List<LabelledObject> objects, List<String> splits, Optional<SplitPlan> split, List<LeftOut> leftOut) {
    /// Copies the lists.
    public LabelledPlan {
        stamps = List.copyOf(stamps);
        objects = List.copyOf(objects);
        splits = List.copyOf(splits);
        leftOut = List.copyOf(leftOut);
    }

    /// Makes the plan.
    ///
    /// @throws IllegalArgumentException with a sentence when the settings do not fit the grades
    public static LabelledPlan of(Graded graded, SkyMap map, LabelledSettings settings) {
        LabelChoice choice = LabelChoice.of(graded.targets(), graded.agreement(), graded.votes(), settings.criteria());
        List<LeftOut> leftOut = new ArrayList<>(choice.leftOut());
        SequencedMap<Integer, SkyStamp> placed = new LinkedHashMap<>();
        List<LabelledObject> there = new ArrayList<>();
        for (LabelledObject object : choice.chosen()) {
            place(object, map, settings.recipe()).ifPresentOrElse(stamp -> {
                placed.put(stamp.index(), stamp);
                there.add(object);
            }, () -> leftOut.add(new LeftOut(object.target(), Exclusion.NO_PLACE,
                    "Its position is no place on the sky map.")));
        }
        Optional<SplitPlan> split = settings.shares()
                .map(shares -> SplitPlan.of(List.copyOf(placed.values()), map, shares));
        split.ifPresent(s -> leftOut.addAll(outside(there, s, graded.targets())));
        List<LabelledObject> objects = there.stream()
                .filter(o -> split.map(s -> s.splits().containsKey(o.target().index())).orElse(true)).toList();
        List<String> splits = objects.stream().map(o -> split.map(s -> s.name(o.target().index())).orElse("")).toList();
        List<SkyStamp> stamps = objects.stream().map(o -> placed.get(o.target().index())).toList();
        return new LabelledPlan(settings, graded, choice, stamps, objects, splits, split, leftOut);
    }

    /// Why a consensus cannot be had of these votes, as a sentence; empty when it can.
    public static Optional<String> whyNot(ConsensusKind kind, Agreement agreement) {
        Figure first = switch (kind) {
            case MAJORITY, MEAN -> agreement.consensus().getFirst().mean();
            case SWAP -> agreement.consensus().getFirst().swap();
            case DAWID_SKENE -> agreement.consensus().getFirst().dawidSkene();
        };
        return first instanceof Figure.None none ? Optional.of(none.reason()) : Optional.empty();
    }

    private static Optional<SkyStamp> place(LabelledObject object, SkyMap map, Recipe recipe) {
        Target target = object.target();
        int reach = footprint(recipe, map, target);
        return CutoutPlan.place(map, new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()),
                CutoutSettings.plain(reach, recipe.bands())).map(p -> stamp(object, p, map));
    }

    private static SkyStamp stamp(LabelledObject object, Placed placed, SkyMap map) {
        return new SkyStamp(object.target().index(), object.label().grade(), placed.position(), placed.tract(),
                placed.patch(), placed.box(), map.tract(placed.tract()).projection().scaleArcsec());
    }

    /// Edge of the box of tract pixels that holds the stamp: a resampled one may be turned in it.
    private static int footprint(Recipe recipe, SkyMap map, Target target) {
        if (recipe.resample().enabled() == Switch.OFF) {
            return recipe.size();
        }
        double scale = target.position().flatMap(map::tractOwning).map(t -> t.projection().scaleArcsec())
                .orElse(recipe.resample().pixelScaleArcsec());
        double edge = Math.sqrt(2) * recipe.resultSize() * recipe.resample().pixelScaleArcsec() / scale;
        return Math.max(recipe.size(), (int) Math.ceil(edge) + 2);
    }

    private static List<LeftOut> outside(List<LabelledObject> objects, SplitPlan split, List<Target> targets) {
        List<LeftOut> out = new ArrayList<>();
        for (LabelledObject object : objects) {
            int index = object.target().index();
            String patch = split.reaching().get(index);
            Integer near = split.near().get(index);
            if (patch != null) {
                out.add(new LeftOut(object.target(), Exclusion.BOUNDARY, "Its stamp reaches into patch " + patch
                        + ", which is in " + split.shares().names().get(split.groups().getOrDefault(patch, 0)) + "."));
            } else if (near != null) {
                out.add(new LeftOut(object.target(), Exclusion.TOO_NEAR, "It lies too near " + targets.get(near).id()
                        + ", which is in another split."));
            }
        }
        return out;
    }

    /// The counts of each split, in order; of the whole set where there is none.
    public List<SplitCount> counts() {
        return counts(Set.copyOf(IntStream.range(0, objects.size()).boxed().toList()));
    }

    /// The counts of some rows.
    List<SplitCount> counts(Set<Integer> rows) {
        List<String> names = settings.shares().map(s -> s.names()).orElse(List.of(""));
        List<SplitCount> counts = new ArrayList<>();
        for (int s = 0; s < names.size(); s++) {
            int place = s;
            counts.add(count(names.get(s), settings.shares().map(shares -> shares.share(place)).orElse(1.0), rows));
        }
        return counts;
    }

    private SplitCount count(String name, double wanted, Set<Integer> rows) {
        SequencedMap<String, Integer> byGrade = new LinkedHashMap<>();
        grades().forEach(grade -> byGrade.put(grade, 0));
        Set<String> patches = new HashSet<>();
        int sum = 0;
        for (int row = 0; row < objects.size(); row++) {
            if (rows.contains(row) && splits.get(row).equals(name)) {
                byGrade.merge(objects.get(row).label().grade(), 1, Integer::sum);
                patches.add(stamps.get(row).groupKey());
                sum++;
            }
        }
        return new SplitCount(name, wanted, patches.size(), sum, byGrade);
    }

    /// The grades that are wanted, from the most lens-like.
    public List<String> grades() {
        return graded.agreement().settings().scale().codes().stream().filter(settings.criteria().grades()::contains)
                .toList();
    }

    /// The splits that no object is in: whole patches could not be dealt out otherwise.
    public List<String> empty() {
        return split.isEmpty()
                ? List.of()
                : counts().stream().filter(count -> count.objects() == 0).map(SplitCount::name).toList();
    }

    /// How many objects of the list are not in the set, by reason.
    public Map<Exclusion, Integer> reasons() {
        return LeftOut.counts(leftOut);
    }
}
