package io.quarkiverse.migrationreview.deployment.testing;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

import io.quarkus.dev.console.DevConsoleManager;

/**
 * The console of a running dev mode, with the commands that the extensions gave it. Its classes are those of the class loader
 * that dev mode has for itself, and not of the tests: what is called there is called by name.
 */
public final class DevConsole {

    private static final String AESH = "org.aesh.command.";

    private DevConsole() {
    }

    /** Types a line, and gives what is printed. */
    public static String type(String line) {
        ClassLoader own = DevConsoleManager.getHotReplacementContext().getClass().getClassLoader();
        StringBuilder screen = new StringBuilder();
        try {
            Object registry = call(AESH + "impl.registry.AeshCommandRegistryBuilder", own);
            for (Object command : commands(own)) {
                Method add = registry.getClass().getMethod("command", own.loadClass(AESH + "container.CommandContainer"));
                add.invoke(registry, command);
            }
            Class<?> shell = own.loadClass(AESH + "shell.Shell");
            Class<?> runtimes = own.loadClass(AESH + "AeshCommandRuntimeBuilder");
            Object builder = call(runtimes.getName(), own);
            runtimes.getMethod("commandRegistry", own.loadClass(AESH + "registry.CommandRegistry")).invoke(builder,
                    registry.getClass().getMethod("create").invoke(registry));
            runtimes.getMethod("shell", shell).invoke(builder, Proxy.newProxyInstance(own, new Class<?>[] { shell },
                    screen(screen, own.loadClass("org.aesh.terminal.tty.Size"))));
            Object runtime = runtimes.getMethod("build").invoke(builder);
            own.loadClass(AESH + "CommandRuntime").getMethod("executeCommand", String.class).invoke(runtime, line);
            return screen.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private static Object call(String builder, ClassLoader own) throws ReflectiveOperationException {
        return own.loadClass(builder).getMethod("builder").invoke(null);
    }

    private static List<?> commands(ClassLoader own) throws ReflectiveOperationException {
        Field commands = own.loadClass("io.quarkus.deployment.console.ConsoleCliManager").getDeclaredField("commands");
        commands.setAccessible(true);
        return (List<?>) commands.get(null);
    }

    /** As wide as it may be: the tests look for words that stand together. */
    private static InvocationHandler screen(StringBuilder text, Class<?> size) {
        return (proxy, method, arguments) -> {
            if (method.getName().equals("size")) {
                return size.getConstructor(int.class, int.class).newInstance(200, 50);
            }
            if (method.getName().startsWith("write")) {
                text.append(arguments[0]).append(method.getName().equals("writeln") ? "\n" : "");
            }
            return null;
        };
    }
}
