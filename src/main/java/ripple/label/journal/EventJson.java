package ripple.label.journal;

import java.util.List;
import ripple.label.campaign.Item;
import ripple.label.journal.LabelEvent.Suggestion;
import ripple.label.vocabulary.CheckedFields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes events into a line's JSON object. {@link EventReader} reads them.
final class EventJson {
    private EventJson() {}

    static void write(LabelEvent event, ObjectNode out) {
        switch (event) {
            case LabelEvent.Opened e ->
                name(out, "opened").put("software", e.software()).put("host", e.host()).put("user", e.user());
            case LabelEvent.Shown e -> items(name(out, "shown"), e.items()).put("scene", word(e.scene()));
            case LabelEvent.Left e -> stays(name(out, "left"), e.stays());
            case LabelEvent.ViewUsed e ->
                item(name(out, "view_used"), e.item()).put("view", e.view()).put("ms", e.millis());
            case LabelEvent.Graded e -> graded(out, e);
            case LabelEvent.Committed e -> committed(out, e);
            case LabelEvent.Sublabelled e ->
                items(name(out, "sublabel"), e.items()).put("sublabel", e.sublabel()).put("tick", word(e.tick()));
            case LabelEvent.Flagged e ->
                items(name(out, "flag"), e.items()).put("flag", e.flag()).put("tick", word(e.tick()));
            case LabelEvent.Commented e -> item(name(out, "commented"), e.item()).put("text", e.text());
            case LabelEvent.Marked e -> marked(out, e);
            case LabelEvent.Skipped e -> items(name(out, "skipped"), e.items()).put("aside", word(e.aside()));
            case LabelEvent.Undone e -> name(out, "undone").put("edit", e.edit());
            case LabelEvent.Redone e -> name(out, "redone").put("edit", e.edit());
            case LabelEvent.Revealed e -> items(name(out, "revealed"), e.items());
            case LabelEvent.Paused _ -> name(out, "paused");
            case LabelEvent.Resumed _ -> name(out, "resumed");
            case LabelEvent.DamageAccepted e -> {
                ArrayNode lines = name(out, "damage_accepted").putArray("lines");
                e.lines().forEach(lines::add);
            }
            case LabelEvent.Unknown e -> name(out, e.name());
        }
    }

    private static void graded(ObjectNode out, LabelEvent.Graded e) {
        items(name(out, e.was().isEmpty() ? "graded" : "changed"), e.items()).put("grade", e.grade());
        if (!e.was().isEmpty()) {
            texts(out, "was", e.was());
        }
        if (!e.suggestion().equals(Suggestion.NONE)) {
            texts(out, "features", e.suggestion().features());
            out.put("suggested", e.suggestion().grade());
        }
    }

    private static void committed(ObjectNode out, LabelEvent.Committed e) {
        items(name(out, "committed"), e.page()).put("grade", e.grade());
        ArrayNode rest = out.putArray("rest");
        e.rest().forEach(item -> add(rest, item));
    }

    private static void marked(ObjectNode out, LabelEvent.Marked e) {
        item(name(out, "marked"), e.item());
        if (Double.isFinite(e.x()) && Double.isFinite(e.y())) {
            out.put("x", e.x()).put("y", e.y());
        }
    }

    private static void stays(ObjectNode out, List<LabelEvent.Stay> stays) {
        items(out, stays.stream().map(LabelEvent.Stay::item).toList());
        ArrayNode millis = out.putArray("ms");
        stays.forEach(stay -> millis.add(stay.millis()));
    }

    private static ObjectNode name(ObjectNode out, String name) {
        return out.put("event", name);
    }

    private static ObjectNode item(ObjectNode out, Item item) {
        return items(out, List.of(item));
    }

    private static ObjectNode items(ObjectNode out, List<Item> items) {
        ArrayNode array = out.putArray("items");
        items.forEach(item -> add(array, item));
        return out;
    }

    /// A first showing is its object's id, a repeat the id and a number.
    private static void add(ArrayNode array, Item item) {
        if (item.isRepeat()) {
            array.addArray().add(item.objectId()).add(item.showing());
        } else {
            array.add(item.objectId());
        }
    }

    private static void texts(ObjectNode out, String name, List<String> texts) {
        ArrayNode array = out.putArray(name);
        texts.forEach(array::add);
    }

    private static String word(Enum<?> constant) {
        return CheckedFields.word(constant);
    }
}
