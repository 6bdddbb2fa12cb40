package io.deprecation.console.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** HTML to be filled. What it is filled with is escaped as text unless a template says otherwise. Safe for use by many threads. */
public final class Templates {

    private final SpringTemplateEngine engine;

    private Templates(SpringTemplateEngine engine) {
        this.engine = engine;
    }

    /** Those beside a class. They are in no folder that a web server publishes by itself. */
    public static Templates beside(Class<?> type) {
        var resolver = new ClassLoaderTemplateResolver(type.getClassLoader());
        resolver.setPrefix(type.getPackageName().replace('.', '/') + "/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new Templates(engine);
    }

    /** A whole page in UTF-8. */
    public byte[] fill(String template, Map<String, Object> variables) {
        return engine.process(template, new Context(Locale.ENGLISH, variables)).getBytes(StandardCharsets.UTF_8);
    }
}
