package io.deprecation.filter.refusal;

import io.deprecation.usage.Outcome;

/** Why the gateway answers in an upstream's place: each with its status, its page and its words. */
public enum Reason {
    DEPRECATED_MEMBER(422, "deprecated-member", Outcome.CONTRACT, "A deprecated member is not accepted any more"),
    /** By a step of a ramp. To the caller it is contract. */
    RAMPED_MEMBER(422, "deprecated-member", Outcome.RAMP, "A deprecated member is not accepted any more"),
    BROWNOUT(422, "brownout", Outcome.BROWNOUT, "A deprecated member is not accepted for a while"),
    CONFLICTING_MEMBERS(422, "conflicting-members", Outcome.CONFLICT, "The old and the new form disagree"),
    UNTRANSLATABLE_VALUE(422, "untranslatable-value", Outcome.UNTRANSLATABLE, "A value has no translation"),
    DUPLICATE_MEMBER(400, "duplicate-member", Outcome.DUPLICATE, "A member stands twice in one object"),
    MALFORMED_BODY(400, "malformed-body", Outcome.UNREAD, "The body is not the JSON that it claims to be"),
    NESTED_TOO_DEEP(400, "nested-too-deep", Outcome.UNREAD, "The body is nested too deep"),
    BODY_TOO_LARGE(413, "body-too-large", Outcome.UNREAD, "The body is too large"),
    UNSUPPORTED_ENCODING(415, "unsupported-encoding", Outcome.UNREAD, "The body's encoding cannot be read"),
    ENCODED_SLASH(400, "encoded-slash", Outcome.UNREAD, "The path hides a slash"),
    BROKEN_BODY(400, "broken-body", Outcome.FORWARDED, "The body is not framed as HTTP/1.1 has it"),
    SLOW_BODY(408, "slow-body", Outcome.FORWARDED, "The body has not come in time"),
    OVERLOADED(503, "overloaded", Outcome.UNREAD, "The gateway has too much to do"),
    UNREADABLE_UPSTREAM(502, "unreadable-upstream", Outcome.UNREAD, "The upstream's answer cannot be read"),
    UPSTREAM_FAILED(502, "upstream-failed", Outcome.FORWARDED, "The upstream has not answered"),
    UPSTREAM_BUSY(503, "upstream-busy", Outcome.FORWARDED, "The upstream takes no further request"),
    UPSTREAM_SLOW(504, "upstream-slow", Outcome.FORWARDED, "The upstream has not answered in time");

    private final int status;
    private final String slug;
    private final Outcome outcome;
    private final String title;

    Reason(int status, String slug, Outcome outcome, String title) {
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
    public Outcome outcome() {
        return outcome;
    }

    /** The problem's title, the same for every occurrence (RFC 9457, section 3.1.3). */
    public String title() {
        return title;
    }
}
