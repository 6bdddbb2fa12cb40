package io.deprecation.console.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When the last client may be quiet; its kind tells the members. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ForecastAnswer {

    /** The forecast in a sentence. */
    String words();

    /** No client without an exemption has sent the old form on these days. */
    @JsonTypeName("nothing")
    record Nothing(String words) implements ForecastAnswer {}

    /**
     * All have stopped.
     *
     * @param since the first day on which none sent the old form
     */
    @JsonTypeName("stopped")
    record Stopped(LocalDate since, String words) implements ForecastAnswer {}

    /**
     * The use falls.
     *
     * @param quiet the first day on which none is expected
     * @param earliest the band's first day
     * @param latest the band's last day; not there if the fall may have no end in sight
     */
    @JsonTypeName("falling")
    record Falling(LocalDate quiet, LocalDate earliest, Optional<LocalDate> latest, String words)
            implements ForecastAnswer {}

    /**
     * The use does not fall, or is not known for long enough.
     *
     * @param clients whose use it is
     */
    @JsonTypeName("no-trend")
    record NoTrend(List<String> clients, String words) implements ForecastAnswer {

        public NoTrend {
            clients = List.copyOf(clients);
        }
    }
}
