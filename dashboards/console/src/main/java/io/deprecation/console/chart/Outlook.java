package io.deprecation.console.chart;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the use is expected to go on.
 *
 * @param perDay how much there is of it today
 * @param quiet the first day on which none is expected
 * @param earliest the band's first day
 * @param latest the band's last day; empty if there may be no end in sight
 */
public record Outlook(double perDay, LocalDate quiet, LocalDate earliest, Optional<LocalDate> latest) {}
