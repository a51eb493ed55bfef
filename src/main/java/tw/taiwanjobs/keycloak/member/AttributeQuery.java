package tw.taiwanjobs.keycloak.member;

/** Part of a JPQL query over Keycloak's tables (26.7) in which {@code u} is a user. */
final class AttributeQuery {

    private AttributeQuery() {}

    /** @param condition what follows the value, such as {@code "= :birthdate"} */
    static String has(String attribute, String condition) {
        return "exists (select 1 from UserAttributeEntity a where a.user = u and a.name = '%s' and a.value %s)"
                .formatted(attribute, condition);
    }
}
