package tw.taiwanjobs.keycloak.demo;

import org.jsoup.nodes.Entities;

/** The frame of the demo's own pages. */
final class Page {
    private static final String STYLE = """
            body { margin: 0; font: 18px/1.6 "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif;
              color: #1d2733; background: #f4f6f8; }
            header { background: #0b4f6c; color: #fff; padding: 1rem; }
            header a { color: #fff; }
            main { max-width: 60rem; margin: 1.5rem auto; padding: 1.5rem; background: #fff; border-radius: .5rem; }
            h1 { font-size: 1.4rem; margin: 0; } h2 { margin-top: 0; }
            table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem;
              border-bottom: 1px solid #d5dce3; vertical-align: top; }
            .button { display: inline-block; min-height: 44px; line-height: 44px; padding: 0 1.2rem; margin: 0 .6rem .6rem 0;
              border-radius: .4rem; background: #0b4f6c; color: #fff; text-decoration: none; }
            .plain { background: #fff; color: #0b4f6c; box-shadow: inset 0 0 0 2px #0b4f6c; }
            a:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }
            iframe { width: 100%; height: 32rem; border: 1px solid #d5dce3; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; }
            .note { color: #52606d; } :lang(en) { color: #52606d; font-size: .85em; }
            """;

    private Page() {}

    /** @param main trusted mark-up; every value in it went through {@link #escaped} */
    static String of(String title, String head, String main) {
        return """
            <!DOCTYPE html>
            <html lang="zh-TW">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>%2$s<style>%3$s</style></head>
            <body><header><h1>%1$s</h1></header><main>%4$s</main></body>
            </html>
            """.formatted(escaped(title), head, STYLE, main);
    }

    static String escaped(String text) {
        return Entities.escape(text);
    }
}
