package io.deprecation.console.web;

import org.springframework.http.MediaType;

/** A file that pages need. */
final class Asset {

    private final MediaType type;
    private final byte[] content;

    private Asset(MediaType type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /** @param content what is in it, and stays as it is */
    static Asset of(MediaType type, byte[] content) {
        return new Asset(type, content);
    }

    MediaType type() {
        return type;
    }

    byte[] content() {
        return content;
    }
}
