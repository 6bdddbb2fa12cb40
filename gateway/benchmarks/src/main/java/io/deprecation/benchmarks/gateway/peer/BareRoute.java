package io.deprecation.benchmarks.gateway.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Spring Cloud Gateway as its starter sets it up, with the one route that its properties name. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareRoute {

    /** Takes Spring Boot's arguments. */
    public static void main(String[] args) {
        SpringApplication.run(BareRoute.class, args);
    }
}
