package tw.taiwanjobs.keycloak.captcha.digits;

import tw.taiwanjobs.keycloak.common.spi.RealmResourceFactory;

/** Puts {@link ChallengeResource} under the realm's address. */
public final class ChallengeResourceProviderFactory extends RealmResourceFactory {

    public ChallengeResourceProviderFactory() {
        super(ChallengeResource.ID, ChallengeResource::new);
    }
}
