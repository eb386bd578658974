package io.quarkiverse.migrationreview.deployment.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JavaScript file of the panel says: the messages that it shows through the Dev UI's localisation, and the words that it
 * shows past it. Reads the file as text, with no more knowledge of JavaScript than the style of the panel asks for.
 *
 * @param name the file's name
 * @param code its text
 */
public record PanelSource(String name, String code) {

    private static final Path FOLDER = Path.of("src/main/resources/dev-ui");

    private static final Pattern ID = Pattern.compile("\\s*,\\s*\\{ id: '([^']*)' }\\)");
    private static final Pattern CALL = Pattern.compile(".*\\bmsg\\(", Pattern.DOTALL);
    private static final Pattern COMPARED_OR_IMPORTED = Pattern.compile(".*(\\bkey === |\\bfrom |\\bimport )", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("^\\p{Lu}\\p{Ll}.*|.*\\p{L} \\p{L}+ \\p{L}.*", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile("\\s\\.?(?:aria-label|aria-description|accessible-name|"
            + "accessibleName|title|label|placeholder|alt|summary|header-title|helper-text|helperText|error-message|errorMessage)"
            + "=(\"[^\"]*\"|[^\\s>]*)");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /**
     * A text and the tag before it, such as {@code html}; the tag is empty where there is none. The expressions in the text are
     * numbered as the localisation numbers them: {@code ${0}}.
     */
    public record Message(String id, String tag, String text) {
    }

    /** All files of the panel, in the order of their names. */
    public static List<PanelSource> all() {
        return in(FOLDER);
    }

    /** The files with the messages of each language. */
    public static List<PanelSource> languages() {
        return in(FOLDER.resolve("i18n"));
    }

    private static List<PanelSource> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(PanelSource::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PanelSource read(Path file) {
        try {
            return new PanelSource(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages that it shows, in order; one that is shown twice is in it twice. */
    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (JavaScriptText text : JavaScriptText.of(code)) {
            Matcher id = ID.matcher(code).region(text.end(), code.length());
            if (isMessage(text) && id.lookingAt()) {
                messages.add(new Message(id.group(1), text.tag(), text.numbered()));
            }
        }
        return messages;
    }

    /** As the file of a language: what it says for each id. */
    public Map<String, Message> translations() {
        Map<String, Message> translations = new TreeMap<>();
        String id = null;
        for (JavaScriptText text : JavaScriptText.of(code)) {
            if (code.startsWith(":", text.end())) {
                id = text.written();
            } else if (id != null && translations.put(id, new Message(id, text.tag(), text.written())) != null) {
                throw new IllegalStateException(name + " says twice what " + id + " means");
            }
        }
        return translations;
    }

    /** Words that a person reads although no translation can reach them. */
    public List<String> untranslatable() {
        return JavaScriptText.of(code).stream().filter(text -> !isMessage(text)).flatMap(this::words).toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private boolean isMessage(JavaScriptText text) {
        return CALL.matcher(code).region(lineBefore(text.start()), text.start()).matches();
    }

    private Stream<String> words(JavaScriptText text) {
        return switch (text.tag()) {
            case "css" -> Stream.empty();
            case "html" -> markup(text.bare());
            default -> COMPARED_OR_IMPORTED.matcher(code).region(lineBefore(text.start()), text.start()).matches()
                    || !SENTENCE.matcher(text.bare()).matches() ? Stream.empty() : Stream.of(text.bare());
        };
    }

    private static Stream<String> markup(String html) {
        Stream<String> between = Stream.of(TAG.split(html));
        Stream<String> attributes = SPOKEN_ATTRIBUTE.matcher(html).results().map(attribute -> attribute.group(1));
        return Stream.concat(between, attributes).filter(LETTER.asPredicate()).map(String::strip);
    }

    private int lineBefore(int position) {
        return code.lastIndexOf('\n', code.lastIndexOf('\n', position - 1) - 1) + 1;
    }
}
