package io.deprecation.json;

/** What a {@link Scanner} stopped for. */
enum Event {
    /** It needs more bytes. */
    MORE,
    /** A member of the entered object begins; its key is one to stop at, or the next one was asked for. */
    KEY,
    /** The value of a member that matters ended. */
    VALUE,
    /** An object begins where one was looked for. */
    OBJECT,
    /** An array begins where one was looked for. */
    ARRAY,
    /** The entered object or array ended. */
    END,
    /** The message is not JSON, or too deep, or its key too far; see {@link Scanner#fault}. */
    FAULT
}
