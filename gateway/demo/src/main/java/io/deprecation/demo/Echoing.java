package io.deprecation.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Reads a customer and puts it back just as it came, old and new form together: echo, which is not use. */
final class Echoing implements Habit {

    private final Caller caller;
    private final RandomGenerator random;

    Echoing(Caller caller, RandomGenerator random) {
        this.caller = caller;
        this.random = random;
    }

    @Override
    public void turn() throws InterruptedException {
        List<Long> ids = caller.get("/customers").map(Ids::in).orElse(List.of());
        if (ids.isEmpty()) {
            return;
        }
        String path = "/customers/" + ids.get(random.nextInt(ids.size()));
        String customer = caller.get(path).orElse("");
        if (!customer.isEmpty()) {
            caller.put(path, customer);
        }
    }
}
