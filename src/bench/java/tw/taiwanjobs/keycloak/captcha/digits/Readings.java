package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a program made of challenges.
 *
 * @param challenges how many it was given
 * @param solved how many it read completely
 * @param digitsInPlace how many digits of all stood in their place
 */
record Readings(int challenges, int solved, int digitsInPlace) {

    static Readings compare(List<String> answers, List<String> read) {
        if (answers.size() != read.size()) {
            throw new IllegalStateException(answers.size() + " challenges, " + read.size() + " readings");
        }
        int solved = 0;
        int digits = 0;
        for (int i = 0; i < answers.size(); i++) {
            String answer = answers.get(i);
            String guess = read.get(i);
            solved += answer.equals(guess) ? 1 : 0;
            digits += (int) IntStream.range(0, Math.min(answer.length(), guess.length()))
                    .filter(place -> answer.charAt(place) == guess.charAt(place))
                    .count();
        }
        return new Readings(answers.size(), solved, digits);
    }

    @Override
    public String toString() {
        return solved + " of " + challenges + " solved, " + digitsInPlace + " of " + 6 * challenges
                + " digits in place";
    }
}
