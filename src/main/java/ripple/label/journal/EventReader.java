package ripple.label.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ripple.label.campaign.Item;
import ripple.label.journal.LabelEvent.Aside;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.LabelEvent.Stay;
import ripple.label.journal.LabelEvent.Suggestion;
import ripple.label.journal.LabelEvent.Tick;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what {@link EventJson} writes.
final class EventReader {
    private final ObjectNode in;

    private EventReader(ObjectNode in) {
        this.in = in;
    }

    /// @throws IllegalArgumentException when the object is no such event
    static LabelEvent read(ObjectNode in) {
        return new EventReader(in).event();
    }

    private LabelEvent event() {
        return switch (text("event")) {
            case "opened" -> new LabelEvent.Opened(text("software"), text("host"), text("user"));
            case "shown" -> new LabelEvent.Shown(items("items"), word("scene", Scene.class));
            case "left" -> new LabelEvent.Left(stays());
            case "view_used" -> new LabelEvent.ViewUsed(item(), text("view"), whole("ms"));
            case "graded", "changed" ->
                new LabelEvent.Graded(items("items"), text("grade"), texts("was"), suggestion());
            case "committed" -> new LabelEvent.Committed(items("items"), items("rest"), text("grade"));
            case "sublabel" ->
                new LabelEvent.Sublabelled(items("items"), text("sublabel"), word("tick", Tick.class));
            case "flag" -> new LabelEvent.Flagged(items("items"), text("flag"), word("tick", Tick.class));
            case "commented" -> new LabelEvent.Commented(item(), text("text"));
            case "marked" -> new LabelEvent.Marked(item(), real("x"), real("y"));
            case "skipped" -> new LabelEvent.Skipped(items("items"), word("aside", Aside.class));
            case "undone" -> new LabelEvent.Undone(whole("edit"));
            case "redone" -> new LabelEvent.Redone(whole("edit"));
            case "revealed" -> new LabelEvent.Revealed(items("items"));
            case "paused" -> new LabelEvent.Paused();
            case "resumed" -> new LabelEvent.Resumed();
            case "damage_accepted" -> new LabelEvent.DamageAccepted(lines());
            case String other -> new LabelEvent.Unknown(other);
        };
    }

    private List<Long> lines() {
        List<Long> lines = new ArrayList<>();
        in.path("lines").forEach(line -> lines.add(line.asLong()));
        return lines;
    }

    private List<Stay> stays() {
        List<Item> items = items("items");
        JsonNode millis = in.path("ms");
        if (millis.size() != items.size()) {
            throw new IllegalArgumentException("ms");
        }
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            stays.add(new Stay(items.get(i), millis.get(i).asLong()));
        }
        return stays;
    }

    private Suggestion suggestion() {
        return in.has("suggested") ? new Suggestion(texts("features"), text("suggested")) : Suggestion.NONE;
    }

    private Item item() {
        List<Item> items = items("items");
        if (items.size() != 1) {
            throw new IllegalArgumentException("items");
        }
        return items.getFirst();
    }

    private List<Item> items(String name) {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : in.path(name)) {
            items.add(node.isArray()
                    ? new Item(node.path(0).asString(), node.path(1).asInt())
                    : Item.of(node.asString()));
        }
        return items;
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        in.path(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private String text(String name) {
        JsonNode node = in.get(name);
        if (node == null || !node.isString()) {
            throw new IllegalArgumentException(name);
        }
        return node.asString();
    }

    private long whole(String name) {
        JsonNode node = in.get(name);
        if (node == null || !node.canConvertToLong()) {
            throw new IllegalArgumentException(name);
        }
        return node.asLong();
    }

    private double real(String name) {
        JsonNode node = in.get(name);
        return node == null ? Double.NaN : node.asDouble();
    }

    private <E extends Enum<E>> E word(String name, Class<E> type) {
        return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
    }
}
