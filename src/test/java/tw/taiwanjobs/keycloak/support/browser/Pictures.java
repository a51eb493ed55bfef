package tw.taiwanjobs.keycloak.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/** Pictures of whole pages, taken when the system property {@code screenshots} names a folder for them. */
public final class Pictures {

    /** Text stays readable; pictures without photographs stay small. */
    private static final int JPEG_QUALITY = 25;

    private Pictures() {}

    /** @param fileName without the folder, with its ending */
    public static void take(Tab tab, String fileName) {
        take(tab.page(), fileName);
    }

    public static void take(Page page, String fileName) {
        String folder = System.getProperty("screenshots", "");
        if (!folder.isBlank()) {
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(JPEG_QUALITY)
                    .setPath(Path.of(folder, fileName)));
        }
    }
}
