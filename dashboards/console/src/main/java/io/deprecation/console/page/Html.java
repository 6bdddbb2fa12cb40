package io.deprecation.console.page;

import io.deprecation.console.html.Templates;
import java.util.Map;

/** The console's pages as HTML; pictures alone are markup already. Safe for use by many threads. */
public final class Html {

    private final Templates templates = Templates.beside(Html.class);

    /** A whole page in UTF-8. */
    public byte[] page(Shell shell, Page page) {
        return templates.fill(page.template(), Map.of("shell", shell, "page", page));
    }
}
