package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.RegisterBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.profile.ProfileInput;

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
    public String getDisplayType() {
        return "TaiwanJobs: profile";
    }

    @Override
    public String getHelpText() {
        return "Asks for the attributes of the realm's user profile and validates them.";
    }

    @Override
    protected Map<String, String> read(KeycloakSession keycloak) {
        return ProfileInput.complete(FormInput.read(
                keycloak.getContext().getHttpRequest().getDecodedFormParameters(),
                SignUpProfile.fields(keycloak),
                ProfileInput::normalize));
    }

    @Override
    protected Map<String, Integer> longest(KeycloakSession keycloak) {
        return SignUpProfile.longest(keycloak);
    }

    @Override
    protected Map<String, String> asked(KeycloakSession keycloak) {
        return ProfileChoosers.asked(keycloak);
    }

    @Override
    protected StepResult check(FormContext context, Map<String, String> typed) {
        if (ProfileChoosers.isListAskedFor(context)) {
            return StepResult.shownAgain(MemberEvents.LIST_SHOWN);
        }
        return identity(context)
                .map(identity -> StepResult.invalid(new SignUpProfile(context.getSession(), identity, typed).errors()))
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
        form.setAttribute("choosers", ProfileChoosers.model(context.getSession(), news.asked(), typed));
        form.setAttribute("profile", new RegisterBean(formData(typed, identity), context.getSession()));
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
    private static MultivaluedMap<String, String> formData(
            Map<String, String> typed, Optional<SignUpIdentity> identity) {
        MultivaluedMap<String, String> data = new MultivaluedHashMap<>();
        identity.ifPresent(known -> data.putSingle(NOTICE_ADDRESS, known.email().value()));
        typed.forEach((field, value) -> data.put(field, List.of(value)));
        return data;
    }
}
