package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.link.AddressMails;
import tw.taiwanjobs.keycloak.link.LinkPurposes;
import tw.taiwanjobs.keycloak.link.MailSentPart;
import tw.taiwanjobs.keycloak.member.LegacyAddress;

/** What the pages legacy-email, legacy-mail-sent and legacy-use-email show. */
final class LegacyPages {

    private LegacyPages() {}

    static AddressMails mails(AuthenticationFlowContext context) {
        return new AddressMails(
                context.getSession(),
                LinkPurposes.CONFIRM_EMAIL,
                context.getUser().getId(),
                context.getAuthenticationSession().getClient().getClientId(),
                ExecutionConfig.of(context));
    }

    /** The address that the old system had, if it can be an account. */
    static Optional<EmailAddress> knownEmail(UserModel member) {
        return LegacyAddress.of(member);
    }

    static void askForEmail(AuthenticationFlowContext context, LegacyConfig config, FormMessage... errors) {
        UserModel member = context.getUser();
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        int used = LegacyLogins.of(context.getSession()).without(member.getId());
        Map<String, Object> model = new HashMap<>();
        model.put("loginsLeft", Math.max(config.loginsWithoutEmail() - used, 0));
        knownEmail(member).ifPresent(email -> model.put("maskedEmail", email.masked()));
        LoginFormsProvider form = form(context, errors)
                .setAttribute("legacyEmail", model)
                .setAttribute(
                        "form",
                        Map.of(
                                ChosenEmail.FIELD, FormInput.text(input, ChosenEmail.FIELD),
                                ChosenEmail.CHOICE, FormInput.text(input, ChosenEmail.CHOICE)));
        context.challenge(form.createForm("legacy-email.ftl"));
    }

    /** @param news what has just happened, as the template names it */
    static void mailSent(
            AuthenticationFlowContext context, String address, Map<String, Object> news, FormMessage... errors) {
        AddressMails mails = mails(context);
        context.challenge(MailSentPart.on(form(context, errors), address, mails.state(), mails.pause(address), news)
                .createForm("legacy-mail-sent.ftl"));
    }

    static void useEmail(AuthenticationFlowContext context) {
        String masked = EmailAddress.parse(context.getUser().getEmail())
                .map(EmailAddress::masked)
                .orElse("");
        context.challenge(context.form().setAttribute("maskedEmail", masked).createForm("legacy-use-email.ftl"));
    }

    private static LoginFormsProvider form(AuthenticationFlowContext context, FormMessage... errors) {
        LoginFormsProvider form = context.form();
        return errors.length == 0 ? form : form.setErrors(List.of(errors));
    }
}
