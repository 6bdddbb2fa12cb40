package io.deprecation.console.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of those who may sign in: lines of {@code name:role:hash}, as {@code deprecation-gateway.jar user} prints
 * them. Empty lines, and those that begin with {@code #}, are for people.
 */
public final class UsersFile {

    private static final int PARTS = 3;

    private final Path path;

    public UsersFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** @throws UsersFileException with everything that is wrong with it, by line */
    Users read() {
        List<String> lines = lines();
        Map<String, User> users = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(line, path + ":" + number + ": ", users, problems);
            }
        }
        if (users.isEmpty() && problems.isEmpty()) {
            problems.add(path + ": there is no user in it; add a line by `deprecation-gateway.jar user NAME`");
        }
        if (!problems.isEmpty()) {
            throw new UsersFileException(problems);
        }
        return new Users(users);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            throw new UsersFileException(List.of(
                    path + ": it is not there, or cannot be read as text in UTF-8; say by deprecation.console.users"
                            + " where the file is"));
        }
    }

    private static void take(String line, String place, Map<String, User> users, List<String> problems) {
        try {
            User user = user(line);
            if (users.putIfAbsent(user.name(), user) != null) {
                problems.add(place + "a user of that name stands further up; leave one of the lines");
            }
        } catch (IllegalArgumentException wrong) {
            problems.add(place + wrong.getMessage());
        }
    }

    private static User user(String line) {
        String[] parts = line.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a line is NAME:ROLE:HASH; make it by `deprecation-gateway.jar user`");
        }
        Role role = Role.written(parts[1]).orElseThrow(() -> new IllegalArgumentException("a role is " + Role.words()));
        return new User(parts[0], role, parts[2]);
    }
}
