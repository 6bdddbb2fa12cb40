package io.deprecation.ledger;

import io.deprecation.ledger.store.DatabaseSettings;
import io.deprecation.usage.Use;
import io.deprecation.usage.UseRecorder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that counts until it is killed, and answers each count: one byte on its standard output, as an exchange
 * would answer its client. What was answered must be in the ledger.
 */
final class CountingProcess {

    static final int THREADS = 4;
    static final int CLIENTS = 8;

    private CountingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var database = new DatabaseSettings(arguments[0], arguments[1], arguments[2]);
        var settings = new LedgerSettings(database, Path.of(arguments[3]), Duration.ofMillis(100), true);
        Ledger ledger = Ledger.open(settings, new FastClock());
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            new Thread(() -> count(ledger.recorder(), answers, first)).start();
        }
        Thread.currentThread().join();
    }

    private static void count(UseRecorder recorder, OutputStream answers, int first) {
        try {
            for (int i = first; ; i++) {
                int client = i % CLIENTS;
                Use use = Uses.old("client-" + client);
                recorder.count(use);
                answers.write(client);
            }
        } catch (IOException nobodyListens) {
            Runtime.getRuntime().halt(1);
        }
    }
}
