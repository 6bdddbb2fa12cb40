package io.deprecation.rule;

import static io.deprecation.rule.Problem.Severity.ADVICE;
import static io.deprecation.rule.Problem.Severity.FATAL;

import io.deprecation.rule.Problem.Severity;
import java.util.Locale;

/**
 * Every kind of problem that rule files can have. The codes are part of the outward interface; the page
 * {@code docs/rule-problems.md} is this table, and a test compares the two.
 */
public enum ProblemCode {
    UNREADABLE(FATAL, "The file or directory cannot be read."),
    FILE_TOO_LARGE(FATAL, "The file is larger than 1 MiB."),
    NOT_UTF8(FATAL, "The file is not text in UTF-8."),
    YAML_SYNTAX(FATAL, "The file is not YAML; reading stopped here, so more problems may follow."),
    YAML_EMPTY(FATAL, "The file holds no document."),
    YAML_ALIAS(FATAL, "Anchors and aliases are not taken: what a rule says stands where it is said."),
    YAML_TAG(FATAL, "Tags are not taken: a value's type is told by how it is written."),
    YAML_SEVERAL_DOCUMENTS(FATAL, "A file holds one rule, in one document."),
    YAML_TOO_DEEP(FATAL, "Values are nested more than 100 deep."),
    DUPLICATE_KEY(FATAL, "A key stands twice in one mapping."),
    UNKNOWN_KEY(FATAL, "The key means nothing here."),
    MISSING_KEY(FATAL, "A key that must be there is not."),
    WRONG_TYPE(FATAL, "The value is of another type than the key takes."),
    BAD_VALUE(FATAL, "The value is of the right type, but not one that the key takes."),
    BAD_ID(FATAL, "An id is not safe as a metric label: letters, digits, `.`, `_` and `-`, at most 64."),
    DUPLICATE_ID(FATAL, "Two deprecations, or two clients, have the same id."),
    ID_NOT_FILE_NAME(FATAL, "A rule file is named after its deprecation."),
    BAD_DATE(FATAL, "Neither a date nor an instant."),
    TIME_WITHOUT_ZONE(FATAL, "A time without an offset means different instants to different readers."),
    SUNSET_BEFORE_DEPRECATED(FATAL, "Nothing ends before it is deprecated (RFC 9745, section 4)."),
    BAD_TEMPLATE(FATAL, "A path template is not in the syntax, or no path could match it."),
    BAD_LOCATION(FATAL, "A location is not in the notation: `$`, `.member`, `[\"any.key\"]`, `[*]`."),
    BAD_PATH(FATAL, "A path is not in the notation: `.member`, `[\"any.key/x\"]`, `[0]`."),
    PATH_NOT_FLAT(FATAL, "The new name of a `rename` is a sibling's name, not a path."),
    ITEM_IN_PATH(FATAL, "A path leads through `[0]`, where the verb takes members alone."),
    NO_REQUEST_NOR_RESPONSE(FATAL, "A match entry names no place in a body, so the rule would do nothing there."),
    UNKNOWN_VERB(FATAL, "A change does not start with a verb."),
    PLACE_NOT_SUPPORTED(FATAL, "A change of a query, a header or a form stands where only members change."),
    BAD_PARAMETER(FATAL, "A name is none that a query, a header or a form can have, or that may change."),
    NAMES_WITHOUT_MEMBERS(FATAL, "`names-in` stands in a rule that changes no member of a response."),
    MOVE_NEEDS_ONE_OBJECT(FATAL, "A value moves between the body and another place, and the body has not one object."),
    EMPTY_SEPARATOR(FATAL, "A text cannot be split at nothing."),
    NO_CONVERSION(FATAL, "Values of the one kind do not convert to the other."),
    REPLACE_NEEDS_OLD(FATAL, "`replace` computes nothing, so the upstream must speak `both` or `old`."),
    PATH_OWNED_TWICE(FATAL, "Two changes own the same member, or one a part of what the other owns."),
    FORMS_COLLIDE(FATAL, "The old and the new form need one member for different values: no payload can hold both."),
    FORMS_NOT_TOLD_APART(FATAL, "One member holds either form, and not every value tells which it is of."),
    GUARD_ON_CHANGED(FATAL, "`when` looks at a member that a change owns, so it is not there in both forms."),
    ON_CONFLICT_MISSING(FATAL, "A rule with requests and responses must say what a disagreement means."),
    RESERVED_ID(FATAL, "The id stands for something else."),
    BAD_CLIENT_KEY(FATAL, "A client's key is not an entry as the `key` command prints it."),
    DUPLICATE_CREDENTIAL(FATAL, "Two clients would be identified by the same credential."),
    DUPLICATE_CLIENT(FATAL, "A rule names a client twice in one list."),
    PERIOD_TOO_LONG(FATAL, "Counts are kept for two years, and nothing can be said of a longer time."),
    NOTHING_TO_ACCEPT(FATAL, "The gate is never in doubt about what `accept` names."),
    EXEMPTION_OF_NOBODY(FATAL, "An exemption is for a client that is not registered, so that nobody is exempt."),
    BAD_CRON(FATAL, "A cron expression is not in the notation of five fields."),
    BAD_ZONE(FATAL, "A time zone is not known by that name."),
    BROWNOUT_NEVER(FATAL, "A brownout has no time at which it could happen."),
    TOO_MANY_BROWNOUTS(FATAL, "A cron expression makes more than 1,000 brownouts."),
    RAMP_NOT_RISING(FATAL, "A step of a ramp does not come after the one before, or takes in nobody more."),
    GUIDE_NOT_HTTPS(ADVICE, "Partners are sent to a page that is not https."),
    REJECT_ON_UPDATE(ADVICE, "Clients that read both forms, edit one and put both back are refused."),
    STATUS_WITHOUT_RESPONSE(ADVICE, "Statuses are named where no response is translated."),
    ERRORS_WITHOUT_REQUEST(ADVICE, "`errors` stands where no request body has a member to name."),
    CONTRACT_ANYWAY_UNUSED(ADVICE, "`contract-anyway` does nothing in another phase than contract."),
    CONTRACT_ANYWAY_ENDED(ADVICE, "`contract-anyway` has ended, so the rule is back in migrate."),
    ACCEPT_ENDED(ADVICE, "An acceptance has ended, so what it is about is unknown again."),
    EXEMPTION_ENDED(ADVICE, "An exemption has ended, so its client is treated like any other."),
    EXEMPTION_OUTLIVES_SUNSET(ADVICE, "A client is exempt for longer than partners were told that the old form lives."),
    UNKNOWN_CLIENT(ADVICE, "A rule names a client that is not registered."),
    UNKNOWN_DEPRECATION(ADVICE, "A client is recorded as migrated from something that no rule is about."),
    SHORT_NOTICE(ADVICE, "Partners get less notice than the minimum between deprecation and sunset."),
    BROWNOUT_TOO_SOON(ADVICE, "Partners get less notice than the minimum between deprecation and the first brownout."),
    RAMP_BEFORE_SUNSET(
            ADVICE, "A step of a ramp refuses on its owner's word before partners were told that it could be."),
    EXAMPLE_MISSING(ADVICE, "Without an example nobody, and no test, sees what the rule does."),
    EXAMPLE_FAILS(ADVICE, "An example's one form does not translate to the other."),
    UNDECLARED_LOSS(ADVICE, "Some value is not the same after the way to the new form and back."),
    NEEDLESS_LOSSY(ADVICE, "A loss is declared, but none was found.");

    private final Severity severity;
    private final String meaning;

    ProblemCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    public Severity severity() {
        return severity;
    }

    /** A sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** The code as users see it, in kebab case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
