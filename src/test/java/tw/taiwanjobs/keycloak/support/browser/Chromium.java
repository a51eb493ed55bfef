package tw.taiwanjobs.keycloak.support.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/**
 * Gives a test its {@link Devices}. One Chromium serves all test classes of a run. A test fails when a page that it
 * opened has problems, also when it failed for another reason before: then both are told.
 */
public final class Chromium
        implements ParameterResolver, TestExecutionExceptionHandler, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path USUAL_PLACE = Path.of("/usr/bin");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Devices.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        Devices devices = new Devices(running.browser, running.axe);
        context.getStore(NAMESPACE).put(Devices.class, devices);
        return devices;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        List<String> problems = problems(context);
        if (problems.isEmpty()) {
            throw failure;
        }
        throw new AssertionError(failure.getMessage() + "\nand before that:\n" + String.join("\n", problems), failure);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        List<String> problems = problems(context);
        if (context.getExecutionException().isEmpty() && !problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        devices(context).ifPresent(Devices::putAway);
    }

    private static List<String> problems(ExtensionContext context) {
        return devices(context).map(Devices::problems).orElse(List.of());
    }

    private static Optional<Devices> devices(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(Devices.class, Devices.class));
    }

    /** The browser of this machine, without a window. */
    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Path executable() {
        return Stream.concat(
                        Stream.of(USUAL_PLACE),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of))
                .flatMap(directory -> NAMES.stream().map(directory::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new StartupFailure("no Chromium on the PATH"));
    }

    private record Running(Playwright playwright, Browser browser, Axe axe) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create();
            return new Running(playwright, launch(playwright), new Axe());
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
