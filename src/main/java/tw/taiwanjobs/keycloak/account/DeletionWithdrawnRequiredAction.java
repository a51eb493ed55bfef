package tw.taiwanjobs.keycloak.account;

import org.keycloak.authentication.RequiredActionContext;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;
import tw.taiwanjobs.keycloak.leaving.Departure;

/**
 * A member who has asked to be deleted and logs in stays. The page says so, once; it asks nothing, since whoever does not want that
 * may leave again.
 */
public final class DeletionWithdrawnRequiredAction implements StatelessRequiredAction {

    private static final String ID = "taiwanjobs-deletion-withdrawn";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (context.getUser() != null && departure(context).isAsked()) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        takeBack(context);
        context.challenge(context.form().createForm("member-deletion-withdrawn.ftl"));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        takeBack(context);
        context.success();
    }

    private static void takeBack(RequiredActionContext context) {
        Departure departure = departure(context);
        if (departure.isAsked()) {
            departure.takeBack(context.getEvent());
        }
    }

    private static Departure departure(RequiredActionContext context) {
        return new Departure(context.getSession(), context.getUser());
    }
}
