package ripple.pipeline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// One HTML page with its style and pictures inside. Every text that is given is shown as it is, never as markup.
final class HtmlPage {
    private static final String STYLE = "/ripple/css/report.css";

    private final StringBuilder out = new StringBuilder();

    HtmlPage(String title) {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title)).append("</title>\n<style>\n").append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escaped(title)).append("</h1>\n");
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HtmlPage section(String title) {
        out.append("<h2>").append(escaped(title)).append("</h2>\n");
        return this;
    }

    HtmlPage part(String title) {
        out.append("<h3>").append(escaped(title)).append("</h3>\n");
        return this;
    }

    HtmlPage text(String text) {
        out.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    HtmlPage note(String text) {
        out.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    /// Figures that stand out, each with what it is.
    HtmlPage figures(List<AgreementSheets.Headline> headlines) {
        out.append("<div class=\"figures\">\n");
        for (AgreementSheets.Headline h : headlines) {
            out.append("<div><span>").append(escaped(h.what())).append("</span><strong>").append(escaped(h.value()))
                    .append("</strong><span>").append(escaped(h.detail())).append("</span></div>\n");
        }
        out.append("</div>\n");
        return this;
    }

    /// A picture.
    ///
    /// @param says what it shows, for those who cannot see it
    HtmlPage picture(byte[] png, int width, String says) {
        out.append("<img width=\"").append(width).append("\" alt=\"").append(escaped(says))
                .append("\" src=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(png))
                .append("\">\n");
        return this;
    }

    /// Something side by side until the matching {@link #endRow}.
    HtmlPage row() {
        out.append("<div class=\"row\">\n");
        return this;
    }

    HtmlPage endRow() {
        out.append("</div>\n");
        return this;
    }

    HtmlPage table(HtmlTable table) {
        table.write(out);
        return this;
    }

    String done() {
        return out + "</main>\n</body>\n</html>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
