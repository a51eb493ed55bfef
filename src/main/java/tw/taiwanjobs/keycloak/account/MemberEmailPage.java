package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.common.web.StepAddress;
import tw.taiwanjobs.keycloak.crypto.KeptForm;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.link.AddressMails;
import tw.taiwanjobs.keycloak.link.EmailChange;
import tw.taiwanjobs.keycloak.link.MailSentPart;
import tw.taiwanjobs.keycloak.lockout.AskedPassword;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * The page member-email: the account, the change that waits for its link, and the form for another one. Of an address that
 * is another member's it says what it says of any.
 */
final class MemberEmailPage {

    private static final String FORM_NOTE = "taiwanjobs.member-email-form";
    private static final String ASKED_NOTE = "taiwanjobs.member-email-asked";
    private static final String EMAIL = "email";
    private static final String MESSAGES = "memberEmail";

    private static final String CONTINUE = "continue";
    private static final String RESEND = "resend";
    private static final String CORRECT_ADDRESS = "correctAddress";
    private static final String CANCEL_CHANGE = "cancelChange";
    /** In the page's address: what has just happened. */
    private static final String RESENT = "resent";

    private static final String WAIT = "wait";
    private static final String LIMIT_REACHED = "limitReached";
    private static final String CANCELLED = "cancelled";

    private final RequiredActionContext context;
    private final String action;
    private final ActionForm page;
    private final KeycloakSession session;
    private final UserModel member;
    private final EmailChange change;

    /** @param action whose address the page has */
    MemberEmailPage(RequiredActionContext context, String action) {
        this.context = context;
        this.action = action;
        this.page = new ActionForm(context, action, FORM_NOTE);
        this.session = context.getSession();
        this.member = context.getUser();
        this.change = new EmailChange(
                session, member, context.getAuthenticationSession().getClient());
    }

    void show() {
        KeptForm kept = page.kept();
        LoginFormsProvider form = context.form();
        kept.showOn(form);
        form.setAttribute("memberEmail", model());
        if (kept.equals(KeptForm.EMPTY) && !isAsked(CORRECT_ADDRESS)) {
            change.openAddress().ifPresent(address -> showMailed(form, address));
        }
        context.challenge(form.createForm("member-email.ftl"));
    }

    void process() {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        Map<String, String> typed = FormInput.read(input, List.of(EMAIL));
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        Optional<String> open = change.openAddress();
        if (languageSwitch.isPressed()) {
            page.lead(new KeptForm(typed, List.of()));
        } else if (MemberStatus.LEGACY.isOf(member)) {
            page.lead(KeptForm.EMPTY);
        } else if (input.containsKey(CONTINUE) && (open.isPresent() || wasAsked())) {
            context.success();
        } else if (input.containsKey(CORRECT_ADDRESS)) {
            leadTo(CORRECT_ADDRESS);
        } else if (input.containsKey(CANCEL_CHANGE)) {
            cancel();
        } else if (input.containsKey(RESEND) && open.isPresent()) {
            resend(open.get());
        } else {
            submit(input, typed);
        }
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("account", UserNames.account(context.getRealm(), member));
        model.put("legacy", MemberStatus.LEGACY.isOf(member));
        model.put("cancelled", isAsked(CANCELLED));
        change.settledUntil().ifPresent(end -> model.put("settledUntil", ServerTime.shownInTaiwan(end)));
        change.openAddress().ifPresent(address -> model.put("wanted", address));
        return model;
    }

    private void showMailed(LoginFormsProvider form, String address) {
        Duration wait = change.pause(address);
        if (isAsked(WAIT) && !wait.isZero()) {
            form.setError("resendWaitMessage", wait.toSeconds());
        }
        Map<String, Object> news = Map.of(RESENT, isAsked(RESENT), LIMIT_REACHED, isAsked(LIMIT_REACHED));
        MailSentPart.on(form, address, change.state(), wait, news);
    }

    private void submit(MultivaluedMap<String, String> input, Map<String, String> typed) {
        Optional<EmailAddress> address = EmailAddress.parse(typed.get(EMAIL));
        String password = input.getFirst(AskedPassword.FIELD);
        List<FormMessage> errors = Stream.concat(
                        refusal(typed.getOrDefault(EMAIL, ""), address).map(FormInput::message).stream(),
                        AskedPassword.missing(password).stream())
                .toList();
        if (!errors.isEmpty()) {
            refuse(Errors.INVALID_INPUT, new KeptForm(typed, errors));
        } else {
            AskedPassword.refusal(session, member, password, context.getEvent())
                    .ifPresentOrElse(
                            wrong -> page.lead(new KeptForm(typed, List.of(wrong))),
                            () -> ask(address.orElseThrow().value(), typed));
        }
    }

    private void ask(String address, Map<String, String> typed) {
        if (!change.mayBeAsked()) {
            refuse(MemberEvents.SETTLED, KeptForm.EMPTY);
            return;
        }
        Optional<LimitReached> reached = change.ask(address);
        if (reached.isEmpty()) {
            MemberEvents.mailResent(context.getEvent(), member.getId());
        }
        Optional<LimitReached> refusal = reached.filter(limit -> !change.isAskedAlready(limit, address));
        if (refusal.isEmpty()) {
            context.getAuthenticationSession().setAuthNote(ASKED_NOTE, Boolean.TRUE.toString());
            page.lead(KeptForm.EMPTY);
        } else {
            refuse(MemberEvents.RATE_LIMITED, new KeptForm(typed, List.of(limitMessage(refusal.get()))));
        }
    }

    private void resend(String address) {
        change.ask(address)
                .ifPresentOrElse(
                        reached -> {
                            MemberEvents.emailChangeRefused(context.getEvent(), MemberEvents.RATE_LIMITED);
                            leadTo(AddressMails.isPause(reached) ? WAIT : LIMIT_REACHED);
                        },
                        () -> {
                            MemberEvents.mailResent(context.getEvent(), member.getId());
                            leadTo(RESENT);
                        });
    }

    private void cancel() {
        change.cancel();
        MemberEvents.emailChangeCancelled(context.getEvent());
        leadTo(CANCELLED);
    }

    private Optional<FieldError> refusal(String typed, Optional<EmailAddress> address) {
        if (typed.isEmpty()) {
            return Optional.of(FieldError.of(EMAIL, MESSAGES + "RequiredMessage"));
        }
        if (address.isEmpty()) {
            return Optional.of(EmailAddress.refusal(EMAIL, typed, MESSAGES));
        }
        return address.map(EmailAddress::value)
                .filter(value -> value.equals(member.getEmail()))
                .map(value -> FieldError.of(EMAIL, MESSAGES + "SameMessage"));
    }

    private void refuse(String reason, KeptForm form) {
        MemberEvents.emailChangeRefused(context.getEvent(), reason);
        page.lead(form);
    }

    private static FormMessage limitMessage(LimitReached reached) {
        return AddressMails.isPause(reached)
                ? new FormMessage(
                        EMAIL, "resendWaitMessage", reached.retryAfter().toSeconds())
                : new FormMessage(EMAIL, "resendLimitMessage");
    }

    private void leadTo(String view) {
        KeptForm.EMPTY.keep(session, context.getAuthenticationSession(), FORM_NOTE);
        context.challenge(StepAddress.of(context, action)
                .with(view, Boolean.TRUE.toString())
                .redirect());
    }

    private boolean isAsked(String view) {
        return context.getUriInfo().getQueryParameters().containsKey(view);
    }

    private boolean wasAsked() {
        return context.getAuthenticationSession().getAuthNote(ASKED_NOTE) != null;
    }
}
