package io.deprecation.console.page;

/**
 * Asks who somebody is.
 *
 * @param next where they wanted to go: a path of this console's
 * @param token what shows that the form is the console's own
 * @param problem what came of the attempt before; empty if there was none
 */
public record SignInPage(String next, String token, String problem) implements Page {

    @Override
    public String template() {
        return "sign-in";
    }

    @Override
    public String title() {
        return "Sign in";
    }

    /** Without the token, which is good for as long as the browser has its cookie. */
    @Override
    public String toString() {
        return "SignInPage[next=" + next + "]";
    }
}
