package io.deprecation.console.web;

import io.deprecation.console.answer.BadDaysException;
import io.deprecation.usage.LedgerUnavailableException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What is said where there is no answer: never an empty one, and nothing of the machine's insides. */
final class Failures {

    private static final Log LOG = LogFactory.getLog(Failures.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private Failures() {}

    static Mono<ServerResponse> answer(Throwable failure, ServerRequest request) {
        Throwable cause = failure instanceof CompletionException
                ? Objects.requireNonNullElse(failure.getCause(), failure)
                : failure;
        if (cause instanceof BadDaysException bad) {
            return Answers.problem(HttpStatus.BAD_REQUEST, Objects.requireNonNull(bad.getMessage()));
        }
        if (cause instanceof LedgerUnavailableException) {
            return unavailable(
                    "The ledger's database does not answer, so that nothing can be told. Traffic goes on, and"
                            + " what it is counted with is kept. Look at the gateway's log.");
        }
        if (cause instanceof RejectedExecutionException || cause instanceof TimeoutException) {
            return unavailable("Too much is asked at once, or the ledger's database is slow: try again.");
        }
        LOG.error("The console failed to answer " + request.path(), cause);
        return Answers.problem(HttpStatus.INTERNAL_SERVER_ERROR, "The console failed. The gateway's log says at what.");
    }

    private static Mono<ServerResponse> unavailable(String detail) {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return Answers.problem(
                Answers.common(status).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS), status, detail);
    }
}
