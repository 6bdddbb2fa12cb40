package io.deprecation.console.web;

import io.deprecation.console.api.ProblemDocument;
import io.deprecation.console.csv.Tabular;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Responses, all with the headers that all of them have. */
final class Answers {

    static final MediaType JSON = MediaType.APPLICATION_JSON;
    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8;header=present");

    /** What there is to choose from. */
    static final List<MediaType> OFFERED = List.of(JSON, new MediaType("text", "csv"));

    private Answers() {}

    static Mono<ServerResponse> json(byte[] document) {
        return common(HttpStatus.OK).contentType(JSON).bodyValue(document);
    }

    /** @param name the file's name without its extension: of letters, digits, {@code .}, {@code _} and {@code -} */
    static Mono<ServerResponse> csv(byte[] table, String name) {
        return common(HttpStatus.OK)
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .bodyValue(table);
    }

    static Mono<ServerResponse> problem(HttpStatus status, String detail) {
        return problem(common(status), status, detail);
    }

    static Mono<ServerResponse> problem(ServerResponse.BodyBuilder response, HttpStatus status, String detail) {
        byte[] document = Json.bytes(new ProblemDocument(status.getReasonPhrase(), status.value(), detail));
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).bodyValue(document);
    }

    static ServerResponse.BodyBuilder common(HttpStatus status) {
        return ServerResponse.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .varyBy(HttpHeaders.ACCEPT);
    }

    static byte[] utf8(Tabular document) {
        return document.table().text().getBytes(StandardCharsets.UTF_8);
    }
}
