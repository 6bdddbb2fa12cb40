package io.deprecation.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Registers customers, reads and corrects them, and removes its own again, all in one form of the name. */
final class Registering implements Habit {

    private static final int KEPT = 4;

    private final Caller caller;
    private final NameForm form;
    private final RandomGenerator random;
    private final Deque<Long> own = new ArrayDeque<>();

    Registering(Caller caller, NameForm form, RandomGenerator random) {
        this.caller = caller;
        this.form = form;
        this.random = random;
    }

    @Override
    public void turn() throws InterruptedException {
        switch (random.nextInt(4)) {
            case 0 -> register();
            case 1 -> correct();
            case 2 -> caller.get("/customers");
            default -> caller.get("/orders");
        }
    }

    private void register() throws InterruptedException {
        caller.post("/customers", customer()).map(Ids::in).orElse(List.of()).forEach(own::addLast);
        if (own.size() > KEPT) {
            caller.delete("/customers/" + own.removeFirst());
        }
    }

    private void correct() throws InterruptedException {
        if (own.isEmpty()) {
            register();
            return;
        }
        String path = "/customers/" + own.getLast();
        if (caller.get(path).isPresent()) {
            caller.put(path, customer());
        }
    }

    private String customer() {
        ObjectNode customer = JsonMapper.shared().createObjectNode();
        form.put(PersonName.any(random), customer);
        return customer.put("email", "someone@example.com").toString();
    }
}
