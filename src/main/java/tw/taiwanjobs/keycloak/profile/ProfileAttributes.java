package tw.taiwanjobs.keycloak.profile;

/** Names of the user attributes that rules refer to; the whole list stands in {@code realm-config/user-profile.json}. */
public final class ProfileAttributes {

    public static final String FIRST_NAME = "firstName";
    public static final String EDUCATION_LEVEL = "educationLevel";
    public static final String EDUCATION_LEVEL_OTHER = "educationLevelOther";
    public static final String SCHOOL_COUNTY = "schoolCounty";
    public static final String SCHOOL_NAME = "schoolName";
    public static final String SCHOOL_NAME_OTHER = "schoolNameOther";
    public static final String GRADUATION_YEAR = "graduationYear";
    public static final String GRADUATION_MONTH = "graduationMonth";
    public static final String REGION = "region";
    public static final String LOCALITY = "locality";
    public static final String POSTAL_CODE = "postal_code";
    public static final String STREET = "street";
    public static final String PHONE_1 = "phone1";
    public static final String PHONE_2 = "phone2";
    public static final String MOBILE = "mobile";
    public static final String FAX = "fax";
    public static final String NOTICE_EMAIL = "noticeEmail";
    public static final String NOTICE_EMAIL_ADDRESS = "noticeEmailAddress";

    private ProfileAttributes() {}

    public static String phoneArea(String phone) {
        return phone + "Area";
    }

    public static String phoneNumber(String phone) {
        return phone + "Number";
    }

    public static String phoneExtension(String phone) {
        return phone + "Extension";
    }
}
