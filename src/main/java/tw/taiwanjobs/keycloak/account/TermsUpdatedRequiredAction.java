package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.account.area.LogoutAddress;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.LanguageSwitch;
import tw.taiwanjobs.keycloak.crypto.KeptForm;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.documents.AcceptedVersion;
import tw.taiwanjobs.keycloak.documents.Document;
import tw.taiwanjobs.keycloak.documents.DocumentLibrary;
import tw.taiwanjobs.keycloak.documents.DocumentLinks;
import tw.taiwanjobs.keycloak.documents.DocumentModel;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.documents.ShownTerms;
import tw.taiwanjobs.keycloak.documents.TermsNews;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * The page terms-updated: a member of whom there is no proof that the terms in force were accepted ticks them at the next
 * login, and reads what is new since the version accepted last. Of a member who was moved in there is no proof, whatever version
 * the old system names (S-I46).
 */
public final class TermsUpdatedRequiredAction implements StatelessRequiredAction {

    private static final String ID = "taiwanjobs-terms-updated";
    private static final String FORM_NOTE = "taiwanjobs.terms-updated-form";
    private static final String BOX = "termsAccepted";
    private static final String TICKED = "on";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (isAsked(context) && !hasAccepted(context)) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    /** Whoever has no status was there before the product, or is staff: asked when the terms change, not because it was installed. */
    private static boolean isAsked(RequiredActionContext context) {
        UserModel user = context.getUser();
        return MemberStatus.LEGACY.isOf(user)
                || MemberStatus.ACTIVE.isOf(user)
                || MemberStatus.isWithout(user)
                        && !library(context).dated(DocumentNames.MEMBER_TERMS).isEmpty();
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Document terms = DocumentNames.current(context.getSession(), DocumentNames.MEMBER_TERMS);
        ShownTerms.note(context.getAuthenticationSession()::setAuthNote, terms);
        LoginFormsProvider form = context.form();
        form(context).kept().showOn(form);
        form.setAttribute(DocumentModel.DOCUMENT, DocumentModel.of(terms));
        form.setAttribute(DocumentLinks.ATTRIBUTE, DocumentLinks.of(context.getSession()));
        form.setAttribute("logout", LogoutAddress.of(context.getSession(), portal(context)));
        news(context, terms)
                .ifPresent(
                        news -> form.setAttribute(TermsNewsModel.ATTRIBUTE, TermsNewsModel.of(news, terms.locale())));
        context.challenge(form.createForm("terms-updated.ftl"));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        LanguageSwitch languageSwitch = LanguageSwitch.of(context);
        languageSwitch.choose();
        if (languageSwitch.isPressed()) {
            form(context).lead(new KeptForm(FormInput.read(input, List.of(BOX)), List.of()));
        } else if (hasAccepted(context)) {
            context.success();
        } else if (!TICKED.equals(FormInput.text(input, BOX))) {
            refuse(context, "termsRequiredMessage");
        } else {
            shown(context)
                    .ifPresentOrElse(terms -> accept(context, terms), () -> refuse(context, "termsChangedMessage"));
        }
    }

    private static Optional<TermsNews> news(RequiredActionContext context, Document terms) {
        List<AcceptedVersion> accepted =
                AcceptanceLedger.of(context.getSession()).of(context.getUser().getId());
        return TermsNews.of(library(context), terms, accepted);
    }

    private static void accept(RequiredActionContext context, Document terms) {
        AcceptanceLedger.of(context.getSession())
                .record(
                        context.getRealm(),
                        context.getUser().getId(),
                        Acceptance.of(terms, ServerTime.now(), portal(context)));
        MemberEvents.termsAccepted(context.getEvent(), terms.version());
        context.success();
    }

    private static void refuse(RequiredActionContext context, String message) {
        MemberEvents.termsNotAccepted(context.getEvent());
        form(context).lead(new KeptForm(KeptForm.EMPTY.typed(), List.of(new FormMessage(BOX, message))));
    }

    private static ActionForm form(RequiredActionContext context) {
        return new ActionForm(context, ID, FORM_NOTE);
    }

    private static boolean hasAccepted(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        return AcceptanceLedger.of(session)
                .hasProofOf(context.getUser().getId(), DocumentNames.current(session, DocumentNames.MEMBER_TERMS));
    }

    private static Optional<Document> shown(RequiredActionContext context) {
        return ShownTerms.inForce(context.getAuthenticationSession()::getAuthNote, library(context));
    }

    private static DocumentLibrary library(RequiredActionContext context) {
        return context.getSession().getProvider(DocumentLibrary.class);
    }

    private static String portal(RequiredActionContext context) {
        return context.getAuthenticationSession().getClient().getClientId();
    }
}
