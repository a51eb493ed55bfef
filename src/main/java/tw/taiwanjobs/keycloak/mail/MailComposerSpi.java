package tw.taiwanjobs.keycloak.mail;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** One provider per kind of mail that the outbox can send. */
public final class MailComposerSpi extends ProviderSpi {

    public MailComposerSpi() {
        super("taiwanjobs-mail", MailComposer.class, MailComposerFactory.class);
    }
}
