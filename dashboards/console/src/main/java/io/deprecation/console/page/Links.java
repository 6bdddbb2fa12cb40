package io.deprecation.console.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where pages and tables are. Ids and addresses are others' words, and are encoded. */
final class Links {

    private Links() {}

    static String deprecation(String id) {
        return "/deprecations/" + segment(id);
    }

    static String client(String id) {
        return "/clients/" + segment(id);
    }

    static String burndownTable(String id) {
        return deprecation(id) + "/burndown.csv";
    }

    static String clientTable(String id) {
        return client(id) + "/uses.csv";
    }

    static String manager(String manager) {
        return "/clients?account-manager=" + parameter(manager);
    }

    /** A message to somebody, ready to be sent. */
    static String mail(String to, String subject, String body) {
        return "mailto:" + segment(to) + "?subject=" + parameter(subject) + "&body=" + parameter(body);
    }

    private static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static String parameter(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
