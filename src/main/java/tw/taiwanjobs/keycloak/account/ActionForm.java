package tw.taiwanjobs.keycloak.account;

import org.keycloak.authentication.RequiredActionContext;
import tw.taiwanjobs.keycloak.common.web.StepAddress;
import tw.taiwanjobs.keycloak.crypto.KeptForm;

/**
 * What was typed into the page of a required action and what was wrong with it. Every answer to the form leads to the page by
 * its address: it can be loaded again, and nothing that was typed is in an answer to a form.
 *
 * @param action whose address the page has
 * @param note of the authentication session
 */
record ActionForm(RequiredActionContext context, String action, String note) {

    KeptForm kept() {
        return KeptForm.of(context.getSession(), context.getAuthenticationSession(), note);
    }

    void lead(KeptForm form) {
        form.keep(context.getSession(), context.getAuthenticationSession(), note);
        context.challenge(StepAddress.of(context, action).redirect());
    }
}
