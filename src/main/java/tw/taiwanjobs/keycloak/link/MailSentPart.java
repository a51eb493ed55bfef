package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.mail.MailState;

/** What every page that says where a link was mailed shows: the masked address, and when to ask for another mail. */
public final class MailSentPart {

    private static final String ATTRIBUTE = "mailSent";

    private MailSentPart() {}

    /**
     * @param state of the mail
     * @param news what has just happened, by the names that the template knows
     */
    public static LoginFormsProvider on(
            LoginFormsProvider form, String address, MailState state, Duration wait, Map<String, Object> news) {
        Map<String, Object> model = new HashMap<>(news);
        model.put("state", state.id());
        model.put("maskedEmail", EmailAddress.parse(address).orElseThrow().masked());
        model.put("resendWaitSeconds", wait.toSeconds());
        return form.setAttribute(ATTRIBUTE, model);
    }
}
