package tw.taiwanjobs.keycloak.journeys;

import java.util.Locale;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.support.browser.Device;

/** The pictures that {@code docs/journey.md} shows, in the order of the journey. */
enum JourneyPicture {
    TERMS,
    TERMS_ERROR,
    IDENTITY,
    IDENTITY_ERROR,
    PROFILE,
    PROFILE_ERROR,
    PROFILE_WRONG,
    MAIL_SENT,
    SET_PASSWORD,
    SET_PASSWORD_ERROR,
    PASSWORD_SET,
    LOGIN;

    /** As in {@code zh-TW-360-05-profile.jpg}; the number keeps a folder in the order of the journey. */
    String fileName(Device device) {
        String state = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "%s-%02d-%s.jpg".formatted(device.name(), ordinal() + 1, state);
    }

    /** The devices on which the journey is shown. */
    static Stream<Device> devices() {
        return Stream.of(Device.COMPUTER, Device.PHONE, Device.ENGLISH_COMPUTER);
    }
}
