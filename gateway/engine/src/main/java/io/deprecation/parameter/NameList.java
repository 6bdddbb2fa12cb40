package io.deprecation.parameter;

import io.deprecation.change.Form;
import io.deprecation.parameter.MemberNames.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One text that lists members: {@code name,address.zip}. */
final class NameList {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** Marks of notations with an order of their own, such as {@code items(id,name)}. */
    private static final Predicate<String> OTHER_NOTATION =
            Pattern.compile("[(){}\\[\\]/:;\"'\\s]").asPredicate();

    private final String text;
    private final List<MemberNames> members;

    NameList(String text, List<MemberNames> members) {
        this.text = text;
        this.members = members;
    }

    /** Whether a member of the old form is listed. */
    boolean namesOld() {
        return names().anyMatch(
                        name -> naming(name, Form.BOTH).filter(Naming::old).isPresent());
    }

    /**
     * The list for a form.
     *
     * @param apart whether several names are written as several texts, where one was
     */
    List<String> in(Form target, boolean apart) {
        List<String> names = names().toList();
        List<String> made = names.stream()
                .flatMap(name -> translated(name, target))
                .distinct()
                .toList();
        if (made.isEmpty() || made.equals(names)) {
            return List.of(text);
        }
        return apart && names.size() == 1 ? made : List.of(String.join(",", made));
    }

    private Stream<String> names() {
        return OTHER_NOTATION.test(text) ? Stream.empty() : COMMA.splitAsStream(text);
    }

    private Stream<String> translated(String name, Form target) {
        return naming(name, target)
                .map(naming -> naming.names().stream().map(made -> sign(name) + String.join(".", made)))
                .orElse(Stream.of(name));
    }

    /** A name that several changes have a say on, as one around their members, is what all make of it. */
    private Optional<Naming> naming(String name, Form target) {
        List<String> dotted =
                DOT.splitAsStream(name.substring(sign(name).length())).toList();
        List<Naming> namings = members.stream()
                .flatMap(member -> member.translate(dotted, target).stream())
                .toList();
        if (namings.isEmpty()) {
            return Optional.empty();
        }
        var names = new ArrayList<List<String>>();
        namings.forEach(naming -> names.addAll(naming.names()));
        return Optional.of(
                new Naming(names.stream().distinct().toList(), namings.stream().anyMatch(Naming::old)));
    }

    private static String sign(String name) {
        return name.startsWith("-") || name.startsWith("+") ? name.substring(0, 1) : "";
    }
}
