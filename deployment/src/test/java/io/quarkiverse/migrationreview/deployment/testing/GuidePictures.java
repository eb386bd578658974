package io.quarkiverse.migrationreview.deployment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * The pictures of the guide and the README, each taken of a state of the running panel: a picture of something that is no
 * longer there can't be taken any more. They are written only when asked for, with {@code -Ddocs.pictures=write}, since no two
 * machines draw a letter alike.
 */
public final class GuidePictures {

    private static final boolean WRITE = "write".equals(System.getProperty("docs.pictures"));
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGES = PROJECT.resolve("docs/modules/ROOT/pages");
    private static final Path PICTURES = PROJECT.resolve("docs/modules/ROOT/assets/images");
    private static final Pattern IN_A_PAGE = Pattern.compile("image::?([\\w-]+)\\.png\\[");
    private static final Pattern IN_THE_README = Pattern.compile("assets/images/([\\w-]+)\\.png");
    /** Where most pixels are the same, there is nothing to see. */
    private static final int FEWEST_COLOURS = 50;

    private final SortedSet<String> taken = new TreeSet<>();

    /**
     * Takes a picture of what is there now.
     *
     * @param name of its file, without the extension
     * @param png what it shows
     */
    public void take(String name, byte[] png) {
        assertThat(taken.add(name)).as("a second picture called " + name).isTrue();
        assertThat(colours(png)).as("colours in " + name).isGreaterThan(FEWEST_COLOURS);
        Path file = PICTURES.resolve(name + ".png");
        try {
            if (WRITE) {
                Files.write(file, png);
            }
            assertThat(file).as("write it with -Ddocs.pictures=write").exists();
            assertThat(ImageIO.read(file.toFile()).getWidth()).as("width of " + file + "; write it anew with"
                    + " -Ddocs.pictures=write").isEqualTo(image(png).getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pictures were taken that the guide shows, and it shows all that were taken. */
    public void assertComplete() {
        assertThat(shown()).as("pictures in the guide and the README").isEqualTo(taken);
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png"))
                    .map(name -> name.replace(".png", ""))).as("files").containsExactlyInAnyOrderElementsOf(taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shown() {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                names.addAll(found(IN_A_PAGE, page));
            }
            names.addAll(found(IN_THE_README, PROJECT.resolve("README.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static long colours(byte[] png) {
        BufferedImage image = image(png);
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct().count();
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
