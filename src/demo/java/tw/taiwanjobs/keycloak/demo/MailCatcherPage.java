package tw.taiwanjobs.keycloak.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;

/** Lists and shows the mails that Keycloak sends in the demo. */
final class MailCatcherPage implements Function<Request, Answer> {
    private static final String TITLE = "信件匣 Mail catcher";
    private static final String RELOAD = "<meta http-equiv=\"refresh\" content=\"3\">";
    private static final Pattern PATH = Pattern.compile("/mails/(?<number>[0-9]{1,6})(?<view>/html|/text|/source|)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Taipei"));
    private static final String ALLOWED_IN_FRAME =
            "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
    /** A mail may bring nothing along and run nothing; its links may lead away. */
    private static final String MAIL_POLICY = "sandbox " + ALLOWED_IN_FRAME
            + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final MailArchive archive;

    MailCatcherPage(MailArchive archive) {
        this.archive = archive;
    }

    @Override
    public Answer apply(Request request) {
        if (request.path().equals("/")) {
            return list();
        }
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Answer.notFound();
        }
        var number = Integer.parseInt(path.group("number"));
        return archive.mail(number)
                .map(mail -> show(number, mail, path.group("view")))
                .orElseGet(Answer::notFound);
    }

    private Answer list() {
        var rows = new StringBuilder();
        var mails = archive.mails();
        for (var number = mails.size(); number >= 1; number--) {
            rows.append(row(number, mails.get(number - 1)));
        }
        return Answer.page(Page.of(TITLE, RELOAD, """
                <h2>信件 <span lang="en">Mails</span></h2>
                <table><thead><tr><th>時間</th><th>收件者</th><th>主旨</th><th>寄件者</th></tr></thead>
                <tbody>%s</tbody></table>
                <p class="note">%s <span lang="en">%d mails; this page looks for new ones by itself.</span></p>
                """.formatted(rows, mails.isEmpty() ? "尚無信件。" : "", mails.size())));
    }

    private static String row(int number, ReceivedMail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td><td>%s</td></tr>"
                .formatted(
                        TIME.format(mail.sentAt()),
                        Page.escaped(mail.to()),
                        number,
                        Page.escaped(mail.subject()),
                        Page.escaped(mail.from()));
    }

    private static Answer show(int number, ReceivedMail mail, String view) {
        return switch (view) {
            case "/html" -> Answer.html(200, withLinksLeavingTheFrame(mail.html()), MAIL_POLICY);
            case "/text" -> Answer.text(mail.text());
            case "/source" -> Answer.text(mail.source());
            default -> Answer.page(Page.of(TITLE, "", details(number, mail)));
        };
    }

    private static String withLinksLeavingTheFrame(String html) {
        var document = Jsoup.parse(html);
        document.head().prependElement("base").attr("target", "_top");
        return document.outerHtml();
    }

    private static String details(int number, ReceivedMail mail) {
        return """
            <p><a href="/">← 信件 <span lang="en">Mails</span></a></p>
            <h2>%s</h2>
            <table><tr><th>時間</th><td>%s</td></tr><tr><th>寄件者</th><td>%s</td></tr>
            <tr><th>收件者</th><td>%s</td></tr></table>
            <p><a href="/mails/%5$d/html">HTML</a>　<a href="/mails/%5$d/text">純文字 <span lang="en">Text</span></a>
            　<a href="/mails/%5$d/source">原始信件 <span lang="en">Source</span></a></p>
            <iframe title="信件內容" sandbox="%6$s" src="/mails/%5$d/html"></iframe>
            <h2>純文字 <span lang="en">Text</span></h2><pre>%7$s</pre>
            """.formatted(
                        Page.escaped(mail.subject()),
                        TIME.format(mail.sentAt()),
                        Page.escaped(mail.from()),
                        Page.escaped(mail.to()),
                        number,
                        ALLOWED_IN_FRAME,
                        Page.escaped(mail.text()));
    }
}
