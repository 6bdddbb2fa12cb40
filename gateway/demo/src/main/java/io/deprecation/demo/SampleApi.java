package io.deprecation.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** A partner API to put behind the gateway: customers and orders in memory, served on the loopback interface. */
final class SampleApi implements AutoCloseable {

    private final WireMockServer server;

    private SampleApi(WireMockServer server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port the port to listen on; 0 for any that is free
     * @param clock what dates new customers
     */
    static SampleApi start(int port, InstantSource clock) {
        PartnerApi api = new PartnerApi(Map.of(
                "customers", new Customers(SampleData.customers(), clock), "orders", new Orders(SampleData.orders())));
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .extensions(api)
                // WireMock would keep every request for ever, and let any caller through the gateway restub it.
                .disableRequestJournal()
                .adminAuthenticator(request -> false));
        server.addStubMapping(any(anyUrl())
                .willReturn(aResponse().withTransformers(api.getName()))
                .build());
        server.start();
        return new SampleApi(server);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
