package io.deprecation.console.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where pages and tables are. Ids and addresses are others' words, and are encoded. */
final class Links {

    private Links() {}

    static String deprecation(String id) {
        return "/deprecations/" + encoded(id);
    }

    static String client(String id) {
        return "/clients/" + encoded(id);
    }

    static String burndownTable(String id) {
        return deprecation(id) + "/burndown.csv";
    }

    static String clientTable(String id) {
        return client(id) + "/uses.csv";
    }

    static String manager(String manager) {
        return "/clients?account-manager=" + encoded(manager);
    }

    /** A message to somebody, ready to be sent. */
    static String mail(String to, String subject, String body) {
        return "mailto:" + encoded(to) + "?subject=" + encoded(subject) + "&body=" + encoded(body);
    }

    /** For a segment of a path as for a parameter: what is not plain is escaped. */
    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
