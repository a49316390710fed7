package ripple.cli;

import java.util.ArrayList;
import java.util.List;

/// Text in columns for people.
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    /// @param heads names of the columns; one that begins with `>` is aligned to the right
    Table(String... heads) {
        List<String> names = new ArrayList<>();
        for (String head : heads) {
            right.add(head.startsWith(">"));
            names.add(head.startsWith(">") ? head.substring(1) : head);
        }
        rows.add(names);
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    void print(Console console) {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        rows.forEach(row -> console.out().println(text(row, widths)));
    }

    private String text(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String pad = " ".repeat(widths[i] - row.get(i).length());
            line.append(i > 0 ? GAP : "").append(right.get(i) ? pad + row.get(i) : row.get(i) + pad);
        }
        return line.toString().stripTrailing();
    }
}
