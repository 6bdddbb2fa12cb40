package io.deprecation.usage;

/** The status of an answer, as coarse as the ledger keeps it. The names are stored in the ledger. */
public enum StatusClass {
    /** No answer had begun: the client was gone before. */
    NONE("none"),
    /** 2xx. */
    SUCCESS("2xx"),
    /** 3xx. */
    REDIRECTION("3xx"),
    /** 401, 403 or 404: an unknown caller's use with this answer is stray. */
    DENIED("401/403/404"),
    /** Any other 4xx. */
    CLIENT_ERROR("4xx"),
    /** 5xx, and what is above. */
    SERVER_ERROR("5xx");

    private final String word;

    StatusClass(String word) {
        this.word = word;
    }

    /** The class of a final status code (RFC 9110, section 15); an interim one, or none at all, is {@link #NONE}. */
    public static StatusClass of(int status) {
        return switch (status) {
            case 401, 403, 404 -> DENIED;
            default -> ofHundreds(status / 100);
        };
    }

    /** Whether the exchange failed, on whosever account. */
    public boolean isError() {
        return this == DENIED || this == CLIENT_ERROR || this == SERVER_ERROR;
    }

    /** The word used on pages. */
    public String word() {
        return word;
    }

    private static StatusClass ofHundreds(int hundreds) {
        return switch (hundreds) {
            case 0, 1 -> NONE;
            case 2 -> SUCCESS;
            case 3 -> REDIRECTION;
            case 4 -> CLIENT_ERROR;
            default -> SERVER_ERROR;
        };
    }
}
