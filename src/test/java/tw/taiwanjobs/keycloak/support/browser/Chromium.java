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
 * Gives a test its {@link Devices}. One Chromium serves all test classes of a JVM. A test fails when a page that it
 * opened has problems, also when it failed for another reason before: then both are told.
 */
public final class Chromium
        implements ParameterResolver, TestExecutionExceptionHandler, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    /** First the one without windows: it takes half the time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final Path USUAL_PLACE = Path.of("/usr/bin");
    private static final List<String> USUAL_OPTIONS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Devices.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Devices devices = new Devices(Shared.BROWSER, Shared.AXE);
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

    /** The browser of this machine, without a window. @param options beside the usual ones */
    public static Browser launch(Playwright playwright, String... options) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(Stream.concat(USUAL_OPTIONS.stream(), Stream.of(options))
                                .toList()));
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

    /** No store of JUnit's: Surefire runs each class by itself, and with it the root's store is closed. */
    private static final class Shared {
        static final Axe AXE = new Axe();
        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return launch(playwright, StandInPortal.start());
        }
    }
}
