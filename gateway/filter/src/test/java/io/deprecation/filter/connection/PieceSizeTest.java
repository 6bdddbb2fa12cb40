package io.deprecation.filter.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reactor.netty.http.HttpDecoderSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

@SuppressWarnings("deprecation") // of the size of pieces
final class PieceSizeTest {

    @Test
    void aServersOtherSettingsStay() {
        HttpServer server = PieceSize.ofRequests(HttpServer.create()
                .httpRequestDecoder(spec -> spec.maxHeaderSize(1_234).maxInitialLineLength(2_345)));

        assertThat(server.configuration().decoder().maxChunkSize()).isEqualTo(PieceSize.LARGEST);
        assertThat(server.configuration().decoder().maxHeaderSize()).isEqualTo(1_234);
        assertThat(server.configuration().decoder().maxInitialLineLength()).isEqualTo(2_345);
    }

    @Test
    void aClientsOtherSettingsStay() {
        HttpClient client =
                PieceSize.ofAnswers(HttpClient.create().httpResponseDecoder(spec -> spec.maxHeaderSize(1_234)));

        assertThat(client.configuration().decoder().maxChunkSize()).isEqualTo(PieceSize.LARGEST);
        assertThat(client.configuration().decoder().maxHeaderSize()).isEqualTo(1_234);
    }

    @Test
    void nobodyElsesSettingsChange() {
        PieceSize.ofRequests(HttpServer.create());
        HttpClient others = HttpClient.create();
        PieceSize.ofAnswers(others);

        assertThat(HttpServer.create().configuration().decoder().maxChunkSize())
                .isEqualTo(HttpDecoderSpec.DEFAULT_MAX_CHUNK_SIZE);
        assertThat(others.configuration().decoder().maxChunkSize()).isEqualTo(HttpDecoderSpec.DEFAULT_MAX_CHUNK_SIZE);
    }
}
