package io.deprecation.parameter;

import io.deprecation.change.Form;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code query: {names-in: fields}}: a parameter whose values list members of the answer, separated by commas, each a
 * name or names joined by dots; a sign before one (of a sort order) stays. A value in any other notation passes as it is.
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
            var list = new NameList(text, members);
            old |= list.namesOld();
            translated.addAll(list.in(target, texts.get().size() > 1 || parameter.endsWith("[]")));
        }
        if (!translated.equals(texts.get())) {
            query.put(path, valueOf(translated));
        }
        return old;
    }

    private static Value valueOf(List<String> texts) {
        Value value = Texts.value(List.copyOf(new LinkedHashSet<>(texts)));
        if (value == null) {
            throw new IllegalArgumentException("no texts");
        }
        return value;
    }
}
