package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a picture that has been laid out. What has another colour has another class; the names in it are data and escaped.
 *
 * @param summaries what the migration does, a sentence each without a full stop, for those who don't see the picture
 */
record SvgDocument(Layout layout, List<String> remarks, List<String> summaries) {

    private static final int MOST_SUMMARIES = 40;
    private static final int MARGIN = 12;
    private static final int FOOT = 10;
    private static final int TOE = 5;

    /**
     * The names of the theme's colours, each with one that does where there is no theme. Some are too pale to be read as small
     * text, so that some of the colour of text is mixed in.
     */
    private static final String STYLE = """
            .migration-diagram{font-family:var(--lumo-font-family-monospace,ui-monospace,Menlo,Consolas,monospace);\
            font-size:12px;--text:var(--lumo-body-text-color,#2b3440);--ground:var(--lumo-base-color,#fff);\
            --muted:color-mix(in srgb,var(--text) 78%,var(--ground));--line:var(--lumo-contrast-50pct,#7d8794);\
            --added:color-mix(in srgb,var(--lumo-success-text-color,#1b7f4b) 80%,var(--text));\
            --removed:color-mix(in srgb,var(--lumo-error-text-color,#c3202f) 80%,var(--text));\
            --changed:color-mix(in srgb,var(--lumo-warning-text-color,#8a5a00) 65%,var(--text))}
            .migration-diagram text{fill:var(--text);white-space:pre}
            .migration-diagram .frame{fill:var(--ground);stroke:var(--lumo-contrast-30pct,#b9c0ca)}
            .migration-diagram .head{fill:var(--lumo-contrast-5pct,#f3f5f7)}
            .migration-diagram .title{font-size:13px;font-weight:600}
            .migration-diagram .sign{font-weight:700}
            .migration-diagram .key,.migration-diagram .type,.migration-diagram .remark,.migration-diagram .aside text\
            {fill:var(--muted)}
            .migration-diagram .key{font-size:10px;font-weight:600}
            .migration-diagram .aside .frame{stroke:var(--lumo-contrast-20pct,#d3d8de)}
            .migration-diagram .line{fill:none;stroke:var(--line);stroke-width:1.25}
            .migration-diagram .added>.frame{stroke:var(--added)}
            .migration-diagram .changed>.frame{stroke:var(--changed)}
            .migration-diagram .removed>.frame{stroke:var(--removed);stroke-dasharray:5 3}
            .migration-diagram .added>.line{stroke:var(--added);stroke-width:2}
            .migration-diagram .changed>.line{stroke:var(--changed);stroke-width:2}
            .migration-diagram .removed>.line{stroke:var(--removed);stroke-width:2}
            .migration-diagram .removed>.way{stroke-dasharray:5 3}
            .migration-diagram .added>text{fill:var(--added)}
            .migration-diagram .changed>text{fill:var(--changed)}
            .migration-diagram .removed>text{fill:var(--removed)}
            .migration-diagram .removed>.title,.migration-diagram .removed>.name{text-decoration:line-through}
            """;

    String text() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"migration-diagram\" role=\"img\"")
                .append(" aria-labelledby=\"migration-diagram-title migration-diagram-description\" width=\"")
                .append(layout.width()).append("\" height=\"").append(layout.height()).append("\" viewBox=\"0 0 ")
                .append(layout.width()).append(' ').append(layout.height()).append("\">\n")
                .append("<title id=\"migration-diagram-title\">Tables before and after the migration</title>\n")
                .append("<desc id=\"migration-diagram-description\">").append(Xml.escape(description())).append("</desc>\n")
                .append("<style>\n").append(STYLE).append("</style>\n");
        // what changes lies above what stays
        layout.routes().stream().filter(route -> route.link().mark() == Mark.SAME).forEach(route -> write(svg, route));
        layout.routes().stream().filter(route -> route.link().mark() != Mark.SAME).forEach(route -> write(svg, route));
        layout.boxes().forEach(box -> write(svg, box));
        int y = layout.remarksY();
        for (String remark : remarks) {
            svg.append("<text class=\"remark\" x=\"").append(MARGIN).append("\" y=\"").append(y).append("\">")
                    .append(Xml.escape(remark)).append("</text>\n");
            y += Layout.remarkHeight();
        }
        return svg.append("</svg>\n").toString();
    }

    private String description() {
        String told = summaries.stream().limit(MOST_SUMMARIES).map(summary -> summary + ".").collect(Collectors.joining(" "));
        return summaries.size() <= MOST_SUMMARIES ? told
                : told + " And " + Folding.more(summaries.size() - MOST_SUMMARIES, "change") + ".";
    }

    private static void write(StringBuilder svg, Layout.Placed placed) {
        Shape shape = placed.shape();
        Box box = shape.box();
        svg.append("<g class=\"").append(classes("box", box.mark())).append(box.aside() ? " aside" : "").append("\">");
        title(svg, box.mark(), Shape.fullTitle(box));
        rect(svg, "frame", placed.x(), placed.y(), shape.width(), shape.height(), " rx=\"4\"");
        rect(svg, "head", placed.x() + 1, placed.y() + 1, shape.width() - 2, Shape.HEADER - 2, " rx=\"3\"");
        int baseline = placed.y() + Shape.HEADER / 2 + 4;
        text(svg, "sign", placed.x() + Shape.SIGN_X, baseline, box.mark().sign());
        text(svg, "title", placed.x() + shape.titleX(), baseline, shape.title());
        int y = placed.y() + Shape.HEADER + 2;
        for (Row row : box.rows()) {
            write(svg, shape, row, placed.x(), y + Shape.ROW / 2 + 3);
            y += Shape.ROW;
        }
        svg.append("</g>\n");
    }

    private static void write(StringBuilder svg, Shape shape, Row row, int x, int baseline) {
        svg.append("\n<g class=\"").append(classes("row", row.mark())).append("\">");
        title(svg, row.mark(), (row.key() + " " + row.name() + " " + row.text()).strip());
        text(svg, "sign", x + Shape.SIGN_X, baseline, row.mark().sign());
        text(svg, "key", x + shape.keyX(), baseline, row.key());
        text(svg, "name", x + shape.nameX(), baseline, shape.name(row));
        text(svg, row.mark() == Mark.SAME ? "type" : "changing-type", x + shape.textX(), baseline, shape.text(row));
        svg.append("</g>");
    }

    private static void write(StringBuilder svg, Layout.Route route) {
        Link link = route.link();
        List<Layout.Point> points = route.points();
        svg.append("<g class=\"").append(classes("link", link.mark())).append("\">");
        title(svg, link.mark(), "foreign key " + link.words());
        String way = points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining("L", "M", ""));
        path(svg, "line way", way);
        Layout.Point start = points.get(0);
        Layout.Point end = points.get(points.size() - 1);
        int out = route.startsRight() ? 1 : -1;
        int in = route.endsRight() ? 1 : -1;
        path(svg, "line", link.single() ? bar(start, out)
                : "M" + start.x() + " " + (start.y() - TOE) + "L" + (start.x() + out * FOOT) + " " + start.y() + "L" + start.x()
                        + " " + (start.y() + TOE));
        path(svg, "line", bar(end, in));
        int signX = start.x() + (out > 0 ? FOOT + 4 : -FOOT - 12);
        text(svg, "sign", signX, start.y() - 4, link.mark().sign());
        svg.append("</g>\n");
    }

    private static String bar(Layout.Point point, int direction) {
        int x = point.x() + direction * (FOOT - 3);
        return "M" + x + " " + (point.y() - TOE) + "V" + (point.y() + TOE);
    }

    private static String classes(String what, Mark mark) {
        return mark == Mark.SAME ? what : what + " " + mark.words();
    }

    private static void title(StringBuilder svg, Mark mark, String words) {
        svg.append("<title>").append(Xml.escape(mark == Mark.SAME ? words : words + " (" + mark.words() + ")"))
                .append("</title>");
    }

    private static void rect(StringBuilder svg, String name, int x, int y, int width, int height, String more) {
        svg.append("<rect class=\"").append(name).append("\" x=\"").append(x).append("\" y=\"").append(y)
                .append("\" width=\"").append(width).append("\" height=\"").append(height).append('"').append(more)
                .append("/>");
    }

    private static void path(StringBuilder svg, String name, String data) {
        svg.append("<path class=\"").append(name).append("\" d=\"").append(data).append("\"/>");
    }

    private static void text(StringBuilder svg, String name, int x, int y, String text) {
        if (!text.isEmpty()) {
            svg.append("<text class=\"").append(name).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\">")
                    .append(Xml.escape(text)).append("</text>");
        }
    }
}
