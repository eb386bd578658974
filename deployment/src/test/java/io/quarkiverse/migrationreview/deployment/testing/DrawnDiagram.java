package io.quarkiverse.migrationreview.deployment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The picture of a migration as anyone reads it who only has its text.
 */
public final class DrawnDiagram {

    private final Element svg;

    private DrawnDiagram(Element svg) {
        this.svg = svg;
    }

    /** Fails when the text is not well-formed. */
    public static DrawnDiagram read(String text) {
        try {
            return new DrawnDiagram(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("Not well-formed: " + text, e);
        }
    }

    /** No two boxes overlap, no line runs through a box, and everything lies within the view box. */
    public void assertTidy() {
        List<Rectangle> boxes = boxes();
        String[] view = svg.getAttribute("viewBox").split(" ");
        Rectangle all = new Rectangle(0, 0, Integer.parseInt(view[2]), Integer.parseInt(view[3]));
        for (int index = 0; index < boxes.size(); index++) {
            assertThat(all.contains(boxes.get(index))).as("%s within %s", boxes.get(index), all).isTrue();
            for (Rectangle other : boxes.subList(0, index)) {
                assertThat(boxes.get(index).intersects(other)).as("%s on %s", boxes.get(index), other).isFalse();
            }
        }
        for (Line2D line : lines()) {
            assertThat(all.contains(line.getP1()) && all.contains(line.getP2())).as("a line within %s", all).isTrue();
            for (Rectangle box : boxes) {
                Rectangle inside = new Rectangle(box.x + 1, box.y + 1, box.width - 2, box.height - 2);
                assertThat(inside.intersectsLine(line)).as("a line through %s", box).isFalse();
            }
        }
    }

    /** The boxes of tables and other objects. */
    public List<Rectangle> boxes() {
        return elements("rect").filter(rect -> rect.getAttribute("class").equals("frame"))
                .map(rect -> new Rectangle(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")))
                .toList();
    }

    /** What each table, column, foreign key and so on is and what becomes of it, in words. */
    public List<String> titles() {
        return elements("title").map(Element::getTextContent).toList();
    }

    /** The signs of what changes. */
    public Set<String> signs() {
        Set<String> signs = new TreeSet<>();
        elements("text").filter(text -> text.getAttribute("class").equals("sign")).map(Element::getTextContent)
                .forEach(signs::add);
        return signs;
    }

    /** All texts that are drawn. */
    public List<String> texts() {
        return elements("text").map(Element::getTextContent).toList();
    }

    /** The sign and the texts of the line that a name begins, in order; empty if there is none. */
    public List<String> row(String name) {
        return elements("g").filter(group -> group.getAttribute("class").startsWith("row"))
                .map(group -> children(group, "text"))
                .filter(texts -> texts.stream().anyMatch(text -> text.getAttribute("class").equals("name")
                        && (text.getTextContent() + " ").startsWith(name + " ")))
                .findFirst().map(texts -> texts.stream().map(Element::getTextContent).toList()).orElse(List.of());
    }

    /** How large it is, in pixels. */
    public Rectangle size() {
        return new Rectangle(number(svg, "width"), number(svg, "height"));
    }

    private List<Line2D> lines() {
        List<Line2D> lines = new ArrayList<>();
        elements("path").filter(path -> path.getAttribute("class").contains("way")).forEach(path -> {
            String[] points = path.getAttribute("d").substring(1).split("L");
            for (int index = 1; index < points.length; index++) {
                String[] from = points[index - 1].split(" ");
                String[] to = points[index].split(" ");
                lines.add(new Line2D.Double(Double.parseDouble(from[0]), Double.parseDouble(from[1]),
                        Double.parseDouble(to[0]), Double.parseDouble(to[1])));
            }
        });
        return lines;
    }

    private Stream<Element> elements(String name) {
        return stream(svg.getElementsByTagName(name));
    }

    private static List<Element> children(Element element, String name) {
        return stream(element.getElementsByTagName(name)).toList();
    }

    private static Stream<Element> stream(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements.stream();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
