package tw.taiwanjobs.keycloak.migration.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.ResidentNumber;

/** Finds the persons who stand in the file with an old resident number and with a new one: same name, same day of birth. */
final class Residents {

    private final List<Resident> all = new ArrayList<>();

    void add(SoundRow row) {
        row.number()
                .filter(ResidentNumber.class::isInstance)
                .ifPresent(number ->
                        row.personKey().ifPresent(person -> all.add(new Resident(person, row.line(), number))));
    }

    /** @param join whether the two rows of a person become one member; else they are only told */
    ResidentPairs pairs(boolean join) {
        all.sort(Comparator.comparingLong(Resident::personKey).thenComparingInt(Resident::line));
        var pairs = new ResidentPairs(join);
        var start = 0;
        for (var end = 1; end <= all.size(); end++) {
            if (end == all.size() || all.get(end).personKey() != all.get(start).personKey()) {
                addPerson(all.subList(start, end), pairs);
                start = end;
            }
        }
        return pairs;
    }

    private static void addPerson(List<Resident> rows, ResidentPairs pairs) {
        Map<IdentityNumber, Resident> byNumber = new LinkedHashMap<>();
        rows.forEach(row -> byNumber.putIfAbsent(row.number(), row));
        var ofOldForm = byNumber.values().stream().filter(Resident::isOfOldForm).toList();
        var ofNewForm =
                byNumber.values().stream().filter(row -> !row.isOfOldForm()).toList();
        if (ofOldForm.size() == 1 && ofNewForm.size() == 1) {
            pairs.add(ofOldForm.get(0), ofNewForm.get(0));
        } else if (!ofOldForm.isEmpty() && !ofNewForm.isEmpty()) {
            pairs.addUnclear(byNumber.values());
        }
    }
}
