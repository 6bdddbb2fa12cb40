package io.deprecation.console.web;

import com.microsoft.playwright.options.ColorScheme;

/** Every page in the dark; a class of its own, so that two processes share the pages. */
final class DarkBrowserIT extends BrowserPages {

    @Override
    ColorScheme scheme() {
        return ColorScheme.DARK;
    }
}
