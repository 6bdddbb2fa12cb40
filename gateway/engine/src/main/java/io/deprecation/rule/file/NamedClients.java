package io.deprecation.rule.file;

import io.deprecation.rule.Clients;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** The clients that rules name. They are looked up once the register is read, which comes after the rules. */
final class NamedClients {

    /** A client that a rule names, and what to say if there is none of that id. */
    private record Mention(Node.Scalar id, ProblemCode code, String consequence, String action) {}

    private final Problems problems;
    private final List<Mention> mentions = new ArrayList<>();

    NamedClients(Problems problems) {
        this.problems = problems;
    }

    /**
     * Takes note of one.
     *
     * @param consequence what follows if it is not registered, as the end of a sentence
     */
    void add(Node.Scalar id, ProblemCode code, String consequence, String action) {
        mentions.add(new Mention(id, code, consequence, action));
    }

    void judge(Clients register) {
        mentions.stream()
                .filter(mention -> register.byId(mention.id().text()).isEmpty())
                .forEach(mention -> problems.add(
                        mention.code(),
                        mention.id().place(),
                        "`%s` is not in %s, %s".formatted(mention.id().text(), ClientsFile.NAME, mention.consequence()),
                        mention.action()));
    }
}
