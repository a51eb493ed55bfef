package tw.taiwanjobs.keycloak.account.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.PortalName;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;

/** What is kept of a member in the words of the page's reader. */
final class DataWords {

    private static final String SEPARATOR = ", ";
    private static final String FAILED = "_ERROR";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final LoginFormsProvider form;

    DataWords(KeycloakSession session, LoginFormsProvider form) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.form = form;
    }

    static @Nullable DataValue plain(@Nullable String text) {
        return text == null ? null : DataValue.same(text);
    }

    static @Nullable DataValue onlyInFile(@Nullable Object value) {
        return value == null ? null : DataValue.onlyInFile(value.toString());
    }

    static @Nullable DataValue moment(@Nullable Instant moment) {
        return moment == null ? null : new DataValue(moment.toString(), ServerTime.shownInTaiwan(moment));
    }

    static @Nullable DataValue moment(@Nullable Long millis) {
        return millis == null ? null : moment(Instant.ofEpochMilli(millis));
    }

    DataValue yesOrNo(boolean holds) {
        return said(Boolean.toString(holds), holds ? "memberDataYes" : "memberDataNo");
    }

    DataValue said(String inFile, String message) {
        return new DataValue(inFile, form.getMessage(message));
    }

    /** @param prefix of the message of each code */
    @Nullable DataValue code(String prefix, @Nullable String code) {
        return code == null ? null : new DataValue(code, known(prefix + code).orElseGet(() -> other(code)));
    }

    DataValue credential(String type) {
        return new DataValue(type, nameOfCredential(type));
    }

    DataValue document(String name) {
        return new DataValue(name, DocumentNames.title(session, name));
    }

    @Nullable DataValue language(@Nullable String tag) {
        return tag == null ? null : new DataValue(tag, languageName(tag));
    }

    DataValue provider(String alias) {
        String name = Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .map(IdentityProviderModel::getDisplayName)
                .filter(text -> !text.isBlank())
                .orElse(alias);
        return new DataValue(alias, text(name));
    }

    @Nullable DataValue site(@Nullable String clientId) {
        return clientId == null ? null : sites(List.of(clientId));
    }

    DataValue sites(Collection<String> clientIds) {
        List<String> sorted = clientIds.stream().sorted().toList();
        return new DataValue(
                String.join(SEPARATOR, sorted),
                sorted.stream().map(this::siteName).collect(inOneLine()));
    }

    DataValue scopes(Collection<ClientScopeModel> granted) {
        return new DataValue(
                granted.stream().map(ClientScopeModel::getName).sorted().collect(inOneLine()),
                granted.stream()
                        .filter(ClientScopeModel::isDisplayOnConsentScreen)
                        .map(ClientScopeModel::getConsentScreenText)
                        .map(this::text)
                        .sorted()
                        .collect(inOneLine()));
    }

    /** What happened, what it was about, and whether it came to nothing. */
    DataValue event(Event event) {
        String type = event.getType().name();
        boolean isFailed = type.endsWith(FAILED);
        String done = isFailed ? type.substring(0, type.length() - FAILED.length()) : type;
        Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
        String words = Optional.ofNullable(details.get(Details.CUSTOM_REQUIRED_ACTION))
                .flatMap(action -> known("dataEvent." + action).or(() -> known("requiredAction." + action)))
                .or(() -> known("dataEvent." + done))
                .orElseGet(() -> other(done));
        String about = Optional.ofNullable(details.get(Details.CREDENTIAL_TYPE))
                .map(credential -> form.getMessage("dataEventAbout", words, nameOfCredential(credential)))
                .orElse(words);
        return new DataValue(type, isFailed ? form.getMessage("dataEventFailed", about) : about);
    }

    /** A text that an administrator has written, or the message whose key it names. */
    String text(String written) {
        return form.getMessage(key(written));
    }

    /** @return what is written itself where it names no message */
    static String key(String written) {
        return written.replaceFirst("^\\$\\{(.*)}$", "$1");
    }

    Optional<String> known(String key) {
        return Optional.ofNullable(form.getMessage(key)).filter(text -> !text.equals(key));
    }

    String languageName(String tag) {
        return known("locale_" + tag)
                .orElseGet(() -> Locale.forLanguageTag(tag)
                        .getDisplayName(session.getContext().resolveLocale(null)));
    }

    String birthDate(String stored) {
        return BirthDate.stored(stored)
                .map(BirthDateModel::of)
                .map(date -> form.getMessage(
                        Boolean.TRUE.equals(date.get("beforeRoc")) ? "birthdateFullBeforeRoc" : "birthdateFull",
                        date.get("rocYear"),
                        date.get("month"),
                        date.get("day"),
                        date.get("westernYear")))
                .orElse(stored);
    }

    private String nameOfCredential(String type) {
        return known(type + "-display-name").orElseGet(() -> other(type));
    }

    private String siteName(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        return client == null ? clientId : text(PortalName.of(client));
    }

    private String other(String code) {
        return form.getMessage("memberDataOther", code);
    }

    private static Collector<CharSequence, ?, String> inOneLine() {
        return Collectors.joining(SEPARATOR);
    }
}
