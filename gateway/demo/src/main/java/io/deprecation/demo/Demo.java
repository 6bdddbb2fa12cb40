package io.deprecation.demo;

import java.time.Clock;

/** Starts the sample partner API. */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) {
        System.out.println(SampleApi.start(9090, Clock.systemUTC()).uri());
    }
}
