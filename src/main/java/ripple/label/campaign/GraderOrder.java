package ripple.label.campaign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ripple.catalog.Target;
import ripple.image.Turn;
import ripple.file.Sha256;

/// A grader's own order. Every choice is a hash of the campaign's seed, a word for the choice, and the object: nothing depends on the computer,
/// the version of Java, or the order of the list.
///
/// Which objects are repeated and which known ones are planted is the same for all graders; where they come is not.
final class GraderOrder {
    private static final int FAR_APART = 200;
    private static final List<Turn> OTHER_TURNS = Turn.all().stream().filter(turn -> !turn.equals(Turn.NONE)).toList();

    private final Campaign campaign;
    private final String own;
    private final Sha256 sha = new Sha256();

    private record Place(Target target, Optional<Planted> known) {}

    GraderOrder(Campaign campaign, String grader) {
        this.campaign = campaign;
        this.own = Normalizer.normalize(grader.strip(), Normalizer.Form.NFC);
    }

    List<Showing> showings() {
        List<Place> firsts = new ArrayList<>();
        campaign.targets().forEach(target -> firsts.add(new Place(target, Optional.empty())));
        planted().forEach(known -> firsts.add(new Place(known.target(), Optional.of(known))));
        return numbered(withRepeats(sorted(firsts, place -> hash("order", own, place.target().id()))));
    }

    private List<Planted> planted() {
        double share = campaign.options().plantedShare();
        long wanted = Math.round(share / (1 - share) * campaign.targets().size());
        return chosen(campaign.planted(), wanted, known -> hash("planted", "", known.target().id()));
    }

    private List<Target> repeated() {
        long wanted = Math.round(campaign.options().repeatShare() * campaign.targets().size());
        return chosen(campaign.targets(), wanted, target -> hash("repeat", "", target.id()));
    }

    /// The first in the order of their keys, which are not made where none is wanted.
    private static <T> List<T> chosen(List<T> all, long wanted, Function<T, String> key) {
        return wanted == 0 ? List.of() : sorted(all, key).stream().limit(wanted).toList();
    }

    /// Each key is made once.
    private static <T> List<T> sorted(List<T> all, Function<T, String> key) {
        record Keyed<T>(String key, T value) {}
        return all.stream().map(value -> new Keyed<>(key.apply(value), value)).sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::value).toList();
    }

    /// Each repeat goes before a first showing that is at least so many places away from its own. What is put in between makes the way
    /// longer, never shorter.
    private List<Place> withRepeats(List<Place> firsts) {
        int gap = Math.min(FAR_APART, firsts.size() / 3);
        if (gap < 1) {
            return firsts;
        }
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < firsts.size(); i++) {
            at.put(firsts.get(i).target().id(), i);
        }
        Map<Integer, List<Place>> before = new HashMap<>();
        for (Target target : repeated()) {
            int index = at.getOrDefault(target.id(), 0);
            before.computeIfAbsent(slot(target, index, gap, firsts.size()), _ -> new ArrayList<>())
                    .add(firsts.get(index));
        }
        List<Place> all = new ArrayList<>();
        for (int i = 0; i <= firsts.size(); i++) {
            all.addAll(before.getOrDefault(i, List.of()));
            if (i < firsts.size()) {
                all.add(firsts.get(i));
            }
        }
        return all;
    }

    /// A place before which there are `0 … count` firsts, far from the object's own at `index`.
    private int slot(Target target, int index, int gap, int count) {
        int early = Math.max(0, index - gap + 1);
        int late = Math.max(0, count - (index + gap));
        int choice = (int) Math.floorMod(number("place", own, target.id()), (long) early + late);
        return choice < early ? choice : index + gap + 1 + (choice - early);
    }

    private List<Showing> numbered(List<Place> places) {
        Map<String, Integer> times = new HashMap<>();
        List<Showing> showings = new ArrayList<>();
        for (Place place : places) {
            int showing = times.merge(place.target().id(), 1, Integer::sum) - 1;
            showings.add(new Showing(new Item(place.target().id(), showing), place.target(), turn(place, showing),
                    place.known()));
        }
        return List.copyOf(showings);
    }

    private Turn turn(Place place, int showing) {
        if (showing == 0 || campaign.options().turns() == CampaignOptions.Turns.AS_THEY_ARE) {
            return Turn.NONE;
        }
        int which = (int) Math.floorMod(number("turn", "", place.target().id()), (long) OTHER_TURNS.size());
        return OTHER_TURNS.get(which);
    }

    private long number(String choice, String grader, String objectId) {
        return Long.parseUnsignedLong(hash(choice, grader, objectId).substring(0, 16), 16);
    }

    private String hash(String choice, String grader, String objectId) {
        return sha.add("ripple-order").add(String.valueOf(campaign.seed())).add(choice).add(grader)
                .add(objectId).hex();
    }
}
