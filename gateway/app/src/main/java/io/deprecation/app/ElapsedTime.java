package io.deprecation.app;

import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;

/** How time passes, for the console, which reads no clock by itself. */
final class ElapsedTime {

    @Bean
    LongSupplier nanoTime() {
        return System::nanoTime;
    }
}
