package ripple.pipeline.report;

import java.util.ArrayList;
import java.util.List;

/// A table of an {@link HtmlPage}.
final class HtmlTable {
    private final String caption;
    private final List<String> heads;
    private final List<List<Cell>> rows = new ArrayList<>();

    /// @param heads names of the columns; one that begins with `>` is aligned to the right
    HtmlTable(String caption, List<String> heads) {
        this.caption = caption;
        this.heads = List.copyOf(heads);
    }

    HtmlTable(String caption, Sheet sheet) {
        this(caption, sheet.heads());
        sheet.rows().forEach(this::row);
    }

    /// @param shade 0 for none, to 1
    record Cell(String text, double shade) {}

    HtmlTable row(List<String> cells) {
        rows.add(cells.stream().map(text -> new Cell(text, 0)).toList());
        return this;
    }

    HtmlTable shaded(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    void write(StringBuilder out) {
        out.append("<table>\n");
        if (!caption.isEmpty()) {
            out.append("<caption>").append(HtmlPage.escaped(caption)).append("</caption>\n");
        }
        out.append("<thead><tr>");
        for (String head : heads) {
            String name = head.startsWith(">") ? head.substring(1) : head;
            out.append(head.startsWith(">") ? "<th class=\"r\" scope=\"col\">" : "<th scope=\"col\">")
                    .append(HtmlPage.escaped(name)).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> write(row, out));
        out.append("</tbody>\n</table>\n");
    }

    private void write(List<Cell> row, StringBuilder out) {
        out.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            out.append(i < heads.size() && heads.get(i).startsWith(">") ? "<td class=\"r\"" : "<td");
            if (cell.shade > 0) {
                out.append(String.format(java.util.Locale.ROOT, " style=\"background:rgba(0,114,178,%.2f)\"",
                        0.55 * cell.shade));
            }
            out.append('>').append(HtmlPage.escaped(cell.text)).append("</td>");
        }
        out.append("</tr>\n");
    }
}
