package tw.taiwanjobs.keycloak.login;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.VerifyEmail;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * Where the realm wants verified addresses: whoever is asked for one by a page or a mail of ours, a legacy member or a
 * pending one, is not asked by Keycloak as well.
 */
@ReplacesKeycloak("Keycloak 26.7 would mail to placeholders and to addresses that nobody has typed")
public final class VerifyEmailRequiredAction extends VerifyEmail {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        boolean askedByUs = context.getRealm().isVerifyEmail()
                && (MemberStatus.LEGACY.isOf(context.getUser()) || MemberStatus.PENDING.isOf(context.getUser()));
        if (!askedByUs) {
            super.evaluateTriggers(context);
        }
    }
}
