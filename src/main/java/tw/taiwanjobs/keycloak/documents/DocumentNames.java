package tw.taiwanjobs.keycloak.documents;

import org.keycloak.models.KeycloakSession;

/** The documents that come with the product, in the reader's language. */
public final class DocumentNames {

    /** 會員服務約定條款 (S1.21). */
    public static final String MEMBER_TERMS = "member-terms";
    /** Notice under Article 8 of the Personal Data Protection Act. */
    public static final String DATA_NOTICE = "data-notice";
    /** 隱私權政策 (S1.18). */
    public static final String PRIVACY_POLICY = "privacy-policy";
    /** 求職會員專屬權益 (S1.8). */
    public static final String MEMBER_BENEFITS = "member-benefits";
    /** 注意事項 (S1.9). */
    public static final String LOGIN_NOTICES = "login-notices";

    private DocumentNames() {}

    /** The version in force in the language of the page that is being shown. */
    public static Document current(KeycloakSession session, String name) {
        return session.getProvider(DocumentLibrary.class)
                .find(name, session.getContext().resolveLocale(null))
                .orElseThrow(() -> new IllegalArgumentException("No document named " + name));
    }

    /** In the reader's language; the name itself where there is no such document any more. */
    public static String title(KeycloakSession session, String name) {
        return session.getProvider(DocumentLibrary.class)
                .find(name, session.getContext().resolveLocale(null))
                .map(Document::title)
                .orElse(name);
    }
}
