package io.quarkiverse.migrationreview.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.PanelSource;
import io.quarkiverse.migrationreview.deployment.testing.PanelSource.Message;
import io.quarkus.devui.spi.page.PageBuilder;

/**
 * Everything a person reads in the panel can be translated, and is.
 */
class PanelMessagesTest {

    private static final String PREFIX = "quarkus-migration-review-";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\d+}");

    private static final List<PanelSource> SOURCES = PanelSource.all();
    private static final Map<String, Message> ENGLISH = language("en.js").translations();

    static List<PanelSource> languages() {
        return PanelSource.languages();
    }

    @Test
    void thereIsEnglishAndGerman() {
        assertThat(languages()).extracting(PanelSource::name).contains("en.js", "de.js");
    }

    @Test
    void theIdsTellWhoseTheyAre() {
        assertThat(messages()).isNotEmpty().allSatisfy(message -> assertThat(message.id()).startsWith(PREFIX));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageHoldsWhatIsShownAndNothingElse(PanelSource language) {
        Set<String> shown = messages().map(Message::id).collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(idsMadeByTheDevUi());
        assertThat(language.translations().keySet()).containsExactlyElementsOf(shown);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachTranslationFillsInTheSame(PanelSource language) {
        assertThat(language.translations().values()).isNotEmpty().allSatisfy(translation -> {
            Message english = ENGLISH.get(translation.id());
            assertThat(translation.tag()).as(translation.id()).isEqualTo(english.tag());
            assertThat(placeholders(translation)).as(translation.id()).isEqualTo(placeholders(english));
        });
    }

    @Test
    void nothingIsLeftInEnglishByTheOthers() {
        languages().stream().filter(language -> !language.name().equals("en.js"))
                .forEach(language -> assertThat(language.translations().values())
                        .filteredOn(translation -> translation.equals(ENGLISH.get(translation.id())))
                        .extracting(Message::text)
                        .as(language.name())
                        .containsOnly("SQL"));
    }

    @Test
    void theTextInTheSourceIsTheEnglishOne() {
        assertThat(messages()).allSatisfy(message -> assertThat(message).isEqualTo(ENGLISH.get(message.id())));
    }

    @Test
    void nothingIsShownPastTheTranslations() {
        assertThat(SOURCES).allSatisfy(source -> assertThat(source.untranslatable()).as(source.name()).isEmpty());
    }

    @Test
    void everyComponentThatShowsMessagesFollowsTheLanguage() {
        assertThat(SOURCES).filteredOn(source -> source.code().contains("customElements.define"))
                .filteredOn(source -> !source.messages().isEmpty())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.code()).as(source.name()).contains("updateWhenLocaleChanges(this);"));
    }

    @Test
    void wordsPastTheTranslationsAreFound() {
        PanelSource source = new PanelSource("example.js", """
                // a comment, with `ticks` and "quotes"
                import { LitElement } from 'lit';
                const known = key === 'Enter';
                const styles = css`display: block of some sort`;
                const page = html`<p class="not me" title=${msg('Kept', { id: 'kept' })}>
                  ${shown ? html`<b aria-label="Of ${name}">${msg(str`All ${name}`, { id: 'all' })}</b>` : 'Nothing here'}
                  <i label=Naked>${count} ms</i></p>`;
                """);
        assertThat(source.messages()).containsExactly(new Message("kept", "", "Kept"), new Message("all", "str", "All ${0}"));
        assertThat(source.untranslatable()).containsExactly("\"Of \"", "Nothing here", "ms", "Naked");
    }

    /** The titles of the card's links, and the description of the extension. */
    private static Set<String> idsMadeByTheDevUi() {
        Set<String> ids = new TreeSet<>(Set.of(PREFIX + "meta-description"));
        for (PageBuilder<?> page : new DevUIProcessor().card().getPages()) {
            ids.add(PREFIX + page.build().getTitle().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
        }
        return ids;
    }

    private static Stream<Message> messages() {
        return SOURCES.stream().flatMap(source -> source.messages().stream());
    }

    private static PanelSource language(String name) {
        return languages().stream().filter(language -> language.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> placeholders(Message message) {
        return PLACEHOLDER.matcher(message.text()).results().map(MatchResult::group).sorted().toList();
    }
}
