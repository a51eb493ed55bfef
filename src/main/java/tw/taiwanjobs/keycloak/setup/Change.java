package tw.taiwanjobs.keycloak.setup;

/**
 * One step of an upgrade.
 *
 * @param what for the person at the terminal
 * @param make may fail with nothing, a part or all of it done
 * @param takeBack finds out itself what there is to take back
 */
record Change(String what, Runnable make, Runnable takeBack) {

    Change but(String more) {
        return new Change(what + "; " + more, make, takeBack);
    }
}
