package tw.taiwanjobs.keycloak.account;

import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.ChangedPassage;
import tw.taiwanjobs.keycloak.documents.DocumentVersion;
import tw.taiwanjobs.keycloak.documents.TermsNews;
import tw.taiwanjobs.keycloak.documents.TextPart;

/** What is new in the terms, as the template reads it. */
final class TermsNewsModel {

    /** Name of the template attribute. */
    static final String ATTRIBUTE = "news";

    private TermsNewsModel() {}

    /** @param locale BCP 47 tag of the page's text */
    static Map<String, Object> of(TermsNews news, String locale) {
        return Map.of(
                "accepted", news.accepted().version(),
                "acceptedAt", ServerTime.shownInTaiwan(news.accepted().acceptedAt()),
                "versions",
                        news.since().stream()
                                .map(version -> version(version, locale))
                                .toList(),
                "passages",
                        news.passages().stream().map(TermsNewsModel::passage).toList());
    }

    private static Map<String, Object> version(DocumentVersion version, String locale) {
        List<String> points = version.changes()
                .getOrDefault(locale, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return Map.of(
                "version", version.version(),
                "effectiveAt", ServerTime.shownInTaiwan(version.effectiveAt()),
                "points", points);
    }

    private static Map<String, Object> passage(ChangedPassage passage) {
        return Map.of(
                "heading",
                passage.heading(),
                "parts",
                passage.parts().stream().map(TermsNewsModel::part).toList());
    }

    private static Map<String, String> part(TextPart part) {
        return Map.of("change", part.change().name(), "text", part.text());
    }
}
