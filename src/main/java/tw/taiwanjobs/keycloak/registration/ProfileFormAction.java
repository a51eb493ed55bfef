package tw.taiwanjobs.keycloak.registration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.profile.form.ProfileChoosers;
import tw.taiwanjobs.keycloak.profile.form.ProfileForm;

/** Step 2, second screen: the declarative user profile (S2.15–S2.47). */
public final class ProfileFormAction extends SignUpStepFormAction {

    private static final String NOTICE_ADDRESS = "noticeEmailAddress";

    public ProfileFormAction() {
        super(SignUpStep.PROFILE);
    }

    @Override
    public String getId() {
        return "taiwanjobs-registration-profile";
    }

    @Override
    protected Map<String, String> read(KeycloakSession keycloak) {
        return ProfileForm.read(keycloak);
    }

    @Override
    protected Map<String, Integer> longest(KeycloakSession keycloak) {
        return ProfileForm.longest(keycloak);
    }

    @Override
    protected Map<String, String> asked(KeycloakSession keycloak) {
        return ProfileChoosers.asked(keycloak);
    }

    @Override
    protected StepResult check(FormContext context, Map<String, String> typed) {
        if (ProfileChoosers.isListAskedFor(context.getSession())) {
            return StepResult.shownAgain(MemberEvents.LIST_SHOWN);
        }
        return identity(context)
                .map(identity -> StepResult.invalid(
                        new ProfileForm(context.getSession(), identity.email().value(), typed).errors()))
                .orElseGet(() ->
                        StepResult.refused(MemberEvents.IDENTITY_MISSING, new FormMessage("expiredActionMessage")));
    }

    @Override
    protected void show(FormContext context, LoginFormsProvider form, StepNews news) {
        Optional<SignUpIdentity> identity = identity(context);
        Map<String, String> typed = typed(context);
        form.setAttribute(DocumentModel.NOTICE, DocumentModel.notice(context.getSession()));
        identity.ifPresent(known -> {
            form.setAttribute("identity", identityModel(known));
            form.setAttribute("accountAvailable", AvailabilityAnswer.saidFree(context.getAuthenticationSession()));
            form.setAttribute("available", true);
            known.number()
                    .gender()
                    .ifPresent(gender ->
                            form.setAttribute("numberGender", gender.name().toLowerCase(Locale.ROOT)));
        });
        ProfileForm.render(context.getSession(), form, news.asked(), values(typed, identity));
    }

    static Optional<SignUpIdentity> identity(FormContext context) {
        return identity(draft(context));
    }

    static Optional<SignUpIdentity> identity(SignUpDraft draft) {
        return draft.isAccepted(SignUpStep.IDENTITY)
                ? SignUpIdentity.read(draft.typed(SignUpStep.IDENTITY), ServerTime.today())
                        .identity()
                : Optional.empty();
    }

    private static Map<String, Object> identityModel(SignUpIdentity identity) {
        return Map.of(
                "email",
                identity.email().value(),
                "nationalIdMasked",
                identity.number().masked(),
                "birthDate",
                BirthDateModel.of(identity.birthDate()));
    }

    /** On the first visit the notices go to the account (S-X11). */
    private static Map<String, String> values(Map<String, String> typed, Optional<SignUpIdentity> identity) {
        Map<String, String> values = new HashMap<>();
        identity.ifPresent(known -> values.put(NOTICE_ADDRESS, known.email().value()));
        values.putAll(typed);
        return values;
    }
}
