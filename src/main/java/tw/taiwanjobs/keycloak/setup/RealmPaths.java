package tw.taiwanjobs.keycloak.setup;

/** Where the parts of a realm stand in Keycloak's admin REST API. */
final class RealmPaths {
    static final String FLOWS = "/authentication/flows";
    static final String EXECUTIONS = "/authentication/executions";
    static final String CONFIG = "/authentication/config";
    static final String REQUIRED_ACTIONS = "/authentication/required-actions";
    static final String REGISTER_ACTION = "/authentication/register-required-action";
    static final String USER_PROFILE = "/users/profile";
    static final String CLIENT_SCOPES = "/client-scopes";
    static final String CLIENT_PROFILES = "/client-policies/profiles";
    static final String CLIENT_POLICIES = "/client-policies/policies";

    private RealmPaths() {}
}
