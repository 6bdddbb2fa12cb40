package io.deprecation.demo;

import tools.jackson.databind.node.ObjectNode;

/** How a partner's code says a customer's name. */
enum NameForm {
    /** One member, {@code name}: what the API retires. */
    OLD {
        @Override
        void put(PersonName name, ObjectNode customer) {
            customer.put("name", name.full());
        }
    },
    /** {@code firstName} and {@code lastName}. */
    NEW {
        @Override
        void put(PersonName name, ObjectNode customer) {
            customer.put("firstName", name.first()).put("lastName", name.last());
        }
    };

    abstract void put(PersonName name, ObjectNode customer);
}
