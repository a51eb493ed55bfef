package tw.taiwanjobs.keycloak.account;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.common.spi.InitiatedRequiredAction;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.crypto.KeptForm;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.identity.BirthDateModel;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MovedInMember;
import tw.taiwanjobs.keycloak.profile.form.MemberProfile;
import tw.taiwanjobs.keycloak.profile.form.ProfileChoosers;
import tw.taiwanjobs.keycloak.profile.form.ProfileForm;

/**
 * The page member-profile: the fields of sign-up with what is stored of a member. Whatever action leads to a profile in a realm of
 * ours shows this page.
 */
final class MemberProfilePage {

    private static final String FORM_NOTE = "taiwanjobs.member-profile-form";

    private final RequiredActionContext context;
    private final ShownProfile shown;
    private final ActionForm page;
    private final KeycloakSession session;
    private final MemberProfile profile;
    private final boolean isNeededComplete;
    private final boolean mustBeComplete;

    /** @param action whose address the page has */
    MemberProfilePage(RequiredActionContext context, String action) {
        this.context = context;
        this.page = new ActionForm(context, action, FORM_NOTE);
        this.session = context.getSession();
        this.shown = new ShownProfile(session, context.getAuthenticationSession());
        this.profile = new MemberProfile(session, context.getUser());
        this.isNeededComplete = MovedInMember.hasConfirmedEmail(context.getUser());
        this.mustBeComplete =
                isNeededComplete || InitiatedRequiredAction.isWished(context, MemberProfileRequiredAction.ID);
    }

    /** The page in place of Keycloak's own, in a realm to which it belongs; the server may have others. */
    static Optional<MemberProfilePage> inPlaceOfKeycloaks(RequiredActionContext context, String action) {
        return context.getRealm().getRequiredActionProviderByAlias(MemberProfileRequiredAction.ID) == null
                ? Optional.empty()
                : Optional.of(new MemberProfilePage(context, action));
    }

    /** Whether something is missing that the member has to fill in. */
    boolean isNeeded() {
        return isNeededComplete && !profile.missing(profile.stored()).isEmpty();
    }

    void show() {
        LoginFormsProvider form = context.form();
        KeptForm kept = page.kept();
        Map<String, String> stored = profile.stored();
        Map<String, String> values = kept.typed().isEmpty() ? stored : kept.typed();
        if (kept.typed().isEmpty() || !shown.isNoted()) {
            shown.note(stored);
        }
        form.setAttribute("meanwhile", shown.changedMeanwhile(stored, values));
        new KeptForm(values, kept.errors()).showOn(form);
        form.setAttribute("stored", stored);
        form.setAttribute("missing", mustBeComplete ? missing(form, stored) : List.of());
        form.setAttribute("mustStay", isNeeded());
        form.setAttribute("identity", identity(context.getUser()));
        form.setAttribute(DocumentModel.NOTICE, DocumentModel.notice(session));
        IdentityNumbers.of(session)
                .of(context.getUser().getId())
                .flatMap(IdentityNumber::gender)
                .ifPresent(gender ->
                        form.setAttribute("numberGender", gender.name().toLowerCase(Locale.ROOT)));
        ProfileForm.render(session, form, values, values);
        context.challenge(form.createForm("member-profile.ftl"));
    }

    void process() {
        Map<String, String> typed = profile.read();
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        Map<String, String> asked = ProfileChoosers.asked(session);
        if (languageSwitch.isPressed() || ProfileChoosers.isListAskedFor(session)) {
            Map<String, String> shown = new HashMap<>(typed);
            shown.putAll(asked);
            page.lead(new KeptForm(shown, List.of()));
            return;
        }
        List<FormMessage> errors = profile.errors(typed, mustBeComplete);
        if (errors.isEmpty() && shown.isOverwrittenUnseen(profile.stored(), typed)) {
            MemberEvents.profileRefused(context.getEvent(), MemberEvents.CHANGED_MEANWHILE);
            page.lead(new KeptForm(typed, List.of()));
        } else if (errors.isEmpty()) {
            MemberEvents.profileUpdated(context.getEvent());
            profile.save(typed, context.getEvent());
            context.success();
        } else {
            MemberEvents.profileRefused(context.getEvent(), Errors.INVALID_INPUT);
            page.lead(new KeptForm(cut(typed), errors));
        }
    }

    private Map<String, String> cut(Map<String, String> typed) {
        Map<String, Integer> longest = ProfileForm.longest(session);
        Map<String, String> kept = new HashMap<>();
        typed.forEach((field, text) ->
                kept.put(field, TypedText.cut(text, longest.getOrDefault(field, TypedText.LONGEST))));
        return kept;
    }

    private List<Map<String, String>> missing(LoginFormsProvider form, Map<String, String> stored) {
        return profile.missing(stored).stream()
                .map(message -> Map.of(
                        "field",
                        message.getField(),
                        "text",
                        form.getMessage(message.getMessage(), message.getParameters())))
                .toList();
    }

    /** What cannot be changed here. */
    private static Map<String, Object> identity(UserModel member) {
        Map<String, Object> model = new HashMap<>();
        String email = member.getEmail();
        if (email != null && member.isEmailVerified()) {
            model.put("email", email);
        }
        String masked = member.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED);
        if (masked != null) {
            model.put("nationalIdMasked", masked);
        }
        BirthDate.stored(member.getFirstAttribute(MemberAttributes.BIRTHDATE))
                .ifPresent(birthDate -> model.put("birthDate", BirthDateModel.of(birthDate)));
        return model;
    }
}
