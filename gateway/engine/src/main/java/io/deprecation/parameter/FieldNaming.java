package io.deprecation.parameter;

import io.deprecation.change.Form;
import io.deprecation.parameter.FieldList.Field;
import io.deprecation.parameter.MemberNames.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the members of a list in another form. For one list. */
final class FieldNaming {

    private final List<MemberNames> members;
    private final Form target;
    private final List<Field> outside = new ArrayList<>();
    private boolean old;
    private boolean named;

    FieldNaming(List<MemberNames> members, Form target) {
        this.members = members;
        this.target = target;
    }

    /** Whether a member of the old form was named. */
    boolean namedOld() {
        return old;
    }

    /** Whether anything was named that changes. */
    boolean named() {
        return named;
    }

    /** The list in the target form; what leaves the inside of another is listed after all. */
    FieldList translate(FieldList list) {
        FieldList translated = translate(list, List.of());
        return new FieldList(distinct(Stream.concat(translated.fields().stream(), outside.stream())));
    }

    private FieldList translate(FieldList list, List<String> around) {
        return new FieldList(distinct(list.fields().stream().flatMap(field -> translate(field, around))));
    }

    private Stream<Field> translate(Field field, List<String> around) {
        List<String> full = join(around, field.names());
        Optional<Naming> naming = naming(full);
        old |= naming.filter(Naming::old).isPresent();
        named |= naming.isPresent();
        if (field.hasInner() && naming.filter(named -> !named.around()).isEmpty()) {
            FieldList inner = translate(field.inner(), full);
            return inner.fields().isEmpty() ? Stream.empty() : Stream.of(field.of(inner));
        }
        return naming.map(named -> named.names().stream().flatMap(name -> within(field, name, around)))
                .orElse(Stream.of(field));
    }

    private Stream<Field> within(Field field, List<String> name, List<String> around) {
        if (MemberNames.startsWith(name, around) && name.size() > around.size()) {
            return Stream.of(field.named(name.subList(around.size(), name.size())));
        }
        outside.add(field.named(name));
        return Stream.empty();
    }

    /** A name that several changes have a say on, as one around their members, is what all make of it. */
    private Optional<Naming> naming(List<String> name) {
        List<Naming> namings = members.stream()
                .flatMap(member -> member.translate(name, target).stream())
                .toList();
        return namings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Naming(
                        namings.stream()
                                .flatMap(naming -> naming.names().stream())
                                .distinct()
                                .toList(),
                        namings.stream().anyMatch(Naming::old),
                        namings.stream().allMatch(Naming::around)));
    }

    private static List<Field> distinct(Stream<Field> fields) {
        Map<String, Field> distinct = new LinkedHashMap<>();
        fields.forEach(field -> distinct.putIfAbsent(field.toString(), field));
        return List.copyOf(distinct.values());
    }

    private static List<String> join(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
