package tw.taiwanjobs.keycloak.profile;

/** A school of the Ministry of Education's lists. Its name is unique in its county only. */
public record School(String county, String name) {

    /** The name with its county, as in {@code 縣立中正國小(屏東縣)}. */
    public String fullName() {
        return name + "(" + county + ")";
    }
}
