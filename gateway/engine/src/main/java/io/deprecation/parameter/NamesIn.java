package io.deprecation.parameter;

import io.deprecation.change.Form;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code query: {names-in: fields}}: a parameter whose values list members of the answer, in a notation that
 * {@link FieldList} reads. A value in any other notation passes as it is.
 *
 * @param parameter its literal name
 * @param members the members that the rule's changes own
 */
public record NamesIn(String parameter, List<MemberNames> members) {

    public NamesIn {
        members = List.copyOf(members);
    }

    /**
     * Translates what the parameter names in a query.
     *
     * @param target the form that the upstream speaks
     * @return whether a member of the old form was named
     */
    public boolean translate(Contents query, Form target) {
        Path path = Path.member(parameter);
        Value value = query.get(path);
        Optional<List<String>> texts = Optional.ofNullable(value).flatMap(Texts::of);
        if (texts.isEmpty()) {
            return false;
        }
        var translated = new ArrayList<String>();
        boolean old = false;
        for (String text : texts.get()) {
            var naming = new FieldNaming(members, target);
            translated.addAll(translate(text, naming, texts.get().size() > 1 || parameter.endsWith("[]")));
            old |= naming.namedOld();
        }
        if (!translated.equals(texts.get())) {
            query.put(path, valueOf(translated));
        }
        return old;
    }

    /**
     * A list in the target form; as it is if nothing would be left of it.
     *
     * @param apart whether several names are written as several texts, where one was
     */
    private static List<String> translate(String text, FieldNaming naming, boolean apart) {
        Optional<FieldList> list = FieldList.parse(text);
        List<FieldList.Field> made =
                list.map(naming::translate).map(FieldList::fields).orElse(List.of());
        if (list.isEmpty() || made.isEmpty() || !naming.named()) {
            return List.of(text);
        }
        return apart && list.get().fields().size() == 1
                ? made.stream().map(FieldList.Field::toString).toList()
                : List.of(new FieldList(made).toString());
    }

    private static Value valueOf(List<String> texts) {
        Value value = Texts.value(List.copyOf(new LinkedHashSet<>(texts)));
        if (value == null) {
            throw new IllegalArgumentException("no texts");
        }
        return value;
    }
}
