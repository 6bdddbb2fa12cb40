package io.deprecation.app;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Five clients of one operation, by what they send; and what an answer of it is to them, in a few words. */
enum Partner {
    OLD(Partner.OLD_FORM),
    NEW(Partner.NEW_FORM),
    ECHO(Partner.BOTH_FORMS),
    DECLINING(Partner.NEW_FORM, "omit-deprecated"),
    EXEMPT(Partner.OLD_FORM);

    static final String OLD_FORM = "{\"name\":\"Ada Lovelace\"}";
    static final String NEW_FORM = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}";
    static final String BOTH_FORMS = "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"name\":\"Ada Lovelace\"}";

    /** How its answers are known to speak of the rule on the page. */
    private static final Map<String, String> SIGNALS = Map.of(
            "Deprecation", "@1790812800",
            "Sunset", "Wed, 31 Mar 2027 00:00:00 GMT",
            "Link", "<https://developers.example.com/guides/account-name>; rel=\"deprecation\"; type=\"text/html\"");

    private static final Pattern TYPE = Pattern.compile("\"type\":\"[^\"]*/problems/([a-z-]+)\"");

    private final String json;
    private final String preference;

    Partner(String json) {
        this(json, "");
    }

    Partner(String json, String preference) {
        this.json = json;
        this.preference = preference;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    HttpResponse<String> call(RuledGateway gateway) {
        return send(gateway, json);
    }

    /** Calls in the new form, as one that has migrated does. */
    HttpResponse<String> callInNewForm(RuledGateway gateway) {
        return send(gateway, NEW_FORM);
    }

    private HttpResponse<String> send(RuledGateway gateway, String body) {
        return gateway.post("/accounts", id() + "-key", body, headers());
    }

    private String[] headers() {
        return preference.isEmpty() ? new String[0] : new String[] {"Prefer", preference};
    }

    /** Its status, its form or the type of its problem, and whether it says that something is deprecated. */
    static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + form(answer.body()) + signals(answer);
    }

    private static String form(String body) {
        Matcher type = TYPE.matcher(body);
        if (type.find()) {
            return "`" + type.group(1) + "`";
        }
        return body.equals(NEW_FORM) ? "new" : body.equals(BOTH_FORMS) ? "both" : body;
    }

    private static String signals(HttpResponse<String> answer) {
        Map<String, List<String>> given = answer.headers().map();
        String said = SIGNALS.entrySet().stream()
                .filter(signal -> answer.headers().allValues(signal.getKey()).equals(List.of(signal.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining("+"));
        boolean none = SIGNALS.keySet().stream().noneMatch(name -> given.containsKey(name.toLowerCase(Locale.ROOT)));
        return none ? "" : said.equals("Deprecation+Link+Sunset") ? ", signals" : ", of the signals only " + said;
    }
}
