package io.deprecation.console.web;

import com.microsoft.playwright.options.ColorScheme;

/** Every page by day; a class of its own, so that two processes share the pages. */
final class LightBrowserIT extends BrowserPages {

    @Override
    ColorScheme scheme() {
        return ColorScheme.LIGHT;
    }
}
