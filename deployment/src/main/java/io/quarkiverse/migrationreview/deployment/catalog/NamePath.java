package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The dotted part of an {@link ObjectName}'s text. Names are quoted as in SQL; control characters are written as Unicode
 * escapes, since a reference has to stay on one line.
 */
final class NamePath {

    private static final String UNICODE = "U&\"";

    private NamePath() {
    }

    static String write(String name) {
        if (name.chars().noneMatch(Character::isISOControl)) {
            return Identifiers.quote(name);
        }
        StringBuilder text = new StringBuilder(UNICODE);
        for (char c : name.toCharArray()) {
            switch (c) {
                case '"' -> text.append("\"\"");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (Character.isISOControl(c)) {
                        text.append(String.format("\\%04X", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    static ObjectName read(ObjectName.Kind kind, String path, String defaultSchema) {
        List<String> parts = split(path);
        if (kind == ObjectName.Kind.SCHEMA && parts.size() == 1) {
            return ObjectName.schema(parts.get(0));
        }
        int expected = kind.hasMember() ? 2 : 1;
        if (kind != ObjectName.Kind.SCHEMA && (parts.size() == expected || parts.size() == expected + 1)) {
            String schema = parts.size() == expected ? defaultSchema : parts.remove(0);
            return new ObjectName(kind, new QualifiedName(schema, parts.get(0)), kind.hasMember() ? parts.get(1) : null);
        }
        throw new IllegalArgumentException("Not the name of a " + kind.words() + ": " + path);
    }

    private static List<String> split(String path) {
        List<String> parts = new ArrayList<>();
        int position = 0;
        while (true) {
            position = path.startsWith(UNICODE, position) || path.startsWith("\"", position)
                    ? readQuoted(path, position, parts)
                    : readBare(path, position, parts);
            if (position == path.length()) {
                return parts;
            }
            if (path.charAt(position) != '.') {
                throw new IllegalArgumentException("A dot is missing at position " + position + " of " + path);
            }
            position++;
        }
    }

    private static int readBare(String path, int start, List<String> parts) {
        int dot = path.indexOf('.', start);
        int end = dot < 0 ? path.length() : dot;
        if (end == start) {
            throw new IllegalArgumentException("A name is missing at position " + start + " of " + path);
        }
        parts.add(path.substring(start, end));
        return end;
    }

    private static int readQuoted(String path, int start, List<String> parts) {
        boolean unicode = path.startsWith(UNICODE, start);
        StringBuilder name = new StringBuilder();
        int position = start + (unicode ? UNICODE.length() : 1);
        while (position < path.length()) {
            char c = path.charAt(position);
            if (c == '"' && !path.startsWith("\"\"", position)) {
                parts.add(name.toString());
                return position + 1;
            }
            if (c == '"') {
                name.append(c);
                position += 2;
            } else if (unicode && path.startsWith("\\\\", position)) {
                name.append(c);
                position += 2;
            } else if (unicode && c == '\\') {
                name.append((char) Integer.parseInt(path, position + 1, Math.min(position + 5, path.length()), 16));
                position += 5;
            } else {
                name.append(c);
                position++;
            }
        }
        throw new IllegalArgumentException("A closing quote is missing in " + path);
    }
}
