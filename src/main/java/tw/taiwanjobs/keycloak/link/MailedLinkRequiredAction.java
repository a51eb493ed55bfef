package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;

/** The page behind a mailed link, whatever it is for. It never succeeds, so nobody is logged in by a link. */
public final class MailedLinkRequiredAction implements StatelessRequiredAction {

    static final String ID = MailedLinkActionToken.TYPE;

    private static final String DONE_NOTE = "taiwanjobs.link-done";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public boolean isOneTimeAction() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(WaysOn.HOME);
    }

    /** Keycloak (26.7) fails where a session's user was deleted meanwhile; this comes before it looks. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        LinkVisit.of(context).filter(LinkVisit::isMemberGone).ifPresent(visit -> {
            throw new WebApplicationException(refused(visit, visit.state()));
        });
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        LinkVisit.of(context).ifPresentOrElse(MailedLinkRequiredAction::show, context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        LinkVisit.of(context).ifPresentOrElse(MailedLinkRequiredAction::process, context::success);
    }

    private static void show(LinkVisit visit) {
        if (visit.session().getAuthNote(DONE_NOTE) != null) {
            visit.show(visit.purpose().donePage(visit));
            return;
        }
        LinkState state = visit.state();
        if (state == LinkState.USABLE) {
            visit.funnel().linkOpened(visit.purpose().id());
            visit.show(visit.purpose().page(visit, List.of()));
        } else {
            visit.show(deadLinkPage(visit, state));
        }
    }

    private static void process(LinkVisit visit) {
        MultivaluedMap<String, String> input = visit.context().getHttpRequest().getDecodedFormParameters();
        if (visit.isMemberGone()) {
            visit.show(refused(visit, visit.state()));
            return;
        }
        if (visit.purpose().press(visit, input)) {
            return;
        }
        visit.purpose().check(visit, input).ifPresentOrElse(error -> showWrong(visit, error), () -> use(visit, input));
    }

    private static void showWrong(LinkVisit visit, FormMessage error) {
        LinkState state = visit.state();
        visit.show(state == LinkState.USABLE ? page(visit, error) : refused(visit, state));
    }

    private static void use(LinkVisit visit, MultivaluedMap<String, String> input) {
        LinkUse.Outcome outcome = LinkUse.attempt(visit, input);
        visit.show(
                switch (outcome.kind()) {
                    case DONE -> done(visit);
                    case INPUT_REJECTED -> rejected(visit, outcome.error().orElseThrow());
                    case LINK_REFUSED -> refused(visit, outcome.state());
                    case TRY_AGAIN -> page(visit, new FormMessage("serverErrorMessage"));
                });
    }

    private static Response done(LinkVisit visit) {
        visit.purpose().afterCommit(visit);
        visit.funnel().linkUsed(visit.purpose().id());
        visit.session().setAuthNote(DONE_NOTE, Boolean.TRUE.toString());
        return visit.purpose().donePage(visit);
    }

    private static Response rejected(LinkVisit visit, FormMessage error) {
        visit.purpose().rejected(visit.event());
        return page(visit, error);
    }

    private static Response refused(LinkVisit visit, LinkState state) {
        MemberEvents.linkRefused(visit.event(), state.name());
        return deadLinkPage(visit, state);
    }

    private static Response page(LinkVisit visit, FormMessage error) {
        return visit.purpose().page(visit, List.of(error));
    }

    private static Response deadLinkPage(LinkVisit visit, LinkState state) {
        return LinkPage.of(state, visit.purpose(), visit.waysOn(), visit.form(List.of()), visit.isToNewestAddress());
    }
}
