package tw.taiwanjobs.keycloak.password;

/** The four kinds of characters of the password rule (S5.9): 英文大寫、英文小寫、數字、特殊符號. */
enum CharacterClass {
    UPPER_CASE,
    LOWER_CASE,
    DIGIT,
    /** Everything else, such as {@code & # *}, a space or a Chinese character. */
    SPECIAL;

    public static int countIn(String password) {
        return (int) password.chars().mapToObj(CharacterClass::of).distinct().count();
    }

    private static CharacterClass of(int c) {
        if (c >= 'A' && c <= 'Z') {
            return UPPER_CASE;
        }
        if (c >= 'a' && c <= 'z') {
            return LOWER_CASE;
        }
        return c >= '0' && c <= '9' ? DIGIT : SPECIAL;
    }
}
