package io.quarkiverse.migrationreview.deployment.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.aesh.command.AeshCommandRuntimeBuilder;
import org.aesh.command.CommandException;
import org.aesh.command.CommandNotFoundException;
import org.aesh.command.CommandResult;
import org.aesh.command.CommandRuntime;
import org.aesh.command.impl.registry.AeshCommandRegistryBuilder;
import org.aesh.command.invocation.CommandInvocation;
import org.aesh.command.parser.CommandLineParserException;
import org.aesh.command.registry.CommandRegistryException;
import org.aesh.command.shell.Shell;
import org.aesh.command.validator.CommandValidatorException;
import org.aesh.command.validator.OptionValidatorException;
import org.aesh.complete.AeshCompleteOperation;
import org.aesh.readline.Prompt;
import org.aesh.readline.terminal.Key;
import org.aesh.readline.terminal.formatting.TerminalString;
import org.aesh.terminal.tty.Size;

import io.quarkiverse.migrationreview.deployment.review.ReviewService;

/**
 * The dev console, 80 columns wide: what is typed into it, and what it prints.
 */
final class Terminal {

    private static final int WIDTH = 80;

    private final CommandRuntime<CommandInvocation> runtime;
    private final Screen screen = new Screen();
    private CommandResult result;

    Terminal(ReviewService service, boolean coloured) {
        this(new ReviewConsole(service, new Untouched(), new Paint(() -> coloured)));
    }

    Terminal(ReviewConsole console) {
        try {
            runtime = AeshCommandRuntimeBuilder.<CommandInvocation> builder().shell(screen)
                    .commandRegistry(AeshCommandRegistryBuilder.<CommandInvocation> builder()
                            .command(new MigrationsCommand(console)).create())
                    .build();
        } catch (CommandRegistryException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types a line, and gives what is printed then. */
    String type(String line) {
        screen.text.setLength(0);
        try {
            result = runtime.executeCommand(line);
        } catch (CommandNotFoundException | CommandLineParserException | OptionValidatorException
                | CommandValidatorException | CommandException | IOException e) {
            throw new IllegalArgumentException(line, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return screen.text.toString();
    }

    /** Whether the last line typed did what it says. */
    boolean succeeded() {
        return result.isSuccess();
    }

    /** What the tab key offers behind a line that is not finished. */
    List<String> offeredBehind(String line) {
        AeshCompleteOperation operation = new AeshCompleteOperation(runtime.getAeshContext(), line, line.length());
        runtime.complete(operation);
        return operation.getCompletionCandidates().stream().map(TerminalString::getCharacters).map(String::strip).toList();
    }

    /** An application that nothing changes. */
    private static final class Untouched implements Application {

        @Override
        public void reload() {
            // the tests change the entities themselves
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }
    }

    /** Keeps what is printed; nobody reads from it. */
    private static final class Screen implements Shell {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String out, boolean paging) {
            text.append(out);
        }

        @Override
        public void writeln(String out, boolean paging) {
            text.append(out).append('\n');
        }

        @Override
        public void write(int[] out) {
            text.append(new String(out, 0, out.length));
        }

        @Override
        public void write(char out) {
            text.append(out);
        }

        @Override
        public String readLine() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String readLine(Prompt prompt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Key read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Key read(long timeout, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Key read(Prompt prompt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean enableAlternateBuffer() {
            return false;
        }

        @Override
        public boolean enableMainBuffer() {
            return false;
        }

        @Override
        public Size size() {
            return new Size(WIDTH, 40);
        }

        @Override
        public void clear() {
            text.setLength(0);
        }
    }
}
