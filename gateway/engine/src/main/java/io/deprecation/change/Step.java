package io.deprecation.change;

/** One step of a {@link Path} or a {@link Location}. */
public sealed interface Step {

    /** The member of an object with this decoded name. */
    record Member(String name) implements Step {
        @Override
        public String toString() {
            return Steps.isPlain(name) ? "." + name : "[\"" + Steps.escape(name) + "\"]";
        }
    }

    /** The first item of an array, {@code [0]}. */
    record First() implements Step {
        @Override
        public String toString() {
            return "[0]";
        }
    }

    /** Every item of an array, {@code [*]}. */
    record Each() implements Step {
        @Override
        public String toString() {
            return "[*]";
        }
    }
}
