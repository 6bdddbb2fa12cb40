package io.deprecation.app.command;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.filter.body.Passes;
import io.deprecation.json.Chain;
import io.deprecation.json.Limits;
import io.deprecation.json.Offence;
import io.deprecation.json.Plan;
import io.deprecation.json.Rewriter;
import io.deprecation.json.Sink;
import io.deprecation.json.Translator;
import io.deprecation.json.Treatment;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Succession;
import io.deprecation.rule.file.LoadedRule;
import io.deprecation.rule.file.RuleDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code translate ID --to FORM}: what the gateway would do with a JSON body, as it streams by. */
@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description = "Translates the JSON on standard input by one rule, and says on standard error what was found:"
                + " exit code 0, or 1 if it cannot be read or the form cannot be made.")
final class TranslateCommand implements Callable<Integer> {

    private static final int CHUNK = 1 << 16;

    /** The side of an exchange that the body is of. */
    enum Direction {
        REQUEST,
        RESPONSE
    }

    private final InputStream in;
    private final OutputStream out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the deprecation")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(names = "--to", required = true, paramLabel = "FORM", description = "the form to make: old, new or both")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Form target;

    @Option(
            names = {"--rules", "--deprecation.rules"},
            paramLabel = "DIR",
            description = "the directory of rule files; deprecation-rules if left out")
    private Path rules = Path.of("deprecation-rules");

    @Option(names = "--direction", description = "request or response; request if left out")
    private Direction direction = Direction.REQUEST;

    TranslateCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        List<Deprecation> line = line();
        Translator translator = Chain.of(plan(line), plan -> new Rewriter(plan, Limits.DEFAULT));
        stream(translator);
        PrintWriter err = spec.commandLine().getErr();
        err.println("found: " + translator.found(0).word());
        for (int older = 1; older < line.size(); older++) {
            err.println("found by %s: %s"
                    .formatted(line.get(older).id(), translator.found(older).word()));
        }
        translator.offences().forEach(offence -> err.println(line(offence)));
        translator.duplicate().ifPresent(pointer -> err.println(pointer + ": stands twice in its object"));
        translator.unread().ifPresent(why -> err.println("not read to its end: " + word(why)));
        err.flush();
        boolean made = translator.offences().stream().allMatch(Offence::possible);
        return made && translator.unread().isEmpty() && translator.duplicate().isEmpty() ? 0 : 1;
    }

    /** The deprecation, and then those whose new form it took up as its old one, and theirs. */
    private List<Deprecation> line() {
        List<Deprecation> all = new RuleDirectory(rules)
                .load().rules().stream().map(LoadedRule::deprecation).toList();
        var line = new ArrayList<Deprecation>();
        line.add(all.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "No deprecation %s can be read in %s; `check %s` tells what is wrong there"
                                .formatted(id, rules, rules))));
        for (int i = 0; i < line.size(); i++) {
            Succession.Part later = part(line.get(i));
            all.stream()
                    .filter(older -> !line.contains(older) && Succession.takesUp(later, part(older)))
                    .forEach(line::add);
        }
        return line;
    }

    private Plan plan(List<Deprecation> line) {
        List<Succession.Part> parts = line.stream().map(this::part).toList();
        if (parts.get(0).locations().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "%s has no %s locations".formatted(id, word(direction)));
        }
        return Passes.plan(parts, line.stream().map(this::treatment).toList(), direction == Direction.REQUEST);
    }

    private Succession.Part part(Deprecation deprecation) {
        return new Succession.Part(
                deprecation,
                deprecation.match().stream()
                        .flatMap(
                                match -> (direction == Direction.REQUEST ? match.request() : match.response()).stream())
                        .distinct()
                        .toList());
    }

    /** An older deprecation is contracted: what it left is all that there is of it. */
    private Treatment treatment(Deprecation deprecation) {
        return new Treatment(
                deprecation.id().equals(id) ? target : Form.NEW,
                direction == Direction.REQUEST ? deprecation.onConflict() : OnConflict.LEAVE,
                true);
    }

    private void stream(Translator translator) throws IOException {
        var chunk = new byte[CHUNK];
        Sink sink = this::write;
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            translator.feed(chunk, 0, length, sink);
        }
        translator.finish(sink);
        out.flush();
    }

    private void write(byte[] bytes, int from, int to) {
        try {
            out.write(bytes, from, to - from);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String line(Offence offence) {
        String word = offence.possible() || offence.found() == Found.UNTRANSLATABLE
                ? offence.found().word()
                : offence.found().word() + ", and the form cannot be made";
        return offence.replacements().isEmpty() || offence.replacements().contains(offence.pointer())
                ? "%s: %s".formatted(offence.pointer(), word)
                : "%s: %s; in the other form %s"
                        .formatted(offence.pointer(), word, String.join(", ", offence.replacements()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
