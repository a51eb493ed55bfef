package tw.taiwanjobs.keycloak.bench.login;

/** Both flows, one right after the other. */
record Round(Logins ours, Logins stock) {

    double ratio() {
        return ours.perSecond() / stock.perSecond();
    }
}
