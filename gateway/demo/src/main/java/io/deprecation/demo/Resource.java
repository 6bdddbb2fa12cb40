package io.deprecation.demo;

import com.github.tomakehurst.wiremock.http.Request;

/** A collection and its items. Both methods throw {@link Refused} where the request cannot be served. */
interface Resource {

    Answer collection(Request request);

    Answer item(Request request, long id);
}
