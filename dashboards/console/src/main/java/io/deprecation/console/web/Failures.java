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
    static final String RETRY_AFTER_SECONDS = "5";

    /**
     * A failure, for whoever asked.
     *
     * @param detail what is wrong and what to do, as a sentence
     */
    record Failure(HttpStatus status, String detail) {

        /** Whether it may be gone when asked again. */
        boolean passing() {
            return status == HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    private Failures() {}

    /** As a problem document. */
    static Mono<ServerResponse> answer(Throwable thrown, ServerRequest request) {
        Failure failure = of(thrown, request);
        ServerResponse.BodyBuilder response = Answers.common(failure.status());
        if (failure.passing()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return Answers.problem(response, failure.status(), failure.detail());
    }

    /** What to say of it; what nobody expected is logged. */
    static Failure of(Throwable failure, ServerRequest request) {
        Throwable cause = failure instanceof CompletionException
                ? Objects.requireNonNullElse(failure.getCause(), failure)
                : failure;
        if (cause instanceof BadDaysException bad) {
            return new Failure(HttpStatus.BAD_REQUEST, Objects.requireNonNull(bad.getMessage()));
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
        return new Failure(HttpStatus.INTERNAL_SERVER_ERROR, "The console failed. The gateway's log says at what.");
    }

    private static Failure unavailable(String detail) {
        return new Failure(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }
}
