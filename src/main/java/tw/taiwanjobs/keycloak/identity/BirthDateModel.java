package tw.taiwanjobs.keycloak.identity;

import java.util.Map;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;

/** A birth date as the templates show it, in both calendars. */
public final class BirthDateModel {

    private BirthDateModel() {}

    public static Map<String, Object> of(BirthDate birthDate) {
        return Map.of(
                "westernYear",
                birthDate.western(),
                "rocYear",
                Integer.toString(birthDate.rocYearOfEra()),
                "beforeRoc",
                birthDate.isBeforeRoc(),
                "month",
                Integer.toString(birthDate.date().getMonthValue()),
                "day",
                Integer.toString(birthDate.date().getDayOfMonth()));
    }
}
