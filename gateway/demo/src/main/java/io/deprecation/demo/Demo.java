package io.deprecation.demo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** Starts the sample partner API. */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) {
        new WireMockServer(
                        WireMockConfiguration.options().bindAddress("127.0.0.1").port(9090))
                .start();
    }
}
