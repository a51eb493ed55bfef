package tw.taiwanjobs.keycloak.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.profile.domain.GraduationMonth;
import tw.taiwanjobs.keycloak.profile.domain.ProfileValues;

/** Keycloak's way to {@link GraduationMonth#check}. */
public final class GraduationValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-graduation";

    private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");

    public GraduationValidator() {
        super(ID, "Western year and month of graduation. Put it on graduationYear and graduationMonth.");
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(Time.currentTimeMillis()), TAIWAN);
        return GraduationMonth.check(attribute, values, today);
    }
}
