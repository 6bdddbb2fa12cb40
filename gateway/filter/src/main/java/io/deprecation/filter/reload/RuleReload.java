package io.deprecation.filter.reload;

import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.metrics.RuleMeters;
import io.deprecation.rule.Problem;
import io.deprecation.rule.file.Generations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Has edits of the rules looked for, and tells what became of them. */
public final class RuleReload implements InitializingBean, DisposableBean {

    private static final Log LOG = LogFactory.getLog(RuleReload.class);

    private final Generations generations;
    private final DeprecationMeters meters;
    private final RuleMeters ruleMeters;
    private final RulePolling polling;

    /** @param interval how often to look */
    public RuleReload(Generations generations, Duration interval, DeprecationMeters meters, RuleMeters ruleMeters) {
        this.generations = generations;
        this.meters = meters;
        this.ruleMeters = ruleMeters;
        this.polling = new RulePolling(generations, interval);
    }

    @Override
    public void afterPropertiesSet() {
        ruleMeters.show(generations.current());
        RuleNotices.of(generations.current()).forEach(LOG::warn);
        if (!generations.rejected().isEmpty()) {
            meters.reload(false);
            LOG.error("The rules are broken; the last good generation, which the ledger has kept, serves:\n  "
                    + lines(generations.rejected()));
        }
        generations.listen(this::heard);
        polling.begin();
    }

    @Override
    public void destroy() {
        polling.end();
    }

    private void heard(Generations.Event event) {
        if (event instanceof Generations.Event.Reloaded reloaded) {
            meters.reload(true);
            ruleMeters.show(reloaded.catalog());
            LOG.info("Rules reloaded: %d deprecations, %d clients"
                    .formatted(
                            reloaded.catalog().deprecations().size(),
                            reloaded.catalog().clients().all().size()));
            RuleNotices.of(reloaded.catalog()).forEach(LOG::warn);
        } else if (event instanceof Generations.Event.Rejected rejected) {
            meters.reload(false);
            LOG.error("The edit of the rules is broken; the last good generation serves on:\n  "
                    + lines(rejected.problems()));
        }
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n  "));
    }
}
