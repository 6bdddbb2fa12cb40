package io.deprecation.app.selfserve;

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

/** What a partner is told where there is no answer: never an empty one, and nothing of the machine's insides. */
final class Failures {

    private static final Log LOG = LogFactory.getLog(Failures.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Replies replies;

    Failures(Replies replies) {
        this.replies = replies;
    }

    Mono<ServerResponse> answer(ServerRequest request, Throwable failure) {
        Throwable cause = failure instanceof CompletionException
                ? Objects.requireNonNullElse(failure.getCause(), failure)
                : failure;
        if (isForNow(cause)) {
            HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
            return replies.problem(
                    request,
                    status,
                    ServerResponse.status(status).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    "What was counted cannot be read at the moment. Your API calls are served all the same: try again.");
        }
        LOG.error("A partner's own answer could not be made", cause);
        return replies.problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "The answer could not be made.");
    }

    private static boolean isForNow(Throwable cause) {
        return cause instanceof LedgerUnavailableException
                || cause instanceof RejectedExecutionException
                || cause instanceof TimeoutException;
    }
}
