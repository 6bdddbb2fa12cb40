package io.deprecation.filter.parameter;

import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.parameter.Contents;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The header fields of a message; the lines of a field are its texts. */
final class HeaderContents implements Contents {

    /** RFC 9110, section 5.5; white space at the ends would get lost. */
    private static final Predicate<String> FIELD_VALUE = Pattern.compile(
                    "([!-~\\u0080-\\u00ff]([ -~\\t\\u0080-\\u00ff]*[!-~\\u0080-\\u00ff])?)?")
            .asMatchPredicate();

    private final HttpHeaders headers;
    private final Set<String> edited = new LinkedHashSet<>();

    /** @param headers the fields, which are edited in place */
    HeaderContents(HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public @Nullable Value get(Path path) {
        return Texts.value(headers.getOrEmpty(Parameter.name(path)));
    }

    @Override
    public boolean takes(Path path, Value value) {
        return Texts.of(value)
                .filter(texts -> texts.stream().allMatch(FIELD_VALUE))
                .isPresent();
    }

    @Override
    public void put(Path path, Value value) {
        String name = Parameter.name(path);
        List<String> texts = Texts.of(value).orElseThrow();
        headers.remove(name);
        headers.addAll(name, texts);
        edited.add(name);
    }

    @Override
    public void remove(Path path) {
        headers.remove(Parameter.name(path));
        edited.add(Parameter.name(path));
    }

    /** Brings what was edited into the other fields of the same message. */
    void applyTo(HttpHeaders others) {
        for (String name : edited) {
            others.remove(name);
            Optional.ofNullable(headers.get(name)).ifPresent(texts -> others.addAll(name, texts));
        }
    }

    boolean isEdited() {
        return !edited.isEmpty();
    }
}
