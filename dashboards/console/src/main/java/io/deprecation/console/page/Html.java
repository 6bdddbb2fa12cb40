package io.deprecation.console.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills templates. What a page holds is escaped as text; pictures alone are markup already. Safe for use by many threads. */
public final class Html {

    private final SpringTemplateEngine engine;

    private Html(SpringTemplateEngine engine) {
        this.engine = engine;
    }

    /** With the templates beside this class. They are in no folder that a web server publishes by itself. */
    public static Html templates() {
        var resolver = new ClassLoaderTemplateResolver(Html.class.getClassLoader());
        resolver.setPrefix(Html.class.getPackageName().replace('.', '/') + "/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new Html(engine);
    }

    /** A whole page in UTF-8. */
    public byte[] page(Shell shell, Page page) {
        var context = new Context(Locale.ENGLISH, Map.of("shell", shell, "page", page));
        return engine.process(page.template(), context).getBytes(StandardCharsets.UTF_8);
    }
}
