package io.deprecation.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

final class UsersFileTest {

    private static final String PASSWORD = "correct horse battery";
    /** The least cost that is taken: tests hash a lot. */
    private static final String HASH = new BCryptPasswordEncoder(10).encode(PASSWORD);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void usersAreFoundByNameAndPasswordAlone() throws IOException {
        Users users = read("# who may\n\njo:viewer:" + HASH + "\n  kim:account-manager:" + HASH + "\r\n");

        assertThat(users.find("kim", PASSWORD).map(User::role)).contains(Role.ACCOUNT_MANAGER);
        assertThat(users.find("jo", PASSWORD).map(User::role)).contains(Role.VIEWER);
        assertThat(users.find("jo", PASSWORD + " ")).isEmpty();
        assertThat(users.find("JO", PASSWORD)).isEmpty();
        assertThat(users.find("nobody", PASSWORD)).isEmpty();
        assertThat(users.find("nobody", "")).isEmpty();
    }

    @Test
    void whatHtpasswdWritesIsTaken() throws IOException {
        Users users = read("jo:viewer:" + HASH.replace("$2a$", "$2y$"));

        assertThat(users.find("jo", PASSWORD)).isPresent();
    }

    @Test
    void anUnknownNameCostsTheWorkOfTheDearestHash() {
        String decoy = Passwords.decoy(11);

        assertThat(Passwords.cost(decoy)).isEqualTo(11);
        assertThat(Passwords.isHash(decoy)).isTrue();
        assertThat(Passwords.matches("", decoy)).isFalse();
    }

    @Test
    void aPasswordBeyondWhatBcryptReadsIsNobodys() {
        String longest = "ä".repeat(36);
        String hash = new BCryptPasswordEncoder(10).encode(longest);

        assertThat(Passwords.matches(longest, hash)).isTrue();
        assertThat(Passwords.matches(longest + "x", hash)).isFalse();
        assertThatThrownBy(() -> Passwords.hash(longest + "x")).hasMessageContaining("72 bytes");
        assertThatThrownBy(() -> Passwords.hash("short")).hasMessageContaining("12 characters");
    }

    @Test
    void everythingThatIsWrongIsToldByLineAndWithoutAHash() {
        String weak = HASH.replace("$10$", "$04$");

        UsersFileException refused = catchThrowableOfType(
                UsersFileException.class,
                () -> read("jo:viewer:" + HASH + "\njo:viewer:" + HASH + "\nkim:owner:" + HASH + "\nlee\n"
                        + "max:viewer:" + weak + "\n\u0000\u001b[31m:viewer:" + HASH));

        assertThat(refused.problems())
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("users:2: ", "further up"),
                        problem -> assertThat(problem).contains("users:3: ", "viewer or account-manager"),
                        problem -> assertThat(problem).contains("users:4: ", "NAME:ROLE:HASH"),
                        problem -> assertThat(problem).contains("users:5: ", "at a cost of 10 to 14"),
                        problem -> assertThat(problem).contains("users:6: ", "a name is of letters"));
        assertThat(refused.getMessage()).doesNotContain("$2a$", "\u001b");
    }

    @Test
    void aFileThatIsEmptyOrNotThereIsRefused() {
        assertThatThrownBy(() -> read("# nobody yet\n")).hasMessageContaining("no user");
        assertThatThrownBy(() -> new UsersFile(folder.resolve("nowhere")).read())
                .hasMessageContaining("deprecation.console.users");
    }

    @Test
    void anEditCountsAndABrokenOneDoesNot() throws IOException {
        Path file = Files.writeString(folder.resolve("users"), "jo:viewer:" + HASH);
        try (KnownUsers known = KnownUsers.of(new UsersFile(file))) {
            Files.writeString(file, "kim:account-manager:" + HASH);
            known.look();
            assertThat(known.current().find("jo", PASSWORD)).isEmpty();
            assertThat(known.current().find("kim", PASSWORD)).isPresent();

            Files.writeString(file, "nonsense");
            known.look();
            Files.delete(file);
            known.look();
            assertThat(known.current().find("kim", PASSWORD)).isPresent();
        }
    }

    private Users read(String text) throws IOException {
        return new UsersFile(Files.writeString(folder.resolve("users"), text)).read();
    }
}
