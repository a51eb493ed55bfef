package tw.taiwanjobs.keycloak.mail;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** One provider per kind of mail that the outbox can send. */
public final class MailComposerSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "taiwanjobs-mail";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MailComposer.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // The SPI's signature asks for the raw type.
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return MailComposerFactory.class;
    }
}
