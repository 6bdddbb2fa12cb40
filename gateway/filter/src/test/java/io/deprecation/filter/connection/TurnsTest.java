package io.deprecation.filter.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The loop's tasks are run when a test says that its next turn has come. */
final class TurnsTest {

    private final EmbeddedChannel loop = new EmbeddedChannel();
    private final Turns turns = new Turns(loop.eventLoop());

    @Test
    void soManyAreReadFromInATurnAndTheOthersInTheNextOnesAsTheyCame() {
        List<EmbeddedChannel> clients = clients(3 * Turns.MOST - 1);
        clients.forEach(client -> client.writeInbound("first"));

        assertThat(handedOn(clients)).containsExactlyElementsOf(firsts(Turns.MOST));
        next();
        assertThat(handedOn(clients)).containsExactlyElementsOf(firsts(2 * Turns.MOST));
        next();
        assertThat(handedOn(clients)).containsExactlyElementsOf(firsts(clients.size()));
    }

    @Test
    void nobodyWaitsWhereFewAreRead() {
        EmbeddedChannel client = client();
        for (int turn = 0; turn < 3 * Turns.MOST; turn++) {
            client.writeInbound("piece");
            assertThat(client.<String>readInbound()).isEqualTo("piece");
            next();
        }
    }

    @Test
    void whoComesWhileOthersWaitWaitsBehindThem() {
        List<EmbeddedChannel> clients = clients(2 * Turns.MOST + 1);
        clients.forEach(client -> client.writeInbound("first"));
        next();
        EmbeddedChannel late = client();
        late.writeInbound("first");

        assertThat(late.inboundMessages()).isEmpty();
        next();
        assertThat(late.inboundMessages()).hasSize(1);
    }

    @Test
    void noMoreThanOnePieceIsKept() {
        EmbeddedChannel client = lastOf(clients(Turns.MOST + 1));
        client.writeInbound("first");
        assertThat(client.inboundMessages()).isEmpty();

        client.writeInbound("second");

        assertThat(client.inboundMessages()).containsExactly("first", "second");
        next();
        assertThat(client.inboundMessages()).hasSize(2);
    }

    /** As the records of TLS come, of which one reading may hold a thousand. */
    @Test
    void whoSendsMuchWaitsOnce() {
        EmbeddedChannel greedy = lastOf(clients(Turns.MOST + 1));
        for (int i = 0; i < 10 * Turns.MOST; i++) {
            greedy.writeInbound(i);
        }
        EmbeddedChannel behind = client();
        behind.writeInbound("first");

        next();

        assertThat(behind.inboundMessages()).containsExactly("first");
        assertThat(greedy.inboundMessages())
                .containsExactlyElementsOf(
                        IntStream.range(0, 10 * Turns.MOST).boxed().toList());
    }

    @Test
    void whatIsKeptComesBeforeTheConnectionsEnd() {
        EmbeddedChannel client = lastOf(clients(Turns.MOST + 1));
        client.writeInbound("first");

        client.close().syncUninterruptibly();

        assertThat(client.inboundMessages()).containsExactly("first");
        next();
        assertThat(client.inboundMessages()).hasSize(1);
    }

    /** The last of some clients, the others of which have taken all turns there are. */
    private static EmbeddedChannel lastOf(List<EmbeddedChannel> clients) {
        clients.subList(0, clients.size() - 1).forEach(client -> client.writeInbound("first"));
        return clients.get(clients.size() - 1);
    }

    private void next() {
        loop.runPendingTasks();
    }

    private EmbeddedChannel client() {
        return new EmbeddedChannel(new TakesTurns(turns));
    }

    private List<EmbeddedChannel> clients(int number) {
        return Stream.generate(this::client).limit(number).toList();
    }

    /** Which clients' pieces have been handed on. */
    private static List<Integer> handedOn(List<EmbeddedChannel> clients) {
        return IntStream.range(0, clients.size())
                .filter(i -> !clients.get(i).inboundMessages().isEmpty())
                .boxed()
                .toList();
    }

    private static List<Integer> firsts(int number) {
        return IntStream.range(0, number).boxed().toList();
    }
}
