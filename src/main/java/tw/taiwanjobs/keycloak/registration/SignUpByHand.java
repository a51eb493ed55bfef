package tw.taiwanjobs.keycloak.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.identity.domain.WrittenBirthDate;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.member.Availability;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;
import tw.taiwanjobs.keycloak.profile.form.ProfileForm;

/**
 * A sign-up that the help desk writes down for a person: all fields at once, by the rules of the pages. Nobody else can
 * accept the terms, so the person is asked for them at the first login.
 */
public final class SignUpByHand {

    public static final String EMAIL = SignUpIdentity.EMAIL;

    /** Of a person whom no portal has sent: the last page of the sign-up leads where the realm says. */
    private static final String NO_PORTAL = Constants.ACCOUNT_MANAGEMENT_CLIENT_ID;

    private final KeycloakSession session;
    private final Optional<SignUpIdentity> identity;
    private final ProfileForm profile;
    private final Optional<Locale> locale;
    private final List<FormMessage> errors = new ArrayList<>();

    /**
     * @param written by the names of {@link #fields}
     * @param today the day in Taiwan after which nobody can be born
     */
    public SignUpByHand(KeycloakSession session, Map<String, String> written, LocalDate today) {
        SignUpIdentity.Reading reading = SignUpIdentity.read(
                written,
                WrittenBirthDate.read(MemberAttributes.BIRTHDATE, written.get(MemberAttributes.BIRTHDATE), today));
        String account = reading.identity().map(known -> known.email().value()).orElse("");
        this.session = session;
        this.identity = reading.identity();
        this.profile = new ProfileForm(session, account, ProfileForm.read(session, written));
        this.locale = locale(session.getContext().getRealm(), written.getOrDefault(UserModel.LOCALE, ""));
        reading.errors().stream().map(FormInput::message).forEach(errors::add);
        errors.addAll(profile.errors());
        if (locale.isEmpty()) {
            errors.add(new FormMessage(UserModel.LOCALE, "error-invalid-value"));
        }
    }

    /** What a sign-up by hand is made of. */
    public static Set<String> fields(KeycloakSession session) {
        Set<String> fields = new TreeSet<>(ProfileForm.fields(session));
        fields.addAll(List.of(
                SignUpIdentity.EMAIL,
                NumberFields.NATIONAL_ID,
                NumberFields.RESIDENT_NUMBER,
                MemberAttributes.BIRTHDATE,
                UserModel.LOCALE));
        return fields;
    }

    /** The account alone, with what is wrong with it, as the page says it. */
    public static Optional<EmailAddress> readEmail(Map<String, String> written, List<FieldError> errors) {
        return SignUpIdentity.readEmail(written, errors);
    }

    /** What is wrong with the fields, all of them. */
    public List<FormMessage> errors() {
        return List.copyOf(errors);
    }

    /** What of it is another member's already. There are no {@link #errors}. */
    public List<FormMessage> taken() {
        Availability availability = new Availability(session);
        SignUpIdentity known = identity.orElseThrow();
        Optional<FieldError> account = Optional.of(
                        FieldError.of(SignUpIdentity.EMAIL, AvailabilityAnswer.ACCOUNT_TAKEN))
                .filter(error -> availability.isAccountTaken(known.email().value()));
        Optional<FieldError> number = Optional.of(NumberFields.taken(known.number()))
                .filter(error -> availability.isNumberTaken(known.number())
                        || availability.isNumberOfWhoLostIt(
                                MemberByName.NOBODY,
                                known.number(),
                                known.birthDate().date().toString()));
        return Stream.concat(account.stream(), number.stream())
                .map(FormInput::message)
                .toList();
    }

    /** Who signs up with this account and number already, and has not finished. There are no {@link #errors}. */
    public Optional<String> pending() {
        SignUpIdentity known = identity.orElseThrow();
        IdentityNumbers numbers = IdentityNumbers.of(session);
        return new PendingMembers(session)
                .withEmail(known.email()).stream()
                        .filter(signUp -> numbers.decrypt(signUp.userId(), signUp.numberCiphertext())
                                .equals(known.number()))
                        .map(PendingMember::userId)
                        .findFirst();
    }

    /**
     * Makes the pending member, in the caller's transaction. There are no {@link #errors}.
     *
     * @return id of the pending member
     */
    public String create() {
        return new PendingMembers(session)
                .create(identity.orElseThrow()
                        .with(profile.accepted(), Optional.empty(), NO_PORTAL, locale.orElseThrow()));
    }

    /** Mails its link, in the caller's transaction; empty if it is on its way. */
    public Optional<LimitReached> mail(String memberId) {
        PendingMember signUp = new PendingMembers(session).find(memberId).orElseThrow();
        return new SignUpMails(session).sendOnBehalf(signUp);
    }

    /** Empty if the realm has no such language. */
    private static Optional<Locale> locale(RealmModel realm, String tag) {
        String language = tag.isEmpty() ? realm.getDefaultLocale() : tag;
        return realm.getSupportedLocalesStream()
                .filter(supported -> supported.equals(language))
                .map(Locale::forLanguageTag)
                .findFirst();
    }
}
