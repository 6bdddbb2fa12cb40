package io.deprecation.console.page;

/**
 * Why there is no page.
 *
 * @param status the HTTP status
 * @param reason the status in words
 * @param detail what is wrong and what to do, as a sentence
 * @param passing whether it may answer if asked again
 */
public record ErrorPage(int status, String reason, String detail, boolean passing) implements Page {

    @Override
    public String template() {
        return "error";
    }

    @Override
    public String title() {
        return reason;
    }

    @Override
    public boolean renews() {
        return passing;
    }
}
