package tw.taiwanjobs.keycloak.documents;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * Template attribute {@code documents}: where the documents are shown, in the language of the page that links to them.
 */
public final class DocumentLinks {

    /** Name of the template attribute. */
    public static final String ATTRIBUTE = "documents";
    /** Path below the realm's address. */
    public static final String PATH = "taiwanjobs-documents";

    private final UriBuilder base;
    private final RealmModel realm;
    private final String language;

    private DocumentLinks(UriBuilder base, RealmModel realm, String language) {
        this.base = base;
        this.realm = realm;
        this.language = language;
    }

    public static DocumentLinks of(KeycloakSession session) {
        return new DocumentLinks(
                RealmsResource.realmBaseUrl(session.getContext().getUri()),
                session.getContext().getRealm(),
                session.getContext().resolveLocale(null).toLanguageTag());
    }

    /** 求職會員專屬權益. */
    public String getMemberBenefits() {
        return address(DocumentNames.MEMBER_BENEFITS);
    }

    /** 注意事項. */
    public String getLoginNotices() {
        return address(DocumentNames.LOGIN_NOTICES);
    }

    /** 會員服務條款. */
    public String getMemberTerms() {
        return address(DocumentNames.MEMBER_TERMS);
    }

    /** 隱私權政策. */
    public String getPrivacyPolicy() {
        return address(DocumentNames.PRIVACY_POLICY);
    }

    /** 個人資料蒐集告知事項. */
    public String getDataNotice() {
        return address(DocumentNames.DATA_NOTICE);
    }

    /** One version in one language, whether it is in force or not. */
    public String version(Document document) {
        return address(document.name(), document.version(), document.locale());
    }

    private String address(String... path) {
        URI uri = base.clone()
                .path(PATH)
                .path(String.join("/", path))
                .queryParam(LocaleSelectorProvider.KC_LOCALE_PARAM, language)
                .build(realm.getName());
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
