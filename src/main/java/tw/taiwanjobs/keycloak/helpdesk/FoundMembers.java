package tw.taiwanjobs.keycloak.helpdesk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.link.LinkOfMember;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberSearch;

/**
 * Who is found. All but the name have few members with the same value, who are put in order here; by the name alone the
 * database does it.
 */
final class FoundMembers {

    private static final Comparator<UserModel> BY_NAME = Comparator.comparing(
                    UserModel::getFirstName, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(UserModel::getId);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final MemberSearch search;

    FoundMembers(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.search = new MemberSearch(session);
    }

    List<FoundMember> by(MemberQuery query) {
        return members(query).map(member -> FoundMember.of(session, member)).toList();
    }

    private Stream<UserModel> members(MemberQuery query) {
        List<Set<String>> found = Stream.of(
                        query.number().map(search::withNumber),
                        query.email().map(this::withAddress),
                        query.phone()
                                .map(rows -> rows.stream()
                                        .flatMap(row -> search.withAttributes(row).stream())
                                        .collect(Collectors.toSet())),
                        query.memberNumber()
                                .map(number -> search.withAttributes(Map.of(MemberAttributes.MEMBER_NUMBER, number))))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) {
            return members(search.named(query.name().orElseThrow(), query.first(), query.max()).stream());
        }
        Set<String> all = new HashSet<>(found.get(0));
        found.forEach(all::retainAll);
        return members(all.stream())
                .filter(member -> query.name()
                        .map(part -> MemberSearch.isPart(part, Objects.requireNonNullElse(member.getFirstName(), "")))
                        .orElse(true))
                .sorted(BY_NAME)
                .skip(query.first())
                .limit(query.max());
    }

    private Set<String> withAddress(EmailAddress address) {
        Set<String> found = new HashSet<>(search.withAddress(address));
        found.addAll(LinkOfMember.membersWith(session, address));
        return found;
    }

    private Stream<UserModel> members(Stream<String> ids) {
        return ids.flatMap(id -> Stream.ofNullable(session.users().getUserById(realm, id)))
                .filter(member -> member.getServiceAccountClientLink() == null);
    }
}
