package ripple.label.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ripple.label.campaign.Item;
import ripple.label.journal.LabelEvent.Aside;
import ripple.label.vocabulary.Grade;

/// Counts a session's items. Only those are looked at anew that something happened to: a campaign may have a hundred thousand.
final class SessionCount {
    private final LabelSession session;
    private final List<String> codes;
    private final Map<String, Integer> kindOf = new HashMap<>();
    private final int[] kinds;
    private final Aside[] asides;
    private final int[] counts;
    private final int[] aside = new int[Aside.values().length];
    private final Set<Item> onScreen = new HashSet<>();

    SessionCount(LabelSession session) {
        this.session = session;
        codes = new ArrayList<>(session.campaign().vocabulary().grades().stream().map(Grade::code).toList());
        for (int i = 0; i < codes.size(); i++) {
            kindOf.put(codes.get(i), LabelSession.FIRST_GRADE + i);
        }
        kinds = new int[session.order().size()];
        asides = new Aside[kinds.length];
        counts = new int[LabelSession.FIRST_GRADE + codes.size() + 1];
        for (int place = 0; place < kinds.length; place++) {
            Item item = session.order().get(place).item();
            kinds[place] = kind(item);
            asides[place] = put(item);
            add(place, 1);
        }
    }

    /// @param touched items that something was said of, or that came or went, since the last time
    /// @param visible items on the screen: time alone makes them seen
    Counters counters(Collection<Item> touched, Collection<Item> visible) {
        onScreen.addAll(visible);
        onScreen.addAll(touched);
        onScreen.forEach(this::renew);
        onScreen.retainAll(visible);
        int graded = 0;
        Map<String, Integer> byGrade = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            byGrade.put(codes.get(i), counts[LabelSession.FIRST_GRADE + i]);
            graded += counts[LabelSession.FIRST_GRADE + i];
        }
        graded += counts[counts.length - 1];
        return new Counters(kinds.length, counts[LabelSession.UNSEEN], counts[LabelSession.SEEN], graded, aside[1],
                aside[2], byGrade);
    }

    /// As {@link LabelSession#kindAt}.
    int kindAt(int place) {
        return kinds[place];
    }

    private void renew(Item item) {
        session.place(item).ifPresent(place -> {
            add(place, -1);
            kinds[place] = kind(item);
            asides[place] = put(item);
            add(place, 1);
        });
    }

    private void add(int place, int sign) {
        counts[kinds[place]] += sign;
        if (kinds[place] == LabelSession.SEEN) {
            aside[number(asides[place])] += sign;
        }
    }

    private static int number(Aside of) {
        return switch (of) {
            case NO -> 0;
            case SKIPPED -> 1;
            case LATER -> 2;
        };
    }

    private int kind(Item item) {
        return switch (session.stage(item)) {
            case UNSEEN -> LabelSession.UNSEEN;
            case SEEN -> LabelSession.SEEN;
            case GRADED -> kindOf.getOrDefault(session.state(item).labels().current(), counts.length - 1);
        };
    }

    private Aside put(Item item) {
        return session.state(item).labels().aside();
    }
}
