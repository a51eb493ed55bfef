package tw.taiwanjobs.keycloak.mail;

import org.keycloak.provider.ProviderFactory;

public interface MailComposerFactory extends ProviderFactory<MailComposer> {}
