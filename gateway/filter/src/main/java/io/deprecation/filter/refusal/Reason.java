package io.deprecation.filter.refusal;

/** Why the gateway answers in an upstream's place: each with its status, its page and its words. */
public enum Reason {
    DEPRECATED_MEMBER(422, "deprecated-member", "contract", "A deprecated member is not accepted any more"),
    CONFLICTING_MEMBERS(422, "conflicting-members", "conflict", "The old and the new form disagree"),
    UNTRANSLATABLE_VALUE(422, "untranslatable-value", "untranslatable", "A value has no translation"),
    DUPLICATE_MEMBER(400, "duplicate-member", "duplicate", "A member stands twice in one object"),
    MALFORMED_BODY(400, "malformed-body", "unread", "The body is not the JSON that it claims to be"),
    NESTED_TOO_DEEP(400, "nested-too-deep", "unread", "The body is nested too deep"),
    BODY_TOO_LARGE(413, "body-too-large", "unread", "The body is too large"),
    UNSUPPORTED_ENCODING(415, "unsupported-encoding", "unread", "The body's encoding cannot be read"),
    ENCODED_SLASH(400, "encoded-slash", "encoded-slash", "The path hides a slash"),
    UNREADABLE_UPSTREAM(502, "unreadable-upstream", "unread", "The upstream's answer cannot be read");

    private final int status;
    private final String slug;
    private final String outcome;
    private final String title;

    Reason(int status, String slug, String outcome, String title) {
        this.status = status;
        this.slug = slug;
        this.outcome = outcome;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The last segment of the problem type's URI. */
    public String slug() {
        return slug;
    }

    /** The outcome under which the request is counted (design 5-usage.md). */
    public String outcome() {
        return outcome;
    }

    /** The problem's title, the same for every occurrence (RFC 9457, section 3.1.3). */
    public String title() {
        return title;
    }
}
