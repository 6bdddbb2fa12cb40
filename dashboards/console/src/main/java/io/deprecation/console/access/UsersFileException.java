package io.deprecation.console.access;

import java.util.List;

/** The file of users cannot be taken as it is. */
public final class UsersFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    UsersFileException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each with its place, and what to do; none holds a hash. */
    @SuppressWarnings("serial") // what List.copyOf makes is serializable
    public List<String> problems() {
        return problems;
    }
}
