package io.deprecation.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.webjars.WebJarVersionLocator;

/**
 * The files that pages need, all of them from the jar. Their address holds a digest of what is in them, so that a browser
 * may keep them for good.
 */
final class Assets {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final int DIGITS = 12;

    private final Map<String, Asset> byName;
    private final String digest;

    private Assets(Map<String, Asset> byName, String digest) {
        this.byName = byName;
        this.digest = digest;
    }

    /** Reads them from the class path. */
    static Assets load() {
        var assets = new LinkedHashMap<String, Asset>();
        assets.put("console.css", Asset.of(CSS, bytes(own("console.css"))));
        assets.put("console.js", Asset.of(SCRIPT, bytes(own("console.js"))));
        assets.put("htmx.js", Asset.of(SCRIPT, bytes(htmx())));
        assets.put("icon.svg", Asset.of(MediaType.valueOf("image/svg+xml"), bytes(own("icon.svg"))));
        return new Assets(assets, digest(assets));
    }

    /** The address of all of them, without a slash at its end. */
    String address() {
        return "/assets/" + digest;
    }

    /** One of them; empty for another name, or another digest. */
    Optional<Asset> find(String asked, String name) {
        return asked.equals(digest) ? Optional.ofNullable(byName.get(name)) : Optional.empty();
    }

    private static String own(String name) {
        return Assets.class.getPackageName().replace('.', '/') + "/" + name;
    }

    private static String htmx() {
        return Objects.requireNonNull(
                new WebJarVersionLocator().fullPath("htmx.org", "dist/htmx.min.js"), "htmx is not on the class path");
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(Map<String, Asset> assets) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            assets.values().forEach(asset -> sha.update(asset.content()));
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
