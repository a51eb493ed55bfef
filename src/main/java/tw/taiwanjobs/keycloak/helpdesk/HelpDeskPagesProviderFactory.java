package tw.taiwanjobs.keycloak.helpdesk;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Puts {@link HelpDeskPages} under the address of a console's realm. */
public final class HelpDeskPagesProviderFactory extends RealmResourceFactory {

    public HelpDeskPagesProviderFactory() {
        super(HelpDeskPages.ID, HelpDeskPages::new);
    }
}
