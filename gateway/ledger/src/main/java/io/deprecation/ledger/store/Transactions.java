package io.deprecation.ledger.store;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions on connections that may be cut. Where a rollback fails the server does it by itself, having lost the
 * connection too; Spring would put that failure, with both stack traces, in the log and in the place of its cause.
 */
final class Transactions extends DataSourceTransactionManager {

    private static final long serialVersionUID = 1L;

    Transactions(DataSource connections) {
        super(connections);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException cut) {
            logger.debug("A rollback is left to the server", cut);
        }
    }
}
